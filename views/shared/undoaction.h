// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/shared/messagebar.h"

#include <QPointer>

#include <utility>

namespace waymark {

class Edit;
class Workspace;

/// What the Undo of a message does about the edit that was just made: takes it back while it is still the latest, else
/// says why not. `tell` must live as long as the message may be shown.
std::function<void()> undoOfLatest(Workspace& workspace, std::function<void(const Message&)> tell);

/// Where the history stands: the steps before and after. Another one after each edit, undo and redo.
std::pair<qint64, qint64> historyStand(const Workspace& workspace);

/// What to say of the edit that was just made, with its Undo.
Message doneMessage(const QString& text, Workspace& workspace, std::function<void(const Message&)> tell);

/// Makes an edit; whether it was done. If not, the person is told why.
bool editOrTell(Workspace& workspace, const QString& text, const std::function<Result<void>(Edit&)>& perform,
                const std::function<void(const Message&)>& tell);

/// As doneMessage(); what becomes of the Undo is told by `teller`, while it lives.
template <typename Teller>
Message undoableMessage(Workspace& workspace, Teller* teller, const QString& text)
{
    return doneMessage(text, workspace, [guard = QPointer<Teller>(teller)](const Message& message) {
        if (guard)
            Q_EMIT guard->messageRaised(message);
    });
}

} // namespace waymark
