// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Gate screen shows and does; gateviewlayout.cpp builds it.
#include "views/gate/gateview.h"

#include "model/edit/workspace.h"
#include "model/programme/gatefigures.h"
#include "views/gate/gaterecording.h"
#include "views/gate/overrideform.h"
#include "views/gate/policyform.h"
#include "views/roadmap/closinggatemodel.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/messagebar.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace waymark {

namespace {

/// That of a line of a clause; of a clause the only one. None: there is none, or there are several to choose from.
std::optional<ReviewReach> reviewBehind(const GateClauseRow& row)
{
    const std::vector<GateReview>& reviews = row.clause.reviews;
    const auto found = row.line < 0 && reviews.size() == 1 ? reviews.begin() : std::ranges::find(reviews, row.line, &GateReview::line);
    return found == reviews.end() ? std::nullopt : std::optional(found->reach);
}

} // namespace

void GateView::follow(const ChangeSet& changes)
{
    if (changes.touches<Sprint>() || changes.touches<GateDecision>() || changes.touches<GatePolicyRecord>()
        || changes.touches<WorkspaceProperties>())
        whenSeen([this] { refresh(); });
}

void GateView::refresh()
{
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    const Sprint* current = m_context.figures ? m_context.figures->sprint() : nullptr;
    m_sprints.show(gateSprintRows(m_context.workspace->records(), figures.get(), current));
    const int rows = m_sprints.rowCount();
    m_stack->setCurrentIndex(rows == 0 ? 0 : 1);
    if (rows > 0 && !m_sprintTable->selectionModel()->hasSelection())
        select(current ? std::max(0, m_sprints.rowOf(current->id)) : 0); // which shows it
    else
        showSelection();
}

void GateView::select(int row)
{
    m_sprintTable->selectionModel()->setCurrentIndex(m_sprints.index(row, 0),
                                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

std::optional<SprintId> GateView::selected() const
{
    const QModelIndexList rows = m_sprintTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_sprints.rowAt(rows.front().row()).sprint.id);
}

const Sprint* GateView::sprint() const
{
    const auto id = selected();
    return id ? m_context.workspace->records().of<Sprint>().find(*id) : nullptr;
}

void GateView::showGate(const SprintId& sprint)
{
    refresh();
    if (const int row = m_sprints.rowOf(sprint); row >= 0)
        select(row);
    m_sprintTable->setFocus(Qt::OtherFocusReason);
}

void GateView::showSelection()
{
    const Sprint* shown = sprint();
    if (!shown)
        return;
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    const auto until = figures ? figures->asOf : std::nullopt;
    const Records& records = m_context.workspace->records();
    const GateStanding standing = gateStanding(figuresOf(figures.get(), shown->id), records, until);
    m_clauses.show(standing.verdict ? standing.verdict->clauses : std::vector<GateClause>());
    m_gate->setCurrentIndex(standing.verdict ? 0 : 1);
    m_clauseTable->setColumnWidth(GateClausesModel::StateColumn,
                                  std::clamp(m_clauseTable->sizeHintForColumn(GateClausesModel::StateColumn), 96, 176));
    fitClauses();
    m_decisions.show(decisionsOf(records, shown->id, until));
    const int decisions = m_decisions.rowCount();
    m_decisionTable->setVisible(decisions > 0);
    m_decisionTable->setMaximumHeight(m_decisionTable->heads()->sizeHint().height() + decisions * space::tableRow + 2);
    m_decisionHead->setText(tr("Decisions on sprint %1").arg(shown->number),
                            decisions == 0   ? tr("None yet. A recorded decision stays, with its clauses as they were.")
                                : decisions == 1 ? tr("1, with its clauses as they were then")
                                                 : tr("%1, the latest first, each with its clauses as they were then").arg(countText(decisions)));
    showHead(*shown, standing);
    showActs(standing);
}

void GateView::fitClauses()
{
    const QFont body = typeFont(Type::Body);
    const QFont strong = typeFont(Type::Body, true);
    for (int row = 0; row < m_clauses.rowCount(); ++row) {
        int height = 0;
        for (const int column : {GateClausesModel::ClauseColumn, GateClausesModel::BehindColumn}) {
            const QModelIndex index = m_clauses.index(row, column);
            const QFontMetrics metrics(index.data(StrongRole).toBool() ? strong : body);
            const QRect room(0, 0, m_clauseTable->columnWidth(column) - space::column, 10'000);
            height = std::max(height, metrics.boundingRect(room, Qt::TextWordWrap, index.data().toString()).height());
        }
        const bool oneLine = 2 * height < 3 * QFontMetrics(body).height();
        m_clauseTable->setRowHeight(row, oneLine ? space::tableRow : height + space::field);
    }
}

void GateView::showHead(const Sprint& sprint, const GateStanding& standing)
{
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    m_head->setText(figures ? gateSentence(standing) : tr("The gate is still being judged"),
                    tr("Sprint %1, %2", "number, what it is judged by").arg(QString::number(sprint.number), policyText(sprint)));
    if (standing.verdict)
        return;
    if (!figures)
        m_unjudged->setText(tr("Being judged"), tr("The clauses are here in a moment."));
    else if (sprint.state == SprintState::Closed)
        m_unjudged->setText(tr("Closed without a judged gate"), tr("There is no evidence of how the gate stood then."));
    else
        m_unjudged->setText(tr("Not judged yet"),
                            tr("The sprint has neither begun nor any story. Plan stories into it, and its gate is judged."));
}

QString GateView::policyText(const Sprint& sprint) const
{
    if (sprint.state == SprintState::Closed)
        return tr("closed: the gate as it was then");
    const SprintPolicy policy = policyFor(m_context.workspace->records(), sprint.id);
    const QString source = policy.source == SprintPolicy::Source::Sprint      ? tr("judged by its own policy")
        : policy.source == SprintPolicy::Source::Workspace ? tr("judged by the policy of all sprints")
                                                           : tr("judged by the default policy");
    const QString named = policy.policy.name.isEmpty() ? source : tr("%1 “%2”", "policy, its name").arg(source, policy.policy.name);
    QStringList environments = policy.policy.environments;
    if (environments.isEmpty() && m_context.figures && !m_context.figures->environment().isEmpty())
        environments << m_context.figures->environment();
    return environments.isEmpty() ? named : tr("%1, on targets of %2 only").arg(named, environments.join(tr(", ")));
}

bool GateView::nothingCounts() const
{
    return m_context.figures && m_context.figures->figures() && m_context.figures->figures()->countedRuns == 0;
}

QString GateView::noteText(const GateStanding& standing, const QString& obstacle) const
{
    QStringList notes;
    if (const auto overridden = standing.verdict ? standing.verdict->overridden : std::nullopt)
        notes << (overridden->stands ? tr("Overridden for this reason: %1").arg(overridden->reason)
                                     : tr("Refused again: the facts have changed since %1 approved an override.").arg(overridden->approver));
    if (const QString unjudged = standing.verdict ? unjudgedText(*standing.verdict) : QString(); !unjudged.isEmpty())
        notes << unjudged;
    if (nothingCounts())
        notes << tr("No results count yet: what needs a test to prove it has no evidence.");
    if (!obstacle.isEmpty())
        notes << obstacle;
    return notes.join(u'\n');
}

void GateView::showActs(const GateStanding& standing)
{
    const QString obstacle = recordingObstacle(m_context, selected());
    const QString note = noteText(standing, obstacle);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_import->setVisible(nothingCounts());
    m_record->setEnabled(obstacle.isEmpty());
    m_override->setEnabled(obstacle.isEmpty() && standing.verdict && !standing.verdict->holds);
    m_record->setAccessibleDescription(obstacle);
    m_override->setAccessibleDescription(obstacle);
}

void GateView::openClause(const QModelIndex& index)
{
    const Sprint* shown = sprint();
    if (!shown || !index.isValid())
        return;
    const GateClauseRow row = m_clauses.rowAt(index.row()); // a copy: what opens may change the rows
    const GateClause& clause = row.clause;
    if (const auto reach = reviewBehind(row)) {
        Q_EMIT reviewRequested(selectionOf(*reach));
        return;
    }
    const QString title = tr("Gate of sprint %1: %2").arg(QString::number(shown->number), clause.text);
    const bool checks = !clause.checks.empty();
    const bool stories = !clause.stories.empty();
    const bool exceptions = !clause.exceptions.empty();
    if (checks && !stories && !exceptions)
        Q_EMIT checksRequested({.title = title, .checks = clause.checks});
    else if (stories && !checks && !exceptions)
        Q_EMIT storiesRequested({.title = title, .stories = clause.stories});
    else if (exceptions && !checks && !stories)
        Q_EMIT exceptionsRequested({.title = title, .exceptions = clause.exceptions});
    else
        explainClause(index);
}

void GateView::explainClause(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const GateClause clause = m_clauses.rowAt(index.row()).clause;
    Q_EMIT reasonsRequested(clause.text, ClosingGateModel::stateText(clause.holds), ClosingGateModel::figureOf(clause));
}

void GateView::record()
{
    const Sprint* shown = sprint();
    if (!shown || !recordingObstacle(m_context, shown->id).isEmpty())
        return;
    if (isBeingJudged(m_context)) {
        Q_EMIT messageRaised({.text = tr("The gate is just being judged anew. Record it in a moment.")});
        return;
    }
    const QString number = QString::number(shown->number);
    const GateRecording recording = recordingOf(m_context, shown->id);
    const auto done = recordDecisionForGood(*m_context.workspace, recording);
    Q_EMIT messageRaised({.kind = done ? Message::Kind::Done : Message::Kind::Failure,
                          .text = done ? tr("The decision on sprint %1 was recorded, and stays on record.").arg(number)
                                       : done.error().message});
}

void GateView::openOverride()
{
    if (const auto id = selected())
        m_overrideForm->open(*id);
}

void GateView::editPolicy()
{
    m_policyForm->open(selected());
}

QJsonObject GateView::saveState() const
{
    QJsonObject state;
    if (const auto id = selected())
        state.insert(QStringLiteral("sprint"), id->toString());
    return state;
}

void GateView::restoreState(const QJsonObject& state)
{
    const auto id = SprintId::parse(state.value(QStringLiteral("sprint")).toString());
    if (const int row = id ? m_sprints.rowOf(*id) : -1; row >= 0)
        select(row);
}

} // namespace waymark
