// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/starterrisks.h"

#include "model/catalog/starterstories.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int lowest = 1;
constexpr int highest = 5;

void readRatings(const TemplateNode& node, StarterRisk& risk)
{
    risk.inherentLikelihood = node.integer("inherentLikelihood", lowest, highest);
    risk.inherentImpact = node.integer("inherentImpact", lowest, highest);
    risk.targetLikelihood = node.integer("targetLikelihood", lowest, highest);
    risk.targetImpact = node.integer("targetImpact", lowest, highest);
    if (risk.targetLikelihood > risk.inherentLikelihood)
        node.fault("targetLikelihood", QStringLiteral("it is above the inherent one"));
    if (risk.targetImpact > risk.inherentImpact)
        node.fault("targetImpact", QStringLiteral("it is above the inherent one"));
}

void readTies(const TemplateNode& node, const StarterStoryKinds& stories, StarterRisk& risk)
{
    risk.abuseCases = readStarterStories(node, "abuseCases", 1, stories, StoryKind::Abuse);
    risk.useCases = readStarterStories(node, "useCases", 1, stories, StoryKind::Use);
    for (const TemplateNode& check : node.list("checks"))
        risk.checks.push_back({.tool = check.text("tool"), .checkId = check.text("check")});
    risk.controls = node.texts("controls");
    for (const QString& control : risk.controls)
        if (!control.contains(u'/'))
            node.fault("controls", QStringLiteral("\"%1\" names no set of controls").arg(control));
}

StarterRisk readRisk(const TemplateNode& node, const EpicCatalogue& epics, const StarterStoryKinds& stories)
{
    StarterRisk risk;
    risk.id = node.text("id");
    risk.title = node.text("title");
    risk.category = node.text("category");
    risk.cause = node.text("cause");
    risk.event = node.text("event");
    risk.consequence = node.text("consequence");
    readRatings(node, risk);
    risk.treatment = node.oneOf<RiskTreatment>("treatment");
    risk.plan = node.text("plan");
    risk.epic = node.text("epic");
    if (!epics.find(risk.epic))
        node.fault("epic", QStringLiteral("\"%1\" is no epic").arg(risk.epic));
    readTies(node, stories, risk);
    return risk;
}

} // namespace

Risk StarterRisk::toRisk() const
{
    return {.title = title,
            .category = category,
            .epic = epic,
            .cause = cause,
            .event = event,
            .consequence = consequence,
            .inherentLikelihood = inherentLikelihood,
            .inherentImpact = inherentImpact,
            .currentLikelihood = inherentLikelihood,
            .currentImpact = inherentImpact,
            .targetLikelihood = targetLikelihood,
            .targetImpact = targetImpact,
            .treatment = treatment,
            .plan = plan};
}

const StarterRisk* StarterRiskCatalogue::find(QStringView id) const
{
    const auto found = std::ranges::find_if(risks, [&](const StarterRisk& risk) { return risk.id == id; });
    return found == risks.end() ? nullptr : &*found;
}

Result<StarterRiskCatalogue> StarterRiskCatalogue::load(const QString& file, const EpicCatalogue& epics)
{
    return loadTemplate(file, [&](const TemplateNode& root) {
        const StarterStoryKinds stories = starterStoryKinds(epics);
        StarterRiskCatalogue catalogue;
        catalogue.version = root.text("version");
        catalogue.source = root.text("source");
        for (const TemplateNode& node : root.list("risks", 1)) {
            StarterRisk risk = readRisk(node, epics, stories);
            const auto same = [&](const StarterRisk& other) { return other.id == risk.id || other.title == risk.title; };
            if (std::ranges::any_of(catalogue.risks, same))
                node.fault(nullptr, QStringLiteral("id or title of \"%1\" is listed twice").arg(risk.id));
            catalogue.risks.push_back(std::move(risk));
        }
        return catalogue;
    });
}

} // namespace waymark
