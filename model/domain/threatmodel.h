// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

enum class ThreatElementKind {
    Asset,        ///< what an attacker wants
    EntryPoint,   ///< where one can get in
    TrustBoundary ///< where data or a caller passes from less to more trusted
};

template <>
struct Words<ThreatElementKind> {
    static constexpr std::pair<ThreatElementKind, const char*> list[] = {
        {ThreatElementKind::Asset, "asset"},
        {ThreatElementKind::EntryPoint, "entryPoint"},
        {ThreatElementKind::TrustBoundary, "trustBoundary"}};
};

/// Part of a target's threat model. Each is asked for an abuse case: links of the kind Threatens answer it, or a reason
/// why none is needed.
struct ThreatElement {
    ThreatElementId id = ThreatElementId::create();
    TargetId target = TargetId::create();
    ThreatElementKind kind = ThreatElementKind::Asset;
    QString name = {};
    QString description = {};
    QString noThreat = {}; ///< why no abuse case is needed; empty: one is
    qint64 revision = 0;

    friend bool operator==(const ThreatElement&, const ThreatElement&) = default;
};

template <>
struct EntityTraits<ThreatElement> {
    static constexpr const char* table = "threat_element";
    static constexpr auto fields =
        fieldList(Field{"id", &ThreatElement::id},       Field{"target_id", &ThreatElement::target},
                   Field{"kind", &ThreatElement::kind},   Field{"name", &ThreatElement::name},
                   Field{"description", &ThreatElement::description}, Field{"no_threat", &ThreatElement::noThreat},
                   Field{"revision", &ThreatElement::revision});
};

/// Somebody's signature under the threat model of a target, with what they signed. Never changed, only followed by another.
struct ThreatReview {
    ThreatReviewId id = ThreatReviewId::create();
    TargetId target = TargetId::create();
    QString reviewer = {};
    QDateTime signedAt = {}; ///< UTC
    int elements = 0;
    int answered = 0;       ///< elements with an abuse case or a reason for none
    QString statement = {};
    QString digest = {};    ///< of what was signed, by threatModelDigest(); empty: signed before digests were kept
    qint64 revision = 0;

    friend bool operator==(const ThreatReview&, const ThreatReview&) = default;
};

template <>
struct EntityTraits<ThreatReview> {
    static constexpr const char* table = "threat_review";
    static constexpr auto fields =
        fieldList(Field{"id", &ThreatReview::id},             Field{"target_id", &ThreatReview::target},
                   Field{"reviewer", &ThreatReview::reviewer}, Field{"signed_at", &ThreatReview::signedAt},
                   Field{"elements", &ThreatReview::elements}, Field{"answered", &ThreatReview::answered},
                   Field{"statement", &ThreatReview::statement}, Field{"digest", &ThreatReview::digest, addedLater},
                   Field{"revision", &ThreatReview::revision});
};

} // namespace waymark
