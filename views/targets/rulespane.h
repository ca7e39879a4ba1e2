// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"
#include "views/targets/rulesmodel.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace waymark {

class DataTable;

/// The rules that say what targets are, in the order in which they are tried.
class RulesPane final : public QWidget {
    Q_OBJECT
public:
    explicit RulesPane(const ScreenContext& context, QWidget* parent = nullptr);

    /// Lets the person type the pattern of a new rule; what the rule says is taken from `like`, if there is one.
    void add(const std::optional<Target>& like);
    /// How many known targets the rules would change.
    void setPending(int targets);
    /// Add, earlier, later, remove, apply: their shortcuts work while the table has the focus.
    const QList<QAction*>& commands() const { return m_commands; }
    RulesModel& model() { return m_model; }
    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

Q_SIGNALS:
    void addRequested();
    void applyRequested(); ///< to targets that are known already
    void messageRaised(const waymark::Message& message);

private:
    void buildTable();
    void buildActions();
    QAction* command(const QString& text, const QString& sign, const QKeySequence& shortcut);
    QLayout* buildHead();
    void editCell(const QModelIndex& index);
    void follow();
    void move(int places);
    void remove();
    void tell(const QModelIndex& index, const QString& pattern);
    std::vector<TargetRuleId> selection() const;

    ScreenContext m_context;
    RulesModel m_model;
    DataTable* m_table;
    QLabel* m_note; ///< what rules are for, or how far the pattern reaches that is being typed
    QPushButton* m_apply;
    QAction* m_add = nullptr;
    QAction* m_earlier = nullptr;
    QAction* m_later = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_applyAction = nullptr;
    QList<QAction*> m_commands;
};

} // namespace waymark
