// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptionstate.h"
#include "model/score/riskfigures.h"
#include "views/risks/openrisk.h"
#include "views/shared/linessection.h"

class QLabel;

namespace waymark {

/// The exceptions that accept a risk itself, or did, or are to: each with who answers for it, who approved it and until when; and
/// the way to ask for one.
class RiskAcceptances final : public LinesSection {
    Q_OBJECT
public:
    explicit RiskAcceptances(OpenRisk& open, QWidget* parent = nullptr);

Q_SIGNALS:
    void exceptionRequested(const waymark::ExceptionDraft& draft);
    void exceptionsRequested(const waymark::ExceptionSelection& selection);

private:
    void refresh();
    void addLine(const ExceptionRecord& exception, ExceptionState state, const RiskFacts& facts);
    static QString advice(const Risk& risk, const RiskFacts& facts, bool inForce);
    void ask();

    OpenRisk& m_open;
    QLabel* m_advice;
};

} // namespace waymark
