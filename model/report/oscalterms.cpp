// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/oscalterms.h"

#include "model/domain/plaintext.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestLine = 1000;
constexpr qsizetype longestProse = 20'000;

QString escapedMarkdown(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\\' || c == u'<' || c == u'[')
            result += u'\\';
        result += c;
    }
    return result;
}

/// Half of a pair of surrogates, which no UTF-8 can hold, becomes U+FFFD.
QString whole(const QString& text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

/// On one line without blanks at its ends, as regular expressions know blanks.
QString singleLine(const QString& text, qsizetype longest)
{
    QString line = whole(text);
    line.remove(QChar(QChar::ByteOrderMark)); // a blank to JSON schemas, but not to Qt
    return plainText(plainLine(line.simplified()), longest);
}

} // namespace

OscalTerms::OscalTerms(const WorkspaceId& workspace, Redaction& redaction)
    : m_workspace(QUuid::fromString(workspace.toString()))
    , m_redaction(redaction)
{
}

QString OscalTerms::uuid(const QString& item) const
{
    return QUuid::createUuidV5(m_workspace, item).toString(QUuid::WithoutBraces);
}

QString OscalTerms::line(const QString& text, const QString& otherwise) const
{
    const QString shown = singleLine(m_redaction.redacted(text), longestLine);
    return showsNothing(shown) ? otherwise : escapedMarkdown(shown);
}

QString OscalTerms::prose(const QString& text, const QString& otherwise) const
{
    const QString shown = plainText(whole(m_redaction.redacted(text)), longestProse);
    return showsNothing(shown) ? otherwise : escapedMarkdown(shown);
}

QString OscalTerms::value(const QString& text) const
{
    const QString shown = singleLine(m_redaction.redacted(text), longestProse);
    return showsNothing(shown) ? QString() : shown;
}

QString OscalTerms::token(const QString& text) const
{
    const QString shown = m_redaction.redacted(text);
    QString result;
    for (const QChar c : shown) {
        const bool fits = c.isLetter() || c == u'_' || (!result.isEmpty() && (c.isNumber() || c == u'.' || c == u'-'));
        if (result.isEmpty() && !fits)
            result += u'_';
        result += fits || c.isNumber() || c == u'.' || c == u'-' ? c : QChar(u'_');
    }
    if (result == shown && !result.isEmpty())
        return result;
    const QByteArray digest = QCryptographicHash::hash(shown.toUtf8(), QCryptographicHash::Sha256).toHex();
    return (result.isEmpty() ? u"_"_s : result.left(200)) + u'-' + QString::fromLatin1(digest.left(12));
}

QString OscalTerms::time(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

QString OscalTerms::party(const QString& name)
{
    const QString line = singleLine(m_redaction.redactedName(name), longestProse);
    const QString shown = showsNothing(line) ? u"unknown"_s : line;
    return m_parties.try_emplace(shown, uuid(u"party/"_s + shown)).first->second;
}

QJsonArray OscalTerms::parties() const
{
    QJsonArray list;
    for (const auto& [name, id] : m_parties)
        list.append(QJsonObject{{u"uuid"_s, id}, {u"type"_s, u"person"_s}, {u"name"_s, name}});
    return list;
}

QJsonArray OscalTerms::responsible(const std::vector<std::pair<QString, QString>>& roles)
{
    QJsonArray list;
    for (const auto& [role, name] : roles)
        if (!showsNothing(name)) {
            QJsonArray people;
            people.append(party(name));
            list.append(QJsonObject{{u"role-id"_s, role}, {u"party-uuids"_s, people}});
        }
    return list;
}

void addProperty(QJsonArray& properties, const OscalTerms& terms, const QString& name, const QString& value)
{
    const QString shown = terms.value(value);
    if (!shown.isEmpty())
        properties.append(QJsonObject{{u"name"_s, name}, {u"ns"_s, oscalNamespace()}, {u"value"_s, shown}});
}

void addList(QJsonObject& object, const QString& name, const QJsonArray& list)
{
    if (!list.isEmpty())
        object.insert(name, list);
}

QJsonArray references(const QString& member, const QStringList& uuids)
{
    QJsonArray list;
    for (const QString& uuid : uuids)
        list.append(QJsonObject{{member, uuid}});
    return list;
}

QJsonArray originOf(const QString& type, const QString& uuid)
{
    QJsonArray actors;
    actors.append(QJsonObject{{u"type"_s, type}, {u"actor-uuid"_s, uuid}});
    QJsonArray origins;
    origins.append(QJsonObject{{u"actors"_s, actors}});
    return origins;
}

} // namespace waymark
