// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QWidget>

class QLabel;
class QBoxLayout;
class QFrame;
class QPushButton;

namespace waymark {

class OutcomeLegend;

/// The screen's first line: how much passes, and the results by outcome. Each figure is a door.
class TotalsLine final : public QWidget {
    Q_OBJECT
public:
    explicit TotalsLine(QWidget* parent = nullptr);
    void show(const ProgrammeFigures& figures);
    using QWidget::show;
    QSize minimumSizeHint() const override { return {200, QWidget::minimumSizeHint().height()}; }

Q_SIGNALS:
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void outcomeRequested(waymark::Outcome outcome);
    void formulasRequested(); ///< why other tools make another percentage of the same

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* addFigure(const QString& name, bool large);
    void layOut();
    void fit();

    Figure m_resultLevel;
    Figure m_checkLevel;
    Figure m_openLevel;
    Figure m_overdueLevel;
    QPushButton* m_results;
    QPushButton* m_checks;
    QPushButton* m_open;
    QPushButton* m_overdue;
    QPushButton* m_formulas;
    QLabel* m_ofResults;
    OutcomeLegend* m_legend;
    QFrame* m_rule;
    QBoxLayout* m_row = nullptr;
    QBoxLayout* m_second = nullptr;
};

} // namespace waymark
