// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

enum class LinkKind {
    ProvenBy,    ///< story -> check
    MitigatedBy, ///< abuse case -> use case
    DependsOn,   ///< story -> story that must be done before it
    Threatens    ///< abuse case -> part of a target's threat model
};

template <>
struct Words<LinkKind> {
    static constexpr std::pair<LinkKind, const char*> list[] = {{LinkKind::ProvenBy, "provenBy"},
                                                                {LinkKind::MitigatedBy, "mitigatedBy"},
                                                                {LinkKind::DependsOn, "dependsOn"},
                                                                {LinkKind::Threatens, "threatens"}};
};

/// A typed tie between two items. All ends are foreign keys, so none can dangle.
struct Link {
    LinkId id = LinkId::create();
    LinkKind kind = LinkKind::ProvenBy;
    StoryId story = StoryId::create();
    std::optional<CheckKey> check = {};       ///< ProvenBy's other end
    std::optional<StoryId> otherStory = {};   ///< MitigatedBy's and DependsOn's other end
    std::optional<ThreatElementId> element = {}; ///< Threatens' other end
    qint64 revision = 0;

    friend bool operator==(const Link&, const Link&) = default;
};

template <>
struct EntityTraits<Link> {
    static constexpr const char* table = "link";
    static constexpr auto fields =
        fieldList(Field{"id", &Link::id},       Field{"kind", &Link::kind},
                   Field{"story_id", &Link::story}, Field{"check_id", &Link::check},
                   Field{"other_story_id", &Link::otherStory},
                   Field{"element_id", &Link::element, addedLater}, Field{"revision", &Link::revision});
};

} // namespace waymark
