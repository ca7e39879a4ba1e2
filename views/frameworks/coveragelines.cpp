// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/coveragelines.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/edit/records.h"
#include "model/programme/itemnames.h"
#include "model/score/programmefigures.h"
#include "views/frameworks/referencewords.h"
#include "views/shared/storywords.h"
#include "views/story/storylines.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CoverageLines)
};

size_t firstOf(size_t count, int most)
{
    return std::min(count, static_cast<size_t>(std::max(most, 0)));
}

/// The worst first; in that order as they are known.
std::vector<CheckKey> inOrder(const ItemEvidence& evidence)
{
    std::vector<CheckKey> checks = evidence.checks;
    const QSet<CheckKey> failing(evidence.failing.begin(), evidence.failing.end());
    const QSet<CheckKey> neverRun(evidence.neverRun.begin(), evidence.neverRun.end());
    const auto rest = std::stable_partition(checks.begin(), checks.end(), [&](CheckKey key) { return failing.contains(key); });
    std::stable_partition(rest, checks.end(), [&](CheckKey key) { return neverRun.contains(key); });
    return checks;
}

/// What some checks say, found by one look at all that there are.
struct KnownChecks {
    KnownChecks(std::span<const CheckKey> checks, const ProgrammeFigures* figures)
    {
        if (!figures)
            return;
        const QSet<CheckKey> wanted(checks.begin(), checks.end());
        for (const CheckOutcome& check : figures->checks)
            if (wanted.contains(check.check))
                ran.insert(check.check, &check);
        for (const AttestedCheck& check : figures->attested)
            if (wanted.contains(check.check))
                attested.insert(check.check, &check);
    }

    QHash<CheckKey, const CheckOutcome*> ran;
    QHash<CheckKey, const AttestedCheck*> attested; ///< that no tool has run
};

StoryLine checkLine(CheckKey check, const ProgrammeFigures* figures, const KnownChecks& known, const QDateTime& now)
{
    StoryLine line{.key = QString::number(check.value()), .check = check};
    if (!figures)
        return line;
    const CheckUnit unit = figures->units.value(check);
    line.lead = unit.checkId;
    line.text = unit.title.isEmpty() ? unit.tool : unit.title;
    if (const CheckOutcome* outcome = known.ran.value(check)) {
        line.outcome = outcome->outcome;
        line.second = outcomeSentence(*outcome, now);
        return line;
    }
    const AttestedCheck* attested = known.attested.value(check);
    if (!attested)
        line.second = Text::tr("No evidence: it never ran");
    else if (attested->attested == Outcome::Passed)
        line.second = Text::tr("No tool ran it; a person attests that it passed");
    else
        line.second = Text::tr("No tool ran it; a person attests that it failed");
    return line;
}

const NamedPurpose* purposeOf(const std::vector<NamedPurpose>& entries, const QString& id)
{
    const auto it = std::ranges::find(entries, id, &NamedPurpose::id);
    return it == entries.end() ? nullptr : &*it;
}

const NamedPurpose* cafEntry(const ItemRef& item, const Caf& caf)
{
    if (item.kind == ItemKind::Component)
        return purposeOf(caf.components, item.id);
    if (item.kind == ItemKind::Layer)
        return purposeOf(caf.layers, item.id);
    for (const Perspective& perspective : caf.perspectives) {
        if (item.kind == ItemKind::Perspective && perspective.id == item.id)
            return &perspective;
        if (item.kind == ItemKind::Capability)
            if (const NamedPurpose* found = purposeOf(perspective.capabilities, item.id))
                return found;
    }
    return nullptr;
}

void addTool(ReferenceText& text, const ToolboxEntry& entry, const ItemSources& sources, const FormatCatalogue* formats)
{
    QStringList epics;
    for (const QString& id : entry.epics) {
        const Epic* epic = sources.catalogues ? sources.catalogues->epics.find(id) : nullptr;
        epics << (epic ? epic->name : id);
    }
    QStringList checks;
    for (const CheckName& pattern : entry.checks)
        checks << pattern.tool + u' ' + pattern.checkId;
    text.purpose = entry.purpose;
    text.fields = {{Text::tr("Maker"), signText(entry.maker)},
                   {Text::tr("Component"), componentsText(entry)},
                   {Text::tr("Epic"), epics.join(Text::tr(", "))},
                   {Text::tr("Layer"), layersText(entry)},
                   {Text::tr("Imported as"), formatsText(entry, formats)},
                   {Text::tr("Looked at by"), checks.join(Text::tr(", "))}};
}

void addControl(ReferenceText& text, const QString& item, const ItemSources& sources)
{
    const Control* control = sources.reference ? sources.reference->controls.find(item) : nullptr;
    if (!control)
        return;
    text.purpose = control->text;
    const ControlSet* set = sources.reference->controls.set(control->set);
    const Epic* epic = sources.catalogues ? sources.catalogues->epics.find(control->epic) : nullptr;
    if (set)
        text.fields.push_back({Text::tr("From"), set->name + u' ' + set->version});
    text.fields.push_back({Text::tr("Component"), signText(control->component)});
    if (epic)
        text.fields.push_back({Text::tr("Epic"), epic->name});
    if (control->layer)
        text.fields.push_back({Text::tr("Layer"), signText(*control->layer)});
}

} // namespace

std::vector<StoryLine> coverageStoryLines(const ItemEvidence& evidence, const Records& records, int most)
{
    std::vector<StoryLine> lines;
    for (size_t i = 0; i < firstOf(evidence.stories.size(), most); ++i)
        if (const Story* story = records.of<Story>().find(evidence.stories[i]))
            lines.push_back({.key = story->id.toString(),
                             .lead = story->reference,
                             .text = story->title,
                             .second = Text::tr("%1, %2", "kind of a story, status").arg(signText(story->kind), signText(story->status)),
                             .story = story->id});
    return lines;
}

std::vector<StoryLine> coverageCheckLines(const ItemEvidence& evidence, const ProgrammeFigures* figures, const QDateTime& now, int most)
{
    const std::vector<CheckKey> checks = inOrder(evidence);
    const std::span<const CheckKey> shown(checks.data(), firstOf(checks.size(), most));
    const KnownChecks known(shown, figures);
    std::vector<StoryLine> lines;
    for (const CheckKey check : shown)
        lines.push_back(checkLine(check, figures, known, now));
    return lines;
}

std::vector<StoryLine> toolLines(const ItemRef& item, const Toolbox& toolbox, const FormatCatalogue* formats)
{
    const auto layer = item.kind == ItemKind::Layer ? fromWord<DefenceLayer>(item.id) : std::nullopt;
    const auto component = item.kind == ItemKind::Component ? fromWord<Component>(item.id) : std::nullopt;
    std::vector<StoryLine> lines;
    for (const ToolboxEntry& entry : toolbox.entries) {
        const bool isOfIt = (layer && std::ranges::find(entry.layers, *layer) != entry.layers.end())
            || (component && std::ranges::find(entry.components, *component) != entry.components.end());
        if (isOfIt)
            lines.push_back({.key = entry.id,
                             .lead = entry.name,
                             .second = Text::tr("%1; imported as: %2", "maker, formats").arg(signText(entry.maker), formatsText(entry, formats))});
    }
    return lines;
}

ReferenceText referenceText(const ItemRef& item, const ItemSources& sources, const FormatCatalogue* formats)
{
    const NamedItem name = nameOf(item, sources);
    ReferenceText text{.code = name.code, .title = name.title};
    const Epic* epic = item.kind == ItemKind::Epic && sources.catalogues ? sources.catalogues->epics.find(item.id) : nullptr;
    const ToolboxEntry* tool = item.kind == ItemKind::Tool && sources.reference ? sources.reference->toolbox.find(item.id) : nullptr;
    if (epic)
        text.purpose = epic->purpose;
    else if (tool)
        addTool(text, *tool, sources, formats);
    else if (item.kind == ItemKind::Control)
        addControl(text, item.id, sources);
    else if (const NamedPurpose* entry = sources.catalogues ? cafEntry(item, sources.catalogues->caf) : nullptr)
        text.purpose = entry->purpose;
    return text;
}

QString outOfScopeText(const ItemRef& item, const ReferenceFigures& figures, const ItemSources& sources)
{
    if (item.kind != ItemKind::Control || !sources.reference)
        return {};
    QStringList names;
    for (const QString& id : figures.outOfScope.value(item.id)) {
        const auto& rows = sources.reference->responsibility.rows;
        const auto row = std::ranges::find(rows, id, &ResponsibilityRow::id);
        names << (row == rows.end() ? id : row->name);
    }
    return names.join(Text::tr(", "));
}

} // namespace waymark
