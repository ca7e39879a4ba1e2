// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/controls.h"

#include "model/catalog/caf.h"
#include "model/catalog/epics.h"
#include "model/catalog/starterstories.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace waymark {

namespace {

/// What controls may refer to.
struct Referred {
    const Caf& caf;
    const EpicCatalogue& epics;
    StarterStoryKinds stories;
};

void readSections(const TemplateNode& root, ControlSet& set)
{
    for (const TemplateNode& node : root.list("sections", 1)) {
        ControlSet::Section section;
        section.id = node.text("id");
        section.name = node.text("name");
        if (std::ranges::find(set.sections, section.id, &ControlSet::Section::id) != set.sections.end())
            node.fault("id", QStringLiteral("the section \"%1\" is listed twice").arg(section.id));
        set.sections.push_back(std::move(section));
    }
}

Control readControl(const TemplateNode& node, const ControlSet& set, const Referred& referred)
{
    Control control;
    control.set = set.id;
    control.id = node.text("id");
    control.title = node.text("title");
    control.text = node.text("text");
    control.section = node.text("section");
    control.epic = node.text("epic");
    control.capability = node.text("capability");
    control.component = node.oneOf<Component>("component");
    if (node.has("layer"))
        control.layer = node.oneOf<DefenceLayer>("layer");
    control.stories = readStarterStories(node, "stories", 0, referred.stories);
    if (std::ranges::find(set.controls, control.id, &Control::id) != set.controls.end())
        node.fault("id", QStringLiteral("\"%1\" is listed twice").arg(control.id));
    if (std::ranges::find(set.sections, control.section, &ControlSet::Section::id) == set.sections.end())
        node.fault("section", QStringLiteral("\"%1\" is no section").arg(control.section));
    if (!referred.epics.find(control.epic))
        node.fault("epic", QStringLiteral("\"%1\" is no epic").arg(control.epic));
    if (!referred.caf.hasCapability(control.capability))
        node.fault("capability", QStringLiteral("\"%1\" is no capability of the CAF").arg(control.capability));
    return control;
}

/// `others`: the sets of the files before.
Result<ControlSet> readSet(const QString& file, const ControlCatalogue& others, const Referred& referred)
{
    return loadTemplate(file, [&](const TemplateNode& root) {
        ControlSet set;
        set.id = root.text("id");
        set.name = root.text("name");
        set.version = root.text("version");
        set.source = root.text("source");
        set.purpose = root.text("purpose");
        if (others.set(set.id))
            root.fault("id", QStringLiteral("\"%1\" is the id of another file, too").arg(set.id));
        readSections(root, set);
        for (const TemplateNode& node : root.list("controls", 1))
            set.controls.push_back(readControl(node, set, referred));
        return set;
    });
}

} // namespace

const ControlSet* ControlCatalogue::set(QStringView id) const
{
    const auto found = std::ranges::find_if(sets, [&](const ControlSet& each) { return each.id == id; });
    return found == sets.end() ? nullptr : &*found;
}

const Control* ControlCatalogue::find(const QString& item) const
{
    const auto found = m_index.constFind(item);
    return found == m_index.cend() ? nullptr : &sets[found->first].controls[found->second];
}

Result<ControlCatalogue> ControlCatalogue::load(const QString& folder, const Caf& caf, const EpicCatalogue& epics)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return Error{.code = Error::Code::Io,
                     .message = QCoreApplication::translate("Templates", "The templates in %1 can't be read: there are none.").arg(folder),
                     .detail = folder};
    const Referred referred{.caf = caf, .epics = epics, .stories = starterStoryKinds(epics)};
    ControlCatalogue catalogue;
    for (const QString& name : names) {
        auto set = readSet(folder + u'/' + name, catalogue, referred);
        if (!set)
            return set.error();
        for (size_t i = 0; i < set->controls.size(); ++i)
            catalogue.m_index.insert(set->controls[i].item(), {catalogue.sets.size(), i});
        catalogue.sets.push_back(*std::move(set));
    }
    return catalogue;
}

} // namespace waymark
