// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/target.h"

#include "model/domain/glob.h"

#include <algorithm>
#include <vector>

namespace waymark {

Target targetByRules(TargetKind kind, const QString& identity, std::span<const TargetRule> rules)
{
    Target target{.kind = kind, .identity = identity};
    std::vector<const TargetRule*> ordered;
    for (const TargetRule& rule : rules)
        ordered.push_back(&rule);
    std::ranges::stable_sort(ordered, {}, &TargetRule::position);
    const auto match =
        std::ranges::find_if(ordered, [&](const TargetRule* rule) { return globMatches(rule->pattern, identity); });
    if (match != ordered.end()) {
        target.name = (*match)->name;
        target.environment = (*match)->environment;
        target.owner = (*match)->owner;
        target.classification = (*match)->classification;
    }
    return target;
}

} // namespace waymark
