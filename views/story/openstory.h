// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "views/screen.h"

#include <QHash>

namespace waymark {

class Records;
struct ProgrammeFigures;

/// The story whose details are open, and what all parts of the page do with it: read it, change it by one undoable edit
/// each, and tell the person when that is refused.
class OpenStory final : public QObject {
    Q_OBJECT
public:
    explicit OpenStory(const ScreenContext& context, QObject* parent = nullptr);

    void open(const StoryId& story);
    void close();
    const std::optional<StoryId>& id() const { return m_id; }
    const Story* story() const; ///< null: none is open. Valid until the next change.

    const ScreenContext& context() const { return m_context; }
    const Records& records() const;
    const ProgrammeFigures* figures() const; ///< null until there are some
    QDateTime now() const;                   ///< in the workspace's time zone

    /// Whether it was done; if not, the person is told why.
    bool edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    bool change(const QString& text, const StoryChange& change);
    void tell(const Message& message);
    void tellDone(const QString& text); ///< with Undo for the edit just made

    /// "Ben, Today 09:12": who changed a field of the story (as its EntityTraits name it) since it was opened.
    QString changedBy(const QString& field) const;

Q_SIGNALS:
    void aboutToLeave(); ///< what is being typed is to be saved or put by
    void opened();       ///< another story; refreshed() follows
    void refreshed();    ///< the story, or something that its page shows of others
    void evidenceRefreshed();
    /// Somebody removed it: `words` say so. None is open any more.
    void gone(const QString& words);
    void messageRaised(const waymark::Message& message);
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);

private:
    void follow(const ChangeSet& changes);
    void note(const ChangeSet& changes, const Story& before, const Story& after);

    ScreenContext m_context;
    std::optional<StoryId> m_id;
    QHash<QString, std::pair<QString, QDateTime>> m_changedBy; ///< author and time, by field
};

} // namespace waymark
