// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/itemref.h"
#include "views/screencontext.h"

#include <QWidget>

class QVBoxLayout;

namespace waymark {

class RestoreOffer;

/// What can be done about one row that an entry of the history changed: open the item, bring it back to before or after.
class RestoreActs final : public QWidget {
    Q_OBJECT
public:
    RestoreActs(const ScreenContext& context, const Change& change, qint64 entry, QWidget* parent = nullptr);

    bool isEmpty() const { return m_empty; } ///< nothing can be done about it

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);
    void restored(const QString& text); ///< by the edit just made, in a sentence
    void refused(const QString& text);

private:
    void addDoor(const Entity& entity);
    void addRestore(const Entity& image, const QString& text, const char* name, const QString& step);
    void offer(const Entity& image, const QString& step, QWidget* asked);

    ScreenContext m_context;
    QVBoxLayout* m_column;
    RestoreOffer* m_offer = nullptr;
    bool m_empty = true;
};

} // namespace waymark
