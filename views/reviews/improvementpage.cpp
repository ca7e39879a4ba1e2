// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/improvementpage.h"

#include "model/edit/workspace.h"
#include "views/reviews/improvementacts.h"
#include "views/reviews/improvementdetails.h"
#include "views/reviews/improvementstoriespage.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/datatable.h"
#include "views/shared/detailspanel.h"
#include "views/shared/emptystate.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace waymark {

void ImprovementPage::follow(const ChangeSet& changes)
{
    if (changes.touches<ImprovementTie>() || changes.touches<Story>() || changes.touches<Sprint>())
        refresh();
}

/// Now if the page is seen, else when it is next: what nobody sees costs an answer nothing.
void ImprovementPage::refresh()
{
    m_overdue = true;
    if (isVisible())
        compute();
}

void ImprovementPage::shown()
{
    if (m_overdue)
        compute();
}

void ImprovementPage::compute()
{
    m_overdue = false;
    OpenReview& open = openReview();
    if (!open.review() || !open.lens()) {
        m_job.cancel();
        take({});
        return;
    }
    const ImprovementFacts facts = improvementFacts(open.workspace().records(), *open.id(), open.lens(), open.figures());
    m_job.start([facts](Progress&) { return improvementsOf(facts); }, this,
                [this](std::vector<Improvement> improvements) { take(std::move(improvements)); });
    showHead();
}

void ImprovementPage::take(std::vector<Improvement> improvements)
{
    m_improvements = std::move(improvements);
    OpenReview& open = openReview();
    const bool isOpen = open.review() && open.lens();
    m_model.show(isOpen ? improvementRows(m_improvements, *open.lens(), open.figures(), open.workspace().records(), *open.id())
                        : std::vector<ImprovementRow>());
    if (m_details) { // before a row that takes the place of one that is gone is selected: details would follow it
        const auto it = std::ranges::find(m_improvements, m_details->question(), &Improvement::question);
        m_details->refresh(it == m_improvements.end() ? nullptr : &*it);
    }
    showPlan();
}

void ImprovementPage::showPlan()
{
    const bool any = m_filtered.rowCount() > 0;
    m_empty->setText(emptyTitle(), emptySentence());
    m_body->setCurrentIndex(any ? 0 : 1);
    if (any && !m_table->selectionModel()->hasSelection())
        m_table->selectionModel()->setCurrentIndex(m_filtered.index(0, ImprovementModel::TitleColumn),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showHead();
}

void ImprovementPage::showHead()
{
    int points = 0;
    bool assumed = false;
    int high = 0;
    for (const ImprovementRow& row : m_model.rows()) {
        points += row.improvement.points;
        assumed = assumed || row.improvement.assumed;
        high += row.improvement.risk == QuestionRisk::High ? 1 : 0;
    }
    const int all = m_model.rowCount();
    const QString second = m_job.isRunning() ? tr("Being computed")
        : all == 0 ? QString()
                   : tr("%1 of them at high risk; %2 would clear what can be cleared", "count, points")
                         .arg(countText(high), improvementPoints(points, assumed));
    m_head->setText(all == 0 ? tr("Improvement plan") : tr("%1 to improve", "so many questions").arg(countedQuestions(all)), second);
    const QStringList questions = selected();
    const auto choices = static_cast<qint64>(choicesWithoutStories(questions).size());
    m_make->setText(choices == 0 ? tr("Make stories") : tr("Make %1", "so many stories").arg(countedStories(choices)));
    m_make->setEnabled(choices > 0);
    m_make->setToolTip(choices > 0 ? withKeys(tr("Proposes a story for each choice that has none, of the cheapest set of each question that is selected"),
                                              keys::accept)
                                   : tr("Select questions with choices that no story is to bring about yet"));
    m_status->setEnabled(!questions.isEmpty());
}

QString ImprovementPage::emptyTitle() const
{
    if (!openReview().review())
        return tr("No review is open");
    if (!openReview().lens())
        return openReview().isReadingLens() ? tr("Reading the lens…") : tr("The lens can't be read");
    if (m_model.rowCount() > 0)
        return tr("No question fits the filter");
    return openReview().figures().counts.unanswered == openReview().figures().counts.total() ? tr("Nothing is answered yet") : tr("Nothing to improve");
}

QString ImprovementPage::emptySentence() const
{
    const RiskCounts& counts = openReview().figures().counts;
    if (!openReview().review())
        return tr("Open a review, and questions at high or medium risk stand here with what clears them.");
    if (!openReview().lens())
        return tr("What clears a risk comes from the rules of the lens.");
    if (m_model.rowCount() > 0)
        return tr("Other words, or none, show more.");
    if (counts.unanswered == counts.total())
        return tr("Answer questions first: the risk of each comes from the answers by the rules of the lens.");
    return counts.unanswered == 0 ? tr("No question is at high or medium risk.")
                                  : tr("No question that is answered is at high or medium risk; %1 are open still.", "so many questions")
                                        .arg(countedQuestions(counts.unanswered));
}

void ImprovementPage::openDetails(const QModelIndex& index)
{
    if (!index.isValid() || !openReview().context().details)
        return;
    const QString question = index.data(KeyRole).toString();
    const auto it = std::ranges::find(m_improvements, question, &Improvement::question);
    if (it != m_improvements.end())
        details().open(*it);
}

ImprovementDetails& ImprovementPage::details()
{
    if (!m_details) {
        m_details = new ImprovementDetails(openReview(), *m_acts, this);
        m_details->hide(); // until the panel takes it
        connect(m_details, &ImprovementDetails::storyRequested, this, &ReviewPage::storyRequested);
        connect(m_details, &ImprovementDetails::choiceRequested, this, &ReviewPage::questionRequested);
        connect(m_details, &ImprovementDetails::storiesRequested, this, &ImprovementPage::propose);
    }
    return *m_details;
}

/// In the order of the table.
QStringList ImprovementPage::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList questions;
    for (const QModelIndex& index : rows)
        questions << index.data(KeyRole).toString();
    return questions;
}

std::vector<ChoicePath> ImprovementPage::choicesWithoutStories(const QStringList& questions) const
{
    std::vector<ChoicePath> choices;
    for (const QString& question : questions) {
        const auto it = std::ranges::find(m_improvements, question, &Improvement::question);
        if (it == m_improvements.end() || it->sets.empty())
            continue;
        for (const QString& choice : it->sets.front().choices)
            if (!m_acts->isPlanned(question, choice))
                choices.emplace_back(question, choice);
    }
    return choices;
}

void ImprovementPage::propose(const std::vector<ChoicePath>& choices)
{
    if (!openReview().evidence()) { // which says what is to prove the stories
        Q_EMIT messageRaised({.text = tr("Evidence is being read. Make the stories when it is there: it says which checks are to prove them.")});
        return;
    }
    std::vector<ImprovementProposal> proposals = m_acts->propose(choices);
    if (proposals.empty())
        return;
    if (openReview().context().details)
        openReview().context().details->dismiss();
    m_stack->setCurrentWidget(m_stories);
    m_stories->open(std::move(proposals));
}

void ImprovementPage::focusFilter()
{
    if (m_stack->currentWidget() == m_stories)
        return;
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QJsonObject ImprovementPage::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    return state;
}

void ImprovementPage::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_words->setText(state.value(QStringLiteral("words")).toString());
}

} // namespace waymark
