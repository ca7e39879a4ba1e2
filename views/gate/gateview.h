// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/gate/gateclausesmodel.h"
#include "views/gate/gatedecisionsmodel.h"
#include "views/gate/gatesprintsmodel.h"
#include "views/screen.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class DecisionDetails;
class EmptyState;
class OverrideForm;
class PolicyForm;
class SectionHead;

/// Whether each sprint may go to production, clause by clause with what that rests on; what was decided on it; and what
/// the gates ask for.
class GateView final : public Screen {
    Q_OBJECT
public:
    explicit GateView(const ScreenContext& context, QWidget* parent = nullptr);

    void showGate(const SprintId& sprint) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTables();
    QWidget* buildGate();
    QWidget* buildHalves();
    QLayout* buildButtons();
    void buildActions();
    void connectFeeds();

    void follow(const ChangeSet& changes);
    void refresh();
    void showSelection();
    void fitClauses(); ///< gives each the lines that its words need
    void showHead(const Sprint& sprint, const GateStanding& standing);
    void showActs(const GateStanding& standing);
    QString policyText(const Sprint& sprint) const;
    QString noteText(const GateStanding& standing, const QString& obstacle) const;
    bool nothingCounts() const; ///< no run that the figures are of
    std::optional<SprintId> selected() const;
    const Sprint* sprint() const; ///< the selected one; null: none
    void select(int row);

    void openClause(const QModelIndex& index);
    void explainClause(const QModelIndex& index);
    void record();
    void openOverride();
    void editPolicy();

    ScreenContext m_context;
    GateSprintsModel m_sprints;
    GateClausesModel m_clauses;
    GateDecisionsModel m_decisions;
    DataTable* m_sprintTable;
    DataTable* m_clauseTable;
    DataTable* m_decisionTable;
    SectionHead* m_head;
    SectionHead* m_decisionHead;
    QPushButton* m_record;
    QPushButton* m_override;
    QPushButton* m_policy;
    QLabel* m_note;
    QPushButton* m_import; ///< while nothing counts
    EmptyState* m_unjudged;
    EmptyState* m_empty;
    QStackedWidget* m_gate;  ///< the clauses, or why there are none
    QStackedWidget* m_stack;
    QBoxLayout* m_across = nullptr; ///< sprints beside their gate, or above it where it is narrow
    OverrideForm* m_overrideForm;
    PolicyForm* m_policyForm;
    DecisionDetails* m_decisionDetails;
};

} // namespace waymark
