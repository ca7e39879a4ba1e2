// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"

#include <QWidget>

class QPainter;

namespace waymark {

/// The states of a result over time: as wide as they lasted, each with its sign where there is room.
class HistoryStrip final : public QWidget {
    Q_OBJECT
public:
    /// `now` in the time zone to show days in.
    HistoryStrip(const ResultDetail& detail, const QDateTime& now, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {120, 36}; }
    QSize minimumSizeHint() const override { return {80, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<ResultChange> m_changes; ///< oldest first
    bool m_failuresOnly;
    QDateTime m_now;
};

/// What happened to a result, latest first: sign, change, time, and the run that saw it. Each is a door to that run: by a
/// click, or by arrow keys and Enter.
class HistoryLines final : public QWidget {
    Q_OBJECT
public:
    struct Line {
        ResultChange change;
        QString run; ///< "prowler, scan.json"
    };
    HistoryLines(std::vector<Line> lines, bool failuresOnly, const QDateTime& now, QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void runRequested(const waymark::RunId& run);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintLine(QPainter& painter, size_t place) const;
    void setCurrent(size_t place);
    void describe();

    std::vector<Line> m_lines;
    size_t m_current = 0; ///< the one that Enter opens
    bool m_failuresOnly;
    QDateTime m_now;
};

} // namespace waymark
