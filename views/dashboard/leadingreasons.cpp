// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/leadingreasons.h"

#include "model/edit/records.h"
#include "model/programme/dashboardcourse.h"
#include "views/gate/gatestanding.h"
#include "views/risks/riskrow.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LeadingReasons)
};

using Kind = Reason::Kind;

/// An epic's rung, and what stands between it and the next, with what is behind that.
Reason standOf(const EpicMaturity& ladder)
{
    if (!ladder.rung)
        return {.kind = Kind::Missing, .text = Text::tr("%1: nobody noted where its plan stood then").arg(ladder.epic.name)};
    Reason stand{.kind = *ladder.rung >= rungOf(MaturityRule::MustsDone) ? Kind::Counted : Kind::LeftOut,
                 .text = Text::tr("%1: %2, %3", "epic, rung, its name").arg(ladder.epic.name, QString::number(*ladder.rung), rungName(*ladder.rung))};
    if (stand.kind == Kind::Counted || ladder.missing.empty())
        return stand;
    const Reason& first = ladder.missing.front();
    const auto more = static_cast<qint64>(ladder.missing.size()) - 1;
    stand.text = more == 0 ? Text::tr("%1. %2", "sentences").arg(stand.text, first.text)
                           : Text::tr("%1. %2, and %3 more", "sentences, count").arg(stand.text, first.text, countText(more));
    stand.checks = first.checks;
    stand.stories = first.stories;
    stand.exceptions = first.exceptions;
    stand.risks = first.risks;
    return stand;
}

/// Of the figures' registry, at `moment`.
RiskFacts riskFactsOf(const ProgrammeFigures& figures, const Records& records, const QDateTime& moment)
{
    RiskFacts facts = riskFacts(records, &figures, moment);
    facts.risks = figures.registry.risks;
    return facts;
}

template <typename Predicate>
std::vector<RiskId> risksThat(const RiskFacts& facts, Predicate&& doStand)
{
    std::vector<RiskId> risks;
    for (const Risk& risk : facts.risks)
        if (doStand(riskStand(risk, facts)))
            risks.push_back(risk.id);
    return risks;
}

} // namespace

Figure epicsAtBaseline(const ProgrammeFigures& figures)
{
    Figure figure{.value = leadingFigures(figures, {}).epicsAtBaseline};
    for (const EpicMaturity& ladder : figures.maturity)
        figure.reasons.push_back(standOf(ladder));
    if (figures.maturity.empty())
        figure.reasons.push_back({.kind = Kind::Missing, .text = Text::tr("The catalogue has no epics.")});
    return figure;
}

Figure risksAboveAppetite(const ProgrammeFigures& figures, const Records& records, const QDateTime& moment)
{
    Figure figure{.value = leadingFigures(figures, moment).risksAboveAppetite};
    if (!figure.value) {
        figure.reasons.push_back({.kind = Kind::Missing, .text = Text::tr("No risk is registered.")});
        return figure;
    }
    const RiskFacts facts = riskFactsOf(figures, records, moment);
    Reason above{.text = Text::tr("above the appetite of %1, and not accepted").arg(facts.appetite), .count = *figure.value};
    above.risks = risksThat(facts, isAboveAppetite);
    Reason unrated{.kind = Kind::Missing, .text = Text::tr("not rated, so that nobody can tell"), .count = figures.risks.unrated};
    unrated.risks = risksThat(facts, [](RiskStand stand) { return stand == RiskStand::Unrated; });
    figure.reasons.push_back(std::move(above));
    figure.reasons.push_back({.kind = Kind::LeftOut,
                              .text = Text::tr("open, and within the appetite or accepted"),
                              .count = figures.risks.open - figures.risks.aboveAppetite - figures.risks.unrated,
                              .risks = risksThat(facts, [](RiskStand stand) { return stand == RiskStand::Within || stand == RiskStand::Accepted; })});
    if (unrated.count > 0)
        figure.reasons.push_back(std::move(unrated));
    return figure;
}

std::vector<RiskId> risksAbove(const ProgrammeFigures& figures, const Records& records, const QDateTime& moment)
{
    return risksThat(riskFactsOf(figures, records, moment), isAboveAppetite);
}

Figure clausesHolding(const GateStanding& standing)
{
    Figure figure;
    figure.reasons.push_back({.kind = standing.verdict ? Kind::Counted : Kind::Missing, .text = gateSentence(standing)});
    if (!standing.verdict)
        return figure;
    const std::vector<GateClause>& clauses = standing.verdict->clauses;
    figure.value = static_cast<qint64>(clauses.size()) - standing.failing;
    for (const GateClause& clause : clauses)
        figure.reasons.push_back({.kind = clause.holds ? Kind::Counted : Kind::Missing,
                                  .text = clause.evidence.isEmpty() ? clause.text
                                                                    : Text::tr("%1: %2", "what is asked for, what is so")
                                                                          .arg(clause.text, clause.evidence.join(QStringLiteral("; "))),
                                  .checks = clause.checks,
                                  .stories = clause.stories,
                                  .exceptions = clause.exceptions,
                                  .review = clause.reviews.empty() ? std::nullopt : std::optional(clause.reviews.front().reach),
                                  .risks = clause.risks});
    return figure;
}

Figure pointsThen(const SprintFigures& sprint)
{
    Figure figure;
    if (sprint.planned == 0) {
        figure.reasons.push_back({.kind = Kind::Missing, .text = Text::tr("No story with points stood in the sprint then.")});
        return figure;
    }
    figure.value = sprint.done;
    figure.reasons.push_back({.text = Text::tr("points done"), .count = sprint.done});
    figure.reasons.push_back({.kind = Kind::LeftOut, .text = Text::tr("points not done"), .count = sprint.planned - sprint.done});
    return figure;
}

} // namespace waymark
