// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/openitem.h"

#include "model/edit/workspace.h"
#include "views/shared/undoaction.h"

namespace waymark {

OpenItem::OpenItem(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
}

const Records& OpenItem::records() const
{
    return m_context.workspace->records();
}

bool OpenItem::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    return editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { tell(message); });
}

void OpenItem::tell(const Message& message)
{
    Q_EMIT messageRaised(message);
}

void OpenItem::tellDone(const QString& text)
{
    tell(undoableMessage(*m_context.workspace, this, text));
}

void OpenItem::tellGone(const QString& reference, const QString& author)
{
    Q_EMIT gone(tr("%1 was removed by %2.").arg(reference, author));
}

} // namespace waymark
