// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/figuresmodel.h"

#include "model/domain/localday.h"
#include "model/edit/evidencereader.h"
#include "model/edit/evidenceshelf.h"
#include "model/edit/workspace.h"
#include "model/programme/lensshelf.h"

#include <iterator>
#include <mutex>
#include <utility>

namespace waymark {

namespace {

constexpr int dayTurnInterval = 60'000; ///< ms between looks for another day

/// What the rows of a change set are by now. Not the change set's own images: a receiver of Workspace::changed() that
/// makes an edit has its change set arrive before the one that it was answering, and the later image must win.
std::vector<Change> rowsNow(const ChangeSet& changes, const Records& records)
{
    std::vector<Change> rows;
    rows.reserve(changes.changes.size());
    for (const Change& change : changes.changes)
        std::visit(
            [&]<typename T>(const T& row) {
                const T* now = records.of<T>().find(row.id);
                rows.push_back(now ? Change{.after = *now} : Change{.before = row});
            },
            change.either());
    return rows;
}

} // namespace

/// The records as workers read them: a copy, made once, that then follows by what each edit changed. To hand over a copy
/// of all records at each edit would cost the thread of the screens more than the edit itself among 10,000 stories, and
/// the workspace would have to part with what it shares with the copy at the next one.
class FiguresModel::WorkersRecords {
public:
    explicit WorkersRecords(const Records& records) : m_records(records) {}

    /// In the thread of the workspace, which never waits here for a computation.
    void follow(std::vector<Change> rows)
    {
        const std::lock_guard lock(m_unseenLock);
        m_unseen.insert(m_unseen.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }

    /// In a worker: calls `compute` with the records as they are now. One at a time.
    template <typename Compute>
    auto read(const Compute& compute)
    {
        const std::lock_guard lock(m_recordsLock);
        m_records.apply({.changes = takeUnseen()});
        return compute(std::as_const(m_records));
    }

private:
    std::vector<Change> takeUnseen()
    {
        const std::lock_guard lock(m_unseenLock);
        return std::exchange(m_unseen, {});
    }

    std::mutex m_recordsLock;
    Records m_records;
    std::mutex m_unseenLock;
    std::vector<Change> m_unseen; ///< not applied yet
};

FiguresModel::FiguresModel(Workspace& workspace, const Catalogues& catalogues, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
    , m_records(std::make_unique<WorkersRecords>(workspace.records()))
    , m_lenses(std::make_unique<LensShelf>())
    , m_evidence(std::make_unique<EvidenceShelf>())
{
    connect(&workspace, &Workspace::changed, this, &FiguresModel::follow);
    connect(&m_dayTurn, &QTimer::timeout, this, [this] {
        if (today() != m_day)
            recompute();
    });
    m_dayTurn.start(dayTurnInterval);
    recompute();
}

FiguresModel::~FiguresModel() = default;

void FiguresModel::setEnvironment(const QString& environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    Q_EMIT environmentChanged();
    compute(); // supersedes what is being computed for the other
}

void FiguresModel::setAsOf(const std::optional<QDate>& day)
{
    if (m_asOf == day)
        return;
    m_asOf = day;
    Q_EMIT asOfChanged();
    compute(); // supersedes what is being computed for the other
}

std::optional<QDateTime> FiguresModel::asOfMoment() const
{
    if (!m_asOf)
        return std::nullopt;
    return endOfDay(*m_asOf, m_workspace.records().properties().timeZone);
}

bool FiguresModel::areAsOf() const
{
    return m_figures && m_figures->asOf == asOfMoment();
}

FigureRequest FiguresModel::figureRequest() const
{
    FigureRequest request{.now = m_workspace.clock().now(),
                          .asOf = asOfMoment(),
                          .lenses = m_lenses.get(),
                          .evidence = m_evidence.get()};
    if (!m_environment.isEmpty())
        request.environments << m_environment;
    return request;
}

QStringList FiguresModel::environments() const
{
    return environmentNames(m_workspace.records());
}

QDate FiguresModel::today() const
{
    return localDay(m_workspace.clock().now(), m_workspace.records().properties().timeZone);
}

const Sprint* FiguresModel::sprint() const
{
    return currentSprint(m_workspace.records().sprints(), today());
}

void FiguresModel::readRecords(const std::function<void(const Records&)>& use) const
{
    m_records->read([&use](const Records& records) { use(records); });
}

void FiguresModel::recompute()
{
    if (m_job.isRunning()) { // not superseded: in a stream of changes no computation would ever come to its end
        m_stale = true;
        return;
    }
    compute();
}

void FiguresModel::compute()
{
    m_stale = false;
    m_day = today();
    m_job.start(
        [file = m_workspace.file(), request = figureRequest(), records = m_records.get(),
         &catalogues = m_catalogues](const Progress& progress) {
            return records->read([&](const Records& rows) -> Result<ProgrammeFigures> {
                if (progress.cancelled) // superseded while it waited for the one before
                    return Error{.code = Error::Code::Cancelled};
                const auto evidence = EvidenceReader::open(file, request.evidence);
                if (!evidence)
                    return evidence.error();
                return programmeFigures(*evidence, rows, catalogues, request);
            });
        },
        this,
        [this](Result<ProgrammeFigures> figures) {
            if (m_stale)
                recompute();
            if (!figures) {
                Q_EMIT failed(figures.error());
                return;
            }
            m_figures = std::make_shared<const ProgrammeFigures>(*std::move(figures));
            Q_EMIT figuresChanged();
        });
}

void FiguresModel::follow(const ChangeSet& changes)
{
    m_records->follow(rowsNow(changes, m_workspace.records()));
    if (changes.touches<Target>())
        Q_EMIT environmentsChanged();
    recompute();
}

} // namespace waymark
