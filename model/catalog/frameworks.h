// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QRegularExpression>
#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// A benchmark or framework whose items checks give evidence for.
struct Framework {
    QString id;   ///< "cis-docker"
    QString name; ///< "CIS Docker"
    QRegularExpression item;                    ///< the whole of an item's number
    std::vector<QRegularExpression> references; ///< how results name an item, its number captured
    std::vector<QRegularExpression> ambiguous;  ///< likewise, but the same words may mean another framework
};

/// The frameworks that Waymark knows, without the texts of their items. Pointers are valid as long as it is.
struct FrameworkCatalogue {
    QString version;
    QString source;
    std::vector<Framework> frameworks;

    const Framework* find(QStringView id) const;
    /// Whether "cis-docker/4.1" is an item of a framework, as far as its number can say.
    bool hasItem(const QString& control) const;

    /// From frameworks.json. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<FrameworkCatalogue> load(const QString& file);
};

} // namespace waymark
