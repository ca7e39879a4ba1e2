// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewplanhtml.h"

#include "model/report/reviewquestionhtml.h"
#include "model/report/reviewtext.h"
#include "model/score/improvement.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewReport)
};

constexpr size_t mostSets = 6; ///< that are written out

QString advice(const LensResource& resource, const ReviewMarkup& markup)
{
    const QString text = markup.lines(resource.text.split(u'\n'));
    const QString link = markup.link(resource.url);
    return link.isEmpty() ? text : resource.text.isEmpty() ? link : text + u' ' + link;
}

/// "IAM-UC-01 Rotate keys (in progress)"
QString storyText(const ReportedStory& story)
{
    return u"%1 %2 (%3)"_s.arg(story.reference, story.title, shownWord(story.status));
}

QString choiceItem(const ReportedChoice& choice, const ReviewMarkup& markup)
{
    QString html = u"<b>%1</b>"_s.arg(markup.text(choiceName(choice.title, choice.code)));
    for (const LensResource& resource : choice.advice)
        html += u"<br/>"_s + advice(resource, markup);
    for (const ReportedStory& story : choice.stories)
        html += u"<br/>"_s + markup.text(Text::tr("Story: %1").arg(storyText(story)));
    return html;
}

QString setTitles(const ReportedSet& set)
{
    QStringList titles;
    for (const ReportedChoice& choice : set.choices)
        titles << choiceName(choice.title, choice.code);
    return titles.join(u"; "_s);
}

QString firstSet(const ReportedImprovement& improvement, const ReviewMarkup& markup)
{
    const ReportedSet& first = improvement.sets.front();
    QStringList items;
    for (const ReportedChoice& choice : first.choices)
        items << choiceItem(choice, markup);
    return markup.labelled(Text::tr("Select these:"),
                           Text::tr("then it is at: %1. %2.").arg(riskName(first.after), pointsOf(improvement)))
        + markup.list(items);
}

QString otherSets(const ReportedImprovement& improvement, const ReviewMarkup& markup)
{
    const size_t count = improvement.sets.size();
    QStringList items;
    for (size_t i = 1; i < std::min(count, mostSets); ++i)
        items << markup.text(setTitles(improvement.sets[i]));
    if (count > mostSets)
        items << markup.text(Text::tr("and %1 more sets of as many choices").arg(count - mostSets));
    return items.isEmpty() ? QString()
                           : markup.labelled(Text::tr("Or one of these:"), Text::tr("they are as small."))
            + markup.list(items);
}

QString planItem(size_t rank, const ReportedImprovement& improvement, const ReviewMarkup& markup)
{
    QString html = markup.labelled(Text::tr("Status:"), improvementStatusName(improvement.status));
    if (improvement.tooLarge)
        html += markup.paragraph(Text::tr("The question has more than %1 choices: no smallest set was looked for.").arg(mostChoices));
    else if (improvement.sets.empty())
        html += markup.paragraph(Text::tr("No set of choices lowers this risk by the rules of the lens, for which "
                                          "a choice that is marked as not applicable is not selected."));
    else
        html += firstSet(improvement, markup) + otherSets(improvement, markup);
    return markup.fold(u"%1. %2"_s.arg(QString::number(rank), questionName(improvement.question, improvement.title)),
                       riskSign(improvement.risk, markup), html, rank == 1);
}

} // namespace

QString planHtml(const ReviewReport& report, int level, const ReviewMarkup& markup)
{
    QString html = markup.heading(level, Text::tr("Improvement plan"));
    if (report.improvements.empty())
        return html
            + markup.paragraph(isUnanswered(report.figures.counts)
                                   ? Text::tr("There is no plan yet: no question has been answered.")
                                   : Text::tr("No question is at high or medium risk as answered."));
    html += markup.paragraph(Text::tr("Questions at high or medium risk as answered, by the risk that a point of work clears. "
                                      "A choice that nobody estimated is taken for %1 points.").arg(assumedPoints));
    size_t rank = 0;
    for (const ReportedImprovement& improvement : report.improvements)
        html += planItem(++rank, improvement, markup);
    return html;
}

} // namespace waymark
