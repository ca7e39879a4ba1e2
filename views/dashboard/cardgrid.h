// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLine>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace waymark {

class DashboardCard;

/// Cards in rows that take the whole width, each of them by its span; where it is narrow two in a row, or one. Thin lines
/// stand between them. A card is dragged by its head to another place; one of them can take all the room.
class CardGrid final : public QWidget {
    Q_OBJECT
public:
    explicit CardGrid(QWidget* parent = nullptr);

    void add(DashboardCard* card);
    /// Shows these, in this order, and no others.
    void arrange(const QStringList& cards);
    const std::vector<DashboardCard*>& cards() const { return m_cards; } ///< as they were added
    DashboardCard* card(const QString& id) const; ///< null: there is none

    /// Takes all the room; empty: none does. One that isn't shown can't.
    void setFull(const QString& card);
    const QString& full() const { return m_full; }
    /// Height of the part that is seen without scrolling, px: of it a full card takes all, and rows that need less take
    /// more than they need, as far as that does their pictures good.
    void setRoom(int height);
    void reveal(const QString& card); ///< scrolls to where it stands
    QLine mark() const; ///< where a card that is dragged would come to stand, px in the widget; null: nowhere

Q_SIGNALS:
    void moved(const QString& card, int place); ///< it was dropped before what stands at this place, or behind all

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using Rows = std::vector<std::vector<DashboardCard*>>;
    Rows rowsAt(int width) const;
    void place();
    void fit();
    void clear();
    QScrollArea* around() const; ///< that this is in; null: none
    void drag(QPoint global);
    void drop(const QString& card, QPoint global);
    void setMark(std::optional<int> mark);
    int placeAt(QPoint position) const; ///< among the shown ones, that a card dropped there comes before
    void paintLines(QPainter& painter) const;

    std::vector<DashboardCard*> m_cards;
    std::vector<DashboardCard*> m_shown; ///< in their order
    QString m_full;
    QVBoxLayout* m_column;
    Rows m_rows;
    int m_room = 0;
    std::optional<int> m_mark = {}; ///< the place where what is dragged would be dropped
};

} // namespace waymark
