// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/runsmodel.h"
#include "views/screen.h"

class QLabel;
class QPushButton;

namespace waymark {

class DataTable;

/// The imported runs, latest first. Choosing one shows what it changed; a run can be withdrawn, and counted again.
class RunsPane final : public QWidget {
    Q_OBJECT
public:
    explicit RunsPane(const ScreenContext& context, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }
    void clearChoice(); ///< no run is chosen any more
    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

Q_SIGNALS:
    void chosen(const waymark::Run& run);
    void unchosen();
    void importRequested();
    void messageRaised(const waymark::Message& message);

private:
    void buildTable();
    QLayout* buildHead();
    void follow(const ChangeSet& changes);
    void showCount();
    void showChoice();
    void showNotes(const QStringList& notes);
    void flip();
    const Run* choice() const;

    ScreenContext m_context;
    RunsModel m_model;
    DataTable* m_table;
    QLabel* m_count;
    QPushButton* m_flip;
    QLabel* m_notes; ///< what else is to be known about the chosen run
};

} // namespace waymark
