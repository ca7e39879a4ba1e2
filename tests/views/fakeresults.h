// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/resultsmodel.h"

#include <QSemaphore>

namespace waymark {

/// A store of any length in which row n is check_n, and which notes what was asked of it.
struct FakeStore {
    std::atomic<qint64> rows = 0;
    QSemaphore pagesAllowed{1'000'000};
    QSemaphore countsAllowed{1'000'000};
    std::atomic<int> pagesRead = 0;
    std::atomic<int> generation = 0;

    ResultSource source()
    {
        return {.page = [this](const ResultFilter& filter, qint64 offset, int limit) { return page(filter, offset, limit); },
                .count =
                    [this](const ResultFilter& filter) -> Result<qint64> {
                        countsAllowed.acquire();
                        return filter.checkText.isEmpty() ? rows.load() : qint64(3);
                    }};
    }

    Result<ResultPage> page(const ResultFilter& filter, qint64 offset, int limit)
    {
        pagesAllowed.acquire();
        ++pagesRead;
        const qint64 end = std::min<qint64>(filter.checkText.isEmpty() ? rows.load() : 3, offset + limit);
        ResultPage page{.offset = offset};
        for (qint64 row = offset; row < end; ++row) {
            CheckResult result;
            result.key = ResultKey(row);
            result.checkId = QStringLiteral("check_%1_%2").arg(row).arg(generation.load());
            result.state.outcome = Outcome::Failed;
            page.rows.push_back(result);
        }
        return page;
    }
};

} // namespace waymark
