// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewreportacts.h"

#include "model/domain/wholefile.h"
#include "model/edit/workspace.h"
#include "model/programme/reviewreportfacts.h"
#include "model/report/reviewfile.h"
#include "model/report/reviewhtml.h"
#include "views/reviews/openreview.h"
#include "views/shared/jobbar.h"
#include "views/shared/pdfreport.h"
#include "views/shared/prompt.h"

#include <QFileInfo>

#include <utility>

namespace waymark {

namespace {

/// What the worker gets: values, and nothing that changes meanwhile.
struct ReportWork {
    QString file;
    Records records;
    Review review;
    std::shared_ptr<const Lens> lens;
    ReviewFigures figures;
    ReportFacts facts;
};

QString suffixOf(const QString& file)
{
    return QFileInfo(file).suffix().toLower();
}

bool isKnown(const QString& suffix)
{
    return QStringList{QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("json")}.contains(suffix);
}

/// A name for a file of any system.
QString proposalOf(const ReviewFigures& figures)
{
    QString name = figures.workload + u' ' + figures.lensKey;
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'-';
    return name + QStringLiteral(".html");
}

Result<void> writeWork(const ReportWork& work, Progress& progress)
{
    const std::vector<ReviewReport> reports{reviewReport(work.records, work.review, *work.lens, work.figures)};
    const QString suffix = suffixOf(work.file);
    if (suffix == u"pdf")
        return writePdf(printedReviews(reports, work.facts), work.file, progress);
    const QByteArray content = reviewsFile(reports, work.facts, suffix);
    if (progress.cancelled)
        return Error{.code = Error::Code::Cancelled, .message = ReviewReportActs::tr("The report was not saved: it was cancelled.")};
    return writeWholeFile(work.file, content, ReviewReportActs::tr("The report can't be saved to %1: %2. Choose another folder."));
}

} // namespace

ReviewReportActs::ReviewReportActs(OpenReview& open, QObject* parent)
    : QObject(parent)
    , m_open(open)
{
    connect(&m_open, &OpenReview::figuresChanged, this, [this] {
        if (!m_waiting.isEmpty() && m_open.evidence())
            write();
    });
    connect(&m_open, &OpenReview::opened, this, [this] {
        if (!m_waiting.isEmpty())
            Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = tr("The report was not saved: another review was opened first.")});
        m_waiting.clear();
    });
    connect(&m_open, &OpenReview::failed, this, [this](const Error& error) {
        if (!m_waiting.isEmpty())
            Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = tr("The report was not saved. %1").arg(error.message)});
        m_waiting.clear();
    });
}

ReviewReportActs::~ReviewReportActs() = default;

void ReviewReportActs::saveReport()
{
    Prompt* prompt = m_open.context().prompt;
    if (m_open.isReadingLens())
        Q_EMIT messageRaised({.text = tr("The lens is being read. Save the report when the questions are there.")});
    if (!m_open.review() || !m_open.lens() || !prompt)
        return;
    QString file = prompt->saveFile(tr("Save the report"), proposalOf(m_open.figures()),
                                    tr("Web page (*.html);;PDF (*.pdf);;Table of choices (*.csv);;JSON (*.json)"));
    if (file.isEmpty())
        return;
    if (suffixOf(file).isEmpty())
        file += QStringLiteral(".html");
    if (!isKnown(suffixOf(file))) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure,
                              .text = tr("The report was not saved to %1: nobody knows what a .%2 file would be. "
                                         "Give it a name that ends in .html, .pdf, .csv or .json.")
                                          .arg(file, suffixOf(file))});
        return;
    }
    m_waiting = file;
    if (m_open.evidence())
        write();
    else
        Q_EMIT messageRaised({.text = tr("The report is saved as soon as the evidence has been read.")});
}

void ReviewReportActs::write()
{
    const QString file = std::exchange(m_waiting, QString());
    const Review* review = m_open.review();
    const Workspace& workspace = m_open.workspace();
    const auto auditHead = workspace.auditHead();
    if (!review || !auditHead) {
        if (!auditHead)
            Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = auditHead.error().message});
        return;
    }
    const ReportWork work{.file = file,
                          .records = recordsOfReport(workspace.records(), *review),
                          .review = *review,
                          .lens = m_open.lens(),
                          .figures = m_open.figures(),
                          .facts = {.workspace = workspace.records().properties().name,
                                    .written = workspace.clock().now(),
                                    .timeZone = workspace.records().properties().timeZone,
                                    .auditHead = *auditHead,
                                    .author = workspace.author()}};
    m_job.start([work](Progress& progress) { return writeWork(work, progress); }, this, [this, file](Result<void> saved) {
        if (saved)
            Q_EMIT messageRaised({.kind = Message::Kind::Done, .text = tr("Saved to %1.").arg(file), .outlivesEdits = true});
        else
            Q_EMIT messageRaised({.kind = saved.error().code == Error::Code::Cancelled ? Message::Kind::Info : Message::Kind::Failure,
                                  .text = saved.error().message});
    });
    if (m_open.context().jobs)
        m_open.context().jobs->watch(m_job, tr("Saving %1").arg(QFileInfo(file).fileName()));
}

} // namespace waymark
