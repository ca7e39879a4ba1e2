// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/nextrunglines.h"

#include "model/catalog/epics.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NextRung)
};

/// What of an epic there is, and could be.
struct EpicStock {
    std::vector<StoryId> stories;               ///< those that won't be done left out
    std::vector<const StarterStory*> starters;  ///< of the catalogue, that nobody made a story of

    EpicStock(const QString& epic, std::span<const Story> all, const EpicCatalogue& catalogue)
    {
        QSet<QString> made;
        for (const Story& story : all) {
            made.insert(story.catalogueId);
            if (story.epic == epic && story.priority != Priority::Wont)
                stories.push_back(story.id);
        }
        if (const Epic* offered = catalogue.find(epic))
            for (const StarterStory& starter : offered->stories)
                if (!made.contains(starter.id))
                    starters.push_back(&starter);
    }
};

void openStories(NextRungRow& line, const std::vector<StoryId>& stories)
{
    line.door = NextRungDoor::Stories;
    line.reason.stories = stories;
}

/// False: the catalogue has none that would do.
template <typename Predicate>
bool openStarter(NextRungRow& line, const EpicStock& stock, Predicate&& wouldDo)
{
    const auto found = std::ranges::find_if(stock.starters, [&](const StarterStory* starter) { return wouldDo(*starter); });
    if (found == stock.starters.end())
        return false;
    line.door = NextRungDoor::Starter;
    line.starter = (*found)->id;
    return true;
}

/// The stories of the epic, to change them; where there are none, those that could be made.
void openOwnStories(NextRungRow& line, const EpicStock& stock)
{
    if (!stock.stories.empty())
        openStories(line, stock.stories);
    else
        openStarter(line, stock, [](const StarterStory&) { return true; });
}

/// No risk counts as within the appetite, and none as above it: there is none.
bool isWithoutRisks(const MaturityCriterion& criterion)
{
    return std::ranges::none_of(criterion.figure.reasons, [](const Reason& reason) {
        return reason.kind != Reason::Kind::LeftOut && !reason.risks.empty();
    });
}

/// The door of a line with nothing behind it: to where it is mended.
void openRemedy(NextRungRow& line, const EpicStock& stock)
{
    line.door = NextRungDoor::Reason;
    if (line.criterion.state == CriterionState::Unknown)
        return;
    switch (line.criterion.rule) {
    case MaturityRule::InSprints:
    case MaturityRule::Estimated:
    case MaturityRule::StoryDone:
    case MaturityRule::CheckRan:
        openOwnStories(line, stock);
        break;
    case MaturityRule::MustsDone:
    case MaturityRule::ChecksPassed:
        if (!openStarter(line, stock, [](const StarterStory& starter) { return starter.priority == Priority::Must; }))
            openOwnStories(line, stock);
        break;
    case MaturityRule::Mitigated:
        if (!openStarter(line, stock, [](const StarterStory& starter) { return starter.kind == StoryKind::Abuse; }))
            openOwnStories(line, stock);
        break;
    case MaturityRule::Compliance:
        line.door = NextRungDoor::Compliance;
        break;
    case MaturityRule::RiskAppetite:
        if (isWithoutRisks(line.criterion))
            line.door = NextRungDoor::Registry;
        break;
    case MaturityRule::Fresh:
    case MaturityRule::NoExpiredException:
        break;
    }
}

void openWhatIsBehind(NextRungRow& line, const EpicStock& stock)
{
    if (!line.reason.exceptions.empty()) // before its checks and risks: it is what has to be renewed
        line.door = NextRungDoor::Exceptions;
    else if (!line.reason.stories.empty())
        line.door = NextRungDoor::Stories;
    else if (!line.reason.checks.empty())
        line.door = NextRungDoor::Checks;
    else if (!line.reason.risks.empty())
        line.door = NextRungDoor::Risks;
    else
        openRemedy(line, stock);
}

QString counted(size_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(countText(static_cast<qint64>(count)));
}

/// Of texts that don't begin with what matters.
QString briefOf(const NextRungRow& line)
{
    const Reason& reason = line.reason;
    const bool isNothing = reason.stories.empty() && reason.checks.empty();
    if (line.criterion.state == CriterionState::Unknown || isNothing)
        return {};
    switch (line.criterion.rule) {
    case MaturityRule::InSprints: return Text::tr("No story is in a sprint");
    case MaturityRule::StoryDone: return Text::tr("No story is done");
    case MaturityRule::CheckRan: return Text::tr("No linked check has run");
    case MaturityRule::MustsDone: return counted(reason.stories.size(), Text::tr("1 must is not done"), Text::tr("%1 musts are not done"));
    case MaturityRule::Mitigated: return counted(reason.stories.size(), Text::tr("1 abuse case isn't proven"), Text::tr("%1 abuse cases aren't proven"));
    case MaturityRule::Compliance:
        return Text::tr("%1. %2", "per cent that pass, what is asked for").arg(percentText(line.criterion.figure.value), line.criterion.text);
    default: return {};
    }
}

QString doorText(const NextRungRow& line)
{
    const Reason& reason = line.reason;
    switch (line.door) {
    case NextRungDoor::Stories: return countedStories(static_cast<qint64>(reason.stories.size()));
    case NextRungDoor::Checks: return counted(reason.checks.size(), Text::tr("1 check"), Text::tr("%1 checks"));
    case NextRungDoor::Risks: return counted(reason.risks.size(), Text::tr("1 risk"), Text::tr("%1 risks"));
    case NextRungDoor::Exceptions: return counted(reason.exceptions.size(), Text::tr("1 exception"), Text::tr("%1 exceptions"));
    case NextRungDoor::Starter: return Text::tr("Make stories");
    case NextRungDoor::Compliance: return Text::tr("Compliance");
    case NextRungDoor::Registry: return Text::tr("Risks");
    case NextRungDoor::Ladder:
    case NextRungDoor::Reason: break;
    }
    return Text::tr("Why");
}

} // namespace

NextRungEpic nextRungOf(const EpicMaturity& ladder, std::span<const Story> stories, const EpicCatalogue& catalogue)
{
    const EpicStock stock(ladder.epic.id, stories, catalogue);
    NextRungEpic next{.ladder = ladder};
    for (const MaturityCriterion& criterion : ladder.criteria) {
        if (rungOf(criterion.rule) != *ladder.rung + 1 || criterion.state == CriterionState::Holds)
            continue;
        ++next.criteria;
        for (const Reason& reason : criterion.figure.reasons) {
            if (reason.kind != Reason::Kind::Missing)
                continue;
            NextRungRow line{.kind = NextRungRow::Kind::Missing,
                             .epic = ladder.epic,
                             .rung = *ladder.rung + 1,
                             .text = reason.text,
                             .key = u"%1/%2"_s.arg(ladder.epic.id).arg(next.lines.size()),
                             .criterion = criterion,
                             .reason = reason};
            line.brief = briefOf(line);
            openWhatIsBehind(line, stock);
            line.doorText = doorText(line);
            next.lines.push_back(std::move(line));
        }
    }
    return next;
}

} // namespace waymark
