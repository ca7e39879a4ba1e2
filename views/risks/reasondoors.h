// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace waymark {

/// A line of a figure's explanation within a page: what it says, and doors to the checks and stories behind it.
class ReasonDoors final : public QWidget {
    Q_OBJECT
public:
    explicit ReasonDoors(const Reason& reason, QWidget* parent = nullptr);

Q_SIGNALS:
    void checksRequested(const waymark::Reason& reason);
    void storiesRequested(const waymark::Reason& reason);

private:
    QPushButton* addDoor(const char* name, const QString& text);

    Reason m_reason;
};

} // namespace waymark
