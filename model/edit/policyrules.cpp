// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/policyrules.h"

#include "model/domain/textlimits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PolicyRules)
};

} // namespace

QString policyTitleKey(const QString& title)
{
    return title.simplified().toLower();
}

std::optional<QString> statementFault(const Policy& policy)
{
    if (policy.reference.simplified().isEmpty())
        return Text::tr("a policy statement needs a reference");
    if (policy.title.simplified().isEmpty())
        return Text::tr("a policy statement needs a title");
    for (const QString* line : {&policy.reference, &policy.title, &policy.source, &policy.category})
        if (line->size() > longestLine)
            return Text::tr("a reference, title, source or category has at most %1 characters, and here are %2")
                .arg(longestLine)
                .arg(line->size());
    if (policy.statement.size() > longestNotes)
        return Text::tr("a statement has at most %1 characters, and this one has %2").arg(longestNotes).arg(policy.statement.size());
    return std::nullopt;
}

std::optional<QString> referenceFault(const Policy& policy, const Policy& other)
{
    if (policy.reference.compare(other.reference, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return Text::tr("there is a policy statement %1 already").arg(other.reference);
}

std::optional<QString> controlFault(const QString& control)
{
    const qsizetype parting = control.indexOf(u'/');
    if (parting <= 0 || parting + 1 == control.size())
        return Text::tr("“%1” is no item of a benchmark or framework, such as cis-docker/4.1").arg(control);
    if (control.size() > longestLine)
        return Text::tr("a control has at most %1 characters, and here are %2").arg(longestLine).arg(control.size());
    return std::nullopt;
}

} // namespace waymark
