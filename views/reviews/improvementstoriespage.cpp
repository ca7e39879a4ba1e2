// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/improvementstoriespage.h"

#include "model/edit/workspace.h"
#include "views/backlog/choicedelegate.h"
#include "views/reviews/improvementacts.h"
#include "views/reviews/openreview.h"
#include "views/roadmap/rowspace.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int criteriaHeight = 112; ///< px

} // namespace

ImprovementStoriesPage::ImprovementStoriesPage(OpenReview& open, ImprovementActs& acts, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_acts(acts)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Proposed stories")))
    , m_why(noteLabel("proposalWhy"))
    , m_criteria(new QPlainTextEdit)
    , m_decision(new DecisionRow(this, {.cancel = "storiesCancel", .accept = "storiesAccept", .note = "storiesNote"}))
{
    setObjectName(QStringLiteral("improvementStories"));
    buildTable();
    m_criteria->setObjectName(QStringLiteral("proposalCriteria"));
    m_criteria->setTabChangesFocus(true);
    m_criteria->setFixedHeight(criteriaHeight);
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(m_why);
    column->addWidget(fieldLabel(tr("Acceptance criteria of the story, a line each"), m_criteria));
    column->addWidget(m_criteria);
    column->addWidget(m_decision);
    connect(m_criteria, &QPlainTextEdit::textChanged, this, &ImprovementStoriesPage::takeCriteria);
    connect(&m_model, &ImprovementStoriesModel::wantedChanged, this, &ImprovementStoriesPage::showTicks);
    connect(m_decision, &DecisionRow::cancelled, this, &ImprovementStoriesPage::left);
    connect(m_decision, &DecisionRow::accepted, this, &ImprovementStoriesPage::accept);
}

void ImprovementStoriesPage::buildTable()
{
    using Model = ImprovementStoriesModel;
    m_table->setObjectName(QStringLiteral("proposedStories"));
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    const std::pair<int, int> widths[] = {{Model::ChoiceColumn, 128},  {Model::EpicColumn, 148},   {Model::CapabilityColumn, 148},
                                          {Model::ComponentColumn, 96}, {Model::PriorityColumn, 76}, {Model::PointsColumn, 56},
                                          {Model::SprintColumn, 84},    {Model::ChecksColumn, 60}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(Model::TitleColumn, 180);
    m_table->heads()->setSectionsClickable(false);
    auto* choices = new ChoiceDelegate(m_table);
    for (const int section : {Model::EpicColumn, Model::CapabilityColumn, Model::ComponentColumn, Model::PriorityColumn, Model::PointsColumn,
                              Model::SprintColumn})
        m_table->setItemDelegateForColumn(section, choices);
    connect(new RowSpace(m_table), &RowSpace::pressed, &m_model, &Model::toggle);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        m_table->edit(index.flags().testFlag(Qt::ItemIsEditable) ? index : index.siblingAtColumn(Model::TitleColumn));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImprovementStoriesPage::showCurrent);
}

void ImprovementStoriesPage::open(std::vector<ImprovementProposal> proposals)
{
    m_model.propose(std::move(proposals), m_open.workspace().records(), *m_open.context().catalogues);
    const auto count = static_cast<qint64>(m_model.rowCount());
    m_head->setText(count == 1 ? tr("A story is proposed") : tr("%1 are proposed", "so many stories").arg(countedStories(count)),
                    tr("Enter changes a cell, Space leaves a story out. Nothing is made before you accept it."));
    if (count > 0)
        m_table->selectionModel()->setCurrentIndex(m_model.index(0, ImprovementStoriesModel::TitleColumn),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showTicks();
    showCurrent();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ImprovementStoriesPage::showTicks()
{
    const std::vector<ImprovementProposal> wanted = m_model.wanted();
    const auto missing = std::ranges::count_if(wanted, [](const ImprovementProposal& proposal) { return proposal.story.epic.isEmpty(); });
    const QString note = missing == 0 ? tr("All of it is a proposal, and one step that can be undone.")
        : missing == 1               ? tr("One story has no epic yet: nothing ties its choice to one. Choose it, or leave the story out.")
                                     : tr("%1 have no epic yet: choose one for each, or leave them out.", "so many stories").arg(countedStories(missing));
    m_decision->setNote(note);
    m_decision->accept()->setText(wanted.size() == 1 ? tr("Make the story")
                                                     : tr("Make %1", "so many stories").arg(countedStories(static_cast<qint64>(wanted.size()))));
    m_decision->accept()->setEnabled(!wanted.empty() && missing == 0);
    m_decision->accept()->setAccessibleDescription(note);
}

void ImprovementStoriesPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const ImprovementProposal proposal = current.isValid() ? m_model.rowAt(current.row()) : ImprovementProposal();
    m_showing = true;
    m_why->setText(proposal.choice.isEmpty() ? QString()
                                             : tr("%1: %2", "choice, why it is of that epic").arg(proposal.choiceTitle, proposal.why));
    m_criteria->setPlainText(proposal.story.criteria.join(u'\n'));
    m_criteria->setEnabled(current.isValid());
    m_showing = false;
}

void ImprovementStoriesPage::takeCriteria()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_showing || !current.isValid())
        return;
    QStringList criteria;
    for (const QString& line : m_criteria->toPlainText().split(u'\n'))
        if (const QString criterion = line.simplified(); !criterion.isEmpty())
            criteria << criterion;
    m_model.setCriteria(current.row(), criteria);
}

void ImprovementStoriesPage::accept()
{
    if (!m_decision->accept()->isEnabled())
        return;
    if (const auto made = m_acts.make(m_model.wanted()); !made)
        m_decision->setNote(made.error().message);
    else
        Q_EMIT left();
}

} // namespace waymark
