// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/contentnames.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/domain/naturalorder.h"
#include "model/edit/records.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

NamedItem ofPurpose(ItemKind kind, const NamedPurpose& entry, const QString& more = {})
{
    return {.item = {kind, entry.id}, .title = entry.name, .text = onOneLine({entry.purpose, more})};
}

NamedItem ofEpic(const Epic& epic)
{
    return {.item = {ItemKind::Epic, epic.id}, .code = epic.code, .title = epic.name, .text = onOneLine({epic.id, epic.purpose})};
}

NamedItem ofStarter(const StarterStory& story)
{
    return {.item = {ItemKind::Starter, story.id},
            .code = story.id,
            .title = story.title,
            .text = onOneLine({story.narrative, story.criteria.join(u' ')})};
}

NamedItem ofPractice(const BestPractice& practice)
{
    return {.item = {ItemKind::Practice, practice.slug},
            .code = practice.id,
            .title = practice.title,
            .text = onOneLine({practice.slug, practice.pillar, practice.question})};
}

NamedItem ofTool(const ToolboxEntry& entry)
{
    return {.item = {ItemKind::Tool, entry.id},
            .title = entry.name,
            .text = onOneLine({entry.id, entry.purpose, entry.tools.join(u' '), entry.formats.join(u' ')})};
}

/// What publishers number needs the name of the set, "CIS Docker 4.1"; what has letters of its own doesn't.
QString codeOf(const Control& control, const ControlSet* set)
{
    const bool numbered = !control.id.isEmpty() && control.id.front().isDigit();
    return numbered && set ? set->name + u' ' + control.id : control.id;
}

QString sectionName(const Control& control, const ControlSet* set)
{
    if (set)
        for (const ControlSet::Section& section : set->sections)
            if (section.id == control.section)
                return section.name;
    return {};
}

NamedItem ofControl(const QString& item, const ItemSources& sources)
{
    NamedItem name{.item = {ItemKind::Control, item}};
    if (sources.catalogues && sources.catalogues->references.has(CheckTieKind::Control, item))
        name.code = sources.catalogues->references.idOf(CheckTieKind::Control, item);
    const Control* control = sources.reference ? sources.reference->controls.find(item) : nullptr;
    if (!control)
        return name;
    const ControlSet* set = sources.reference->controls.set(control->set);
    if (name.code.isEmpty())
        name.code = codeOf(*control, set);
    name.title = control->title;
    name.text = onOneLine({control->text, sectionName(*control, set), set ? set->name : QString()});
    return name;
}

/// Calls `visit(id, name)` for each item of such a kind, `name()` being its name.
template <typename Visit>
void visitCaf(ItemKind kind, const Caf& caf, Visit&& visit)
{
    const auto visitAll = [&](const std::vector<NamedPurpose>& entries, const QString& more) {
        for (const NamedPurpose& entry : entries)
            visit(entry.id, [&] { return ofPurpose(kind, entry, more); });
    };
    if (kind == ItemKind::Layer)
        visitAll(caf.layers, {});
    else if (kind == ItemKind::Component)
        visitAll(caf.components, {});
    else if (kind == ItemKind::Perspective || kind == ItemKind::Capability)
        for (const Perspective& perspective : caf.perspectives) {
            if (kind == ItemKind::Capability)
                visitAll(perspective.capabilities, perspective.name);
            else
                visit(perspective.id, [&] { return ofPurpose(kind, perspective); });
        }
}

template <typename Visit>
void visitEpics(ItemKind kind, const EpicCatalogue& epics, Visit&& visit)
{
    for (const Epic& epic : epics.epics) {
        if (kind == ItemKind::Epic)
            visit(epic.id, [&] { return ofEpic(epic); });
        else if (kind == ItemKind::Starter)
            for (const StarterStory& story : epic.stories)
                visit(story.id, [&] { return ofStarter(story); });
    }
}

/// All but controls.
template <typename Visit>
void visitContent(ItemKind kind, const ItemSources& sources, Visit&& visit)
{
    if (sources.catalogues) {
        visitCaf(kind, sources.catalogues->caf, visit);
        visitEpics(kind, sources.catalogues->epics, visit);
        if (kind == ItemKind::Practice)
            for (const BestPractice& practice : sources.catalogues->references.practices().practices)
                visit(practice.slug, [&] { return ofPractice(practice); });
    }
    if (sources.reference && kind == ItemKind::Tool)
        for (const ToolboxEntry& entry : sources.reference->toolbox.entries)
            visit(entry.id, [&] { return ofTool(entry); });
}

/// Those that checks of the catalogue prove, and that people have tied.
QStringList namedControls(const ItemSources& sources)
{
    QStringList items;
    if (sources.catalogues)
        items = sources.catalogues->references.controls();
    if (!sources.records)
        return items;
    for (const CheckTie& tie : sources.records->checkTies())
        if (tie.kind == CheckTieKind::Control && tie.state == CheckTieState::Made)
            items << tie.item;
    for (const ControlTie& tie : sources.records->controlTies())
        items << tie.control;
    return items;
}

} // namespace

QString onOneLine(const QStringList& texts)
{
    return texts.join(u' ').simplified();
}

QStringList controlItems(const ItemSources& sources)
{
    QStringList items;
    QSet<QString> known;
    if (sources.reference)
        for (const ControlSet& set : sources.reference->controls.sets)
            for (const Control& control : set.controls) {
                items << control.item();
                known.insert(items.last());
            }
    QStringList others;
    for (const QString& item : namedControls(sources))
        if (!known.contains(item)) {
            known.insert(item);
            others << item;
        }
    std::ranges::sort(others, [](const QString& one, const QString& other) { return naturalCompare(one, other) < 0; });
    return items + others;
}

NamedItem contentName(const ItemRef& item, const ItemSources& sources)
{
    if (item.kind == ItemKind::Control)
        return ofControl(item.id, sources);
    NamedItem found{.item = item};
    visitContent(item.kind, sources, [&](const QString& id, const auto& name) {
        if (id == item.id)
            found = name();
    });
    return found;
}

std::vector<NamedItem> contentItems(ItemKind kind, const ItemSources& sources)
{
    std::vector<NamedItem> items;
    if (kind == ItemKind::Control)
        for (const QString& item : controlItems(sources))
            items.push_back(ofControl(item, sources));
    visitContent(kind, sources, [&](const QString&, const auto& name) { items.push_back(name()); });
    return items;
}

} // namespace waymark
