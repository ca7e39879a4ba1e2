// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policyimportpage.h"

#include "model/catalog/reference.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/registerrows.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/rownotes.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

namespace waymark {

namespace {

/// "tool check-id" of every check that the workspace knows.
Result<QHash<CheckKey, QString>> checkNames(const QString& workspaceFile)
{
    const auto reader = EvidenceReader::open(workspaceFile);
    if (!reader)
        return reader.error();
    const auto checks = reader->checks();
    if (!checks)
        return checks.error();
    QHash<CheckKey, QString> names;
    for (const CheckUnit& check : *checks)
        names.insert(check.key, check.tool + u' ' + check.checkId);
    return names;
}

struct DraftSource {
    QString path = {};
    std::shared_ptr<const CsvTable> read = {}; ///< null: it is to be read
    QString workspaceFile = {};
};

Result<DraftedPolicies> draftFile(const DraftSource& source, const Records& records, const Catalogues& catalogues,
                                  const ReferenceShelf& shelf)
{
    DraftedPolicies drafted{.table = source.read};
    if (!drafted.table) {
        auto table = readCsvFile(source.path);
        if (!table)
            return table.error();
        drafted.table = std::make_shared<const CsvTable>(*std::move(table));
    }
    const auto content = shelf.content();
    if (!content)
        return content.error();
    const auto names = checkNames(source.workspaceFile);
    if (!names)
        return names.error();
    auto drafts = draftPolicies(*drafted.table, records, catalogues, **content, *names);
    if (!drafts)
        return drafts.error();
    drafted.drafts = *std::move(drafts);
    return drafted;
}

} // namespace

PolicyImportPage::PolicyImportPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("What the rows become")))
    , m_decision(new DecisionRow(this, {.cancel = "policyImportCancel", .accept = "policyImportAccept", .note = "policyImportNote"}))
{
    setObjectName(QStringLiteral("policyImportPage"));
    buildTable();
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(fieldLabel(RowNotes::heading(), m_notes));
    column->addWidget(m_notes);
    column->addWidget(m_decision);
    m_decision->accept()->setEnabled(false); // until it is known what there is to import
    connect(m_decision, &DecisionRow::cancelled, this, &PolicyImportPage::cancelled);
    connect(m_decision, &DecisionRow::accepted, this, &PolicyImportPage::accept);
    connect(m_context.workspace, &Workspace::changed, this, [this] {
        if (isVisible() && !m_accepting)
            draft(false); // what is there already may be something else now
    });
}

void PolicyImportPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("policyImportPreview"));
    m_table->setModel(&m_model);
    m_table->heads()->setSectionsClickable(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{PolicyImportModel::LineColumn, 48},      {PolicyImportModel::FateColumn, 116},
                                          {PolicyImportModel::ReferenceColumn, 112}, {PolicyImportModel::SourceColumn, 120},
                                          {PolicyImportModel::CategoryColumn, 100}, {PolicyImportModel::OwnerColumn, 110},
                                          {PolicyImportModel::StatusColumn, 84},    {PolicyImportModel::TiesColumn, 180}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(PolicyImportModel::NotesColumn, 320);
    m_table->heads()->setStretched(PolicyImportModel::TitleColumn, 140);
    m_table->heads()->setGivingWay({PolicyImportModel::CategoryColumn, PolicyImportModel::SourceColumn, PolicyImportModel::TiesColumn,
                                    PolicyImportModel::OwnerColumn});
    m_notes = new RowNotes(*m_table, PolicyImportModel::NotesColumn);
    m_notes->setObjectName(QStringLiteral("policyImportNotes"));
}

void PolicyImportPage::open(const QString& file)
{
    m_path = file;
    m_read.reset();
    m_wanted = true;
    m_notes->startAnew();
    draft(true);
}

void PolicyImportPage::leave()
{
    m_wanted = false; // the job alone wouldn't do: what it has read already it delivers all the same
    m_job.cancel();
}

void PolicyImportPage::draft(bool opening)
{
    m_decision->accept()->setEnabled(false);
    m_job.start(
        [source = DraftSource{.path = m_path, .read = m_read, .workspaceFile = m_context.workspace->file()},
         model = m_context.figures, catalogues = m_context.catalogues, shelf = m_context.reference](Progress&) {
            std::optional<Result<DraftedPolicies>> drafted;
            model->readRecords([&](const Records& records) { drafted = draftFile(source, records, *catalogues, *shelf); });
            return *std::move(drafted);
        },
        this,
        [this, opening](Result<DraftedPolicies> drafted) {
            if (!m_wanted)
                return;
            if (!drafted) {
                Q_EMIT failed(drafted.error());
                return;
            }
            m_read = drafted->table;
            m_drafts = std::move(drafted->drafts);
            showDrafts();
            if (!opening)
                return;
            Q_EMIT opened();
            m_table->setFocus(Qt::OtherFocusReason);
        });
}

void PolicyImportPage::showDrafts()
{
    using enum PolicyDraft::Fate;
    m_model.show(m_drafts);
    const int made = countOf(m_drafts, Added) + countOf(m_drafts, Changed);
    QStringList parts;
    const std::pair<PolicyDraft::Fate, QString> words[] = {
        {Added, tr("%1 added")}, {Changed, tr("%1 changed")}, {Unchanged, tr("%1 there already")}, {Refused, tr("%1 refused")}};
    for (const auto& [fate, text] : words)
        if (const int count = countOf(m_drafts, fate); count > 0)
            parts << text.arg(countText(count));
    if (const QString lost = RowNotes::leftOutText(leftOut(m_drafts)); !lost.isEmpty())
        parts << lost;
    if (m_drafts.size() > PolicyImportModel::firstRows)
        parts << tr("the first %1 rows are shown, and up to %2 more that are refused or lose something")
                     .arg(PolicyImportModel::firstRows)
                     .arg(PolicyImportModel::mostFurther);
    m_head->setText(tr("%1 of %2 rows of %3 become or change policy statements")
                        .arg(countText(made), countText(static_cast<qint64>(m_drafts.size())), QFileInfo(m_path).fileName()),
                    m_drafts.empty() ? tr("The file has no rows below its heads") : parts.join(QStringLiteral(", ")));
    m_decision->setNote(tr("Nothing is changed until you import it, and then it is one step to undo. Rows that are refused stay out."));
    m_decision->accept()->setText(made == 1 ? tr("Import 1 statement") : tr("Import %1 statements").arg(countText(made)));
    m_decision->accept()->setEnabled(made > 0);
}

void PolicyImportPage::accept()
{
    const QString file = QFileInfo(m_path).fileName();
    int made = 0;
    m_accepting = true;
    const auto done = m_context.workspace->edit(tr("Import policy statements from %1").arg(file), [&](Edit& edit) -> Result<void> {
        const auto imported = importPolicies(edit, m_drafts);
        if (!imported)
            return imported.error();
        made = *imported;
        return {};
    });
    m_accepting = false;
    if (!done) {
        m_decision->setNote(done.error().message);
        return;
    }
    const int refused = countOf(m_drafts, PolicyDraft::Fate::Refused);
    QString words = made == 1 ? tr("Imported 1 policy statement from %1.").arg(file)
                              : tr("Imported %1 policy statements from %2.").arg(countText(made), file);
    if (refused > 0)
        words += refused == 1 ? tr(" 1 row was refused.") : tr(" %1 rows were refused.").arg(countText(refused));
    if (const QString lost = RowNotes::leftOutText(leftOut(m_drafts)); !lost.isEmpty())
        words += tr(" %1.", "3 values are left out").arg(lost);
    Q_EMIT accepted(words);
}

} // namespace waymark
