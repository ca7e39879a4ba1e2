// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/words.h"

#include <QString>

#include <vector>

namespace waymark {

/// The risk that a rule gives; the words are those of a lens file.
enum class RuleRisk { None, Medium, High };

template <>
struct Words<RuleRisk> {
    static constexpr std::pair<RuleRisk, const char*> list[] = {
        {RuleRisk::None, "NO_RISK"}, {RuleRisk::Medium, "MEDIUM_RISK"}, {RuleRisk::High, "HIGH_RISK"}};
};

/// A text with an address; either may be empty.
struct LensResource {
    QString text = {};
    QString url = {}; ///< http or https

    bool isEmpty() const { return text.isEmpty() && url.isEmpty(); }
    friend bool operator==(const LensResource&, const LensResource&) = default;
};

/// Whether a choice of this id is "none of these".
inline bool isNoneOfThese(const QString& choiceId)
{
    return choiceId.endsWith(QLatin1String("_no"));
}

/// One thing that can be so or not. Its id is unique within its question only.
struct LensChoice {
    QString id = {};
    QString title = {};
    LensResource help = {};        ///< helpfulResource
    LensResource improvement = {}; ///< improvementPlan: how to get there
    std::vector<LensResource> furtherHelp = {};         ///< additionalResources of type HELPFUL_RESOURCE
    std::vector<LensResource> furtherImprovements = {}; ///< and of type IMPROVEMENT_PLAN

    /// "None of these": excludes the others.
    bool isNone() const { return isNoneOfThese(id); }
    friend bool operator==(const LensChoice&, const LensChoice&) = default;
};

/// Rules are tried in order, the first whose condition is true gives the risk.
struct RiskRule {
    QString condition = {}; ///< in the grammar of RiskCondition; "default" is always true
    RuleRisk risk = RuleRisk::None;

    friend bool operator==(const RiskRule&, const RiskRule&) = default;
};

struct LensQuestion {
    QString id = {}; ///< unique in the lens
    QString title = {};
    QString description = {};
    LensResource help = {};
    std::vector<LensChoice> choices = {};
    std::vector<RiskRule> rules = {};

    const LensChoice* choice(const QString& choiceId) const;
    friend bool operator==(const LensQuestion&, const LensQuestion&) = default;
};

struct LensPillar {
    QString id = {};
    QString name = {};
    std::vector<LensQuestion> questions = {};

    friend bool operator==(const LensPillar&, const LensPillar&) = default;
};

/// What a lens file says, see readLens().
struct Lens {
    QString name = {};
    QString description = {};
    QString schemaVersion = {};
    std::vector<LensPillar> pillars = {};

    const LensQuestion* question(const QString& questionId) const;
    friend bool operator==(const Lens&, const Lens&) = default;
};

} // namespace waymark
