// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/frameworks/frameworkspane.h"
#include "views/frameworks/policiesfiltermodel.h"
#include "views/frameworks/policiesmodel.h"

#include <QPointer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class EmptyState;
class PolicyDetails;
class PolicyImportPage;
class SectionHead;

/// The organisation's own policy statements, and whether controls, stories and checks stand behind each.
class PolicyPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit PolicyPane(OpenReference& open, QWidget* parent = nullptr);
    ~PolicyPane() override;

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
    enum Page { Empty, Register, Import };
    void buildTable();
    QLayout* buildHead();
    void buildActions();
    void connectImport();
    void showHead();
    void applyFilter();
    void addStatement(const QString& title);
    void remove();
    void enter(const QModelIndex& index);
    void openDetails(const PolicyId& policy);
    void importFile();
    void exportRegister();
    void tellExported(const Result<void>& written, const QString& count, const QString& file);
    void showRegister();
    const PolicyRow* rowAt(const QModelIndex& index) const;

    PoliciesModel m_model;
    PoliciesFilterModel m_shown;
    SectionHead* m_head;
    QLineEdit* m_add;
    QPushButton* m_unmapped; ///< restricts to them
    QLineEdit* m_words;
    QComboBox* m_status;
    QComboBox* m_standing;
    DataTable* m_table;
    EmptyState* m_empty;
    PolicyImportPage* m_import;
    QStackedWidget* m_stack;
    bool m_stale = false; ///< something changed while nobody looked
    QPointer<PolicyDetails> m_details; ///< made when first needed; the panel's
    Job<Result<void>> m_export;
};

} // namespace waymark
