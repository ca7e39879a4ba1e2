// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/roadmap/autoplanmodel.h"
#include "views/roadmap/leftoutmodel.h"
#include "views/roadmap/planroomsmodel.h"
#include "views/screen.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace waymark {

class DataTable;
class DecisionRow;
class FigureCard;
class SectionHead;

/// A plan as the programme proposes it: what it is worth, each move with its reason, what it leaves out. Moves can be
/// left out, as long as the rest still works; nothing changes before a person accepts it.
class AutoPlanPage final : public QWidget {
    Q_OBJECT
public:
    explicit AutoPlanPage(const ScreenContext& context, QWidget* parent = nullptr);

    /// Begins anew, with all moves ticked. A worker makes the proposal, and again whenever what it rests on changes.
    void open();

Q_SIGNALS:
    void accepted(const waymark::Message& message); ///< with its Undo
    void cancelled();
    void messageRaised(const waymark::Message& message);
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void storyRequested(const waymark::StoryId& story);

private:
    QLayout* buildWorth();
    void prepareCard(FigureCard* card, const char* name);
    QLayout* buildMovesHead();
    void buildMoves();
    QWidget* buildFaults();
    QLayout* buildBelow();
    void buildLeftOut();
    void connectSignals();

    void follow();
    void propose();
    void take(PlanProposal proposal, quint64 changes);
    void showProposal();
    void showWorth();
    void showTicks();
    void showHead();
    void showFaults(const std::vector<Reason>& faults);
    QString stateText() const; ///< why nothing can be accepted yet; empty: it can
    QString nothingText() const;
    void tickSprints(const QList<int>& rows, bool ticked);
    void openLeftOut(const QModelIndex& index);
    void accept();
    bool isUpToDate() const { return m_proposal && !m_job.isRunning() && m_shown == m_changes; }

    ScreenContext m_context;
    bool m_open = false;
    quint64 m_changes = 0; ///< of what a proposal rests on
    quint64 m_shown = 0;   ///< how many of them the shown proposal knows
    bool m_again = false;  ///< something changed while the job ran
    QString m_failure;     ///< of the figures
    std::optional<PlanProposal> m_proposal;
    AutoPlanModel m_moves;
    PlanRoomsModel m_rooms;
    LeftOutModel m_leftOut;
    SectionHead* m_head;
    FigureCard* m_before;
    FigureCard* m_after;
    QLabel* m_formula;
    SectionHead* m_movesHead;
    QPushButton* m_tickAll;
    QStackedWidget* m_stack;
    DataTable* m_movesTable;
    QLabel* m_nothing;
    QWidget* m_faultsLine;
    QLabel* m_faults;
    QPushButton* m_tickNeeded;
    DataTable* m_roomsTable;
    SectionHead* m_leftOutHead;
    QTreeView* m_leftOutTree;
    DecisionRow* m_decision;
    Job<PlanProposal> m_job;
};

} // namespace waymark
