// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencereader.h"
#include "model/edit/riskedits.h"
#include "model/edit/sprintedits.h"
#include "model/programme/figuresthen.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbox.h"
#include "tests/support/resultsfile.h"
#include "tests/support/reviewrecords.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Days count from the first one of sprint 4.
QDateTime onDay(int day, int hour = 9)
{
    return QDateTime(QDate(2026, 3, 2).addDays(day), QTime(hour, 30, 15, 250), Qt::UTC);
}

QString number(const std::optional<qint64>& value)
{
    return value ? QString::number(*value) : u"none"_s;
}

QString linesOf(const PlanFigures& plan)
{
    QString line = u"%1 of %2, left %3, forecast of %4"_s.arg(QString::number(plan.totals.done), QString::number(plan.totals.scope),
                                                             number(plan.burndown.remaining.value), QString::number(plan.forecast.remaining));
    for (const BurndownDay& day : plan.burndown.days)
        line += u" %1:%2-%3"_s.arg(day.day.toString(u"dd"_s), QString::number(day.scope), QString::number(day.done));
    return line + (plan.forecast.p80 ? u" by "_s + plan.forecast.p80->day.toString(Qt::ISODate) : u" by no day"_s);
}

/// Every figure of plan, registry and answers, as text that compares.
QStringList linesOf(const ProgrammeFigures& figures)
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
class Programme : public PlanningBox {
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
    ProgrammeFigures then(const QDateTime& moment)
    {
        Progress progress;
        return value(figuresThen(file(), records(), builtInCatalogues(), {.now = workspace().clock().now(), .asOf = moment}, progress));
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

Story aMust(const QString& reference, int points)
{
    Story story = aRankedStory(reference, points, 1);
    story.priority = Priority::Must;
    return story;
}

Stamp stampOf(const QDateTime& at)
{
    return {.author = u"Anna"_s, .at = at};
}

/// Plans a sprint, works on it, closes it.
void planAndClose(Programme& programme)
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
void rateAndReview(Programme& programme)
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

} // namespace

/// The past of everything: as of a moment figures are what they were at that moment.
class TestFiguresThen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What was told at the time is the oracle.
    void areWhatTheyWere()
    {
        Programme programme;
        planAndClose(programme);
        rateAndReview(programme);
        programme.setTime(onDay(40));
        QCOMPARE(programme.told.size(), size_t(12));
        for (size_t i = 0; i < programme.told.size(); ++i) {
            const ProgrammeFigures then = programme.then(programme.told[i].at);
            QVERIFY(then.isPlanThen);
            const QStringList lines = linesOf(then);
            for (qsizetype line = 0; line < std::min(lines.size(), programme.told[i].lines.size()); ++line)
                QVERIFY2(lines[line] == programme.told[i].lines[line],
                         qPrintable(u"step %1\nthen: %2\ntold: %3"_s.arg(QString::number(i), lines[line], programme.told[i].lines[line])));
            QCOMPARE(lines.size(), programme.told[i].lines.size());
            QVERIFY(i == 0 || lines != programme.told[i - 1].lines); // each step moved something, else this proves nothing
        }
    }

    /// No later run counts, and what was proven is so by the plan of then.
    void evidenceAndPlanAreOfOneMoment()
    {
        Programme programme;
        planAndClose(programme);
        const QTemporaryDir folder;
        const CheckKey check = programme.prove(programme.id(u"A-1"_s), u"guard"_s);
        programme.setTime(onDay(30));
        const auto formats = FormatCatalogue::load({builtInFormatFolder()});
        for (const int day : {3, 25})
            importNow(programme.workspace(), formats,
                      {.file = ResultsFile(onDay(day).toString(Qt::ISODate))
                                   .add(u"guard"_s, u"r"_s, day == 3 ? Outcome::Passed : Outcome::Failed)
                                   .write(folder.filePath(u"%1.json"_s.arg(day)))});
        const StoryId story = programme.id(u"A-1"_s);
        QCOMPARE(programme.now().proofs.of(story).proof, Proof::Failing);
        const ProgrammeFigures linked = programme.then(onDay(20));
        QCOMPARE(linked.proofs.of(story).proof, Proof::Passed); // tied on day 14
        QCOMPARE(linked.overall.checkLevel.value, std::optional<qint64>(10'000));
        QVERIFY(linked.units.contains(check));
        const ProgrammeFigures before = programme.then(onDay(4));
        QCOMPARE(before.overall.checkLevel.value, std::optional<qint64>(10'000));
        QVERIFY(before.proofs.of(story).proof != Proof::Passed); // nobody had tied it
    }

    /// Stories that are gone are there again, and closed sprints are open.
    void theSprintIsAsItStood()
    {
        Programme programme;
        planAndClose(programme);
        programme.setTime(onDay(20));
        const ProgrammeFigures then = programme.then(onDay(3, 23));
        QCOMPARE(then.sprints.front().sprint.state, SprintState::Active);
        QVERIFY(!then.sprints.front().closure);
        QCOMPARE(then.sprints.front().planned, 13);
        QCOMPARE(then.baseline.burndown.days.back().day, onDay(3).date());
        QVERIFY(!then.velocity.mean.value);
        QCOMPARE(programme.then(onDay(15)).velocity.mean.value, std::optional<qint64>(500));
    }

    void fromBeforeTheLogNobodyKnows()
    {
        Programme programme;
        planAndClose(programme);
        programme.setTime(onDay(20));
        const ProgrammeFigures then = programme.then(onDay(-10));
        QVERIFY(!then.isPlanThen);
        QCOMPARE(then.baseline.totals, programme.now().baseline.totals); // the plan is as it is now
        QVERIFY(std::ranges::none_of(then.maturity, [](const EpicMaturity& ladder) { return ladder.rung.has_value(); }));
    }

    void aMomentThatIsNotOverIsNow()
    {
        Programme programme;
        planAndClose(programme);
        QCOMPARE(linesOf(programme.then(onDay(14, 20))), linesOf(programme.now()));
        QVERIFY(programme.then(onDay(14, 20)).isPlanThen);
        Progress progress;
        const auto plain = figuresThen(programme.file(), programme.records(), builtInCatalogues(), {.now = onDay(14)}, progress);
        QVERIFY(plain && !plain->asOf && !plain->isPlanThen);
        QCOMPARE(linesOf(*plain), linesOf(programme.now()));
    }

    void canBeCancelled()
    {
        Programme programme;
        planAndClose(programme);
        programme.setTime(onDay(20));
        Progress progress;
        progress.cancelled = true;
        const FigureRequest request{.now = onDay(20), .asOf = onDay(3)};
        const auto none = figuresThen(programme.file(), programme.records(), builtInCatalogues(), request, progress);
        QVERIFY(!none);
        QCOMPARE(none.error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFiguresThen)
#include "tst_figuresthen.moc"
