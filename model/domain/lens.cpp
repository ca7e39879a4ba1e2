// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/lens.h"

#include <algorithm>

namespace waymark {

const LensChoice* LensQuestion::choice(const QString& choiceId) const
{
    const auto it = std::find_if(choices.begin(), choices.end(), [&](const LensChoice& c) { return c.id == choiceId; });
    return it == choices.end() ? nullptr : &*it;
}

const LensQuestion* Lens::question(const QString& questionId) const
{
    for (const LensPillar& pillar : pillars) {
        const auto it = std::find_if(pillar.questions.begin(), pillar.questions.end(),
                                     [&](const LensQuestion& q) { return q.id == questionId; });
        if (it != pillar.questions.end())
            return &*it;
    }
    return nullptr;
}

} // namespace waymark
