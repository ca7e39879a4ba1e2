// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/edittimes.h"
#include "tests/bench/measures.h"

#include "model/catalog/catalogues.h"
#include "model/edit/imports.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "model/job/job.h"
#include "model/programme/setup.h"
#include "tests/support/fixedclock.h"
#include "views/dashboard/dashboardmodel.h"
#include "views/shared/figuresmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <span>

namespace waymark::bench {

namespace {

constexpr int stories = 10'000;
constexpr int plannedSprints = 4; ///< three of which are over on the day that figures are of
constexpr int doneADay = 20;
constexpr int checks = 500; ///< of findings-file
constexpr int importRounds = 20;
constexpr double patience = 60'000; ///< ms

const QDate firstDay(2026, 2, 16);
const QDate ends[] = {QDate(2026, 3, 8), QDate(2026, 3, 1)}; ///< of sprints, with all results behind them

/// One story of ten stands in a sprint, with a check that results files know.
Result<void> fill(Edit& edit, const Catalogues& catalogues)
{
    const auto& epics = catalogues.epics.epics;
    std::vector<const Sprint*> sprints = edit.rows<Sprint>();
    std::ranges::sort(sprints, {}, &Sprint::number);
    for (int i = 0; i < stories; ++i) {
        Story story{.reference = QStringLiteral("B-%1").arg(i),
                    .title = QStringLiteral("Story %1").arg(i),
                    .epic = epics[static_cast<size_t>(i) % epics.size()].id,
                    .priority = i % 3 == 0 ? Priority::Must : Priority::Should,
                    .points = 1 + i % 8,
                    .criteria = {QStringLiteral("The check passes")},
                    .rank = (i + 1) * rankStep};
        if (i % 10 == 0)
            story.sprint = sprints[static_cast<size_t>(i / 10 % plannedSprints)]->id;
        if (auto added = edit.insert(story); !added)
            return added;
        if (!story.sprint)
            continue;
        const int number = i / 10 % checks;
        const auto check = edit.check(QStringLiteral("prowler"), QStringLiteral("service%1_check_%2").arg(number % 60).arg(number));
        if (!check)
            return check.error();
        if (auto tied = edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = *check}); !tied)
            return tied;
    }
    return {};
}

/// Some stories are done each day, as the audit log is to tell.
Result<void> work(Workspace& workspace, FixedClock& clock)
{
    std::vector<StoryId> planned;
    for (const Story& story : workspace.records().stories())
        if (story.sprint)
            planned.push_back(story.id);
    size_t next = 0;
    for (QDate day = firstDay; day <= judgedAt().date(); day = day.addDays(1)) {
        clock.set(QDateTime(day, QTime(10, 0), Qt::UTC));
        const std::span<const StoryId> today = std::span(planned).subspan(next, doneADay);
        const auto done = workspace.edit(QStringLiteral("Done today"), [&](Edit& edit) {
            return changeStories(edit, today, [](Story& story) { story.status = StoryStatus::Done; });
        });
        if (!done)
            return done;
        next += doneADay;
    }
    return {};
}

/// The dashboard over a workspace, without the widgets that paint it.
class Dashboard {
public:
    Dashboard(Workspace& workspace, const Catalogues& catalogues)
        : m_figures(workspace, catalogues)
        , m_model(workspace, catalogues, m_figures)
    {
        QObject::connect(&m_model, &DashboardModel::factsChanged, &m_model, [this] { m_shown = true; });
        m_model.setActive(true);
    }

    /// What the next waiting is for is set off after this.
    void begin() { m_shown = false; }
    bool waitForFacts() const
    {
        return wait([this] { return m_shown; });
    }
    bool waitForAll() const
    {
        return wait([this] { return m_shown && !m_figures.isComputing() && !m_model.isReading(); });
    }
    /// Brings results in line with a run that counts, as the program does on a worker after each import.
    void settleResults(const QString& file)
    {
        m_isSettled = false;
        m_settling.start([file](Progress& progress) { return settle(file, progress); }, &m_model, [this](const Result<void>& settled) {
            m_isSettled = settled.has_value();
            m_figures.recompute();
        });
    }
    bool waitForSettled() const
    {
        return wait([] { return JobBase::underWay() == 0; }) && m_isSettled;
    }
    void setAsOf(const std::optional<QDate>& day) { m_figures.setAsOf(day); }
    const DashboardFacts& facts() const { return m_model.facts(); }
    bool isOfItsDay() const { return facts().figures->asOf == m_figures.asOfMoment() && (!m_figures.asOf() || facts().figures->isPlanThen); }

private:
    static bool wait(const std::function<bool()>& isDone)
    {
        const Stopwatch watch;
        while (!isDone()) {
            if (watch.milliseconds() > patience)
                return false;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return true;
    }

    FiguresModel m_figures;
    DashboardModel m_model;
    Job<Result<void>> m_settling;
    bool m_shown = false;
    bool m_isSettled = false;
};

int late()
{
    return fail(QStringLiteral("the dashboard is never there"));
}

/// From an edit to its facts, and to ladders and course beside them.
int measureEdited(Dashboard& dashboard, Workspace& workspace)
{
    std::vector<double> facts;
    std::vector<double> all;
    for (size_t round = 0; round < 40; ++round) {
        const StoryId story = workspace.records().stories()[round * 10].id;
        dashboard.begin();
        const Stopwatch watch;
        if (const auto changed = changeStory(workspace, story, round); !changed)
            return fail(changed.error().message);
        if (!dashboard.waitForFacts())
            return late();
        facts.push_back(watch.milliseconds());
        if (!dashboard.waitForAll())
            return late();
        all.push_back(watch.milliseconds());
        if (dashboard.facts().course.size() != std::size(ends) + 2) // that of the first sprint, and now
            return fail(QStringLiteral("the dashboard lacks the ends of sprints"));
    }
    printSpread("dashboard-facts", facts);
    printSpread("dashboard-all", all);
    return 0;
}

/// The slider from end to end of two sprints, which brings all of one moment at once.
int measureMoved(Dashboard& dashboard)
{
    std::vector<double> times;
    for (size_t round = 0; round < 20; ++round) {
        dashboard.begin();
        const Stopwatch watch;
        dashboard.setAsOf(ends[round % std::size(ends)]);
        if (!dashboard.waitForAll())
            return late();
        times.push_back(watch.milliseconds());
        if (!dashboard.isOfItsDay() || dashboard.facts().figures->overall.checks.total() == 0)
            return fail(QStringLiteral("the dashboard is not of its day"));
    }
    printSpread("dashboard-as-of", times);
    return 0;
}

/// A file, read as if it had looked in this round.
Result<StagedImports> stageRound(const Workspace& workspace, const QString& file, const FormatCatalogue& formats, int round)
{
    Progress progress;
    const QDateTime time = judgedAt().addSecs(60 * (round - importRounds));
    auto staged = stageImports(workspace.file(), {{.file = file, .time = time}}, formats, FixedClock(judgedAt()), progress);
    if (staged && staged->runs.size() != 1)
        return staged->rejected.empty() ? Error{.message = QStringLiteral("nothing is staged")} : staged->rejected.front().error;
    return staged;
}

/// From the short transaction by which a small import counts to the dashboard's facts of it. The files, of a target of their own,
/// differ in what fails, and come in turn.
int measureImported(Dashboard& dashboard, Workspace& workspace, const QStringList& files)
{
    const FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});
    std::vector<double> times;
    for (int round = 0; round < importRounds; ++round) {
        const auto staged = stageRound(workspace, files[round % files.size()], formats, round);
        if (!staged)
            return fail(staged.error().message);
        const qint64 before = dashboard.facts().figures->countedRuns;
        dashboard.begin();
        const Stopwatch watch;
        if (const auto accepted = acceptImports(workspace, *staged); !accepted)
            return fail(accepted.error().message);
        dashboard.settleResults(workspace.file());
        if (!dashboard.waitForFacts())
            return late();
        times.push_back(watch.milliseconds());
        if (dashboard.facts().figures->countedRuns != before + 1)
            return fail(QStringLiteral("the dashboard doesn't count the import"));
        if (!dashboard.waitForSettled() || !dashboard.waitForAll())
            return fail(QStringLiteral("the results of the import are never settled"));
    }
    printSpread("dashboard-import", times);
    return 0;
}

} // namespace

int makeProgramme(const QStringList& arguments)
{
    const auto catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return fail(catalogues.error().message);
    const auto clock = std::make_shared<FixedClock>(QDateTime(firstDay.addDays(-3), QTime(10, 0), Qt::UTC));
    const auto workspace = createWorkspace(arguments.value(0), {.name = QStringLiteral("Bench"), .firstDay = firstDay, .sprintDays = 7},
                                           *catalogues, QStringLiteral("bench"), clock);
    if (!workspace)
        return fail(workspace.error().message);
    const auto filled = (*workspace)->edit(QStringLiteral("Fill"), [&](Edit& edit) { return fill(edit, *catalogues); });
    if (!filled)
        return fail(filled.error().message);
    const auto worked = work(**workspace, *clock);
    return worked ? 0 : fail(worked.error().message);
}

int measureDashboard(const QStringList& arguments)
{
    const auto catalogues = Catalogues::loadBuiltIn();
    const auto workspace = Workspace::open(arguments.value(0), {.author = QStringLiteral("bench"),
                                                                .clock = std::make_shared<FixedClock>(judgedAt()),
                                                                .pollInterval = 0});
    const QStringList files = arguments.mid(1);
    if (!workspace || !catalogues || files.isEmpty())
        return fail(QStringLiteral("the workspace or the catalogues can't be opened, or there is no file to import"));
    const Stopwatch watch;
    Dashboard dashboard(**workspace, *catalogues);
    if (!dashboard.waitForAll())
        return late();
    print("dashboard-first", watch.milliseconds(), "ms");
    if (const int code = measureEdited(dashboard, **workspace); code != 0)
        return code;
    if (const int code = measureMoved(dashboard); code != 0)
        return code;
    dashboard.setAsOf({});
    if (!dashboard.waitForAll())
        return late();
    return measureImported(dashboard, **workspace, files);
}

} // namespace waymark::bench
