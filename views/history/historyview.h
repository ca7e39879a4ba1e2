// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/history/historymodel.h"
#include "views/screen.h"

#include <QPersistentModelIndex>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class DateField;
class HistoryDetails;
class SectionHead;

/// The audit log for people: who did what to what, and when; what was there before, and the way back to it.
class HistoryView final : public Screen {
    Q_OBJECT
public:
    explicit HistoryView(const ScreenContext& context, QWidget* parent = nullptr);

    QString sayWhatIsOfNow() const override;
    void showHistory(const ItemRef& item) override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    /// Which days are shown.
    enum Period { Today, Week, Month, Between };

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildTable();
    void buildFilters();
    void buildHead();
    QWidget* buildDays();
    QWidget* buildBody();
    void buildActions();
    void connectFeeds();
    void keepPlace();
    HistoryDetails* details();
    void openEntry(const QModelIndex& index, bool entering);
    AuditFilter filter() const;
    void restrictDays(AuditFilter& filter) const;
    void applyFilter();
    void read();
    void clearFilter();
    void leaveItem(); ///< its chip only
    void readAuthors();
    void knowAuthor(const QString& author);
    void showState();
    void exportShown();
    void verify();
    void tellFailure(const QString& text);

    ScreenContext m_context;
    HistoryModel m_model;
    SectionHead* m_head;
    DataTable* m_table;
    QStackedWidget* m_stack; ///< what belongs here, or the table
    QLabel* m_nothing;       ///< no entry is as the filter wants
    QComboBox* m_period;
    QComboBox* m_author;
    QLineEdit* m_words;
    QComboBox* m_kind;
    QWidget* m_days; ///< the fields below
    DateField* m_first;
    DateField* m_last;
    QPushButton* m_chip;   ///< takes back what showHistory() restricts
    QPushButton* m_verify;
    QString m_item;        ///< id in the audit log; empty: any
    bool m_authorsKnown = false;
    QPersistentModelIndex m_place; ///< the topmost row in sight while others come in above
    HistoryDetails* m_details = nullptr; ///< the panel's, once there is one
    Job<Result<QStringList>> m_authors;
    Job<Result<qint64>> m_export;
    Job<Result<qint64>> m_verifying;
};

} // namespace waymark
