// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/figuresmodel.h"

#include "model/domain/localday.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"

namespace waymark {

FiguresModel::FiguresModel(Workspace& workspace, const Catalogues& catalogues, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
{
    connect(&workspace, &Workspace::changed, this, &FiguresModel::follow);
    recompute();
}

void FiguresModel::setEnvironment(const QString& environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    Q_EMIT environmentChanged();
    compute(); // supersedes what is being computed for the other
}

QStringList FiguresModel::environments() const
{
    return environmentNames(m_workspace.records());
}

QDate FiguresModel::today() const
{
    return localDay(m_workspace.clock().now(), m_workspace.records().properties().timeZone);
}

const Sprint* FiguresModel::sprint() const
{
    return currentSprint(m_workspace.records().sprints(), today());
}

void FiguresModel::recompute()
{
    if (m_job.isRunning()) { // not superseded: in a stream of changes no computation would ever come to its end
        m_stale = true;
        return;
    }
    compute();
}

void FiguresModel::compute()
{
    m_stale = false;
    // The worker gets a copy of the records: its containers are shared until one side changes.
    auto records = std::make_shared<const Records>(m_workspace.records());
    m_job.start(
        [file = m_workspace.file(), environment = m_environment, now = m_workspace.clock().now(), records,
         &catalogues = m_catalogues](Progress&) -> Result<ProgrammeFigures> {
            const auto evidence = EvidenceReader::open(file);
            if (!evidence)
                return evidence.error();
            return programmeFigures(*evidence, *records, catalogues, now, environment);
        },
        this,
        [this](Result<ProgrammeFigures> figures) {
            if (m_stale)
                recompute();
            if (!figures) {
                Q_EMIT failed(figures.error());
                return;
            }
            m_figures = std::make_shared<const ProgrammeFigures>(*std::move(figures));
            Q_EMIT figuresChanged();
        });
}

void FiguresModel::follow(const ChangeSet& changes)
{
    if (changes.touches<Target>())
        Q_EMIT environmentsChanged();
    recompute();
}

} // namespace waymark
