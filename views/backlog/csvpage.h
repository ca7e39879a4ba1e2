// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/backlog/csvmappingmodel.h"
#include "views/backlog/csvpreviewmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace waymark {

class ChoiceBox;
class DataTable;
class DecisionRow;
class SectionHead;
class Workspace;

/// Imports stories from a table of another program: which column is what, what its words mean, and what each row becomes.
/// Nothing changes before a person accepts it. Files are read and drafted by a worker.
class CsvPage final : public QWidget {
    Q_OBJECT
public:
    using Proofs = std::function<StoryProofs()>;
    CsvPage(const Workspace& workspace, const Catalogues& catalogues, Proofs proofs, QWidget* parent = nullptr);

    /// Reads a file; opened() or failed() follows.
    void open(const QString& file);
    const StoryImport& import() const { return m_import; }
    const QString& fileName() const { return m_fileName; } ///< without its folder

Q_SIGNALS:
    void opened();
    void failed(const waymark::Error& error);
    void accepted();
    void cancelled();

private:
    QWidget* buildMapping();
    QWidget* buildPreview();
    QLayout* buildOptions();
    void remap();
    void draft();
    void show(Result<StoryImport> import);
    QString summary() const;

    const Workspace& m_workspace;
    const Catalogues& m_catalogues;
    Proofs m_proofs;
    QString m_fileName;
    std::shared_ptr<const CsvTable> m_file;
    StoryMapping m_mapping;
    StoryImport m_import;
    CsvColumnsModel m_columns;
    CsvWordsModel m_words;
    CsvPreviewModel m_preview;
    SectionHead* m_head;
    DataTable* m_columnsTable;
    DataTable* m_wordsTable;
    DataTable* m_previewTable;
    QLabel* m_wordsNote;
    QLabel* m_note;
    ChoiceBox* m_epic;
    QCheckBox* m_update;
    QCheckBox* m_people;
    DecisionRow* m_decision;
    QPushButton* m_accept; ///< in it
    Job<Result<CsvTable>> m_reading;
    Job<Result<StoryImport>> m_drafting;
};

} // namespace waymark
