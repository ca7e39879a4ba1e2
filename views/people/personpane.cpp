// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/personpane.h"

#include "model/edit/workspace.h"
#include "views/people/daysoffpane.h"
#include "views/shared/notelist.h"
#include "views/shared/numbers.h"
#include "views/shared/scrollpage.h"
#include "views/shared/sectionhead.h"
#include "views/shared/theme.h"

#include <QButtonGroup>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

PersonPane::PersonPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_tabs(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_daysOff(new DaysOffPane(context))
    , m_notes(new NoteList(context))
{
    m_stack->addWidget(m_daysOff);
    m_stack->addWidget(buildNotes());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    connect(m_daysOff, &DaysOffPane::messageRaised, this, &PersonPane::messageRaised);
    connect(m_daysOff, &DaysOffPane::done, this, &PersonPane::done);
    connect(m_notes, &NoteList::messageRaised, this, &PersonPane::messageRaised);
    connect(m_notes, &NoteList::countChanged, this, &PersonPane::showHead);
    show(std::nullopt);
}

QWidget* PersonPane::buildHead()
{
    addTab(DaysOff, "daysOffTab", tr("Days off"))->setChecked(true);
    addTab(Notes, "notesTab", tr("Notes"));
    connect(m_tabs, &QButtonGroup::idToggled, this, [this](int tab, bool on) {
        if (!on)
            return;
        m_stack->setCurrentIndex(tab);
        showHead();
    });
    return m_head;
}

QToolButton* PersonPane::addTab(Tab tab, const char* name, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setCheckable(true);
    m_tabs->addButton(button, tab);
    m_head->addWidget(button);
    return button;
}

QWidget* PersonPane::buildNotes()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::column / 2, 0, space::column / 2, 0); // in line with the head
    column->addWidget(m_notes);
    column->addStretch(1);
    return scrollPage(page);
}

void PersonPane::show(const std::optional<PersonId>& id)
{
    const Person* person = id ? m_context.workspace->records().of<Person>().find(*id) : nullptr;
    const std::optional<PersonId> whose = person ? id : std::nullopt; // a copy: showing others' notes may save one of these
    m_name = person ? person->name : QString();
    m_daysOff->show(whose);
    m_notes->setEnabled(whose.has_value());
    if (whose)
        m_notes->open(*whose, m_name);
    else
        m_notes->clear();
    showHead();
}

void PersonPane::showHead()
{
    const int notes = m_notes->count();
    const QString number = countText(notes);
    const QString known = notes == 0 ? tr("none yet") : notes == 1 ? number : tr("%1, the latest first", "notes").arg(number);
    if (tab() == DaysOff)
        m_head->setText(m_name.isEmpty() ? tr("Days off") : tr("Days off of %1").arg(m_name), m_daysOff->summary());
    else
        m_head->setText(m_name.isEmpty() ? tr("Notes") : tr("Notes on %1").arg(m_name), known);
    m_tabs->button(Notes)->setText(notes == 0 ? tr("Notes") : tr("Notes, %1").arg(number));
}

PersonPane::Tab PersonPane::tab() const
{
    return static_cast<Tab>(m_stack->currentIndex());
}

void PersonPane::openTab(Tab tab)
{
    m_tabs->button(tab)->setChecked(true); // comes to the stack by its group
}

void PersonPane::enter(Tab tab)
{
    openTab(tab);
    if (tab == DaysOff)
        m_daysOff->enter();
    else
        m_notes->enter();
}

} // namespace waymark
