// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/resultssettler.h"

#include "model/edit/imports.h"
#include "model/edit/runedits.h"
#include "model/edit/workspace.h"

namespace waymark {

namespace {

Result<void> settleAndPurge(const QString& file, Progress& progress)
{
    const auto settled = settle(file, progress);
    return settled ? removePurgedRuns(file, progress) : settled;
}

} // namespace

ResultsSettler::ResultsSettler(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &ResultsSettler::follow);
    // What a program that was killed left behind: incoming runs that nobody will accept, results not yet settled.
    start([](const QString& file, Progress& progress) {
        const auto removed = removeAbandonedImports(file);
        return removed ? settleAndPurge(file, progress) : removed;
    });
}

void ResultsSettler::follow(const ChangeSet& changes)
{
    if (changes.touches<Run>())
        start(settleAndPurge);
}

void ResultsSettler::start(std::function<Result<void>(const QString& file, Progress&)> work)
{
    m_job.start(
        [file = m_workspace.file(), work = std::move(work)](Progress& progress) { return work(file, progress); }, this,
        [this](Result<void> result) {
            if (result)
                Q_EMIT settled();
            else if (result.error().code != Error::Code::Cancelled)
                Q_EMIT failed(result.error());
        });
}

} // namespace waymark
