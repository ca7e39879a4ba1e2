// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/stackedbar.h"

class QModelIndex;

namespace waymark {

class SwatchLegend;

/// A card with a table of stacked bars and the legend of their segments below it: rows, counts and the legend's entries are doors.
class StackedBarsCard : public DashboardCard {
    Q_OBJECT
protected:
    /// What such a card is made of.
    struct Bars {
        QString table;          ///< object name
        QString accessibleName; ///< of the table
        QString legend;         ///< object name
        QString fileName;       ///< of its pictures, without a suffix
        int column = 0;         ///< that the bars stand in
        int segments = 0;       ///< of each bar
        SegmentLook look = nullptr;
    };

    using DashboardCard::DashboardCard;

    /// Once, from the constructor of what owns `model`.
    void addBars(QAbstractItemModel& model, const Bars& bars);
    DataTable* table() const { return m_table; }
    SwatchLegend* legend() const { return m_legend; }
    virtual void openRow(const QModelIndex& index) = 0;
    virtual void openSegment(int segment) = 0;
    virtual void fitColumns() = 0; ///< to the card's width
    /// As wide as the texts of the column are, from `shortest` px to a share of the card.
    void fitNames(int column, int shortest, int mostPercent);

    void resizeEvent(QResizeEvent* event) override;

private:
    DataTable* m_table = nullptr;
    SwatchLegend* m_legend = nullptr;
};

} // namespace waymark
