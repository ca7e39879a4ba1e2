// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"
#include "model/domain/outcome.h"

namespace waymark {

/// What somebody asks to be let off for, or says to have seen.
enum class ExceptionKind {
    Waiver,     ///< results that need not be mended: a false alarm, another safeguard
    Acceptance, ///< a risk, or the one behind the results, is accepted for a while
    Attestation ///< a person's word for a check that no tool can run
};

template <>
struct Words<ExceptionKind> {
    static constexpr std::pair<ExceptionKind, const char*> list[] = {{ExceptionKind::Waiver, "waiver"},
                                                                     {ExceptionKind::Acceptance, "acceptance"},
                                                                     {ExceptionKind::Attestation, "attestation"}};
};

/// Says why results of a check may stand in nobody's way until a day, or what a person found where no tool can look. It
/// never changes an outcome: what it covers stays in every denominator, and is shown beside it.
/// It is in force from its approval to the end of its last day (in the workspace's time zone), unless revoked before.
struct ExceptionRecord {
    ExceptionId id = ExceptionId::create();
    QString reference = {}; ///< unique: "EX-12"
    ExceptionKind kind = ExceptionKind::Waiver;
    std::optional<CheckKey> check = {};    ///< that it is for; none: it accepts `risk` itself
    std::optional<RiskId> risk = {};       ///< of an acceptance without a check, target and resources
    std::optional<TargetId> target = {};   ///< none: on whatever target
    QStringList resources = {};            ///< names, exactly; empty: all. An attestation has none
    std::optional<Outcome> attested = {};  ///< of an attestation: passed or failed
    QString reason = {};
    QString owner = {};    ///< who answers for it
    QString requester = {}; ///< the author who asked for it
    QDateTime requested = {}; ///< UTC
    QString approver = {}; ///< neither owner nor requester; empty: not approved yet
    std::optional<QDateTime> approved = {}; ///< UTC
    QDate expiry = {};     ///< its last day
    std::optional<QDateTime> revoked = {}; ///< UTC
    QString revokeReason = {};
    QString evidence = {};       ///< in words, or where it is
    QString evidenceFile = {};   ///< name of a file that proves it, which isn't kept here
    QString evidenceSha256 = {}; ///< of that file, hex
    qint64 revision = 0;

    friend bool operator==(const ExceptionRecord&, const ExceptionRecord&) = default;
};

template <>
struct EntityTraits<ExceptionRecord> {
    static constexpr const char* table = "exception";
    static constexpr auto fields = fieldList(
        Field{"id", &ExceptionRecord::id}, Field{"reference", &ExceptionRecord::reference},
        Field{"kind", &ExceptionRecord::kind}, Field{"check_id", &ExceptionRecord::check},
        Field{"risk_id", &ExceptionRecord::risk, addedLater},
        Field{"target_id", &ExceptionRecord::target}, Field{"resources", &ExceptionRecord::resources},
        Field{"attested", &ExceptionRecord::attested}, Field{"reason", &ExceptionRecord::reason},
        Field{"owner", &ExceptionRecord::owner}, Field{"requester", &ExceptionRecord::requester},
        Field{"requested", &ExceptionRecord::requested}, Field{"approver", &ExceptionRecord::approver},
        Field{"approved", &ExceptionRecord::approved}, Field{"expiry", &ExceptionRecord::expiry},
        Field{"revoked", &ExceptionRecord::revoked}, Field{"revoke_reason", &ExceptionRecord::revokeReason},
        Field{"evidence", &ExceptionRecord::evidence}, Field{"evidence_file", &ExceptionRecord::evidenceFile},
        Field{"evidence_sha256", &ExceptionRecord::evidenceSha256}, Field{"revision", &ExceptionRecord::revision});
};

} // namespace waymark
