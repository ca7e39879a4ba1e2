// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommand.h"

#include "model/domain/heldfile.h"
#include "model/export/redactionof.h"
#include "model/export/workspaceexport.h"
#include "model/programme/workspacejson.h"
#include "model/report/redactedreport.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// A new file is as private as the workspace, all of which is in it; one that is replaced keeps its permissions.
Result<void> write(const QString& file, const QByteArray& json)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    const bool isNew = !QFileInfo::exists(file);
    QSaveFile device(file);
    const bool opened = device.open(QIODevice::WriteOnly)
        && (!isNew || device.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    if (!opened || device.write(json) != json.size() || !device.commit())
        return Error{.code = Error::Code::Io,
                     .message = u"The plan can't be written to %1: %2."_s.arg(file, device.errorString())};
    return {};
}

/// None: the plan as JSON, which reads back.
Result<std::optional<ExportKind>> kindOf(const Arguments& arguments)
{
    const QString format = arguments.value(u"format"_s, u"workspace"_s);
    if (format == u"workspace")
        return std::optional<ExportKind>();
    if (const auto kind = fromWord<ExportKind>(format))
        return std::optional(*kind);
    return Error{.message = u"there is no format \"%1\"; there are workspace, oscal-ar, oscal-poam, hdf and pack"_s.arg(format)};
}

/// Why --out doesn't fit; empty: it does.
QString faultOfOut(const Arguments& arguments, const std::optional<ExportKind>& kind)
{
    const QString file = arguments.positionals().front();
    const QString out = arguments.value(u"out"_s);
    const bool isPack = kind == ExportKind::Pack;
    if (isPack && out.isEmpty())
        return u"--out takes the name of a new folder or of a .zip file"_s;
    const QStringList others = {u"json"_s, u"html"_s, u"csv"_s, u"pdf"_s, u"waymark"_s}; // slips: who would call a folder so
    if (isPack && others.contains(QFileInfo(out).suffix(), Qt::CaseInsensitive))
        return u"--out takes the name of a new folder or of a .zip file"_s;
    if (!isPack && QFileInfo(out).suffix().compare(u"json"_s, Qt::CaseInsensitive) != 0)
        return u"--out takes the name of a .json file"_s;
    if (QFileInfo::exists(out) && QFileInfo(out) == QFileInfo(file))
        return u"--out is the workspace itself"_s;
    return {};
}

Exit writePlan(Workspace& workspace, const Arguments& arguments)
{
    const QString out = arguments.value(u"out"_s);
    auto json = exportWorkspace(workspace);
    if (!json)
        return fail(json.error(), workspace.file());
    QString redacted;
    if (arguments.has(u"redact"_s)) {
        auto redaction = redactionOf(workspace.file(), workspace.records(), workspace.author());
        if (!redaction)
            return fail(redaction.error(), workspace.file());
        *json = redactedReport(*json, u"json"_s, *redaction);
        redacted = u". "_s + redaction->sentence();
    }
    if (auto written = write(out, *json); !written)
        return fail(written.error());
    const Records& records = workspace.records();
    printText(u"%1: %2, %3 sprints, %4 stories; the results of %5 runs are not in it"_s.arg(
                  out, records.properties().name, QString::number(records.sprints().size()),
                  QString::number(records.stories().size()), QString::number(records.runs().size()))
              + redacted);
    return Exit::Fine;
}

Exit writeForOthers(const Workspace& workspace, const Arguments& arguments, const Session& session, ExportKind kind)
{
    const ExportRequest request{.workspace = workspace.file(),
                                .out = arguments.value(u"out"_s),
                                .kind = kind,
                                .redact = arguments.has(u"redact"_s),
                                .author = workspace.author(),
                                .now = session.clock->now()};
    Progress progress;
    const auto written = writeExport(request, workspace.records(), session.catalogues, progress);
    if (!written)
        return fail(written.error(), workspace.file());
    printText(u"%1: %2 of %3"_s.arg(request.out, word(kind), workspace.records().properties().name));
    for (const QString& sentence : written->sentences)
        printText(sentence);
    return Exit::Fine;
}

} // namespace

Exit runExport(const Arguments& arguments, const Session& session)
{
    const auto kind = kindOf(arguments);
    if (!kind)
        return badUsage(kind.error().message);
    if (const QString fault = faultOfOut(arguments, *kind); !fault.isEmpty())
        return badUsage(fault);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    return *kind ? writeForOthers(**workspace, arguments, session, **kind) : writePlan(**workspace, arguments);
}

} // namespace waymark::cli
