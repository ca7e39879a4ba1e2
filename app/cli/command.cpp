// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/programme/author.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::cli {

const std::vector<Command>& commands()
{
    static const std::vector<Command> table = {
        {"new", "WORKSPACE [--name NAME] [--series ID] [--first-day DATE] [--time-zone ZONE] [--demo] [--author NAME]",
         "make a workspace with dated sprints, or the demo",
         {.values = {u"name"_s, u"series"_s, u"first-day"_s, u"time-zone"_s, u"author"_s}, .switches = {u"demo"_s}},
         runNew},
        {"import",
         "WORKSPACE FILE... [--format ID] [--target NAME] [--sprint N] [--time ISO] [--partial] [--drill] [--dry-run] "
         "[--json] [--author NAME]",
         "read results files and let them count",
         {.positionals = 2,
          .more = true,
          .values = {u"format"_s, u"target"_s, u"sprint"_s, u"time"_s, u"author"_s},
          .switches = {u"partial"_s, u"drill"_s, u"dry-run"_s, u"json"_s}},
         runImport},
        {"status", "WORKSPACE [--environment NAME] [--json]", "say where the programme, its epics and sprints stand",
         {.values = {u"environment"_s}, .switches = {u"json"_s}}, runStatus},
        {"report", "WORKSPACE --out FILE.html [--kind dashboard] [--environment NAME]", "write a report",
         {.values = {u"out"_s, u"kind"_s, u"environment"_s}}, runReport},
        {"formats", "[--json]", "list the results formats that can be imported",
         {.positionals = 0, .switches = {u"json"_s}}, runFormats},
        {"verify", "WORKSPACE", "check integrity, foreign keys, figures and the audit log's hash chain", {}, runVerify},
    };
    return table;
}

Exit fail(const Error& error)
{
    QString line = error.message;
    if (!error.detail.isEmpty() && !line.contains(error.detail))
        line += QStringLiteral(" [%1]").arg(error.detail);
    line.replace(u'\n', u' ');
    std::fprintf(stderr, "waymark-cli: %s\n", line.toUtf8().constData());
    return Exit::CannotRead;
}

Exit badUsage(const QString& text)
{
    std::fprintf(stderr, "waymark-cli: %s; see waymark-cli --help\n", text.toUtf8().constData());
    return Exit::BadUsage;
}

void printText(const QString& text)
{
    std::fprintf(stdout, "%s\n", text.toUtf8().constData());
}

void printJson(const QJsonObject& document)
{
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Indented);
    std::fwrite(json.constData(), 1, static_cast<size_t>(json.size()), stdout);
}

QString author(const Arguments& arguments)
{
    return arguments.value(QStringLiteral("author"), loginName());
}

Result<std::unique_ptr<Workspace>> openWorkspace(const Arguments& arguments, const Session& session)
{
    return Workspace::open(arguments.positionals().front(),
                           {.author = author(arguments), .clock = session.clock, .pollInterval = 0});
}

} // namespace waymark::cli
