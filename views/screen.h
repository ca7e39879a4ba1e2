// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "model/edit/exceptiondraft.h"
#include "model/score/figure.h"
#include "views/screencontext.h"
#include "views/screenselection.h"
#include "views/shared/messagebar.h"

#include <QFocusEvent>
#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <utility>

namespace waymark {

/// What one screen does for all others, which don't know it.
enum class ScreenTask {
    None = 0,
    Checks = 1,  ///< showChecks(), showFormulas()
    Stories = 2, ///< showStories()
    Splits = 4,  ///< splitStory()
    People = 8,  ///< showPerson()
    Sprints = 16, ///< showSprint()
    Exceptions = 32, ///< makeException(), showExceptions()
    Gates = 64, ///< showGate()
    Reviews = 128, ///< showReview()
    Risks = 256,   ///< showRisks()
    Items = 512,   ///< showItem(): of reference content, policy and game days
    Traces = 1024, ///< showTrace()
    Histories = 2048, ///< showHistory()
    Properties = 4096 ///< showProperties()
};
Q_DECLARE_FLAGS(ScreenTasks, ScreenTask)
Q_DECLARE_OPERATORS_FOR_FLAGS(ScreenTasks)

/// One screen of the navigation rail: a folder in views/ and a row in app/screens.
/// Its QWidget::actions() are offered by the command palette, so give each its text and shortcut.
class Screen : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What of it is as it is now, whatever day the figures of evidence are of, in a sentence.
    virtual QString sayWhatIsOfNow() const { return tr("The plan, with all figures of points, is as it is now."); }
    // Asked only of the screen that has the ScreenTask in app/screens.
    virtual void showChecks(const CheckSelection&) {}   ///< the items behind a figure
    virtual void showStories(const StorySelection&) {}  ///< the stories behind a figure
    virtual void splitStory(const StoryId&) {}          ///< asks how
    virtual void showPerson(const PersonId&) {}
    virtual void showSprint(const SprintId&) {}
    virtual void showGate(const SprintId&) {}
    virtual void makeException(const ExceptionDraft&) {} ///< opens the form of a new one
    virtual void showExceptions(const ExceptionSelection&) {}
    virtual void showReview(const ReviewSelection&) {}
    virtual void showFormulas() {} ///< the percentages that other tools make of the same results
    virtual void showRisks(const RiskSelection&) {}
    virtual void showItem(const ItemRef&) {}
    virtual void showTrace(const ItemRef&) {}
    virtual void showHistory(const ItemRef&) {} ///< what was done to one item
    virtual void showProperties() {} ///< what is set of the workspace, to be changed
    virtual std::optional<ItemRef> selectedItem() const { return {}; } ///< that no page of the details panel is open of
    /// Ctrl+F.
    virtual void focusFilter() {}
    /// Filters, sorting, column widths, splitter sizes: kept in the settings from one start to the next.
    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject&) {}

Q_SIGNALS:
    /// Opens the reasons of a figure in the details panel. `value` is the figure as the screen shows it: "85.90 %".
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void checksRequested(const waymark::CheckSelection& selection); ///< goes to the screen with ScreenTask::Checks
    void storiesRequested(const waymark::StorySelection& selection); ///< goes to the screen with ScreenTask::Stories
    void exceptionRequested(const waymark::ExceptionDraft& draft); ///< a new one; goes to the screen with ScreenTask::Exceptions
    void exceptionsRequested(const waymark::ExceptionSelection& selection); ///< likewise
    void gateRequested(const waymark::SprintId& sprint); ///< goes to the screen with ScreenTask::Gates
    void reviewRequested(const waymark::ReviewSelection& selection); ///< goes to the screen with ScreenTask::Reviews
    void risksRequested(const waymark::RiskSelection& selection); ///< goes to the screen with ScreenTask::Risks
    /// Opens an item where items of its kind are shown: in the details panel, or on the screen that has them.
    void itemRequested(const waymark::ItemRef& item);
    void traceRequested(const waymark::ItemRef& item);   ///< goes to the screen with ScreenTask::Traces
    void historyRequested(const waymark::ItemRef& item); ///< goes to the screen with ScreenTask::Histories
    /// Opens a story in the details panel; the screen keeps the focus.
    void storyRequested(const waymark::StoryId& story);
    void riskRequested(const waymark::RiskId& risk); ///< likewise a risk
    void importRequested();                                         ///< asks for files, then runs the import flow
    void screenRequested(const QString& id);                        ///< of app/screens
    void messageRaised(const waymark::Message& message);

protected:
    /// Gets the focus when the screen does. No focus proxy: Tab would go past all before it.
    void setFirstFocus(QWidget* widget) { m_firstFocus = widget; }
    /// Now if the screen is seen, else when it is shown next: what nobody sees costs an edit nothing.
    void whenSeen(std::function<void()> refresh)
    {
        if (isVisible())
            refresh();
        else
            m_overdue = std::move(refresh);
    }
    void showEvent(QShowEvent* event) override
    {
        QWidget::showEvent(event);
        if (const auto refresh = std::exchange(m_overdue, {}))
            refresh();
    }
    void focusInEvent(QFocusEvent* event) override
    {
        if (m_firstFocus)
            m_firstFocus->setFocus(event->reason());
    }

private:
    QWidget* m_firstFocus = nullptr;
    std::function<void()> m_overdue;
};

} // namespace waymark
