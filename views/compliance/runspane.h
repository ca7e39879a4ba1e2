// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/compliance/runsmodel.h"
#include "views/screen.h"

class QAction;
class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;

namespace waymark {

class DataTable;
class RescopingForm;

/// The imported runs, latest first. Choosing one shows what it changed; runs can be deleted, restored, re-scoped, tied to
/// another sprint, and purged for good.
class RunsPane final : public QWidget {
    Q_OBJECT
public:
    explicit RunsPane(const ScreenContext& context, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }
    void clearChoice(); ///< no run is chosen any more
    bool choose(const RunId& run); ///< with the focus; false: it is not in the list
    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

Q_SIGNALS:
    void chosen(const waymark::Run& run);
    void unchosen();
    void importRequested();
    /// To compare one run with the one before it, two (the earlier first) with each other, or, of none, two days.
    void compareRequested(const std::vector<waymark::Run>& runs);
    void messageRaised(const waymark::Message& message);

private:
    void buildTable();
    QLayout* buildHead();
    void follow(const ChangeSet& changes);
    void showCount();
    void readChanges(); ///< what each run changes, which may depend on every other
    void showChoice();
    void showNotes(const QStringList& notes);
    void showSprints();
    // Acts of runacts.cpp, on the selected runs.
    void buildActions();
    QPushButton* actionButton(QAction* action, const char* name);
    void enableActions();
    void flip();
    void setCounted(bool counts);
    void rescope();
    void fillSprints(QMenu& menu);
    void setSprint(std::optional<int> sprint);
    void purge();
    void compare();
    void tellDone(const QString& text);
    void tell(const Message& message) { Q_EMIT messageRaised(message); }
    std::vector<Run> selection(RunState state) const; ///< copies: an edit rewrites the rows
    std::vector<Run> selection() const;
    const Run* choice() const; ///< the one that is selected; null: none, or several

    ScreenContext m_context;
    RunsModel m_model;
    DataTable* m_table;
    QLabel* m_count;
    QLabel* m_notes; ///< what else is to be known about the chosen run
    QCheckBox* m_withdrawn;
    QPushButton* m_flip;
    QAction* m_delete;
    QAction* m_restore;
    QAction* m_rescope;
    QAction* m_sprint;
    QAction* m_purge;
    QAction* m_compare;
    QPushButton* m_compareButton = nullptr;
    QMenu* m_sprints;
    RescopingForm* m_form = nullptr;
    Job<Result<ChangesByRun>> m_changes;
};

} // namespace waymark
