// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/openrisk.h"

#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/undoaction.h"

#include <QPointer>

namespace waymark {

OpenRisk::OpenRisk(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    connect(m_context.workspace, &Workspace::changed, this, &OpenRisk::follow);
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] {
            if (m_id)
                Q_EMIT refreshed();
        });
}

void OpenRisk::open(const RiskId& risk)
{
    if (m_id == risk)
        return;
    Q_EMIT aboutToLeave();
    m_id = risk;
    Q_EMIT opened();
    Q_EMIT refreshed();
}

void OpenRisk::close()
{
    if (!m_id)
        return;
    Q_EMIT aboutToLeave();
    m_id.reset();
}

const Risk* OpenRisk::risk() const
{
    return m_id ? records().of<Risk>().find(*m_id) : nullptr;
}

const Records& OpenRisk::records() const
{
    return m_context.workspace->records();
}

bool OpenRisk::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    return editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { tell(message); });
}

bool OpenRisk::change(const QString& text, const RiskChange& change)
{
    return m_id && edit(text, [&](Edit& edit) { return changeRisk(edit, *m_id, change); });
}

void OpenRisk::tell(const Message& message)
{
    Q_EMIT messageRaised(message);
}

void OpenRisk::tellDone(const QString& text)
{
    tell(undoableMessage(*m_context.workspace, this, text));
}

void OpenRisk::follow(const ChangeSet& changes)
{
    if (!m_id)
        return;
    QString removed;
    changes.forEach<Risk>([&](const Risk* before, const Risk* after) {
        if (before && !after && before->id == *m_id)
            removed = before->reference;
    });
    if (removed.isEmpty()) {
        Q_EMIT refreshed();
        return;
    }
    Q_EMIT aboutToLeave();
    m_id.reset();
    Q_EMIT gone(tr("%1 was removed by %2.").arg(removed, changes.author));
}

} // namespace waymark
