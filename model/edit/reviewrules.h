// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/review.h"
#include "model/domain/workload.h"

namespace waymark {

// The rules that workloads, lenses and milestones keep whatever happens to them, and notes when they are written. The steps on
// them ask here, and of all but notes the import of a whole plan. A fault comes in words that go on a sentence; none: there is none.

/// A name, lengths of what stands on one line, and personal data where the GDPR applies.
std::optional<QString> workloadFault(const Workload& workload);
/// Two workloads that nobody could tell apart.
std::optional<QString> nameFault(const Workload& workload, const Workload& other);

/// A key, a name, their lengths, and a document that is a lens with a name.
std::optional<QString> lensFault(const LensRecord& lens);

/// The length of notes that change: longer ones that somebody wrote before there was a limit stay, and come back with their plan.
std::optional<QString> notesFault(const QString& before, const QString& after);

/// A name, its length, and a document.
std::optional<QString> milestoneFault(const Milestone& milestone);
/// Two milestones of one review that nobody could tell apart.
std::optional<QString> nameFault(const Milestone& milestone, const Milestone& other);
/// Of a review; the AWS tool's limit.
inline constexpr int mostMilestones = 100;

/// The name that a lens has in its document; empty: it has none there, or the document is none of a lens.
QString lensNameIn(const QString& document);

} // namespace waymark
