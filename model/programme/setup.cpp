// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/setup.h"

#include "model/catalog/catalogues.h"
#include "model/domain/localday.h"
#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Setup", text);
}

Result<std::vector<Sprint>> sprintsOf(const NewProgramme& programme, const Catalogues& catalogues)
{
    if (!programme.chosen && programme.series.isEmpty())
        return std::vector<Sprint>{};
    const Series* series = programme.chosen ? &*programme.chosen : catalogues.series.find(programme.series);
    if (!series)
        return Error{.code = Error::Code::NotFound,
                     .message = tr("The workspace can't be made: there is no sprint series \"%1\".").arg(programme.series)};
    if (!programme.firstDay.isValid())
        return Error{.message = tr("The workspace can't be made: the first day of sprint 0 is missing.")};
    return series->generate(programme.firstDay, programme.sprintDays);
}

Result<void> validate(const NewProgramme& programme)
{
    if (programme.name.trimmed().isEmpty())
        return Error{.message = tr("The workspace can't be made: give the programme a name.")};
    if (programme.name.trimmed().size() > longestLine)
        return Error{.message = tr("The workspace can't be made: its name has more than %1 characters.").arg(longestLine)};
    if (!isTimeZone(programme.timeZone))
        return Error{.message = tr("The workspace can't be made: \"%1\" is no time zone; use a name such as Europe/Dublin.")
                                    .arg(programme.timeZone)};
    return {};
}

} // namespace

Result<std::unique_ptr<Workspace>> createWorkspace(const QString& file, const NewProgramme& programme,
                                                   const Catalogues& catalogues, const QString& author,
                                                   std::shared_ptr<const Clock> clock)
{
    if (auto valid = validate(programme); !valid)
        return valid.error();
    const auto sprints = sprintsOf(programme, catalogues);
    if (!sprints)
        return sprints.error();
    const WorkspaceProperties properties{
        .name = programme.name.trimmed(), .timeZone = programme.timeZone, .created = clock->now()};
    auto workspace = Workspace::create(file, properties, {.author = author, .clock = clock});
    if (!workspace || sprints->empty())
        return workspace;
    auto planned = (*workspace)->edit(tr("Plan the sprints"), [&](Edit& edit) -> Result<void> {
        for (const Sprint& sprint : *sprints)
            if (auto inserted = edit.insert(sprint); !inserted)
                return inserted;
        return {};
    });
    if (!planned)
        return planned.error();
    return workspace;
}

} // namespace waymark
