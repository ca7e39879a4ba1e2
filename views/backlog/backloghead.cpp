// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/backloghead.h"

#include "views/backlog/choicebox.h"
#include "views/backlog/fieldmenu.h"
#include "views/backlog/savedfilters.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/keys.h"
#include "views/shared/midsentence.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int narrow = 720; ///< px below which buttons show their sign only

} // namespace

BacklogHead::BacklogHead(OwnerFilter* owner, SavedFilters* filters, FieldMenu* change, QWidget* parent)
    : QWidget(parent)
    , m_grouping(new ChoiceBox(QStringLiteral("grouping"), tr("Group by")))
    , m_filters(filters)
    , m_count(new ElidedLabel)
    , m_first(new QHBoxLayout)
    , m_chips(new QHBoxLayout)
    , m_second(new QWidget)
    , m_selection(addChip(QStringLiteral("selectionChip"), withKeys(tr("Show all stories again"), Qt::Key_Escape)))
    , m_sorting(addChip(QStringLiteral("sortChip"), tr("Go back to the order of rank, in which stories can be dragged")))
    , m_change(new QPushButton)
    , m_new(new QPushButton)
    , m_columns(addButton(QStringLiteral("columnsTool"), QStringLiteral("columns"), tr("Choose columns")))
    , m_more(addButton(QStringLiteral("moreTool"), QStringLiteral("more"), tr("More")))
{
    m_grouping->setFixedWidth(128);
    const std::pair<StoryGrouping, QString> groupings[] = {{StoryGrouping::Epic, tr("By epic")}, {StoryGrouping::Sprint, tr("By sprint")},
                                                           {StoryGrouping::Owner, tr("By owner")}, {StoryGrouping::Capability, tr("By capability")},
                                                           {StoryGrouping::None, tr("No groups")}};
    for (const auto& [grouping, text] : groupings)
        m_grouping->add(text, static_cast<int>(grouping));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT groupingChosen(grouping()); });
    setType(m_count, Type::Small, false, true);
    m_count->setObjectName(QStringLiteral("countText"));
    m_change->setObjectName(QStringLiteral("changeSelected"));
    m_change->setMenu(change);
    m_change->hide();
    m_new->setAutoDefault(true);
    m_new->setObjectName(QStringLiteral("newStory"));
    m_first->setContentsMargins(space::page - 4, 0, space::page - 4, 0);
    m_first->setSpacing(space::field);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_grouping, owner, filters})
        m_first->addWidget(widget);
    m_first->addWidget(m_count, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_columns, m_more, m_new})
        m_first->addWidget(widget);
    m_second->setLayout(m_chips);
    m_chips->setContentsMargins(space::page - 4, 0, space::page - 4, 0);
    m_chips->setSpacing(space::field);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_selection, m_sorting, m_change})
        m_chips->addWidget(widget);
    m_chips->addStretch(1);
    m_second->hide();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, space::field, 0, 0);
    lines->setSpacing(space::step);
    lines->addLayout(m_first);
    lines->addWidget(m_second);
    connect(m_selection, &QPushButton::clicked, this, &BacklogHead::selectionDropped);
    connect(m_sorting, &QPushButton::clicked, this, &BacklogHead::sortingDropped);
}

QPushButton* BacklogHead::addChip(const QString& name, const QString& toolTip)
{
    auto* chip = new QPushButton;
    chip->setObjectName(name);
    chip->setProperty("chip", true);
    chip->setAutoDefault(true); // Enter presses it
    chip->setIcon(signIcon(QStringLiteral("close")));
    chip->setIconSize({10, 10});
    chip->setLayoutDirection(layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    chip->setFont(typeFont(Type::Small));
    chip->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    chip->setToolTip(toolTip);
    chip->hide();
    return chip;
}

QToolButton* BacklogHead::addButton(const QString& name, const QString& sign, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(signIcon(sign));
    button->setIconSize({space::sign, space::sign});
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void BacklogHead::addTool(QAction* action)
{
    auto* button = addButton(action->objectName() + QStringLiteral("Tool"), {}, action->text());
    button->setDefaultAction(action);
    button->setToolTip(withKeys(action->text(), action->shortcut()));
    m_first->insertWidget(m_first->indexOf(m_more), button);
}

void BacklogHead::setMenu(QMenu* menu)
{
    m_more->setMenu(menu);
}

void BacklogHead::setColumns(QMenu* menu)
{
    m_columns->setMenu(menu);
}

void BacklogHead::setNew(QAction* action)
{
    m_new->setText(tr("Story"));
    m_new->setIcon(action->icon());
    m_new->setToolTip(withKeys(action->text(), action->shortcut()));
    m_new->setAccessibleName(action->text());
    connect(m_new, &QPushButton::clicked, action, &QAction::trigger);
}

StoryGrouping BacklogHead::grouping() const
{
    return static_cast<StoryGrouping>(m_grouping->currentData().toInt());
}

void BacklogHead::setGrouping(StoryGrouping grouping)
{
    m_grouping->choose(static_cast<int>(grouping));
}

void BacklogHead::showCount(const QString& whole, const QString& brief)
{
    m_count->setTexts(whole, brief);
}

void BacklogHead::showSelected(int stories)
{
    m_change->setVisible(stories > 1);
    m_change->setText(tr("Change %1 selected stories").arg(stories)); // one is changed where it stands
    showSecondLine();
}

void BacklogHead::showSelection(const QString& title)
{
    m_selection->setVisible(!title.isEmpty());
    m_selection->setText(title);
    showSecondLine();
}

void BacklogHead::showSorting(const QString& column)
{
    m_sorting->setVisible(!column.isEmpty());
    m_sorting->setText(tr("Sorted by %1, not by rank").arg(midSentence(column)));
    showSecondLine();
}

void BacklogHead::showSecondLine()
{
    m_second->setVisible(!m_selection->isHidden() || !m_sorting->isHidden() || !m_change->isHidden());
}

void BacklogHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_filters->setNarrow(width() < narrow);
}

} // namespace waymark
