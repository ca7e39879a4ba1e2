// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reviewreport.h"

#include "app/cli/reportfile.h"
#include "model/edit/evidencereader.h"
#include "model/report/reviewfile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// Why the options don't go together; empty: they do.
QString faultOf(const Arguments& arguments)
{
    for (const QString& option : {u"sprint"_s, u"environment"_s, u"as-of"_s})
        if (arguments.has(option))
            return u"--%1 is not for --kind review: a workload says itself whose results are its evidence, and its answers "
                    "have no past but milestones"_s.arg(option);
    const QString suffix = QFileInfo(arguments.value(u"out"_s)).suffix().toLower();
    if (suffix != u"html" && suffix != u"csv" && suffix != u"json")
        return u"--out takes the name of an .html, .csv or .json file; for a PDF call waymark --export FILE.pdf"_s;
    return {};
}

Result<std::vector<ReviewReport>> gather(const Workspace& workspace, const Session& session,
                                         const std::vector<ReviewId>& reviews)
{
    const auto evidence = EvidenceReader::open(workspace.file());
    if (!evidence)
        return evidence.error();
    return reviewReports(*evidence, workspace.records(), session.catalogues, reviews, {.now = session.clock->now()});
}

} // namespace

ReviewChoice reviewChoice(const Arguments& arguments)
{
    return {.workload = arguments.value(u"workload"_s), .lensKey = arguments.value(u"lens"_s)};
}

Exit runReviewReport(const Arguments& arguments, const Session& session)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty())
        return badUsage(fault);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const auto chosen = chosenReviews((*workspace)->records(), reviewChoice(arguments));
    if (!chosen)
        return badUsage(chosen.error().message);
    const auto reports = gather(**workspace, session, *chosen);
    if (!reports)
        return fail(reports.error(), (*workspace)->file());
    const auto auditHead = (*workspace)->auditHead();
    if (!auditHead)
        return fail(auditHead.error(), (*workspace)->file());
    const ReportFacts facts{.workspace = (*workspace)->records().properties().name,
                            .written = session.clock->now(),
                            .auditHead = *auditHead,
                            .author = author(arguments)};
    const QString out = arguments.value(u"out"_s);
    return finishReport(reviewsFile(*reports, facts, QFileInfo(out).suffix().toLower()), arguments, **workspace);
}

} // namespace waymark::cli
