// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

#include <span>

namespace waymark {

enum class TargetKind { Account, Region, Image, Repository, Host, Other };

template <>
struct Words<TargetKind> {
    static constexpr std::pair<TargetKind, const char*> list[] = {
        {TargetKind::Account, "account"},       {TargetKind::Region, "region"}, {TargetKind::Image, "image"},
        {TargetKind::Repository, "repository"}, {TargetKind::Host, "host"},     {TargetKind::Other, "other"}};
};

/// Something that runs looked at. Imports make targets; pattern rules, or a person, say what they are.
struct Target {
    TargetId id = TargetId::create();
    TargetKind kind = TargetKind::Other;
    QString identity = {};            ///< as the tool names it: "441077820913", "registry/app:1.2"
    QString name = {};           ///< as people name it; empty: the identity
    QString environment = {};    ///< "production", "test", ...; empty: not assigned
    QString owner = {};
    QString classification = {}; ///< of the data in it
    qint64 revision = 0;

    friend bool operator==(const Target&, const Target&) = default;
};

template <>
struct EntityTraits<Target> {
    static constexpr const char* table = "target";
    static constexpr auto fields =
        fieldList(Field{"id", &Target::id},       Field{"kind", &Target::kind},
                   Field{"identity", &Target::identity}, Field{"name", &Target::name},
                   Field{"environment", &Target::environment}, Field{"owner", &Target::owner},
                   Field{"classification", &Target::classification}, Field{"revision", &Target::revision});
};

/// What a target is known by: two of different kinds may share an identity.
struct TargetName {
    TargetKind kind = TargetKind::Other;
    QString identity = {};

    friend bool operator==(const TargetName&, const TargetName&) = default;
    friend size_t qHash(const TargetName& name, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, static_cast<int>(name.kind), name.identity);
    }
};

/// What new targets get whose identity matches. Rules are tried by `position`, the first match wins.
struct TargetRule {
    TargetRuleId id = TargetRuleId::create();
    int position = 0;
    QString pattern = {}; ///< glob over the whole identity, with * and ?, case ignored
    QString name = {};
    QString environment = {};
    QString owner = {};
    QString classification = {};
    qint64 revision = 0;

    friend bool operator==(const TargetRule&, const TargetRule&) = default;
};

template <>
struct EntityTraits<TargetRule> {
    static constexpr const char* table = "target_rule";
    static constexpr auto fields =
        fieldList(Field{"id", &TargetRule::id},           Field{"position", &TargetRule::position},
                   Field{"pattern", &TargetRule::pattern}, Field{"name", &TargetRule::name},
                   Field{"environment", &TargetRule::environment}, Field{"owner", &TargetRule::owner},
                   Field{"classification", &TargetRule::classification}, Field{"revision", &TargetRule::revision});
};

/// The target that an import makes for an identity that the workspace doesn't know yet, by the first rule that matches.
Target targetByRules(TargetKind kind, const QString& identity, std::span<const TargetRule> rules);

} // namespace waymark
