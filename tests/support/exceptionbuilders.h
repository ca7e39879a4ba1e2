// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/exceptionedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"

namespace waymark {

/// Exceptions in a test's workspace; all must be right. Asked for by the workspace's author.
namespace exceptionsIn {

inline void change(Workspace& workspace, const std::function<Result<void>(Edit&)>& perform)
{
    if (auto done = workspace.edit(QStringLiteral("Change"), perform); !done)
        qFatal("%s", qPrintable(done.error().message));
}

inline CheckKey check(Workspace& workspace, const QString& checkId)
{
    CheckKey key(0);
    change(workspace, [&](Edit& edit) -> Result<void> {
        const auto known = edit.check(QStringLiteral("waymark"), checkId);
        if (!known)
            return known.error();
        key = *known; // with a note, for an edit without a change leaves nothing
        return addNote(edit, {.check = key, .text = QStringLiteral("Known")}, workspace.author(), workspace.clock().now());
    });
    return key;
}

/// With what is missing filled in: reason, owner Olga, and 30 days.
inline ExceptionId ask(Workspace& workspace, ExceptionRecord draft)
{
    if (draft.reason.isEmpty())
        draft.reason = QStringLiteral("Behind a firewall");
    if (draft.owner.isEmpty())
        draft.owner = QStringLiteral("Olga");
    if (!draft.expiry.isValid())
        draft.expiry = workspace.clock().now().date().addDays(30);
    const ExceptionId id = draft.id;
    change(workspace, [&](Edit& edit) -> Result<void> {
        const auto asked = requestException(edit, draft, workspace.author(), workspace.clock().now());
        return asked ? Result<void>() : Result<void>(asked.error());
    });
    return id;
}

inline void approve(Workspace& workspace, const ExceptionId& id)
{
    change(workspace, [&](Edit& edit) { return approveException(edit, id, QStringLiteral("Bo"), workspace.clock().now()); });
}

inline ExceptionId grant(Workspace& workspace, const ExceptionRecord& draft)
{
    const ExceptionId id = ask(workspace, draft);
    approve(workspace, id);
    return id;
}

inline const ExceptionRecord& of(const Workspace& workspace, const ExceptionId& id)
{
    return *workspace.records().of<ExceptionRecord>().find(id);
}

} // namespace exceptionsIn

} // namespace waymark
