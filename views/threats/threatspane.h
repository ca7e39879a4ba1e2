// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/score/programmefigures.h"
#include "views/screen.h"

#include <QAbstractItemModel>
#include <QWidget>

#include <memory>

namespace waymark {

class DataTable;
struct PickItem;

/// What the panes of the Threats screen have in common.
class ThreatsPane : public QWidget {
    Q_OBJECT
public:
    explicit ThreatsPane(const ScreenContext& context, QWidget* parent = nullptr);

    virtual void refresh(const std::shared_ptr<const ProgrammeFigures>& figures) = 0;
    virtual void focusFilter() {}
    virtual QString countText() const = 0;

Q_SIGNALS:
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);
    void messageRaised(const waymark::Message& message);
    void countChanged(); ///< countText() says something else

protected:
    const ScreenContext& context() const { return m_context; }
    Workspace& workspace() const { return *m_context.workspace; }
    /// One undoable edit; says that it was made, or why not.
    bool perform(const QString& text, const std::function<Result<void>(Edit&)>& steps);
    void tellFailure(const Error& error);

    std::vector<PickItem> pickStories(StoryKind kind) const;
    std::vector<PickItem> pickChecks() const;
    QString epicCode(const QString& epic) const;
    /// A story that doesn't exist yet, with a reference of its epic.
    Story newStory(StoryKind kind, const QString& epic, const QString& title) const;
    static DataTable* makeTable(const QString& name, const QString& accessibleName, QAbstractItemModel* model);

private:
    ScreenContext m_context;
};

} // namespace waymark
