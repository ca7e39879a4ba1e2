// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/compliance.h"

#include <QWidget>

class QPushButton;

namespace waymark {

/// Sign, word and count of each outcome; each opens the checks that have it.
class OutcomeLegend final : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeLegend(QWidget* parent = nullptr);
    void show(const OutcomeCounts& counts);
    using QWidget::show;

    int narrowWidth() const; ///< px that the counts need without their words
    QSize minimumSizeHint() const override { return {120, 24}; }

Q_SIGNALS:
    void activated(waymark::Outcome outcome);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int neededWidth(bool words) const;
    void fit();

    OutcomeCounts m_counts;
    std::array<QPushButton*, 6> m_buttons;
};

} // namespace waymark
