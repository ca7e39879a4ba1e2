// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exceptions/exceptionacts.h"
#include "views/exceptions/exceptionsfiltermodel.h"
#include "views/exceptions/exceptionsmodel.h"
#include "views/screen.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class ExceptionDetails;
class ExceptionForm;
class SectionHead;

/// Waivers, risk acceptances and attestations: who answers for them, who approved them, and which of them end soon.
class ExceptionsView final : public Screen {
    Q_OBJECT
public:
    explicit ExceptionsView(const ScreenContext& context, QWidget* parent = nullptr);

    QString sayWhatIsOfNow() const override;
    void makeException(const ExceptionDraft& draft) override;
    void showExceptions(const ExceptionSelection& selection) override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildTable();
    void buildFilters();
    QWidget* buildBody();
    void buildHead();
    void buildActions();
    void addAct(ExceptionActs::Act act, const QString& text);
    void connectFeeds();
    ExceptionDetails* details();
    void openDetails(const ExceptionId& exception);
    void edit(const ExceptionId& exception);
    void select(const ExceptionId& exception);
    std::optional<ExceptionId> chosen() const;
    void begin(ExceptionActs::Act act);
    void applyFilter();
    void clearFilter();
    void fillOwners();
    void showCount();
    void followFigures();
    void exportShown();

    ScreenContext m_context;
    ExceptionsModel m_model;
    ExceptionsFilterModel m_shown;
    SectionHead* m_head;
    DataTable* m_table;
    QStackedWidget* m_stack; ///< what belongs here, or the table
    QComboBox* m_state;
    QComboBox* m_kind;
    QLineEdit* m_words;
    QComboBox* m_owner;
    QPushButton* m_chip; ///< takes back what showExceptions() restricts
    std::optional<QSet<ExceptionId>> m_only;
    ExceptionDetails* m_details = nullptr; ///< these are the panel's, once there are any
    ExceptionForm* m_asking = nullptr;
    ExceptionForm* m_editing = nullptr;
};

} // namespace waymark
