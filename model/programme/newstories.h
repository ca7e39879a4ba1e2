// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"

#include <QSet>

namespace waymark {

class Workspace;
struct Catalogues;
struct StarterRiskCatalogue;
struct StarterStory;

/// Gives out references for many new stories at once, each the next free one of its epic and kind.
class ReferenceSeries {
public:
    ReferenceSeries(const Records& records, const Catalogues& catalogues);

    bool isTaken(const QString& reference) const { return m_taken.contains(reference); }
    void take(const QString& reference) { m_taken.insert(reference); }
    QString next(const QString& epic, StoryKind kind);

private:
    const Records& m_records;
    const Catalogues& m_catalogues;
    QSet<QString> m_taken;
    QHash<std::pair<QString, int>, std::pair<QString, int>> m_series; ///< stem and next number by code and kind
};

/// Adds stories at the end of the backlog, with references of their own, whatever `stories` have there: one edit.
/// Returns their ids. Errors: Invalid, if one has no title or a sprint that is closed; Edit's own.
Result<std::vector<StoryId>> addStories(Workspace& workspace, const Catalogues& catalogues, std::vector<Story> stories);

/// Adds one such story that checks are to prove, tied to all of them: one edit. Errors: as of addStories().
Result<StoryId> addProvenStory(Workspace& workspace, const Catalogues& catalogues, Story story,
                               std::span<const CheckKey> checks);

/// "- ", "* ", "[x] ", "2. " before a line.
bool hasBullet(const QString& line);
QString withoutBullet(QString line); ///< the first one

/// The lines of a text that are titles of new stories: without bullets and numbers before them, empty ones left out.
QStringList titlesIn(const QString& text);

/// Ids of catalogue stories that the workspace has.
QSet<QString> presentStarters(const Records& records);

/// Adds stories of the epic catalogue, marked as such, each tied to its checks and, between abuse and use cases that are
/// there or come along, to its mitigations, and to those of the starter risks `risks` (null: none) that are registered: one edit.
/// Those that are there are not added again. Errors: Edit's own.
Result<std::vector<StoryId>> addStarterStories(Workspace& workspace, const Catalogues& catalogues, const QStringList& starters,
                                               const StarterRiskCatalogue* risks = nullptr);

} // namespace waymark
