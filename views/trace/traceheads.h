// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trace/laidthread.h"

#include <QWidget>

namespace waymark {

class TracePicture;

inline constexpr int traceHeadHeight = 26; ///< px

/// Over each column of a picture the name of its layer; stays in sight when the picture is scrolled.
class TraceHeads final : public QWidget {
    Q_OBJECT
public:
    explicit TraceHeads(TracePicture* picture);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const TracePicture& m_picture;
};

} // namespace waymark
