// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"
#include "views/reviews/openreview.h"
#include "views/screenselection.h"
#include "views/shared/messagebar.h"

#include <QJsonObject>
#include <QWidget>

namespace waymark {

/// What one tab of the Reviews screen shows of the review that is open. The screen makes each page once, with
/// `new ImprovementPage(*m_open, this)`; a page follows OpenReview's signals by itself, and may put off till shown()
/// what nobody sees.
class ReviewPage : public QWidget {
    Q_OBJECT
public:
    /// `open` outlives the page.
    explicit ReviewPage(OpenReview& open, QWidget* parent = nullptr) : QWidget(parent), m_open(open) {}

    /// Its tab was opened, or the screen is seen again with it: brings up to date what it shows. Also while no review is open.
    virtual void shown() {}
    /// Ctrl+F.
    virtual void focusFilter() {}
    /// Filters, column widths, splitter sizes: kept in the settings from one start to the next.
    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject&) {}

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    /// `value` is the figure as the page shows it: "6".
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void checksRequested(const waymark::CheckSelection& selection);
    void storyRequested(const waymark::StoryId& story);
    /// Opens the tab with the questions at this one, and its choice; an empty choice: the question only.
    void questionRequested(const QString& question, const QString& choice);
    /// Opens the form of a workload: of a new one, or of the one whose review is open.
    void workloadRequested(bool fresh);
    /// What covers the other pages (the form of a workload, an import) is done with: they are shown again.
    void closed();

protected:
    OpenReview& openReview() const { return m_open; }

private:
    OpenReview& m_open;
};

} // namespace waymark
