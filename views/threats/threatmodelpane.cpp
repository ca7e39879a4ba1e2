// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/threatmodelpane.h"

#include "model/edit/storyedits.h"
#include "model/edit/threatedits.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/emptystate.h"
#include "views/shared/itempicker.h"
#include "views/shared/localnow.h"
#include "views/shared/midsentence.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/threats/signaturepane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace waymark {

namespace {

constexpr int roomForEnvironments = 420; ///< px

} // namespace

ThreatModelPane::ThreatModelPane(const ScreenContext& context, QWidget* parent)
    : ThreatsPane(context, parent)
    , m_elements(*context.workspace)
    , m_targetTable(nullptr)
    , m_elementTable(nullptr)
    , m_elementStack(new QStackedWidget)
    , m_title(new ElidedLabel)
    , m_picker(nullptr)
    , m_newCase(new QPushButton(tr("New abuse case")))
    , m_reason(new QLineEdit)
    , m_signatures(new SignaturePane)
{
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTargets());
    splitter->addWidget(buildElements());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({400, 600});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connect(&m_elements, &ThreatElementsModel::refused, this, &ThreatModelPane::tellFailure);
}

QWidget* ThreatModelPane::buildTargets()
{
    m_targetTable = makeTable(QStringLiteral("threatTargets"), tr("Targets"), &m_targets);
    m_targetTable->setColumnWidth(ThreatTargetsModel::EnvironmentColumn, 92);
    m_targetTable->setColumnWidth(ThreatTargetsModel::AnsweredColumn, 80);
    m_targetTable->heads()->setStretched(ThreatTargetsModel::NameColumn, 96);
    m_targetTable->heads()->setStretched(ThreatTargetsModel::SignedColumn, 96);
    m_targetTable->installEventFilter(this);
    m_targetTable->heads()->setSectionsClickable(false);
    connect(m_targetTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ThreatModelPane::chooseTarget);
    return m_targetTable;
}

QWidget* ThreatModelPane::buildElements()
{
    m_elementTable = makeTable(QStringLiteral("threatElements"), tr("Assets, entry points and trust boundaries"), &m_elements);
    m_elementTable->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_elementTable->setColumnWidth(ThreatElementsModel::KindColumn, 104);
    for (const int section : {ThreatElementsModel::NameColumn, ThreatElementsModel::AnswerColumn, ThreatElementsModel::DescriptionColumn})
        m_elementTable->heads()->setStretched(section, 104);
    m_elementTable->heads()->setSectionsClickable(false);
    m_elementTable->installEventFilter(this);
    connect(m_elementTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ThreatModelPane::showAnswer);
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(space::column, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(buildElementHead());
    auto* empty = new EmptyState(QStringLiteral("abuse"), tr("No threat model yet"),
                                 tr("Say what is worth protecting, where somebody can get in, and where trust changes. Each is "
                                    "then asked for an abuse case."),
                                 tr("Add an asset"));
    empty->setObjectName(QStringLiteral("noElements"));
    empty->setNarrow();
    connect(empty, &EmptyState::activated, this, [this] { addElement(ThreatElementKind::Asset); });
    m_elementStack->addWidget(m_elementTable);
    m_elementStack->addWidget(empty);
    column->addWidget(m_elementStack, 1);
    column->addWidget(buildAnswer());
    column->addWidget(m_signatures);
    connect(m_signatures, &SignaturePane::signRequested, this, &ThreatModelPane::sign);
    return pane;
}

QWidget* ThreatModelPane::buildElementHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::column / 2, 0, 0, 0);
    row->setSpacing(space::field);
    setType(m_title, Type::Body, true);
    row->addWidget(m_title, 1);
    for (const auto kind : {ThreatElementKind::Asset, ThreatElementKind::EntryPoint, ThreatElementKind::TrustBoundary}) {
        auto* add = new QPushButton(signIcon(QStringLiteral("plus")), signText(kind));
        add->setAutoDefault(true); // Enter presses it
        add->setObjectName(QStringLiteral("add%1").arg(static_cast<int>(kind)));
        connect(add, &QPushButton::clicked, this, [this, kind] { addElement(kind); });
        row->addWidget(add);
    }
    return head;
}

QWidget* ThreatModelPane::buildAnswer()
{
    m_picker = new ItemPicker(tr("Answer with an abuse case, by id or words"), [this] { return pickStories(StoryKind::Abuse); });
    m_picker->setObjectName(QStringLiteral("answerCase"));
    m_newCase->setObjectName(QStringLiteral("answerNewCase"));
    m_newCase->setAutoDefault(true);
    m_reason->setObjectName(QStringLiteral("noThreat"));
    m_reason->setPlaceholderText(tr("or say why none is needed"));
    m_reason->setAccessibleName(tr("Why this needs no abuse case"));
    auto* answer = new QWidget;
    auto* row = new QHBoxLayout(answer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_picker, 1);
    row->addWidget(m_newCase);
    row->addWidget(m_reason, 1);
    connect(m_picker, &ItemPicker::picked, this, &ThreatModelPane::answerWith);
    connect(m_newCase, &QPushButton::clicked, this, &ThreatModelPane::answerWithNewCase);
    connect(m_reason, &QLineEdit::returnPressed, this, &ThreatModelPane::declineThreat);
    return answer;
}

void ThreatModelPane::refresh(const std::shared_ptr<const ProgrammeFigures>&)
{
    m_targets.show(workspace().records());
    if (!target() && m_targets.rowCount() > 0)
        m_targetTable->selectRow(0);
    m_elements.show(target());
    showTarget();
}

void ThreatModelPane::chooseTarget()
{
    m_elements.show(target());
    m_elementTable->clearSelection();
    showTarget();
}

void ThreatModelPane::showTarget()
{
    const int row = target() ? m_targets.rowOf(*target()) : -1;
    const ThreatTargetRow* shown = row >= 0 ? &m_targets.rowAt(row) : nullptr;
    m_title->setTexts(shown ? tr("Threat model of %1").arg(shown->name()) : tr("Choose a target"), shown ? shown->name() : QString());
    m_elementStack->setCurrentIndex(shown && shown->state.elements == 0 ? 1 : 0);
    m_signatures->showState(shown ? &shown->state : nullptr, localNow(workspace()));
    showAnswer();
}

void ThreatModelPane::showAnswer()
{
    const ThreatElementRow* row = element();
    for (QWidget* widget : {static_cast<QWidget*>(m_picker), static_cast<QWidget*>(m_newCase), static_cast<QWidget*>(m_reason)})
        widget->setEnabled(row != nullptr);
    if (!m_reason->hasFocus())
        m_reason->setText(row ? row->element.noThreat : QString());
}

std::optional<TargetId> ThreatModelPane::target() const
{
    const QModelIndexList rows = m_targetTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_targets.rowAt(rows.front().row()).target.id);
}

const ThreatElementRow* ThreatModelPane::element() const
{
    const QModelIndexList rows = m_elementTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_elements.rowAt(rows.front().row());
}

void ThreatModelPane::addElement(ThreatElementKind kind)
{
    const auto owner = target();
    if (!owner)
        return;
    QString name = tr("New %1").arg(midSentence(signText(kind)));
    const auto taken = [&] {
        return std::ranges::any_of(m_elements.rows(), [&](const ThreatElementRow& row) { return row.element.name == name; });
    };
    for (int number = 2; taken(); ++number)
        name = tr("New %1 %2").arg(midSentence(signText(kind))).arg(number);
    const ThreatElement added{.target = *owner, .kind = kind, .name = name};
    if (!perform(tr("Add %1").arg(name), [&](Edit& edit) { return edit.insert(added); }))
        return;
    if (const int row = m_elements.rowOf(added.id); row >= 0) {
        m_elementTable->selectRow(row);
        m_elementTable->setFocus();
        m_elementTable->setCurrentIndex(m_elements.index(row, ThreatElementsModel::NameColumn));
        m_elementTable->edit(m_elements.index(row, ThreatElementsModel::NameColumn));
    }
}

void ThreatModelPane::answerWith(const QString& key)
{
    const ThreatElementRow* row = element();
    const auto abuse = StoryId::parse(key);
    if (!row || !abuse)
        return;
    const ThreatElementId id = row->element.id;
    perform(tr("Answer “%1”").arg(row->element.name), [&](Edit& edit) { return answerElement(edit, id, *abuse); });
}

void ThreatModelPane::answerWithNewCase()
{
    const ThreatElementRow* row = element();
    if (!row)
        return;
    const ThreatElementId id = row->element.id;
    const Story story = newStory(StoryKind::Abuse, QString(), tr("Attack on %1").arg(row->element.name));
    const bool added = perform(tr("Answer “%1” with %2").arg(row->element.name, story.reference), [&](Edit& edit) -> Result<void> {
        if (auto inserted = edit.insert(story); !inserted)
            return inserted;
        return answerElement(edit, id, story.id);
    });
    if (added)
        Q_EMIT storyRequested(story.id);
}

void ThreatModelPane::declineThreat()
{
    const ThreatElementRow* row = element();
    if (!row)
        return;
    const ThreatElementId id = row->element.id;
    const QString reason = m_reason->text().trimmed();
    perform(reason.isEmpty() ? tr("Ask “%1” for an abuse case again").arg(row->element.name) : tr("No abuse case for “%1”").arg(row->element.name),
            [&](Edit& edit) { return changeElement(edit, id, [&](ThreatElement& after) { after.noThreat = reason; }); });
}

void ThreatModelPane::removeChosen()
{
    const ThreatElementRow* row = element();
    if (!row)
        return;
    const ThreatElementId id = row->element.id;
    perform(tr("Remove “%1”").arg(row->element.name), [&](Edit& edit) { return removeElement(edit, id); });
}

void ThreatModelPane::sign(const QString& statement)
{
    const auto owner = target();
    if (!owner)
        return;
    const bool signedNow = perform(tr("Sign the threat model"), [&](Edit& edit) {
        return signThreatModel(edit, *owner, workspace().author(), workspace().clock().now(), statement);
    });
    if (signedNow)
        m_signatures->clearStatement();
}

bool ThreatModelPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_elementTable && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    if (watched == m_targetTable && event->type() == QEvent::Resize) // what the environment is, the Targets screen says too
        m_targetTable->setColumnHidden(ThreatTargetsModel::EnvironmentColumn, m_targetTable->width() < roomForEnvironments);
    return ThreatsPane::eventFilter(watched, event);
}

QString ThreatModelPane::countText() const
{
    const auto complete = std::ranges::count_if(m_targets.rows(), [](const ThreatTargetRow& row) {
        return row.state.signature && !row.state.changedSince;
    });
    return tr("%1 of %2 targets signed").arg(complete).arg(m_targets.rowCount());
}

} // namespace waymark
