// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/reviewpage.h"
#include "views/reviews/suggestionsmodel.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark {

class AnswerActs;
class ChoiceDetails;
class DataTable;
class EmptyState;
class SectionHead;

/// Answers that evidence suggests for the open review. Nothing changes before a person accepts one, those that are ticked, or
/// says why a choice is kept against what tests say.
class SuggestionsPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit SuggestionsPage(OpenReview& open, QWidget* parent = nullptr);

    const SuggestionsModel& model() const { return m_model; }

    void shown() override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    QLayout* buildHead();
    QLayout* buildFoot();
    void buildTable();
    void buildActions();
    void connectReview();
    void refresh();
    void showRows();
    void showTicks();
    void showCurrent();
    void offerPillars();
    SuggestionFilter filter() const;
    QString emptyTitle() const;
    QString emptySentence() const;
    bool isInScope() const; ///< evidence of the workload is
    const SuggestionRow* current() const; ///< null: none
    void accept(const std::vector<Suggestion>& wanted);
    void acceptOne(const QModelIndex& index);
    void askWhy();
    void keep();
    void openDetails();
    ChoiceDetails& details();

    AnswerActs* m_acts;
    std::vector<SuggestionRow> m_all;
    SuggestionsModel m_model;
    SectionHead* m_head;
    QComboBox* m_pillar;
    QComboBox* m_act;
    QPushButton* m_tickAll;
    QPushButton* m_accept;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QPushButton* m_acceptOne;
    QPushButton* m_keep;
    QLineEdit* m_why;
    ChoicePath m_whyOf; ///< the choice that it is about
    ChoiceDetails* m_details = nullptr; ///< made when first opened; the panel's from then on
    QString m_wantedPillar;             ///< of the settings, until there are such suggestions
    bool m_overdue = true;
};

} // namespace waymark
