// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/savedfilter.h"
#include "views/backlog/storyfilter.h"
#include "views/shared/messagebar.h"

#include <QToolButton>

namespace waymark {

class Edit;
class NameLine;

/// The filters that people of this workspace have given names: apply, save, rename, remove. All of that can be undone.
class SavedFilters final : public QToolButton {
    Q_OBJECT
public:
    SavedFilters(Workspace& workspace, NameLine* line, QWidget* parent = nullptr);

    /// What is applied now, and would be saved.
    void setCurrent(const StoryFilter& filter);
    void save(); ///< asks for a name
    void setNarrow(bool narrow); ///< only the sign

Q_SIGNALS:
    void applied(const waymark::StoryFilter& filter);
    void messageRaised(const waymark::Message& message);

private:
    std::vector<const SavedFilter*> all() const;
    void fillMenu();
    void showName();
    bool insert(const QString& name);
    bool rename(const SavedFilterId& id, const QString& name);
    void replace(const SavedFilterId& id);
    void remove(const SavedFilterId& id);
    bool isFree(const QString& name, const std::optional<SavedFilterId>& owner);
    bool make(const QString& text, const std::function<Result<void>(Edit&)>& perform, const QString& done);
    QString filterText() const;

    Workspace& m_workspace;
    NameLine* m_line;
    StoryFilter m_current;
    std::optional<SavedFilterId> m_applied; ///< the latest one that was applied
};

} // namespace waymark
