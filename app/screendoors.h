// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/screen.h"

class QAction;
class QKeySequence;

namespace waymark {

class ItemSearch;
class WorkspaceView;

/// Leads from wherever somebody is to what they want to see: each item where items of its kind are shown, and figures' items on
/// the screens that list them.
class ScreenDoors final : public QObject {
    Q_OBJECT
public:
    /// `view` and `search` must outlive it.
    ScreenDoors(WorkspaceView& view, const ItemSearch& search);

    /// `enter`: the focus goes there too, where the item is opened in the details panel.
    void openItem(const ItemRef& item, bool enter);
    const std::vector<ItemRef>& recent() const { return m_recent; } ///< that were opened so, the latest first; a few
    /// Thread and history of the view's current item. For the view, and for the palette.
    QList<QAction*> itemActions() const { return {m_trace, m_history}; }

    void showChecks(const CheckSelection& selection);
    void showFormulas();
    void showStories(const StorySelection& selection);
    void showRisks(const RiskSelection& selection);
    void makeException(const ExceptionDraft& draft);
    void showExceptions(const ExceptionSelection& selection);
    void showGate(const SprintId& sprint);
    void showReview(const ReviewSelection& selection);
    void showTrace(const ItemRef& item);
    void showHistory(const ItemRef& item);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    using Door = void (ScreenDoors::*)(const ItemRef&);
    /// `instead`: what to do about an item of which there is none.
    QAction* itemAction(const QString& text, const QKeySequence& shortcut, Door door, bool (*leads)(ItemKind), const QString& instead = {});
    bool isGone(const ItemRef& item) const;
    void remember(const ItemRef& item);
    void route(const ItemRef& item, bool enter);
    void routeEvidence(const ItemRef& item);
    void openReview(const ItemRef& item); ///< a question or choice
    void openCheck(const ItemRef& item);
    void openResult(const ItemRef& item);
    void showItem(ScreenTask task, const ItemRef& item);

    WorkspaceView& m_view;
    const ItemSearch& m_search;
    std::vector<ItemRef> m_recent;
    QAction* m_trace;
    QAction* m_history;
    Job<Result<ResultDetail>> m_result;
};

} // namespace waymark
