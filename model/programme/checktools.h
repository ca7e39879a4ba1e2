// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

#include <QHash>
#include <QStringList>

#include <utility>
#include <vector>

namespace waymark {

struct Toolbox;

/// Which services and tools the toolbox itself ties a check to, by their ids: what runs it, and what it looks at. A look-up and some
/// comparisons for each check. Good as long as the toolbox.
class CheckTools {
public:
    explicit CheckTools(const Toolbox& toolbox);

    QStringList runBy(const CheckUnit& check) const; ///< several, where their results bear one name
    QStringList about(const CheckUnit& check) const;

private:
    QHash<QString, QStringList> m_names; ///< entries by what their checks' tool is called
    QHash<QString, std::vector<std::pair<QString, QString>>> m_patterns; ///< of a tool's checks, each with the entry
};

} // namespace waymark
