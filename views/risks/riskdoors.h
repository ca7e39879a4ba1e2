// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/riskrow.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QPushButton;

namespace waymark {

/// How many risks need what, each count a door to them. In one line, or where it is narrow in two.
class RiskDoors final : public QWidget {
    Q_OBJECT
public:
    explicit RiskDoors(QWidget* parent = nullptr);

    void show(const std::vector<RiskRow>& rows, int appetite);
    using QWidget::show;

    QSize minimumSizeHint() const override { return {200, QWidget::minimumSizeHint().height()}; }

Q_SIGNALS:
    void needChosen(waymark::RiskNeed need);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr size_t needCount = 5;
    void place();

    QGridLayout* m_grid;
    std::array<QPushButton*, needCount> m_doors = {}; ///< by RiskNeed
    int m_columns = 0;
};

} // namespace waymark
