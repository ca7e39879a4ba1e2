// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/stackedbar.h"

#include <QWidget>

#include <vector>

namespace waymark {

class SwatchButton;

/// What the fills of a picture mean, and how much there is of each: every entry a door to what is behind it.
class SwatchLegend final : public QWidget {
    Q_OBJECT
public:
    /// What is said of one segment.
    struct Entry {
        QString text = {};    ///< "Extreme 3"
        QString toolTip = {};
        bool shown = true;
        bool opens = true;    ///< there is something behind it
    };

    SwatchLegend(int segments, SegmentLook look, QWidget* parent = nullptr);

    void show(const std::vector<Entry>& entries); ///< one a segment
    using QWidget::show;

Q_SIGNALS:
    void activated(int segment);

private:
    std::vector<SwatchButton*> m_buttons;
};

} // namespace waymark
