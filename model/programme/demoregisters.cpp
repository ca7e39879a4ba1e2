// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/demoregisters.h"

#include "model/catalog/jsonreader.h"

#include <QTimeZone>

namespace waymark {

namespace {

/// One file's worth of registers.
class Reader {
public:
    explicit Reader(const QTimeZone& zone) : m_zone(zone) {}

    DemoRegisters read(const TemplateNode& root) const
    {
        DemoRegisters demo;
        for (const TemplateNode& node : root.list("starterRisks", 1))
            demo.starting.push_back(starting(node));
        for (const TemplateNode& node : root.list("riskMeetings", 1))
            demo.meetings.push_back(meeting(node));
        for (const TemplateNode& node : root.list("riskAcceptances", 1))
            demo.acceptances.push_back(acceptance(node));
        for (const TemplateNode& node : root.list("policyMappings", 1))
            demo.mappings.push_back(mapping(node));
        for (const TemplateNode& node : root.list("gameDays", 1))
            demo.gameDays.push_back(gameDay(node));
        return demo;
    }

private:
    QDateTime time(const TemplateNode& node) const { return demoTime(node, "at", m_zone); }

    DemoStarting starting(const TemplateNode& node) const
    {
        DemoStarting starting{.by = node.text("by"), .at = time(node)};
        for (const TemplateNode& each : node.list("risks", 1))
            starting.risks.push_back(
                {.starter = each.text("risk"), .owner = each.text("owner"), .review = demoDay(each, "review")});
        return starting;
    }

    static DemoRating rating(const TemplateNode& node)
    {
        DemoRating rating{.starter = node.text("risk"),
                          .review = {.likelihood = node.integer("likelihood", 1, 5),
                                     .impact = node.integer("impact", 1, 5),
                                     .status = node.oneOf<RiskStatus>("status"),
                                     .why = node.text("why")}};
        if (node.has("treatment"))
            rating.review.treatment = node.oneOf<RiskTreatment>("treatment");
        if (node.has("next"))
            rating.review.next = demoDay(node, "next");
        return rating;
    }

    DemoRiskMeeting meeting(const TemplateNode& node) const
    {
        DemoRiskMeeting meeting{.by = node.text("by"), .at = time(node)};
        for (const TemplateNode& each : node.list("ratings", 1)) {
            meeting.ratings.push_back(rating(each));
            meeting.ratings.back().review.by = meeting.by;
            meeting.ratings.back().review.at = meeting.at;
        }
        return meeting;
    }

    DemoAcceptance acceptance(const TemplateNode& node) const
    {
        DemoAcceptance demo{.draft = {.kind = ExceptionKind::Acceptance,
                                      .reason = node.text("reason"),
                                      .owner = node.text("owner"),
                                      .expiry = demoDay(node, "until"),
                                      .evidence = node.text("evidence")},
                            .starter = node.text("risk"),
                            .by = node.text("by"),
                            .at = time(node)};
        if (node.has("approvedBy")) {
            demo.approver = node.text("approvedBy");
            demo.approved = demoTime(node, "approvedAt", m_zone);
        }
        return demo;
    }

    static DemoStatement statement(const TemplateNode& node)
    {
        DemoStatement demo{.policy = {.reference = node.text("reference"),
                                      .title = node.text("title"),
                                      .statement = node.text("statement"),
                                      .source = node.text("source"),
                                      .category = node.text("category"),
                                      .reviewDay = demoDay(node, "review"),
                                      .status = node.oneOf<PolicyStatus>("status")},
                           .owner = node.text("owner"),
                           .controls = node.texts("controls"),
                           .stories = node.texts("stories")};
        for (const TemplateNode& each : node.list("checks"))
            demo.checks.push_back({.tool = each.text("tool"), .id = each.text("check")});
        return demo;
    }

    DemoPolicyMapping mapping(const TemplateNode& node) const
    {
        DemoPolicyMapping mapping{.by = node.text("by"), .at = time(node)};
        for (const TemplateNode& each : node.list("statements", 1))
            mapping.statements.push_back(statement(each));
        return mapping;
    }

    DemoGameDayOutcome outcome(const TemplateNode& node) const
    {
        return {.by = node.text("by"),
                .at = time(node),
                .told = {.held = demoDay(node, "held"),
                         .outcome = node.oneOf<GameDayOutcome>("outcome"),
                         .findings = node.text("findings"),
                         .evidence = node.text("evidence")},
                .raised = node.texts("raised")};
    }

    DemoGameDay gameDay(const TemplateNode& node) const
    {
        DemoGameDay demo{.planned = {.title = node.text("title"),
                                     .epic = node.text("epic"),
                                     .scenario = node.text("scenario"),
                                     .objectives = node.text("objectives"),
                                     .scheduled = demoDay(node, "scheduled")},
                         .lead = node.text("lead"),
                         .target = node.text("target"),
                         .exercises = node.texts("exercises", 1),
                         .by = node.text("by"),
                         .at = time(node)};
        if (node.has("happened"))
            demo.happened = outcome(node.object("happened"));
        return demo;
    }

    const QTimeZone& m_zone;
};

} // namespace

Result<DemoRegisters> readDemoRegisters(const QString& folder, const QTimeZone& zone)
{
    return loadTemplate(folder + QStringLiteral("/registers.json"),
                        [&](const TemplateNode& root) { return Reader(zone).read(root); });
}

} // namespace waymark
