// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/records.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/openitem.h"

#include <optional>

namespace waymark {

/// An OpenItem that is a record with a reference: a story, a risk.
template <typename T>
class OpenRecord : public OpenItem {
public:
    using RecordId = decltype(T::id);

    explicit OpenRecord(const ScreenContext& context, QObject* parent = nullptr)
        : OpenItem(context, parent)
    {
        connect(context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) { follow(changes); });
        if (context.figures)
            connect(context.figures, &FiguresModel::figuresChanged, this, [this] {
                if (m_id)
                    Q_EMIT evidenceRefreshed();
            });
    }

    void open(const RecordId& id)
    {
        if (m_id == id)
            return;
        Q_EMIT aboutToLeave();
        m_id = id;
        Q_EMIT opened();
        Q_EMIT refreshed();
        Q_EMIT evidenceRefreshed();
    }

    void close() final
    {
        if (!m_id)
            return;
        Q_EMIT aboutToLeave();
        m_id.reset();
    }

    const std::optional<RecordId>& id() const { return m_id; }
    /// Null: none is open. Valid until the next change.
    const T* record() const { return m_id ? records().of<T>().find(*m_id) : nullptr; }

protected:
    /// The open record was changed, by whomever; refreshed() follows.
    virtual void note(const ChangeSet&, const T& /*before*/, const T& /*after*/) {}

private:
    void follow(const ChangeSet& changes)
    {
        if (!m_id)
            return;
        QString removed;
        changes.forEach<T>([&](const T* before, const T* after) {
            if (before && !after && before->id == *m_id)
                removed = before->reference;
            if (before && after && after->id == *m_id)
                note(changes, *before, *after);
        });
        if (removed.isEmpty()) {
            Q_EMIT refreshed();
            return;
        }
        Q_EMIT aboutToLeave();
        m_id.reset();
        tellGone(removed, changes.author);
    }

    std::optional<RecordId> m_id;
};

} // namespace waymark
