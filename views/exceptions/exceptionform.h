// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/edit/exceptiondraft.h"
#include "views/screen.h"

namespace waymark {

class DecisionRow;
class Edit;
class ExceptionFields;
struct AskedException;

/// Asks for exceptions, or for something else in place of a proposal: in the details panel, as one step that can be undone.
/// What is typed stays until it is stored or cancelled.
class ExceptionForm final : public QWidget {
    Q_OBJECT
public:
    explicit ExceptionForm(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const ExceptionDraft& draft);   ///< in the panel, with the focus
    void edit(const ExceptionRecord& wanted); ///< likewise; one that is a proposal
    const std::optional<ExceptionId>& edited() const { return m_edited; } ///< none: new ones are asked for

Q_SIGNALS:
    void stored(const waymark::ExceptionId& exception); ///< the first
    void messageRaised(const waymark::Message& message);

private:
    void followReading();
    void cancel();
    void accept();
    Result<void> ask(Edit& edit, const std::vector<AskedException>& asked, std::vector<ExceptionId>& ids) const;
    Result<void> change(Edit& edit, const AskedException& asked) const;
    void conclude(const std::vector<ExceptionId>& ids);
    QString doneText(const std::vector<ExceptionId>& ids) const;

    ScreenContext m_context;
    std::optional<ExceptionId> m_edited;
    qint64 m_revision = 0; ///< of the proposal as it was shown
    ExceptionFields* m_fields;
    DecisionRow* m_decision;
};

} // namespace waymark
