// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/evidencereader.h"
#include "model/edit/riskedits.h"
#include "model/edit/sprintedits.h"
#include "model/programme/dashboardcourse.h"
#include "model/programme/figuresthen.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"
#include "tests/support/reviewrecords.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <vector>

namespace waymark {

using namespace Qt::StringLiterals;

/// Days count from the first one of sprint 4.
inline QDateTime onDay(int day, int hour = 9)
{
    return QDateTime(QDate(2026, 3, 2).addDays(day), QTime(hour, 30, 15, 250), Qt::UTC);
}

inline QString number(const std::optional<qint64>& value)
{
    return value ? QString::number(*value) : u"none"_s;
}

inline QString linesOf(const PlanFigures& plan)
{
    QString line = u"%1 of %2, left %3, forecast of %4"_s.arg(QString::number(plan.totals.done), QString::number(plan.totals.scope),
                                                             number(plan.burndown.remaining.value), QString::number(plan.forecast.remaining));
    for (const BurndownDay& day : plan.burndown.days)
        line += u" %1:%2-%3"_s.arg(day.day.toString(u"dd"_s), QString::number(day.scope), QString::number(day.done));
    return line + (plan.forecast.p80 ? u" by "_s + plan.forecast.p80->day.toString(Qt::ISODate) : u" by no day"_s);
}

/// Every figure of plan, registry and answers, as text that compares.
inline QStringList linesOf(const ProgrammeFigures& figures)
{
    QStringList lines = {u"baseline "_s + linesOf(figures.baseline), u"backlog "_s + linesOf(figures.backlog),
                         u"velocity "_s + number(figures.velocity.mean.value), u"compliance "_s + number(figures.overall.checkLevel.value),
                         u"risks %1 above %2 exposure %3 reviews overdue %4"_s.arg(
                             QString::number(figures.risks.open), QString::number(figures.risks.aboveAppetite),
                             number(figures.registry.exposure.value), QString::number(figures.registry.overdueReviews)),
                         u"issues "_s + number(highRiskIssues(figures.reviews).value)};
    for (const ExposurePoint& point : figures.registry.exposureTrend)
        lines << u"exposure %1 %2"_s.arg(QString::number(point.sprint), QString::number(point.exposure));
    for (const Risk& risk : figures.registry.risks)
        lines << u"risk %1 %2"_s.arg(risk.reference, QString::number(risk.currentLikelihood));
    for (const SprintFigures& sprint : figures.sprints) {
        lines << u"sprint %1 %2 capacity %3, %4 of %5, carried %6"_s.arg(
            QString::number(sprint.sprint.number), word(sprint.sprint.state), number(sprint.capacity.value), QString::number(sprint.done),
            QString::number(sprint.planned), number(sprint.carriedOver.value));
        if (sprint.gate)
            for (const GateClause& clause : sprint.gate->clauses)
                lines << clause.text + u' ' + clause.evidence.join(u';');
        for (const BurndownDay& day : sprint.burndown.days)
            lines.back() += u" %1:%2-%3"_s.arg(day.day.toString(u"dd"_s), QString::number(day.scope), QString::number(day.done));
    }
    for (const EpicFigures& epic : figures.epics)
        lines << u"epic %1 %2 of %3"_s.arg(epic.epic.id, QString::number(epic.done), QString::number(epic.stories));
    for (const EpicMaturity& ladder : figures.maturity)
        lines << u"ladder %1 %2"_s.arg(ladder.epic.id, ladder.rung ? QString::number(*ladder.rung) : u"?"_s);
    return lines;
}

/// A programme that somebody works on for some weeks, and what its figures were each time.
class PastProgramme : public PlanningBox {
public:
    using Step = std::function<Result<void>(Edit&)>;
    struct Told {
        QDateTime at;
        QStringList lines;
    };

    void on(const QDateTime& moment, const Step& step)
    {
        setTime(moment);
        if (const auto done = edit(step); !done)
            qFatal("%s | %s", qPrintable(done.error().message), qPrintable(done.error().detail));
        told.push_back({moment, linesOf(now())});
    }
    void change(const QDateTime& moment, const QString& reference, const std::function<void(Story&)>& how)
    {
        on(moment, [&](Edit& edit) {
            Story after = story(reference);
            how(after);
            return edit.update(story(reference), after);
        });
    }
    ProgrammeFigures now()
    {
        const auto evidence = EvidenceReader::open(file());
        return value(programmeFigures(*evidence, records(), builtInCatalogues(), {.now = workspace().clock().now()}));
    }
    ProgrammeFigures then(const QDateTime& moment, PlanLog* log = nullptr)
    {
        Progress progress;
        return value(figuresThen(file(), records(), builtInCatalogues(),
                                 {.now = workspace().clock().now(), .asOf = moment, .log = log}, progress));
    }
    /// As the dashboard's trends have it.
    std::vector<LeadingFigures> course(MaturityHistory& history, const std::optional<QDateTime>& asOf = {}, PlanLog* log = nullptr)
    {
        Progress progress;
        const FigureRequest request{.now = workspace().clock().now(), .asOf = asOf, .log = log};
        const ProgrammeFigures figures = asOf ? then(*asOf, log) : now();
        return leadingCourse(figures,
                             value(history.points(file(), records(), builtInCatalogues(), request, figures, progress)));
    }
    template <typename T>
    static T value(Result<T> result)
    {
        if (!result)
            qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        return *std::move(result);
    }

    std::vector<Told> told;
    Sprint first = aSprint(4);
    Sprint second = aSprint(5);
    Person anna{.name = u"Anna"_s, .capacity = 10};
};

inline Story aMust(const QString& reference, int points)
{
    Story story = aRankedStory(reference, points, 1);
    story.priority = Priority::Must;
    return story;
}

inline Stamp stampOf(const QDateTime& at)
{
    return {.author = u"Anna"_s, .at = at};
}

/// Plans a sprint, works on it, closes it.
inline void planAndClose(PastProgramme& programme)
{
    programme.on(onDay(0), [&](Edit& edit) {
        Story planned = aMust(u"A-1"_s, 5);
        planned.sprint = programme.first.id;
        const std::vector<Entity> rows = {programme.first, programme.second, programme.anna, planned, aMust(u"A-2"_s, 3)};
        Result<void> done;
        for (const Entity& row : rows)
            done = done ? edit.insert(row) : done;
        return done;
    });
    programme.on(onDay(1), [&](Edit& edit) { return startSprint(edit, programme.first.id); });
    programme.change(onDay(2), u"A-2"_s, [&](Story& story) { story.sprint = programme.first.id; });
    programme.change(onDay(2, 15), u"A-2"_s, [](Story& story) { story.points = 8; });
    programme.change(onDay(5), u"A-1"_s, [](Story& story) { story.status = StoryStatus::Done; });
    programme.on(onDay(6), [&](Edit& edit) {
        return edit.insert(Absence{.person = programme.anna.id, .first = onDay(7).date(), .last = onDay(8).date()});
    });
    programme.on(onDay(14), [&](Edit& edit) {
        return closeSprint(edit, {.sprint = programme.first.id,
                                  .now = onDay(14),
                                  .author = u"Anna"_s,
                                  .capacity = 8,
                                  .carryTo = programme.second.id,
                                  .gate = false});
    });
}

/// The registry, and a review of which an answer changes.
inline void rateAndReview(PastProgramme& programme)
{
    std::optional<RiskId> risk;
    const LensRecord lens = aLensRecord();
    const Workload shop = aWorkload(u"Shop"_s);
    const Review review = aReview(shop, lens);
    programme.on(onDay(15), [&](Edit& edit) -> Result<void> {
        const Risk draft{.title = u"Keys leak"_s, .epic = u"iam"_s, .currentLikelihood = 4, .currentImpact = 4};
        const auto added = addRisk(edit, draft, stampOf(onDay(15)));
        if (!added)
            return added.error();
        risk = *added;
        return {};
    });
    programme.on(onDay(16), [&](Edit& edit) {
        return rateRisk(edit, *risk, [](Risk& after) { after.currentLikelihood = 1; }, u"Mended"_s, stampOf(onDay(16)));
    });
    std::vector<Entity> rows = {lens, shop, review};
    std::ranges::copy(answerRows(review.id, u"iam"_s, {u"mfa"_s, u"roles"_s}), std::back_inserter(rows));
    programme.on(onDay(17), [&](Edit& edit) {
        Result<void> done;
        for (const Entity& row : rows)
            done = done ? edit.insert(row) : done;
        return done;
    });
    programme.on(onDay(18), [&](Edit& edit) {
        Result<void> done;
        const auto choices = programme.records().choiceAnswers();
        for (const ChoiceAnswer& choice : std::vector(choices.begin(), choices.end()))
            done = done ? edit.remove(choice) : done;
        return done;
    });
    programme.on(onDay(19), [&](Edit& edit) { return edit.remove(programme.story(u"A-2"_s)); });
}

} // namespace waymark
