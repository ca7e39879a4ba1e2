// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the CSV page reads and drafts; csvpage.cpp builds it.
#include "model/edit/workspace.h"
#include "views/backlog/choicebox.h"
#include "views/backlog/csvpage.h"
#include "views/shared/datatable.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

namespace waymark {

namespace {

QString separatorText(QChar separator)
{
    return separator == u','    ? CsvPage::tr("commas")
           : separator == u';'  ? CsvPage::tr("semicolons")
           : separator == u'\t' ? CsvPage::tr("tabs")
                                : QString(separator);
}

} // namespace

void CsvPage::open(const QString& file)
{
    m_fileName = QFileInfo(file).fileName();
    m_reading.start([file](Progress&) { return readCsvFile(file); }, this, [this](Result<CsvTable> table) {
        if (!table) {
            Q_EMIT failed(table.error());
            return;
        }
        m_file = std::make_shared<const CsvTable>(*std::move(table));
        m_mapping = guessMapping(*m_file, m_catalogues);
        const QSignalBlocker quiet[] = {QSignalBlocker(m_epic), QSignalBlocker(m_update), QSignalBlocker(m_people)};
        m_epic->choose(QString());
        m_update->setChecked(false);
        m_people->setChecked(true);
        m_columns.show(*m_file, m_mapping.columns);
        m_words.show(m_mapping.values);
        draft();
        Q_EMIT opened();
        m_columnsTable->setCurrentIndex(m_columns.index(0, CsvColumnsModel::MeaningColumn));
        m_columnsTable->setFocus(Qt::OtherFocusReason);
    });
}

/// A person has said something else: the words to understand may be others, what has been chosen for one stays.
void CsvPage::remap()
{
    const bool sameColumns = m_mapping.columns == m_columns.chosen();
    m_mapping.columns = m_columns.chosen();
    m_mapping.values = m_words.rows();
    m_mapping.epic = m_epic->currentData().toString();
    m_mapping.updateKnown = m_update->isChecked();
    m_mapping.addPeople = m_people->isChecked();
    if (!sameColumns) {
        listValues(m_mapping, *m_file, m_catalogues);
        m_words.show(m_mapping.values);
    }
    draft();
}

void CsvPage::draft()
{
    if (!m_file)
        return;
    // The worker gets a copy of the records.
    auto records = std::make_shared<const Records>(m_workspace.records());
    m_drafting.start([file = m_file, mapping = m_mapping, records, proofs = m_proofs(), &catalogues = m_catalogues](
                         Progress&) { return draftStories(*file, mapping, *records, catalogues, proofs); },
                     this, [this](Result<StoryImport> import) { show(std::move(import)); });
}

void CsvPage::show(Result<StoryImport> import)
{
    m_import = import ? *std::move(import) : StoryImport();
    m_preview.show(m_import.drafts);
    const int made = m_import.count(RowFate::Added) + m_import.count(RowFate::Updated);
    m_head->setText(import || made > 0 ? tr("%1 of %2 rows of %3 become stories").arg(countText(made), countText(std::ssize(m_file->records)), m_fileName)
                                       : tr("%1 needs a column of titles").arg(m_fileName),
                    tr("Read with %1 between the cells. Nothing is changed until you import it, and then it is one step to undo.").arg(separatorText(m_file->separator)));
    m_note->setText(summary());
    const int unknown = m_words.unknown();
    m_wordsNote->setText(m_words.rowCount() == 0 ? tr("There are none to understand.")
                         : unknown == 0          ? tr("All are understood.")
                         : unknown == 1          ? tr("1 is not known.")
                                                 : tr("%1 are not known.").arg(countText(unknown)));
    m_accept->setText(made == 1 ? tr("Import 1 story") : tr("Import %1 stories").arg(countText(made)));
    m_accept->setEnabled(made > 0);
}

QString CsvPage::summary() const
{
    QStringList parts;
    const std::pair<RowFate, QString> words[] = {{RowFate::Added, tr("%1 added")},
                                                 {RowFate::Updated, tr("%1 updated")},
                                                 {RowFate::Known, tr("%1 there already")},
                                                 {RowFate::LeftOut, tr("%1 left out")},
                                                 {RowFate::Refused, tr("%1 refused")}};
    for (const auto& [fate, text] : words)
        if (const int count = m_import.count(fate); count > 0)
            parts << text.arg(countText(count));
    QString summary = parts.join(QStringLiteral(", "));
    if (m_import.drafts.size() > CsvPreviewModel::firstRows)
        summary += tr("; the first %1 are shown, and those refused").arg(CsvPreviewModel::firstRows);
    return summary;
}

} // namespace waymark
