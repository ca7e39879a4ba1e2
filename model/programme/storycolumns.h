// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"
#include "model/import/csvtext.h"

namespace waymark {

struct Catalogues;

/// What a column of a table of stories holds.
enum class StoryColumn {
    Ignored, Reference, Kind, Title, Epic, Priority, Points, Owner, Sprint, Status, Narrative, Criteria, Capability,
    Component, Layer, DependsOn, Starter
};

template <>
struct Words<StoryColumn> {
    static constexpr std::pair<StoryColumn, const char*> list[] = {
        {StoryColumn::Ignored, "ignored"},       {StoryColumn::Reference, "reference"},
        {StoryColumn::Kind, "kind"},             {StoryColumn::Title, "title"},
        {StoryColumn::Epic, "epic"},             {StoryColumn::Priority, "priority"},
        {StoryColumn::Points, "points"},         {StoryColumn::Owner, "owner"},
        {StoryColumn::Sprint, "sprint"},         {StoryColumn::Status, "status"},
        {StoryColumn::Narrative, "narrative"},   {StoryColumn::Criteria, "criteria"},
        {StoryColumn::Capability, "capability"}, {StoryColumn::Component, "component"},
        {StoryColumn::Layer, "layer"},           {StoryColumn::DependsOn, "dependsOn"},
        {StoryColumn::Starter, "starterStory"}};
};

/// What a word in a column of a file means here: "To Do" is StoryStatus::Backlog.
struct ValueMeaning {
    StoryColumn column = StoryColumn::Status;
    QString value = {};
    int rows = 0;                   ///< that have it
    std::optional<int> means = {};  ///< of Status, Priority, Kind; none: not known, so the default of a story
    QString epic = {};              ///< of Epic, its id; empty: not known, or none
    bool leftOut = false;           ///< rows with it are no stories: "Epic" as a kind
    bool guessed = true;            ///< not yet chosen by a person

    bool isKnown() const { return means || !epic.isEmpty() || leftOut || !guessed; }
};

/// How a table of another program is to be read.
struct StoryMapping {
    std::vector<StoryColumn> columns = {}; ///< of each column of the table
    std::vector<ValueMeaning> values = {}; ///< of columns whose words have to be understood
    QString epic = {};                     ///< of stories whose epic isn't known; empty: none
    bool updateKnown = false;              ///< stories that are there already take over what the file says
    bool addPeople = true;                 ///< owners who aren't there become people

    bool has(StoryColumn column) const;
};

/// By the names of the columns, as this program, Jira and Azure Boards write them.
std::vector<StoryColumn> guessColumns(const QStringList& heads);

StoryMapping guessMapping(const CsvTable& table, const Catalogues& catalogues);

/// Lists the words of the columns as they are mapped now, most frequent first; what a person has chosen for one stays.
void listValues(StoryMapping& mapping, const CsvTable& table, const Catalogues& catalogues);

/// The epic that a text names by id, code or name, alone or as one of several words, labels or steps of a path.
std::optional<QString> epicNamed(const QString& text, const Catalogues& catalogues);

} // namespace waymark
