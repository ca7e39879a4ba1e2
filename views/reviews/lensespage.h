// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/reviews/lensesmodel.h"
#include "views/reviews/reviewpage.h"

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class Edit;
class LensDetails;
class LensUpgradePage;
class SectionHead;
struct ChangeSet;

/// The lenses that workloads can be reviewed by: those of the program and those of the workspace, with what is done with them.
/// Files are read, written and parsed by workers.
class LensesPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit LensesPage(OpenReview& open, QWidget* parent = nullptr);

    void shown() override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    /// Reads a lens file, leniently, and keeps the lens in the workspace. A file can also be dropped onto the page.
    void addFile(const QString& file);
    /// Whether a file is being read or written.
    bool isBusy() const { return m_adding.isRunning() || m_writing.isRunning() || m_opening.isRunning(); }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildTable();
    void buildActs();
    QAction* act(const QString& text, const char* name, const QKeySequence& keys, void (LensesPage::*perform)());
    QPushButton* button(const char* name, const QString& text, QAction* action);
    void connectParts();

    void refresh();
    void readMissing();
    void follow(const ChangeSet& changes);
    const LensRow* chosen() const; ///< null: none is selected
    QStringList reviewedBy(const LensRow& lens) const;
    void showDetails();
    void followSelection();
    QString whyNoUpgrade(const LensRow* lens) const; ///< empty: it can be

    void askForFile();
    void keep(const Result<ReadLens>& read);
    void exportLens();
    void removeChosen();
    void fillWorkloads();
    void startReview(const WorkloadId& workload, const QString& row);
    void begin(const WorkloadId& workload, const Result<LensRecord>& lens);
    void upgradeReview();
    void openUpgrade(const Result<LensRecord>& edition);
    /// Gives the record of a lens, at once or when it has been read.
    void withRecord(const LensRow& lens, const std::function<void(const Result<LensRecord>&)>& use);
    void tellFailure(const QString& text);

    std::vector<BuiltInLens> m_builtIn;
    QString m_libraryFault;
    LensSummaries m_summaries;
    bool m_stale = true;
    LensesModel m_model;
    QStackedWidget* m_stack;
    SectionHead* m_head;
    DataTable* m_table;
    LensDetails* m_details;
    LensUpgradePage* m_upgradePage;
    QMenu* m_workloads;
    QAction* m_add = nullptr;
    QAction* m_export = nullptr;
    QAction* m_upgrade = nullptr;
    QAction* m_remove = nullptr;
    QPushButton* m_start;
    Job<LensSummaries> m_reading;
    Job<Result<ReadLens>> m_adding;
    Job<Result<void>> m_writing;
    Job<Result<LensRecord>> m_opening;
};

} // namespace waymark
