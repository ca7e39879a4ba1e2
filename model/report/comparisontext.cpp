// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/comparisontext.h"

#include "model/score/shownwords.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QString scopeText(const Scope& scope)
{
    QString text = Text::tr("%1 on %2 %3 (%4)").arg(scope.tool, shownWord(scope.targetKind), scope.targetIdentity,
                                                    shownWord(scope.scannerClass));
    if (!scope.severityFilter.isEmpty())
        text += Text::tr(", only %1").arg(scope.severityFilter);
    return scope.drill ? Text::tr("%1, a drill").arg(text) : text;
}

QString countsText(const DifferenceCounts& counts)
{
    return Text::tr("%1 new, %2 resolved, %3 reopened, %4 changed, %5 gone, %6 unchanged, %7 out of scope")
        .arg(counts[Difference::New])
        .arg(counts[Difference::Resolved])
        .arg(counts[Difference::Reopened])
        .arg(counts[Difference::Changed])
        .arg(counts[Difference::Gone])
        .arg(counts[Difference::Unchanged])
        .arg(counts[Difference::OutOfScope]);
}

QJsonValue stateJson(const std::optional<ObservedState>& state)
{
    if (!state)
        return QJsonValue();
    return state->outcome ? word(*state->outcome) : u"notSeen"_s;
}

QJsonObject toJson(const ScopeOutside& outside)
{
    return {{u"tool"_s, outside.scope.tool},
            {u"targetKind"_s, word(outside.scope.targetKind)},
            {u"target"_s, outside.scope.targetIdentity},
            {u"class"_s, word(outside.scope.scannerClass)},
            {u"onlyIn"_s, outside.onlyBefore ? u"from"_s : u"to"_s},
            {u"results"_s, outside.results}};
}

} // namespace

QString comparisonText(const Comparison& comparison)
{
    if (comparison.scopes == 0 && comparison.outside.empty())
        return Text::tr("Neither had looked at anything, so there is nothing to compare.");
    QString text = comparison.scopes == 0
        ? Text::tr("The two looked at nothing in common, so nothing can be compared: all %1 results are out of scope.")
              .arg(comparison.counts[Difference::OutOfScope])
        : countsText(comparison.counts);
    if (!comparison.settled)
        text += u" "_s
            + Text::tr("Runs are still being worked in, so the numbers of unchanged results and of those out of scope may "
                       "change.");
    return text;
}

QString stateText(const std::optional<ObservedState>& state)
{
    if (!state)
        return Text::tr("not known");
    return state->outcome ? shownWord(*state->outcome) : Text::tr("not seen");
}

QString outsideText(const ScopeOutside& outside)
{
    return (outside.onlyBefore ? Text::tr("%1: %2 results, looked at only before")
                               : Text::tr("%1: %2 results, looked at only after"))
        .arg(scopeText(outside.scope), QString::number(outside.results));
}

QJsonObject differencesJson(const DifferenceCounts& counts)
{
    QJsonObject object;
    for (const auto& [kind, name] : Words<Difference>::list)
        object.insert(QLatin1String(name), counts[kind]);
    return object;
}

QJsonObject comparisonJson(const Comparison& comparison)
{
    QJsonObject bySeverity;
    for (const Severity severity : allSeverities)
        bySeverity.insert(word(severity), differencesJson(comparison.bySeverity[static_cast<size_t>(severity)]));
    QJsonArray checks;
    for (const ComparedCheck& check : comparison.checks)
        checks.append(QJsonObject{{u"tool"_s, check.check.tool},
                                  {u"check"_s, check.check.checkId},
                                  {u"title"_s, check.check.title},
                                  {u"counts"_s, differencesJson(check.counts)}});
    QJsonArray outside;
    for (const ScopeOutside& scope : comparison.outside)
        outside.append(toJson(scope));
    return {{u"settled"_s, comparison.settled}, {u"scopes"_s, comparison.scopes},
            {u"counts"_s, differencesJson(comparison.counts)}, {u"bySeverity"_s, bySeverity},
            {u"checks"_s, checks}, {u"outOfScope"_s, outside}};
}

QJsonObject comparedJson(const ComparedRow& row)
{
    return {{u"kind"_s, word(row.compared.kind)},
            {u"severity"_s, word(row.compared.severity())},
            {u"before"_s, stateJson(row.compared.before)},
            {u"after"_s, stateJson(row.compared.after)},
            {u"tool"_s, row.result.tool},
            {u"check"_s, row.result.checkId},
            {u"target"_s, row.result.target},
            {u"resource"_s, row.result.resource}};
}

} // namespace waymark
