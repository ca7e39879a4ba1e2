// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/evidencereader.h"
#include "model/edit/imports.h"
#include "model/edit/workspace.h"
#include "tests/support/builtinformats.h"
#include "tests/support/fixedclock.h"
#include "tests/support/resultsfile.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

namespace waymark {

/// A workspace in a folder of its own, with what tests of imports do again and again.
class ImportBox {
public:
    ImportBox()
    {
        m_workspace = value(Workspace::create(path(QStringLiteral("box.waymark")), {.name = QStringLiteral("Box")}, options()));
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Workspace& workspace() { return *m_workspace; }
    const FormatCatalogue& formats() const { return builtInFormats(); }
    Progress& progress() { return m_progress; }
    void close() { m_workspace.reset(); }
    static Workspace::Options options()
    {
        return {.author = QStringLiteral("Anna"),
                .clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC)),
                .pollInterval = 0};
    }

    Result<StagedImports> stage(const std::vector<ImportRequest>& requests)
    {
        return stageImports(m_workspace->file(), requests, builtInFormats(), m_workspace->clock(), m_progress);
    }
    /// Stages, accepts and settles one file.
    Run import(const ImportRequest& request)
    {
        StagedImports staged = value(stage({request}));
        if (!staged.rejected.empty())
            qFatal("%s", qPrintable(staged.rejected.front().error.message));
        done(acceptImports(*m_workspace, staged));
        settleNow();
        return staged.runs.front().run;
    }
    void settleNow() { done(settle(m_workspace->file(), m_progress)); }

    EvidenceReader reader() const { return value(EvidenceReader::open(m_workspace->file())); }
    /// Counted results by outcome; what is not seen any more is left out.
    OutcomeCounts counted() const
    {
        OutcomeCounts counts;
        for (const CheckTally& tally : value(reader().tallies()))
            for (const auto& [state, count] : tally.counts)
                if (state.outcome)
                    counts[*state.outcome] += count;
        return counts;
    }
    /// All that a person can see of the evidence, as text that compares.
    QStringList picture() const
    {
        QStringList lines;
        const EvidenceReader open = reader();
        for (const CheckResult& row : value(open.page({.includeGone = true, .sortBy = ResultColumn::Resource}, 0, 1'000'000)).rows) {
            QString line = row.target + u'|' + row.checkId + u'|' + row.resource + u'|' + stateText(row.state) + u'|'
                           + word(row.change) + u'|' + row.since.toString(Qt::ISODate);
            for (const ResultChange& change : value(open.detail(row.key)).history)
                line += QStringLiteral(" <- ") + stateText(change.state) + u' ' + change.time.toString(Qt::ISODate) + u' ' + word(change.kind);
            lines << line;
        }
        for (const CheckTally& tally : value(open.tallies()))
            for (const auto& [state, count] : tally.counts)
                lines << tally.scope.targetIdentity + u'|' + tally.checkId + u'|' + stateText(state) + u'|' + QString::number(count);
        lines.sort();
        return lines;
    }

    template <typename T>
    static T value(Result<T> result)
    {
        if (!result)
            qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        return *std::move(result);
    }
    static void done(const Result<void>& result)
    {
        if (!result)
            qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }

private:
    static QString stateText(const ObservedState& state)
    {
        return (state.outcome ? word(*state.outcome) : QStringLiteral("not seen")) + u'/' + word(state.severity);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    Progress m_progress;
};

} // namespace waymark
