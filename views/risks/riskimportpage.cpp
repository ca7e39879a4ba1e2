// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskimportpage.h"

#include "model/domain/textlimits.h"
#include "model/edit/evidencereader.h"
#include "model/edit/riskrules.h"
#include "model/edit/workspace.h"
#include "model/programme/registerrows.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/rownotes.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

RiskImportPage::RiskImportPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Rows of the file")))
    , m_reason(new QLineEdit)
    , m_decision(new DecisionRow(this, {.cancel = "riskImportCancel", .accept = "riskImportAccept", .note = "riskImportNote"}))
{
    setObjectName(QStringLiteral("riskImportPage"));
    build();
    connect(m_decision, &DecisionRow::cancelled, this, &RiskImportPage::leave);
    connect(m_decision, &DecisionRow::accepted, this, &RiskImportPage::accept);
    connect(m_reason, &QLineEdit::returnPressed, this, &RiskImportPage::accept);
    connect(m_reason, &QLineEdit::textChanged, this, &RiskImportPage::showRows);
    connect(m_context.workspace, &Workspace::changed, this, [this] {
        if (m_isOpen)
            draft(); // what is there already may be something else now
    });
}

void RiskImportPage::build()
{
    using Model = RiskImportModel;
    m_table->setObjectName(QStringLiteral("riskImportRows"));
    m_table->setModel(&m_model);
    m_table->heads()->setSectionsClickable(false);
    const std::pair<int, int> widths[] = {{Model::LineColumn, 44},    {Model::FateColumn, 92},   {Model::ReferenceColumn, 56},
                                          {Model::InherentColumn, 64}, {Model::CurrentColumn, 64}, {Model::TargetColumn, 64},
                                          {Model::StatusColumn, 76},  {Model::TiesColumn, 132}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(Model::TitleColumn, 160);
    m_table->heads()->setStretched(Model::NotesColumn, 200);
    m_table->heads()->setGivingWay({Model::TiesColumn, Model::StatusColumn, Model::InherentColumn, Model::TargetColumn, Model::CurrentColumn});
    m_notes = new RowNotes(*m_table, Model::NotesColumn);
    m_notes->setObjectName(QStringLiteral("riskImportNotes"));
    m_reason->setObjectName(QStringLiteral("riskImportReason"));
    m_reason->setMaxLength(longestLine);
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(fieldLabel(RowNotes::heading(), m_notes));
    column->addWidget(m_notes);
    column->addWidget(fieldLabel(tr("Why ratings or status change: kept with each risk that the file rates anew"), m_reason));
    column->addWidget(m_reason);
    column->addWidget(m_decision);
}

void RiskImportPage::open(const QString& file)
{
    m_file = file;
    m_isOpen = false;
    m_reason->clear();
    m_notes->startAnew();
    draft();
}

/// The worker gets copies: of the records, and of what the catalogues say nothing changes.
void RiskImportPage::draft()
{
    auto records = std::make_shared<const Records>(m_context.workspace->records());
    m_reading.start([file = m_file, workspaceFile = m_context.workspace->file(), records, catalogues = m_context.catalogues](
                        Progress&) { return read(file, workspaceFile, *records, *catalogues); },
                    this, [this](Result<Reading> reading) { take(std::move(reading)); });
}

Result<RiskImportPage::Reading> RiskImportPage::read(const QString& file, const QString& workspaceFile, const Records& records,
                                                     const Catalogues& catalogues)
{
    auto table = readCsvFile(file);
    if (!table)
        return table.error();
    const auto evidence = EvidenceReader::open(workspaceFile);
    if (!evidence)
        return evidence.error();
    const auto checks = evidence->checks();
    if (!checks)
        return checks.error();
    QHash<CheckKey, QString> names;
    for (const CheckUnit& check : *checks)
        names.insert(check.key, check.tool + u' ' + check.checkId);
    Reading reading{.table = std::make_shared<const CsvTable>(*std::move(table))};
    auto drafts = draftRisks(*reading.table, records, catalogues, names);
    if (!drafts)
        return drafts.error();
    reading.drafts = *std::move(drafts);
    return reading;
}

void RiskImportPage::take(Result<Reading> reading)
{
    if (!reading) {
        const bool wasOpen = m_isOpen;
        leave();
        if (wasOpen)
            Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = reading.error().message});
        else
            Q_EMIT failed(reading.error());
        return;
    }
    m_model.show(std::move(reading->drafts));
    showRows();
    if (m_isOpen)
        return;
    m_isOpen = true;
    Q_EMIT opened();
    m_table->setFocus(Qt::OtherFocusReason);
}

/// A risk that was rated, or whose status changes, is rated anew for a reason.
bool RiskImportPage::needsReason() const
{
    return std::ranges::any_of(m_model.rows(), [this](const RiskDraft& row) {
        const Risk* now = m_context.workspace->records().of<Risk>().find(row.risk.id);
        if (row.fate != RiskDraft::Fate::Changed || !now)
            return false;
        Risk rated = *now;
        takeRatings(rated, row.risk);
        return rated != *now && (isRated(*now) || rated.status != now->status);
    });
}

void RiskImportPage::showRows()
{
    using enum RiskDraft::Fate;
    const int made = m_model.count(Added) + m_model.count(Changed);
    const QString leftOutWords = RowNotes::leftOutText(leftOut(m_model.rows()));
    QString counts = tr("%1 added, %2 changed, %3 as they are, %4 refused.")
                         .arg(countText(m_model.count(Added)), countText(m_model.count(Changed)), countText(m_model.count(Unchanged)),
                              countText(m_model.count(Refused)));
    if (!leftOutWords.isEmpty())
        counts += tr(" %1.", "3 values are left out").arg(leftOutWords);
    m_head->setText(tr("%1 of %2 rows of %3 change the registry", "count, count, file")
                        .arg(countText(made), countText(m_model.rowCount()), QFileInfo(m_file).fileName()),
                    counts + tr(" Nothing happens before you import it, and then it is one step to undo."));
    const bool lacksReason = needsReason() && m_reason->text().trimmed().isEmpty();
    m_decision->setNote(lacksReason ? tr("Some risks are rated anew: say why, above.") : QString());
    m_decision->accept()->setText(made == 1 ? tr("Import 1 risk") : tr("Import %1 risks").arg(countText(made)));
    m_decision->accept()->setEnabled(made > 0 && !lacksReason);
}

void RiskImportPage::accept()
{
    if (!m_isOpen || !m_decision->accept()->isEnabled())
        return;
    const Stamp stamp{.author = m_context.workspace->author(), .at = m_context.workspace->clock().now()};
    const std::vector<RiskDraft> drafts = m_model.rows();
    int made = 0;
    m_isOpen = false; // what changes now is no news
    const auto done = m_context.workspace->edit(tr("Import risks from %1", "file").arg(QFileInfo(m_file).fileName()),
                                                [&](Edit& edit) -> Result<void> {
                                                    const auto imported = importRisks(edit, drafts, m_reason->text(), stamp);
                                                    if (!imported)
                                                        return imported.error();
                                                    made = *imported;
                                                    return {};
                                                });
    m_isOpen = true;
    if (!done) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message}); // a note would not outlive the next line
        draft(); // what others changed has come along meanwhile
        return;
    }
    const Message message = undoableMessage(*m_context.workspace, this, wordsOf(made, drafts));
    leave();
    Q_EMIT messageRaised(message);
}

/// What was imported, and what wasn't.
QString RiskImportPage::wordsOf(int made, const std::vector<RiskDraft>& drafts) const
{
    const QString file = QFileInfo(m_file).fileName();
    QString words = made == 1 ? tr("1 risk was imported from %1.").arg(file)
                              : tr("%1 risks were imported from %2.").arg(countText(made), file);
    if (const auto refused = std::ranges::count(drafts, RiskDraft::Fate::Refused, &RiskDraft::fate); refused > 0)
        words += refused == 1 ? tr(" 1 row was refused.") : tr(" %1 rows were refused.").arg(countText(refused));
    if (const QString lost = RowNotes::leftOutText(leftOut(drafts)); !lost.isEmpty())
        words += tr(" %1.", "3 values are left out").arg(lost);
    return words;
}

void RiskImportPage::leave()
{
    m_reading.cancel();
    m_isOpen = false;
    Q_EMIT closed();
}

} // namespace waymark
