// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/csvtext.h"
#include "model/job/job.h"
#include "views/frameworks/policyimportmodel.h"
#include "views/screencontext.h"
#include "views/shared/messagebar.h"

#include <QWidget>

namespace waymark {

class DataTable;
class DecisionRow;
class RowNotes;
class SectionHead;

/// A file of policy statements, and what each of its rows would do.
struct DraftedPolicies {
    std::shared_ptr<const CsvTable> table = {};
    std::vector<PolicyDraft> drafts = {};
};

/// What each row of a CSV file of policy statements would do. Nothing changes before a person accepts it, and then it is one
/// step to undo. Read and drafted by a worker; drafted anew when something changes meanwhile.
class PolicyImportPage final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyImportPage(const ScreenContext& context, QWidget* parent = nullptr);

    /// Reads a file; opened() or failed() follows.
    void open(const QString& file);
    void leave(); ///< nobody waits for it any more
    JobBase& job() { return m_job; }

Q_SIGNALS:
    void opened();
    void failed(const waymark::Error& error);
    void accepted(const QString& words); ///< it was imported, as the latest step to undo
    void cancelled();

private:
    void buildTable();
    void draft(bool opening);
    void showDrafts();
    void accept();

    ScreenContext m_context;
    QString m_path;
    std::shared_ptr<const CsvTable> m_read; ///< null: not yet
    std::vector<PolicyDraft> m_drafts;
    PolicyImportModel m_model;
    SectionHead* m_head;
    DataTable* m_table;
    RowNotes* m_notes = nullptr;
    DecisionRow* m_decision;
    bool m_wanted = false;    ///< somebody waits for it, or looks at it
    bool m_accepting = false; ///< what changes meanwhile is the import
    Job<Result<DraftedPolicies>> m_job;
};

} // namespace waymark
