// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QHash>
#include <QStringList>

namespace waymark::cli {

/// What a verb takes besides its name.
struct Grammar {
    int positionals = 1;        ///< that must be there
    bool more = false;          ///< and any number after them
    QStringList values = {};    ///< options with a value: "format"
    QStringList switches = {};  ///< options without: "json"
};

/// The arguments of one call. `--option value` and `--option=value` are the same, each option stands there once; `--` ends
/// the options.
class Arguments {
public:
    /// Errors: Invalid, naming the argument that doesn't fit.
    static Result<Arguments> parse(const QStringList& arguments, const Grammar& grammar);

    const QStringList& positionals() const { return m_positionals; }
    bool has(const QString& option) const { return m_options.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const
    {
        return m_options.value(option, otherwise);
    }

private:
    QStringList m_positionals;
    QHash<QString, QString> m_options;
};

} // namespace waymark::cli
