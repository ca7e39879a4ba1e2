// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace waymark {

/// Lets the mouse wheel scroll the page over lists to choose from and number fields: only the one that has the focus turns by it,
/// and none gets the focus from it. Watches the fields of the whole program; make it before the first window is shown.
class FieldWheel final : public QObject {
    Q_OBJECT
public:
    explicit FieldWheel(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace waymark
