// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewrisk.h"

#include <QRect>
#include <QWidget>

#include <vector>

namespace waymark {

/// How the questions of a review are shared out among risks. A click on a part shows these questions only; the figures
/// beside it do the same by keyboard.
class SettledBar final : public QWidget {
    Q_OBJECT
public:
    explicit SettledBar(QWidget* parent = nullptr);

    void show(const RiskCounts& counts);
    using QWidget::show;

    QSize sizeHint() const override { return {280, 12}; }
    QSize minimumSizeHint() const override { return {120, 12}; }

Q_SIGNALS:
    void activated(waymark::QuestionRisk risk);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Part {
        QuestionRisk risk = QuestionRisk::Unanswered;
        QRect rect = {};
    };
    std::vector<Part> parts() const;

    RiskCounts m_counts;
};

} // namespace waymark
