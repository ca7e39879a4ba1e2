// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headerbar.h"

#include "app/asofbutton.h"
#include "app/asofchoice.h"
#include "app/commandpalette.h"
#include "app/gatesign.h"
#include "model/edit/workspace.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"
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

#include <algorithm>

namespace waymark {

namespace {

constexpr int searchRoom = 130;      ///< px that the search field gives up last, when all else is brief
constexpr int searchSign = 38;       ///< px of the search field that shows its sign only
constexpr int besideSearch = 50;     ///< px of sign and edges in the search field

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
    , m_asOfBrief(new AsOfButton(*m_asOf, figures))
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
    row->addWidget(m_asOfBrief);
    m_asOfBrief->hide(); // until there is no room for the field
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
    m_name->setToolTip(tr("Open, new, save a copy, settings of the workspace"));
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
    const QString keys = keyText(paletteKeys);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setReadOnly(true);
    m_search->setAccessibleName(tr("Search or run a command"));
    m_search->setAccessibleDescription(tr("Opens the command palette; %1 does it from anywhere", "keys").arg(keys));
    m_search->setMinimumWidth(searchRoom);
    m_search->setMaximumWidth(300);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setFixedHeight(space::search);
    m_search->setCursor(Qt::PointingHandCursor);
    m_search->setContextMenuPolicy(Qt::NoContextMenu);
    m_search->addAction(signIcon(QStringLiteral("search"), Role::Muted), QLineEdit::LeadingPosition);
    m_searchKeys = new QLabel(keys);
    setType(m_searchKeys, Type::Small, false, true);
    m_searchKeys->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_search->setTextMargins(0, 0, m_searchKeys->sizeHint().width() + space::step, 0);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, space::field, 0);
    inside->addStretch(1);
    inside->addWidget(m_searchKeys);
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
    if (!sprint) {
        m_days->hide();
        return;
    }
    m_sprint->setText(tr("Sprint %1").arg(sprint->number));
    const QString day = dayOfSprint(*sprint, m_figures.today());
    const QString state = signText(sprint->state);
    const QString whole = tr("%1, %2, %3", "state of a sprint, its days, today's").arg(state, dayRangeText(sprint->start, sprint->end), day);
    m_days->setTexts(whole, tr("%1, %2", "state of a sprint, today's day").arg(state, day));
    m_sprint->setToolTip(whole);
    fit();
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
        fitSearch();
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
    fit();
}

bool HeaderBar::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a text is longer or shorter
        fit();
    return handled;
}

/// Gate and day stand in words where there is room; then the days of the sprint; the search field gives way last.
void HeaderBar::fit()
{
    constexpr int edges = 24; ///< px that a button needs around its words, or a little more
    m_asOf->ensurePolished();
    m_gate->ensurePolished();
    const bool hasSprint = m_figures.sprint();
    const int gateWords = hasSprint ? m_gate->fontMetrics().horizontalAdvance(m_gate->text()) + edges : 0;
    const int words = gateWords + m_asOf->minimumSizeHint().width() - m_asOfBrief->minimumWidth();
    const bool wasBrief = !m_asOfBrief->isHidden();
    const int days = m_days->isHidden() ? 0 : m_days->minimumSizeHint().width() + space::column;
    const int all = layout()->minimumSize().width() - m_search->minimumWidth() - days;
    const int least = wasBrief ? all : all - words;
    const bool brief = least + words + searchRoom > width();
    m_gate->setBrief(brief);
    m_asOf->setVisible(!brief);
    m_asOfBrief->setVisible(brief);
    const int left = width() - least - (brief ? 0 : words);
    m_days->setVisible(hasSprint && left >= searchRoom + space::column + m_days->briefWidth());
    m_search->setMinimumWidth(std::clamp(left, searchSign, searchRoom));
}

/// As many words in the search field as have room whole.
void HeaderBar::fitSearch()
{
    const int keys = m_searchKeys->sizeHint().width();
    const int room = m_search->width() - besideSearch - keys;
    QString shown;
    for (const QString& words : {tr("Search"), tr("Search or run a command")})
        if (m_search->fontMetrics().horizontalAdvance(words) <= room)
            shown = words;
    m_search->setPlaceholderText(shown);
    m_searchKeys->setVisible(room >= 0);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Window, scheme));
    painter.fillRect(QRect(0, height() - 1, width(), 1), roleColor(Role::Separator, scheme));
}

} // namespace waymark
