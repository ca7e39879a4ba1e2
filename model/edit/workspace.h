// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/clock.h"
#include "model/domain/planday.h"
#include "model/edit/edit.h"
#include "model/edit/records.h"
#include "model/edit/undohistory.h"

#include <QObject>

#include <functional>
#include <memory>

namespace waymark {

class Database;
class OpenLock;
class PlanLedger;
class Transaction;

/// One open programme: one SQLite file. All changes go through edit(); all others learn of them by changed().
/// Lives in one thread. Long reads use EvidenceReader on other threads, long imports stageImport().
class Workspace : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString author; ///< a claim, not authenticated
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
        int pollInterval = 500; ///< ms between looks for other programs' edits; 0: never (call catchUp())
        std::function<bool(const QString& file)> isOnNetworkDrive = {}; ///< empty: as the system says
    };

    /// Makes a new file (0600); refuses to overwrite one. Errors: Conflict (exists), Io, Storage.
    static Result<std::unique_ptr<Workspace>> create(const QString& file, const WorkspaceProperties& properties,
                                                     Options options);
    /// Errors: NotFound, Invalid (not a workspace, or of a newer version), Conflict (on a network drive: another program
    /// has it open; names that one and its lock file), Io (there: no lock can be made), Storage, Broken.
    static Result<std::unique_ptr<Workspace>> open(const QString& file, Options options);
    ~Workspace() override;

    const QString& file() const { return m_file; }
    /// Whether several computers may share the file's drive, where only one program at a time may use it.
    bool isOnNetworkDrive() const;
    /// False: somebody moved, removed or replaced the file or its log. Edits are refused then.
    bool isInPlace() const;
    const Records& records() const { return m_records; }
    const Clock& clock() const { return *m_options.clock; }
    const QString& author() const { return m_options.author; }
    void setAuthor(const QString& author) { m_options.author = author; } ///< of edits from now on; a claim, as before

    /// One transaction, one undo step, one audit entry, one changed() after the commit. Whatever fails, nothing
    /// changed. An edit that changes nothing leaves no trace. `text` says what the person does: "Rename story
    /// IAM-UC-01".
    Result<void> edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);

    /// As edit(), but no undo step: for what can't be taken back.
    Result<void> editForGood(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    const UndoHistory& history() const { return m_history; }
    /// Take back, or do again, this session's latest edit as a new change set. Refused with author and time, and the
    /// history left where it is, if somebody else changed one of its rows since.
    Result<void> undo();
    Result<void> redo();

    /// Applies what other programs committed since; called by itself every pollInterval.
    Result<void> catchUp();

    /// SQLite's integrity, foreign keys, audit chain, tallies, results, and records that are what the audit log
    /// says. Any thread. Errors: Broken, naming the first thing that doesn't hold; NotFound, Invalid, Storage (can't be
    /// read, or is too damaged to be opened).
    static Result<void> verify(const QString& file);
    /// SHA-256 of the latest audit entry, for reports: the whole history before it follows from it.
    Result<QByteArray> auditHead() const;
    /// Who did what to a row, newest first, `most` entries: each with only what it changed in that row. Also of a row
    /// that is gone. differences() puts the changes into words.
    Result<std::vector<ChangeSet>> historyOf(const Entity& entity, int most) const;
    /// Where each sprint, the baseline and all stories stood at the end of each day on which they changed, by subject
    /// and day.
    Result<std::vector<PlanDay>> planDays() const;
    /// A consistent copy, made while others write; replaces a file that nobody has open. Works on any thread (while
    /// not isInPlace(), only on this one). Errors: Conflict (the file is in use), Io,
    /// Storage.
    Result<void> saveCopy(const QString& file) const;

Q_SIGNALS:
    void changed(const waymark::ChangeSet& changeSet); ///< after the commit, own and others' alike
    void historyChanged();
    void lost(const waymark::Error& error); ///< the file can't be read any more

private:
    Workspace(QString file, Options options);
    Result<ChangeSet> commit(const QString& text, std::optional<qint64> undoes,
                             const std::function<Result<void>(Edit&)>& perform);
    Result<void> write(Transaction& transaction, ChangeSet& changeSet,
                       const std::function<Result<void>(Edit&)>& perform);
    void publish(const ChangeSet& changeSet);
    static Result<std::shared_ptr<OpenLock>> lockWhereShared(const QString& file, const Options& options);
    void attach(std::shared_ptr<OpenLock> lock, std::unique_ptr<Database> database);
    Result<void> load();
    Result<void> loadPlan();
    void apply(const ChangeSet& changeSet);
    Result<void> applyUnseen();
    void look();

    QString m_file;
    Options m_options;
    QString m_session;
    std::shared_ptr<OpenLock> m_lock; ///< null where many programs may have the file open
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
    Records m_records;
    std::unique_ptr<PlanLedger> m_plan;
    UndoHistory m_history;
    qint64 m_lastSequence = 0;
    qint64 m_dataVersion = 0;
    bool m_editing = false;
    bool m_lost = false;
};

} // namespace waymark
