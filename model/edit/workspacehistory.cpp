// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "model/store/plandays.h"

namespace waymark {

Result<QByteArray> Workspace::auditHead() const
{
    return AuditLog(*m_database).headHash();
}

Result<std::vector<ChangeSet>> Workspace::historyOf(const Entity& entity, int most) const
{
    return AuditLog(*m_database).latestOf(entity, most);
}

Result<std::vector<PlanDay>> Workspace::planDays() const
{
    return PlanDays(*m_database).all();
}

} // namespace waymark
