// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awsreview.h"

#include "model/domain/textlimits.h"
#include "model/programme/awsanswernode.h"
#include "model/programme/awsdocuments.h"
#include "model/programme/jsonnode.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AwsReview)
};

constexpr int deepest = 12; ///< how far down in others' wrappers answers are looked for

/// Whether a file says anything of what is so, or only lists questions and notes.
bool isSaid(const WholeAnswer& answer)
{
    return answer.state != AnswerState::Open || !answer.choices.empty();
}

QStringList selectedOf(const WholeAnswer& answer)
{
    QStringList ids;
    for (const WholeAnswer::Choice& choice : answer.choices)
        if (choice.status == ChoiceStatus::Selected)
            ids << choice.choice;
    ids.sort();
    return ids;
}

/// Looks through documents for whatever is of the tool.
class ReviewReader {
public:
    void read(const JsonNode& node, int depth = 0)
    {
        if (depth > deepest)
            return;
        if (node.isArray())
            for (const JsonNode& item : node.items())
                read(item, depth + 1);
        if (node.isObject())
            readObject(node, depth);
    }

    bool foundSomething() const { return m_found; }
    AwsAnswers take() { return std::move(m_answers); }

private:
    void readObject(const JsonNode& node, int depth)
    {
        if (isAwsAnswer(node))
            return add(readAwsAnswer(node), node);
        if (isResponse(node))
            return addResponse(node);
        const QString lens = m_lens;
        readContext(node);
        for (const QString& key : node.keys()) {
            const bool isPlan = key == QLatin1String("ImprovementSummaries"); // says what to do, not what is so
            m_found = m_found || isPlan;
            if (key == QLatin1String("AnswerSummaries"))
                readListing(node.list("AnswerSummaries"));
            else if (key == QLatin1String("questionResponses"))
                readListing(node.list("questionResponses"));
            else if (key == QLatin1String("Answer"))
                readListing({node.object("Answer")});
            else if (!isPlan)
                read(node.member(key), depth + 1);
        }
        m_lens = lens;
    }

    void readListing(const std::vector<JsonNode>& items)
    {
        m_found = true;
        for (const JsonNode& item : items) {
            if (isAwsAnswer(item))
                add(readAwsAnswer(item), item);
            else if (isResponse(item))
                addResponse(item);
            else
                item.fault(nullptr, Text::tr("this is no answer to a question; it was left out"));
        }
    }

    /// Which workload and lens what stands here or below is of.
    void readContext(const JsonNode& node)
    {
        const auto keep = [&](const char* key, QString& text) {
            if (node.has(key) && text.isEmpty())
                text = node.text(key);
        };
        keep("WorkloadId", m_answers.workloadId);
        keep("WorkloadName", m_answers.workloadName);
        const char* alias = node.has("LensAlias") ? "LensAlias" : "LensArn";
        if (!node.has(alias))
            return;
        m_found = true;
        m_lens = node.text(alias);
        keep(alias, m_answers.lensAlias);
        if (!isOfLens())
            return;
        keep("LensVersion", m_answers.lensVersion);
        keep("LensName", m_answers.lensName);
        if (node.has("PillarReviewSummaries") || node.has("LensStatus"))
            keep("Notes", m_answers.notes);
    }

    static bool isResponse(const JsonNode& node) { return node.has("questionId") && node.has("choices"); }

    /// An alias is the last part of an ARN.
    bool isOfLens() const
    {
        return m_lens.isEmpty() || m_lens.section(u'/', -1) == m_answers.lensAlias.section(u'/', -1);
    }

    void add(AwsAnswers::Answer answer, const JsonNode& node)
    {
        m_found = true;
        if (!isOfLens())
            return node.fault(nullptr, Text::tr("this answer is by the lens %1, not by %2; it was left out")
                                           .arg(m_lens, m_answers.lensAlias));
        if (answer.question.isEmpty())
            return node.fault("QuestionId", Text::tr("the question has no id; its answer was left out"));
        const auto known = std::ranges::find(m_answers.answers, answer.question, &AwsAnswers::Answer::question);
        if (known == m_answers.answers.end())
            m_answers.answers.push_back(std::move(answer));
        else
            merge(*known, std::move(answer), node);
    }

    /// `list-answers` and `get-answer` of the same question: the latter has the notes.
    static void merge(AwsAnswers::Answer& known, AwsAnswers::Answer more, const JsonNode& node)
    {
        const bool differ = known.answer.state != more.answer.state || selectedOf(known.answer) != selectedOf(more.answer);
        if (isSaid(known.answer) && isSaid(more.answer) && differ)
            node.fault(nullptr, Text::tr("the question %1 was answered otherwise before; what stands here counts")
                                    .arg(known.question));
        if (more.answer.notes.isEmpty())
            more.answer.notes = known.answer.notes;
        if (!isSaid(more.answer) && isSaid(known.answer)) {
            known.answer.notes = more.answer.notes;
            return;
        }
        for (const WholeAnswer::Choice& before : known.answer.choices)
            if (!before.notes.isEmpty())
                if (QString& notes = choiceIn(more.answer, before.choice).notes; notes.isEmpty())
                    notes = before.notes;
        if (more.offered.isEmpty())
            more.offered = known.offered;
        if (more.title.isEmpty())
            more.title = known.title;
        if (more.risk.isEmpty())
            more.risk = known.risk;
        known = std::move(more);
    }

    /// As tools that fill in reviews keep them: the ids of what is selected.
    void addResponse(const JsonNode& node)
    {
        AwsAnswers::Answer answer{.question = node.text("questionId")};
        answer.answer.question = answer.question;
        answer.answer.notes = node.text("notes");
        for (const QString& id : node.texts("choices"))
            choiceIn(answer.answer, id).status = ChoiceStatus::Selected;
        answer.answer.state = answer.answer.choices.empty() ? AnswerState::Open : AnswerState::Answered;
        add(std::move(answer), node);
    }

    AwsAnswers m_answers;
    QString m_lens; ///< of what is being read
    bool m_found = false;
};

/// Notes that no review takes are left out, and the answers that they are on taken all the same.
void leaveOutLongNotes(AwsAnswers& answers)
{
    const auto check = [&](QString& notes, const QString& of) {
        if (notes.trimmed().size() <= longestNotes)
            return;
        answers.unknown << Text::tr("the notes on %1 were left out: they have %2 characters, and %3 are the most", "question")
                               .arg(of, QString::number(notes.trimmed().size()), QString::number(longestNotes));
        notes.clear();
    };
    check(answers.notes, Text::tr("the review"));
    for (AwsAnswers::Answer& each : answers.answers) {
        check(each.answer.notes, each.question);
        for (WholeAnswer::Choice& choice : each.answer.choices)
            check(choice.notes, each.question + u'/' + choice.choice);
    }
}

} // namespace

Result<AwsAnswers> readAwsAnswers(const QByteArray& document)
{
    const auto documents = jsonDocuments(document);
    if (!documents)
        return documents.error();
    ReviewReader reader;
    JsonFaults faults;
    QStringList unknown;
    for (size_t i = 0; i < documents->size(); ++i) {
        faults.list.clear();
        reader.read(JsonNode((*documents)[i], {}, faults));
        for (const JsonFault& fault : faults.list)
            unknown << (documents->size() == 1 ? fault.words() : Text::tr("document %1, %2").arg(i + 1).arg(fault.words()));
    }
    if (!reader.foundSomething())
        return Error{.code = Error::Code::Parse,
                     .message = Text::tr("The answers can't be read: nothing in the file is of the AWS Well-Architected Tool. "
                                         "Choose the output of \"aws wellarchitected list-answers\"."),
                     .detail = {}};
    AwsAnswers answers = reader.take();
    answers.unknown = unknown;
    leaveOutLongNotes(answers);
    return answers;
}

} // namespace waymark
