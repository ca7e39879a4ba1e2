// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace waymark {

class Watching;

/// The status bar's word on the watched folder: its name and how many files came from it. Hidden while there is none.
class WatchSign final : public QLabel {
    Q_OBJECT
public:
    explicit WatchSign(QWidget* parent = nullptr);

    void follow(const Watching& watching); ///< until it ends

private:
    void tell(const Watching& watching);
};

} // namespace waymark
