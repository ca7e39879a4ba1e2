// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// Ties a service or tool of the toolbox to a story that brings it about or a check that speaks for it, one of them, by a person's
/// word. What the toolbox itself says of checks needs none.
struct ToolTie {
    ToolTieId id = ToolTieId::create();
    QString tool = {}; ///< id in the toolbox: "fargate"
    std::optional<StoryId> story = {};
    std::optional<CheckKey> check = {};
    qint64 revision = 0;

    friend bool operator==(const ToolTie&, const ToolTie&) = default;
};

template <>
struct EntityTraits<ToolTie> {
    static constexpr const char* table = "tool_tie";
    static constexpr auto fields =
        fieldList(Field{"id", &ToolTie::id}, Field{"tool", &ToolTie::tool}, Field{"story_id", &ToolTie::story},
                  Field{"check_id", &ToolTie::check}, Field{"revision", &ToolTie::revision});
};

} // namespace waymark
