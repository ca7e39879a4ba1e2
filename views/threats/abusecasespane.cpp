// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/abusecasespane.h"

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/itempicker.h"
#include "views/shared/numbers.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/threats/abusecasesfiltermodel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>

namespace waymark {

namespace {

constexpr Mitigation states[] = {Mitigation::Unmitigated, Mitigation::OnPaper, Mitigation::NeverSeenFailing, Mitigation::Proven};

} // namespace

AbuseCasesPane::AbuseCasesPane(const ScreenContext& context, QWidget* parent)
    : ThreatsPane(context, parent)
    , m_filtered(new AbuseCasesFilterModel(this))
    , m_table(nullptr)
    , m_words(new QLineEdit)
    , m_owner(new OwnerFilter(*context.workspace))
    , m_states(new QButtonGroup(this))
{
    m_filtered->setSourceModel(&m_model);
    m_filtered->setSortRole(SortRole);
    m_table = makeTable(QStringLiteral("abuseCases"), tr("Abuse cases"), m_filtered);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AbuseCasesModel::StateColumn, Qt::AscendingOrder);
    const std::pair<int, int> widths[] = {{AbuseCasesModel::StateColumn, 168},    {AbuseCasesModel::ReferenceColumn, 96},
                                          {AbuseCasesModel::EpicColumn, 68},      {AbuseCasesModel::PriorityColumn, 72},
                                          {AbuseCasesModel::MitigatedColumn, 92}, {AbuseCasesModel::ChecksColumn, 96},
                                          {AbuseCasesModel::SprintColumn, 56}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setSectionResizeMode(AbuseCasesModel::TitleColumn, QHeaderView::Stretch);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(buildAnswers());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(buildHead());
    column->addWidget(splitter, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AbuseCasesPane::showAnswers);
    connect(m_table, &DataTable::opened, this, [this] {
        if (const auto story = chosen())
            Q_EMIT storyRequested(*story);
    });
}

QWidget* AbuseCasesPane::buildHead()
{
    auto* head = new QWidget;
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    lines->setSpacing(space::step);
    auto* grid = new QGridLayout; // two by two, which four in a line have no room for in a small window
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(0);
    auto* line = new QHBoxLayout;
    line->addWidget(m_words, 4);
    line->addSpacing(space::field);
    line->addWidget(m_owner);
    line->addSpacing(space::section);
    line->addLayout(grid);
    line->addStretch(1);
    lines->addLayout(line);
    m_words->setObjectName(QStringLiteral("abuseWords"));
    m_words->setPlaceholderText(tr("Filter abuse cases"));
    m_words->setAccessibleName(tr("Only abuse cases with these words"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(112);
    m_words->setMaximumWidth(320);
    m_states->setExclusive(false);
    for (const Mitigation state : states) {
        auto* button = new QToolButton;
        button->setObjectName(QStringLiteral("state%1").arg(static_cast<int>(state)));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(signIcon(signName(state), Role::Muted));
        m_states->addButton(button, static_cast<int>(state));
        const int place = m_states->id(button);
        grid->addWidget(button, place / 2, place % 2);
    }
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) { m_filtered->setWords(words); });
    connect(m_owner, &OwnerFilter::choiceChanged, this, &AbuseCasesPane::chooseOwner);
    connect(m_states, &QButtonGroup::idClicked, this, &AbuseCasesPane::chooseState);
    return head;
}

QWidget* AbuseCasesPane::buildAnswers()
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, space::field, 0, 0);
    row->setSpacing(space::section);
    row->addWidget(addAnswers(m_uses, LinkKind::MitigatedBy), 3);
    row->addWidget(addAnswers(m_checks, LinkKind::ProvenBy), 2);
    connect(m_uses.picker, &ItemPicker::picked, this, &AbuseCasesPane::addMitigationBy);
    connect(m_checks.picker, &ItemPicker::picked, this, &AbuseCasesPane::addCheck);
    connect(m_uses.table, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (const auto& use = m_uses.model->rowAt(index.row()).use)
            Q_EMIT storyRequested(use->id);
    });
    connect(m_checks.table, &DataTable::opened, this, [this](const QModelIndex& index) {
        const AnswerRow& answer = m_checks.model->rowAt(index.row());
        Q_EMIT checksRequested({.title = answer.checkId, .checks = {*answer.link.check}});
    });
    return both;
}

QWidget* AbuseCasesPane::addAnswers(Answers& answers, LinkKind kind)
{
    const bool uses = kind == LinkKind::MitigatedBy;
    answers.model = new AnswersModel(kind, this);
    answers.head = new QLabel;
    setType(answers.head, Type::Body, true);
    answers.table = makeTable(uses ? QStringLiteral("mitigations") : QStringLiteral("abuseChecks"),
                              uses ? tr("Use cases against it") : tr("Checks that prove it"), answers.model);
    answers.table->setColumnWidth(AnswersModel::StateColumn, 108);
    answers.table->setColumnWidth(AnswersModel::NameColumn, uses ? 96 : 220);
    answers.table->setColumnWidth(AnswersModel::ProofColumn, 116);
    answers.table->heads()->setSectionResizeMode(AnswersModel::TitleColumn, QHeaderView::Stretch);
    answers.table->setColumnHidden(AnswersModel::ProofColumn, !uses);
    answers.table->installEventFilter(this);
    answers.picker = new ItemPicker(uses ? tr("Add a use case by id or words") : tr("Add a check by id or words"), [this, uses] {
        return uses ? pickStories(StoryKind::Use) : pickChecks();
    });
    answers.picker->setObjectName(uses ? QStringLiteral("addMitigation") : QStringLiteral("addCheck"));
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    answers.head->setContentsMargins(space::column / 2, 0, 0, 0);
    column->addWidget(answers.head);
    column->addWidget(answers.table, 1);
    column->addWidget(answers.picker);
    return pane;
}

void AbuseCasesPane::refresh(const std::shared_ptr<const ProgrammeFigures>& figures)
{
    m_figures = figures;
    m_model.show(workspace().records(), *figures);
    showStates();
}

/// How many are in each state, of those with the chosen owner.
void AbuseCasesPane::showStates()
{
    for (const Mitigation state : states) {
        const int count = m_model.count(state, m_owner->choice());
        m_states->button(static_cast<int>(state))->setText(tr("%1 %2", "state, count").arg(signText(state)).arg(count));
    }
    if (!chosen() && m_filtered->rowCount() > 0)
        m_table->selectRow(0);
    showAnswers();
}

void AbuseCasesPane::chooseOwner()
{
    m_filtered->setOwner(m_owner->choice());
    showStates();
    Q_EMIT countChanged();
}

void AbuseCasesPane::chooseState(int state)
{
    const bool on = m_states->button(state)->isChecked();
    for (QAbstractButton* button : m_states->buttons())
        button->setChecked(on && m_states->id(button) == state);
    m_filtered->setState(on ? std::optional(static_cast<Mitigation>(state)) : std::nullopt);
}

std::optional<StoryId> AbuseCasesPane::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return std::nullopt;
    return m_model.rowAt(m_filtered->mapToSource(rows.front()).row()).story.id;
}

void AbuseCasesPane::showAnswers()
{
    const auto story = chosen();
    for (const Answers* answers : {&m_uses, &m_checks}) {
        answers->model->show(workspace().records(), *m_figures, story);
        answers->picker->setEnabled(story.has_value());
    }
    m_uses.head->setText(tr("Mitigated by %1").arg(waymark::countText(m_uses.model->rowCount())));
    m_checks.head->setText(tr("Proven by %1").arg(waymark::countText(m_checks.model->rowCount())));
}

void AbuseCasesPane::addMitigationBy(const QString& key)
{
    const auto abuse = chosen();
    const auto use = StoryId::parse(key);
    const Story* story = use ? workspace().records().of<Story>().find(*use) : nullptr;
    if (abuse && story)
        perform(tr("Mitigate by %1").arg(story->reference), [&](Edit& edit) { return addMitigation(edit, *abuse, *use); });
}

void AbuseCasesPane::addCheck(const QString& key)
{
    if (const auto abuse = chosen())
        perform(tr("Link a check"), [&](Edit& edit) { return linkCheck(edit, *abuse, CheckKey(key.toLongLong())); });
}

void AbuseCasesPane::removeAnswer(const Answers& answers)
{
    const QModelIndexList rows = answers.table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const Link link = answers.model->rowAt(rows.front().row()).link;
    perform(tr("Remove a link"), [&](Edit& edit) { return edit.remove(link); });
}

bool AbuseCasesPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete)
        for (const Answers* answers : {&m_uses, &m_checks})
            if (watched == answers->table) {
                removeAnswer(*answers);
                return true;
            }
    return ThreatsPane::eventFilter(watched, event);
}

void AbuseCasesPane::addAbuseCase()
{
    Story story = newStory(StoryKind::Abuse, QString(), tr("New abuse case"));
    story.owner = m_owner->choice().person; // else the list would not show it
    if (perform(tr("Add %1").arg(story.reference), [&](Edit& edit) { return edit.insert(story); }))
        Q_EMIT storyRequested(story.id);
}

void AbuseCasesPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString AbuseCasesPane::countText() const
{
    const QString all = waymark::countText(m_model.rowCount());
    if (m_owner->choice() == OwnerChoice())
        return m_model.rowCount() == 1 ? tr("1 abuse case") : tr("%1 abuse cases").arg(all);
    const auto owned = std::ranges::count_if(m_model.rows(), [this](const AbuseCaseRow& row) {
        return m_owner->choice().accepts(row.story);
    });
    return tr("%1 of %2 abuse cases").arg(waymark::countText(owned), all);
}

} // namespace waymark
