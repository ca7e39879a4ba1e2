// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/asofbutton.h"

#include "app/asofchoice.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QMenu>

namespace waymark {

namespace {

constexpr int mostEntries = 16; ///< of the menu: now and the latest days; the calendar has all

} // namespace

AsOfButton::AsOfButton(AsOfChoice& choice, const FiguresModel& figures, QWidget* parent)
    : QToolButton(parent)
    , m_choice(choice)
    , m_figures(figures)
{
    setObjectName(QStringLiteral("asOfButton"));
    setIcon(signIcon(QStringLiteral("sprint")));
    setIconSize({space::sign, space::sign});
    setFixedSize(space::search, space::search);
    setCheckable(true);
    setPopupMode(InstantPopup);
    setAccessibleName(choice.accessibleName());
    auto* days = new QMenu(this);
    setMenu(days);
    connect(days, &QMenu::aboutToShow, this, &AsOfButton::fillMenu);
    connect(&figures, &FiguresModel::asOfChanged, this, &AsOfButton::showDay);
    showDay();
}

void AsOfButton::fillMenu()
{
    menu()->clear();
    const int last = m_choice.count() - 1; // the calendar
    for (int i = 0; i <= last; ++i) {
        if (i >= mostEntries && i < last)
            continue;
        QAction* entry = menu()->addAction(literalText(m_choice.itemText(i)), this, [this, i] { m_choice.choose(i, *this); });
        entry->setCheckable(i != last);
        entry->setChecked(i != last && i == m_choice.currentIndex());
    }
}

void AsOfButton::showDay()
{
    const std::optional<QDate>& day = m_figures.asOf();
    setChecked(day.has_value());
    const QString shown = day ? tr("Figures as of %1").arg(dayText(*day, QDate())) : tr("Figures as of now");
    setToolTip(tr("%1. Choose another day.", "what figures are of").arg(shown));
    setAccessibleDescription(shown);
}

} // namespace waymark
