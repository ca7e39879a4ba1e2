// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/programme/maturityhistory.h"
#include "tests/support/builtinformats.h"
#include "tests/support/fixedclock.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/resultsfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QDateTime onDay(int day)
{
    return QDateTime(QDate(2026, 3, 2).addDays(day), QTime(6, 0), Qt::UTC);
}

template <typename T>
T value(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

/// A programme of three closed sprints of two weeks from day 0 on, in which one epic has all that the ladder asks for.
class Programme {
public:
    using Step = std::function<Result<void>(Edit&)>;

    Programme(const Catalogues& catalogues, int begun)
        : m_catalogues(catalogues)
        , m_clock(std::make_shared<FixedClock>(onDay(begun)))
        , m_workspace(value(Workspace::create(m_folder.filePath(u"w.waymark"_s), {.name = u"W"_s},
                                              {.author = u"Anna"_s, .clock = m_clock, .pollInterval = 0})))
    {
        use.sprint = sprints[0].id;
        abuse.sprint = sprints[0].id;
        edit(begun, [&](Edit& edit) { return begin(edit); });
        const int doneDay = std::max(begun, 5);
        setStatus(doneDay, use, StoryStatus::Done);
        setStatus(doneDay, abuse, StoryStatus::Done);
        m_clock->set(onDay(45));
        import(3, Outcome::Passed, Outcome::Failed);
        for (const int day : {10, 24, 38})
            import(day, Outcome::Passed, Outcome::Passed);
    }

    void edit(int day, const Step& step)
    {
        m_clock->set(onDay(day));
        if (const auto done = m_workspace->edit(u"Step"_s, step); !done)
            qFatal("%s | %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    }
    void setStatus(int day, const Story& story, StoryStatus status)
    {
        edit(day, [&](Edit& edit) {
            Story after = *edit.find<Story>(story.id);
            after.status = status;
            return edit.update(*edit.find<Story>(story.id), after);
        });
    }
    void import(int day, Outcome guard, Outcome attack)
    {
        const QString file = ResultsFile(onDay(day).toString(Qt::ISODate))
                                 .add(u"guard"_s, u"r"_s, guard)
                                 .add(u"attack"_s, u"r"_s, attack)
                                 .write(m_folder.filePath(u"%1.json"_s.arg(day)));
        importNow(*m_workspace, builtInFormats(), {.file = file});
    }
    void at(int day) { m_clock->set(onDay(day)); }

    ProgrammeFigures figures(const FigureRequest& request) const
    {
        return value(programmeFigures(value(EvidenceReader::open(m_workspace->file())), m_workspace->records(), m_catalogues, request));
    }
    std::vector<MaturityPoint> points(MaturityHistory& history) const
    {
        const FigureRequest request{.now = m_clock->now()};
        Progress progress;
        return value(history.points(m_workspace->file(), m_workspace->records(), m_catalogues, request, figures(request), progress));
    }
    const Records& records() const { return m_workspace->records(); }

    std::vector<Sprint> sprints = {aSprintFrom(0), aSprintFrom(1), aSprintFrom(2)};
    Story use = inEpic(u"U-1"_s, StoryKind::Use);
    Story abuse = inEpic(u"A-1"_s, StoryKind::Abuse);
    Risk risk{.reference = u"R-1"_s, .title = u"Keys leak"_s, .epic = u"iam"_s, .currentLikelihood = 2, .currentImpact = 2};

private:
    static Sprint aSprintFrom(int number)
    {
        Sprint sprint = aSprint(number);
        sprint.start = QDate(2026, 3, 2).addDays(14 * number);
        sprint.end = sprint.start.addDays(13);
        sprint.state = SprintState::Closed;
        return sprint;
    }
    static Story inEpic(const QString& reference, StoryKind kind)
    {
        Story story = aStory(reference);
        story.kind = kind;
        story.priority = Priority::Must;
        story.points = 3;
        return story;
    }
    Result<void> begin(Edit& edit) const
    {
        for (const Sprint& sprint : sprints)
            if (auto added = edit.insert(sprint); !added)
                return added;
        const auto guard = edit.check(u"unit"_s, u"guard"_s);
        const auto attack = edit.check(u"unit"_s, u"attack"_s);
        if (!guard || !attack)
            return guard ? attack.error() : guard.error();
        const std::vector<Entity> rows = {
            use,
            abuse,
            Link{.story = use.id, .check = *guard},
            Link{.story = abuse.id, .check = *attack},
            Link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = use.id},
            CheckTie{.check = *guard, .item = u"iam"_s, .author = u"Anna"_s},
            CheckTie{.check = *attack, .item = u"iam"_s, .author = u"Anna"_s},
            risk,
            RiskRating{.risk = risk.id, .rated = onDay(0), .author = u"Anna"_s, .currentLikelihood = 2, .currentImpact = 2}};
        for (const Entity& row : rows)
            if (auto added = edit.insert(row); !added)
                return added;
        return {};
    }

    const Catalogues& m_catalogues;
    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

const EpicMaturity& iamOf(const std::vector<EpicMaturity>& ladders)
{
    return *std::ranges::find(ladders, u"iam"_s, [](const EpicMaturity& ladder) { return ladder.epic.id; });
}

/// "0: 4, 1: 5, now: 5"; no rung: ?
QString rungsOf(const std::vector<MaturityPoint>& points)
{
    QStringList list;
    for (const MaturityPoint& point : points) {
        const std::optional<int> rung = iamOf(point.epics).rung;
        list << u"%1: %2"_s.arg(point.sprint < 0 ? u"now"_s : QString::number(point.sprint), rung ? QString::number(*rung) : u"?"_s);
    }
    return list.join(u", "_s);
}

/// All that points say.
QStringList linesOf(const std::vector<MaturityPoint>& points)
{
    QStringList lines;
    for (const MaturityPoint& point : points)
        for (const EpicMaturity& ladder : point.epics)
            for (const MaturityCriterion& criterion : ladder.criteria) {
                QString line = u"%1 %2 %3 %4 %5:"_s.arg(point.moment.toString(Qt::ISODate), ladder.epic.id,
                                                        QString::number(ladder.rung.value_or(-1)), word(criterion.rule), word(criterion.state));
                for (const Reason& reason : criterion.figure.reasons)
                    line += u' ' + reason.text + u' ' + QString::number(reason.count);
                lines << line;
            }
    return lines;
}

} // namespace

/// How ladders came to be what they are, from a workspace's own past.
class TestMaturityHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_catalogues = std::make_unique<Catalogues>(value(Catalogues::loadBuiltIn())); }

    void climbsWhatIsSustained()
    {
        const Programme programme(*m_catalogues, 0);
        MaturityHistory history;
        // The third closed sprint in a row brings the top rung
        QCOMPARE(rungsOf(programme.points(history)), u"0: 4, 1: 4, 2: 5, now: 5"_s);
    }

    void thePlanIsThatOfThen()
    {
        Programme programme(*m_catalogues, 0);
        programme.setStatus(20, programme.use, StoryStatus::InReview);
        programme.setStatus(30, programme.use, StoryStatus::Done);
        programme.at(45);
        MaturityHistory history;
        QCOMPARE(rungsOf(programme.points(history)), u"0: 4, 1: 2, 2: 5, now: 5"_s);
        // Links and stories that came later, and those that have gone since
        programme.edit(44, [&](Edit& edit) -> Result<void> {
            for (const Link& link : programme.records().links())
                if (link.kind == LinkKind::MitigatedBy)
                    return edit.remove(link);
            return {};
        });
        programme.at(45);
        QCOMPARE(rungsOf(programme.points(history)), u"0: 4, 1: 2, 2: 5, now: 3"_s);
    }

    /// Runs have a past, what nobody noted of a plan hasn't.
    void fromBeforeTheLogNobodyKnows()
    {
        const Programme programme(*m_catalogues, 20);
        MaturityHistory history;
        const std::vector<MaturityPoint> points = programme.points(history);
        QCOMPARE(rungsOf(points), u"0: ?, 1: 4, 2: 5, now: 5"_s);
        const EpicMaturity& unknown = iamOf(points.front().epics);
        QVERIFY(!unknown.missing.empty() && unknown.missing.front().text.startsWith(u"Can't be told"_s));
        QCOMPARE(unknown.criteria.at(static_cast<size_t>(MaturityRule::Compliance)).state, CriterionState::Holds);
    }

    void staleEvidenceAndRisksOfThenCount()
    {
        Programme programme(*m_catalogues, 0);
        programme.edit(20, [&](Edit& edit) {
            return edit.insert(RiskRating{
                .risk = programme.risk.id, .rated = onDay(20), .author = u"Anna"_s, .reason = u"Seen"_s, .currentLikelihood = 5, .currentImpact = 5});
        });
        programme.edit(30, [&](Edit& edit) {
            return edit.insert(RiskRating{
                .risk = programme.risk.id, .rated = onDay(30), .author = u"Anna"_s, .reason = u"Mended"_s, .currentLikelihood = 2, .currentImpact = 2});
        });
        programme.at(45);
        MaturityHistory history;
        const std::vector<MaturityPoint> points = programme.points(history);
        QCOMPARE(rungsOf(points), u"0: 4, 1: 4, 2: 4, now: 4"_s);
        const QString missing = iamOf(points.back().epics).missing.front().text;
        QVERIFY2(missing.contains(u"At the end of sprint 1: Risks above the appetite"_s), qPrintable(missing));
        // Evidence of which nothing new came is stale some day
        programme.at(80);
        QCOMPARE(iamOf(programme.points(history).back().epics).rung, std::optional(2));
    }

    /// As of the end of a sprint the figures have the rung that the history has, where the plan was as it is now.
    void figuresAsOfThenAgree()
    {
        const Programme programme(*m_catalogues, 0);
        MaturityHistory history;
        for (const MaturityPoint& point : programme.points(history)) {
            const ProgrammeFigures then = programme.figures({.now = onDay(45), .asOf = point.moment});
            QCOMPARE(iamOf(then.maturity).rung, iamOf(point.epics).rung);
            QCOMPARE(then.maturity.size(), point.epics.size());
        }
    }

    /// One that has kept what it read says what another one says that reads everything anew.
    void keepsNothingThatIsNotSoAnyMore()
    {
        Programme programme(*m_catalogues, 0);
        MaturityHistory kept;
        QStringList before = linesOf(programme.points(kept));
        const auto differs = [&] {
            programme.at(45);
            MaturityHistory fresh;
            const QStringList lines = linesOf(programme.points(kept));
            const bool isSame = lines == before;
            before = lines;
            if (lines != linesOf(programme.points(fresh)))
                qFatal("what was kept is not so any more");
            return !isSame;
        };
        QVERIFY(!differs());
        programme.import(12, Outcome::Failed, Outcome::Passed); // of before the first sprint's end
        QVERIFY(differs());
        programme.edit(45, [&](Edit& edit) {
            return edit.insert(RiskRating{.risk = programme.risk.id, .rated = onDay(13), .author = u"Anna"_s, .currentLikelihood = 4, .currentImpact = 4});
        });
        QVERIFY(differs());
        programme.edit(45, [&](Edit& edit) {
            Story after = *edit.find<Story>(programme.abuse.id);
            after.epic = u"data"_s;
            return edit.update(*edit.find<Story>(programme.abuse.id), after);
        });
        QVERIFY(differs());
        programme.edit(45, [&](Edit& edit) {
            WorkspaceProperties after = programme.records().properties();
            after.riskAppetite = 3;
            return edit.update(programme.records().properties(), after);
        });
        QVERIFY(differs());
        programme.edit(45, [&](Edit& edit) {
            Sprint after = *edit.find<Sprint>(programme.sprints[1].id);
            after.state = SprintState::Active;
            return edit.update(*edit.find<Sprint>(after.id), after);
        });
        QVERIFY(differs());
    }

    void noSprintIsOverYet()
    {
        Programme programme(*m_catalogues, 0);
        programme.at(6);
        MaturityHistory history;
        QCOMPARE(programme.points(history).size(), size_t(1));
        QCOMPARE(programme.points(history).back().sprint, -1);
    }

private:
    std::unique_ptr<Catalogues> m_catalogues;
};

QTEST_GUILESS_MAIN(TestMaturityHistory)
#include "tst_maturityhistory.moc"
