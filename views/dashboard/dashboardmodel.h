// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/dashboard/dashboardfacts.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace waymark {

class FiguresModel;
class Workspace;
struct Catalogues;
struct ChangeSet;

/// What the dashboard shows, following the figures of all screens: at once with these, then with how ladders and leading figures
/// came to be what they are, which a worker reads. As of a past day nothing is shown until the worker has taken the plan back to
/// that day as well, see figuresThen(): so all of it is of one moment. Does nothing while nobody looks.
class DashboardModel final : public QObject {
    Q_OBJECT
public:
    /// `figures` outlives this.
    DashboardModel(Workspace& workspace, const Catalogues& catalogues, FiguresModel& figures, QObject* parent = nullptr);
    ~DashboardModel() override;

    /// Whether anybody looks; at first nobody does. What was being read when they look away is given up.
    void setActive(bool active);
    bool isActive() const { return m_isActive; }
    bool isReading() const { return m_job.isRunning(); }

    /// Without figures until there are the first ones. While the worker reads, of the past only what is so for certain.
    const DashboardFacts& facts() const { return m_facts; }

Q_SIGNALS:
    void factsChanged();
    void failed(const waymark::Error& error); ///< the past could not be read; the facts stay, and say so

private:
    /// What figures are asked for.
    struct Choice {
        QStringList environments = {};
        std::optional<QDateTime> asOf = {};

        friend bool operator==(const Choice&, const Choice&) = default;
    };
    struct Reading {
        std::shared_ptr<const ProgrammeFigures> figures = {}; ///< with the plan of their moment; null: those that are shown have it
        std::vector<MaturityPoint> maturity = {};
        std::vector<LeadingFigures> course = {};
    };
    struct Source;
    class History;

    static Result<Reading> readFrom(const Source& source, Progress& progress);
    Choice choiceOf(const ProgrammeFigures& figures) const;
    void follow();
    void note(const ChangeSet& changes);
    std::optional<QDateTime> lastEnd() const;
    void showFigures(const std::shared_ptr<const ProgrammeFigures>& figures);
    void read();
    void conclude(Result<Reading> reading);
    void take(Reading reading);
    void addMoment();

    Workspace& m_workspace;
    const Catalogues& m_catalogues;
    FiguresModel& m_figures;
    DashboardFacts m_facts;
    Choice m_shown;           ///< what the facts are of
    Choice m_asked;           ///< what is being read
    bool m_isActive = false;
    bool m_isComplete = false; ///< no other figures came in since the latest reading began, nor was that given up
    bool m_isStale = false;    ///< other figures came in while the job ran
    quint64 m_changes = 0;     ///< of what the past is told from
    quint64 m_changesAsked = 0; ///< when the job began
    quint64 m_changesShown = 0; ///< when that began which read the past that is shown
    std::unique_ptr<History> m_history; ///< outlives the job
    Job<Result<Reading>> m_job;
};

} // namespace waymark
