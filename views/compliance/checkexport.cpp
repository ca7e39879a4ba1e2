// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checkexport.h"

#include "views/shared/csvfile.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CheckExport", text);
}

} // namespace

Result<qint64> exportChecks(const std::vector<CheckRow>& checks, const QString& file, Progress& progress)
{
    CsvFile csv(file, tr("The checks can't be exported to %1: %2. Choose another folder."));
    if (auto begun = csv.begin(ChecksModel::heads()); !begun)
        return begun.error();
    for (const CheckRow& check : checks) {
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled, .message = tr("The export was cancelled.")};
        if (auto added = csv.add(ChecksModel::texts(check)); !added)
            return added.error();
        ++progress.done;
    }
    if (auto finished = csv.finish(); !finished)
        return finished.error();
    return static_cast<qint64>(checks.size());
}

} // namespace waymark
