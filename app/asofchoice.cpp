// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/asofchoice.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "views/shared/dayinput.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <functional>

namespace waymark {

namespace {

constexpr size_t mostDays = 60; ///< in the list; the calendar has all

/// Entries that are no day.
enum Special { Now, Calendar };

/// "12 Nov 2026"
QString fullDay(QDate day)
{
    return dayText(day, QDate());
}

} // namespace

AsOfChoice::AsOfChoice(const Workspace& workspace, FiguresModel& figures, QWidget* parent)
    : QComboBox(parent)
    , m_workspace(workspace)
    , m_figures(figures)
{
    setObjectName(QStringLiteral("asOfChoice"));
    setAccessibleName(tr("Day that all figures of evidence are of"));
    setToolTip(tr("Shows every figure of evidence as it was at the end of a day. Type one such as 2026-03-02, or choose one."));
    setEditable(true);
    setInsertPolicy(NoInsert);
    setCompleter(nullptr); // it would change what is typed
    setSizeAdjustPolicy(AdjustToContents);
    setMinimumContentsLength(11); // a day that is in no entry
    setMaxVisibleItems(20);
    lineEdit()->setObjectName(QStringLiteral("asOfField"));
    lineEdit()->setAccessibleName(accessibleName());
    connect(this, &QComboBox::activated, this, [this](int index) { choose(index, *this); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &AsOfChoice::takeTyped);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Run>() || changes.touches<WorkspaceProperties>())
            offerDays();
    });
    connect(&figures, &FiguresModel::asOfChanged, this, &AsOfChoice::showChoice);
    offerDays();
}

std::vector<QDate> AsOfChoice::runDays() const
{
    const QString zone = m_workspace.records().properties().timeZone;
    const QDate today = m_figures.today();
    std::vector<QDate> days;
    for (const Run& run : m_workspace.records().runs())
        if (const QDate day = localDay(run.time, zone); run.counts() && day < today)
            days.push_back(day);
    std::ranges::sort(days, std::greater());
    const auto again = std::ranges::unique(days);
    days.erase(again.begin(), again.end());
    return days;
}

void AsOfChoice::offerDays()
{
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("Now"), int(Now));
    std::vector<QDate> days = runDays();
    days.resize(std::min(days.size(), mostDays));
    for (const QDate day : days)
        addItem(fullDay(day), day);
    addItem(tr("Calendar…"), int(Calendar));
    showChoice();
}

void AsOfChoice::showChoice()
{
    const QSignalBlocker quiet(this);
    const std::optional<QDate> day = m_figures.asOf();
    setCurrentIndex(day ? findData(*day) : 0); // -1: a day without runs
    setEditText(day ? fullDay(*day) : itemText(0));
    lineEdit()->setCursorPosition(0);
}

void AsOfChoice::choose(int index, const QWidget& under)
{
    const QVariant chosen = itemData(index);
    if (chosen.typeId() == QMetaType::QDate) {
        setDay(chosen.toDate());
    } else if (chosen.toInt() == Calendar) {
        showChoice();
        openCalendar(under);
    } else {
        m_figures.setAsOf({});
        showChoice();
    }
}

/// On Return, and when the focus goes elsewhere.
void AsOfChoice::takeTyped()
{
    const QString typed = currentText().simplified();
    const std::optional<QDate> shown = m_figures.asOf();
    if (typed == (shown ? fullDay(*shown) : itemText(0)))
        return;
    if (typed.isEmpty() || typed.compare(itemText(0), Qt::CaseInsensitive) == 0) {
        m_figures.setAsOf({});
        showChoice();
        return;
    }
    if (const auto day = readDay(typed))
        setDay(*day);
    else
        refuse(tr("The figures can't be shown as of that. %1", "why not").arg(day.error().message));
}

void AsOfChoice::setDay(QDate day)
{
    const QDate today = m_figures.today();
    if (day > today) {
        refuse(tr("The figures can't be shown as of %1, which is still to come. Choose a day up to today.").arg(fullDay(day)));
        return;
    }
    m_figures.setAsOf(day < today ? std::optional(day) : std::nullopt);
    showChoice();
}

void AsOfChoice::refuse(const QString& text)
{
    showChoice();
    Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = text});
}

QCalendarWidget* AsOfChoice::calendar()
{
    if (!m_calendar) {
        m_calendar = new QCalendarWidget(this);
        m_calendar->setObjectName(QStringLiteral("asOfCalendar"));
        m_calendar->setAccessibleName(accessibleName());
        m_calendar->setWindowFlags(Qt::Popup); // Esc closes it
        const auto take = [this](QDate day) {
            m_calendar->close();
            setDay(day);
        };
        connect(m_calendar, &QCalendarWidget::clicked, this, take);
        connect(m_calendar, &QCalendarWidget::activated, this, take);
    }
    m_calendar->setMaximumDate(m_figures.today());
    m_calendar->setSelectedDate(m_figures.asOf().value_or(m_figures.today()));
    return m_calendar;
}

void AsOfChoice::openCalendar(const QWidget& under)
{
    QCalendarWidget* opened = calendar();
    opened->move(under.mapToGlobal(under.rect().bottomLeft()));
    opened->show();
    opened->setFocus(Qt::PopupFocusReason);
}

/// Esc takes back what was typed.
void AsOfChoice::keyPressEvent(QKeyEvent* event)
{
    const std::optional<QDate> shown = m_figures.asOf();
    if (event->key() == Qt::Key_Escape && currentText() != (shown ? fullDay(*shown) : itemText(0)))
        showChoice();
    else
        QComboBox::keyPressEvent(event);
}

/// The wheel scrolls past it: a turn would have all figures computed anew.
void AsOfChoice::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace waymark
