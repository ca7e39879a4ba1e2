// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"
#include "views/shared/headline.h"
#include "views/shared/messagebar.h"

#include <QWidget>

class QAbstractItemModel;
class QGridLayout;
class QVBoxLayout;

namespace waymark {

class CardLine;
class DataTable;
class Prompt;
class SectionHead;

/// A page of sections below a line of figures: in two columns or, where it is narrow, in one, with thin lines between them.
class SectionPage : public QWidget {
    Q_OBJECT
public:
    /// Height of the part that is seen without scrolling, px.
    void setRoom(int height);

Q_SIGNALS:
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void messageRaised(const waymark::Message& message);

protected:
    /// Head, body and foot.
    struct Section {
        QWidget* widget = nullptr;
        SectionHead* head = nullptr;
        QVBoxLayout* column = nullptr;
    };
    static constexpr int gap = 21; ///< px between rows

    /// `prompt`: asks where pictures are to be saved.
    SectionPage(Prompt* prompt, QWidget* parent);

    void setLine(CardLine* line); ///< to be called before any row is added
    Section addSection(const QString& name);
    static void tell(const Section& section, const Headline& headline); ///< in its head
    /// A table as tall as its rows, in which a click opens a row. Ends up below what the section holds.
    static DataTable* addTable(const Section& section, const QString& name, const QString& accessibleName,
                               QAbstractItemModel* model);
    /// Columns with their px, and the one that takes what they leave.
    static void setWidths(DataTable* table, const QList<std::pair<int, int>>& widths, int stretched);
    /// One widget over all columns, or two that stand side by side where there are two; a line goes above.
    void addRow(const std::vector<QWidget*>& widgets, bool lineAbove = true);
    void offer(QWidget* chart, const QAbstractItemModel* table, const QString& name);

    void arrange();         ///< to be called at the end of a constructor, and when the page shows something else
    virtual void fit() = 0; ///< width, columns or room changed
    int columns() const { return m_columns; }
    int roomBelowLine() const; ///< px

    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        std::vector<QWidget*> widgets = {};
        bool lineAbove = false;
    };
    void place();

    Prompt* m_prompt;
    CardLine* m_line = nullptr;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
    int m_columns = 0;
    int m_room = 0;
};

} // namespace waymark
