// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"
#include "views/reviews/choicesmodel.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace waymark {

class AnswerActs;
class BadgeLabel;
class ChoiceField;
class ChoiceList;
class ContradictionBar;
class InPlaceText;
class OpenReview;

/// One question of the open review: what it asks, its risk as answered and as proven, its choices, and everything that a
/// person says about it.
class QuestionPane final : public QWidget {
    Q_OBJECT
public:
    QuestionPane(OpenReview& open, AnswerActs& acts, QWidget* parent = nullptr);

    void open(const QString& question); ///< empty: none
    const QString& question() const { return m_question; }
    void showChoice(const QString& choice); ///< stands on it
    QString choice() const;
    void enter(); ///< the focus goes to the choices
    void refresh();

Q_SIGNALS:
    void choiceChosen(const QString& choice); ///< by a person
    void choiceOpened(const QString& choice);
    void left();          ///< back to the questions
    void nextRequested(); ///< the next open question
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildPage();
    QLayout* buildRisk();
    QLayout* buildFoot();
    void connectParts();
    void showHead(const LensQuestion& question, const QuestionFigures& figures);
    void showRisk(const LensQuestion& question, const QuestionFigures& figures);
    void showAnswer(const LensQuestion& question, const QuestionFigures& figures);
    void fitRisk(); ///< across, or where it is narrow below each other
    void explain();
    void setApplies(const QVariant& reason);
    QString placeOf(const QString& question) const;

    OpenReview& m_open;
    AnswerActs& m_acts;
    ChoicesModel m_choices;
    QString m_question;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_place;
    QLabel* m_title;
    QBoxLayout* m_risk = nullptr; ///< across, or down where it is narrow
    QLabel* m_answeredText;
    BadgeLabel* m_answered;
    QLabel* m_provenText;
    BadgeLabel* m_proven;
    QPushButton* m_why;
    QLabel* m_description;
    ContradictionBar* m_contradiction;
    ChoiceList* m_list;
    QCheckBox* m_none;
    ChoiceField* m_applies;
    InPlaceText* m_notes;
    QLabel* m_nothing;
};

} // namespace waymark
