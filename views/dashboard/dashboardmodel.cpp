// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardmodel.h"

#include "model/edit/workspace.h"
#include "model/programme/figuresthen.h"
#include "model/programme/planlog.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"

#include <QTimeZone>

#include <algorithm>
#include <mutex>
#include <type_traits>
#include <utility>

namespace waymark {

namespace {

/// These have to be taken back to their moment still.
bool isPlanOfNow(const ProgrammeFigures& figures)
{
    return figures.asOf && !figures.isPlanThen;
}

template <typename T, typename... Others>
constexpr bool isOneOf = (std::is_same_v<T, Others> || ...);

bool bears(const Story* before, const Story* after)
{
    return !before || !after || before->epic != after->epic || before->reference != after->reference;
}

/// Whether the figures of past moments may be others by it. Plan and answers of then aren't: the log knows them.
bool bearsOnPast(const Change& change)
{
    return std::visit(
        [&]<typename T>(const T& row) {
            if constexpr (std::is_same_v<T, Story>)
                return bears(change.before ? std::get_if<Story>(&*change.before) : nullptr,
                             change.after ? std::get_if<Story>(&*change.after) : nullptr);
            else if constexpr (std::is_same_v<T, Link>)
                return row.kind == LinkKind::ProvenBy;
            else
                return isOneOf<T, WorkspaceProperties, Run, ExceptionRecord, CheckTie, Target, Risk, RiskTie, RiskRating, Sprint>;
        },
        change.either());
}

/// Whether it is of a run that looked after `end`: what was so by then stays.
bool isOfLaterRun(const Change& change, const QDateTime& end)
{
    const auto isLater = [&end](const auto& row) {
        const Run* run = row ? std::get_if<Run>(&*row) : nullptr;
        return !row || (run && run->time > end);
    };
    return isLater(change.before) && isLater(change.after);
}

} // namespace

/// What a worker needs to read.
struct DashboardModel::Source {
    QString file;
    const Catalogues& catalogues;
    const FiguresModel& model;
    std::shared_ptr<const ProgrammeFigures> figures;
    FigureRequest request;
    History& history;
};

/// One that was superseded may still be reading when the next begins.
class DashboardModel::History {
public:
    Result<std::vector<MaturityPoint>> points(const Source& source, const Records& records, const ProgrammeFigures& figures,
                                              Progress& progress)
    {
        const std::lock_guard lock(m_lock);
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled};
        return m_history.points(source.file, records, source.catalogues, source.request, figures, progress);
    }
    PlanLog& log() { return m_log; }

private:
    std::mutex m_lock;
    PlanLog m_log;
    MaturityHistory m_history;
};

DashboardModel::DashboardModel(Workspace& workspace, const Catalogues& catalogues, FiguresModel& figures, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
    , m_figures(figures)
    , m_history(std::make_unique<History>())
{
    connect(&workspace, &Workspace::changed, this, &DashboardModel::note);
    connect(&figures, &FiguresModel::figuresChanged, this, [this] {
        m_isComplete = false;
        follow();
    });
}

DashboardModel::~DashboardModel() = default;

void DashboardModel::setActive(bool active)
{
    if (m_isActive == active)
        return;
    m_isActive = active;
    if (active && !m_isComplete)
        follow();
    if (!active && m_job.isRunning()) {
        m_isComplete = false;
        m_job.cancel();
    }
}

void DashboardModel::note(const ChangeSet& changes)
{
    const std::optional<QDateTime> end = lastEnd();
    if (std::ranges::any_of(changes.changes, [&](const Change& change) { return bearsOnPast(change) && !(end && isOfLaterRun(change, *end)); }))
        ++m_changes;
}

/// That is shown. None: nothing of the past is, or that of another choice is being read.
std::optional<QDateTime> DashboardModel::lastEnd() const
{
    if (m_asked != m_shown || m_facts.maturity.size() < 2)
        return std::nullopt;
    return m_facts.maturity[m_facts.maturity.size() - 2].moment;
}

/// Figures that come in are always of the environment that was chosen last.
DashboardModel::Choice DashboardModel::choiceOf(const ProgrammeFigures& figures) const
{
    Choice choice{.asOf = figures.asOf};
    if (!m_figures.environment().isEmpty())
        choice.environments << m_figures.environment();
    return choice;
}

void DashboardModel::follow()
{
    const auto figures = m_figures.figures();
    if (!m_isActive || !figures)
        return;
    if (!isPlanOfNow(*figures))
        showFigures(figures);
    if (!m_figures.isComputing()) // else those that come may be of another choice
        read();
}

void DashboardModel::showFigures(const std::shared_ptr<const ProgrammeFigures>& figures)
{
    Choice choice = choiceOf(*figures);
    if (choice != m_shown || m_changes != m_changesShown) {
        m_facts.maturity.clear();
        m_facts.course.clear();
        m_facts.fault.clear();
    } else if (!m_facts.maturity.empty()) {
        m_facts.maturity.pop_back();
        m_facts.course.pop_back();
    }
    m_shown = std::move(choice);
    m_facts.figures = figures;
    addMoment();
    Q_EMIT factsChanged();
}

/// That of the figures themselves.
void DashboardModel::addMoment()
{
    const QDateTime now = localNow(m_workspace);
    m_facts.now = m_facts.figures->asOf ? m_facts.figures->asOf->toTimeZone(now.timeZone()) : now;
    const QDateTime moment = m_facts.now.toUTC();
    m_facts.maturity.push_back({.moment = moment, .epics = m_facts.figures->maturity});
    m_facts.course.push_back(leadingFigures(*m_facts.figures, moment));
}

void DashboardModel::read()
{
    const auto figures = m_figures.figures();
    Choice choice = choiceOf(*figures);
    if (m_job.isRunning() && choice == m_asked) { // in a stream of changes no reading would ever come to its end
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_isComplete = true;
    m_asked = std::move(choice);
    m_changesAsked = m_changes;
    const Source source{.file = m_workspace.file(),
                        .catalogues = m_catalogues,
                        .model = m_figures,
                        .figures = figures,
                        .request = {.now = m_workspace.clock().now(),
                                    .environments = m_asked.environments,
                                    .asOf = m_asked.asOf,
                                    .lenses = &m_figures.lenses(),
                                    .evidence = &m_figures.evidence(),
                                    .log = &m_history->log()},
                        .history = *m_history};
    m_job.start([source](Progress& progress) { return readFrom(source, progress); }, this,
                [this](Result<Reading> reading) { conclude(std::move(reading)); });
}

/// In a worker. Has records of its own, so that figures needn't wait for it.
Result<DashboardModel::Reading> DashboardModel::readFrom(const Source& source, Progress& progress)
{
    Records records;
    source.model.readRecords([&](const Records& rows) { records = rows; });
    if (progress.cancelled)
        return Error{.code = Error::Code::Cancelled};
    Reading reading;
    if (isPlanOfNow(*source.figures)) {
        auto then = figuresThen(source.file, records, source.catalogues, source.request, progress);
        if (!then)
            return then.error();
        reading.figures = std::make_shared<const ProgrammeFigures>(*std::move(then));
    }
    const ProgrammeFigures& figures = reading.figures ? *reading.figures : *source.figures;
    auto maturity = source.history.points(source, records, figures, progress);
    if (!maturity)
        return maturity.error();
    reading.maturity = *std::move(maturity);
    reading.course = leadingCourse(figures, reading.maturity);
    return reading;
}

void DashboardModel::conclude(Result<Reading> reading)
{
    const bool isFailure = !reading && reading.error().code != Error::Code::Cancelled;
    const bool isOfShown = m_facts.figures && m_asked == m_shown;
    if (reading)
        take(*std::move(reading));
    else
        m_isComplete = false;
    if (isFailure && isOfShown)
        m_facts.fault = reading.error().message;
    if (!m_isActive)
        return;
    if (m_isStale)
        read();
    if (reading || (isFailure && isOfShown))
        Q_EMIT factsChanged();
    if (isFailure)
        Q_EMIT failed(reading.error());
}

void DashboardModel::take(Reading reading)
{
    m_shown = m_asked;
    m_changesShown = m_changesAsked;
    m_facts.fault.clear();
    m_facts.maturity = std::move(reading.maturity);
    m_facts.course = std::move(reading.course);
    m_facts.maturity.pop_back();
    m_facts.course.pop_back();
    if (reading.figures)
        m_facts.figures = std::move(reading.figures);
    addMoment(); // of those that are shown, which may be newer than what was read
}

} // namespace waymark
