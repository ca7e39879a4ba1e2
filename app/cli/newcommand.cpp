// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/catalog/userseries.h"
#include "model/domain/localday.h"
#include "model/programme/setup.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// What the options say of the programme. --series is the id or name of a series, the catalogue's or one's own; a file of
/// one's own that can't be used is told of, and keeps nobody from the others. Errors: NotFound, there is no such series.
Result<NewProgramme> describe(const QString& file, const Arguments& arguments, const Session& session)
{
    NewProgramme programme{.name = arguments.value(u"name"_s, QFileInfo(file).completeBaseName()),
                           .timeZone = arguments.value(u"time-zone"_s, u"UTC"_s),
                           .series = arguments.value(u"series"_s, u"sprint-0-6"_s)};
    programme.firstDay = localDay(session.clock->now(), programme.timeZone);
    if (arguments.has(u"first-day"_s))
        programme.firstDay = QDate::fromString(arguments.value(u"first-day"_s), Qt::ISODate);
    if (!arguments.has(u"series"_s) || programme.series.isEmpty())
        return programme;
    const SeriesOffer offer = SeriesOffer::load(session.catalogues, userSeriesFolder());
    for (const Error& fault : offer.faults)
        fail(fault);
    const Series* series = offer.find(programme.series);
    if (!series)
        return Error{.code = Error::Code::NotFound, .message = u"there is no series \"%1\""_s.arg(programme.series)};
    programme.chosen = *series;
    return programme;
}

Result<std::unique_ptr<Workspace>> create(const QString& file, const NewProgramme& programme, const Arguments& arguments,
                                          const Session& session)
{
    if (arguments.has(u"demo"_s)) {
        Progress progress;
        return createDemo(file, session.catalogues, session.formats, author(arguments), session.clock, progress);
    }
    return createWorkspace(file, programme, session.catalogues, author(arguments), session.clock);
}

} // namespace

Exit runNew(const Arguments& arguments, const Session& session)
{
    for (const QString& option : {u"name"_s, u"series"_s, u"first-day"_s, u"time-zone"_s})
        if (arguments.has(u"demo"_s) && arguments.has(option))
            return badUsage(u"--demo has a name, sprints and days of its own; leave out --%1"_s.arg(option));
    if (arguments.has(u"first-day"_s) && !QDate::fromString(arguments.value(u"first-day"_s), Qt::ISODate).isValid())
        return badUsage(u"--first-day takes a date such as 2026-03-02"_s);
    const QString file = arguments.positionals().front();
    const auto programme = describe(file, arguments, session);
    if (!programme)
        return badUsage(programme.error().message);
    const auto workspace = create(file, *programme, arguments, session);
    if (!workspace && workspace.error().code == Error::Code::Invalid) // what the options say of it
        return badUsage(workspace.error().message);
    if (!workspace)
        return fail(workspace.error(), file);
    printText(u"%1: %2, %3 sprints, %4 stories, %5 runs"_s.arg(file, (*workspace)->records().properties().name)
                  .arg((*workspace)->records().sprints().size())
                  .arg((*workspace)->records().stories().size())
                  .arg((*workspace)->records().runs().size()));
    return Exit::Fine;
}

} // namespace waymark::cli
