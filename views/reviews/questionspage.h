// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/questionsfiltermodel.h"
#include "views/reviews/reviewpage.h"

#include <QPointer>

class QSplitter;

namespace waymark {

class AnswerActs;
class ChoiceDetails;
class QuestionPane;
class QuestionsPane;

/// The questions of the open review on the left, the one that is chosen beside them; what is behind a choice stands in the
/// details panel.
class QuestionsPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit QuestionsPage(OpenReview& open, QWidget* parent = nullptr);
    ~QuestionsPage() override;

    void openQuestion(const QString& question, const QString& choice = {}); ///< the choice too, if one is given
    void openNext(); ///< the next question that is open, from the one that is shown; the focus goes to its choices
    const QuestionFilter& filter() const;
    void setRisk(const std::optional<QuestionRisk>& risk);
    void setFilter(const QuestionFilter& filter);
    QWidget* firstField() const; ///< that gets the focus with the screen

    void shown() override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void filterChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectPanes();
    void follow();
    void chooseChoice(const QString& choice);
    void openChoice(const QString& choice);
    ChoiceDetails& details();
    bool hasRoomForDetails() const;

    AnswerActs* m_acts;
    QSplitter* m_splitter;
    QuestionsPane* m_questions;
    QuestionPane* m_question;
    QPointer<ChoiceDetails> m_details; ///< made when first opened; in the panel from then on
    bool m_treeChosen = false; ///< a person chose how wide the tree is; else it follows the page
    QString m_wanted; ///< question to be shown, until its review is open and the lens has been read
};

} // namespace waymark
