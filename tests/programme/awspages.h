// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/awsreview.h"
#include "tests/programme/answerwords.h"

namespace waymark {

/// What the AWS Well-Architected Tool's commands print, and what was read of it, as text: a base of tests.
class AwsPages {
protected:
    /// Single quotes, so that these tests can be read.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static AwsAnswers read(const QByteArray& text)
    {
        const auto answers = readAwsAnswers(json(text));
        if (!answers)
            qFatal("%s", qPrintable(answers.error().message));
        return *answers;
    }
    static QStringList words(const AwsAnswers& answers)
    {
        QStringList all;
        for (const AwsAnswers::Answer& answer : answers.answers)
            all << answerWords(answer.answer);
        return all;
    }
    static QStringList words(const std::vector<WholeAnswer>& answers)
    {
        QStringList all;
        for (const WholeAnswer& answer : answers)
            all << answerWords(answer);
        return all;
    }
    static QByteArray page(const QByteArray& answers, const QByteArray& alias = "wellarchitected")
    {
        return "{'WorkloadId':'w1','LensAlias':'" + alias + "','LensArn':'arn:aws:wellarchitected::aws:lens/" + alias
            + "','AnswerSummaries':[" + answers + "],'NextToken':'more'}";
    }
    static QByteArray summary(const QByteArray& question, const QByteArray& selected, const QByteArray& more = {})
    {
        return "{'QuestionId':'" + question + "','PillarId':'security','QuestionTitle':'T','SelectedChoices':[" + selected
            + "],'IsApplicable':true,'Reason':'NONE'" + more + "}";
    }
};

} // namespace waymark
