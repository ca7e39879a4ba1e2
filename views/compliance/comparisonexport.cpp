// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/comparisonexport.h"

#include "views/compliance/statewords.h"
#include "views/shared/csvfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int rowsAtOnce = 5000;

QString wordOf(const std::optional<ObservedState>& state, bool failuresOnly)
{
    return state ? stateWord(*state, failuresOnly) : u"notKnown"_s;
}

QStringList cells(const ComparedRow& row)
{
    const CheckResult& result = row.result;
    return {word(row.compared.kind),
            word(row.compared.severity()),
            wordOf(row.compared.before, result.failuresOnly),
            wordOf(row.compared.after, result.failuresOnly),
            result.tool,
            result.checkId,
            result.title,
            result.resource,
            result.target};
}

QString tr(const char* text)
{
    return QCoreApplication::translate("ComparisonExport", text);
}

} // namespace

Result<qint64> exportComparison(const ComparisonSource& source, const Comparison& comparison,
                                std::optional<Difference> kind, const QString& file, Progress& progress)
{
    CsvFile csv(file, tr("The comparison can't be exported to %1: %2. Choose another folder."));
    if (auto begun = csv.begin({u"change"_s, u"severity"_s, u"before"_s, u"after"_s, u"tool"_s, u"check"_s, u"title"_s,
                                u"resource"_s, u"target"_s});
        !begun)
        return begun.error();
    qint64 written = 0;
    const auto all = static_cast<qint64>(comparison.results.size()); // pages beyond those of a kind are empty
    for (qint64 offset = 0; offset < all; offset += rowsAtOnce) {
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled, .message = tr("The export was cancelled.")};
        const auto rows = source.rows(comparison, kind, offset, rowsAtOnce);
        if (!rows)
            return rows.error();
        for (const ComparedRow& row : *rows)
            if (auto added = csv.add(cells(row)); !added)
                return added.error();
        written += static_cast<qint64>(rows->size());
        progress.done = written;
    }
    if (auto finished = csv.finish(); !finished)
        return finished.error();
    return written;
}

} // namespace waymark
