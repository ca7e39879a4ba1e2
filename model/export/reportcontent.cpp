// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/reportcontent.h"

#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/export/exportsources.h"
#include "model/export/redactionof.h"
#include "model/export/reportkinds.h"
#include "model/programme/figuresthen.h"
#include "model/programme/planlog.h"
#include "model/programme/programmereportfacts.h"
#include "model/programme/riskreportfacts.h"
#include "model/programme/tieditems.h"
#include "model/report/redactedreport.h"
#include "model/report/reviewfile.h"
#include "model/report/reviewhtml.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportContent)
};

/// What every report says of itself; runs are told of only by those of the figures.
Result<ReportFacts> readFacts(const ReportRequest& request, const Records& records, const EvidenceReader& evidence, Redaction& redaction)
{
    const auto head = readAuditHead(request.workspace);
    if (!head)
        return head.error();
    Progress reading; // its units are others
    const auto changes = request.kind == ReportKind::Review ? Result<ChangesByRun>(ChangesByRun()) : evidence.runChanges(reading);
    if (!changes)
        return changes.error();
    return ReportFacts{.workspace = records.properties().name,
                       .environment = request.environment,
                       .written = request.now,
                       .timeZone = records.properties().timeZone,
                       .runChanges = *changes,
                       .auditHead = QByteArray::fromHex(head->toLatin1()),
                       .author = redaction.isActive() ? redaction.redactedName(request.author) : request.author};
}

FigureRequest figuresWanted(const ReportRequest& request)
{
    FigureRequest wanted{.now = request.now, .asOf = request.asOf};
    if (!request.environment.isEmpty())
        wanted.environments << request.environment;
    return wanted;
}

Result<ReportBasis> readBasis(const ReportRequest& request, const Records& records, const Catalogues& catalogues,
                              const EvidenceReader& evidence, Progress& progress)
{
    PlanLog log;
    FigureRequest wanted = figuresWanted(request);
    wanted.log = &log;
    auto figures = figuresThen(request.workspace, records, catalogues, wanted, progress);
    if (!figures)
        return figures.error();
    ReportBasis basis{.rows = {.stories = records.stories(), .people = records.people(), .closedStories = records.of<ClosedStory>().all()},
                      .sprint = request.sprint};
    if (request.kind == ReportKind::Programme) {
        auto programme = programmeReport(request.workspace, records, catalogues, wanted, *figures, progress);
        if (!programme)
            return programme.error();
        basis.programme = *std::move(programme);
    }
    if (request.kind == ReportKind::Compliance)
        if (auto added = addTiedItems(*figures, evidence, records, catalogues); !added)
            return added.error();
    if (request.kind == ReportKind::Risks)
        basis.risks = riskReport(records, catalogues, *figures, request.now);
    basis.figures = *std::move(figures);
    return basis;
}

/// What was read belongs together only if nobody wrote meanwhile.
Result<void> checkHead(const ReportRequest& request, const ReportFacts& facts)
{
    const auto head = readAuditHead(request.workspace);
    if (!head)
        return head.error();
    if (QByteArray::fromHex(head->toLatin1()) == facts.auditHead)
        return {};
    return Error{.code = Error::Code::Conflict,
                 .message = Text::tr("The workspace was changed while the report was made. Make it again.")};
}

Result<void> checkGoingOn(const Progress& progress)
{
    if (progress.cancelled)
        return Error{.code = Error::Code::Cancelled, .message = Text::tr("The report was not written: it was cancelled.")};
    return {};
}

Result<Redaction> redactionWanted(const ReportRequest& request, const Records& records)
{
    return request.redact ? redactionOf(request.workspace, records, request.author) : Result<Redaction>(Redaction());
}

/// What a report of reviews is written from.
struct ReviewBasis {
    std::vector<ReviewReport> reviews = {};
    ReportFacts facts = {};
};

/// Errors: also Cancelled, which nothing that it calls looks for.
Result<ReviewBasis> readReviews(const ReportRequest& request, const Records& records, const Catalogues& catalogues, Redaction& redaction,
                                const Progress& progress)
{
    const auto evidence = EvidenceReader::open(request.workspace);
    if (!evidence)
        return evidence.error();
    auto facts = readFacts(request, records, *evidence, redaction);
    if (!facts)
        return facts.error();
    auto reviews = reviewReports(*evidence, records, catalogues, request.reviews, {.now = request.now});
    if (!reviews)
        return reviews.error();
    if (auto unchanged = checkHead(request, *facts); !unchanged)
        return unchanged.error();
    if (auto goingOn = checkGoingOn(progress); !goingOn)
        return goingOn.error();
    return ReviewBasis{.reviews = *std::move(reviews), .facts = *std::move(facts)};
}

/// All but the author as it is in the workspace.
Result<QByteArray> unredacted(const ReportRequest& request, const QString& suffix, const Records& records,
                              const Catalogues& catalogues, Redaction& redaction, Progress& progress)
{
    if (request.kind == ReportKind::Review) {
        const auto read = readReviews(request, records, catalogues, redaction, progress);
        return read ? reviewsFile(read->reviews, read->facts, suffix) : Result<QByteArray>(read.error());
    }
    const auto evidence = EvidenceReader::open(request.workspace);
    if (!evidence)
        return evidence.error();
    const auto facts = readFacts(request, records, *evidence, redaction);
    if (!facts)
        return facts.error();
    const auto basis = readBasis(request, records, catalogues, *evidence, progress);
    if (!basis)
        return basis.error();
    if (auto unchanged = checkHead(request, *facts); !unchanged)
        return unchanged.error();
    return reportOf(request.kind, suffix, *basis, *facts);
}

Result<PrintedReport> reviewsOnPaper(const ReportRequest& request, const Records& records, const Catalogues& catalogues,
                                     const Progress& progress)
{
    auto redaction = redactionWanted(request, records);
    if (!redaction)
        return redaction.error();
    const auto read = readReviews(request, records, catalogues, *redaction, progress);
    if (!read)
        return read.error();
    PrintedReport printed = printedReviews(read->reviews, read->facts);
    if (!redaction->isActive())
        return printed;
    printed.body = redactedHtml(printed.body, *redaction);
    for (ReportChart& chart : printed.charts)
        chart = {.title = redaction->redacted(chart.title),
                 .description = redaction->redacted(chart.description),
                 .svg = redactedHtml(chart.svg, *redaction)};
    printed.title = redaction->redacted(printed.title);
    printed.subtitle = redaction->redacted(printed.subtitle) + u". "_s + redaction->sentence();
    return printed;
}

} // namespace

Result<QByteArray> reportContent(const ReportRequest& request, const QString& suffix, const Records& records,
                                 const Catalogues& catalogues, Progress& progress)
{
    auto redaction = redactionWanted(request, records);
    if (!redaction)
        return redaction.error();
    const auto report = unredacted(request, suffix, records, catalogues, *redaction, progress);
    if (!report)
        return report;
    if (auto goingOn = checkGoingOn(progress); !goingOn)
        return goingOn.error();
    return redactedReport(*report, suffix, *redaction);
}

Result<PrintedReport> reportOnPaper(const ReportRequest& request, const Records& records, const Catalogues& catalogues,
                                    Progress& progress)
{
    if (request.kind == ReportKind::Review)
        return reviewsOnPaper(request, records, catalogues, progress);
    const auto html = reportContent(request, u"html"_s, records, catalogues, progress);
    if (!html)
        return html.error();
    return printedReport(QString::fromUtf8(*html));
}

} // namespace waymark
