// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/failureform.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace waymark {

/// A risk that failing checks show.
class FailureRiskForm final : public FailureForm {
    Q_OBJECT
public:
    explicit FailureRiskForm(const ScreenContext& context, QWidget* parent = nullptr);

Q_SIGNALS:
    void made(const waymark::RiskId& risk);

private:
    void propose() override;
    Result<void> make() override;

    QLineEdit* m_title;
    QPlainTextEdit* m_event;
    QComboBox* m_likelihood;
    QComboBox* m_impact;
    QComboBox* m_treatment;
};

} // namespace waymark
