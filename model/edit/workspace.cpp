// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"

#include "model/domain/planledger.h"
#include "model/edit/takeback.h"
#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "model/store/plandays.h"
#include "model/store/tables.h"
#include "model/store/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <QTimer>
#include <QUuid>

namespace waymark {

namespace {

Error because(const QString& tried, const Error& why)
{
    return {why.code, tried.arg(why.message), why.detail};
}

} // namespace

Workspace::Workspace(QString file, Options options)
    : m_file(std::move(file))
    , m_options(std::move(options))
    , m_session(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_plan(std::make_unique<PlanLedger>())
{
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& file, const WorkspaceProperties& properties,
                                                     Options options)
{
    const auto lock = lockWhereShared(file, options);
    if (!lock)
        return lock.error();
    auto database = Database::create(file);
    if (!database)
        return database.error();
    std::unique_ptr<Workspace> workspace(new Workspace(QFileInfo(file).absoluteFilePath(), std::move(options)));
    workspace->attach(*lock, std::move(*database));
    WorkspaceProperties complete = properties;
    if (!complete.created.isValid())
        complete.created = workspace->clock().now();
    // No undo step: a workspace without its properties is none.
    const auto made = workspace->commit(tr("Create workspace %1").arg(complete.name), std::nullopt,
                                        [&](Edit& edit) { return edit.insert(complete); });
    if (made)
        return workspace;
    workspace.reset();
    QFile::remove(file);
    return made.error();
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& file, Options options)
{
    const auto lock = lockWhereShared(file, options);
    if (!lock)
        return lock.error();
    auto database = Database::open(file, Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    std::unique_ptr<Workspace> workspace(new Workspace(QFileInfo(file).absoluteFilePath(), std::move(options)));
    workspace->attach(*lock, std::move(*database));
    if (auto loaded = workspace->load(); !loaded)
        return loaded.error();
    return workspace;
}

void Workspace::attach(std::shared_ptr<OpenLock> lock, std::unique_ptr<Database> database)
{
    m_lock = std::move(lock);
    m_database = std::move(database);
    m_tables = std::make_unique<Tables>(*m_database);
    if (m_options.pollInterval <= 0)
        return;
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Workspace::look);
    timer->start(m_options.pollInterval);
}

Result<void> Workspace::load()
{
    const auto oneMoment = Transaction::beginReading(*m_database);
    if (!oneMoment)
        return oneMoment.error();
    const auto last = AuditLog(*m_database).lastSequence();
    if (!last)
        return last.error();
    m_lastSequence = *last;
    const auto read = m_tables->readAll(
        [this](Entity entity) { std::visit([this](auto& row) { m_records.load(std::move(row)); }, entity); });
    if (!read)
        return read;
    if (!m_records.of<WorkspaceProperties>().all().empty())
        return loadPlan();
    return Error{Error::Code::Invalid, tr("%1 can't be opened: it holds no workspace.").arg(m_file), m_file};
}

Result<void> Workspace::loadPlan()
{
    m_plan->load(m_records.properties());
    for (const Sprint& sprint : m_records.sprints())
        m_plan->load(sprint);
    for (const Story& story : m_records.stories())
        m_plan->load(story);
    const auto days = PlanDays(*m_database).latest();
    if (!days)
        return days.error();
    for (const PlanDay& day : *days)
        m_plan->load(day);
    return {};
}

Result<void> Workspace::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    const auto made = commit(text, std::nullopt, perform);
    if (!made)
        return made.error();
    if (made->changes.empty())
        return {};
    m_history.add(*made);
    publish(*made);
    return {};
}

Result<void> Workspace::editForGood(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    const auto made = commit(text, std::nullopt, perform);
    if (!made)
        return made.error();
    if (!made->changes.empty())
        publish(*made);
    return {};
}

/// Records must be up to date before `perform` reads them, and others must have no signal pending while the
/// transaction is open; so it starts anew if somebody commits between catching up and the lock.
Result<ChangeSet> Workspace::commit(const QString& text, std::optional<qint64> undoes,
                                    const std::function<Result<void>(Edit&)>& perform)
{
    if (m_editing)
        return Error{Error::Code::Invalid, tr("Another change is still being made. Try again when it is done."),
                     QStringLiteral("nested edit: %1").arg(text)};
    ChangeSet changeSet;
    changeSet.text = text;
    changeSet.undoes = undoes;
    constexpr int mostTries = 50;
    for (int tries = 0; tries < mostTries; ++tries) {
        if (auto caughtUp = catchUp(); !caughtUp)
            return caughtUp.error();
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        const auto last = AuditLog(*m_database).lastSequence();
        if (!last)
            return last.error();
        if (*last != m_lastSequence)
            continue;
        const auto written = write(*transaction, changeSet, perform);
        return written ? Result<ChangeSet>(std::move(changeSet)) : written.error();
    }
    return Error{Error::Code::Conflict, tr("Others change the workspace without a pause. Try again in a moment."), {}};
}

Result<void> Workspace::write(Transaction& transaction, ChangeSet& changeSet,
                              const std::function<Result<void>(Edit&)>& perform)
{
    const QScopedValueRollback editing(m_editing, true);
    Edit edit(*m_tables, m_records);
    if (auto done = perform(edit); !done)
        return done;
    if (!edit.status())
        return edit.status();
    changeSet.changes = edit.takeChanges();
    if (changeSet.changes.empty())
        return {};
    changeSet.author = m_options.author;
    changeSet.session = m_session;
    changeSet.at = clock().now();
    if (auto appended = AuditLog(*m_database).append(changeSet); !appended)
        return appended;
    if (auto kept = PlanDays(*m_database).put(m_plan->entries(changeSet)); !kept)
        return kept;
    if (auto committed = transaction.commit(); !committed)
        return committed;
    apply(changeSet);
    return {};
}

void Workspace::apply(const ChangeSet& changeSet)
{
    m_records.apply(changeSet);
    m_plan->apply(changeSet);
    m_lastSequence = changeSet.sequence;
}

void Workspace::publish(const ChangeSet& changeSet)
{
    Q_EMIT changed(changeSet);
    Q_EMIT historyChanged();
}

Result<void> Workspace::undo()
{
    if (!m_history.canUndo())
        return Error{Error::Code::Invalid, tr("There is nothing to undo."), {}};
    const ChangeSet step = m_history.toUndo();
    const auto undone =
        commit(tr("Undo: %1").arg(step.text), step.sequence, [&](Edit& edit) { return takeBack(edit, step); });
    if (!undone)
        return because(tr("“%1” can't be undone. %2").arg(step.text), undone.error());
    m_history.stepBack(*undone);
    publish(*undone);
    return {};
}

Result<void> Workspace::redo()
{
    if (!m_history.canRedo())
        return Error{Error::Code::Invalid, tr("There is nothing to do again."), {}};
    const ChangeSet step = m_history.toRedo();
    const auto redone =
        commit(tr("Redo: %1").arg(step.text), step.sequence, [&](Edit& edit) { return takeBack(edit, step); });
    if (!redone)
        return because(tr("“%1” can't be done again. %2").arg(step.text), redone.error());
    m_history.stepForward(*redone);
    publish(*redone);
    return {};
}

Result<void> Workspace::catchUp()
{
    if (m_editing) // a timer in an event loop that the edit's function runs
        return {};
    if (!QFileInfo::exists(m_file)) // SQLite would go on writing into the file that has no name any more
        return Error{Error::Code::Io,
                     tr("%1 is gone: it was moved or removed. Put it back, or save a copy.").arg(m_file), m_file};
    if (auto inPlace = m_database->checkInPlace(); !inPlace) // nor into a log that is not the file's any more
        return inPlace;
    const auto version = m_database->dataVersion();
    if (!version)
        return version.error();
    if (*version == m_dataVersion)
        return {};
    if (auto applied = applyUnseen(); !applied)
        return applied;
    m_dataVersion = *version;
    return {};
}

Result<void> Workspace::applyUnseen()
{
    const auto entries = AuditLog(*m_database).entriesAfter(m_lastSequence);
    if (!entries)
        return entries.error();
    for (const ChangeSet& entry : *entries) {
        if (entry.sequence <= m_lastSequence) // a receiver of changed() has caught up by making an edit
            continue;
        apply(entry);
        Q_EMIT changed(entry);
    }
    return {};
}

void Workspace::look()
{
    const auto caughtUp = catchUp();
    const bool justLost = !caughtUp && !m_lost;
    m_lost = !caughtUp;
    if (justLost)
        Q_EMIT lost(caughtUp.error());
}

} // namespace waymark
