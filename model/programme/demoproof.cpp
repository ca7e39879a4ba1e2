// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/demoproof.h"

#include "model/catalog/jsonreader.h"
#include "model/domain/gatepolicyfile.h"

#include <QFile>
#include <QTimeZone>

namespace waymark {

namespace {

int rating(const TemplateNode& node, const char* key)
{
    return node.integer(key, 1, 5);
}

DemoCheck check(const TemplateNode& node)
{
    return {.tool = node.text("tool"), .id = node.text("check")};
}

DemoException exception(const TemplateNode& node, const QTimeZone& zone)
{
    DemoException demo{.draft = {.kind = node.oneOf<ExceptionKind>("kind"),
                                 .resources = node.texts("resources"),
                                 .reason = node.text("reason"),
                                 .owner = node.text("owner"),
                                 .expiry = demoDay(node, "until"),
                                 .evidence = node.optionalText("evidence"),
                                 .evidenceFile = node.optionalText("evidenceFile"),
                                 .evidenceSha256 = node.optionalText("evidenceSha256")},
                       .check = check(node),
                       .target = node.optionalText("target"),
                       .by = node.text("by"),
                       .at = demoTime(node, "at", zone)};
    if (node.has("attested"))
        demo.draft.attested = node.oneOf<Outcome>("attested");
    if (node.has("approvedBy")) {
        demo.approver = node.text("approvedBy");
        demo.approved = demoTime(node, "approvedAt", zone);
    }
    if (node.has("revokedBy")) {
        demo.revoker = node.text("revokedBy");
        demo.revoked = demoTime(node, "revokedAt", zone);
        demo.revokeReason = node.text("revokedFor");
    }
    return demo;
}

DemoRiskReview review(const TemplateNode& node, const QTimeZone& zone)
{
    return {.by = node.text("by"),
            .at = demoTime(node, "at", zone),
            .likelihood = rating(node, "likelihood"),
            .impact = rating(node, "impact"),
            .treatment = node.oneOf<RiskTreatment>("treatment"),
            .status = node.oneOf<RiskStatus>("status"),
            .why = node.text("why"),
            .next = demoDay(node, "next")};
}

DemoRisk risk(const TemplateNode& node, const QTimeZone& zone)
{
    DemoRisk demo{.risk = {.title = node.text("title"),
                           .category = node.text("category"),
                           .epic = node.optionalText("epic"),
                           .cause = node.text("cause"),
                           .event = node.text("event"),
                           .consequence = node.text("consequence"),
                           .inherentLikelihood = rating(node, "inherentLikelihood"),
                           .inherentImpact = rating(node, "inherentImpact"),
                           .currentLikelihood = rating(node, "currentLikelihood"),
                           .currentImpact = rating(node, "currentImpact"),
                           .targetLikelihood = rating(node, "targetLikelihood"),
                           .targetImpact = rating(node, "targetImpact"),
                           .plan = node.text("plan"),
                           .reviewDay = demoDay(node, "review")},
                  .owner = node.text("owner"),
                  .by = node.text("by"),
                  .at = demoTime(node, "at", zone),
                  .stories = node.texts("stories", 1)};
    for (const TemplateNode& each : node.list("checks", 1))
        demo.checks.push_back(check(each));
    for (const TemplateNode& each : node.list("reviews"))
        demo.reviews.push_back(review(each, zone));
    return demo;
}

/// As it is stored once a gate can be judged by it.
QString policyDocument(const TemplateNode& node, const QString& folder)
{
    const QString name = folder + u'/' + node.text("file");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        node.fault("file", QStringLiteral("a policy's file is expected (%1)").arg(file.errorString()));
        return {};
    }
    const auto policy = parseGatePolicy(file.readAll());
    if (!policy) {
        node.fault("file", policy.error().message);
        return {};
    }
    return gatePolicyDocument(*policy);
}

} // namespace

DemoProof readDemoProof(const TemplateNode& root, const QString& folder, const QTimeZone& zone)
{
    DemoProof proof;
    for (const TemplateNode& node : root.list("exceptions", 1))
        proof.exceptions.push_back(exception(node, zone));
    for (const TemplateNode& node : root.list("risks", 1))
        proof.risks.push_back(risk(node, zone));
    for (const TemplateNode& node : root.list("gatePolicies", 1))
        proof.policies.push_back(
            {.by = node.text("by"), .at = demoTime(node, "at", zone), .document = policyDocument(node, folder)});
    return proof;
}

QDate demoDay(const TemplateNode& node, const char* key)
{
    const QDate date = QDate::fromString(node.text(key), Qt::ISODate);
    if (!date.isValid())
        node.fault(key, QStringLiteral("a day such as 2026-12-04 is expected"));
    return date;
}

QDateTime demoTime(const TemplateNode& node, const char* key, const QTimeZone& zone)
{
    const QDateTime local = QDateTime::fromString(node.text(key), Qt::ISODate);
    const QDateTime time(local.date(), local.time(), zone);
    if (!time.isValid())
        node.fault(key, QStringLiteral("a time such as 2026-08-24T09:00 is expected"));
    return time.toUTC();
}

} // namespace waymark
