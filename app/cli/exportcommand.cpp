// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommand.h"

#include "model/domain/heldfile.h"
#include "model/programme/workspacejson.h"

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

} // namespace

Exit runExport(const Arguments& arguments, const Session& session)
{
    const QString file = arguments.positionals().front();
    const QString out = arguments.value(u"out"_s);
    if (QFileInfo(out).suffix().compare(u"json"_s, Qt::CaseInsensitive) != 0)
        return badUsage(u"--out takes the name of a .json file"_s);
    if (QFileInfo::exists(out) && QFileInfo(out) == QFileInfo(file))
        return badUsage(u"--out is the workspace itself"_s);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), file);
    const auto json = exportWorkspace(**workspace);
    if (!json)
        return fail(json.error(), file);
    if (auto written = write(out, *json); !written)
        return fail(written.error());
    const Records& records = (*workspace)->records();
    printText(u"%1: %2, %3 sprints, %4 stories; the results of %5 runs are not in it"_s.arg(
        out, records.properties().name, QString::number(records.sprints().size()),
        QString::number(records.stories().size()), QString::number(records.runs().size())));
    return Exit::Fine;
}

} // namespace waymark::cli
