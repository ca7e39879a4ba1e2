// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"

namespace waymark {

/// Where an exception stands at a moment. Only one that is in force covers anything, ending soon included.
enum class ExceptionState {
    Proposed, ///< nobody has approved it yet
    InForce,
    EndsSoon, ///< in force, for exceptionWarningDays or less
    Expired,
    Revoked
};

template <>
struct Words<ExceptionState> {
    static constexpr std::pair<ExceptionState, const char*> list[] = {{ExceptionState::Proposed, "proposed"},
                                                                      {ExceptionState::InForce, "inForce"},
                                                                      {ExceptionState::EndsSoon, "endsSoon"},
                                                                      {ExceptionState::Expired, "expired"},
                                                                      {ExceptionState::Revoked, "revoked"}};
};

inline constexpr int exceptionWarningDays = 14;

/// As it was at `moment` (UTC): one that was approved or revoked later was neither then. `timeZone` says when its last
/// day ends, an IANA name.
ExceptionState exceptionState(const ExceptionRecord& exception, const QDateTime& moment, const QString& timeZone);

constexpr bool isInForce(ExceptionState state)
{
    return state == ExceptionState::InForce || state == ExceptionState::EndsSoon;
}

} // namespace waymark
