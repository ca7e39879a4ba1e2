// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommand.h"

#include "model/programme/workspacejson.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// No more than shows that a file is too long.
Result<QByteArray> read(const QString& file)
{
    QFile device(file);
    QByteArray json;
    if (device.open(QIODevice::ReadOnly))
        json = device.read(largestWorkspaceJson + 1);
    if (device.error() == QFileDevice::NoError)
        return json;
    return Error{.code = Error::Code::Io, .message = u"%1 can't be read: %2."_s.arg(file, device.errorString())};
}

} // namespace

Exit runImportWorkspace(const Arguments& arguments, const Session& session)
{
    const QString file = arguments.positionals().at(0);
    const QString source = arguments.positionals().at(1);
    const auto json = read(source);
    if (!json)
        return fail(json.error(), source);
    const auto workspace = importWorkspace(file, *json, session.catalogues, author(arguments), session.clock);
    if (!workspace) {
        const Error::Code code = workspace.error().code;
        const bool bySource = code == Error::Code::Parse || code == Error::Code::Invalid;
        return fail(workspace.error(), bySource ? source : file);
    }
    const Records& records = (*workspace)->records();
    printText(u"%1: %2, %3 sprints, %4 stories; results files are to be imported again"_s.arg(
        file, records.properties().name, QString::number(records.sprints().size()),
        QString::number(records.stories().size())));
    return Exit::Fine;
}

} // namespace waymark::cli
