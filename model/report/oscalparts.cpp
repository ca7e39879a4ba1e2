// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/oscalparts.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Oscal)
};

QString inventoryUuid(const TargetName& target, const OscalTerms& terms, const QString& scope)
{
    return terms.uuid(u"target/%1/%2/"_s.arg(scope, word(target.kind)) + terms.value(target.identity)); // as shown: no digest of a secret
}

QString shownTarget(const TargetName& target, const OscalTerms& terms)
{
    return targetText({.kind = target.kind, .identity = terms.redacted(target.identity)});
}

QJsonArray roles()
{
    QJsonArray list;
    const std::pair<QString, QString> known[] = {{u"owner"_s, Text::tr("Owner")},
                                                 {u"requester"_s, Text::tr("Requester")},
                                                 {u"approver"_s, Text::tr("Approver")},
                                                 {u"author"_s, Text::tr("Author")}};
    for (const auto& [id, title] : known)
        list.append(QJsonObject{{u"id"_s, id}, {u"title"_s, title}});
    return list;
}

} // namespace

QJsonObject oscalMetadata(const ExportFacts& facts, const OscalTerms& terms, const QString& title, const QStringList& remarks)
{
    const QString shown = terms.line(title, u"Waymark"_s);
    QStringList sentences = remarks;
    sentences.prepend(Text::tr("Written by Waymark %1.").arg(facts.version));
    if (const QString redaction = terms.redaction(); !redaction.isEmpty())
        sentences << redaction;
    QJsonObject metadata{{u"title"_s, shown},
                         {u"last-modified"_s, OscalTerms::time(facts.written)},
                         {u"version"_s, OscalTerms::time(facts.written)},
                         {u"oscal-version"_s, u"1.1.2"_s},
                         {u"remarks"_s, sentences.join(u' ')}};
    const QJsonArray parties = terms.parties();
    addList(metadata, u"parties"_s, parties);
    if (!parties.isEmpty())
        metadata.insert(u"roles"_s, roles());
    return metadata;
}

QString targetText(const TargetName& target)
{
    return u"%1 %2"_s.arg(word(target.kind), target.identity);
}

QJsonArray oscalInventory(const ExportFacts& facts, const OscalTerms& terms, const QString& scope)
{
    QJsonArray items;
    QSet<QString> known;
    for (const TargetName& target : facts.targets) {
        const QString uuid = inventoryUuid(target, terms, scope);
        if (known.contains(uuid))
            continue; // two that look alike
        known.insert(uuid);
        QJsonArray properties;
        addProperty(properties, terms, u"kind"_s, word(target.kind));
        addProperty(properties, terms, u"identity"_s, target.identity);
        QJsonObject item{{u"uuid"_s, uuid},
                         {u"description"_s, terms.prose(shownTarget(target, terms), word(target.kind))}};
        addList(item, u"props"_s, properties);
        items.append(item);
    }
    return items;
}

QJsonArray oscalSubject(const TargetName& target, const OscalTerms& terms, const QString& scope)
{
    QJsonArray subjects;
    subjects.append(QJsonObject{{u"subject-uuid"_s, inventoryUuid(target, terms, scope)},
                                {u"type"_s, u"inventory-item"_s},
                                {u"title"_s, terms.line(shownTarget(target, terms), word(target.kind))}});
    return subjects;
}

QString oscalToolUuid(const QString& tool, const OscalTerms& terms)
{
    return terms.uuid(u"tool/"_s + tool);
}

QJsonObject oscalTool(const QString& tool, const OscalTerms& terms)
{
    const QString name = terms.line(tool, u"unnamed"_s);
    return {{u"uuid"_s, oscalToolUuid(tool, terms)},
            {u"type"_s, u"software"_s},
            {u"title"_s, name},
            {u"description"_s, Text::tr("%1, from which some of this comes.").arg(name)},
            {u"status"_s, QJsonObject{{u"state"_s, u"operational"_s}}}};
}

QString checkSentence(const CheckOutcome& check)
{
    QStringList counts;
    for (const Outcome outcome : allOutcomes)
        if (check.results[outcome] > 0)
            counts << u"%1 %2"_s.arg(QString::number(check.results[outcome]), word(outcome));
    if (check.open > 0)
        counts << Text::tr("%1 open").arg(check.open);
    if (check.resolved > 0)
        counts << Text::tr("%1 resolved").arg(check.resolved);
    if (check.excepted > 0)
        counts << Text::tr("%1 of these excepted").arg(check.excepted);
    QString text = Text::tr("%1. Results: %2.").arg(word(check.outcome), counts.join(u", "_s));
    if (check.byAbsence)
        text += u' ' + Text::tr("Passed by absence: later runs don't report it any more.");
    if (check.attested)
        text += u' ' + Text::tr("A person attests that it %1.").arg(word(*check.attested));
    return text;
}

void addFacet(QJsonArray& facets, const OscalTerms& terms, const QString& name, const QString& value)
{
    const QString shown = terms.value(value);
    if (!shown.isEmpty())
        facets.append(QJsonObject{{u"name"_s, name}, {u"system"_s, oscalNamespace()}, {u"value"_s, shown}});
}

void addCharacterization(QJsonObject& risk, const QJsonArray& origins, const QJsonArray& facets)
{
    if (facets.isEmpty() || origins.isEmpty())
        return;
    QJsonArray list;
    list.append(QJsonObject{{u"origin"_s, origins.first()}, {u"facets"_s, facets}});
    risk.insert(u"characterizations"_s, list);
}

} // namespace waymark
