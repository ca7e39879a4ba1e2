// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/words.h"

#include <array>

namespace waymark {

/// What a check said of one resource (design: "result"). The order is that of the columns in reports, not of badness.
enum class Outcome { Passed, Failed, Error, Skipped, NotApplicable, Suppressed };

inline constexpr std::array allOutcomes = {Outcome::Passed,  Outcome::Failed,        Outcome::Error,
                                           Outcome::Skipped, Outcome::NotApplicable, Outcome::Suppressed};

template <>
struct Words<Outcome> {
    static constexpr std::pair<Outcome, const char*> list[] = {
        {Outcome::Passed, "passed"},   {Outcome::Failed, "failed"},
        {Outcome::Error, "error"},     {Outcome::Skipped, "skipped"},
        {Outcome::NotApplicable, "notApplicable"}, {Outcome::Suppressed, "suppressed"}};
};

/// 0 is worst: failed, error, suppressed, skipped, passed, not applicable. Used to merge rows of equal fingerprint and
/// to give a check its outcome from its results.
constexpr int badness(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed: return 0;
    case Outcome::Error: return 1;
    case Outcome::Suppressed: return 2;
    case Outcome::Skipped: return 3;
    case Outcome::Passed: return 4;
    case Outcome::NotApplicable: return 5;
    }
    return 5;
}

constexpr Outcome worse(Outcome a, Outcome b) { return badness(a) <= badness(b) ? a : b; }

/// Rows, results or checks by outcome.
struct OutcomeCounts {
    std::array<qint64, 6> byOutcome = {};

    qint64& operator[](Outcome outcome) { return byOutcome[static_cast<size_t>(outcome)]; }
    qint64 operator[](Outcome outcome) const { return byOutcome[static_cast<size_t>(outcome)]; }
    qint64 total() const
    {
        qint64 sum = 0;
        for (const qint64 count : byOutcome)
            sum += count;
        return sum;
    }
    OutcomeCounts& operator+=(const OutcomeCounts& other)
    {
        for (size_t i = 0; i < byOutcome.size(); ++i)
            byOutcome[i] += other.byOutcome[i];
        return *this;
    }
    friend bool operator==(const OutcomeCounts&, const OutcomeCounts&) = default;
};

} // namespace waymark
