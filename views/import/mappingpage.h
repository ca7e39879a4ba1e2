// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/draftpreview.h"
#include "model/import/ownformats.h"
#include "model/import/shape.h"
#include "model/job/job.h"
#include "views/import/mappinglistsmodel.h"
#include "views/import/mappingpreviewmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class DecisionRow;
class JobBar;
class MappingFieldsPane;
class MappingNamePane;
class MappingWordsPane;
class OutcomeLegend;
class SectionHead;

/// The mapping assistant: how the files of a tool that Waymark doesn't know are to be read, step by step, over a preview
/// of what that gives. What was said of a file is kept until it is saved or the window goes.
class MappingPage final : public QWidget {
    Q_OBJECT
public:
    /// `formats` and `own` must outlive the page; `jobs` may be null.
    MappingPage(const FormatCatalogue& formats, OwnFormats& own, JobBar* jobs, QWidget* parent = nullptr);

    /// Begins with a file, or goes on with it. `change`: id of the person's format that is to be changed.
    void open(const QString& file, const std::optional<QString>& change = {});

Q_SIGNALS:
    void saved(const QString& file, const QString& format);
    void left();
    void failed(const waymark::Error& error); ///< the file can't be looked at, or the format not be changed

private:
    struct Started {
        FormatDraft draft;
        DraftStep step = DraftStep::List;
    };

    QWidget* buildSteps();
    QWidget* buildPreview();
    void connectPanes();
    void begin(const FileShape& shape);
    void choosePlace(int row);
    void tie(DraftField field, const QString& pointer);
    void take(const FormatDraft& draft);
    void goTo(DraftStep step);
    void goOn();
    void goBack();
    void showDraft();
    void showFaults();
    void preview();
    void showPreview(const Result<DraftPreview>& preview);
    void save();
    const ShapeList& list() const;
    DraftStep step() const;
    QString key() const; ///< of what was begun: a new format for the file, or a change of one

    const FormatCatalogue& m_formats;
    OwnFormats& m_own;
    JobBar* m_jobs;
    QString m_file;
    std::optional<QString> m_change;
    FileShape m_shape;
    FormatDraft m_draft;
    std::map<QString, Started> m_started; ///< by key()
    MappingListsModel m_lists;
    MappingPreviewModel m_findings;
    SectionHead* m_head;
    QStackedWidget* m_steps;
    DataTable* m_listsTable;
    MappingFieldsPane* m_fields;
    MappingWordsPane* m_words;
    MappingNamePane* m_name;
    DataTable* m_table;
    OutcomeLegend* m_outcomes;
    QLabel* m_notes;
    QPushButton* m_back;
    DecisionRow* m_decision;
    Job<Result<FileShape>> m_reading;
    Job<Result<DraftPreview>> m_previewing;
};

} // namespace waymark
