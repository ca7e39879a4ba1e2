// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awsreview.h"

#include "model/programme/awstaking.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AwsReview)
};

/// The lens's own id of a choice: the same, or for "none of these", which every edition names as it likes, that of the
/// question. Null: the question doesn't have it.
const LensChoice* choiceFor(const LensQuestion& question, const QString& id)
{
    if (const LensChoice* same = question.choice(id))
        return same;
    const auto none = std::ranges::find_if(question.choices, &LensChoice::isNone);
    return none != question.choices.end() && isNoneOfThese(id) ? &*none : nullptr;
}

QStringList choicesOf(const AwsAnswers::Answer& answer)
{
    QStringList ids = answer.offered;
    for (const WholeAnswer::Choice& choice : answer.answer.choices)
        if (!ids.contains(choice.choice))
            ids << choice.choice;
    return ids;
}

QString nameOf(const AwsAnswers::Answer& answer)
{
    return answer.title.isEmpty() ? answer.question : QStringLiteral("%1 (%2)").arg(answer.question, answer.title);
}

class Matching {
public:
    explicit Matching(const Lens& lens) : m_lens(lens) {}

    void add(const AwsAnswers::Answer& answer)
    {
        const LensQuestion* question = m_lens.question(answer.question);
        if (!question)
            question = byChoices(answer);
        if (!question)
            return;
        if (std::ranges::find(m_matched.answers, question->id, &WholeAnswer::question) != m_matched.answers.end()) {
            m_matched.unmatched << Text::tr("%1 is %2 of the lens, which another question is already; its answer is left out.")
                                       .arg(nameOf(answer), question->id);
            return;
        }
        WholeAnswer own = ownAnswer(answer, *question);
        compareRisk(answer, own, *question);
        m_matched.answers.push_back(std::move(own));
    }

    MatchedAnswers take() { return std::move(m_matched); }

private:
    /// The one that has most of the choices. Null, and noted: none has any, or several have as many.
    const LensQuestion* byChoices(const AwsAnswers::Answer& answer)
    {
        const QStringList ids = choicesOf(answer);
        qsizetype most = 0;
        std::vector<const LensQuestion*> best;
        for (const LensPillar& pillar : m_lens.pillars) {
            for (const LensQuestion& question : pillar.questions) {
                const qsizetype shared =
                    std::ranges::count_if(ids, [&](const QString& id) { return question.choice(id) != nullptr; });
                if (shared > most)
                    best.clear();
                most = std::max(most, shared);
                if (shared > 0 && shared == most)
                    best.push_back(&question);
            }
        }
        if (best.size() == 1)
            return best.front();
        m_matched.unmatched << (best.empty() ? Text::tr("%1: the lens has no question of this id or with these choices.").arg(nameOf(answer))
                                             : tied(answer, best));
        return nullptr;
    }

    static QString tied(const AwsAnswers::Answer& answer, const std::vector<const LensQuestion*>& questions)
    {
        QStringList ids;
        for (const LensQuestion* question : questions)
            ids << question->id;
        return Text::tr("%1: several questions of the lens have these choices (%2), and which is meant nobody can say.")
            .arg(nameOf(answer), ids.join(QStringLiteral(", ")));
    }

    WholeAnswer ownAnswer(const AwsAnswers::Answer& answer, const LensQuestion& question)
    {
        WholeAnswer own = answer.answer;
        own.question = question.id;
        own.choices.clear();
        bool selected = false;
        bool kept = false;
        for (WholeAnswer::Choice choice : answer.answer.choices) {
            const bool isSelected = choice.status == ChoiceStatus::Selected;
            selected = selected || isSelected;
            const LensChoice* known = choiceFor(question, choice.choice);
            if (!known) {
                m_matched.unmatched << lost(choice, question);
                continue;
            }
            kept = kept || isSelected;
            choice.choice = known->id;
            own.choices.push_back(std::move(choice));
        }
        // Or it would say that none of the lens's choices is so, which nobody has said.
        if (own.state == AnswerState::Answered && selected && !kept)
            own.state = AnswerState::Open;
        return own;
    }

    QString lost(const WholeAnswer::Choice& choice, const LensQuestion& question) const
    {
        QStringList elsewhere;
        for (const LensPillar& pillar : m_lens.pillars)
            for (const LensQuestion& other : pillar.questions)
                if (other.choice(choice.choice))
                    elsewhere << other.id;
        if (elsewhere.isEmpty())
            return Text::tr("%1: the lens has no choice \"%2\".").arg(question.id, choice.choice);
        return Text::tr("%1: the choice \"%2\" isn't in this question of the lens, but in %3.")
            .arg(question.id, choice.choice, elsewhere.join(QStringLiteral(", ")));
    }

    void compareRisk(const AwsAnswers::Answer& answer, const WholeAnswer& own, const LensQuestion& question)
    {
        const QString risk = word(rate(question, questionRecord(own).answer).risk);
        if (!answer.risk.isEmpty() && answer.risk != risk)
            m_matched.differingRisks << Text::tr("%1: the file says %2, by the lens's rules it is %3.")
                                            .arg(question.id, answer.risk, risk);
    }

    const Lens& m_lens;
    MatchedAnswers m_matched;
};

} // namespace

MatchedAnswers matchAnswers(const AwsAnswers& answers, const Lens& lens)
{
    Matching matching(lens);
    for (const AwsAnswers::Answer& answer : answers.answers)
        matching.add(answer);
    return matching.take();
}

} // namespace waymark
