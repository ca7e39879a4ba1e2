// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/redactedreport.h"

#include "model/domain/csvline.h"
#include "model/report/html.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString unescapedHtml(QString html)
{
    html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s);
    return html.replace(u"&amp;"_s, u"&"_s); // the last: what it brings is no entity
}

/// What holds no secret stays byte for byte.
QString redactedText(const QString& html, Redaction& redaction)
{
    const QString plain = unescapedHtml(html);
    const QString shown = redaction.redacted(plain);
    return shown == plain ? html : escapedHtml(shown);
}

QString redactedTag(const QString& tag, Redaction& redaction)
{
    static const QRegularExpression attribute(
        u"(\\s(?:title|alt|content|aria-label|aria-description|placeholder|summary|value)=\")([^\"]*)"_s);
    QString result;
    qsizetype done = 0;
    for (auto it = attribute.globalMatch(tag); it.hasNext();) {
        const auto match = it.next();
        result += tag.mid(done, match.capturedEnd(1) - done) + redactedText(match.captured(2), redaction);
        done = match.capturedEnd();
    }
    return result + tag.mid(done);
}

/// Where the style sheet that begins at `at` ends; where nothing begins, `at`.
qsizetype endOfStyle(const QString& html, qsizetype at)
{
    if (!QStringView(html).mid(at).startsWith(u"<style"))
        return at;
    const qsizetype end = html.indexOf(u"</style>"_s, at);
    return end < 0 ? html.size() : end;
}

/// Members and columns that hold nothing but a name.
bool isNameField(const QString& field)
{
    static const QSet<QString> fields = {u"owner"_s, u"author"_s, u"requester"_s, u"approver"_s, u"reviewer"_s, u"updated_by"_s};
    return fields.contains(field);
}

/// `head`: the table's first line, which it fills.
QString redactedLine(const QStringList& cells, QStringList& head, Redaction& redaction)
{
    QStringList shown;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString cell = withoutFormulaGuard(cells[i]);
        shown << (isNameField(head.value(i).toLower()) ? redaction.redactedName(cell) : redaction.redacted(cell));
    }
    if (head.isEmpty())
        head = cells;
    return csvLine(shown);
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

QByteArray redactedPage(const QByteArray& report, Redaction& redaction)
{
    QString html = redactedHtml(QString::fromUtf8(report), redaction);
    const qsizetype head = html.indexOf(u"</header>"_s);
    if (head >= 0)
        html.insert(head, u"<p>%1</p>"_s.arg(escapedHtml(redaction.sentence())));
    return html.toUtf8();
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
    return suffix == u"csv" ? redactedCsv(QString::fromUtf8(report), redaction).toUtf8() : redactedDocument(report, redaction);
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
    if (!value.isObject())
        return value;
    const QJsonObject members = value.toObject();
    QJsonObject object;
    for (auto it = members.begin(); it != members.end(); ++it)
        object.insert(it.key(), redactedMember(it.key(), it.value(), members.contains(u"initials"), redaction));
    return object;
}

QString redactedCsv(const QString& csv, Redaction& redaction)
{
    QString result;
    QStringList cells;
    QString cell;
    QStringList head;
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
            cells << cell;
            cell.clear();
        }
        if (c == u'\n' && !quoted) {
            result += redactedLine(cells, head, redaction);
            cells.clear();
        }
    }
    if (!cell.isEmpty() || !cells.isEmpty())
        result += redactedLine(cells << cell, head, redaction);
    return result;
}

QString redactedHtml(const QString& html, Redaction& redaction)
{
    QString result;
    result.reserve(html.size());
    for (qsizetype at = 0; at < html.size();) {
        if (const qsizetype end = endOfStyle(html, at); end > at) {
            result += html.mid(at, end - at);
            at = end;
            continue;
        }
        const bool isTag = html[at] == u'<';
        const qsizetype found = html.indexOf(isTag ? u'>' : u'<', at);
        const qsizetype end = found < 0 ? html.size() : isTag ? found + 1 : found;
        const QString part = html.mid(at, end - at);
        result += isTag ? redactedTag(part, redaction) : redactedText(part, redaction);
        at = end;
    }
    return result;
}

} // namespace waymark
