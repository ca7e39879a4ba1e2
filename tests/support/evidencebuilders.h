// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/assignedcheck.h"

namespace waymark {

/// Builds the tally of a check: `aTally(1).with(Outcome::Failed, 3)`.
class TallyBuilder {
public:
    explicit TallyBuilder(qint64 check)
    {
        m_assigned.tally.check = CheckKey(check);
        m_assigned.tally.tool = QStringLiteral("prowler");
        m_assigned.tally.checkId = QStringLiteral("check_%1").arg(check);
    }
    TallyBuilder& with(Outcome outcome, qint64 count, Severity severity = Severity::Medium)
    {
        m_assigned.tally.counts[{outcome, severity}] += count;
        return *this;
    }
    TallyBuilder& notSeen(qint64 count, Severity severity = Severity::Medium)
    {
        m_assigned.tally.counts[{std::nullopt, severity}] += count;
        return *this;
    }
    TallyBuilder& failuresOnly()
    {
        m_assigned.tally.scope.failuresOnly = true;
        return *this;
    }
    TallyBuilder& epic(const QString& id)
    {
        m_assigned.epic = id;
        return *this;
    }
    operator AssignedCheck() const { return m_assigned; }

private:
    AssignedCheck m_assigned;
};

inline TallyBuilder aTally(qint64 check)
{
    return TallyBuilder(check);
}

} // namespace waymark
