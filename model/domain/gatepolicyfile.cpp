// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gatepolicyfile.h"

#include "model/domain/jsonpointer.h"
#include "model/domain/repeatedmember.h"
#include "model/domain/textlimits.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GatePolicyFile)
};

constexpr qsizetype mostBytes = 1'000'000;
constexpr qsizetype mostItems = 1'000; ///< of any list

template <Worded E>
QString allWords()
{
    QStringList words;
    for (const auto& [value, text] : Words<E>::list)
        words << QLatin1String(text);
    return words.join(QStringLiteral(", "));
}

/// Where a clause keeps the most that it allows; null: it allows no number of anything.
int* mostOf(GatePolicy& policy, GateRule rule)
{
    switch (rule) {
    case GateRule::SevereFailures: return &policy.maxSevereFailures;
    case GateRule::Errors: return &policy.maxErrors;
    case GateRule::HighRiskIssues: return &policy.maxHighRiskIssues;
    default: return nullptr;
    }
}

/// Reads on after a fault, keeps the first.
class PolicyReader {
public:
    Result<GatePolicy> read(const QByteArray& json)
    {
        QJsonParseError parsing;
        const QJsonDocument document = QJsonDocument::fromJson(json.left(mostBytes + 1), &parsing);
        m_policy.rules.clear();
        if (json.size() > mostBytes)
            fault({}, Text::tr("it has more than %1 bytes").arg(mostBytes));
        else if (document.isNull())
            fault({}, Text::tr("it is no JSON (%1 at byte %2)").arg(parsing.errorString()).arg(parsing.offset));
        else if (!document.isObject())
            fault({}, Text::tr("an object with the list \"clauses\" is wanted"));
        else if (const auto repeated = repeatedMember(json))
            fault(*repeated, Text::tr("the member stands there twice"));
        else
            readPolicy(document.object());
        if (!m_fault.message.isEmpty())
            return m_fault;
        return m_policy;
    }

private:
    void fault(const QString& pointer, const QString& reason)
    {
        if (!m_fault.message.isEmpty())
            return;
        m_fault = {.code = Error::Code::Parse,
                   .message = pointer.isEmpty() ? Text::tr("The gate policy can't be used: %1.").arg(reason)
                                                : Text::tr("The gate policy can't be used: at %1, %2.").arg(pointer, reason),
                   .detail = pointer};
    }

    static QString below(const QString& pointer, const QString& member) { return pointerBelow(pointer, member); }
    static QString below(const QString& pointer, qsizetype item) { return pointer + u'/' + QString::number(item); }

    /// That there are no others, and the needed one is there.
    void checkMembers(const QJsonObject& object, const QString& pointer, const QStringList& allowed, const QString& needed)
    {
        for (const QString& key : object.keys())
            if (!allowed.contains(key))
                fault(below(pointer, key), Text::tr("there is a member that isn't known; allowed are %1")
                                               .arg(allowed.join(QStringLiteral(", "))));
        if (!object.contains(needed))
            fault(pointer, Text::tr("there is no member \"%1\"").arg(needed));
    }

    QString text(const QJsonValue& value, const QString& pointer, bool mayBeEmpty = false)
    {
        const QString line = value.toString();
        if (!value.isString() || line.size() > longestLine || line.contains(u'\n')
            || (!mayBeEmpty && line.trimmed().isEmpty()))
            fault(pointer, Text::tr("a text on one line is wanted, of at most %1 characters").arg(longestLine));
        return line;
    }

    QJsonArray list(const QJsonValue& value, const QString& pointer, qsizetype least)
    {
        const QJsonArray items = value.toArray();
        if (!value.isArray() || items.size() < least || items.size() > mostItems)
            fault(pointer, Text::tr("a list of %1 to %2 items is wanted").arg(least).arg(mostItems));
        return items;
    }

    void readPolicy(const QJsonObject& root)
    {
        const QString clauses = QStringLiteral("clauses");
        const QString environments = QStringLiteral("environments");
        checkMembers(root, {}, {QStringLiteral("name"), environments, QStringLiteral("unratedAs"), clauses}, clauses);
        if (const QJsonValue name = root.value(u"name"); !name.isUndefined())
            m_policy.name = text(name, QStringLiteral("/name"), true);
        if (const QJsonValue names = root.value(environments); !names.isUndefined())
            readEnvironments(list(names, below({}, environments), 0), below({}, environments));
        if (const QJsonValue severity = root.value(u"unratedAs"); !severity.isUndefined())
            readSeverity(severity, QStringLiteral("/unratedAs"));
        if (!root.contains(clauses))
            return;
        const QJsonArray items = list(root.value(clauses), below({}, clauses), 1);
        for (qsizetype i = 0; i < items.size(); ++i)
            readClause(items.at(i), below(below({}, clauses), i));
    }

    void readEnvironments(const QJsonArray& names, const QString& pointer)
    {
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString name = text(names.at(i), below(pointer, i));
            if (m_policy.environments.contains(name))
                fault(below(pointer, i), Text::tr("\"%1\" stands there twice").arg(name));
            m_policy.environments << name;
        }
    }

    void readSeverity(const QJsonValue& value, const QString& pointer)
    {
        const auto severity = fromWord<Severity>(value.toString());
        if (!severity || *severity == Severity::Unrated)
            fault(pointer, Text::tr("one of critical, high, medium, low, info is wanted"));
        else
            m_policy.unratedAs = *severity;
    }

    void readClause(const QJsonValue& value, const QString& pointer)
    {
        const QJsonObject clause = value.toObject();
        const QString idPointer = below(pointer, QStringLiteral("id"));
        if (!value.isObject())
            return fault(pointer, Text::tr("an object with the member \"id\" is wanted"));
        const auto rule = fromWord<GateRule>(clause.value(u"id").toString());
        if (!rule)
            return fault(clause.contains(u"id") ? idPointer : pointer,
                         Text::tr("an \"id\" is wanted that is one of %1").arg(allWords<GateRule>()));
        if (std::ranges::find(m_policy.rules, *rule) != m_policy.rules.end())
            return fault(idPointer, Text::tr("the clause \"%1\" stands there twice").arg(word(*rule)));
        m_policy.rules.push_back(*rule);
        readDemand(clause, pointer, *rule);
    }

    /// What a clause asks for besides being there.
    void readDemand(const QJsonObject& clause, const QString& pointer, GateRule rule)
    {
        const QString id = QStringLiteral("id");
        const QString scopes = QStringLiteral("scopes");
        int* most = mostOf(m_policy, rule);
        if (rule == GateRule::Compliance) {
            checkMembers(clause, pointer, {id, QStringLiteral("min")}, id);
            readCompliance(clause.value(u"min"), below(pointer, QStringLiteral("min")));
        } else if (rule == GateRule::RequiredScopes) {
            checkMembers(clause, pointer, {id, scopes}, scopes);
            const QJsonArray items = list(clause.value(scopes), below(pointer, scopes), 1);
            for (qsizetype i = 0; i < items.size(); ++i)
                readScope(items.at(i), below(below(pointer, scopes), i));
        } else if (most) {
            checkMembers(clause, pointer, {id, QStringLiteral("max")}, id);
            readMost(clause.value(u"max"), below(pointer, QStringLiteral("max")), *most);
        } else {
            checkMembers(clause, pointer, {id}, id);
        }
    }

    void readCompliance(const QJsonValue& value, const QString& pointer)
    {
        if (value.isUndefined())
            return;
        const double percent = value.toDouble(-1);
        const bool inRange = percent >= 0 && percent <= 100;
        const int hundredths = inRange ? static_cast<int>(std::lround(percent * 100)) : -1;
        if (!inRange || std::abs(percent * 100 - hundredths) > 1e-6)
            return fault(pointer, Text::tr("a number from 0 to 100 is wanted, with two decimals at most"));
        m_policy.minCompliance = hundredths;
    }

    void readMost(const QJsonValue& value, const QString& pointer, int& most)
    {
        if (value.isUndefined())
            return;
        const qint64 number = value.toInteger(-1);
        if (number < 0 || number > mostAllowed)
            return fault(pointer, Text::tr("a whole number from 0 to %1 is wanted").arg(mostAllowed));
        most = static_cast<int>(number);
    }

    void readScope(const QJsonValue& value, const QString& pointer)
    {
        if (!value.isObject())
            return fault(pointer, Text::tr("an object with the member \"tool\" is wanted"));
        const QJsonObject object = value.toObject();
        const QString tool = QStringLiteral("tool");
        const QString target = QStringLiteral("target");
        const QString environment = QStringLiteral("environment");
        const QString scannerClass = QStringLiteral("scannerClass");
        const QString anyFilter = QStringLiteral("anySeverityFilter");
        checkMembers(object, pointer, {tool, target, environment, scannerClass, anyFilter}, tool);
        RequiredScope scope{.tool = text(object.value(tool), below(pointer, tool))};
        if (object.contains(target))
            scope.target = text(object.value(target), below(pointer, target));
        if (object.contains(environment))
            scope.environment = text(object.value(environment), below(pointer, environment));
        if (object.contains(scannerClass))
            scope.scannerClass = readScannerClass(object.value(scannerClass), below(pointer, scannerClass));
        if (object.contains(anyFilter) && !object.value(anyFilter).isBool())
            fault(below(pointer, anyFilter), Text::tr("true or false is wanted"));
        scope.anySeverityFilter = object.value(anyFilter).toBool();
        if (std::ranges::find(m_policy.scopes, scope) != m_policy.scopes.end())
            fault(pointer, Text::tr("the scope stands there twice"));
        m_policy.scopes.push_back(std::move(scope));
    }

    std::optional<ScannerClass> readScannerClass(const QJsonValue& value, const QString& pointer)
    {
        const auto scannerClass = fromWord<ScannerClass>(value.toString());
        if (!scannerClass)
            fault(pointer, Text::tr("one of %1 is wanted").arg(allWords<ScannerClass>()));
        return scannerClass;
    }

    GatePolicy m_policy;
    Error m_fault; ///< the first; without a message: there is none
};

QJsonArray scopesJson(const GatePolicy& policy)
{
    QJsonArray list;
    for (const RequiredScope& scope : policy.scopes) {
        QJsonObject object{{QStringLiteral("tool"), scope.tool}, {QStringLiteral("target"), scope.target}};
        if (!scope.environment.isEmpty())
            object.insert(QStringLiteral("environment"), scope.environment);
        if (scope.scannerClass)
            object.insert(QStringLiteral("scannerClass"), word(*scope.scannerClass));
        if (scope.anySeverityFilter)
            object.insert(QStringLiteral("anySeverityFilter"), true);
        list.append(object);
    }
    return list;
}

} // namespace

Result<GatePolicy> parseGatePolicy(const QByteArray& json)
{
    return PolicyReader().read(json);
}

QString gatePolicyDocument(const GatePolicy& policy)
{
    QJsonArray clauses;
    GatePolicy values = policy;
    for (const GateRule rule : policy.rules) {
        QJsonObject clause{{QStringLiteral("id"), word(rule)}};
        if (rule == GateRule::Compliance)
            clause.insert(QStringLiteral("min"), policy.minCompliance / 100.0);
        else if (rule == GateRule::RequiredScopes)
            clause.insert(QStringLiteral("scopes"), scopesJson(policy));
        else if (const int* most = mostOf(values, rule))
            clause.insert(QStringLiteral("max"), *most);
        clauses.append(clause);
    }
    QJsonObject root{{QStringLiteral("environments"), QJsonArray::fromStringList(policy.environments)},
                     {QStringLiteral("unratedAs"), word(policy.unratedAs)},
                     {QStringLiteral("clauses"), clauses}};
    if (!policy.name.isEmpty())
        root.insert(QStringLiteral("name"), policy.name);
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

} // namespace waymark
