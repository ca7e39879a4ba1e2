// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a proposed plan shows and does; autoplanlayout.cpp builds it.
#include "views/roadmap/autoplanpage.h"

#include "model/catalog/catalogues.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/undoaction.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr size_t mostFaults = 3; ///< told at once

QString worthText(const Figure& figure)
{
    return figure.value ? QLocale().toString(static_cast<double>(*figure.value) / 100.0, 'f', 2) : QStringLiteral("–");
}

QString movesText(size_t moves)
{
    return moves == 1 ? AutoPlanPage::tr("1 move") : AutoPlanPage::tr("%1 moves").arg(countText(static_cast<qint64>(moves)));
}

/// Stories by the place that they go to.
Result<void> planMoves(Edit& edit, const std::vector<PlanMove>& moves)
{
    std::vector<std::optional<SprintId>> places;
    for (const PlanMove& move : moves)
        if (std::find(places.begin(), places.end(), move.to) == places.end())
            places.push_back(move.to);
    for (const std::optional<SprintId>& place : places) {
        std::vector<StoryId> stories;
        for (const PlanMove& move : moves)
            if (move.to == place)
                stories.push_back(move.story);
        if (auto planned = planStories(edit, stories, place); !planned)
            return planned;
    }
    return {};
}

} // namespace

void AutoPlanPage::open()
{
    m_open = true;
    m_proposal.reset();
    m_moves.show({});
    m_moves.tickAll(true);
    showProposal();
    propose();
    setFocus(Qt::OtherFocusReason); // until there is a table
}

/// The figures follow each change, and a proposal follows them: it needs their proofs.
void AutoPlanPage::follow()
{
    ++m_changes;
    if (!m_open)
        return;
    if (m_context.figures)
        showTicks();
    else
        propose();
}

void AutoPlanPage::propose()
{
    if (!m_open)
        return;
    const bool waits = m_context.figures && (m_context.figures->isComputing() || !m_context.figures->figures());
    m_again = m_job.isRunning();
    if (!m_again && !waits) {
        const PlanProposal basis{.records = std::make_shared<const Records>(m_context.workspace->records()),
                                 .figures = m_context.figures ? m_context.figures->figures() : nullptr,
                                 .today = localNow(*m_context.workspace).date()};
        m_job.start(
            [basis](Progress&) {
                PlanProposal proposal = basis;
                proposal.plan = autoPlan(proposal.evidence());
                return proposal;
            },
            this, [this, changes = m_changes](PlanProposal proposal) { take(std::move(proposal), changes); });
    }
    showTicks();
}

void AutoPlanPage::take(PlanProposal proposal, quint64 changes)
{
    if (!m_open)
        return;
    if (m_again) {
        propose();
        return;
    }
    m_proposal = std::move(proposal);
    m_shown = changes;
    showProposal();
}

void AutoPlanPage::showProposal()
{
    const Catalogues* catalogues = m_context.catalogues;
    m_moves.show(m_proposal ? proposedMoves(*m_proposal, catalogues ? &catalogues->epics : nullptr) : std::vector<ProposedMove>());
    m_leftOut.show(m_proposal ? leftOutGroups(*m_proposal) : std::vector<LeftOutGroup>());
    m_leftOutHead->setText(m_leftOut.count() == 1 ? tr("1 story is left out") : tr("%1 stories are left out").arg(countText(m_leftOut.count())),
                           !m_proposal              ? QString()
                           : m_leftOut.count() == 0 ? tr("Every open story has its place.")
                                                    : tr("By why. Right unfolds, Enter opens a story."));
    m_leftOutTree->setEnabled(m_leftOut.count() > 0);
    m_stack->setCurrentWidget(m_moves.rowCount() > 0 ? static_cast<QWidget*>(m_movesTable) : m_nothing);
    if (hasFocus() && m_moves.rowCount() > 0)
        m_movesTable->setFocus(Qt::OtherFocusReason);
    showWorth();
    showTicks(); // the words of an empty page
}

void AutoPlanPage::showWorth()
{
    const AutoPlan plan = m_proposal ? m_proposal->plan : AutoPlan();
    m_before->setValue(worthText(plan.before));
    m_after->setValue(worthText(plan.after));
    m_after->setDelta({});
    if (!plan.before.value || !plan.after.value)
        return;
    const double change = static_cast<double>(*plan.after.value - *plan.before.value) / 100.0;
    m_after->setDelta(FigureCard::Delta{.change = change,
                                        .text = QLocale().toString(std::abs(change), 'f', 2),
                                        .better = change > 0,
                                        .since = tr("than now")});
}

void AutoPlanPage::showTicks()
{
    const QSet<StoryId> ticked = m_moves.ticked();
    const auto wanted = static_cast<size_t>(ticked.size());
    m_rooms.show(m_proposal ? planRooms(*m_proposal, ticked) : std::vector<PlanRoom>());
    const std::vector<Reason> faults = m_proposal ? m_proposal->faultsWith(ticked) : std::vector<Reason>();
    showHead();
    showFaults(faults);
    const QString state = stateText();
    const bool any = m_moves.rowCount() > 0;
    m_nothing->setText(state.isEmpty() ? nothingText() : state);
    m_decision->setNote(any ? state : QString());
    m_tickAll->setVisible(any);
    m_tickAll->setText(ticked.size() == m_moves.rowCount() ? tr("Tick none") : tr("Tick all"));
    m_decision->accept()->setText(tr("Accept %1", "so many moves").arg(movesText(wanted)));
    m_decision->accept()->setEnabled(state.isEmpty() && wanted > 0 && faults.empty());
    m_decision->accept()->setAccessibleDescription(state.isEmpty() ? m_faults->text() : state);
}

void AutoPlanPage::showHead()
{
    const auto moves = static_cast<size_t>(m_moves.rowCount());
    m_head->setText(!m_proposal  ? tr("A plan is being proposed")
                    : moves == 0 ? tr("The plan can stay as it is")
                                 : tr("A plan is proposed: %1").arg(movesText(moves)),
                    tr("Nothing changes before you accept it. It is one step, which can be undone."));
    m_movesHead->setText(tr("Moves"), moves == 0 ? QString() : tr("Space ticks and unticks what is selected, or all moves into a sprint. Enter opens the story."));
}

void AutoPlanPage::showFaults(const std::vector<Reason>& faults)
{
    QStringList lines;
    for (const Reason& fault : faults)
        if (static_cast<size_t>(lines.size()) < mostFaults)
            lines << fault.text;
    if (faults.size() > mostFaults)
        lines << tr("and %1 more").arg(faults.size() - mostFaults);
    m_faults->setText(lines.isEmpty() ? QString() : tr("These moves alone don't work:\n%1").arg(lines.join(u'\n')));
    m_faultsLine->setVisible(!lines.isEmpty());
}

QString AutoPlanPage::stateText() const
{
    if (isUpToDate())
        return {};
    const bool known = !m_context.figures || m_context.figures->figures();
    if (!known && !m_failure.isEmpty())
        return tr("No plan can be proposed, since it isn't known what is proven: %1").arg(m_failure);
    if (!known)
        return tr("The figures, which the plan rests on, are being computed.");
    return m_proposal ? tr("Something has changed: the plan is being proposed anew.") : tr("The plan is being proposed.");
}

QString AutoPlanPage::nothingText() const
{
    if (!m_proposal)
        return {};
    if (m_proposal->plan.sprints.empty())
        return tr("There is no open sprint to plan into. Add sprints first.");
    if (m_proposal->records->stories().empty())
        return tr("There are no stories to plan yet.");
    return tr("No story would stand better elsewhere. The value above opens what it is made of, and below stands what is left out, and why.");
}

void AutoPlanPage::tickSprints(const QList<int>& rows, bool ticked)
{
    QSet<StoryId> stories;
    for (const int row : rows)
        for (const PlanMove& move : m_proposal->plan.moves)
            if (move.to == m_rooms.rowAt(row).sprint)
                stories.insert(move.story);
    m_moves.tick(stories, ticked);
}

void AutoPlanPage::openLeftOut(const QModelIndex& index)
{
    if (const Story* story = m_leftOut.storyAt(index))
        Q_EMIT storyRequested(story->id);
    else
        m_leftOutTree->setExpanded(index, !m_leftOutTree->isExpanded(index));
}

void AutoPlanPage::accept()
{
    if (!m_decision->accept()->isEnabled())
        return;
    const std::vector<PlanMove> moves = m_moves.wanted();
    const bool one = moves.size() == 1;
    const QString count = countText(static_cast<qint64>(moves.size()));
    m_open = false; // what changes now is no news
    const auto done = m_context.workspace->edit(one ? tr("Plan a story as proposed") : tr("Plan %1 stories as proposed").arg(count),
                                                [&](Edit& edit) { return planMoves(edit, moves); });
    if (!done) {
        m_open = true;
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
        propose();
        return;
    }
    Q_EMIT accepted(undoableMessage(*m_context.workspace, this,
                                    one ? tr("One story is planned as proposed.") : tr("%1 stories are planned as proposed.").arg(count)));
}

} // namespace waymark
