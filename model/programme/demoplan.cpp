// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/demoplan.h"

#include "model/catalog/jsonreader.h"

#include <QTimeZone>

namespace waymark {

namespace {

constexpr int mostSprints = 99;
constexpr int mostDays = 99;
constexpr int mostPoints = 999;

int day(const TemplateNode& node, const char* key)
{
    return node.has(key) ? node.integer(key, 1, mostDays) : 0;
}

QDate date(const TemplateNode& node, const char* key)
{
    return QDate::fromString(node.text(key), Qt::ISODate);
}

/// One file's worth of plan; times in it are those of the programme's time zone.
class Reader {
public:
    explicit Reader(const TemplateNode& root) : m_root(root), m_zone(root.text("timeZone").toLatin1()) {}

    DemoPlan plan(const QString& folder) const
    {
        DemoPlan plan;
        plan.programme = {.name = m_root.text("name"),
                          .timeZone = m_root.text("timeZone"),
                          .series = m_root.text("series"),
                          .firstDay = date(m_root, "firstDay")};
        plan.begun = time(m_root, "begun");
        plan.planned = time(m_root, "planned");
        plan.lead = m_root.text("lead");
        plan.pipeline = m_root.text("pipeline");
        plan.wipInProgress = m_root.integer("wipInProgress", 0, mostPoints);
        plan.wipInReview = m_root.integer("wipInReview", 0, mostPoints);
        const auto each = [&](const char* key, auto& list, auto&& read) {
            for (const TemplateNode& node : m_root.list(key, 1))
                list.push_back(read(node));
        };
        each("people", plan.people, [](const TemplateNode& node) { return person(node); });
        each("targets", plan.rules, [&](const TemplateNode& node) { return rule(node, static_cast<int>(plan.rules.size())); });
        each("sprints", plan.sprints, [](const TemplateNode& node) { return sprint(node); });
        plan.unmitigated = m_root.texts("unmitigated");
        each("dependencies", plan.dependencies, [](const TemplateNode& node) {
            return DemoDependency{.story = node.text("story"), .needs = node.text("needs")};
        });
        each("changes", plan.changes, [&](const TemplateNode& node) { return change(node); });
        each("notes", plan.notes, [&](const TemplateNode& node) { return note(node); });
        each("threatModels", plan.threats, [&](const TemplateNode& node) { return threats(node); });
        each("filters", plan.filters, [](const TemplateNode& node) {
            return SavedFilter{.screen = node.text("screen"), .name = node.text("name"), .filter = node.text("filter")};
        });
        each("imports", plan.imports, [&](const TemplateNode& node) { return import(node, folder); });
        plan.proof = readDemoProof(m_root, folder, m_zone);
        return plan;
    }

private:
    QDateTime time(const TemplateNode& node, const char* key) const
    {
        return demoTime(node, key, m_zone);
    }

    static DemoPerson person(const TemplateNode& node)
    {
        DemoPerson person{.person = {.name = node.text("name"), .capacity = node.integer("capacity", 0, mostPoints)},
                          .away = {},
                          .epics = node.texts("epics", 1)};
        for (const TemplateNode& away : node.list("away"))
            person.away.push_back({.person = person.person.id,
                                   .first = date(away, "first"),
                                   .last = date(away, "last"),
                                   .reason = away.text("reason")});
        return person;
    }

    static TargetRule rule(const TemplateNode& node, int position)
    {
        return {.position = position,
                .pattern = node.text("match"),
                .name = node.text("name"),
                .environment = node.text("environment"),
                .owner = node.optionalText("owner"),
                .classification = node.optionalText("classification")};
    }

    static DemoSprint sprint(const TemplateNode& node)
    {
        DemoSprint sprint{.number = node.integer("number", 0, mostSprints),
                          .capacity = node.has("capacity") ? node.integer("capacity", 1, mostPoints) : 0,
                          .returned = node.texts("returned"),
                          .gateReason = node.optionalText("gateReason"),
                          .overriddenBy = node.optionalText("overriddenBy"),
                          .overrideReason = node.optionalText("overrideReason"),
                          .stories = {}};
        for (const TemplateNode& story : node.list("stories", 1))
            sprint.stories.push_back({.story = story.text("story"),
                                      .by = story.optionalText("by"),
                                      .added = day(story, "added"),
                                      .started = day(story, "started"),
                                      .reviewed = day(story, "reviewed"),
                                      .done = day(story, "done")});
        return sprint;
    }

    DemoChange change(const TemplateNode& node) const
    {
        DemoChange change{.story = node.text("story"), .by = node.text("by"), .at = time(node, "at"), .priority = {}, .points = {}};
        if (node.has("priority"))
            change.priority = node.oneOf<Priority>("priority");
        if (node.has("points"))
            change.points = node.integer("points", 0, mostPoints);
        return change;
    }

    DemoNote note(const TemplateNode& node) const
    {
        DemoNote note{.story = node.optionalText("story"),
                      .sprint = {},
                      .person = node.optionalText("person"),
                      .target = node.optionalText("target"),
                      .tool = node.optionalText("tool"),
                      .check = node.optionalText("check"),
                      .by = node.text("by"),
                      .at = time(node, "at"),
                      .text = node.text("text")};
        if (node.has("sprint"))
            note.sprint = node.integer("sprint", 0, mostSprints);
        return note;
    }

    DemoThreats threats(const TemplateNode& node) const
    {
        DemoThreats threats{.target = node.text("target"), .by = node.text("by"), .at = time(node, "at"), .elements = {}, .review = {}};
        for (const TemplateNode& element : node.list("elements", 1))
            threats.elements.emplace_back(ThreatElement{.kind = element.oneOf<ThreatElementKind>("kind"),
                                                        .name = element.text("name"),
                                                        .description = element.text("description"),
                                                        .noThreat = element.optionalText("noThreat")},
                                          element.texts("abuseCases"));
        threats.review = {.reviewer = node.text("signedBy"), .signedAt = time(node, "signedAt"), .statement = node.text("statement")};
        return threats;
    }

    DemoImport import(const TemplateNode& node, const QString& folder) const
    {
        DemoImport import{.at = time(node, "at"), .files = {}};
        for (const TemplateNode& file : node.list("files", 1)) {
            ImportRequest request{.file = folder + u'/' + file.text("file")};
            if (file.has("time"))
                request.time = QDateTime::fromString(file.text("time"), Qt::ISODate).toUTC();
            if (file.has("target"))
                request.target = file.text("target");
            if (file.has("format"))
                request.format = file.text("format");
            if (file.has("sprint"))
                request.sprint = file.integer("sprint", 0, mostSprints);
            import.files.push_back(std::move(request));
        }
        return import;
    }

    const TemplateNode& m_root;
    QTimeZone m_zone;
};

} // namespace

Result<DemoPlan> readDemoPlan(const QString& folder)
{
    auto plan = loadTemplate(folder + QStringLiteral("/demo.json"),
                             [&](const TemplateNode& root) { return Reader(root).plan(folder); });
    if (!plan)
        return plan;
    const QTimeZone zone(plan->programme.timeZone.toLatin1());
    auto reviews = readDemoReviews(folder, zone);
    if (!reviews)
        return reviews.error();
    plan->reviews = *std::move(reviews);
    auto registers = readDemoRegisters(folder, zone);
    if (!registers)
        return registers.error();
    plan->registers = *std::move(registers);
    return plan;
}

} // namespace waymark
