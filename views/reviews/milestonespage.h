// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/job/job.h"
#include "views/reviews/milestonesmodel.h"
#include "views/reviews/parsedmilestones.h"
#include "views/reviews/reviewpage.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace waymark {

class ComparisonPane;
class DataTable;
class EmptyState;
class MilestoneChart;
class SectionHead;

/// The milestones of the open review: taken, renamed, removed, drawn and compared. A milestone freezes answers, risks and what
/// evidence says, so none is taken while that is being read.
class MilestonesPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit MilestonesPage(OpenReview& open, QWidget* parent = nullptr);

    const MilestonesModel& model() const { return m_model; }
    void take(); ///< under the name that is typed, once evidence is there

    void shown() override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void build();
    QLayout* buildHead();
    void buildTable();
    void buildActions();
    void connectReview();
    void follow(const ChangeSet& changes);
    void refresh();
    void showRows();
    void takeWaiting();
    void freeze(const QString& name);
    void keep(const Milestone& milestone);
    void stopWaiting(const QString& why);
    bool rename(const MilestoneId& milestone, const QString& name);
    void remove();
    void tell(Message::Kind kind, const QString& text);
    std::vector<Milestone> milestones() const;

    ParsedMilestones m_parsed;
    MilestonesModel m_model;
    SectionHead* m_head;
    QLineEdit* m_name;
    QPushButton* m_take;
    QLabel* m_note; ///< what a milestone waits for
    DataTable* m_table;
    SectionHead* m_chartHead;
    MilestoneChart* m_chart;
    ComparisonPane* m_comparison;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    QString m_waiting; ///< name of a milestone that waits for evidence; empty: none does
    bool m_overdue = true;
    Job<QString> m_freezing;
};

} // namespace waymark
