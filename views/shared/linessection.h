// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace waymark {

class RuledHead;

/// A part of a page in the details panel: its head with how many there are, and below it lines that are built anew whenever
/// something changed.
class LinesSection : public QWidget {
    Q_OBJECT
public:
    explicit LinesSection(const QString& title, QWidget* parent = nullptr);

protected:
    QLabel* note() const;    ///< at the right of the head
    QVBoxLayout* column() const { return m_column; } ///< head, lines, and what follows them
    QWidget* lines() const { return m_lines; }       ///< null: none have been built yet

    /// To be called in this order.
    void beginLines(); ///< the former ones go
    void put(QWidget* line, Qt::Alignment alignment = {});
    void endLines(qsizetype count, bool shown);

private:
    RuledHead* m_head;
    QVBoxLayout* m_column;
    QWidget* m_lines = nullptr;
};

} // namespace waymark
