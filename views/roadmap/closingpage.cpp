// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the closing page shows and does; closinglayout.cpp builds it.
#include "views/roadmap/closingpage.h"

#include "model/catalog/catalogues.h"
#include "model/edit/sprintedits.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/undoaction.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>

namespace waymark {

namespace {

QString storiesText(int stories)
{
    return stories == 1 ? ClosingPage::tr("1 story") : ClosingPage::tr("%1 stories").arg(countText(stories));
}

QString targetText(const Sprint& sprint)
{
    return ClosingPage::tr("Sprint %1, %2", "number, days").arg(QString::number(sprint.number), dayRangeText(sprint.start, sprint.end));
}

} // namespace

void ClosingPage::open(const SprintId& sprint)
{
    m_sprint = sprint;
    m_target->clear(); // so that the default is chosen
    m_stories.tickAll();
    refresh();
    if (m_sprint)
        (m_decision->accept()->isEnabled() ? static_cast<QWidget*>(m_decision->accept()) : m_storiesTable)->setFocus(Qt::OtherFocusReason);
}

const Sprint* ClosingPage::sprint() const
{
    return m_sprint ? m_context.workspace->records().of<Sprint>().find(*m_sprint) : nullptr;
}

const Sprint* ClosingPage::target() const
{
    const auto id = SprintId::parse(m_target->currentData().toString());
    return id ? m_context.workspace->records().of<Sprint>().find(*id) : nullptr;
}

const SprintFigures* ClosingPage::figuresOf(const SprintId& sprint) const
{
    if (!m_context.figures || !m_context.figures->figures())
        return nullptr;
    const std::vector<SprintFigures>& all = m_context.figures->figures()->sprints;
    const auto found = std::ranges::find(all, sprint, [](const SprintFigures& figures) { return figures.sprint.id; });
    return found == all.end() ? nullptr : &*found;
}

QString ClosingPage::environment() const
{
    return m_context.figures ? m_context.figures->environment() : QString();
}

QString ClosingPage::obstacle() const
{
    if (!environment().isEmpty())
        return tr("Show all environments first: the gate that a closed sprint keeps is judged by all targets, not only by those of “%1”.").arg(environment());
    if (m_context.figures && m_context.figures->asOf())
        return tr("Go back to now first: the gate that a closed sprint keeps is judged by the evidence there is now, not by that of %1.")
            .arg(dayText(*m_context.figures->asOf(), QDate()));
    if (!m_failure.isEmpty())
        return tr("The sprint can't be closed yet, since its gate can't be judged: %1").arg(m_failure);
    if (!m_sprint || !figuresOf(*m_sprint) || m_context.figures->isComputing())
        return tr("The sprint can be closed as soon as its gate and capacity have been computed.");
    return {};
}

void ClosingPage::refresh()
{
    if (!m_sprint)
        return;
    const Sprint* shown = sprint();
    if (!shown || shown->state == SprintState::Closed) {
        leave();
        return;
    }
    offerTargets(*shown);
    const Catalogues* catalogues = m_context.catalogues;
    m_stories.show(storiesToSettle(*m_sprint, m_context.workspace->records(), catalogues ? &catalogues->epics : nullptr));
    m_head->setText(tr("Close sprint %1").arg(shown->number),
                    shown->goal.isEmpty() ? dayRangeText(shown->start, shown->end)
                                          : tr("%1: %2", "days, goal").arg(dayRangeText(shown->start, shown->end), shown->goal));
    m_decision->accept()->setText(tr("Close sprint %1").arg(shown->number));
    showFigures();
    showGate();
    showFates();
}

/// What was being closed is closed, or gone: by another window, or an undo.
void ClosingPage::leave()
{
    const Sprint* gone = sprint();
    const QString text = gone ? tr("Sprint %1 has been closed meanwhile.").arg(gone->number)
                              : tr("The sprint that was to be closed is not there any more.");
    m_sprint.reset();
    Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = text});
    Q_EMIT cancelled();
}

void ClosingPage::offerTargets(const Sprint& sprint)
{
    const std::vector<Sprint> targets = carryTargets(sprint.id, m_context.workspace->records());
    const bool first = m_target->count() == 0;
    QString chosen = m_target->currentData().toString();
    const bool toBacklog = !first && chosen.isEmpty();
    const auto known = SprintId::parse(chosen);
    if (!toBacklog && (!known || std::ranges::find(targets, *known, &Sprint::id) == targets.end())) {
        const auto next = nextOpenSprint(sprint, targets);
        chosen = next ? next->toString() : QString();
    }
    {
        const QSignalBlocker quiet(m_target);
        m_target->clear();
        for (const Sprint& each : targets)
            m_target->addItem(targetText(each), each.id.toString());
        m_target->addItem(tr("The backlog"), QString());
        m_target->setCurrentIndex(std::max(0, m_target->findData(chosen)));
    }
    const Sprint* into = target();
    m_stories.carryTo(into ? std::optional(into->number) : std::nullopt);
}

void ClosingPage::showFigures()
{
    const SprintFigures* figures = figuresOf(*m_sprint);
    if (!figures) {
        for (const Place place : {Planned, Done, Left, Capacity})
            showCard(place, {.reasons = {{.kind = Reason::Kind::Missing, .text = tr("It is still being computed.")}}});
        return;
    }
    showCard(Planned, closingPoints(m_stories.rows(), figures->planned));
    showCard(Done, closingPoints(m_stories.rows(), figures->done, true));
    showCard(Left, closingPoints(m_stories.rows(), figures->planned - figures->done, false));
    showCard(Capacity, figures->capacity);
    m_cards[Capacity]->setNote(figures->isOver() ? tr("more is planned") : QString());
}

void ClosingPage::showCard(Place place, const Figure& figure)
{
    m_figures[place] = figure;
    m_cards[place]->setValue(figure.value ? countText(*figure.value) : QStringLiteral("–"));
}

void ClosingPage::showGate()
{
    const SprintFigures* figures = figuresOf(*m_sprint);
    const std::optional<GateVerdict> gate = figures ? figures->gate : std::nullopt;
    m_gate.show(gate ? gate->clauses : std::vector<GateClause>());
    m_gateTable->setVisible(m_gate.rowCount() > 0);
    const QString title = !figures ? tr("The gate is still being judged")
                          : !gate  ? tr("The gate is not judged: the sprint has neither begun nor any story")
                          : gate->holds ? tr("The gate holds")
                                        : tr("The gate does not hold: %1 of %2 clauses do").arg(m_gate.held()).arg(m_gate.rowCount());
    m_gateHead->setText(title, environment().isEmpty()
                                   ? tr("It is kept with the closed sprint as it is now, with its evidence. Enter opens what is behind a clause.")
                                   : tr("Judged by targets of “%1” only, as the header says.").arg(environment()));
}

void ClosingPage::showFates()
{
    if (!m_sprint)
        return;
    const ClosingCount done = m_stories.count(StoryFate::Done);
    const ClosingCount carried = m_stories.count(StoryFate::CarriedOver);
    const ClosingCount returned = m_stories.count(StoryFate::Returned);
    const int open = carried.stories + returned.stories;
    m_storiesHead->setText(
        open == 0 ? tr("All stories are done") : open == 1 ? tr("1 story is not done") : tr("%1 stories are not done").arg(countText(open)),
        target() ? tr("%1 done. Untick, with Space, what is to go back to the backlog.").arg(storiesText(done.stories))
                 : tr("%1 done. What is not done goes back to the backlog.").arg(storiesText(done.stories)));
    const QString why = obstacle();
    m_decision->accept()->setEnabled(why.isEmpty());
    m_decision->accept()->setAccessibleDescription(why);
    m_decision->setNote(!why.isEmpty() ? why : roomText(carried));
}

/// What the sprint that takes over would hold.
QString ClosingPage::roomText(const ClosingCount& carried) const
{
    const Sprint* into = target();
    const SprintFigures* figures = into ? figuresOf(into->id) : nullptr;
    if (!into || !figures || carried.stories == 0)
        return {};
    const int after = figures->planned + carried.points;
    const QString holds = tr("Sprint %1 would then hold %2", "number, points").arg(QString::number(into->number), countedPoints(after));
    if (!figures->capacity.value)
        return tr("%1.", "a sentence").arg(holds);
    const QString capacity = countText(*figures->capacity.value);
    return after > *figures->capacity.value ? tr("%1, more than its capacity of %2.").arg(holds, capacity)
                                            : tr("%1 of its capacity of %2.").arg(holds, capacity);
}

SprintClosing ClosingPage::closingOf(const SprintFigures& figures) const
{
    SprintClosing closing{.sprint = *m_sprint,
                          .now = m_context.workspace->clock().now(),
                          .author = m_context.workspace->author(),
                          .capacity = static_cast<int>(figures.capacity.value.value_or(0))};
    if (const Sprint* into = target()) {
        closing.carryTo = into->id;
        closing.returned = m_stories.returned();
    }
    if (figures.gate) {
        closing.gate = figures.gate->holds;
        closing.gateLines = gateLines(*figures.gate);
    }
    return closing;
}

QString ClosingPage::doneText(const Sprint& sprint) const
{
    const ClosingCount carried = m_stories.count(StoryFate::CarriedOver);
    const ClosingCount returned = m_stories.count(StoryFate::Returned);
    const int done = m_stories.count(StoryFate::Done).points;
    QStringList parts{done == 1 ? tr("Sprint %1 is closed, 1 point is done").arg(sprint.number)
                                : tr("Sprint %1 is closed, %2 points are done").arg(QString::number(sprint.number), countText(done))};
    const Sprint* into = target();
    if (into && carried.stories > 0)
        parts << tr("%1 carried over to sprint %2").arg(storiesText(carried.stories), QString::number(into->number));
    if (returned.stories > 0)
        parts << tr("%1 back in the backlog").arg(storiesText(returned.stories));
    return tr("%1.", "a sentence").arg(parts.join(QStringLiteral(", ")));
}

void ClosingPage::closeNow()
{
    refresh(); // the figures may have begun to be computed anew since
    const Sprint* open = sprint();
    const SprintFigures* figures = m_sprint ? figuresOf(*m_sprint) : nullptr;
    if (!open || !figures || !obstacle().isEmpty())
        return;
    const SprintClosing closing = closingOf(*figures);
    const QString text = doneText(*open);
    const QString step = tr("Close sprint %1").arg(open->number);
    m_sprint.reset(); // what changes now is no news
    const auto done = m_context.workspace->edit(step, [&](Edit& edit) { return closeSprint(edit, closing); });
    if (done) {
        Q_EMIT closed(undoableMessage(*m_context.workspace, this, text));
        return;
    }
    m_sprint = closing.sprint;
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
    refresh();
}

} // namespace waymark
