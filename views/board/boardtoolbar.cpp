// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardtoolbar.h"

#include "views/shared/elidedlabel.h"
#include "views/shared/keys.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int filterWidth = 208;
constexpr int barWidth = 96;

} // namespace

BoardToolbar::BoardToolbar(Workspace& workspace, QAction* newStory, QWidget* parent)
    : QWidget(parent)
    , m_sprints(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_lanes(new QComboBox(this))
    , m_owner(new OwnerFilter(workspace, this))
    , m_about(new ElidedLabel({}, this))
    , m_points(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_new(new QPushButton(this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    buildFilter();
    buildChoices();
    setType(m_about, Type::Small, false, true);
    setType(m_points, Type::Small, false, true);
    m_about->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_points->setObjectName(QStringLiteral("pointsText"));
    m_progress->setFixedWidth(barWidth);
    m_progress->setTextVisible(false);
    m_new->setObjectName(QStringLiteral("newStory"));
    m_new->setIcon(signIcon(QStringLiteral("plus")));
    m_new->setText(tr("Story"));
    m_new->setToolTip(withKeys(newStory->text(), newStory->shortcut()));
    m_new->setAccessibleName(newStory->text());
    connect(m_new, &QPushButton::clicked, newStory, &QAction::trigger);

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(space::page, space::field + 2, space::page, space::step);
    lines->setSpacing(space::field);
    for (QBoxLayout* line : {m_first, m_second}) {
        line->setSpacing(space::field);
        lines->addLayout(line);
    }
    lineUp(false);
}

void BoardToolbar::buildFilter()
{
    m_filter->setObjectName(QStringLiteral("boardFilter"));
    m_filter->setPlaceholderText(tr("Filter cards"));
    m_filter->setAccessibleName(tr("Only cards with these words or this reference"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(signIcon(QStringLiteral("filter"), Role::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &BoardToolbar::arrangementChanged);
}

void BoardToolbar::buildChoices()
{
    m_sprints->setObjectName(QStringLiteral("sprintChoice"));
    m_sprints->setAccessibleName(tr("Sprint that the board shows"));
    m_sprints->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_sprints, &QComboBox::activated, this, [this](int index) {
        if (const auto sprint = SprintId::parse(m_sprints->itemData(index).toString()))
            Q_EMIT sprintChosen(*sprint);
    });
    m_lanes->setObjectName(QStringLiteral("laneChoice"));
    m_lanes->setAccessibleName(tr("What a lane has in common"));
    m_lanes->addItem(tr("Lanes: Epic"), word(LaneKind::Epic));
    m_lanes->addItem(tr("Lanes: Owner"), word(LaneKind::Owner));
    m_lanes->addItem(tr("Lanes: None"), word(LaneKind::None));
    m_lanes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_lanes, &QComboBox::currentIndexChanged, this, &BoardToolbar::arrangementChanged);
    connect(m_owner, &OwnerFilter::choiceChanged, this, &BoardToolbar::arrangementChanged);
}

void BoardToolbar::showSprints(std::span<const Sprint> sprints, const Sprint* shown)
{
    std::vector<Sprint> sorted(sprints.begin(), sprints.end());
    std::ranges::sort(sorted, {}, &Sprint::number);
    m_sprints->clear();
    for (const Sprint& sprint : sorted) {
        const QString name = tr("Sprint %1").arg(sprint.number);
        m_sprints->addItem(sprint.state == SprintState::Planned
                               ? name
                               : tr("%1, %2", "sprint, its state").arg(name, midSentence(signText(sprint.state))),
                           sprint.id.toString());
    }
    if (!shown)
        return;
    m_sprints->setCurrentIndex(m_sprints->findData(shown->id.toString()));
    const QString days = dayRangeText(shown->start, shown->end);
    m_about->setTexts(shown->goal.isEmpty() ? days : tr("%1: %2", "days of a sprint, goal").arg(days, shown->goal), days);
    m_sprints->setAccessibleDescription(m_about->text());
    m_new->setEnabled(shown->state != SprintState::Closed);
}

void BoardToolbar::showPoints(int done, int all)
{
    m_points->setText(tr("%1 of %2 points done").arg(done).arg(all));
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(done);
    m_progress->setAccessibleName(m_points->text());
}

BoardArrangement BoardToolbar::arrangement() const
{
    return {.lanes = fromWord<LaneKind>(m_lanes->currentData().toString()).value_or(LaneKind::Epic),
            .words = m_filter->text(),
            .owner = m_owner->choice()};
}

void BoardToolbar::setArrangement(const BoardArrangement& arrangement)
{
    m_lanes->setCurrentIndex(m_lanes->findData(word(arrangement.lanes)));
    m_filter->setText(arrangement.words);
    m_owner->choose(arrangement.owner);
}

void BoardToolbar::clearFilter()
{
    setArrangement({.lanes = arrangement().lanes});
}

int BoardToolbar::wideWidth() const
{
    int width = 2 * space::page + filterWidth + barWidth + m_about->fontMetrics().averageCharWidth() * 16;
    for (const QWidget* widget : {static_cast<const QWidget*>(m_sprints), static_cast<const QWidget*>(m_lanes),
                                  static_cast<const QWidget*>(m_owner), static_cast<const QWidget*>(m_points),
                                  static_cast<const QWidget*>(m_new)})
        width += widget->sizeHint().width() + space::field;
    return width + 2 * space::field;
}

QSize BoardToolbar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void BoardToolbar::lineUp(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    for (QBoxLayout* line : {m_first, m_second})
        while (QLayoutItem* item = line->takeAt(0))
            delete item;
    m_filter->setMinimumWidth(narrow ? filterWidth / 2 : filterWidth);
    m_filter->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : filterWidth);
    m_about->setVisible(!narrow);
    m_first->addWidget(m_sprints);
    if (!narrow)
        m_first->addWidget(m_filter);
    m_first->addWidget(m_lanes);
    (narrow ? m_second : m_first)->addWidget(m_owner);
    m_progress->setVisible(!narrow); // the points say it too
    if (narrow)
        m_first->addStretch(1);
    else
        m_first->addWidget(m_about, 1);
    QBoxLayout* figures = narrow ? m_second : m_first;
    if (narrow)
        m_second->insertWidget(0, m_filter, 1);
    figures->addWidget(m_points);
    figures->addWidget(m_progress);
    m_first->addWidget(m_new);
}

void BoardToolbar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    lineUp(width() < wideWidth());
}

bool BoardToolbar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        m_filter->clear();
    if (key != Qt::Key_Escape && key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    Q_EMIT left();
    return true;
}

} // namespace waymark
