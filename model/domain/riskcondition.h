// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QSet>
#include <QStringList>

#include <span>
#include <vector>

namespace waymark {

/// The condition of a risk rule, as the AWS custom lens format has it:
/// `expr := or; or := and ('||' and)*; and := not ('&&' not)*; not := '!' not | '(' expr ')' | id`, or "default", which is
/// always true. White space between the parts counts for nothing.
class RiskCondition {
public:
    /// Errors: Invalid, with what is wrong and at which character, counted from 1.
    static Result<RiskCondition> parse(QStringView text);

    /// Whether it is true of these selected choices. Choices that it names and nobody has are not selected.
    bool holds(const QSet<QString>& selected) const;
    /// The same of 64 selections at once: bit i of `has[c]` tells whether selection i has choices()[c], bit i of what is
    /// returned whether the condition is true of selection i.
    quint64 holdsOf(std::span<const quint64> has) const;
    bool isDefault() const { return m_isDefault; }
    /// The ids that it names, each once, in their order.
    const QStringList& choices() const { return m_choices; }

private:
    struct Step {
        enum class Kind { Choice, Not, And, Or };
        Kind kind = Kind::Choice;
        int choice = 0; ///< index into m_choices
    };
    friend class RiskConditionParser;

    std::vector<Step> m_steps; ///< in reverse Polish order
    QStringList m_choices;
    bool m_isDefault = false;
};

inline quint64 RiskCondition::holdsOf(std::span<const quint64> has) const
{
    if (m_isDefault)
        return ~quint64(0);
    std::vector<quint64> stack;
    stack.reserve(m_steps.size());
    for (const Step& step : m_steps) {
        if (step.kind == Step::Kind::Choice) {
            stack.push_back(has[static_cast<size_t>(step.choice)]);
        } else if (step.kind == Step::Kind::Not) {
            stack.back() = ~stack.back();
        } else {
            const quint64 right = stack.back();
            stack.pop_back();
            stack.back() = step.kind == Step::Kind::And ? stack.back() & right : stack.back() | right;
        }
    }
    return stack.empty() ? 0 : stack.back();
}

} // namespace waymark
