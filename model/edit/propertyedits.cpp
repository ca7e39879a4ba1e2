// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/propertyedits.h"

#include "model/domain/localday.h"
#include "model/domain/riskgrid.h"
#include "model/domain/textlimits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PropertyEdits)
};

constexpr int mostDays = 3'650;
constexpr int mostStories = 999;
constexpr PropertyRange days = {.least = 1, .most = mostDays};
constexpr PropertyRange stories = {.least = 0, .most = mostStories};

struct NumberRule {
    int WorkspaceProperties::*property;
    PropertyRange range;
    const char* name;
};

constexpr NumberRule rules[] = {
    {&WorkspaceProperties::freshnessDays, days, QT_TRANSLATE_NOOP("PropertyEdits", "the days that evidence is fresh")},
    {&WorkspaceProperties::wipReady, stories, QT_TRANSLATE_NOOP("PropertyEdits", "the limit of ready stories")},
    {&WorkspaceProperties::wipInProgress, stories, QT_TRANSLATE_NOOP("PropertyEdits", "the limit of stories in progress")},
    {&WorkspaceProperties::wipInReview, stories, QT_TRANSLATE_NOOP("PropertyEdits", "the limit of stories in review")},
    {&WorkspaceProperties::deadlineCritical, days, QT_TRANSLATE_NOOP("PropertyEdits", "the deadline of critical failures in days")},
    {&WorkspaceProperties::deadlineHigh, days, QT_TRANSLATE_NOOP("PropertyEdits", "the deadline of high failures in days")},
    {&WorkspaceProperties::deadlineMedium, days, QT_TRANSLATE_NOOP("PropertyEdits", "the deadline of medium failures in days")},
    {&WorkspaceProperties::deadlineLow, days, QT_TRANSLATE_NOOP("PropertyEdits", "the deadline of low failures in days")},
    {&WorkspaceProperties::riskAppetite, {1, RiskGrid::highest}, QT_TRANSLATE_NOOP("PropertyEdits", "the risk appetite")},
    {&WorkspaceProperties::maturityCompliance,
     {0, 10'000},
     QT_TRANSLATE_NOOP("PropertyEdits", "the compliance that the rung “verified” asks for, in hundredths of a per cent,")},
    {&WorkspaceProperties::maturitySprints, {1, 99}, QT_TRANSLATE_NOOP("PropertyEdits", "the sprints that the rung “sustained” asks for")},
};

} // namespace

PropertyRange rangeOf(int WorkspaceProperties::*property)
{
    for (const NumberRule& rule : rules)
        if (rule.property == property)
            return rule.range;
    Q_UNREACHABLE();
}

std::optional<QString> propertiesFault(const WorkspaceProperties& properties)
{
    if (properties.name.trimmed().isEmpty())
        return Text::tr("a workspace needs a name");
    if (properties.name.size() > longestLine)
        return Text::tr("the workspace's name has more than %1 characters").arg(longestLine);
    if (!isTimeZone(properties.timeZone))
        return Text::tr("this computer knows no time zone %1").arg(properties.timeZone);
    for (const NumberRule& rule : rules)
        if (const int value = properties.*rule.property; !rule.range.has(value))
            return Text::tr("%1 can't be %2, only %3 to %4", "property, number, range")
                .arg(Text::tr(rule.name))
                .arg(value)
                .arg(rule.range.least)
                .arg(rule.range.most);
    return RiskGrid::fault(properties.riskGrid);
}

Result<void> changeProperties(Edit& edit, const std::function<void(WorkspaceProperties&)>& change)
{
    const WorkspaceProperties before = *edit.rows<WorkspaceProperties>().front();
    WorkspaceProperties after = before;
    change(after);
    if (after == before)
        return {};
    if (const auto fault = propertiesFault(after))
        return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.", "fault").arg(*fault), {}};
    return edit.update(before, after);
}

} // namespace waymark
