// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"
#include "views/targets/targetsfiltermodel.h"
#include "views/targets/targetsmodel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;

/// The known targets with a filter row: what people say of them is typed into the cells, of all that are selected.
class TargetsPane final : public QWidget {
    Q_OBJECT
public:
    explicit TargetsPane(const ScreenContext& context, QWidget* parent = nullptr);

    TargetsModel& model() { return m_model; }
    QAction* environmentAction() const { return m_setEnvironment; } ///< asks for one in the cell
    QAction* notesAction() const { return m_openNotes; } ///< when triggered, the notes on the one chosen() are wanted
    std::optional<Target> chosen() const; ///< the one target that is selected
    bool choose(const TargetId& target); ///< filters that would hide it end; false: there is no such target
    void focusFilter();
    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

Q_SIGNALS:
    void chosenChanged();
    void importRequested();
    void messageRaised(const waymark::Message& message);

private:
    void buildTable();
    void buildFilters();
    void buildActions();
    void buildStack();
    void connectModel();
    QLayout* buildHead();
    void fillEnvironments();
    void fillMenu(QMenu& menu);
    void applyFilter();
    void followSelection();
    void editCell(const QModelIndex& index);
    void editEnvironment();
    void showCount();
    std::vector<TargetId> selection() const;

    ScreenContext m_context;
    TargetsModel m_model;
    TargetsFilterModel m_shown;
    DataTable* m_table;
    QStackedWidget* m_stack; ///< the table, or what belongs here
    QLabel* m_count;
    QPushButton* m_notes;
    QPushButton* m_assign;
    QAction* m_setEnvironment;
    QAction* m_openNotes;
    QComboBox* m_kind;
    QLineEdit* m_words;
    QComboBox* m_environment;
};

} // namespace waymark
