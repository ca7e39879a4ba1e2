// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reviewcommand.h"

#include "app/cli/reportfile.h"
#include "app/cli/reviewtaking.h"
#include "model/edit/evidencereader.h"
#include "model/programme/awsreview.h"
#include "model/programme/reviewevidence.h"
#include "model/programme/reviewreportfacts.h"
#include "model/report/statusjson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// Which options don't go together; empty: they do.
QString faultOf(const Arguments& arguments)
{
    const bool takes = arguments.has(u"import"_s) || arguments.has(u"lens-file"_s);
    if (takes && arguments.has(u"export"_s))
        return u"review: --export is a call of its own"_s;
    for (const QString& option : {u"new"_s, u"dry-run"_s})
        if (arguments.has(option) && !takes)
            return u"review: --%1 is for --import and --lens-file"_s.arg(option);
    return {};
}

QString lineOf(const ReviewTotals& review)
{
    const QString name = u"  %1 by %2"_s.arg(review.workloadName, review.lensKey);
    if (!review.fault.isEmpty())
        return name + u": no figures. "_s + review.fault;
    const RiskCounts& counts = review.counts;
    return u"%1: %2 questions, %3 at high risk (%4 as proven), %5 at medium (%6), %7 not answered; %8 of %9 selected choices "
            "contradicted"_s.arg(name, QString::number(counts.total()), QString::number(counts.high),
                                 QString::number(review.proven.high), QString::number(counts.medium),
                                 QString::number(review.proven.medium), QString::number(counts.unanswered),
                                 QString::number(review.contradicted), QString::number(review.selected));
}

/// In the order of the totals, which is that of the document.
QJsonObject listJson(const ProgrammeFigures& figures, const std::vector<ReviewId>& chosen)
{
    const QJsonArray all = statusJson(figures, {}).value(u"reviews"_s).toArray();
    QJsonArray list;
    for (size_t i = 0; i < figures.reviews.size(); ++i) {
        const ReviewTotals& totals = figures.reviews[i];
        if (std::ranges::find(chosen, totals.review) == chosen.end())
            continue;
        QJsonObject review = all.at(static_cast<qsizetype>(i)).toObject();
        review.insert(u"lensKey"_s, totals.lensKey);
        list.append(review);
    }
    return {{u"reviews"_s, list}};
}

Exit listReviews(const Workspace& workspace, const Arguments& arguments, const Session& session,
                 const std::vector<ReviewId>& chosen)
{
    const auto figures = readFigures(workspace, session, {});
    if (!figures)
        return fail(figures.error(), workspace.file());
    if (arguments.has(u"json"_s)) {
        printJson(listJson(*figures, chosen));
        return Exit::Fine;
    }
    const QString count = chosen.size() == 1 ? u"1 review"_s : u"%1 reviews"_s.arg(chosen.size());
    printText(u"%1: %2"_s.arg(workspace.records().properties().name, count));
    for (const ReviewTotals& review : figures->reviews)
        if (std::ranges::find(chosen, review.review) != chosen.end())
            printText(lineOf(review));
    return Exit::Fine;
}

Exit exportAnswers(const Workspace& workspace, const Arguments& arguments, const Session& session,
                   const std::vector<ReviewId>& chosen)
{
    if (chosen.size() != 1)
        return badUsage(u"review: --export is of one review, and %1 are meant; name it by --workload and --lens"_s.arg(chosen.size()));
    LensShelf shelf;
    const auto figures = figuresOfReview(workspace.records(), session.catalogues, shelf, chosen.front(), nullptr);
    if (!figures)
        return fail(figures.error(), workspace.file());
    const QString file = arguments.value(u"export"_s);
    if (auto written = writeReport(file, awsAnswers(*figures)); !written)
        return fail(written.error(), file);
    const RiskCounts& counts = figures->counts;
    if (arguments.has(u"json"_s))
        printJson({{u"file"_s, file}, {u"questions"_s, counts.total()}, {u"unanswered"_s, counts.unanswered}});
    else
        printText(u"%1: %2 questions of %3, %4 of them not answered"_s.arg(file, QString::number(counts.total()), figures->workload,
                                                                       QString::number(counts.unanswered)));
    return Exit::Fine;
}

} // namespace

Exit runReview(const Arguments& arguments, const Session& session)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty())
        return badUsage(fault);
    if (arguments.has(u"import"_s) || arguments.has(u"lens-file"_s))
        return takeOver(arguments, session);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const auto chosen = chosenReviews((*workspace)->records(), {.workload = arguments.value(u"workload"_s), .lensKey = arguments.value(u"lens"_s)});
    if (!chosen)
        return badUsage(chosen.error().message);
    return arguments.has(u"export"_s) ? exportAnswers(**workspace, arguments, session, *chosen)
                                      : listReviews(**workspace, arguments, session, *chosen);
}

} // namespace waymark::cli
