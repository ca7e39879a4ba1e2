// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/comparecommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/gatecommand.h"
#include "app/cli/lenscommand.h"
#include "app/cli/reviewcommand.h"
#include "app/cli/runscommand.h"
#include "model/domain/plaintext.h"
#include "model/edit/evidencereader.h"
#include "model/programme/author.h"
#include "model/programme/figuresthen.h"
#include "model/programme/namedplaces.h"

#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

using Commands = std::vector<Command>;

Commands makingCommands()
{
    return {
        {"new", "WORKSPACE [--name NAME] [--series NAME] [--first-day DATE] [--time-zone ZONE] [--demo] [--author NAME]",
         "make a workspace with dated sprints, or the demo",
         {.values = {u"name"_s, u"series"_s, u"first-day"_s, u"time-zone"_s, u"author"_s}, .switches = {u"demo"_s}},
         runNew},
        {"import",
         "WORKSPACE FILE... [--format ID] [--target NAME] [--sprint N] [--time ISO] [--partial] [--drill] [--dry-run] "
         "[--json] [--author NAME]",
         "read results files and let them count; --target names the target of files that name none",
         {.positionals = 2,
          .more = true,
          .values = {u"format"_s, u"target"_s, u"sprint"_s, u"time"_s, u"author"_s},
          .switches = {u"partial"_s, u"drill"_s, u"dry-run"_s, u"json"_s}},
         runImport},
    };
}

Commands figureCommands()
{
    return {
        {"status", "WORKSPACE [--environment NAME] [--as-of DATE] [--json]",
         "say where the programme, its epics and sprints stand",
         {.values = {u"environment"_s, u"as-of"_s}, .switches = {u"json"_s}}, runStatus},
        {"gate", "WORKSPACE --sprint N [--policy FILE] [--as-of DATE] [--json]",
         "say whether a sprint may go to production; exits 1 if not",
         {.values = {u"sprint"_s, u"policy"_s, u"as-of"_s}, .switches = {u"json"_s}}, runGate},
        {"report",
         "WORKSPACE --out FILE.html|.csv|.json [--kind programme|sprint|review|risks|compliance] [--sprint N] "
         "[--workload NAME] [--lens KEY] [--environment NAME] [--as-of DATE] [--redact] [--author NAME]",
         "write a report; --as-of is for programme and compliance, --workload and --lens choose reviews",
         {.values = {u"out"_s, u"kind"_s, u"sprint"_s, u"workload"_s, u"lens"_s, u"environment"_s, u"as-of"_s, u"author"_s},
          .switches = {u"redact"_s}},
         runReport},
    };
}

Commands reviewCommands()
{
    return {
        {"review",
         "WORKSPACE [--workload NAME] [--lens KEY] [--import FILE [--new] [--dry-run]] [--export FILE] [--lens-file FILE] "
         "[--author NAME] [--json]",
         "list reviews; take over or write the answers of one as the AWS Well-Architected Tool has them; start one with a lens",
         {.values = {u"workload"_s, u"lens"_s, u"import"_s, u"export"_s, u"lens-file"_s, u"author"_s},
          .switches = {u"new"_s, u"dry-run"_s, u"json"_s}},
         runReview},
    };
}

Commands runCommands()
{
    return {
        {"compare", "WORKSPACE FROM TO [--json]",
         "say what became of results between two dates or runs (number or id)",
         {.positionals = 3, .switches = {u"json"_s}}, runCompare},
        {"runs", "WORKSPACE [--json]", "list the imported runs, deleted ones too, with number and id",
         {.switches = {u"json"_s}}, runRuns},
        {"remove-run", "WORKSPACE RUN [--author NAME]", "delete a run (number or id): all is as if it had never been imported",
         {.positionals = 2, .values = {u"author"_s}}, runRemoveRun},
        {"restore-run", "WORKSPACE RUN [--author NAME]", "let a deleted run count again",
         {.positionals = 2, .values = {u"author"_s}}, runRestoreRun},
    };
}

Commands fileCommands()
{
    return {
        {"export",
         "WORKSPACE --out FILE.json|FOLDER|FILE.zip [--format workspace|oscal-ar|oscal-poam|hdf|pack] [--redact] [--author NAME]",
         "write the whole plan, without results, as JSON that reads back; or OSCAL, HDF for Heimdall, or an evidence pack (a new "
         "folder or a .zip); --redact hides account numbers and people's names",
         {.values = {u"out"_s, u"format"_s, u"author"_s}, .switches = {u"redact"_s}}, runExport},
        {"import-workspace", "WORKSPACE FILE.json [--author NAME]", "make a workspace from what export wrote",
         {.positionals = 2, .values = {u"author"_s}}, runImportWorkspace},
        {"formats", "[--json]", "list the results formats that can be imported",
         {.positionals = 0, .switches = {u"json"_s}}, runFormats},
        {"lens", "FILE [--strict] [--json]",
         "say what a lens in the AWS custom lens format holds, and each fault; with --strict a fault exits 1",
         {.switches = {u"strict"_s, u"json"_s}}, runLens},
        {"verify", "WORKSPACE", "check integrity, foreign keys, figures and the audit log's hash chain", {}, runVerify},
    };
}

/// In the order in which --help lists them.
Commands allCommands()
{
    Commands all;
    for (const auto& some : {makingCommands(), figureCommands(), reviewCommands(), runCommands(), fileCommands()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace

const std::vector<Command>& commands()
{
    static const Commands table = allCommands();
    return table;
}

Exit fail(const Error& error, const QString& file)
{
    QString line = error.message;
    QString detail = error.detail;
    if (!file.isEmpty() && detail.startsWith(file + u": "_s)) // the line names the file anyway
        detail.remove(0, file.size() + 2);
    if (!detail.isEmpty() && !line.contains(detail))
        line += u" [%1]"_s.arg(detail);
    if (!line.contains(QFileInfo(file).fileName()))
        line.prepend(file + u": "_s);
    std::fprintf(stderr, "waymark-cli: %s\n", plainLine(line).toUtf8().constData());
    return Exit::CannotRead;
}

Exit badUsage(const QString& text)
{
    QString line = text;
    if (line.endsWith(u'.')) // the model's errors are sentences
        line.chop(1);
    if (!line.contains(u"; see waymark-cli "_s))
        line += u"; see waymark-cli --help"_s;
    std::fprintf(stderr, "waymark-cli: %s\n", plainLine(line).toUtf8().constData());
    return Exit::BadUsage;
}

void printText(const QString& text)
{
    std::fprintf(stdout, "%s\n", plainLine(text).toUtf8().constData());
}

void printJson(const QJsonObject& document)
{
    std::fputs(jsonText(document, QJsonDocument::Indented).constData(), stdout);
}

QByteArray jsonText(const QJsonObject& document, QJsonDocument::JsonFormat format)
{
    // Outside of texts JSON has only characters that stay as they are; inside, an escape means the same.
    QString json;
    for (const QChar c : QString::fromUtf8(QJsonDocument(document).toJson(format)))
        json += isHarmful(c) ? u"\\u%1"_s.arg(static_cast<int>(c.unicode()), 4, 16, QLatin1Char('0')) : QString(c);
    return json.toUtf8();
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

Result<QString> environment(const Arguments& arguments, const Records& records)
{
    return arguments.has(u"environment"_s) ? environmentNamed(arguments.value(u"environment"_s), records) : Result<QString>(QString());
}

Result<std::optional<Sprint>> sprintOption(const Arguments& arguments, const Records& records)
{
    if (!arguments.has(u"sprint"_s))
        return std::optional<Sprint>();
    const auto sprint = sprintNamed(arguments.value(u"sprint"_s), records);
    return sprint ? Result<std::optional<Sprint>>(std::optional(*sprint)) : Result<std::optional<Sprint>>(sprint.error());
}

Result<ProgrammeFigures> readFigures(const Workspace& workspace, const Session& session, const QString& environment,
                                     const std::optional<QDateTime>& asOf)
{
    FigureRequest request{.now = session.clock->now(), .asOf = asOf};
    if (!environment.isEmpty())
        request.environments << environment;
    Progress progress;
    return figuresThen(workspace.file(), workspace.records(), session.catalogues, request, progress);
}

Result<ChangesByRun> readRunChanges(const Workspace& workspace)
{
    const auto evidence = EvidenceReader::open(workspace.file());
    if (!evidence)
        return evidence.error();
    Progress progress;
    return evidence->runChanges(progress);
}

} // namespace waymark::cli
