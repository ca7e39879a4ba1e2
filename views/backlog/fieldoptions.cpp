// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/fieldoptions.h"

#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "views/shared/storywords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FieldOptions)
};

template <Worded E>
std::vector<FieldOption> worded()
{
    std::vector<FieldOption> options;
    for (const auto& [value, text] : Words<E>::list)
        options.push_back({.value = static_cast<int>(value), .text = signText(value)});
    return options;
}

std::vector<FieldOption> kinds()
{
    std::vector<FieldOption> options = worded<StoryKind>();
    for (FieldOption& option : options)
        option.sign = signName(static_cast<StoryKind>(option.value.toInt()));
    return options;
}

std::vector<FieldOption> epics(const Catalogues& catalogues)
{
    std::vector<FieldOption> options;
    for (const EpicName& epic : catalogues.epics.names())
        options.push_back({.value = epic.id, .text = epic.name, .brief = epic.code, .code = epic.code});
    options.push_back({.value = QString(), .text = Text::tr("No epic"), .brief = Text::tr("None", "epic")});
    return options;
}

std::vector<FieldOption> points()
{
    std::vector<FieldOption> options{{.value = 0, .text = Text::tr("Not estimated")}};
    for (const int number : {1, 2, 3, 5, 8, 13, 21})
        options.push_back({.value = number, .text = QString::number(number)});
    return options;
}

std::vector<FieldOption> owners(const Records& records)
{
    std::vector<FieldOption> options{{.value = QString(), .text = Text::tr("Nobody")}};
    for (const Person* person : peopleByName(records))
        options.push_back({.value = person->id.toString(), .text = person->name, .brief = initialsOf(*person)});
    return options;
}

std::vector<FieldOption> sprints(const Records& records)
{
    std::vector<FieldOption> options{{.value = QString(), .text = Text::tr("No sprint"), .brief = Text::tr("None", "sprint")}};
    for (const Sprint* sprint : openSprints(records))
        options.push_back({.value = sprint->id.toString(), .text = Text::tr("Sprint %1").arg(sprint->number), .brief = QString::number(sprint->number)});
    return options;
}

std::vector<FieldOption> capabilities(const Catalogues& catalogues)
{
    std::vector<FieldOption> options{{.value = QString(), .text = Text::tr("No capability")}};
    for (const Perspective& perspective : catalogues.caf.perspectives)
        for (const NamedPurpose& capability : perspective.capabilities)
            options.push_back({.value = capability.id, .text = Text::tr("%1: %2", "perspective, capability").arg(perspective.name, capability.name)});
    return options;
}

} // namespace

std::vector<FieldOption> fieldOptions(StoryField field, const Records& records, const Catalogues& catalogues)
{
    switch (field) {
    case StoryField::Title: return {};
    case StoryField::Kind: return kinds();
    case StoryField::Epic: return epics(catalogues);
    case StoryField::Priority: return worded<Priority>();
    case StoryField::Points: return points();
    case StoryField::Owner: return owners(records);
    case StoryField::Sprint: return sprints(records);
    case StoryField::Status: return worded<StoryStatus>();
    case StoryField::Component: return worded<Component>();
    case StoryField::Layer: return worded<DefenceLayer>();
    case StoryField::Capability: return capabilities(catalogues);
    }
    Q_UNREACHABLE();
}

QString fieldName(StoryField field)
{
    switch (field) {
    case StoryField::Title: return Text::tr("Title");
    case StoryField::Kind: return Text::tr("Kind");
    case StoryField::Epic: return Text::tr("Epic");
    case StoryField::Priority: return Text::tr("Priority");
    case StoryField::Points: return Text::tr("Points");
    case StoryField::Owner: return Text::tr("Owner");
    case StoryField::Sprint: return Text::tr("Sprint");
    case StoryField::Status: return Text::tr("Status");
    case StoryField::Component: return Text::tr("Component");
    case StoryField::Layer: return Text::tr("Layer");
    case StoryField::Capability: return Text::tr("Capability");
    }
    Q_UNREACHABLE();
}

QString columnName(StoryColumn column)
{
    switch (column) {
    case StoryColumn::Ignored: return Text::tr("Not used");
    case StoryColumn::Reference: return Text::tr("Reference");
    case StoryColumn::Kind: return fieldName(StoryField::Kind);
    case StoryColumn::Title: return fieldName(StoryField::Title);
    case StoryColumn::Epic: return fieldName(StoryField::Epic);
    case StoryColumn::Priority: return fieldName(StoryField::Priority);
    case StoryColumn::Points: return fieldName(StoryField::Points);
    case StoryColumn::Owner: return fieldName(StoryField::Owner);
    case StoryColumn::Sprint: return fieldName(StoryField::Sprint);
    case StoryColumn::Status: return fieldName(StoryField::Status);
    case StoryColumn::Narrative: return Text::tr("Narrative");
    case StoryColumn::Criteria: return Text::tr("Criteria");
    case StoryColumn::Capability: return fieldName(StoryField::Capability);
    case StoryColumn::Component: return fieldName(StoryField::Component);
    case StoryColumn::Layer: return fieldName(StoryField::Layer);
    case StoryColumn::DependsOn: return Text::tr("Depends on");
    case StoryColumn::Starter: return Text::tr("Starter story");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
