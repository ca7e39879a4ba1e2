// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/gatejson.h"

#include "model/report/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

QJsonArray clausesJson(const GateVerdict& verdict)
{
    QJsonArray list;
    for (const GateClause& clause : verdict.clauses)
        list.append(QJsonObject{{u"id"_s, orNull(clause.id)},
                                {u"holds"_s, clause.holds},
                                {u"text"_s, clause.text},
                                {u"evidence"_s, QJsonArray::fromStringList(clause.evidence)}});
    return list;
}

QJsonValue overrideJson(const GateVerdict& verdict)
{
    const std::optional<GateOverride>& overridden = verdict.overridden;
    if (!overridden || !overridden->stands)
        return QJsonValue::Null;
    return QJsonObject{{u"approver"_s, overridden->approver},
                       {u"author"_s, overridden->author},
                       {u"decided"_s, overridden->decided.toUTC().toString(Qt::ISODate)},
                       {u"reason"_s, overridden->reason}};
}

QJsonObject gateJson(const GateVerdict& verdict, int sprint, const std::optional<QDateTime>& asOf)
{
    return {{u"sprint"_s, sprint},
            {u"holds"_s, verdict.holds},
            {u"override"_s, overrideJson(verdict)},
            {u"asOf"_s, orNull(asOf ? asOf->toUTC().toString(Qt::ISODate) : QString())},
            {u"unjudged"_s, QJsonArray::fromStringList(verdict.unjudged)},
            {u"clauses"_s, clausesJson(verdict)}};
}

} // namespace waymark
