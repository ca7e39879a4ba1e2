// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/questionsfiltermodel.h"
#include "views/reviews/questionsmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace waymark {

class QuestionTree;

/// The questions of the open review, with a filter by words and by risk.
class QuestionsPane final : public QWidget {
    Q_OBJECT
public:
    explicit QuestionsPane(QWidget* parent = nullptr);

    void show(const ReviewFigures& figures);
    using QWidget::show;
    /// Stands on this one, if the filter lets it through, and keeps it there while it is answered.
    void showQuestion(const QString& question);

    const QuestionsModel& questions() const { return m_model; }
    const QuestionFilter& filter() const { return m_filtered.filter(); }
    /// Restricts to one risk; none: to nothing. Words that are typed stay.
    void setRisk(const std::optional<QuestionRisk>& risk);
    void setFilter(const QuestionFilter& filter);
    void focusFilter();
    QuestionTree* tree() const { return m_tree; }

Q_SIGNALS:
    void questionChosen(const QString& question);
    void entered();       ///< on to the choices
    void nextRequested(); ///< the next open question
    void filterChanged();

private:
    void build();
    void applyFilter();
    void showEmptiness();

    QuestionsModel m_model;
    QuestionsFilterModel m_filtered;
    QLineEdit* m_words;
    QComboBox* m_risk;
    QuestionTree* m_tree;
    QLabel* m_nothing;
    QString m_question;
};

} // namespace waymark
