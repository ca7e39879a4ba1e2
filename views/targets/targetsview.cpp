// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/targetsview.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"
#include "views/shared/undoaction.h"
#include "views/targets/rulepreviewpage.h"
#include "views/targets/rulespane.h"
#include "views/targets/targetdetails.h"
#include "views/targets/targetspane.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

TargetsView::TargetsView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_targets(new TargetsPane(context))
    , m_rules(new RulesPane(context))
    , m_preview(new RulePreviewPage)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_targets);
    m_splitter->addWidget(m_rules);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_preview);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectPanes();
    addCommands();
    showPending();
    readEvidence();
}

void TargetsView::connectPanes()
{
    connect(m_targets, &TargetsPane::importRequested, this, &Screen::importRequested);
    connect(m_targets, &TargetsPane::messageRaised, this, &Screen::messageRaised);
    connect(m_targets, &TargetsPane::chosenChanged, this, &TargetsView::followChosen);
    connect(m_targets->notesAction(), &QAction::triggered, this, &TargetsView::openDetails);
    connect(m_rules, &RulesPane::messageRaised, this, &Screen::messageRaised);
    connect(m_rules, &RulesPane::addRequested, this, [this] { m_rules->add(m_targets->chosen()); });
    connect(m_rules, &RulesPane::applyRequested, this, &TargetsView::preview);
    connect(m_preview, &RulePreviewPage::accepted, this, &TargetsView::apply);
    connect(m_preview, &RulePreviewPage::cancelled, this, &TargetsView::leavePreview);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Target>() || changes.touches<TargetRule>())
            showPending();
    });
    if (m_context.figures) // they change whenever what counts does
        connect(m_context.figures, &FiguresModel::figuresChanged, this, &TargetsView::readEvidence);
}

/// The palette offers a screen's own actions. Those of the rules have shortcuts that must not reach beyond their table.
void TargetsView::addCommands()
{
    for (QAction* action : m_rules->commands())
        addCommand(action);
    addCommand(m_targets->environmentAction());
    addCommand(m_targets->notesAction());
    auto* add = new QAction(this);
    add->setShortcut(keys::add);
    add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QAction::triggered, this, [this] {
        if (m_stack->currentWidget() == m_splitter)
            m_rules->add(m_targets->chosen());
    });
    addAction(add);
}

void TargetsView::addCommand(QAction* action)
{
    auto* command = new QAction(action->text(), this);
    connect(command, &QAction::triggered, action, &QAction::trigger);
    const auto follow = [command, action] { command->setEnabled(action->isEnabled()); };
    connect(action, &QAction::changed, command, follow);
    follow();
    addAction(command);
}

void TargetsView::showItem(const ItemRef& item)
{
    if (m_stack->currentWidget() == m_preview)
        leavePreview();
    const auto target = TargetId::parse(item.id);
    if (item.kind == ItemKind::Target && target && m_targets->choose(*target))
        openDetails();
}

std::optional<ItemRef> TargetsView::selectedItem() const
{
    const auto target = m_targets->chosen();
    return target ? std::optional(itemRef(ItemKind::Target, target->id)) : std::nullopt;
}

void TargetsView::openDetails()
{
    const auto target = m_targets->chosen();
    if (!target || !m_context.details)
        return;
    if (!m_details) {
        m_details = new TargetDetails(m_context);
        connect(m_details, &TargetDetails::messageRaised, this, &Screen::messageRaised);
    }
    m_details->open(target->id);
    m_details->enter();
}

/// Details that are open are those of the chosen target.
void TargetsView::followChosen()
{
    if (!m_details || m_context.details->page() != m_details)
        return;
    if (const auto target = m_targets->chosen())
        m_details->open(target->id);
}

void TargetsView::readEvidence()
{
    m_evidence.start(
        [file = m_context.workspace->file()](Progress&) -> Result<std::vector<CheckTally>> {
            const auto reader = EvidenceReader::open(file);
            if (!reader)
                return reader.error();
            return reader->tallies();
        },
        this, [this](Result<std::vector<CheckTally>> tallies) {
            if (tallies) // figures tell what went wrong, when they read the same
                m_targets->model().showEvidence(*tallies);
        });
}

void TargetsView::showPending()
{
    std::vector<RuledTarget> targets = ruledTargets(m_context.workspace->records());
    m_rules->setPending(static_cast<int>(targets.size()));
    if (m_stack->currentWidget() != m_preview)
        return;
    if (targets.empty())
        leavePreview();
    else
        m_preview->show(std::move(targets));
}

void TargetsView::preview()
{
    m_stack->setCurrentWidget(m_preview);
    showPending();
}

void TargetsView::apply()
{
    const std::vector<RuledTarget> wanted = m_preview->model().wanted();
    leavePreview();
    const bool one = wanted.size() == 1;
    const QString text = one ? tr("Apply the rules to one target") : tr("Apply the rules to %1 targets").arg(wanted.size());
    const auto done = m_context.workspace->edit(text, [&](Edit& edit) { return applyRules(edit, wanted); });
    if (!done) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
        return;
    }
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this,
                                         one ? tr("One target is now as the rules say.")
                                             : tr("%1 targets are now as the rules say.").arg(wanted.size())));
}

void TargetsView::leavePreview()
{
    m_stack->setCurrentWidget(m_splitter);
    m_rules->setFocus(Qt::OtherFocusReason);
}

void TargetsView::focusFilter()
{
    if (m_stack->currentWidget() == m_splitter)
        m_targets->focusFilter();
}

QJsonObject TargetsView::saveState() const
{
    return {{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
            {QStringLiteral("targets"), m_targets->saveState()},
            {QStringLiteral("rules"), m_rules->saveState()}};
}

void TargetsView::restoreState(const QJsonObject& state)
{
    const QByteArray splitter = QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1());
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
    m_targets->restoreState(state.value(QStringLiteral("targets")).toObject());
    m_rules->restoreState(state.value(QStringLiteral("rules")).toObject());
}

} // namespace waymark
