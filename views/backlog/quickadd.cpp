// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/quickadd.h"

#include "model/edit/workspace.h"
#include "views/backlog/choicebox.h"
#include "views/backlog/titlefield.h"
#include "views/shared/fieldundo.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace waymark {

namespace {

constexpr int oneLine = 760; ///< px that all fields need side by side
constexpr int longestTitle = 500;

} // namespace

QuickAdd::QuickAdd(const Workspace& workspace, const Catalogues& catalogues, QWidget* parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
    , m_grid(new QGridLayout(this))
    , m_title(new TitleField)
    , m_kind(new ChoiceBox(QStringLiteral("addKind"), tr("Kind")))
    , m_epic(new ChoiceBox(QStringLiteral("addEpic"), tr("Epic")))
    , m_priority(new ChoiceBox(QStringLiteral("addPriority"), tr("Priority")))
    , m_points(new QSpinBox)
    , m_owner(new ChoiceBox(QStringLiteral("addOwner"), tr("Owner")))
    , m_sprint(new ChoiceBox(QStringLiteral("addSprint"), tr("Sprint")))
    , m_add(new QPushButton(tr("Add")))
    , m_said(new QLabel)
{
    setObjectName(QStringLiteral("quickAdd"));
    m_title->setObjectName(QStringLiteral("addTitle"));
    m_title->setAccessibleName(tr("Title of a new story"));
    m_title->setPlaceholderText(tr("Title of a new story; several pasted lines are several stories"));
    m_title->setMaxLength(longestTitle);
    m_title->setMinimumWidth(140);
    m_points->setObjectName(QStringLiteral("addPoints"));
    m_points->setAccessibleName(tr("Points"));
    m_points->setToolTip(tr("Points; 0 is not estimated"));
    m_points->setRange(0, mostPoints);
    m_points->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_points->setFixedWidth(48);
    m_add->setObjectName(QStringLiteral("addStories"));
    m_add->setAutoDefault(false);
    m_said->setTextFormat(Qt::PlainText);
    setType(m_said, Type::Small, false, true);
    m_said->setObjectName(QStringLiteral("addSaid"));
    m_grid->setContentsMargins(space::page - 4, space::step, space::page - 4, space::step);
    m_grid->setHorizontalSpacing(space::field);
    m_grid->setVerticalSpacing(space::step);
    connect(m_title, &TitleField::linesPasted, this, &QuickAdd::enter);
    connect(m_add, &QPushButton::clicked, this, [this] { enter({m_title->text()}); });
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Person>() || changes.touches<Sprint>())
            fill();
    });
    fill();
    layOut();
}

std::vector<QWidget*> QuickAdd::fields() const
{
    return {m_kind, m_epic, m_priority, m_points, m_owner, m_sprint, m_add};
}

/// One line where there is room, else the title above the rest.
void QuickAdd::layOut()
{
    const bool wide = width() >= oneLine;
    const std::vector<QWidget*> rest = fields();
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    m_grid->addWidget(m_title, 0, 0, 1, wide ? 1 : static_cast<int>(rest.size()));
    for (int i = 0; i < static_cast<int>(rest.size()); ++i)
        m_grid->addWidget(rest[static_cast<size_t>(i)], wide ? 0 : 1, wide ? i + 1 : i);
    m_grid->addWidget(m_said, wide ? 1 : 2, 0, 1, -1);
    for (int column = 0; column <= static_cast<int>(rest.size()); ++column)
        m_grid->setColumnStretch(column, wide ? (column == 0 ? 10 : 0) : 1);
    QWidget* before = m_title;
    for (QWidget* field : rest) {
        setTabOrder(before, field);
        before = field;
    }
}

void QuickAdd::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    layOut();
}

void QuickAdd::fill()
{
    const std::pair<ChoiceBox*, StoryField> boxes[] = {{m_kind, StoryField::Kind}, {m_epic, StoryField::Epic},
                                                       {m_priority, StoryField::Priority}, {m_owner, StoryField::Owner},
                                                       {m_sprint, StoryField::Sprint}};
    for (const auto& [box, field] : boxes)
        box->refill([this, box = box, field = field] { box->addOptions(field, m_workspace.records(), m_catalogues); });
}

void QuickAdd::open(const Story& defaults)
{
    setDefaults(defaults);
    m_said->clear();
    m_said->hide();
    show();
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void QuickAdd::setDefaults(const Story& story)
{
    m_draft = story;
    m_kind->choose(storyFieldValue(story, StoryField::Kind));
    m_epic->choose(storyFieldValue(story, StoryField::Epic));
    m_priority->choose(storyFieldValue(story, StoryField::Priority));
    m_points->setValue(story.points);
    m_owner->choose(storyFieldValue(story, StoryField::Owner));
    m_sprint->choose(storyFieldValue(story, StoryField::Sprint));
}

void QuickAdd::enter(const QStringList& titles)
{
    std::vector<Story> stories;
    for (const QString& title : titles) {
        Story story = m_draft;
        story.id = StoryId::create();
        story.title = title.simplified();
        story.kind = static_cast<StoryKind>(m_kind->currentData().toInt());
        story.epic = m_epic->currentData().toString();
        story.priority = static_cast<Priority>(m_priority->currentData().toInt());
        m_points->interpretText();
        story.points = m_points->value();
        story.owner = PersonId::parse(m_owner->currentData().toString());
        story.sprint = SprintId::parse(m_sprint->currentData().toString());
        stories.push_back(std::move(story));
    }
    Q_EMIT entered(stories);
}

void QuickAdd::ready()
{
    emptyForGood(*m_title);
    m_title->setFocus(Qt::OtherFocusReason);
}

void QuickAdd::say(const QString& text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

void QuickAdd::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter({m_title->text()});
    else
        QFrame::keyPressEvent(event);
}

} // namespace waymark
