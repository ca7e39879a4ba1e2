// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/score/exceptionstate.h"
#include "views/screen.h"

#include <functional>
#include <vector>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace waymark {

class DateField;
class DecisionRow;
class Edit;
class FormField;

/// What can be done about an exception: approve, revoke, renew, edit, delete. What an act still has to know is asked
/// below the buttons.
class ExceptionActs final : public QWidget {
    Q_OBJECT
public:
    enum Act { Approve, Revoke, Renew, Change, Remove, ActCount };

    explicit ExceptionActs(const ScreenContext& context, QWidget* parent = nullptr);

    /// What is being typed stays, if it is about the same exception and still of use.
    void show(const ExceptionRecord& exception, ExceptionState state);
    using QWidget::show;
    bool canDo(Act act) const;
    void begin(Act act); ///< as its button; nothing if it can't be done

Q_SIGNALS:
    void editRequested(const waymark::ExceptionId& exception);
    void renewed(const waymark::ExceptionId& exception); ///< the new proposal
    void messageRaised(const waymark::Message& message);

private:
    QWidget* buildAnswer();
    void fillButtons();
    void ask(Act act);
    void leave();
    void accept();
    void remove();
    Result<void> perform(Edit& edit, std::optional<ExceptionId>& made) const;
    QString stepText() const;
    QString doneText(Act act, const std::optional<ExceptionId>& made) const;
    QDate today() const;

    ScreenContext m_context;
    std::optional<ExceptionRecord> m_exception;
    ExceptionState m_state = ExceptionState::Proposed;
    Act m_act = ActCount; ///< being asked about; ActCount: none
    std::vector<QPushButton*> m_buttons; ///< by Act
    QGridLayout* m_grid;
    QWidget* m_answer;
    QLineEdit* m_text; ///< the approver, or why it is revoked
    DateField* m_day;  ///< the last day of the renewal
    FormField* m_textField;
    FormField* m_dayField;
    DecisionRow* m_decision = nullptr;
};

} // namespace waymark
