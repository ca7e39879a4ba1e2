// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headerbar.h"

#include "app/asofchoice.h"
#include "app/gatesign.h"
#include "model/edit/workspace.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

namespace waymark {

namespace {

constexpr int roomForWords = 1000; ///< px in which the gate has room for its word too

QFrame* separator()
{
    auto* line = new QFrame;
    line->setProperty("separator", true);
    line->setFixedSize(1, space::page);
    return line;
}

QToolButton* toolButton(QAction* action, const char* name)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({space::sign, space::sign});
    button->setFixedSize(space::search, space::search);
    return button;
}

/// "day 6 of 10"
QString dayOfSprint(const Sprint& sprint, QDate today)
{
    if (today < sprint.start)
        return HeaderBar::tr("not begun", "a sprint");
    if (today > sprint.end)
        return HeaderBar::tr("over", "a sprint");
    return HeaderBar::tr("day %1 of %2").arg(sprint.start.daysTo(today) + 1).arg(sprint.start.daysTo(sprint.end) + 1);
}

} // namespace

HeaderBar::HeaderBar(Workspace& workspace, FiguresModel& figures, QMenu* menu, QAction* undo, QAction* redo,
                     QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_figures(figures)
    , m_sprint(new QLabel)
    , m_days(new ElidedLabel)
    , m_gate(new GateSign(workspace, figures, this))
    , m_asOf(new AsOfChoice(workspace, figures))
{
    setFixedHeight(space::header);
    m_sprint->setObjectName(QStringLiteral("currentSprint"));
    setType(m_days, Type::Body, false, true);
    buildName(menu);
    buildEnvironments();
    buildSearch();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::page - 6, 0, space::page, 0);
    row->setSpacing(space::column);
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(separator()),
                            static_cast<QWidget*>(m_sprint), static_cast<QWidget*>(m_days),
                            static_cast<QWidget*>(m_gate)})
        row->addWidget(widget);
    row->addWidget(m_environment);
    row->addWidget(m_asOf);
    row->addStretch(1);
    auto* history = new QHBoxLayout;
    history->setSpacing(0);
    history->addWidget(toolButton(undo, "undoButton"));
    history->addWidget(toolButton(redo, "redoButton"));
    row->addLayout(history);
    row->addWidget(m_search, 3);
    connect(&workspace, &Workspace::changed, this, &HeaderBar::showProperties);
    connect(m_gate, &QToolButton::clicked, this, &HeaderBar::gateRequested);
    connect(m_asOf, &AsOfChoice::messageRaised, this, &HeaderBar::messageRaised);
    connect(&figures, &FiguresModel::environmentsChanged, this, &HeaderBar::showEnvironments);
    showProperties();
    showEnvironments();
}

void HeaderBar::buildName(QMenu* menu)
{
    m_name = new QToolButton;
    m_name->setObjectName(QStringLiteral("workspaceMenu"));
    m_name->setFont(typeFont(Type::Title, true));
    m_name->setPopupMode(QToolButton::InstantPopup);
    m_name->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_name->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_name->setIcon(signIcon(QStringLiteral("chevron-down"), Role::Muted));
    m_name->setIconSize({space::sign, space::sign});
    m_name->setMenu(menu);
    m_name->setToolTip(tr("Open, new, save a copy, properties"));
}

void HeaderBar::buildEnvironments()
{
    m_environment = new QComboBox;
    m_environment->setObjectName(QStringLiteral("environmentFilter"));
    m_environment->setAccessibleName(tr("Environment that all figures are of"));
    m_environment->setToolTip(tr("Restricts every figure to targets of one environment"));
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_environment, &QComboBox::activated, this,
            [this] { m_figures.setEnvironment(m_environment->currentData().toString()); });
}

void HeaderBar::buildSearch()
{
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setReadOnly(true);
    m_search->setAccessibleName(tr("Search or run a command"));
    m_search->setAccessibleDescription(tr("Opens the command palette; Ctrl+K does it from anywhere"));
    m_search->setMinimumWidth(130);
    m_search->setMaximumWidth(300);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setFixedHeight(space::search);
    m_search->setCursor(Qt::PointingHandCursor);
    m_search->setContextMenuPolicy(Qt::NoContextMenu);
    m_search->addAction(signIcon(QStringLiteral("search"), Role::Muted), QLineEdit::LeadingPosition);
    auto* hint = new QLabel(tr("Ctrl+K"));
    setType(hint, Type::Small, false, true);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_search->setTextMargins(0, 0, hint->sizeHint().width() + space::step, 0);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, space::field, 0);
    inside->addStretch(1);
    inside->addWidget(hint);
    m_search->installEventFilter(this);
}

QRect HeaderBar::searchRect() const
{
    return m_search->geometry();
}

void HeaderBar::showProperties()
{
    const QString name = m_workspace.records().properties().name;
    m_name->setText(literalText(m_name->fontMetrics().elidedText(name, Qt::ElideRight, 240)));
    m_name->setAccessibleName(tr("Workspace %1").arg(name));
    const Sprint* sprint = m_figures.sprint();
    m_sprint->setVisible(sprint);
    m_days->setVisible(sprint);
    if (!sprint)
        return;
    m_sprint->setText(tr("Sprint %1").arg(sprint->number));
    const QString day = dayOfSprint(*sprint, m_figures.today());
    const QString state = signText(sprint->state);
    m_days->setTexts(tr("%1, %2, %3", "state of a sprint, its days, today's").arg(state, dayRangeText(sprint->start, sprint->end), day),
                     tr("%1, %2", "state of a sprint, today's day").arg(state, day));
}

void HeaderBar::showEnvironments()
{
    m_environment->clear();
    m_environment->addItem(tr("All environments"), QString());
    QStringList names = m_figures.environments();
    if (!m_figures.environment().isEmpty() && !names.contains(m_figures.environment()))
        names << m_figures.environment();
    for (const QString& name : names)
        m_environment->addItem(name, name);
    m_environment->setCurrentIndex(m_environment->findData(m_figures.environment()));
    m_environment->setVisible(!names.isEmpty());
}

bool HeaderBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::Resize) {
        const QString whole = tr("Search or run a command");
        const bool fits = m_search->fontMetrics().horizontalAdvance(whole) + 110 <= m_search->width();
        m_search->setPlaceholderText(fits ? whole : tr("Search"));
    } else if (watched == m_search) {
        const bool pressed = event->type() == QEvent::MouseButtonPress;
        // Typing into the field goes on in the palette; Tab and the like still move the focus.
        const bool typed =
            event->type() == QEvent::KeyPress && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return ||
                                                  static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space);
        if (pressed || typed) {
            Q_EMIT searchRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HeaderBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_gate->setBrief(event->size().width() < roomForWords);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Window, scheme));
    painter.fillRect(QRect(0, height() - 1, width(), 1), roleColor(Role::Separator, scheme));
}

} // namespace waymark
