// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/programme/programmefigures.h"
#include "tests/support/importbox.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int days = 6;

QDateTime morning(int day)
{
    return QDateTime(QDate(2026, 5, 1).addDays(day), QTime(6, 0), Qt::UTC);
}

/// The file that a tool wrote on a day; the same for the same seed.
QString randomFile(const ImportBox& box, quint32 seed, int day)
{
    std::mt19937 random(seed * 100 + static_cast<quint32>(day));
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    ResultsFile file(morning(day).toString(Qt::ISODate), u"target-%1"_s.arg(day % 2));
    for (int check = 0; check < 4; ++check)
        for (int resource = 0; resource < 3; ++resource)
            if (below(4) != 0)
                file.add(u"check_%1"_s.arg(check), u"r%1"_s.arg(resource), static_cast<Outcome>(below(6)),
                         static_cast<Severity>(below(6)));
    return file.write(box.path(u"%1.json"_s.arg(day)));
}

QString number(const std::optional<qint64>& value)
{
    return value ? QString::number(*value) : u"none"_s;
}

/// Every figure of the evidence, as text that compares.
QStringList linesOf(const ProgrammeFigures& figures)
{
    QStringList lines = {u"checks %1, results %2, severe %3, runs %4, latest %5"_s.arg(
        number(figures.overall.checkLevel.value), number(figures.overall.resultLevel.value),
        number(figures.severeFailures.value), QString::number(figures.countedRuns),
        figures.latestRun.toString(Qt::ISODate))};
    for (const CheckOutcome& check : figures.checks)
        lines << u"%1: %2 %3, last run %4, %5 failed of %6"_s.arg(
            check.checkId, word(check.outcome), word(check.severity), check.lastRun.toString(Qt::ISODate),
            QString::number(check.results[Outcome::Failed]), QString::number(check.results.total()));
    for (const TrendPoint& point : figures.trend)
        lines << u"%1: %2"_s.arg(point.time.toString(Qt::ISODate), point.hundredths ? QString::number(*point.hundredths) : u"none"_s);
    for (const Run& run : figures.runs)
        lines << run.file;
    lines.sort();
    return lines;
}

} // namespace

/// Figures as of a moment in the past.
class TestAsOfFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_catalogues = std::make_unique<Catalogues>(ImportBox::value(Catalogues::loadBuiltIn()));
    }

    void areThoseOfTheRunsUntilThen()
    {
        for (quint32 seed = 1; seed <= 3; ++seed) {
            // Given files of six days, read in the wrong order
            ImportBox all;
            for (const int day : {3, 0, 5, 1, 4, 2})
                all.import({.file = randomFile(all, seed, day)});
            ImportBox some;
            for (int day = 0; day < days; ++day) {
                // Then as of each day the figures are those of a workspace that has only the files until then
                some.import({.file = randomFile(some, seed, day)});
                QCOMPARE(linesOf(figures(all, morning(day))), linesOf(figures(some, {})));
                // And a moment earlier the file of that day isn't there yet
                QCOMPARE(figures(all, morning(day).addMSecs(-1)).countedRuns, day);
            }
            // And as of now they are the plain ones
            QCOMPARE(linesOf(figures(all, all.workspace().clock().now())), linesOf(figures(all, {})));
        }
    }

    void whatIsFreshIsSoAtThatMoment()
    {
        // Given evidence that was fresh on its day, and is stale by now
        ImportBox box;
        box.import({.file = ResultsFile(u"2026-03-01T06:00:00Z"_s).add(u"c"_s, u"r"_s, Outcome::Passed).write(box.path(u"f.json"_s))});
        CheckKey check(0);
        for (const CheckUnit& unit : ImportBox::value(box.reader().checks()))
            check = unit.key;
        const Story story{.reference = u"IAM-1"_s, .title = u"Proven"_s, .epic = u"iam"_s};
        ImportBox::done(box.workspace().edit(u"Add"_s, [&](Edit& edit) {
            const auto added = edit.insert(story);
            return added ? edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = check}) : added;
        }));
        const auto proofOf = [&](const std::optional<QDateTime>& asOf) { return figures(box, asOf).proofs.of(story.id).proof; };
        // Then it proves its story as of then, and nothing before the run or now
        QCOMPARE(proofOf(QDateTime(QDate(2026, 3, 2), QTime(0, 0), Qt::UTC)), Proof::Passed);
        QCOMPARE(proofOf(QDateTime(QDate(2026, 2, 28), QTime(0, 0), Qt::UTC)), Proof::Unproven);
        QCOMPARE(proofOf({}), Proof::Stale);
    }

    void sayWhichMomentTheyAreOf()
    {
        ImportBox box;
        QVERIFY(!figures(box, {}).asOf);
        QCOMPARE(figures(box, morning(0)).asOf, std::optional(morning(0)));
        // Nothing to prove is not proof, in the past neither
        QVERIFY(!figures(box, morning(0)).overall.checkLevel.value);
    }

private:
    ProgrammeFigures figures(ImportBox& box, const std::optional<QDateTime>& asOf) const
    {
        const FigureRequest request{.now = box.workspace().clock().now(), .asOf = asOf};
        return ImportBox::value(programmeFigures(box.reader(), box.workspace().records(), *m_catalogues, request));
    }

    std::unique_ptr<Catalogues> m_catalogues;
};

QTEST_GUILESS_MAIN(TestAsOfFigures)
#include "tst_asoffigures.moc"
