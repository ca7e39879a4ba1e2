// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/boundary.h"

#include "model/domain/exceptionreach.h"
#include "model/domain/exceptionrecord.h"
#include "model/edit/records.h"

namespace waymark {

Boundary::Boundary(const Records& records, const QStringList& environments)
    : m_records(records)
{
    if (environments.isEmpty())
        return;
    m_targets.emplace();
    for (const Target& target : records.targets())
        if (environments.contains(target.environment))
            m_targets->insert(TargetName{.kind = target.kind, .identity = target.identity});
}

Boundary Boundary::ofTargets(const Records& records, std::span<const TargetId> targets)
{
    Boundary boundary(records, QStringList());
    boundary.m_targets.emplace();
    for (const TargetId& id : targets)
        if (const Target* target = records.of<Target>().find(id))
            boundary.m_targets->insert(TargetName{.kind = target->kind, .identity = target->identity});
    return boundary;
}

bool Boundary::includes(const Scope& scope) const
{
    return !m_targets || m_targets->contains(TargetName{.kind = scope.targetKind, .identity = scope.targetIdentity});
}

bool Boundary::includes(const ExceptionRecord& exception) const
{
    const Target* target = exception.target ? m_records.of<Target>().find(*exception.target) : nullptr;
    return !m_targets || !target
        || m_targets->contains(TargetName{.kind = target->kind, .identity = target->identity});
}

bool Boundary::includes(const ExceptionReach& reach) const
{
    return !m_targets || !reach.target || m_targets->contains(*reach.target);
}

} // namespace waymark
