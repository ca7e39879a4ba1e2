// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/edit/evidencereader.h"
#include "model/programme/programmefigures.h"
#include "model/report/htmlreport.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

Result<void> write(const QString& file, const QString& html)
{
    QSaveFile device(file);
    if (!device.open(QIODevice::WriteOnly) || device.write(html.toUtf8()) < 0 || !device.commit())
        return Error{.code = Error::Code::Io,
                     .message = u"The report can't be written to %1: %2."_s.arg(file, device.errorString())};
    return {};
}

} // namespace

Exit runReport(const Arguments& arguments, const Session& session)
{
    const QString out = arguments.value(u"out"_s);
    if (QFileInfo(out).suffix() != u"html")
        return badUsage(u"--out takes the name of an .html file"_s);
    if (const QString kind = arguments.value(u"kind"_s, u"dashboard"_s); kind != u"dashboard")
        return badUsage(u"there is no report of the kind \"%1\"; there is \"dashboard\""_s.arg(kind));
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error());
    const auto evidence = EvidenceReader::open((*workspace)->file());
    if (!evidence)
        return fail(evidence.error());
    const Records& records = (*workspace)->records();
    const auto figures =
        programmeFigures(*evidence, records, session.catalogues, session.clock->now(), arguments.value(u"environment"_s));
    if (!figures)
        return fail(figures.error());
    const QString html = dashboardHtml(*figures, {.workspace = records.properties().name,
                                                  .runs = {records.runs().begin(), records.runs().end()},
                                                  .written = session.clock->now()});
    if (auto written = write(out, html); !written)
        return fail(written.error());
    return Exit::Fine;
}

} // namespace waymark::cli
