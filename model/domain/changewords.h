// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <QTimeZone>

#include <functional>

namespace waymark {

/// What a change did to one field, as text for people. Empty: there was, or is, nothing.
struct FieldChange {
    QString field = {}; ///< as the EntityTraits name it: "sprint_id"
    QString label = {}; ///< "Sprint"
    QString before = {};
    QString after = {};

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// What people call a value that a domain type can't spell out, by field and value: the sprint of an id, the epic of
/// "iam". Asked for ids, keys and texts; empty: the value itself will do.
using NameOfValue = std::function<QString(const QString& field, const QString& value)>;

/// The fields that differ, in the order of the entity's description, id and revision left out. Of an insertion or a
/// removal: all that aren't empty. Lists are one line an item; times are told in `zone`, with its name: "2026-10-16 14:00 IST".
std::vector<FieldChange> differences(const Change& change, const NameOfValue& nameOf = {}, const QTimeZone& zone = QTimeZone::utc());

} // namespace waymark
