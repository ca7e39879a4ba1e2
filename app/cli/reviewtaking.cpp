// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reviewtaking.h"

#include "app/cli/reviewplace.h"
#include "model/edit/workloadedits.h"
#include "model/programme/awstaking.h"
#include "model/programme/reviewevidence.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// By the code of the error, see prepare().
Exit told(const Error& error, const QString& file)
{
    return error.code == Error::Code::Invalid ? badUsage(error.message) : fail(error, file);
}

Result<ReviewId> begin(Edit& edit, const Taking& taking, const QDateTime& now)
{
    const auto workload = taking.workloadId ? Result<WorkloadId>(*taking.workloadId)
                                            : addWorkload(edit, {.name = taking.workload});
    if (!workload)
        return workload.error();
    const auto lens = addLens(edit, taking.lens);
    if (!lens)
        return lens.error();
    return startReview(edit, *workload, *lens, now);
}

Result<void> take(Edit& edit, const Taking& taking, const QDateTime& now)
{
    const auto review = taking.review ? Result<ReviewId>(*taking.review) : begin(edit, taking, now);
    if (!review)
        return review.error();
    for (const WholeAnswer& answer : taking.matched.answers)
        if (auto set = setWholeAnswer(edit, *review, takenOver(answer, questionRecord(edit.records(), *review, answer.question))); !set)
            return set;
    const bool bringsNotes = taking.answers && !taking.answers->notes.isEmpty();
    return bringsNotes ? setReviewNotes(edit, *review, taking.answers->notes) : Result<void>();
}

QJsonObject takingJson(const Taking& taking, bool isDry)
{
    QJsonArray answers;
    for (const WholeAnswer& answer : taking.matched.answers)
        answers.append(answer.question);
    QJsonArray faults;
    for (const LensFault& fault : taking.lensFaults)
        faults.append(QJsonObject{{u"pointer"_s, fault.pointer}, {u"message"_s, fault.message}});
    return {{u"workload"_s, taking.workload},
            {u"lens"_s, taking.lens.key},
            {u"started"_s, !taking.review},
            {u"dryRun"_s, isDry},
            {u"answers"_s, answers},
            {u"unmatched"_s, QJsonArray::fromStringList(taking.matched.unmatched)},
            {u"unknown"_s, QJsonArray::fromStringList(taking.answers ? taking.answers->unknown : QStringList())},
            {u"differingRisks"_s, QJsonArray::fromStringList(taking.matched.differingRisks)},
            {u"lensFaults"_s, faults}};
}

void printLines(const QString& head, const QStringList& lines)
{
    for (const QString& line : lines)
        printText(u"  %1: %2"_s.arg(head, line));
}

void print(const Taking& taking, bool isDry)
{
    const QString started = taking.review ? QString() : isDry ? u", a review would be started"_s : u", a review was started"_s;
    const bool isOne = taking.matched.answers.size() == 1;
    const QString done = isDry ? u"would be"_s : isOne ? u"was"_s : u"were"_s;
    printText(u"%1 by %2: %3 %4 %5 taken over%6"_s.arg(taking.workload, taking.lens.name,
                                                     QString::number(taking.matched.answers.size()),
                                                     isOne ? u"answer"_s : u"answers"_s, done, started));
    for (const LensFault& fault : taking.lensFaults)
        printLines(u"lens"_s, {fault.pointer + u' ' + fault.message});
    printLines(u"unmatched"_s, taking.matched.unmatched);
    printLines(u"not understood"_s, taking.answers ? taking.answers->unknown : QStringList());
    printLines(u"other risk"_s, taking.matched.differingRisks);
}

} // namespace

Exit takeOver(const Arguments& arguments, const Session& session)
{
    if (!arguments.has(u"workload"_s))
        return badUsage(u"review: --workload NAME is needed"_s);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const auto taking = prepare(arguments, session, (*workspace)->records());
    if (!taking)
        return told(taking.error(), arguments.value(arguments.has(u"import"_s) ? u"import"_s : u"lens-file"_s));
    const bool isDry = arguments.has(u"dry-run"_s);
    if (!isDry) {
        const auto done = (*workspace)->edit(u"Take over answers of %1"_s.arg(taking->workload), [&](Edit& edit) {
            return take(edit, *taking, session.clock->now());
        });
        if (!done)
            return told(done.error(), (*workspace)->file());
    }
    if (arguments.has(u"json"_s))
        printJson(takingJson(*taking, isDry));
    else
        print(*taking, isDry);
    return Exit::Fine;
}

} // namespace waymark::cli
