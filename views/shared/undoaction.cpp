// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/undoaction.h"

#include "model/edit/workspace.h"
#include "views/shared/keys.h"

#include <QCoreApplication>
#include <QPointer>

namespace waymark {

std::pair<qint64, qint64> historyStand(const Workspace& workspace)
{
    const UndoHistory& history = workspace.history();
    return {history.canUndo() ? history.toUndo().sequence : 0, history.canRedo() ? history.toRedo().sequence : 0};
}

std::function<void()> undoOfLatest(Workspace& workspace, std::function<void(const Message&)> tell)
{
    const qint64 sequence = workspace.history().canUndo() ? workspace.history().toUndo().sequence : 0;
    return [guard = QPointer<Workspace>(&workspace), sequence, tell = std::move(tell)] {
        if (!guard)
            return;
        if (!guard->history().canUndo() || guard->history().toUndo().sequence != sequence) {
            tell({.kind = Message::Kind::Warning,
                  .text = QCoreApplication::translate(
                      "UndoAction", "That is no longer the latest change. Undo the later ones first, with %1.", "keys")
                              .arg(keyText(keys::undo))});
            return;
        }
        const QString text = guard->history().undoText();
        if (const auto undone = guard->undo(); !undone)
            tell({.kind = Message::Kind::Failure, .text = undone.error().message});
        else
            tell({.kind = Message::Kind::Done,
                  .text = QCoreApplication::translate("UndoAction", "Taken back: %1").arg(text)});
    };
}

Message doneMessage(const QString& text, Workspace& workspace, std::function<void(const Message&)> tell)
{
    return {.kind = Message::Kind::Done,
            .text = text,
            .actionText = QCoreApplication::translate("UndoAction", "Undo"),
            .action = undoOfLatest(workspace, std::move(tell))};
}

bool editOrTell(Workspace& workspace, const QString& text, const std::function<Result<void>(Edit&)>& perform,
                const std::function<void(const Message&)>& tell)
{
    const auto done = workspace.edit(text, perform);
    if (!done)
        tell({.kind = Message::Kind::Failure, .text = done.error().message});
    return done.has_value();
}

} // namespace waymark
