// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/exceptionstate.h"

#include "model/domain/localday.h"

namespace waymark {

ExceptionState exceptionState(const ExceptionRecord& exception, const QDateTime& moment, const QString& timeZone)
{
    if (exception.revoked && *exception.revoked <= moment)
        return ExceptionState::Revoked;
    const QDate today = localDay(moment, timeZone);
    if (today > exception.expiry)
        return ExceptionState::Expired;
    if (!exception.approved || *exception.approved > moment)
        return ExceptionState::Proposed;
    return today.daysTo(exception.expiry) <= exceptionWarningDays ? ExceptionState::EndsSoon : ExceptionState::InForce;
}

} // namespace waymark
