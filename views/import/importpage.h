// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/import/importpreviewmodel.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class DecisionRow;
class FormatCatalogue;
class OutcomeLegend;
class OwnFormats;
class SectionHead;

/// What the import flow shows: how far the reading is, then what the files would change. Holds no state of the import.
class ImportPage final : public QWidget {
    Q_OBJECT
public:
    /// `own`: formats that can be changed, and to which others can be added; null: none.
    ImportPage(const FormatCatalogue& formats, const OwnFormats* own, std::function<QDateTime()> now, QWidget* parent = nullptr);

    void showReading(int files);
    void setProgress(qint64 done, qint64 total); ///< bytes; total 0: not known yet
    /// `runs`: those of the workspace, whose time zone is `timeZone`, an IANA name.
    void showPreview(const std::vector<ImportRequest>& requests, const StagedImports& staged, std::span<const Run> runs,
                     const QString& timeZone);
    void showFormats(const FormatCatalogue& formats); ///< to choose from
    void tell(const QString& problem); ///< beside what is known of the files
    const ImportPreviewModel& model() const { return m_model; }

Q_SIGNALS:
    void accepted();
    void cancelled();
    /// The files are to be read again: this target for files that name none, this format for one file.
    void optionsChanged(const QString& target, const QString& file, const std::optional<QString>& format);
    /// A person wants to say how a file is read; `format`: of their own, to be changed.
    void mappingRequested(const QString& file, const std::optional<QString>& format);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildPreview(const FormatCatalogue& formats);
    QWidget* buildReading();
    void buildTable();
    QLayout* buildOptions(const FormatCatalogue& formats);
    void connectDecision();
    void showRow();
    void askAgain();
    /// What is shown was not read with these options: it can't be accepted as it stands.
    void setOutdated(bool outdated);
    void askForMapping();
    /// Whether the assistant can do something for the file, and by changing which format.
    bool canMap(const PreviewRow& row, std::optional<QString>& format) const;
    QString summary() const;

    const OwnFormats* m_own;
    ImportPreviewModel m_model;
    SectionHead* m_head;
    QStackedWidget* m_stack;
    DataTable* m_table;
    OutcomeLegend* m_outcomes;
    QLabel* m_notes;
    QLineEdit* m_target;
    QComboBox* m_format;
    QPushButton* m_again;
    QPushButton* m_map;
    QString m_problem;
    DecisionRow* m_decision;
    QPushButton* m_cancel; ///< in it
    QPushButton* m_accept; ///< likewise
    QProgressBar* m_progress;
    QLabel* m_progressText;
};

} // namespace waymark
