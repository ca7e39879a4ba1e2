// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/risks/risksfiltermodel.h"
#include "views/risks/risksmodel.h"
#include "views/screen.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace waymark {

class DataTable;
class EmptyState;
class SectionHead;

/// The risk registry: what may happen, how bad it is now and is to become, what is done about it, and what tests show of it.
class RisksView final : public Screen {
    Q_OBJECT
public:
    explicit RisksView(const ScreenContext& context, QWidget* parent = nullptr);

    QString badge() const override { return m_badge; }
    QString sayWhatIsOfNow() const override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void buildTable();
    QWidget* buildBody();
    QLayout* buildHead();
    void buildActions();
    void follow(const ChangeSet& changes);
    void refresh();
    RiskFacts facts() const;
    void showBadge();
    void showCount();
    void applyFilter();
    void add(const QString& title);
    void remove();
    void enter(const QModelIndex& index);
    const RiskRow* rowAt(const QModelIndex& index) const;

    ScreenContext m_context;
    RisksModel m_model;
    RisksFilterModel m_filtered;
    RegistryCounts m_counts; ///< as of the latest change or figures
    QString m_badge;
    SectionHead* m_head;
    QLineEdit* m_add;
    QLineEdit* m_words;
    QComboBox* m_status;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace waymark
