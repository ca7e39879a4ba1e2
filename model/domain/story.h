// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

enum class StoryKind { Use, Abuse };
enum class Component { Directive, Preventive, Detective, Responsive };
enum class Priority { Must, Should, Could, Wont };
enum class StoryStatus { Backlog, Ready, InProgress, InReview, Done };

/// The layers of defence in depth, from the innermost outwards.
enum class DefenceLayer { Data, Configuration, Code, Dependencies, Container, Host };

template <>
struct Words<StoryKind> {
    static constexpr std::pair<StoryKind, const char*> list[] = {{StoryKind::Use, "use"}, {StoryKind::Abuse, "abuse"}};
};
template <>
struct Words<Component> {
    static constexpr std::pair<Component, const char*> list[] = {{Component::Directive, "directive"},
                                                                 {Component::Preventive, "preventive"},
                                                                 {Component::Detective, "detective"},
                                                                 {Component::Responsive, "responsive"}};
};
template <>
struct Words<Priority> {
    static constexpr std::pair<Priority, const char*> list[] = {{Priority::Must, "must"},
                                                                {Priority::Should, "should"},
                                                                {Priority::Could, "could"},
                                                                {Priority::Wont, "wont"}};
};
template <>
struct Words<StoryStatus> {
    static constexpr std::pair<StoryStatus, const char*> list[] = {{StoryStatus::Backlog, "backlog"},
                                                                   {StoryStatus::Ready, "ready"},
                                                                   {StoryStatus::InProgress, "inProgress"},
                                                                   {StoryStatus::InReview, "inReview"},
                                                                   {StoryStatus::Done, "done"}};
};
template <>
struct Words<DefenceLayer> {
    static constexpr std::pair<DefenceLayer, const char*> list[] = {{DefenceLayer::Data, "data"},
                                                                    {DefenceLayer::Configuration, "configuration"},
                                                                    {DefenceLayer::Code, "code"},
                                                                    {DefenceLayer::Dependencies, "dependencies"},
                                                                    {DefenceLayer::Container, "container"},
                                                                    {DefenceLayer::Host, "host"}};
};

/// A use case, or an abuse case that use cases mitigate.
struct Story {
    StoryId id = StoryId::create();
    QString reference = {};        ///< what people call it, unique in the workspace: "IAM-UC-01"
    QString catalogueId = {}; ///< the epic catalogue's story that this one was made from, or empty
    StoryKind kind = StoryKind::Use;
    QString title = {};
    QString narrative = {};
    QString epic = {};            ///< id in the epic catalogue
    QString capability = {}; ///< id in the CAF catalogue
    Component component = Component::Preventive;
    DefenceLayer layer = DefenceLayer::Configuration;
    Priority priority = Priority::Should;
    int points = 0; ///< 0: not estimated
    QStringList criteria = {};
    StoryStatus status = StoryStatus::Backlog;
    std::optional<PersonId> owner = {};
    std::optional<SprintId> sprint = {};
    qint64 rank = 0; ///< smaller is nearer to the top of the backlog
    qint64 revision = 0;

    friend bool operator==(const Story&, const Story&) = default;
};

template <>
struct EntityTraits<Story> {
    static constexpr const char* table = "story";
    static constexpr auto fields =
        fieldList(Field{"id", &Story::id},
                   Field{"reference", &Story::reference},
                   Field{"catalogue_id", &Story::catalogueId},
                   Field{"kind", &Story::kind},
                   Field{"title", &Story::title},
                   Field{"narrative", &Story::narrative},
                   Field{"epic", &Story::epic},
                   Field{"capability", &Story::capability},
                   Field{"component", &Story::component},
                   Field{"layer", &Story::layer},
                   Field{"priority", &Story::priority},
                   Field{"points", &Story::points},
                   Field{"criteria", &Story::criteria},
                   Field{"status", &Story::status},
                   Field{"owner_id", &Story::owner, addedLater},
                   Field{"sprint_id", &Story::sprint},
                   Field{"rank", &Story::rank},
                   Field{"revision", &Story::revision});
};

} // namespace waymark
