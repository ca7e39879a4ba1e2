// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/frameworks/frameworkspane.h"
#include "views/frameworks/gamedaysfiltermodel.h"
#include "views/frameworks/gamedaysmodel.h"

#include <QPointer>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace waymark {

class DataTable;
class EmptyState;
class GameDayDetails;
class SectionHead;

/// Game days: rehearsals of incidents, when they are to be, what came of them, and the stories that they raised.
class GameDaysPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit GameDaysPane(OpenReference& open, QWidget* parent = nullptr);
    ~GameDaysPane() override;

    void refresh() override;
    bool showItem(const ItemRef& item) override;
    void focusFilter() override;
    void add() override;
    QString countText() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow(const ChangeSet& changes);
    void buildTable();
    QLayout* buildHead();
    void buildActions();
    void showHead();
    void applyFilter();
    void addGameDay(const QString& title);
    void remove();
    void enter(const QModelIndex& index);
    void openDetails(const GameDayId& gameDay);
    const GameDayRow* rowAt(const QModelIndex& index) const;

    GameDaysModel m_model;
    GameDaysFilterModel m_shown;
    SectionHead* m_head;
    QLineEdit* m_add;
    QLineEdit* m_words;
    QComboBox* m_outcome;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    bool m_stale = false; ///< something changed while nobody looked
    QPointer<GameDayDetails> m_details; ///< made when first needed; the panel's
};

} // namespace waymark
