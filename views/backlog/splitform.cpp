// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/splitform.h"

#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/backlog/storycommands.h"
#include "views/shared/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waymark {

SplitForm::SplitForm(const Workspace& workspace, StoryCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_commands(commands)
    , m_rest(new QLabel)
    , m_title(new QLineEdit)
    , m_moved(new QSpinBox)
    , m_none(new QLabel(tr("It has no acceptance criteria.")))
    , m_criteria(new QListWidget)
    , m_split(new QPushButton(tr("Split")))
{
    setObjectName(QStringLiteral("splitForm"));
    m_title->setObjectName(QStringLiteral("splitTitle"));
    m_title->setMaxLength(longestLine);
    m_moved->setObjectName(QStringLiteral("splitPoints"));
    m_criteria->setObjectName(QStringLiteral("splitCriteria"));
    m_criteria->setAccessibleName(tr("Criteria that move to the other story"));
    m_criteria->setWordWrap(true);
    m_criteria->setSpacing(space::step);
    m_criteria->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_split->setObjectName(QStringLiteral("splitStory"));
    m_split->setProperty("primary", true);
    m_split->setAutoDefault(true);
    m_rest->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_rest, m_none})
        setType(label, Type::Small, false, true);
    layOut();
    connect(m_moved, &QSpinBox::valueChanged, this, &SplitForm::showRest);
    connect(m_split, &QPushButton::clicked, this, &SplitForm::split);
    connect(&workspace, &Workspace::changed, this, &SplitForm::follow);
}

void SplitForm::layOut()
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, space::column, space::page, space::page);
    lines->setSpacing(space::step);
    const auto add = [&](const QString& text, QWidget* field, int stretch = 0) {
        auto* label = new QLabel(text);
        setType(label, Type::Small, false, true);
        label->setBuddy(field);
        lines->addWidget(label);
        lines->addWidget(field, stretch);
        lines->addSpacing(space::field);
    };
    add(tr("&Title of the other story"), m_title);
    add(tr("&Points that move to it"), m_moved);
    lines->addWidget(m_rest);
    lines->addSpacing(space::field);
    add(tr("C&riteria that move to it"), m_criteria, 1);
    lines->addWidget(m_none);
    lines->addWidget(m_split, 0, Qt::AlignLeading);
    lines->addStretch(0);
}

void SplitForm::follow(const ChangeSet& changes)
{
    if (!isVisible() || !changes.touches<Story>())
        return;
    if (const Story* story = m_workspace.records().of<Story>().find(m_story))
        m_points = story->points;
    else
        Q_EMIT done();
}

void SplitForm::open(const Story& story)
{
    m_story = story.id;
    m_points = story.points;
    m_title->setText(story.title);
    m_moved->setRange(1, std::max(1, story.points - 1));
    m_moved->setValue(story.points / 2);
    m_split->setEnabled(story.points > 1);
    m_criteria->clear();
    for (const QString& criterion : story.criteria) {
        auto* item = new QListWidgetItem(criterion, m_criteria);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_criteria->setVisible(!story.criteria.isEmpty());
    m_none->setVisible(story.criteria.isEmpty());
    showRest();
    m_title->setFocus(Qt::OtherFocusReason);
    const int length = static_cast<int>(m_title->text().size());
    m_title->setSelection(length, -length); // all of it, seen from its beginning
}

void SplitForm::showRest()
{
    m_rest->setText(m_points > 1 ? tr("%1 of %2 points stay.").arg(m_points - m_moved->value()).arg(m_points)
                                 : tr("A story needs at least 2 points to be split. Estimate it first."));
}

void SplitForm::split()
{
    std::vector<int> criteria;
    for (int row = 0; row < m_criteria->count(); ++row)
        if (m_criteria->item(row)->checkState() == Qt::Checked)
            criteria.push_back(row);
    if (m_commands.split(m_story, m_title->text(), m_moved->value(), criteria))
        Q_EMIT done();
}

void SplitForm::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_split->isEnabled() && !m_criteria->hasFocus())
        split();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
