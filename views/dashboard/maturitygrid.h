// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/maturitychart.h"
#include "views/shared/bandcolors.h"

#include <optional>

namespace waymark {

/// The ladders as a heat grid: a row an epic, a column a sprint, time from left to right, the rung's number in a tile of its
/// shade, now in a frame, sprints to come dashed, and at the right the change. Each known cell is a door, and so are an epic's
/// name and its change. Where there is no room for all, the oldest go first.
class MaturityGrid final : public MaturityChart {
    Q_OBJECT
public:
    /// What can be stood on; the names' column is nameColumn.
    struct Place {
        int row = 0;
        int moment = nameColumn;
        friend bool operator==(const Place&, const Place&) = default;
    };
    static constexpr int nameColumn = -1;

    explicit MaturityGrid(const MaturityGridModel& course, QWidget* parent = nullptr);

    int leftOut() const { return m_columns.first; } ///< moments before those that are drawn
    Place current() const { return m_current; }  ///< where the keys stand
    QString toldText() const override;
    QRect cellRect(int row, int moment) const;   ///< px in the widget; of nameColumn the epic's name
    QRect changeRect(int row) const;             ///< likewise

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int row, int moment); ///< of the model
    void leftOutChanged();

protected:
    void follow() override;
    QString textUnder(QPoint position) const override;
    bool isDoor(QPoint position) const override;
    void standOn(QPoint position) override;
    bool step(int key) override;
    QRect currentRect() const override { return cellRect(m_current.row, m_current.moment); }
    void openCurrent() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What has room; measured once for every width.
    struct Columns {
        int names = 0;  ///< px
        bool areCodes = false; ///< there is no room for the epics' names
        int each = 0;   ///< px of a moment
        int change = 0; ///< px
        int first = 0;  ///< moment that is drawn
        int last = -1;  ///< likewise
    };

    Columns columnsNow() const;
    void measureNames(Columns& columns) const; ///< of which `change` is known
    int rowHeight() const;
    std::optional<Place> placeAt(QPoint position) const;
    QString textAt(const Place& place) const;

    void paintHeads(QPainter& painter, Scheme scheme) const;
    void paintName(QPainter& painter, int row, Scheme scheme) const;
    void paintCell(QPainter& painter, int row, int moment, Scheme scheme) const;
    void paintChange(QPainter& painter, int row, Scheme scheme) const;
    void paintMarks(QPainter& painter, Scheme scheme) const;
    void paintLegend(QPainter& painter, Scheme scheme) const;

    Place m_current;
    Columns m_columns;
};

} // namespace waymark
