// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

#include <QCoreApplication>
#include <QPointer>

namespace waymark {

class Workspace;

/// What the Undo of a message does about the edit that was just made: takes it back while it is still the latest, else
/// says why not. `tell` must live as long as the message may be shown.
std::function<void()> undoOfLatest(Workspace& workspace, std::function<void(const Message&)> tell);

/// Tells of the edit that was just made, with Undo. What becomes of that is told by `teller`, while it lives.
template <typename Teller>
Message undoableMessage(Workspace& workspace, Teller* teller, const QString& text)
{
    const auto tell = [guard = QPointer<Teller>(teller)](const Message& message) {
        if (guard)
            Q_EMIT guard->messageRaised(message);
    };
    return {.kind = Message::Kind::Done,
            .text = text,
            .actionText = QCoreApplication::translate("UndoAction", "Undo"),
            .action = undoOfLatest(workspace, tell)};
}

} // namespace waymark
