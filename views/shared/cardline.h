// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"

#include <QWidget>

namespace waymark {

class FigureCard;

/// Figures as cards in one line, or in more where the window is narrow, with thin lines between those that stand side by
/// side. Each opens its reasons.
class CardLine : public QWidget {
    Q_OBJECT
public:
    int heightAt(int width) const; ///< px

Q_SIGNALS:
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void cardsChanged(); ///< there are more or fewer: heightAt() may be another

protected:
    /// `whole`: px that a card needs where all stand in one line; `least`: where there are more lines. Each card has room
    /// for its value in any case.
    CardLine(int whole, int least, QWidget* parent);

    void addCard(const QString& name, const QString& label); ///< behind those that there are
    FigureCard& card(size_t place) const { return *m_entries[place].card; }
    const Figure& figure(size_t place) const { return m_entries[place].figure; }
    void setFigure(size_t place, const QString& value, Figure figure);
    void setCardShown(size_t place, bool shown); ///< the others close the gap

    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// A card, and what its reasons are taken from.
    struct Entry {
        FigureCard* card = nullptr;
        Figure figure = {};
        bool shown = true;
    };
    int shownCards() const;
    void place();
    int columnsFor(int width) const;

    std::vector<Entry> m_entries;
    int m_whole;
    int m_least;
};

} // namespace waymark
