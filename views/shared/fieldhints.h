// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace waymark {

/// Tells in a tool tip what an empty line says that it is for, where there is no room for that. Watches the lines of the
/// whole program; not those that have a tool tip of their own.
class FieldHints final : public QObject {
    Q_OBJECT
public:
    explicit FieldHints(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace waymark
