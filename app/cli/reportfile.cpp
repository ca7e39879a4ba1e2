// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportfile.h"

#include "model/domain/heldfile.h"
#include "model/domain/wholefile.h"
#include "model/edit/workspace.h"
#include "model/export/redactionof.h"
#include "model/report/redactedreport.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::cli {

Result<void> writeReport(const QString& file, const QByteArray& content)
{
    return writeWholeFile(file, content, u"The report can't be written to %1: %2."_s);
}

Exit finishReport(const QByteArray& report, const Arguments& arguments, const Workspace& workspace)
{
    const QString out = arguments.value(u"out"_s);
    auto redaction = arguments.has(u"redact"_s) ? redactionOf(workspace.file(), workspace.records(), workspace.author())
                                                : Result<Redaction>(Redaction());
    if (!redaction)
        return fail(redaction.error(), workspace.file());
    const auto written = writeReport(out, redactedReport(report, QFileInfo(out).suffix().toLower(), *redaction));
    return written ? Exit::Fine : fail(written.error());
}

Result<QByteArray> readInput(const QString& file, qint64 most)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed.error();
    QFile device(file);
    const QByteArray content = device.open(QIODevice::ReadOnly) ? device.read(most + 1) : QByteArray();
    if (device.error() != QFileDevice::NoError)
        return Error{.code = Error::Code::Io, .message = u"%1 can't be read: %2."_s.arg(file, device.errorString())};
    if (content.size() > most)
        return Error{.code = Error::Code::Parse,
                     .message = u"%1 can't be read: it is longer than %2 MB."_s.arg(file, QString::number(most / 1'000'000))};
    return content;
}

} // namespace waymark::cli
