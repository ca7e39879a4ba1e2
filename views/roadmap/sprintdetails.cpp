// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/sprintdetails.h"

#include "model/edit/sprintedits.h"
#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/roadmap/sprintfocus.h"
#include "views/shared/datefield.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/notesection.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>

namespace waymark {

namespace {

/// The gate as a figure with its clauses for reasons.
Figure gateFigure(const std::optional<GateVerdict>& gate)
{
    Figure figure;
    if (!gate) {
        figure.reasons.push_back({.kind = Reason::Kind::Missing,
                                  .text = SprintDetails::tr("no evidence: the sprint has neither begun nor any story")});
        return figure;
    }
    figure.value = gate->holds ? 1 : 0;
    for (const GateClause& clause : gate->clauses)
        figure.reasons.push_back({.kind = clause.holds ? Reason::Kind::Counted : Reason::Kind::Missing,
                                  .text = clause.evidence.isEmpty()
                                      ? clause.text
                                      : SprintDetails::tr("%1: %2", "clause of a gate, evidence").arg(clause.text, clause.evidence.join(QStringLiteral("; "))),
                                  .count = clause.holds ? 1 : 0,
                                  .checks = clause.checks,
                                  .stories = clause.stories});
    return figure;
}

} // namespace

void SprintDetails::connectFields()
{
    connect(m_goal, &InPlaceText::committed, this, [this](const QString& typed) {
        change(tr("Change the goal of sprint %1"), [&](Sprint& sprint) { sprint.goal = typed; });
    });
    for (DateField* day : {m_start, m_end})
        connect(day, &DateField::dateChanged, this, &SprintDetails::redate);
    connect(m_capacity, &QSpinBox::valueChanged, this, [this](int points) {
        if (!m_filling)
            change(tr("Change the capacity of sprint %1"), [&](Sprint& sprint) { sprint.capacity = points; });
    });
    connect(m_focus, &SprintFocus::chosen, this, [this](const QStringList& epics) {
        change(tr("Change the focus of sprint %1"), [&](Sprint& sprint) { sprint.focusEpics = epics; });
    });
    const std::pair<QPushButton*, void (SprintDetails::*)(const SprintId&)> buttons[] = {
        {m_begin, &SprintDetails::startRequested}, {m_close, &SprintDetails::closeRequested}, {m_remove, &SprintDetails::removeRequested}};
    for (const auto& [button, request] : buttons)
        connect(button, &QPushButton::clicked, this, [this, request = request] {
            if (m_sprint)
                Q_EMIT (this->*request)(*m_sprint);
        });
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &SprintDetails::messageRaised);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Sprint>() || changes.touches<SprintClosure>())
            refresh();
    });
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, &SprintDetails::refresh);
}

const Sprint* SprintDetails::sprint() const
{
    return m_sprint ? m_context.workspace->records().of<Sprint>().find(*m_sprint) : nullptr;
}

void SprintDetails::open(const SprintId& sprint)
{
    if (m_sprint != sprint)
        for (DateField* day : {m_start, m_end}) {
            day->takeTyped(); // of the sprint that was shown
            day->dropTyped();
        }
    m_sprint = sprint;
    if (const Sprint* shown = this->sprint())
        m_context.details->open(this, tr("Sprint"), tr("Sprint %1").arg(shown->number), itemRef(ItemKind::Sprint, sprint));
    refresh();
}

void SprintDetails::enter()
{
    m_goal->setFocus(Qt::OtherFocusReason);
}

void SprintDetails::refresh()
{
    const Sprint* shown = sprint();
    if (!shown) {
        if (m_sprint && m_context.details->page() == this)
            m_context.details->dismiss();
        m_sprint.reset();
        m_notes->notes().clear();
        return;
    }
    showFields(*shown);
    showFigures(*shown);
    showNotes(shown->id, shown->number);
}

void SprintDetails::showFields(const Sprint& sprint)
{
    const QScopedValueRollback filling(m_filling, true);
    const qint64 days = sprint.start.daysTo(sprint.end) + 1;
    m_state->setText(days == 1 ? tr("%1, 1 day", "state of a sprint").arg(signText(sprint.state))
                               : tr("%1, %2 days", "state of a sprint, length").arg(signText(sprint.state), countText(days)));
    m_goal->setValue(sprint.goal);
    m_start->setDate(sprint.start);
    m_end->setDate(sprint.end);
    m_capacity->setValue(sprint.capacity);
    m_focus->show(sprint.focusEpics);
    const bool closed = sprint.state == SprintState::Closed;
    for (QWidget* field : {static_cast<QWidget*>(m_goal), static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_end),
                           static_cast<QWidget*>(m_shift), static_cast<QWidget*>(m_capacity), static_cast<QWidget*>(m_focus)})
        field->setEnabled(!closed);
    m_begin->setVisible(sprint.state == SprintState::Planned);
    m_close->setVisible(!closed);
    m_remove->setVisible(!closed);
}

/// Last: notes of the sprint before may be saved by it, and that lets in what others changed.
void SprintDetails::showNotes(const SprintId& sprint, int number)
{
    m_notes->notes().open(sprint, tr("sprint %1").arg(number));
}

void SprintDetails::showCard(Place place, const QString& value, const Figure& figure)
{
    const auto i = static_cast<size_t>(place);
    m_figures[i] = figure;
    m_cards[i]->setValue(value);
}

void SprintDetails::showFigures(const Sprint& sprint)
{
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    const auto found = figures ? std::ranges::find(figures->sprints, sprint.id, [](const SprintFigures& row) { return row.sprint.id; })
                               : std::vector<SprintFigures>::const_iterator();
    const bool known = figures && found != figures->sprints.end();
    for (FigureCard* card : m_cards)
        card->setEnabled(known);
    m_people->setText(known ? QString() : tr("Being computed…"));
    if (!known)
        return;
    const Records& records = m_context.workspace->records();
    showCard(Planned, tr("%1 of %2").arg(found->done).arg(found->planned), found->burndown.remaining);
    showCard(Capacity, found->capacity.value ? countText(*found->capacity.value) : tr("not known"), found->capacity);
    m_cards[Capacity]->setNote(found->isOver() ? tr("over by %1").arg(found->planned - *found->capacity.value) : QString());
    showCard(CarriedOver, countText(found->carriedOver.value.value_or(0)), found->carriedOver);
    showCard(Gate, !found->gate ? tr("no evidence") : found->gate->holds ? tr("holds") : tr("not met"), gateFigure(found->gate));
    QStringList lines;
    for (const PersonLoad& load : sprintLoad(sprint, records.stories(), {.people = records.people(), .absences = records.absences()})) {
        const QString name = load.person ? load.name : tr("Nobody");
        lines << (!load.capacity ? tr("%1: %2", "person, points").arg(name, countedPoints(load.planned))
                  : load.isOver() ? tr("%1: %2 of %3 points, over").arg(name).arg(load.planned).arg(*load.capacity)
                                  : tr("%1: %2 of %3 points").arg(name).arg(load.planned).arg(*load.capacity));
    }
    m_people->setText(lines.isEmpty() ? tr("Nobody is here yet: add people on the People screen.") : lines.join(u'\n'));
}

void SprintDetails::change(const QString& text, const std::function<void(Sprint&)>& change)
{
    const Sprint* shown = sprint();
    if (m_filling || !shown)
        return;
    const SprintId id = shown->id;
    editOrTell(*m_context.workspace, text.arg(shown->number), [&](Edit& edit) { return changeSprint(edit, id, change); },
               [this](const Message& message) { Q_EMIT messageRaised(message); });
    refresh(); // what was refused shows again as it is
}

/// The other day follows where the two would cross: whoever types a new first day means the whole sprint.
void SprintDetails::redate()
{
    const Sprint* shown = sprint();
    if (m_filling || !shown)
        return;
    const SprintId id = shown->id;
    const QDate start = m_start->date();
    const QDate end = m_end->date() < start ? start.addDays(shown->start.daysTo(shown->end)) : m_end->date();
    const bool shift = m_shift->isChecked();
    editOrTell(*m_context.workspace, tr("Move the days of sprint %1").arg(shown->number),
               [&](Edit& edit) { return redateSprint(edit, id, start, end, shift); },
               [this](const Message& message) { Q_EMIT messageRaised(message); });
    refresh();
}

} // namespace waymark
