// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/openrisk.h"

#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"

namespace waymark {

OpenRisk::OpenRisk(const ScreenContext& context, QObject* parent)
    : OpenItem(context, parent)
{
    connect(context.workspace, &Workspace::changed, this, &OpenRisk::follow);
    if (context.figures)
        connect(context.figures, &FiguresModel::figuresChanged, this, [this] {
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

bool OpenRisk::change(const QString& text, const RiskChange& change)
{
    return m_id && edit(text, [&](Edit& edit) { return changeRisk(edit, *m_id, change); });
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
