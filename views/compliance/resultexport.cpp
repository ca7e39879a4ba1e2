// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/resultexport.h"

#include "views/compliance/statewords.h"
#include "views/shared/csvfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int rowsAtOnce = 20'000; // so that the offsets of a long export stay cheap

QStringList cells(const CheckResult& result, const ResultCover& cover)
{
    const auto attested = cover.attested(result);
    return {stateWord(result.state, result.failuresOnly),
            word(result.state.severity),
            result.tool,
            result.checkId,
            result.title,
            result.resource,
            result.target,
            word(result.change),
            result.since.toString(Qt::ISODate),
            cover.isExcepted(result) ? u"yes"_s : QString(),
            attested ? word(*attested) : QString()};
}

QString tr(const char* text)
{
    return QCoreApplication::translate("ResultExport", text);
}

} // namespace

Result<qint64> exportResults(const ResultSource& source, const ResultFilter& filter, const ResultCover& cover,
                             const QString& file, Progress& progress)
{
    CsvFile csv(file, tr("The results can't be exported to %1: %2. Choose another folder."));
    if (auto begun = csv.begin({u"status"_s, u"severity"_s, u"tool"_s, u"check"_s, u"title"_s,
                                u"resource"_s, u"target"_s, u"change"_s, u"since"_s, u"excepted"_s, u"attested"_s});
        !begun)
        return begun.error();
    qint64 written = 0;
    while (true) {
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled, .message = tr("The export was cancelled.")};
        const auto page = source.page(filter, written, rowsAtOnce);
        if (!page)
            return page.error();
        for (const CheckResult& result : page->rows)
            if (auto added = csv.add(cells(result, cover)); !added)
                return added.error();
        written += static_cast<qint64>(page->rows.size());
        progress.done = written;
        if (page->rows.size() < rowsAtOnce)
            break;
    }
    if (auto finished = csv.finish(); !finished)
        return finished.error();
    return written;
}

} // namespace waymark
