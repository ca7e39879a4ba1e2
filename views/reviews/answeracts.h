// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/review.h"
#include "model/score/choiceproof.h"
#include "views/shared/messagebar.h"

#include <QObject>

#include <functional>

namespace waymark {

class Edit;
class OpenReview;
struct LensQuestion;

/// What a person does about a question of the open review, each one undoable step whose words name question and choice.
/// Each gives whether it was done; if not, the person is told why.
class AnswerActs final : public QObject {
    Q_OBJECT
public:
    explicit AnswerActs(OpenReview& open, QObject* parent = nullptr);

    bool select(const QString& question, const QString& choice, bool selected);
    /// As the bar does that says what tests contradict: with a message that has Undo.
    bool unselectContradicted(const QString& question, const QString& choice);
    /// No reason: it applies again, and is not selected.
    bool setChoiceApplies(const QString& question, const QString& choice, AnswerReason whyNot);
    bool setNone(const QString& question, bool none);
    /// No reason: it applies again.
    bool setQuestionApplies(const QString& question, AnswerReason whyNot);
    bool setNotes(const QString& question, const QString& notes);
    bool setChoiceNotes(const QString& question, const QString& choice, const QString& notes);

    bool link(const QString& question, const QString& choice, CheckKey check, const QString& checkId);
    /// Takes back a link made by hand, and says so where the catalogue still links the check; rejects one that the catalogue makes.
    bool unlink(const QString& question, const QString& choice, const LinkedCheck& check);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    /// Calls `perform` with the question, if the review still has it.
    bool change(const QString& text, const QString& question,
                const std::function<Result<void>(Edit&, const LensQuestion&)>& perform);
    QString nameOfChoice(const QString& question, const QString& choice) const;
    void tellDone(const QString& text);

    OpenReview& m_open;
};

} // namespace waymark
