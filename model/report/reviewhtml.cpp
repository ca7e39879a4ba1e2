// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewhtml.h"

#include "model/domain/localday.h"
#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/reviewchart.h"
#include "model/report/reviewmarkup.h"
#include "model/report/reviewplanhtml.h"
#include "model/report/reviewquestionhtml.h"
#include "model/report/reviewtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewReport)
};

/// One below the name of the review itself.
int partLevel(const ReviewMarkup& markup)
{
    return markup.isPaper() ? 2 : 3;
}

/// The questions behind a count, by name.
std::vector<Reason> questionsAt(const ReviewFigures& figures, QuestionRisk risk, RatedQuestion QuestionFigures::*rated)
{
    std::vector<Reason> reasons;
    for (const PillarFigures& pillar : figures.pillars)
        for (const QuestionFigures& question : pillar.questions)
            if ((question.*rated).risk == risk)
                reasons.push_back({.kind = Reason::Kind::Missing, .text = questionName(question.id, question.title)});
    if (reasons.empty())
        reasons.push_back({.kind = Reason::Kind::Missing, .text = Text::tr("No question is at this risk.")});
    return reasons;
}

QString cards(const ReviewReport& report, const ReviewMarkup& markup)
{
    const ReviewFigures& figures = report.figures;
    const auto issues = [&](const QString& label, const RiskCounts& counts, QuestionRisk risk, int number,
                            RatedQuestion QuestionFigures::*rated) {
        return ReportCard{label, issuesText(counts, number), questionsAt(figures, risk, rated)};
    };
    return markup.cards(
        {issues(Text::tr("High risk issues (HRI), as answered"), figures.counts, QuestionRisk::High, figures.counts.high,
                &QuestionFigures::asAnswered),
         issues(Text::tr("High risk issues (HRI), as proven"), figures.proven, QuestionRisk::High, figures.proven.high,
                &QuestionFigures::asProven),
         issues(Text::tr("Medium risk issues (MRI), as answered"), figures.counts, QuestionRisk::Medium,
                figures.counts.medium, &QuestionFigures::asAnswered),
         issues(Text::tr("Medium risk issues (MRI), as proven"), figures.proven, QuestionRisk::Medium,
                figures.proven.medium, &QuestionFigures::asProven),
         {Text::tr("Selected choices that tests contradict, of %1").arg(figures.selected),
          QString::number(figures.contradicted),
          {{.kind = Reason::Kind::Missing,
            .text = Text::tr("A check that is linked to them failed. They are in %1 questions.").arg(figures.contradictedQuestions)}}},
         {Text::tr("Selected choices that tests confirm, of %1").arg(figures.selected),
          QString::number(figures.confirmed),
          {{.kind = Reason::Kind::Missing, .text = Text::tr("Of their linked checks those that ran passed, and are fresh.")}}}});
}

QString workloadTable(const ReviewReport& report, const ReviewMarkup& markup)
{
    QString rows;
    for (const auto& [name, value] : workloadLines(report, markup.timeZone()))
        rows += markup.row({markup.text(name), markup.lines(value.split(u'\n'))});
    return markup.table({{Text::tr("Workload"), 28}, {report.figures.workload, 72}}, rows);
}

QString summary(const ReviewReport& report, const ReviewMarkup& markup)
{
    const RiskCounts& counts = report.figures.counts;
    QString html = markup.heading(partLevel(markup), Text::tr("Summary"));
    if (isUnanswered(counts))
        html += markup.paragraph(Text::tr("No question has been answered yet: this report says nothing of the workload's risks."));
    else if (counts.unanswered > 0)
        html += markup.paragraph(Text::tr("%1 of %2 questions are not answered yet: their risk is not known, and in no figure.")
                                     .arg(counts.unanswered)
                                     .arg(counts.total()));
    return html + cards(report, markup)
        + markup.paragraph(Text::tr("As proven: choices that tests contradict are taken for not selected."))
        + workloadTable(report, markup);
}

QStringList countCells(const RiskCounts& counts)
{
    QStringList cells;
    for (const int count : {counts.total(), counts.high, counts.medium, counts.none, counts.unanswered, counts.notApplicable,
                            counts.unrated})
        cells << QString::number(count);
    return cells;
}

QString pillars(const ReviewReport& report, const ReviewMarkup& markup)
{
    const ReviewFigures& figures = report.figures;
    const auto row = [&](const QString& name, const RiskCounts& counts, int contradicted) {
        return markup.row(QStringList{markup.text(name)} + countCells(counts) + QStringList{QString::number(contradicted)});
    };
    QString rows;
    for (const PillarFigures& pillar : figures.pillars)
        rows += row(pillar.name, pillar.counts, pillar.contradicted);
    rows += row(Text::tr("All, as answered"), figures.counts, figures.contradicted);
    rows += row(Text::tr("All, as proven"), figures.proven, figures.contradicted);
    return markup.heading(partLevel(markup), Text::tr("Pillars"))
        + markup.table({{Text::tr("Pillar"), 23},
                        {Text::tr("Questions"), 11},
                        {Text::tr("High risk"), 7},
                        {Text::tr("Medium risk"), 9},
                        {Text::tr("No risk"), 7},
                        {Text::tr("Open"), 10},
                        {Text::tr("Not applicable"), 11},
                        {Text::tr("Unrated"), 8},
                        {Text::tr("Contradicted"), 14}},
                       rows);
}

QString milestones(const ReviewReport& report, ReviewMarkup& markup)
{
    const QString heading = markup.heading(partLevel(markup), Text::tr("Milestones"));
    if (report.milestones.empty())
        return heading + markup.paragraph(Text::tr("No milestone has been taken."));
    QString rows;
    for (const ReportedMilestone& milestone : report.milestones) {
        QStringList cells{markup.text(milestone.name), zonedText(milestone.taken, markup.timeZone()),
                          markup.text(milestone.author)};
        if (milestone.fault.isEmpty())
            cells += countCells(milestone.counts) + QStringList{QString::number(milestone.contradicted)};
        else
            cells << markup.text(milestone.fault);
        rows += markup.row(cells);
    }
    return heading + markup.chart(milestoneChart(report))
        + markup.table({{Text::tr("Name"), 12},
                        {Text::tr("Taken"), 12},
                        {Text::tr("By"), 8},
                        {Text::tr("Questions"), 10},
                        {Text::tr("High risk"), 6},
                        {Text::tr("Medium risk"), 8},
                        {Text::tr("No risk"), 5},
                        {Text::tr("Open"), 9},
                        {Text::tr("Not applicable"), 11},
                        {Text::tr("Unrated"), 7},
                        {Text::tr("Contradicted"), 12}},
                       rows);
}

QString review(const ReviewReport& report, ReviewMarkup& markup)
{
    return html::element(markup.isPaper() ? u"div"_s : u"section"_s,
                         markup.heading(partLevel(markup) - 1, reviewName(report)) + summary(report, markup)
                             + contradictionsHtml(report, partLevel(markup), markup) + pillars(report, markup)
                             + questionsHtml(report, partLevel(markup), markup)
                             + planHtml(report, partLevel(markup), markup) + milestones(report, markup));
}

QString reviewsBody(std::span<const ReviewReport> reviews, ReviewMarkup& markup)
{
    if (reviews.empty())
        return markup.paragraph(Text::tr("No review has been started: there is nothing to report."));
    QString html;
    for (const ReviewReport& report : reviews)
        html += review(report, markup);
    return html;
}

QString authorLine(const ReportFacts& facts, const ReviewMarkup& markup)
{
    return facts.author.isEmpty() ? QString() : markup.paragraph(Text::tr("Written by %1.").arg(facts.author));
}

} // namespace

QString reviewsHtml(std::span<const ReviewReport> reviews, const ReportFacts& facts)
{
    ReviewMarkup markup(ReviewMarkup::Medium::Screen, facts.timeZone);
    return html::page(Text::tr("Review report"), facts,
                      authorLine(facts, markup) + reviewsBody(reviews, markup) + html::auditSection(facts));
}

PrintedReport printedReviews(std::span<const ReviewReport> reviews, const ReportFacts& facts)
{
    ReviewMarkup markup(ReviewMarkup::Medium::Paper, facts.timeZone);
    PrintedReport printed{.title = reviews.size() == 1 ? reviewName(reviews.front()) : facts.workspace,
                          .subtitle = Text::tr("Review report of %1, written %2")
                                          .arg(facts.workspace, html::writtenText(facts))};
    printed.documentTitle = html::documentTitle(printed.title, Text::tr("Review report"));
    printed.body = authorLine(facts, markup) + reviewsBody(reviews, markup);
    if (!facts.auditHead.isEmpty())
        printed.body += markup.heading(1, Text::tr("Audit log"))
            + markup.paragraph(Text::tr("Head of the hash chain when this was written:"))
            + markup.paragraph(QString::fromLatin1(facts.auditHead.toHex()));
    printed.charts = markup.charts();
    return printed;
}

} // namespace waymark
