// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the details of a sprint are built.
#include "model/catalog/catalogues.h"
#include "views/roadmap/sprintdetails.h"
#include "views/roadmap/sprintfocus.h"
#include "views/shared/datefield.h"
#include "views/shared/figurecard.h"
#include "views/shared/inplacetext.h"
#include "views/shared/notesection.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int mostPoints = 9999;

DateField* dayField(const char* name, const QString& accessibleName)
{
    auto* field = new DateField(accessibleName);
    field->setObjectName(QLatin1String(name));
    return field;
}

QLabel* smallLabel(const QString& text, QWidget* buddy = nullptr)
{
    auto* label = new QLabel(text);
    setType(label, Type::Small, false, true);
    label->setBuddy(buddy);
    return label;
}

} // namespace

SprintDetails::SprintDetails(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(new QLabel)
    , m_goal(new InPlaceText(InPlaceText::Lines::Many, tr("Goal")))
    , m_start(dayField("sprintStart", tr("First day")))
    , m_end(dayField("sprintEnd", tr("Last day")))
    , m_shift(new QCheckBox(tr("Move later sprints along")))
    , m_capacity(new QSpinBox)
    , m_focus(new SprintFocus(context.catalogues ? context.catalogues->epics.names() : std::vector<EpicName>()))
    , m_people(new QLabel)
    , m_notes(new NoteSection(context))
    , m_begin(new QPushButton(tr("Start")))
    , m_close(new QPushButton(tr("Close…")))
    , m_remove(new QPushButton(tr("Remove")))
{
    setObjectName(QStringLiteral("sprintDetails"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::step, space::page, space::page);
    column->setSpacing(space::step);
    buildFields(*column);
    buildFigures(*column);
    column->addWidget(m_notes);
    buildButtons(*column);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scrollPage(page));
    connectFields();
}

void SprintDetails::buildFields(QVBoxLayout& column)
{
    setType(m_state, Type::Small, false, true);
    m_goal->setObjectName(QStringLiteral("sprintGoal"));
    m_goal->setPlaceholderText(tr("What is true when the sprint is over?"));
    m_shift->setObjectName(QStringLiteral("sprintShift"));
    m_shift->setChecked(true);
    m_shift->setToolTip(tr("When the last day moves, planned sprints behind it move by as many days"));
    m_capacity->setObjectName(QStringLiteral("sprintCapacity"));
    m_capacity->setRange(0, mostPoints);
    m_capacity->setSuffix(tr(" points"));
    m_capacity->setSpecialValueText(tr("As much as its people have"));
    m_capacity->setKeyboardTracking(false);
    m_capacity->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_people->setTextFormat(Qt::PlainText);
    m_people->setWordWrap(true);
    auto* days = new QGridLayout;
    days->setHorizontalSpacing(space::field);
    days->setVerticalSpacing(space::step);
    days->addWidget(smallLabel(tr("First day"), m_start), 0, 0);
    days->addWidget(smallLabel(tr("Last day"), m_end), 2, 0);
    days->setColumnStretch(1, 1);
    days->addWidget(m_start, 0, 1);
    days->addWidget(faultLineOf(*m_start), 1, 0, 1, 2);
    days->addWidget(m_end, 2, 1);
    days->addWidget(faultLineOf(*m_end), 3, 0, 1, 2);
    column.addWidget(m_state);
    column.addWidget(smallLabel(tr("Goal"), m_goal));
    column.addWidget(m_goal);
    column.addLayout(days);
    column.addWidget(m_shift);
    column.addSpacing(space::step);
    column.addWidget(smallLabel(tr("Most points that it has room for"), m_capacity));
    column.addWidget(m_capacity);
    column.addSpacing(space::step);
    column.addWidget(smallLabel(tr("Focus epics")));
    column.addWidget(m_focus);
}

void SprintDetails::buildFigures(QVBoxLayout& column)
{
    const std::pair<const char*, QString> names[] = {{"sprintPlannedCard", tr("Done of planned")},
                                                     {"sprintCapacityCard", tr("Room for")},
                                                     {"sprintCarriedCard", tr("Carried over to it")},
                                                     {"sprintGateCard", tr("Gate")}};
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, space::field, 0, 0);
    grid->setSpacing(0);
    for (int i = 0; i < PlaceCount; ++i) {
        const auto place = static_cast<size_t>(i);
        m_cards[place] = new FigureCard(names[place].second);
        m_cards[place]->setObjectName(QLatin1String(names[place].first));
        m_cards[place]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        connect(m_cards[place], &QAbstractButton::clicked, this, [this, place] {
            const Sprint* shown = sprint();
            const QString title = shown ? tr("Sprint %1: %2").arg(shown->number).arg(m_cards[place]->text()) : QString();
            Q_EMIT reasonsRequested(title, m_cards[place]->value(), m_figures[place]);
        });
        grid->addWidget(m_cards[place], i / 2, i % 2);
        grid->setColumnStretch(i % 2, 1);
    }
    column.addLayout(grid);
    auto* gate = new QPushButton(tr("Open the gate"));
    gate->setObjectName(QStringLiteral("sprintGate"));
    gate->setProperty("link", true);
    gate->setAutoDefault(true);
    connect(gate, &QPushButton::clicked, this, [this] {
        if (m_sprint)
            Q_EMIT gateRequested(*m_sprint);
    });
    column.addWidget(gate, 0, Qt::AlignLeading);
    column.addWidget(smallLabel(tr("Who has to do how much")));
    column.addWidget(m_people);
}

void SprintDetails::buildButtons(QVBoxLayout& column)
{
    m_begin->setObjectName(QStringLiteral("sprintBegin"));
    m_close->setObjectName(QStringLiteral("sprintClose"));
    m_remove->setObjectName(QStringLiteral("sprintRemove"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, space::section, 0, 0);
    for (QPushButton* button : {m_begin, m_close, m_remove}) {
        button->setAutoDefault(true); // Enter presses it
        row->addWidget(button);
    }
    row->addStretch(1);
    column.addLayout(row);
}

} // namespace waymark
