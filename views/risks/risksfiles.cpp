// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Risks screen's other pages, and the files that it reads and writes; risksview.cpp builds it.
#include "model/domain/wholefile.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/riskfile.h"
#include "views/risks/riskgridform.h"
#include "views/risks/riskimportpage.h"
#include "views/risks/risksview.h"
#include "views/risks/starterriskspage.h"
#include "views/shared/datatable.h"
#include "views/shared/jobbar.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/tablecsv.h"

#include <QDir>
#include <QLineEdit>
#include <QStackedWidget>

namespace waymark {

namespace {

QString csvFilter()
{
    return RisksView::tr("Table (*.csv)");
}

/// "tool check-id" of all checks that the workspace knows, those that never ran too.
Result<QHash<CheckKey, QString>> readNames(const QString& workspaceFile)
{
    const auto evidence = EvidenceReader::open(workspaceFile);
    if (!evidence)
        return evidence.error();
    const auto checks = evidence->checks();
    if (!checks)
        return checks.error();
    QHash<CheckKey, QString> names;
    for (const CheckUnit& check : *checks)
        names.insert(check.key, check.tool + u' ' + check.checkId);
    return names;
}

} // namespace

void RisksView::open(QWidget* page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_headBox->setVisible(false);
    m_stack->setCurrentWidget(page);
}

void RisksView::leavePage()
{
    if (m_stack->currentIndex() < OtherPage)
        return;
    m_headBox->setVisible(true);
    m_stack->setCurrentIndex(EmptyPage);
    showStack();
    if (m_stack->currentIndex() == TablePage)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void RisksView::openStarters()
{
    if (!m_context.reference || !m_context.catalogues)
        return;
    if (!m_starters) {
        m_starters = new StarterRisksPage(m_context);
        connect(m_starters, &StarterRisksPage::closed, this, &RisksView::leavePage);
        connect(m_starters, &StarterRisksPage::messageRaised, this, &Screen::messageRaised);
    }
    open(m_starters);
    m_starters->open();
}

void RisksView::importFile()
{
    if (!m_context.prompt || !m_context.catalogues)
        return;
    const QString file = m_context.prompt->openFile(tr("Import risks"), QDir::homePath(), csvFilter());
    if (file.isEmpty())
        return;
    if (!m_import) {
        m_import = new RiskImportPage(m_context);
        m_stack->addWidget(m_import);
        connect(m_import, &RiskImportPage::opened, this, [this] { open(m_import); });
        connect(m_import, &RiskImportPage::closed, this, [this] {
            if (m_stack->currentWidget() == m_import) // else another page is open
                leavePage();
        });
        connect(m_import, &RiskImportPage::messageRaised, this, &Screen::messageRaised);
        connect(m_import, &RiskImportPage::failed, this,
                [this](const Error& error) { Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message}); });
    }
    m_import->open(file);
}

void RisksView::openGrid()
{
    if (!m_context.details)
        return;
    if (!m_grid) {
        m_grid = new RiskGridForm(m_context);
        connect(m_grid, &RiskGridForm::messageRaised, this, &Screen::messageRaised);
    }
    m_grid->open();
}

bool RisksView::write(const QString& file, const QByteArray& csv, int count)
{
    const auto written = writeWholeFile(file, csv, tr("The risks can't be exported to %1: %2. Choose another folder."));
    if (written)
        Q_EMIT messageRaised({.kind = Message::Kind::Done,
                              .text = count == 1 ? tr("1 risk exported to %1.").arg(file)
                                                 : tr("%1 risks exported to %2.").arg(countText(count), file)});
    else
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message});
    return written.has_value();
}

void RisksView::exportShown()
{
    const QString file = m_context.prompt
        ? m_context.prompt->saveFile(tr("Export what is shown"), QStringLiteral("risks.csv"), csvFilter())
        : QString();
    if (!file.isEmpty())
        write(file, csvOf(m_filtered).toUtf8(), m_filtered.rowCount());
}

/// What names the checks is read by a worker first.
void RisksView::exportRegistry()
{
    const QString file = m_context.prompt
        ? m_context.prompt->saveFile(tr("Export the registry"), QStringLiteral("risk-registry.csv"), csvFilter())
        : QString();
    if (file.isEmpty())
        return;
    m_naming.start([workspaceFile = m_context.workspace->file()](Progress&) { return readNames(workspaceFile); }, this,
                   [this, file](Result<QHash<CheckKey, QString>> names) {
                       if (names)
                           writeRegistry(file, *names);
                       else
                           Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = names.error().message});
                   });
}

void RisksView::writeRegistry(const QString& file, const QHash<CheckKey, QString>& names)
{
    const Records& records = m_context.workspace->records();
    write(file, risksAsCsv(records, names), static_cast<int>(records.risks().size()));
}

} // namespace waymark
