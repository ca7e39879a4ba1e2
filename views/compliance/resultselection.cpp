// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in the table of results; resultspane.cpp builds it.
#include "views/compliance/resultspane.h"
#include "views/shared/datatable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostCopied = 5000;
constexpr size_t mostActedUpon = 5000;

} // namespace

std::optional<std::vector<CheckResult>> ResultsPane::selectedResults() const
{
    QItemSelection ranges = m_table->selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    std::vector<CheckResult> results;
    for (const QItemSelectionRange& range : std::as_const(ranges))
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const CheckResult* result = results.size() < mostActedUpon ? m_model.result(row) : nullptr;
            if (!result)
                return std::nullopt;
            results.push_back(*result);
        }
    return results;
}

void ResultsPane::copySelection()
{
    qint64 rows = 0;
    bool loaded = true;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        rows += range.height();
        for (int row = range.top(); loaded && row <= range.bottom() && rows <= mostCopied; ++row)
            loaded = m_model.result(row) != nullptr;
    }
    if (rows > mostCopied || !loaded)
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("Too many results to copy. Export them instead: the file has all that are shown.")});
    else if (rows > 0)
        QGuiApplication::clipboard()->setText(m_table->selectedText());
}

} // namespace waymark
