// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/reviewstage.h"
#include "views/reviews/openreview.h"

#include <QTest>
#include <QWidget>

namespace waymark {

/// A page as a person sees it: in a window of its own, which is the active one.
inline void showInWindow(QWidget& page, const QSize& size)
{
    page.resize(size);
    page.show();
    page.activateWindow();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("no window");
}

/// A ReviewStage with its review open, for tests of a page without the screen around it. Declare the page after the stage.
struct OpenReviewStage : ReviewStage {
    OpenReview open{context()};

    explicit OpenReviewStage(bool isFilled = true)
        : ReviewStage(isFilled)
    {
        if (isFilled)
            open.open(review);
    }
};

} // namespace waymark
