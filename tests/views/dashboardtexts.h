// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/dashboardpage.h"
#include "views/dashboard/dashboardview.h"
#include "views/dashboard/figureline.h"
#include "views/shared/figurecard.h"

#include <QLabel>
#include <QMap>
#include <QTableView>

namespace waymark {

/// What each card of the dashboard says, by its id; "line": the leading figures.
using Said = QMap<QString, QStringList>;

/// Every text in sight: heads, links and legends, the rows of tables, and what charts tell as text.
inline QStringList textsOf(const QWidget& part)
{
    QStringList texts;
    for (const QWidget* each : part.findChildren<QWidget*>()) {
        if (!each->isVisibleTo(&part))
            continue;
        texts << each->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(each))
            texts << label->text();
        else if (const auto* card = qobject_cast<const FigureCard*>(each))
            texts << card->text() << card->value();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(each))
            texts << button->text();
        else if (const auto* table = qobject_cast<const QTableView*>(each))
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    texts << table->model()->index(row, column).data().toString();
    }
    texts.removeAll(QString());
    return texts;
}

/// Of the cards that it shows.
inline Said saidBy(const DashboardView& view)
{
    Said said{{QStringLiteral("line"), textsOf(*view.findChild<FigureLine*>())}};
    const auto* page = view.findChild<DashboardPage*>();
    for (const DashboardCard* card : page->cards())
        if (page->arrangement().isShown(card->id()))
            said.insert(card->id(), textsOf(*card));
    return said;
}

} // namespace waymark
