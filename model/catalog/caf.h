// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QString>

#include <vector>

namespace waymark {

/// An entry of reference content that has a name and says what it is for.
struct NamedPurpose {
    QString id;
    QString name;
    QString purpose;
};

struct Perspective : NamedPurpose {
    std::vector<NamedPurpose> capabilities;
};

/// The AWS Cloud Adoption Framework 3.0, with the security components of its first edition and the layers of
/// container defence in depth, innermost first.
struct Caf {
    QString version;
    QString source;
    std::vector<Perspective> perspectives;
    std::vector<NamedPurpose> components;
    std::vector<NamedPurpose> layers;

    bool hasCapability(QStringView id) const;

    /// From caf.json. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<Caf> load(const QString& file);
};

} // namespace waymark
