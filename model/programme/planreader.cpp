// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/planreader.h"

#include "model/domain/jsonpointer.h"
#include "model/programme/exportformat.h"
#include "model/programme/planvalues.h"
#include "model/programme/workspacejson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanReader)
};

/// Ranks and revisions lie within this of 0, so that there is room to count on.
constexpr qint64 farthest = qint64(1) << 60;

Error refusal(const QString& place, const QString& why)
{
    return {Error::Code::Parse, Text::tr("The plan can't be imported: at %1, %2.").arg(place, why), place};
}

/// Table of the rows that a field of type M holds the id of; empty: M is no id.
template <typename M>
QString referredTable()
{
    QString table;
    const auto consider = [&]<typename T>() {
        using Own = decltype(T::id);
        if constexpr (std::is_same_v<M, Own> || std::is_same_v<M, std::optional<Own>>)
            table = QString::fromLatin1(EntityTraits<T>::table);
    };
    forEachListedKind(consider);
    return table;
}

class PlanReader {
public:
    explicit PlanReader(const Catalogues& catalogues) : m_catalogues(catalogues) {}
    Result<PlanningData> read(QJsonObject document);

private:
    void refuse(const QString& place, const QString& why)
    {
        if (!m_fault)
            m_fault = refusal(place, why);
    }
    void refuseOthers(const QJsonObject& members, const QString& at);
    void readHead(QJsonObject& document);
    void readChecks(const QJsonValue& json);
    void readDays(const QJsonValue& json);
    template <typename T>
    void readEntity(const QJsonValue& json, const QString& at);
    template <typename T>
    T readRow(const QJsonValue& json, const QString& at);
    template <typename M>
    void readValue(const QJsonValue& json, M& member, const QString& at);
    void readValue(const QJsonValue& json, std::optional<CheckKey>& check, const QString& at);
    void addUp(const QString& column, int number, const QString& at);
    void judge(const QString& table, const QString& field, const QStringList& texts, const QString& at);
    template <typename Visitor>
    void forEachItem(const QJsonValue& json, const QString& at, Visitor&& visit);

    const Catalogues& m_catalogues;
    PlanningData m_data;
    std::optional<Error> m_fault;
    std::map<QString, QSet<QString>> m_ids;                   ///< by table
    std::map<QString, qint64> m_sums;                         ///< by table and column
    std::map<std::pair<QString, QString>, CheckKey> m_checks; ///< by tool and id
};

Result<PlanningData> PlanReader::read(QJsonObject document)
{
    readHead(document);
    readEntity<WorkspaceProperties>(document.take(u"properties"_s), u"/properties"_s);
    readChecks(document.take(u"checks"_s));
    forEachListedKind([&]<typename T>() {
        const QString table = QString::fromLatin1(EntityTraits<T>::table);
        const QJsonValue rows = document.take(table);
        if (!rows.isUndefined()) // as in what was exported before there was this kind
            this->forEachItem(rows, u'/' + table,
                              [&](const QJsonValue& json, const QString& at) { this->readEntity<T>(json, at); });
    });
    readDays(document.take(u"planDays"_s));
    refuseOthers(document, {});
    if (m_fault)
        return *m_fault;
    return std::move(m_data);
}

void PlanReader::refuseOthers(const QJsonObject& members, const QString& at)
{
    constexpr qsizetype mostShown = 80;
    if (members.isEmpty())
        return;
    refuse(pointerBelow(at, members.begin().key().left(mostShown)),
           Text::tr("there is something that this version of Waymark doesn't know"));
}

void PlanReader::readHead(QJsonObject& document)
{
    if (document.take(u"format"_s) != QJsonValue(workspaceFormat))
        refuse(u"/format"_s, Text::tr("\"%1\" is expected: this is no exported workspace").arg(workspaceFormat));
    const QJsonValue version = document.take(u"version"_s);
    if (version.toInt() > workspaceFormatVersion)
        refuse(u"/version"_s, Text::tr("there is a version that only a newer Waymark can read"));
    else if (version != QJsonValue(workspaceFormatVersion))
        refuse(u"/version"_s, Text::tr("%1 is expected").arg(workspaceFormatVersion));
    m_data.auditHead = document.take(u"auditHead"_s).toString();
    const QByteArray hash = QByteArray::fromHex(m_data.auditHead.toLatin1());
    if (hash.size() != 32 || QString::fromLatin1(hash.toHex()) != m_data.auditHead)
        refuse(u"/auditHead"_s, Text::tr("a SHA-256 hash in hexadecimal digits is expected"));
    if (!document.take(u"evidence"_s).isObject()) // for people; nothing in it is read
        refuse(u"/evidence"_s, Text::tr("an object is expected"));
    if (const QJsonValue redaction = document.take(u"redaction"_s); !redaction.isUndefined() && !redaction.isObject()) // likewise
        refuse(u"/redaction"_s, Text::tr("an object is expected"));
}

template <typename Visitor>
void PlanReader::forEachItem(const QJsonValue& json, const QString& at, Visitor&& visit)
{
    if (!json.isArray())
        refuse(at, Text::tr("a list is expected"));
    const QJsonArray items = json.toArray();
    for (qsizetype i = 0; i < items.size() && !m_fault; ++i)
        visit(items.at(i), at + u'/' + QString::number(i));
}

void PlanReader::readChecks(const QJsonValue& json)
{
    forEachItem(json, u"/checks"_s, [&](const QJsonValue& item, const QString& at) {
        CheckUnit check = readRow<CheckUnit>(item, at);
        check.key = CheckKey(static_cast<qint64>(m_data.checks.size()) + 1);
        if (!m_checks.emplace(std::pair(check.tool, check.checkId), check.key).second)
            refuse(at, Text::tr("there is a check that was listed before"));
        m_data.checks.push_back(std::move(check));
    });
}

void PlanReader::readDays(const QJsonValue& json)
{
    std::set<std::pair<QString, QDate>> noted;
    forEachItem(json, u"/planDays"_s, [&](const QJsonValue& item, const QString& at) {
        PlanDay day = readRow<PlanDay>(item, at);
        const auto sprint = SprintId::parse(day.subject); // it may be gone
        if (day.subject != QLatin1String(PlanDay::all) && day.subject != QLatin1String(PlanDay::baseline)
            && (!sprint || sprint->toString() != day.subject))
            refuse(at + u"/subject"_s, Text::tr("the id of a sprint, \"all\" or \"baseline\" is expected"));
        if (day.totals.done < 0 || day.totals.done > day.totals.scope)
            refuse(at + u"/totals"_s, Text::tr("the points that are done don't lie between 0 and all"));
        if (!noted.emplace(day.subject, day.day).second)
            refuse(at, Text::tr("there is a day that was listed before"));
        m_data.days.push_back(std::move(day));
    });
    std::ranges::stable_sort(m_data.days, {}, &PlanDay::day);
}

template <typename T>
void PlanReader::readEntity(const QJsonValue& json, const QString& at)
{
    T row = readRow<T>(json, at);
    if (row.revision < 1)
        refuse(at + u"/revision"_s, Text::tr("a number from 1 is expected"));
    if constexpr (std::is_same_v<T, CheckTie>)
        if (const auto fault = tieFault(row, m_catalogues))
            refuse(at + u"/item"_s, *fault);
    QSet<QString>& ids = m_ids[QString::fromLatin1(EntityTraits<T>::table)];
    const QString id = row.id.toString();
    if (ids.contains(id))
        refuse(at + u"/id"_s, Text::tr("there is an id that another row has"));
    ids.insert(id);
    m_data.rows.push_back({.entity = std::move(row), .place = at});
}

/// After a fault the row is only half read; the fault is what counts then.
template <typename T>
T PlanReader::readRow(const QJsonValue& json, const QString& at)
{
    T row;
    if (!json.isObject()) {
        refuse(at, Text::tr("an object is expected"));
        return row;
    }
    QJsonObject members = json.toObject();
    forEachField<T>([&]<typename M>(const Field<T, M>& field) {
        const QString name = QString::fromLatin1(field.name);
        const QJsonValue value = members.take(name);
        if (m_fault || (field.addedLater && value.isUndefined()))
            return;
        const QString place = at + u'/' + name;
        this->readValue(value, row.*field.member, place);
        if constexpr (std::is_same_v<M, int>)
            this->addUp(QString::fromLatin1(EntityTraits<T>::table) + u'.' + name, row.*field.member, place);
        if constexpr (std::is_same_v<M, QString> || std::is_same_v<M, QStringList>)
            this->judge(QString::fromLatin1(EntityTraits<T>::table), name, QStringList{row.*field.member}, place);
        const QString table = name == u"id" ? QString() : referredTable<M>();
        if (!table.isEmpty() && value.isString() && !m_ids[table].contains(value.toString()))
            this->refuse(place, Text::tr("there is the id of something that is not in the file"));
    });
    refuseOthers(members, at);
    return row;
}

/// Whatever was read differs from what is written for it is refused too: a time without a zone, an id in capitals.
template <typename M>
void PlanReader::readValue(const QJsonValue& json, M& member, const QString& at)
{
    if (json.isUndefined())
        return refuse(at, Text::tr("a value is missing"));
    if (!Codec<M>::decode(json, member) || Codec<M>::encode(member) != json)
        return refuse(at, Text::tr("there is a value that Waymark never writes"));
    if constexpr (std::is_same_v<M, qint64>) {
        if (member > farthest || member < -farthest)
            refuse(at, Text::tr("the number is too large"));
    }
}

void PlanReader::readValue(const QJsonValue& json, std::optional<CheckKey>& check, const QString& at)
{
    if (json.isUndefined())
        return refuse(at, Text::tr("a value is missing"));
    if (json.isNull())
        return check.reset();
    const QJsonObject reference = json.toObject();
    const CheckUnit named{.tool = reference.value(u"tool").toString(),
                          .checkId = reference.value(u"check_id").toString()};
    const auto known = m_checks.find({named.tool, named.checkId});
    if (known == m_checks.end() || json != QJsonValue(checkReference(named)))
        return refuse(at, Text::tr("tool and check_id of something in the list of checks are expected"));
    check = known->second;
}

void PlanReader::judge(const QString& table, const QString& field, const QStringList& texts, const QString& at)
{
    for (const QString& text : texts)
        if (const auto fault = valueFault(table, field, text, m_catalogues))
            return refuse(at, *fault);
}

/// Figures add such numbers up, so a column must not hold more than an int can.
void PlanReader::addUp(const QString& column, int number, const QString& at)
{
    qint64& sum = m_sums[column];
    sum += std::abs(qint64(number));
    if (sum > std::numeric_limits<int>::max())
        refuse(at, Text::tr("the numbers are too large to add up"));
}

} // namespace

Result<PlanningData> readPlan(const QByteArray& json, const Catalogues& catalogues)
{
    if (json.size() > largestWorkspaceJson)
        return Error{Error::Code::Parse,
                     Text::tr("The plan can't be imported: it has more than %1 MB.").arg(largestWorkspaceJson >> 20),
                     QStringLiteral("byte %1").arg(largestWorkspaceJson)};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QString place = QStringLiteral("byte %1").arg(error.offset);
    if (error.error != QJsonParseError::NoError)
        return refusal(place, Text::tr("there is no JSON any more: %1").arg(error.errorString()));
    if (!document.isObject())
        return refusal(QStringLiteral("/"), Text::tr("an object is expected"));
    return PlanReader(catalogues).read(document.object());
}

} // namespace waymark
