// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace waymark {

class DecisionRow;
struct GateRecording;

/// Who takes upon themselves that a sprint goes to production although its gate doesn't hold, and why. In the details
/// panel. Recorded as an override, never as holding.
class OverrideForm final : public QWidget {
    Q_OBJECT
public:
    explicit OverrideForm(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const SprintId& sprint); ///< in the panel, empty, with the focus

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    void buildFields(QVBoxLayout& column);
    void offerApprovers();
    void showFailures();
    void followTyping();
    GateRecording typed() const;
    QString fault(const GateRecording& recording) const; ///< why it can't be recorded; empty: it can
    void record();

    ScreenContext m_context;
    std::optional<SprintId> m_sprint;
    QLabel* m_failures;
    QLineEdit* m_approver;
    QPlainTextEdit* m_reason;
    QLabel* m_fault;
    DecisionRow* m_decision;
};

} // namespace waymark
