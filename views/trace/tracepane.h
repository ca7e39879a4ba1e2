// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/programme/itemlinks.h"
#include "views/screen.h"
#include "views/trace/opentrace.h"

#include <QJsonObject>
#include <QWidget>

namespace waymark {

/// One tab of the Trace screen.
class TracePane : public QWidget {
    Q_OBJECT
public:
    TracePane(const ScreenContext& context, OpenTrace& open, QWidget* parent = nullptr);

    /// Shows what was gathered by now: when it changed and the tab is seen, or when it comes to be seen.
    virtual void refresh() = 0;
    virtual void focusFilter() {}
    virtual void typeTie() {}    ///< Ctrl+L: goes to the field that ties by typing, where there is one
    virtual void exportShown() = 0;
    virtual std::optional<ItemRef> selectedItem() const { return {}; }
    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject&) {}

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);
    void messageRaised(const waymark::Message& message);

protected:
    const ScreenContext& context() const { return m_context; }
    Workspace& workspace() const { return *m_context.workspace; }
    OpenTrace& open() const { return m_open; }

    /// One undoable edit; says that it was made, what it moved from where, or why not.
    bool tie(const NamedItem& one, const NamedItem& other);
    bool untie(const NamedItem& one, const NamedItem& other);
    void tellFailure(const Error& error);
    void tellNothingFound(const QString& text);

private:
    using Act = Result<bool> (*)(Edit& edit, const ItemRef& one, const ItemRef& other, const LinkContext& context);
    /// What is said of a change.
    struct ChangeWords {
        QString step = {};      ///< to undo
        QString done = {};
        QString unchanged = {}; ///< it was so already
    };
    bool change(const ChangeWords& words, Act act, const ItemRef& one, const ItemRef& other);

    ScreenContext m_context;
    OpenTrace& m_open;
};

} // namespace waymark
