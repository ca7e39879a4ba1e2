// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/job/job.h"
#include "model/programme/programmefigures.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace waymark {

class EvidenceShelf;
class Records;
class Workspace;

/// The figures that all screens show, computed by a worker whenever something changed that they rest on. Holds the last
/// ones meanwhile, so nothing waits and nothing flickers. Never blocks the thread that it lives in.
class FiguresModel final : public QObject {
    Q_OBJECT
public:
    FiguresModel(Workspace& workspace, const Catalogues& catalogues, QObject* parent = nullptr);
    ~FiguresModel() override;

    /// Null until the first ones are there.
    const std::shared_ptr<const ProgrammeFigures>& figures() const { return m_figures; }
    bool isComputing() const { return m_job.isRunning(); }

    /// Restricts every figure to targets of one environment; empty: all.
    const QString& environment() const { return m_environment; }
    void setEnvironment(const QString& environment);
    /// Names of environments that targets are assigned to, sorted.
    QStringList environments() const;

    /// The day at whose end, in the workspace's time zone, the evidence of every figure is taken; none: it is as it is now.
    const std::optional<QDate>& asOf() const { return m_asOf; }
    void setAsOf(const std::optional<QDate>& day);
    /// The same as a moment, UTC.
    std::optional<QDateTime> asOfMoment() const;
    /// Whether figures() are of asOf(); else they are still those of what was asked for before.
    bool areAsOf() const;

    /// The lenses that figures have read, and whoever else needs one.
    LensShelf& lenses() const { return *m_lenses; }
    /// What figures have read of the evidence, likewise.
    EvidenceShelf& evidence() const { return *m_evidence; }

    /// In a worker, while this lives: calls `use` with the records as they are by now, which may wait until a computation of
    /// figures has read them.
    void readRecords(const std::function<void(const Records&)>& use) const;

    /// Today in the workspace's time zone, by its clock.
    QDate today() const;
    /// Null if the workspace has no sprints. Valid until the next change.
    const Sprint* sprint() const;

    void recompute();

Q_SIGNALS:
    void figuresChanged();
    void environmentChanged();                ///< figures follow with figuresChanged()
    void environmentsChanged();               ///< there are more or fewer to choose from
    void asOfChanged();                       ///< figures follow with figuresChanged()
    void failed(const waymark::Error& error); ///< the evidence could not be read; the last figures stay

private:
    class WorkersRecords;
    FigureRequest figureRequest() const;
    void compute();
    void follow(const ChangeSet& changes);

    Workspace& m_workspace;
    const Catalogues& m_catalogues;
    QString m_environment;
    std::optional<QDate> m_asOf;
    std::shared_ptr<const ProgrammeFigures> m_figures;
    bool m_stale = false; ///< something changed while the job ran
    QTimer m_dayTurn; ///< what is fresh or in force ends with a day, though nothing changes
    QDate m_day;      ///< on which the figures were computed
    std::unique_ptr<WorkersRecords> m_records; ///< outlives the job
    std::unique_ptr<LensShelf> m_lenses;       ///< likewise
    std::unique_ptr<EvidenceShelf> m_evidence; ///< likewise
    Job<Result<ProgrammeFigures>> m_job;
};

} // namespace waymark
