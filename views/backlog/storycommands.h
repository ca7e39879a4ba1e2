// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storyimport.h"
#include "model/programme/storyfields.h"
#include "views/shared/messagebar.h"

#include <QObject>

namespace waymark {

class BacklogModel;
class ReferenceShelf;

/// What a person does to stories of the backlog: each is one edit, and says what it did, with Undo where more than a cell
/// has changed.
class StoryCommands final : public QObject {
    Q_OBJECT
public:
    /// `reference`: where the risks are that starter stories belong to; null: nowhere.
    StoryCommands(Workspace& workspace, const Catalogues& catalogues, const BacklogModel& model, const ReferenceShelf* reference,
                  QObject* parent = nullptr);

    using Stories = std::vector<StoryId>;

    void setField(const Stories& stories, StoryField field, const QVariant& value);
    void remove(const Stories& stories);
    Stories duplicate(const Stories& stories); ///< the copies
    /// Ids of what was added; none, if it was refused.
    Stories add(const std::vector<Story>& stories);
    Stories addStarters(const QStringList& starters);
    Stories import(const StoryImport& import, const QString& fileName);
    /// Moves `points` and the criteria numbered in `criteria` to a story of its own.
    bool split(const StoryId& story, const QString& title, int points, const std::vector<int>& criteria);
    bool addDependency(const StoryId& story, const StoryId& other);
    void removeDependency(const StoryId& story, const StoryId& other);

    /// Says why something could not be.
    void refuse(const Error& error);
    void warn(const QStringList& warnings);
    /// Says what was done, and offers to take it back.
    void tell(const QString& text);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    QString names(const Stories& stories) const;
    bool make(const QString& text, const std::function<Result<void>(Edit&)>& perform);

    Workspace& m_workspace;
    const Catalogues& m_catalogues;
    const BacklogModel& m_model;
    const ReferenceShelf* m_reference;
};

} // namespace waymark
