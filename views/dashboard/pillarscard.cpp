// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/pillarscard.h"

#include "views/dashboard/cardheadlines.h"
#include "views/dashboard/showoneof.h"
#include "views/dashboard/swatchlegend.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/fittedtable.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int shortestName = 104;
constexpr int roomForAll = 640; ///< px of a card that shows the counts of all risks

QBrush lookOf(int segment, Scheme scheme)
{
    const QuestionRisk risk = PillarsModel::risks[static_cast<size_t>(segment)];
    const Qt::BrushStyle style = risk == QuestionRisk::Medium ? Qt::BDiagPattern
        : risk == QuestionRisk::NotApplicable                 ? Qt::FDiagPattern
                                                              : Qt::SolidPattern;
    return QBrush(questionRiskBar(risk, scheme), style);
}

/// The review of a row that has one, at the question of the pillar that matters most.
ReviewSelection selectionOf(const PillarRow& row)
{
    const ReviewTotals& review = row.totals.reviews.front();
    for (const QuestionRisk risk : {QuestionRisk::High, QuestionRisk::Medium, QuestionRisk::Unrated, QuestionRisk::Unanswered}) {
        const auto question = std::ranges::find(review.questions, risk, &ReviewedQuestion::counted);
        if (question != review.questions.end())
            return {.review = review.review,
                    .question = question->id,
                    .questions = question->isHighOnlyAsProven() ? ReviewQuestions::Contradicted
                        : risk == QuestionRisk::High            ? ReviewQuestions::HighRisk
                                                                : ReviewQuestions::All};
    }
    return {.review = review.review, .question = review.questions.empty() ? QString() : review.questions.front().id};
}

} // namespace

PillarsCard::PillarsCard(const ScreenContext& context, QWidget* parent)
    : StackedBarsCard(context, QStringLiteral("pillars"), tr("Well-Architected"), parent)
    , m_empty(new EmptyState(QStringLiteral("review"), tr("No review has been made yet"),
                             tr("Describe a workload and review it by a lens. Its questions at high and medium risk then stand here, pillar by pillar."),
                             tr("Open the reviews")))
{
    addBars(m_model, {.table = QStringLiteral("pillarBars"),
                      .accessibleName = tr("Questions of reviews by pillar and risk"),
                      .legend = QStringLiteral("pillarRisks"),
                      .fileName = QStringLiteral("well-architected-pillars"),
                      .column = PillarsModel::ShareColumn,
                      .segments = static_cast<int>(PillarsModel::risks.size()),
                      .look = lookOf});
    fixWidths(table(),
              {{PillarsModel::PillarColumn, shortestName},
               {PillarsModel::HighColumn, 44},
               {PillarsModel::MediumColumn, 44},
               {PillarsModel::NoneColumn, 52},
               {PillarsModel::UnansweredColumn, 52},
               {PillarsModel::NotApplicableColumn, 48},
               {PillarsModel::UnratedColumn, 64}},
              PillarsModel::ShareColumn);
    m_empty->setObjectName(QStringLiteral("noReviews"));
    m_empty->setNarrow();
    m_empty->hide();
    column()->addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("reviews")); });
}

void PillarsCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    m_model.show(m_figures->reviews);
    showLegend();
    tell(pillarsHeadline(*m_figures, m_model));
    showOneOf({table(), legend()}, m_empty, !m_figures->reviews.empty());
    fitColumns();
}

void PillarsCard::showLegend()
{
    RiskCounts counts;
    for (const PillarRow& row : m_model.rows())
        for (const QuestionRisk risk : PillarsModel::risks)
            counts.add(risk, row.totals.counts.of(risk));
    const Figure issues = highRiskIssues(m_figures->reviews);
    std::vector<SwatchLegend::Entry> entries;
    for (const QuestionRisk risk : PillarsModel::risks) {
        const bool isHigh = risk == QuestionRisk::High;
        const int count = counts.of(risk);
        const QString shown = !isHigh ? countText(count) : issues.value ? countText(*issues.value) : QStringLiteral("–");
        entries.push_back({.text = tr("%1 %2", "risk, questions").arg(riskText(risk), shown),
                           .toolTip = tr("Which questions these are"),
                           .shown = count > 0 || isHigh || risk == QuestionRisk::Medium,
                           .opens = count > 0 || isHigh});
    }
    legend()->show(entries);
}

/// The counts of high and of medium risk always stand there; the legend has the others where the table has no room for them.
void PillarsCard::fitColumns()
{
    for (const int column : {PillarsModel::NoneColumn, PillarsModel::UnansweredColumn, PillarsModel::NotApplicableColumn, PillarsModel::UnratedColumn})
        table()->setColumnHidden(column, width() < roomForAll);
    fitNames(PillarsModel::PillarColumn, shortestName, 40);
}

/// Of several reviews the reasons tell each, with a door to it.
void PillarsCard::openRow(const QModelIndex& index)
{
    const PillarRow row = m_model.rowAt(index.row()); // a copy: what opens may change the rows
    if (index.column() == PillarsModel::HighColumn || row.totals.reviews.size() != 1)
        Q_EMIT reasonsRequested(tr("High risk issues, %1", "pillar").arg(PillarsModel::nameOf(row)), PillarsModel::issuesText(row), row.issues);
    else
        Q_EMIT reviewRequested(selectionOf(row));
}

void PillarsCard::openSegment(int segment)
{
    const QuestionRisk risk = PillarsModel::risks[static_cast<size_t>(segment)];
    const Figure figure = risk == QuestionRisk::High ? highRiskIssues(m_figures->reviews) : questionsAt(m_figures->reviews, risk);
    Q_EMIT reasonsRequested(tr("Questions: %1", "risk").arg(riskText(risk)), figure.value ? countText(*figure.value) : tr("no evidence"), figure);
}

} // namespace waymark
