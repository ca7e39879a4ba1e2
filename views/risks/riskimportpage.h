// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/csvtext.h"
#include "model/job/job.h"
#include "views/risks/riskimportmodel.h"
#include "views/screen.h"

#include <memory>

class QLineEdit;

namespace waymark {

class DataTable;
class DecisionRow;
class RowNotes;
class SectionHead;

/// Imports a file of risks: says first what each row would do; then all of it is one step that can be undone. Files are read and
/// drafted by a worker.
class RiskImportPage final : public QWidget {
    Q_OBJECT
public:
    explicit RiskImportPage(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const QString& file); ///< opened() or failed() follows

Q_SIGNALS:
    void opened();
    void failed(const waymark::Error& error);
    void closed(); ///< it was imported, or is not to be
    void messageRaised(const waymark::Message& message);

private:
    /// What a file says, beside the records as they are.
    struct Reading {
        std::shared_ptr<const CsvTable> table = {};
        std::vector<RiskDraft> drafts = {};
    };
    void build();
    void draft();
    static Result<Reading> read(const QString& file, const QString& workspaceFile, const Records& records, const Catalogues& catalogues);
    void take(Result<Reading> reading);
    void showRows();
    bool needsReason() const;
    void accept();
    QString wordsOf(int made, const std::vector<RiskDraft>& drafts) const;
    void leave();

    ScreenContext m_context;
    QString m_file;
    bool m_isOpen = false;
    RiskImportModel m_model;
    SectionHead* m_head;
    DataTable* m_table;
    RowNotes* m_notes = nullptr;
    QLineEdit* m_reason;
    DecisionRow* m_decision;
    Job<Result<Reading>> m_reading;
};

} // namespace waymark
