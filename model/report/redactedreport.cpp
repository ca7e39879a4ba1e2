// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/redactedreport.h"

#include "model/domain/csvline.h"
#include "model/report/secretforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Members and columns that hold nothing but a name.
bool isNameField(const QString& field)
{
    static const QSet<QString> fields = {u"owner"_s, u"author"_s, u"requester"_s, u"approver"_s, u"reviewer"_s, u"updated_by"_s};
    return fields.contains(field);
}

/// `head`: the table's first line.
QStringList redactedLine(const QStringList& cells, const QStringList& head, Redaction& redaction)
{
    QStringList shown;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString cell = withoutFormulaGuard(cells[i]);
        shown << (isNameField(head.value(i).toLower()) ? redaction.redactedName(cell) : redaction.redacted(cell));
    }
    return shown;
}

QStringList redactedHead(const QStringList& head, Redaction& redaction)
{
    QStringList shown;
    for (const QString& cell : head)
        shown << redaction.redactedKey(withoutFormulaGuard(cell));
    return shown;
}

std::vector<QStringList> linesOf(const QString& csv)
{
    std::vector<QStringList> lines;
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (c == u'"' && quoted && i + 1 < csv.size() && csv[i + 1] == u'"') {
            cell += csv[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (quoted || (c != u',' && c != u'\r' && c != u'\n')) {
            cell += c;
        } else if (c != u'\r') {
            cells << std::exchange(cell, QString());
        }
        if (c == u'\n' && !quoted)
            lines.push_back(std::exchange(cells, QStringList()));
    }
    if (!cell.isEmpty() || !cells.isEmpty())
        lines.push_back(cells << cell);
    return lines;
}

/// `told`: with a column that says so.
QString redactedTable(const QString& csv, bool told, Redaction& redaction)
{
    QString result;
    const std::vector<QStringList> lines = linesOf(csv);
    for (const QStringList& cells : lines) {
        const bool isHead = &cells == &lines.front();
        QStringList shown = isHead ? redactedHead(cells, redaction) : redactedLine(cells, lines.front(), redaction);
        if (told)
            shown << (isHead ? u"redacted"_s : u"yes"_s);
        result += csvLine(shown);
    }
    return result;
}

/// A name that no other member has.
QString freeName(const QString& name, const QJsonObject& object)
{
    QString free = name;
    for (int i = 2; object.contains(free); ++i)
        free = u"%1 (%2)"_s.arg(name, QString::number(i));
    return free;
}

/// One that is an account, as a text; else none.
QJsonValue redactedNumber(const QJsonValue& value, Redaction& redaction)
{
    const qint64 number = value.toInteger(-1);
    const QString digits = QString::number(number).rightJustified(accountLength, u'0');
    return number > 0 && redaction.knowsAccount(digits) ? QJsonValue(redaction.redacted(digits)) : value;
}

QJsonValue redactedMember(const QString& name, const QJsonValue& value, bool ofPerson, Redaction& redaction)
{
    if (ofPerson && name == u"initials")
        return QString();
    if (value.isString() && (isNameField(name) || (ofPerson && name == u"name")))
        return redaction.redactedName(value.toString());
    return redactedJson(value, redaction);
}

QByteArray redactedDocument(const QByteArray& report, Redaction& redaction)
{
    QJsonObject document = redactedJson(QJsonDocument::fromJson(report).object(), redaction).toObject();
    document.insert(u"redaction"_s, redactionJson(redaction, redaction.inFile()));
    return QJsonDocument(document).toJson();
}

} // namespace

QJsonValue redactionJson(const Redaction& redaction, const Redaction::Count& count)
{
    if (!redaction.isActive())
        return QJsonValue::Null;
    return QJsonObject{{u"accounts"_s, count.accounts}, {u"people"_s, count.people}, {u"text"_s, redaction.sentence(count)}};
}

QByteArray redactedReport(const QByteArray& report, const QString& suffix, Redaction& redaction)
{
    if (!redaction.isActive())
        return report;
    if (suffix == u"html")
        return redactedPage(report, redaction);
    return suffix == u"csv" ? redactedTable(QString::fromUtf8(report), true, redaction).toUtf8() : redactedDocument(report, redaction);
}

QJsonValue redactedJson(const QJsonValue& value, Redaction& redaction)
{
    if (value.isString())
        return redaction.redacted(value.toString());
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue& item : value.toArray())
            list.append(redactedJson(item, redaction));
        return list;
    }
    if (value.isDouble())
        return redactedNumber(value, redaction);
    if (!value.isObject())
        return value;
    const QJsonObject members = value.toObject();
    QJsonObject object;
    for (auto it = members.begin(); it != members.end(); ++it)
        object.insert(freeName(redaction.redactedKey(it.key()), object), redactedMember(it.key(), it.value(), members.contains(u"initials"), redaction));
    return object;
}

QString redactedCsv(const QString& csv, Redaction& redaction)
{
    return redactedTable(csv, false, redaction);
}

} // namespace waymark
