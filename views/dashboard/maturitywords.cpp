// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/maturitywords.h"

#include "views/dashboard/countwords.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <set>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MaturityFindings)
};

constexpr int baselineRung = 3;
constexpr int longStill = 2; ///< moments that an epic passes on one rung before it is said to stand still

using Kind = Reason::Kind;

/// What stands behind all lines of a criterion; a check may stand behind several of them.
void gather(Reason& line, const Figure& figure)
{
    std::set<CheckKey> checks;
    for (const Reason& reason : figure.reasons) {
        if (reason.kind != Kind::Counted)
            continue;
        checks.insert(reason.checks.begin(), reason.checks.end());
        line.stories.insert(line.stories.end(), reason.stories.begin(), reason.stories.end());
        line.risks.insert(line.risks.end(), reason.risks.begin(), reason.risks.end());
    }
    line.checks.assign(checks.begin(), checks.end());
}

Reason lineOf(const MaturityCriterion& criterion, Kind kind, const QString& text)
{
    const int rung = rungOf(criterion.rule);
    Reason line{.kind = kind, .text = text.arg(QString::number(rung), rungName(rung), criterion.text)};
    if (kind == Kind::Counted)
        gather(line, criterion.figure);
    return line;
}

/// Where epics stand now, by row.
struct Standing {
    std::vector<int> known;
    std::vector<int> leaders;
    int highest = -1;
    int lowest = topRung;

    explicit Standing(const MaturityGridModel& course)
    {
        for (int row = 0; row < course.rowCount(); ++row) {
            const std::optional<int> rung = course.rung(row, course.now());
            if (!rung)
                continue;
            known.push_back(row);
            lowest = std::min(lowest, *rung);
            if (*rung > highest)
                leaders.clear();
            highest = std::max(highest, *rung);
            if (*rung == highest)
                leaders.push_back(row);
        }
    }
    bool leads(int row) const { return std::ranges::find(leaders, row) != leaders.end(); }
};

/// A count inside a sentence: "ten".
QString innerWord(qsizetype count)
{
    return countWord(count).toLower();
}

/// How a title calls epics: where their names have no room, by the codes that stand in the picture.
enum class Naming { Names, CodeOfMoved, Codes };
constexpr qsizetype titleLetters = 50; ///< that have room over a third of a page

QString nameOf(const MaturityGridModel& course, int row, bool byCode)
{
    const EpicName& epic = course.rowAt(row).epic;
    return byCode ? epic.code : epic.name;
}

/// The first of the moments since which an epic stands where it stands.
int standsSince(const MaturityGridModel& course, int row)
{
    int moment = course.now();
    while (moment > 0 && course.rung(row, moment - 1) && course.rung(row, moment - 1) == course.rung(row, course.now()))
        --moment;
    return moment;
}

QString leadText(const MaturityGridModel& course, const Standing& standing, bool byCode)
{
    const std::vector<int>& leaders = standing.leaders;
    if (leaders.size() == 1)
        return Text::tr("%1 leads").arg(nameOf(course, leaders[0], byCode));
    if (leaders.size() == 2)
        return Text::tr("%1 and %2 lead").arg(nameOf(course, leaders[0], byCode), nameOf(course, leaders[1], byCode));
    return Text::tr("%1 epics lead at rung %2", "number at the beginning, rung").arg(countWord(std::ssize(leaders)), QString::number(standing.highest));
}

/// What happened: a fall before a standstill before a rise. Empty: nothing can be told.
QString moveText(const MaturityGridModel& course, const Standing& standing, bool byCode)
{
    std::vector<int> fell, rose;
    int still = -1;
    for (const int row : standing.known) {
        if (const std::optional<int> change = course.change(row); change && *change != 0)
            (*change < 0 ? fell : rose).push_back(row);
        const int since = standsSince(course, row);
        const bool isStill = course.now() - since >= longStill && !standing.leads(row);
        if (isStill && (still < 0 || since < standsSince(course, still)))
            still = row;
    }
    if (fell.size() == 1)
        return Text::tr("%1 fell").arg(nameOf(course, fell[0], byCode));
    if (!fell.empty())
        return Text::tr("%1 epics fell", "number inside a sentence").arg(innerWord(std::ssize(fell)));
    if (still >= 0)
        return Text::tr("%1 has stood still").arg(nameOf(course, still, byCode));
    if (rose.size() == 1)
        return Text::tr("%1 rose").arg(nameOf(course, rose[0], byCode));
    return rose.empty() ? QString() : Text::tr("%1 epics rose", "number inside a sentence").arg(innerWord(std::ssize(rose)));
}

/// Where all stand alike, or the one that can be told of; else who leads.
QString standText(const MaturityGridModel& course, const Standing& standing, bool byCode)
{
    const QString rung = Text::tr("%1, %2", "rung, its name").arg(QString::number(standing.highest), rungName(standing.highest));
    if (standing.known.size() == 1)
        return Text::tr("%1 stands at %2", "epic, rung").arg(nameOf(course, standing.known[0], byCode), rung);
    if (standing.lowest < standing.highest)
        return leadText(course, standing, byCode);
    const QString text = std::ssize(standing.known) == course.rowCount()
        ? Text::tr("All %1 epics stand at %2", "number inside a sentence, rung")
        : Text::tr("The %1 epics that can be told of stand at %2", "number inside a sentence, rung");
    return text.arg(innerWord(std::ssize(standing.known)), rung);
}

QString movedTitle(const MaturityGridModel& course, const Standing& standing, Naming naming)
{
    const QString stand = standText(course, standing, naming == Naming::Codes);
    const QString move = moveText(course, standing, naming != Naming::Names);
    return move.isEmpty() ? stand : Text::tr("%1; %2", "which epic leads, what moved").arg(stand, move);
}

QString polarTitle(const MaturityGridModel& course)
{
    const Standing standing(course);
    if (course.rowCount() == 0)
        return Text::tr("The catalogue has no epics");
    if (standing.known.empty())
        return Text::tr("Nobody noted where the plan stood then: no rung can be told");
    if (!course.isCourseRead())
        return course.fault().isEmpty() ? Text::tr("The course of the sprints is being read")
                                        : Text::tr("The course of the sprints can't be read");
    for (const Naming naming : {Naming::Names, Naming::CodeOfMoved})
        if (const QString title = movedTitle(course, standing, naming); title.size() <= titleLetters)
            return title;
    return movedTitle(course, standing, Naming::Codes);
}

QString withLeftOut(const QString& second, bool leftOut)
{
    return leftOut ? Text::tr("%1; older sprints left out", "what is drawn").arg(second) : second;
}

QString baselineText(qsizetype above, qsizetype all)
{
    if (above == 0)
        return Text::tr("No epic stands at baseline yet");
    if (above == all)
        return Text::tr("All %1 epics stand at baseline or above", "number inside a sentence").arg(innerWord(all));
    return above == 1 ? Text::tr("One of %1 epics stands at baseline or above", "number inside a sentence").arg(innerWord(all))
                      : Text::tr("%1 of %2 epics stand at baseline or above", "number at the beginning, number inside a sentence")
                            .arg(countWord(above), innerWord(all));
}

QString criteriaText(int count)
{
    return count == 1 ? Text::tr("one criterion") : Text::tr("%1 criteria").arg(countText(count));
}

QString closestTitle(const std::vector<NextRungEpic>& epics)
{
    const int fewest = epics.front().criteria;
    const auto equal = std::ranges::count(epics, fewest, &NextRungEpic::criteria);
    const EpicMaturity& first = epics.front().ladder;
    if (equal == 1)
        return Text::tr("%1 is %2 short of %3", "epic, one criterion, name of a rung").arg(first.epic.name, criteriaText(fewest), rungName(*first.rung + 1));
    return Text::tr("%1 epics are %2 short of their next rung", "number at the beginning, one criterion").arg(countWord(equal), criteriaText(fewest));
}

} // namespace

Figure ladderFigure(const EpicMaturity& ladder)
{
    Figure figure;
    if (ladder.rung)
        figure.value = *ladder.rung;
    const int next = ladder.rung.value_or(0) + 1;
    std::vector<Reason> above;
    for (const MaturityCriterion& criterion : ladder.criteria) {
        const bool holds = criterion.state == CriterionState::Holds;
        if (rungOf(criterion.rule) > next)
            above.push_back(lineOf(criterion, Kind::LeftOut,
                                   holds ? Text::tr("%1 %2, holds already: %3", "rung, its name, criterion")
                                         : Text::tr("%1 %2, only counts above the next rung: %3", "rung, its name, criterion")));
        else if (holds)
            figure.reasons.push_back(lineOf(criterion, Kind::Counted, Text::tr("%1 %2: %3", "rung, its name, criterion")));
    }
    std::ranges::move(above, std::back_inserter(figure.reasons));
    std::ranges::copy(ladder.missing, std::back_inserter(figure.reasons));
    return figure;
}

Headline polarHeadline(const MaturityGridModel& course, bool leftOut)
{
    const QString drawn = course.fault().isEmpty() ? Text::tr("Maturity rung 0 to 5 by epic, one line per sprint")
                                                   : Text::tr("Maturity rung 0 to 5 by epic, of one moment only: %1", "why").arg(course.fault());
    return {.title = polarTitle(course), .second = withLeftOut(drawn, leftOut)};
}

Headline gridHeadline(const MaturityGridModel& course, bool leftOut)
{
    const Standing standing(course);
    const auto above = std::ranges::count_if(standing.known, [&](int row) { return *course.rung(row, course.now()) >= baselineRung; });
    const qsizetype untold = course.rowCount() - std::ssize(standing.known);
    Headline headline{.title = standing.known.empty() ? polarTitle(course) : baselineText(above, course.rowCount())};
    if (untold > 0 && !standing.known.empty())
        headline.title += untold == 1 ? Text::tr("; 1 can't be told") : Text::tr("; %1 can't be told").arg(untold);
    const QString drawn = !course.fault().isEmpty() ? Text::tr("Rung by epic; the course of the sprints can't be read: %1", "why").arg(course.fault())
        : !course.isCourseRead() ? Text::tr("Rung by epic; the course of the sprints is being read")
        : course.now() > 0 ? Text::tr("Rung by epic and sprint; at the right since the %1", "end of sprint 3").arg(course.momentText(course.now() - 1))
                           : Text::tr("Rung by epic; no sprint is over yet");
    headline.second = withLeftOut(drawn, leftOut);
    return headline;
}

Headline nextRungHeadline(const NextRungModel& next)
{
    const int shown = next.shownEpics();
    const int all = static_cast<int>(next.epics().size()) + next.onTop() + next.untold();
    Headline headline;
    if (all == 0)
        headline.title = Text::tr("The catalogue has no epics");
    else if (!next.epics().empty())
        headline.title = closestTitle(next.epics());
    else
        headline.title = next.onTop() == all ? Text::tr("Every epic is on the top rung") : Text::tr("No next rung can be told");
    headline.second = shown == all ? Text::tr("What is missing, closest first")
                                   : Text::tr("What is missing, closest first: %1 of %2 epics", "shown, all").arg(shown).arg(all);
    if (next.onTop() > 0)
        headline.second += Text::tr("; %1 on the top rung").arg(next.onTop());
    if (next.untold() > 0)
        headline.second += Text::tr("; %1 can't be told").arg(next.untold());
    return headline;
}

} // namespace waymark
