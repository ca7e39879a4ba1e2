// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/resultpages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int rowsAtOnce = 20'000; // so that the offsets of a long export stay cheap

} // namespace

Result<void> eachResult(const ReadPage& read, const ResultFilter& filter, Progress& progress, const VisitResult& visit)
{
    for (qint64 offset = 0;; offset += rowsAtOnce) {
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled,
                         .message = QCoreApplication::translate("ResultPages", "The export was cancelled.")};
        const auto page = read(filter, offset, rowsAtOnce);
        if (!page)
            return page.error();
        for (const CheckResult& result : page->rows)
            if (auto visited = visit(result); !visited)
                return visited;
        progress.done += static_cast<qint64>(page->rows.size());
        if (page->rows.size() < static_cast<size_t>(rowsAtOnce))
            return {};
    }
}

QString observedWord(const ObservedState& state, bool failuresOnly)
{
    if (state.outcome)
        return word(*state.outcome);
    return failuresOnly ? u"passedByAbsence"_s : u"notSeen"_s;
}

} // namespace waymark
