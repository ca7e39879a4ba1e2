// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewrisk.h"
#include "views/shared/paintedbutton.h"

namespace waymark {

/// How many questions have one risk: sign, word and number. A click shows these questions only.
class RiskFigure final : public PaintedButton {
    Q_OBJECT
public:
    explicit RiskFigure(QuestionRisk risk, QWidget* parent = nullptr);

    QuestionRisk risk() const { return m_risk; }
    /// `proven`: how many have this risk once contradicted choices count as not selected; said where it differs.
    void setCount(int count, int proven);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< sign and number; the tool tip says the word

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QuestionRisk m_risk;
    int m_count = 0;
};

} // namespace waymark
