// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace waymark {

/// What the published JSON schemas of OSCAL 1.1 ask of assessment results and of a plan of action and milestones, as far as documents
/// have it: members that have to be there, that may be there, and no others; lists that may not be empty; texts, tokens, UUIDs and
/// times by their patterns; enumerations. And what the schemas can't say: that ids are unique, and that references lead somewhere.
class OscalRules {
public:
    /// What is wrong, each with where; empty: nothing.
    static QStringList faultsOf(const QJsonObject& document)
    {
        OscalRules rules;
        const bool isPlan = document.contains(QStringLiteral("plan-of-action-and-milestones"));
        rules.checkObject(document, isPlan ? QStringLiteral("poam-document") : QStringLiteral("ar-document"), {});
        rules.checkReferences();
        return rules.m_faults;
    }

private:
    struct Reference {
        QString where;
        QString kind; ///< name of the member that refers
        QString uuid;
    };

    /// Of each shape its members: "name" with ! if it has to be there and [] if it is a list, then its type: a shape with @, the
    /// words of an enumeration with =, or the name of a pattern.
    static const QHash<QString, QStringList>& shapes()
    {
        static const QHash<QString, QStringList> table = [] {
            QHash<QString, QStringList> all = documents();
            all.insert(assessment());
            all.insert(risks());
            return all;
        }();
        return table;
    }

    static QStringList list(const char* members)
    {
        QStringList parts;
        for (const QString& part : QString::fromLatin1(members).split(u','))
            parts << part.trimmed();
        return parts;
    }

    static QHash<QString, QStringList> documents()
    {
        return {
            {QStringLiteral("ar-document"), list("assessment-results! @assessment-results")},
            {QStringLiteral("poam-document"), list("plan-of-action-and-milestones! @plan")},
            {QStringLiteral("assessment-results"),
             list("uuid! uuid, metadata! @metadata, import-ap! @import, results![] @result, back-matter @back-matter")},
            {QStringLiteral("plan"), list("uuid! uuid, metadata! @metadata, import-ssp @import, system-id @system-id, local-definitions "
                                          "@plan-local, observations[] @observation, risks[] @risk, findings[] @finding, poam-items![] "
                                          "@poam-item, back-matter @back-matter")},
            {QStringLiteral("metadata"),
             list("title! line, published time, last-modified! time, version! string, oscal-version! string, props[] @property, roles[] "
                  "@role, parties[] @party, responsible-parties[] @responsible, remarks prose")},
            {QStringLiteral("role"), list("id! token, title! line, short-name string, description prose, remarks prose")},
            {QStringLiteral("party"), list("uuid! uuid, type! =person|organization, name string, short-name string, remarks prose")},
            {QStringLiteral("responsible"), list("role-id! token, party-uuids![] uuid, remarks prose")},
            {QStringLiteral("import"), list("href! reference, remarks prose")},
            {QStringLiteral("back-matter"), list("resources[] @resource")},
            {QStringLiteral("resource"), list("uuid! uuid, title line, description prose, props[] @property, remarks prose")},
            {QStringLiteral("property"), list("name! token, uuid uuid, ns uri, value! string, class token, group token, remarks prose")},
            {QStringLiteral("system-id"), list("identifier-type uri, id! string")},
            {QStringLiteral("plan-local"), list("components[] @component, inventory-items[] @inventory-item, remarks prose")},
            {QStringLiteral("poam-item"),
             list("uuid uuid, title! line, description! prose, props[] @property, origins[] @item-origin, related-findings[] "
                  "@related-finding, related-observations[] @related-observation, related-risks[] @related-risk, remarks prose")},
            {QStringLiteral("item-origin"), list("actors![] @actor")},
        };
    }

    static QHash<QString, QStringList> assessment()
    {
        return {
            {QStringLiteral("result"),
             list("uuid! uuid, title! line, description! prose, start! time, end time, props[] @property, local-definitions "
                  "@result-local, reviewed-controls! @reviewed, attestations[] @attestation, observations[] @observation, risks[] "
                  "@risk, findings[] @finding, remarks prose")},
            {QStringLiteral("result-local"),
             list("components[] @component, inventory-items[] @inventory-item, assessment-assets @assets")},
            {QStringLiteral("assets"), list("components[] @component, assessment-platforms![] @platform")},
            {QStringLiteral("platform"), list("uuid! uuid, title line, props[] @property, uses-components[] @uses-component, remarks prose")},
            {QStringLiteral("uses-component"), list("component-uuid! uuid, remarks prose")},
            {QStringLiteral("component"), list("uuid! uuid, type! string, title! line, description! prose, purpose line, props[] "
                                               "@property, status! @component-status, remarks prose")},
            {QStringLiteral("component-status"), list("state! =under-development|operational|disposition|other, remarks prose")},
            {QStringLiteral("inventory-item"), list("uuid! uuid, description! prose, props[] @property, remarks prose")},
            {QStringLiteral("reviewed"), list("description prose, control-selections![] @controls, control-objective-selections[] "
                                              "@objectives, remarks prose")},
            {QStringLiteral("controls"), list("description prose, include-all @nothing, include-controls[] @control, remarks prose")},
            {QStringLiteral("control"), list("control-id! token, statement-ids[] token")},
            {QStringLiteral("objectives"), list("description prose, include-all @nothing, include-objectives[] @objective, remarks prose")},
            {QStringLiteral("objective"), list("objective-id! token, remarks prose")},
            {QStringLiteral("nothing"), {}},
            {QStringLiteral("attestation"), list("responsible-parties[] @responsible, parts![] @part")},
            {QStringLiteral("part"), list("uuid uuid, name! token, ns uri, class token, title line, props[] @property, prose prose")},
            {QStringLiteral("observation"),
             list("uuid! uuid, title line, description! prose, props[] @property, methods![] =EXAMINE|INTERVIEW|TEST|UNKNOWN, types[] "
                  "=ssp-statement-issue|control-objective|mitigation|finding|historic, origins[] @origin, subjects[] @subject, "
                  "relevant-evidence[] @evidence, collected! time, expires time, remarks prose")},
            {QStringLiteral("evidence"), list("href reference, description! prose, remarks prose")},
            {QStringLiteral("origin"), list("actors![] @actor, related-tasks[] @nothing")},
            {QStringLiteral("actor"), list("type! =tool|assessment-platform|party, actor-uuid! uuid, role-id token")},
            {QStringLiteral("subject"), list("subject-uuid! uuid, type! =component|inventory-item|location|party|user|resource, title "
                                             "line, props[] @property, remarks prose")},
            {QStringLiteral("finding"), list("uuid! uuid, title! line, description! prose, props[] @property, origins[] @origin, target! "
                                             "@finding-target, related-observations[] @related-observation, related-risks[] "
                                             "@related-risk, remarks prose")},
            {QStringLiteral("finding-target"),
             list("type! =statement-id|objective-id, target-id! token, title line, description prose, status! @finding-status, remarks prose")},
            {QStringLiteral("finding-status"), list("state! =satisfied|not-satisfied, reason =pass|fail|other, remarks prose")},
            {QStringLiteral("related-observation"), list("observation-uuid! uuid, remarks prose")},
            {QStringLiteral("related-risk"), list("risk-uuid! uuid, remarks prose")},
            {QStringLiteral("related-finding"), list("finding-uuid! uuid, remarks prose")},
        };
    }

    static QHash<QString, QStringList> risks()
    {
        return {
            {QStringLiteral("risk"),
             list("uuid! uuid, title! line, description! prose, statement! prose, props[] @property, status! "
                  "=open|investigating|remediating|deviation-requested|deviation-approved|closed, origins[] @origin, "
                  "characterizations[] @characterization, deadline time, remediations[] @response, risk-log @risk-log, "
                  "related-observations[] @related-observation")},
            {QStringLiteral("characterization"), list("props[] @property, origin! @origin, facets![] @facet")},
            {QStringLiteral("facet"), list("name! token, system! uri, value! string, props[] @property, remarks prose")},
            {QStringLiteral("response"), list("uuid! uuid, lifecycle! =recommendation|planned|completed, title! line, description! prose, "
                                              "props[] @property, origins[] @origin, tasks[] @task, remarks prose")},
            {QStringLiteral("task"), list("uuid! uuid, type! =milestone|action, title! line, description prose, timing @timing, remarks prose")},
            {QStringLiteral("timing"), list("within-date-range! @range")},
            {QStringLiteral("range"), list("start! time, end! time, remarks prose")},
            {QStringLiteral("risk-log"), list("entries![] @log-entry")},
            {QStringLiteral("log-entry"),
             list("uuid! uuid, title line, description prose, start! time, end time, logged-by[] @logged-by, status-change "
                  "=open|investigating|remediating|deviation-requested|deviation-approved|closed, remarks prose")},
            {QStringLiteral("logged-by"), list("party-uuid! uuid, role-id token, remarks prose")},
        };
    }

    static bool fits(const QString& type, const QString& text)
    {
        static const QHash<QString, QRegularExpression> patterns = {
            {QStringLiteral("uuid"), whole("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}")},
            {QStringLiteral("line"), whole("[^\\n]+")},
            {QStringLiteral("prose"), whole("[\\s\\S]+")},
            {QStringLiteral("string"), whole("\\S(.*\\S)?")},
            {QStringLiteral("token"), whole("[\\p{L}_][\\p{L}\\p{N}.\\-_]*")},
            {QStringLiteral("uri"), whole("[a-zA-Z][a-zA-Z0-9+\\-.]+:.+")},
            {QStringLiteral("reference"), whole("\\S+")},
            {QStringLiteral("time"), whole("(19|2\\d)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T(2[0-3]|[01]\\d):[0-5]\\d:[0-5]\\d"
                                           "(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)")}};
        const auto pattern = patterns.constFind(type);
        return pattern != patterns.cend() && pattern->match(text).hasMatch();
    }
    static QRegularExpression whole(const char* pattern)
    {
        return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    }

    void checkObject(const QJsonObject& object, const QString& shape, const QString& where)
    {
        QStringList known;
        for (const QString& member : shapes().value(shape)) {
            QString name = member.section(u' ', 0, 0);
            const bool isList = name.endsWith(QStringLiteral("[]"));
            name.remove(QStringLiteral("[]"));
            const bool isNeeded = name.endsWith(u'!');
            name.remove(u'!');
            known << name;
            if (object.contains(name))
                checkMember(object.value(name), member.section(u' ', 1), isList, where + u'/' + name, name);
            else if (isNeeded)
                m_faults << where + u'/' + name + QStringLiteral(": is missing");
        }
        for (const QString& name : object.keys())
            if (!known.contains(name))
                m_faults << where + u'/' + name + QStringLiteral(": isn't in the schema");
        if ((shape == u"controls" || shape == u"objectives") && object.contains(QStringLiteral("include-all")) == object.contains(shape == u"controls" ? QStringLiteral("include-controls") : QStringLiteral("include-objectives")))
            m_faults << where + QStringLiteral(": has to include either all or some");
    }

    void checkMember(const QJsonValue& value, const QString& type, bool isList, const QString& where, const QString& name)
    {
        if (!isList) {
            checkValue(value, type, where, name);
            return;
        }
        const QJsonArray items = value.toArray();
        if (items.isEmpty())
            m_faults << where + QStringLiteral(": is no list, or an empty one");
        for (qsizetype i = 0; i < items.size(); ++i)
            checkValue(items.at(i), type, where + u'/' + QString::number(i), name);
    }

    void checkValue(const QJsonValue& value, const QString& type, const QString& where, const QString& name)
    {
        if (type.startsWith(u'@')) {
            if (!value.isObject())
                m_faults << where + QStringLiteral(": is no object");
            note(value.toObject(), name, where);
            checkObject(value.toObject(), type.mid(1), where);
            return;
        }
        const QString text = value.toString();
        const bool isRight = type.startsWith(u'=') ? type.mid(1).split(u'|').contains(text) : fits(type, text);
        if (!value.isString() || !isRight)
            m_faults << where + QStringLiteral(": \"%1\" is no %2").arg(text.left(80), type);
        if (name.endsWith(QStringLiteral("-uuid")) || name == u"party-uuids" || name == u"role-id")
            m_references.push_back({.where = where, .kind = name, .uuid = text});
        if (name == u"href" && text.startsWith(u'#'))
            m_references.push_back({.where = where, .kind = QStringLiteral("resource-uuid"), .uuid = text.mid(1)});
    }

    /// Its id, by the name of the member that holds it.
    void note(const QJsonObject& object, const QString& name, const QString& where)
    {
        if (name == u"roles")
            m_ids[name].insert(object.value(QStringLiteral("id")).toString());
        if (!object.contains(QStringLiteral("uuid")))
            return;
        const QString uuid = object.value(QStringLiteral("uuid")).toString();
        if (m_all.contains(uuid))
            m_faults << where + QStringLiteral("/uuid: stands twice, %1").arg(uuid);
        m_all.insert(uuid);
        m_ids[name].insert(uuid);
    }

    void checkReferences()
    {
        const QHash<QString, QStringList> homes = {
            {QStringLiteral("observation-uuid"), {QStringLiteral("observations")}},
            {QStringLiteral("risk-uuid"), {QStringLiteral("risks")}},
            {QStringLiteral("finding-uuid"), {QStringLiteral("findings")}},
            {QStringLiteral("component-uuid"), {QStringLiteral("components")}},
            {QStringLiteral("actor-uuid"), {QStringLiteral("components"), QStringLiteral("assessment-platforms"), QStringLiteral("parties")}},
            {QStringLiteral("subject-uuid"), {QStringLiteral("components"), QStringLiteral("inventory-items")}},
            {QStringLiteral("party-uuid"), {QStringLiteral("parties")}},
            {QStringLiteral("party-uuids"), {QStringLiteral("parties")}},
            {QStringLiteral("resource-uuid"), {QStringLiteral("resources")}},
            {QStringLiteral("role-id"), {QStringLiteral("roles")}}};
        for (const Reference& reference : m_references) {
            bool found = false;
            for (const QString& home : homes.value(reference.kind))
                found = found || m_ids.value(home).contains(reference.uuid);
            if (!found)
                m_faults << reference.where + QStringLiteral(": leads nowhere, %1").arg(reference.uuid);
        }
    }

    QStringList m_faults;
    QSet<QString> m_all;
    QHash<QString, QSet<QString>> m_ids; ///< by the member that holds them
    std::vector<Reference> m_references;
};

} // namespace waymark
