// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/importpage.h"

#include "model/import/detect.h"
#include "model/import/ownformats.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/outcomelegend.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int optionWidth = 240;
constexpr int allColumnsWidth = 1220; ///< below it those columns go without which a person can decide

} // namespace

ImportPage::ImportPage(const FormatCatalogue& formats, const OwnFormats* own, std::function<QDateTime()> now, QWidget* parent)
    : QWidget(parent)
    , m_own(own)
    , m_head(new SectionHead)
    , m_stack(new QStackedWidget)
    , m_table(new DataTable(tr("Files to import")))
    , m_outcomes(new OutcomeLegend)
    , m_notes(new QLabel)
    , m_target(new QLineEdit)
    , m_format(new QComboBox)
    , m_again(new QPushButton(tr("Read again")))
    , m_map(namedButton(QString(), "importMap"))
    , m_decision(new DecisionRow(this, {.cancel = "importCancel", .accept = "importAccept", .note = "importOutdated"}))
    , m_cancel(m_decision->cancel())
    , m_accept(m_decision->accept())
    , m_progress(new QProgressBar)
    , m_progressText(new QLabel)
{
    m_table->cells()->setNow(std::move(now));
    m_stack->addWidget(buildReading());
    m_stack->addWidget(buildPreview(formats));
    auto* column = pageColumn(this, space::section);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_decision);
    connectDecision();
}

QWidget* ImportPage::buildReading()
{
    auto* reading = new QWidget;
    auto* column = new QVBoxLayout(reading);
    column->setContentsMargins(6, 0, 6, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(480);
    m_progress->setAccessibleName(tr("How far the files are read"));
    setType(m_progressText, Type::Small, false, true);
    column->addWidget(m_progress);
    column->addWidget(m_progressText);
    column->addStretch(1);
    return reading;
}

QWidget* ImportPage::buildPreview(const FormatCatalogue& formats)
{
    buildTable();
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notes->setContentsMargins(6, 0, 6, 0);
    m_outcomes->setEnabled(false); // counts of a file that nobody accepted yet open nothing
    auto* preview = new QWidget;
    auto* column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_table, 1000);
    column->addWidget(m_outcomes);
    column->addWidget(m_notes);
    column->addSpacing(space::field);
    column->addLayout(buildOptions(formats));
    column->addStretch(1);
    return preview;
}

void ImportPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {
        {ImportPreviewModel::StateColumn, 136},    {ImportPreviewModel::FormatColumn, 132},  {ImportPreviewModel::TimeColumn, 116},
        {ImportPreviewModel::RowsColumn, 68},      {ImportPreviewModel::NewColumn, 92},      {ImportPreviewModel::ChangedColumn, 104},
        {ImportPreviewModel::ResolvedColumn, 108}, {ImportPreviewModel::ReopenedColumn, 112}, {ImportPreviewModel::UnchangedColumn, 80}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(ImportPreviewModel::FileColumn, 120);
    m_table->heads()->setStretched(ImportPreviewModel::TargetColumn, 104);
    m_table->heads()->setSectionsClickable(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportPage::showRow);
    connect(m_table, &DataTable::opened, this, [this] {
        if (m_accept->isEnabled())
            Q_EMIT accepted();
    });
}

QLayout* ImportPage::buildOptions(const FormatCatalogue& formats)
{
    auto* targetLabel = new QLabel(tr("Targ&et of files that name none"));
    targetLabel->setBuddy(m_target);
    m_target->setObjectName(QStringLiteral("importTarget"));
    m_target->setPlaceholderText(tr("Account, image, host…"));
    m_target->setFixedWidth(optionWidth);
    auto* formatLabel = new QLabel(tr("&Format of the selected file"));
    formatLabel->setBuddy(m_format);
    m_format->setObjectName(QStringLiteral("importFormat"));
    showFormats(formats);
    m_format->setFixedWidth(optionWidth);
    m_again->setObjectName(QStringLiteral("importAgain"));
    m_again->setEnabled(false);
    connect(m_target, &QLineEdit::textEdited, this, [this] { setOutdated(true); });
    connect(m_target, &QLineEdit::returnPressed, this, &ImportPage::askAgain);
    connect(m_format, &QComboBox::activated, this, [this] { setOutdated(true); });
    connect(m_again, &QPushButton::clicked, this, &ImportPage::askAgain);
    connect(m_map, &QPushButton::clicked, this, &ImportPage::askForMapping);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(6, 0, 6, 0);
    grid->setHorizontalSpacing(space::column);
    grid->setVerticalSpacing(space::field);
    grid->addWidget(targetLabel, 0, 0);
    grid->addWidget(m_target, 0, 1);
    grid->addWidget(formatLabel, 1, 0);
    grid->addWidget(m_format, 1, 1);
    auto* acts = new QHBoxLayout; // below: beside the fields longer words would leave their labels no room
    acts->addWidget(m_again);
    acts->addWidget(m_map);
    acts->addStretch(1);
    grid->addLayout(acts, 2, 1, 1, 2);
    grid->setColumnStretch(2, 1);
    return grid;
}

void ImportPage::connectDecision()
{
    m_accept->setDefault(true);
    m_again->setAutoDefault(true); // Enter presses it
    connect(m_decision, &DecisionRow::cancelled, this, &ImportPage::cancelled);
    connect(m_decision, &DecisionRow::accepted, this, &ImportPage::accepted);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(key, m_accept, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, m_accept, &QPushButton::click);
}

void ImportPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (const int column : {ImportPreviewModel::FormatColumn, ImportPreviewModel::RowsColumn, ImportPreviewModel::ChangedColumn,
                             ImportPreviewModel::UnchangedColumn})
        m_table->setColumnHidden(column, width() < allColumnsWidth);
}

void ImportPage::showReading(int files)
{
    m_head->setText(files == 1 ? tr("Reading the file") : tr("Reading %1 files").arg(files),
                    tr("Nothing counts until you have seen what it changes and accept it."));
    m_accept->hide();
    m_decision->setNote(QString());
    m_cancel->setText(tr("Cancel"));
    setProgress(0, 0);
    m_stack->setCurrentIndex(0);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ImportPage::setProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    m_progressText->setText(total > 0 ? tr("%1 of %2").arg(bytesText(done), bytesText(total)) : QString());
}

void ImportPage::showPreview(const std::vector<ImportRequest>& requests, const StagedImports& staged, std::span<const Run> runs,
                             const QString& timeZone)
{
    m_model.show(requests, staged, runs, timeZone);
    const int ready = m_model.ready();
    const int rejected = m_model.rowCount() - ready;
    QString title = ready == 0 ? tr("None of the files can be imported") : ready == 1 ? tr("One file would be imported") : tr("%1 files would be imported").arg(ready);
    if (ready > 0 && rejected > 0)
        title += tr(", %1 can't be read").arg(rejected);
    m_head->setText(title, ready > 0 ? summary() : tr("Nothing in the workspace changes."));
    m_accept->setVisible(ready > 0);
    m_accept->setText(rejected > 0 ? tr("Import the others") : tr("Import"));
    m_cancel->setText(ready > 0 ? tr("Cancel") : tr("Close"));
    setOutdated(false);
    m_problem.clear();
    m_stack->setCurrentIndex(1);
    m_table->setMaximumHeight((std::max(m_model.rowCount(), 3) + 1) * space::tableRow + space::step);
    m_table->selectRow(0);
    showRow();
    (ready > 0 ? m_accept : m_cancel)->setFocus(Qt::OtherFocusReason);
}

QString ImportPage::summary() const
{
    const Run sum = m_model.totals();
    const QString results = sum.results == 1 ? tr("1 result") : tr("%1 results").arg(countText(sum.results));
    return tr("%1: %2 new, %3 changed, %4 resolved, %5 reopened, %6 unchanged. Nothing counts until you accept it.", "results")
        .arg(results, countText(sum.newResults), countText(sum.changed), countText(sum.resolved),
             countText(sum.reopened), countText(sum.unchanged));
}

void ImportPage::showRow()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const PreviewRow& row = m_model.rowAt(rows.front().row());
    QStringList notes = row.staged ? m_model.notes(row) : QStringList();
    for (const PreviewRow& other : m_model.rows()) // why a file is refused is never hidden behind a selection
        if (other.rejected)
            notes << tr("%1: %2", "file, why it is refused").arg(QFileInfo(other.file).fileName(), other.rejected->message);
    if (!m_problem.isEmpty())
        notes.prepend(m_problem);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!m_notes->text().isEmpty());
    std::optional<QString> change;
    m_map->setVisible(canMap(row, change));
    m_map->setText(change ? tr("Change format…") : tr("Say how it is read…"));
    m_outcomes->setVisible(row.staged.has_value());
    if (row.staged)
        m_outcomes->show(row.staged->facts.rows);
}

void ImportPage::showFormats(const FormatCatalogue& formats)
{
    m_format->clear();
    m_format->addItem(tr("By its content"));
    for (const Format& format : formats.formats())
        m_format->addItem(format.name, format.id);
}

void ImportPage::tell(const QString& problem)
{
    m_problem = problem;
    showRow();
}

bool ImportPage::canMap(const PreviewRow& row, std::optional<QString>& format) const
{
    if (!m_own)
        return false;
    if (row.staged && m_own->has(row.staged->run.format))
        format = row.staged->run.format;
    return format || (row.rejected && saysNoFormat(*row.rejected));
}

void ImportPage::askForMapping()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const PreviewRow& row = m_model.rowAt(rows.front().row());
    std::optional<QString> format;
    if (canMap(row, format))
        Q_EMIT mappingRequested(row.file, format);
}

void ImportPage::setOutdated(bool outdated)
{
    m_again->setEnabled(outdated);
    m_accept->setEnabled(!outdated);
    m_decision->setNote(outdated ? tr("Read again first, so that the target and the format count that are chosen now.") : QString());
}

void ImportPage::askAgain()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::optional<QString> format;
    if (m_format->currentData().isValid())
        format = m_format->currentData().toString();
    Q_EMIT optionsChanged(m_target->text().trimmed(), rows.isEmpty() ? QString() : m_model.rowAt(rows.front().row()).file, format);
}

} // namespace waymark
