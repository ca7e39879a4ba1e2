// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/catalog/jsonreader.h"
#include "model/edit/imports.h"
#include "model/edit/workspace.h"
#include "model/programme/setup.h"
#include "templates/templates.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// templates/demo/demo.json: what the demo workspace is made of.
struct DemoPlan {
    NewProgramme programme;
    QString author;
    std::vector<TargetRule> rules;
    std::vector<ImportRequest> files;
    int doneThroughSprint = 0;
};

QString tr(const char* text)
{
    return QCoreApplication::translate("Demo", text);
}

TargetRule readRule(const TemplateNode& node, int position)
{
    return {.position = position,
            .pattern = node.text("match"),
            .name = node.text("name"),
            .environment = node.text("environment"),
            .owner = node.optionalText("owner"),
            .classification = node.optionalText("classification")};
}

ImportRequest readFile(const TemplateNode& node, const QString& folder)
{
    ImportRequest request{.file = folder + u'/' + node.text("file")};
    if (node.has("time"))
        request.time = QDateTime::fromString(node.text("time"), Qt::ISODate).toUTC();
    if (node.has("target"))
        request.target = node.text("target");
    if (node.has("format"))
        request.format = node.text("format");
    return request;
}

Result<DemoPlan> readPlan(const QString& folder)
{
    return loadTemplate(folder + QStringLiteral("/demo.json"), [&](const TemplateNode& root) {
        DemoPlan plan;
        plan.programme = {.name = root.text("name"),
                          .timeZone = root.text("timeZone"),
                          .series = root.text("series"),
                          .firstDay = QDate::fromString(root.text("firstDay"), Qt::ISODate)};
        plan.author = root.text("author");
        plan.doneThroughSprint = root.integer("doneThroughSprint", 0, 6);
        for (const TemplateNode& node : root.list("targets", 1))
            plan.rules.push_back(readRule(node, static_cast<int>(plan.rules.size())));
        for (const TemplateNode& node : root.list("files", 1))
            plan.files.push_back(readFile(node, folder));
        return plan;
    });
}

/// Plans the catalogue's starter stories as a team of the series' capacity would have, and ties them to their checks.
class DemoStories {
public:
    DemoStories(Edit& edit, const Catalogues& catalogues, int doneThroughSprint)
        : m_edit(edit), m_catalogues(catalogues), m_doneThroughSprint(doneThroughSprint)
    {
    }

    Result<void> insert()
    {
        for (const auto& [priority, text] : Words<Priority>::list)
            for (const Epic& epic : m_catalogues.epics.epics)
                for (const StarterStory& starter : epic.stories)
                    if (starter.priority == priority)
                        if (auto inserted = insertStory(epic, starter); !inserted)
                            return inserted;
        for (const Epic& epic : m_catalogues.epics.epics)
            for (const StarterStory& starter : epic.stories)
                if (auto linked = link(starter); !linked)
                    return linked;
        return {};
    }

private:
    /// The suggested sprint, if it still has room; what matters most comes first and what doesn't fit stays in the backlog.
    const Sprint* sprintFor(const StarterStory& starter)
    {
        for (const Sprint& sprint : m_edit.records().sprints()) {
            int& planned = m_planned[sprint.number];
            if (sprint.number != starter.sprint || planned + starter.points > sprint.capacity)
                continue;
            planned += starter.points;
            return &sprint;
        }
        return nullptr;
    }

    StoryStatus statusFor(const StarterStory& starter, const Sprint* sprint) const
    {
        if (!sprint)
            return StoryStatus::Backlog;
        if (sprint->number <= m_doneThroughSprint)
            return StoryStatus::Done;
        const bool next = sprint->number == m_doneThroughSprint + 1;
        return next && starter.priority == Priority::Must ? StoryStatus::InProgress : StoryStatus::Ready;
    }

    Result<void> insertStory(const Epic& epic, const StarterStory& starter)
    {
        Story story = starter.toStory(epic.id, m_ids.size());
        const Sprint* sprint = sprintFor(starter);
        story.status = statusFor(starter, sprint);
        if (sprint)
            story.sprint = sprint->id;
        m_ids.insert(starter.id, story.id);
        return m_edit.insert(story);
    }

    Result<void> link(const StarterStory& starter)
    {
        const StoryId story = *m_ids.constFind(starter.id);
        for (const CheckName& name : starter.checks) {
            const auto check = m_edit.check(name.tool, name.checkId);
            if (!check)
                return check.error();
            if (auto inserted = m_edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story, .check = *check});
                !inserted)
                return inserted;
        }
        for (const QString& other : starter.mitigatedBy)
            if (auto inserted = m_edit.insert(Link{
                    .kind = LinkKind::MitigatedBy, .story = story, .otherStory = *m_ids.constFind(other)});
                !inserted)
                return inserted;
        return {};
    }

    Edit& m_edit;
    const Catalogues& m_catalogues;
    int m_doneThroughSprint;
    QHash<int, int> m_planned; ///< points by number of sprint
    QHash<QString, StoryId> m_ids;
};

/// One file after the other, as they would have come in over the weeks.
Result<void> importFiles(Workspace& workspace, const DemoPlan& plan, const FormatCatalogue& formats, Progress& progress)
{
    for (const ImportRequest& request : plan.files) {
        auto staged = stageImports(workspace.file(), {request}, formats, workspace.clock(), progress);
        if (!staged)
            return staged.error();
        if (!staged->rejected.empty())
            return staged->rejected.front().error;
        if (auto accepted = acceptImports(workspace, *staged); !accepted)
            return accepted;
        staged->lock.reset();
        if (auto settled = settle(workspace.file(), progress); !settled)
            return settled;
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Workspace>> createDemo(const QString& file, const Catalogues& catalogues,
                                              const FormatCatalogue& formats, const QString& author,
                                              std::shared_ptr<const Clock> clock, Progress& progress)
{
    const auto plan = readPlan(templateFolder() + QStringLiteral("/demo"));
    if (!plan)
        return plan.error();
    auto workspace = createWorkspace(file, plan->programme, catalogues, author, clock);
    if (!workspace)
        return workspace;
    auto planned = (*workspace)->edit(tr("Plan the demo's stories"), [&](Edit& edit) -> Result<void> {
        for (const TargetRule& rule : plan->rules)
            if (auto inserted = edit.insert(rule); !inserted)
                return inserted;
        return DemoStories(edit, catalogues, plan->doneThroughSprint).insert();
    });
    if (!planned)
        return planned.error();
    if (auto imported = importFiles(**workspace, *plan, formats, progress); !imported)
        return imported.error();
    return workspace;
}

} // namespace waymark
