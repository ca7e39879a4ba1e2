// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/job/job.h"
#include "views/reviews/improvementmodel.h"
#include "views/reviews/reviewpage.h"

#include <QSortFilterProxyModel>

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DataTable;
class EmptyState;
class ImprovementActs;
class ImprovementDetails;
class ImprovementStoriesPage;
class SectionHead;

/// The improvement plan of the open review: its questions at high or medium risk, ranked by the risk that goes away for each
/// story point, with the smallest sets of choices that clear them. A worker computes it, anew whenever what it rests on changes.
class ImprovementPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit ImprovementPage(OpenReview& open, QWidget* parent = nullptr);

    const ImprovementModel& model() const { return m_model; }
    bool isUpToDate() const { return !m_overdue && !m_job.isRunning(); }

    void shown() override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    QWidget* buildPlan();
    QLayout* buildHead();
    void buildTable();
    void buildActions();
    void connectReview();
    void fillStatusMenu();
    void follow(const ChangeSet& changes);
    void refresh();
    void compute();
    void take(std::vector<Improvement> improvements);
    void showPlan();
    void showHead();
    QString emptyTitle() const;
    QString emptySentence() const;
    void openDetails(const QModelIndex& index);
    ImprovementDetails& details();
    QStringList selected() const;
    std::vector<ChoicePath> choicesWithoutStories(const QStringList& questions) const;
    void propose(const std::vector<ChoicePath>& choices);

    ImprovementActs* m_acts;
    std::vector<Improvement> m_improvements;
    ImprovementModel m_model;
    QSortFilterProxyModel m_filtered;
    SectionHead* m_head;
    QLineEdit* m_words;
    QPushButton* m_make;
    QPushButton* m_status;
    QMenu* m_statusMenu;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_body;   ///< the table, or why it is empty
    QStackedWidget* m_stack;  ///< the plan, or stories that are proposed
    ImprovementStoriesPage* m_stories;
    ImprovementDetails* m_details = nullptr; ///< made when first opened; the panel's from then on
    bool m_overdue = true; ///< something changed while nobody saw the page
    Job<std::vector<Improvement>> m_job;
};

} // namespace waymark
