// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <QDateTime>

#include <memory>

class QStackedWidget;

namespace waymark {

struct ProgrammeFigures;
class EmptyState;
class SectionPage;

/// A screen that is one page of sections, which scrolls; an empty state stands in its place while there is nothing to show.
class SectionScreen : public Screen {
    Q_OBJECT
protected:
    SectionScreen(const ScreenContext& context, QWidget* parent);

    void setUp(SectionPage* page, EmptyState* empty);
    /// To be called at the end of a constructor: shows the context's figures, now and whenever they change.
    void follow();
    virtual void showFigures(const std::shared_ptr<const ProgrammeFigures>& figures) = 0;
    void showPage(bool any); ///< else the empty state

    const ScreenContext& context() const { return m_context; }
    QDateTime now() const; ///< in the workspace's time zone

    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();

    ScreenContext m_context;
    QStackedWidget* m_stack;
    SectionPage* m_page = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_scroll = nullptr; ///< around the page
};

} // namespace waymark
