// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/report/redaction.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <map>
#include <utility>
#include <vector>

namespace waymark {

/// Makes texts, ids, tokens and references as the JSON schemas of OSCAL 1.1 want them, redacted. Texts that are shown are Markdown
/// there: what could open a link or markup is escaped.
class OscalTerms {
public:
    OscalTerms(const WorkspaceId& workspace, Redaction& redaction);

    /// Of version 5 by the workspace and what the item is: "check/prowler/iam_1".
    QString uuid(const QString& item) const;
    /// One line of Markdown; `otherwise` where nothing would be seen.
    QString line(const QString& text, const QString& otherwise) const;
    QString prose(const QString& text, const QString& otherwise) const; ///< likewise, on as many lines as it has
    /// A property's or facet's value, not Markdown; empty: nothing would be seen, so it has to be left out.
    QString value(const QString& text) const;
    /// The same if it is a token as it stands; else with what a token can't have replaced, and a digest that keeps it unique.
    QString token(const QString& text) const;
    /// A part of a text to be; as one it would be looked at as a whole, in which short names are no names.
    QString redacted(const QString& text) const { return m_redaction.redacted(text); }
    static QString time(const QDateTime& moment); ///< RFC 3339, UTC

    /// A person, who then is a party of the document.
    QString party(const QString& name);
    QJsonArray parties() const; ///< all so far
    /// [{"role-id", "party-uuids"}] of those that have a name.
    QJsonArray responsible(const std::vector<std::pair<QString, QString>>& roles);
    QString redaction() const { return m_redaction.sentence(); }

private:
    QUuid m_workspace;
    Redaction& m_redaction;
    std::map<QString, QString> m_parties; ///< uuid by name
};

/// Waymark's own property; nothing is added if the value shows nothing.
void addProperty(QJsonArray& properties, const OscalTerms& terms, const QString& name, const QString& value);
/// A member that the schema doesn't want empty.
void addList(QJsonObject& object, const QString& name, const QJsonArray& list);
/// [{`member`: `uuid`}], of as many as there are.
QJsonArray references(const QString& member, const QStringList& uuids);
/// [{"actors": [{"type", "actor-uuid"}]}]
QJsonArray originOf(const QString& type, const QString& uuid);

/// The namespace of Waymark's properties and facets.
inline const QString& oscalNamespace()
{
    static const QString name = QStringLiteral("urn:waymark:oscal");
    return name;
}

} // namespace waymark
