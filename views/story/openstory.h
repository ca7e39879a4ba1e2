// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "model/edit/storyedits.h"
#include "views/shared/openrecord.h"

#include <QHash>

namespace waymark {

struct ProgrammeFigures;

/// The story whose details are open, with the figures that its page shows.
class OpenStory final : public OpenRecord<Story> {
    Q_OBJECT
public:
    explicit OpenStory(const ScreenContext& context, QObject* parent = nullptr);

    const Story* story() const { return record(); } ///< null: none is open. Valid until the next change.

    const ProgrammeFigures* figures() const; ///< null until there are some
    QDateTime now() const;                   ///< in the workspace's time zone

    bool change(const QString& text, const StoryChange& change);

    /// "Ben, Today 09:12": who changed a field of the story (as its EntityTraits name it) since it was opened.
    QString changedBy(const QString& field) const;

Q_SIGNALS:
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);
    void reviewRequested(const waymark::ReviewSelection& selection);
    void itemRequested(const waymark::ItemRef& item); ///< of another kind: a game day

protected:
    void note(const ChangeSet& changes, const Story& before, const Story& after) override;

private:
    QHash<QString, std::pair<QString, QDateTime>> m_changedBy; ///< author and time, by field
};

} // namespace waymark
