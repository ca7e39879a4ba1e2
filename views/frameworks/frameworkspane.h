// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/openreference.h"
#include "views/screenselection.h"
#include "views/shared/messagebar.h"

#include <QJsonObject>
#include <QWidget>

namespace waymark {

/// One tab of the Frameworks screen.
class FrameworksPane : public QWidget {
    Q_OBJECT
public:
    explicit FrameworksPane(OpenReference& open, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_open(open)
    {
    }

    /// Shows what the open reference has by now; called when it changed and the tab is seen, or when it comes to be seen.
    virtual void refresh() = 0;
    /// Whether the item is one of its own; then it is selected and its details are opened.
    virtual bool showItem(const ItemRef& item) = 0;
    virtual void focusFilter() {}
    virtual void add() {} ///< Ctrl+N, where something can be added
    virtual QString countText() const { return {}; } ///< beside the tabs: "24 of 47 capabilities have a story"
    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject&) {}

Q_SIGNALS:
    void detailsRequested(const waymark::ItemRef& item); ///< in the details panel, see ReferenceDetails
    void itemRequested(const waymark::ItemRef& item);    ///< anything, where items of its kind are shown
    void checksRequested(const waymark::CheckSelection& selection);
    void storiesRequested(const waymark::StorySelection& selection);
    void messageRaised(const waymark::Message& message);
    void countChanged();

protected:
    OpenReference& open() const { return m_open; }

private:
    OpenReference& m_open;
};

} // namespace waymark
