// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/itemref.h"
#include "views/story/storylinesmodel.h"

#include <QDateTime>

#include <optional>

namespace waymark {

struct ItemSources;

/// What a policy statement is tied to: controls, then checks, then stories, each by name; the key of a line is tieKey() of
/// the other end. Moments are told relative to `now`, in its zone.
std::vector<StoryLine> policyLines(const PolicyId& policy, const ItemSources& sources, const QDateTime& now);

/// An item in one text, "control:cis-docker/4.1", and back; none: it is no such text.
QString tieKey(const ItemRef& item);
std::optional<ItemRef> tiedItem(const QString& key);

} // namespace waymark
