// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"
#include "model/edit/exceptiondraft.h"
#include "model/score/exceptionstate.h"
#include "views/screen.h"
#include "views/shared/linessection.h"

namespace waymark {

/// What exceptions are looked for of: a check, or one result of it.
struct ExceptionSubject {
    CheckKey check = CheckKey(0);
    QString tool = {};
    QString checkId = {};
    Severity severity = Severity::Unrated;
    std::optional<TargetName> target = {}; ///< of a result
    std::optional<QString> resource = {};  ///< likewise
};

/// The exceptions that cover a check or a result, and those that did or would: a part of its page in the details panel,
/// with the way to ask for another.
class ExceptionsSection final : public LinesSection {
    Q_OBJECT
public:
    explicit ExceptionsSection(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const ExceptionSubject& subject);

Q_SIGNALS:
    void exceptionRequested(const waymark::ExceptionDraft& draft);
    void exceptionsRequested(const waymark::ExceptionSelection& selection);

private:
    void refresh();
    void addLine(const ExceptionRecord& exception, ExceptionState state);
    ExceptionDraft draft() const;

    ScreenContext m_context;
    std::optional<ExceptionSubject> m_subject;
};

/// Those that concern the subject, in force or not: first those that cover it now, then proposals, then those that are over.
std::vector<const ExceptionRecord*> exceptionsOf(const ExceptionSubject& subject, const Workspace& workspace);

} // namespace waymark
