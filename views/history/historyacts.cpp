// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the History screen does with the whole of it: export and verify. historyview.cpp builds it.
#include "model/edit/auditreader.h"
#include "model/edit/workspace.h"
#include "views/history/historyexport.h"
#include "views/history/historyview.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/jobbar.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/story/storyhistory.h"

#include <QPushButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark {

void HistoryView::exportShown()
{
    const QString file = m_context.prompt ? m_context.prompt->saveFile(tr("Export these entries"), u"history.csv"_s,
                                                                       tr("Table (*.csv);;JSON (*.json)"))
                                          : QString();
    if (file.isEmpty())
        return;
    // A copy, for the worker: records belong to this thread.
    const auto records = std::make_shared<const Records>(m_context.workspace->records());
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    const NameOfValue names = [records, known = namesFor(*records, m_context.catalogues, figures.get())](
                                  const QString& field, const QString& value) { return known(field, value); };
    m_export.start(
        [workspace = m_context.workspace->file(), wanted = filter(), names, file](Progress& progress) {
            return exportHistory(workspace, wanted, names, file, progress);
        },
        this, [this, file](Result<qint64> written) {
            if (written)
                Q_EMIT messageRaised({.kind = Message::Kind::Done,
                                      .text = *written == 1 ? tr("1 entry exported to %1.").arg(file)
                                                            : tr("%1 entries exported to %2.").arg(countText(*written), file)});
            else if (written.error().code != Error::Code::Cancelled)
                tellFailure(written.error().message);
        });
    if (m_context.jobs)
        m_context.jobs->watch(m_export, tr("Exporting the history"));
}

void HistoryView::verify()
{
    if (m_verifying.isRunning())
        return;
    m_verify->setEnabled(false);
    m_verifying.start(
        [file = m_context.workspace->file()](Progress&) -> Result<qint64> {
            if (const auto verified = Workspace::verify(file); !verified)
                return verified.error();
            const auto reader = AuditReader::open(file);
            return reader ? reader->count({}) : Result<qint64>(reader.error());
        },
        this, [this](Result<qint64> entries) {
            m_verify->setEnabled(true);
            if (entries)
                Q_EMIT messageRaised({.kind = Message::Kind::Done,
                                      .text = tr("All %1 entries hold, and the plan and its figures are what they say.").arg(countText(*entries))});
            else
                tellFailure(entries.error().message);
        });
    if (m_context.jobs)
        m_context.jobs->watch(m_verifying, tr("Verifying the history"), JobBar::Stop::Never);
}

} // namespace waymark
