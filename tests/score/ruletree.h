// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewrisk.h"

#include <QStringList>

#include <random>

namespace waymark {

/// A condition as a tree that is made first and only then written down: its truth needs no parsing.
struct RuleTree {
    enum class Kind { Choice, Not, And, Or };
    Kind kind = Kind::Choice;
    QString choice = {};
    std::vector<RuleTree> parts = {};

    bool isTrue(const QSet<QString>& selected) const;
    /// With no more parentheses than it takes.
    QString text() const;
};

/// A question with random rules and a random answer to it, by a seed always the same; and what becomes of it, found by
/// trying everything.
class RuleTrees {
public:
    RuleTrees(quint32 seed, const QStringList& choices);

    LensQuestion question() const;
    AnswerFacts answer() const { return m_answer; }
    QString description() const;

    /// What counts as selected of an answer.
    QSet<QString> counting(const AnswerFacts& answer) const;
    QSet<QString> withSelected(const AnswerFacts& answer, const QStringList& choices) const;
    QuestionRisk risk(const QSet<QString>& selected) const;

    struct Smallest {
        QList<QStringList> sets = {}; ///< by their choices' places in the lens
        QuestionRisk after = QuestionRisk::None;
    };
    Smallest smallestSets(const AnswerFacts& answer) const;

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    RuleTree tree(int depth);

    std::mt19937 m_random;
    QStringList m_choices; ///< without "none of these"
    std::vector<std::pair<RuleTree, RuleRisk>> m_rules;
    bool m_byDefault = true; ///< the last rule, and it is of high risk
    AnswerFacts m_answer;
};

} // namespace waymark
