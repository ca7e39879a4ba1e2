// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programme/pastprogramme.h"
#include "tests/support/importnow.h"
#include "tests/support/resultsfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The past of everything: as of a moment figures are what they were at that moment.
class TestFiguresThen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What was told at the time is the oracle.
    void areWhatTheyWere()
    {
        PastProgramme programme;
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
        PastProgramme programme;
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
        PastProgramme programme;
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
        PastProgramme programme;
        planAndClose(programme);
        programme.setTime(onDay(20));
        const ProgrammeFigures then = programme.then(onDay(-10));
        QVERIFY(!then.isPlanThen);
        QCOMPARE(then.baseline.totals, programme.now().baseline.totals); // the plan is as it is now
        QVERIFY(std::ranges::none_of(then.maturity, [](const EpicMaturity& ladder) { return ladder.rung.has_value(); }));
    }

    void aMomentThatIsNotOverIsNow()
    {
        PastProgramme programme;
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
        PastProgramme programme;
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
