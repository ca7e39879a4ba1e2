// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// What of the catalogues a check can be tied to. Ties to stories are Links.
enum class CheckTieKind {
    Epic,         ///< "iam": where its figures count. A check has one epic, so this replaces what the rules say
    BestPractice, ///< slug of a best practice: "sec_permissions_least_privileges"
    Control,      ///< an item of a benchmark or framework: "cis-docker/4.1"
    Choice        ///< of a lens that isn't the framework: "container-security/IMG01/img_pinned_by_digest"
};

template <>
struct Words<CheckTieKind> {
    static constexpr std::pair<CheckTieKind, const char*> list[] = {{CheckTieKind::Epic, "epic"},
                                                                    {CheckTieKind::BestPractice, "bestPractice"},
                                                                    {CheckTieKind::Control, "control"},
                                                                    {CheckTieKind::Choice, "choice"}};
};

/// What a person says of a tie: whether the catalogue, or a reference in results, proposed it or not.
enum class CheckTieState {
    Made,     ///< by hand, or a proposal confirmed
    Rejected  ///< a proposal that is wrong: not to be used, nor proposed again
};

template <>
struct Words<CheckTieState> {
    static constexpr std::pair<CheckTieState, const char*> list[] = {{CheckTieState::Made, "made"},
                                                                     {CheckTieState::Rejected, "rejected"}};
};

/// A person's word on what a check is about. Beats the rules of the catalogue and references in results.
struct CheckTie {
    CheckTieId id = CheckTieId::create();
    std::optional<CheckKey> check = {}; ///< always there
    CheckTieKind kind = CheckTieKind::Epic;
    QString item = {}; ///< id of what it is tied to
    CheckTieState state = CheckTieState::Made;
    QString author = {};
    qint64 revision = 0;

    friend bool operator==(const CheckTie&, const CheckTie&) = default;
};

template <>
struct EntityTraits<CheckTie> {
    static constexpr const char* table = "check_tie";
    static constexpr auto fields =
        fieldList(Field{"id", &CheckTie::id}, Field{"check_id", &CheckTie::check}, Field{"kind", &CheckTie::kind},
                  Field{"item", &CheckTie::item}, Field{"state", &CheckTie::state}, Field{"author", &CheckTie::author},
                  Field{"revision", &CheckTie::revision});
};

} // namespace waymark
