// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/improvementproposals.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/lensfile.h"
#include "model/edit/records.h"
#include "model/programme/checkplaces.h"
#include "model/programme/epicties.h"
#include "model/programme/improvementtext.h"
#include "model/score/capacity.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImprovementProposals)
};

/// Where a story belongs, and why.
struct Place {
    const Epic* epic = nullptr;            ///< null: nothing tells
    const StarterStory* example = nullptr; ///< of the catalogue, in that epic, about the choice itself
    QString why = {};
};

const StarterStory* exampleIn(const Epic& epic, const QString& practice)
{
    const auto found = std::ranges::find_if(epic.stories, [&](const StarterStory& story) {
        return story.kind == StoryKind::Use && story.practices.contains(practice);
    });
    return found == epic.stories.end() ? nullptr : &*found;
}

/// Finds the epics of choices by all that the catalogue and people say.
class EpicFinder {
public:
    explicit EpicFinder(const ProposalBasis& basis)
        : m_basis(basis)
        , m_ties(basis.records)
    {
    }

    Place placeOf(const WantedChoice& wanted) const
    {
        Place place = found(wanted);
        if (place.epic)
            place.example = exampleIn(*place.epic, wanted.choice.id);
        return place;
    }

private:
    Place found(const WantedChoice& wanted) const
    {
        if (const Epic* epic = byChecks(wanted))
            return {.epic = epic, .why = Text::tr("Most of the checks linked to the choice are of this epic.")};
        if (const Epic* epic = byPractices({wanted.choice.id}))
            return {.epic = epic, .why = Text::tr("A story of the epic catalogue is about this choice.")};
        if (const Epic* epic = byPractices(wanted.siblings))
            return {.epic = epic, .why = Text::tr("Stories of the epic catalogue are about other choices of the question.")};
        if (const Epic* epic = byPillar(wanted))
            return {.epic = epic, .why = Text::tr("The epic is the first that the catalogue ties to the pillar.")};
        return {.why = Text::tr("Nothing ties the choice to an epic. Choose one.")};
    }

    /// The one with the highest count; of equal ones the first of the catalogue. Null: nothing counts.
    const Epic* most(const std::function<qsizetype(const Epic&)>& count) const
    {
        const Epic* best = nullptr;
        qsizetype highest = 0;
        for (const Epic& epic : m_basis.catalogues.epics.epics)
            if (const qsizetype counted = count(epic); counted > highest) {
                highest = counted;
                best = &epic;
            }
        return best;
    }

    const Epic* byChecks(const WantedChoice& wanted) const
    {
        std::map<QString, qsizetype> counts;
        for (const ProvingCheck& check : wanted.checks)
            ++counts[epicOf(check.check)];
        return most([&](const Epic& epic) { return counts[epic.id]; });
    }

    QString epicOf(const LinkedCheck& check) const
    {
        if (const QString known = m_basis.epics.value(check.check); !known.isEmpty())
            return known;
        return m_ties.of(check.check, m_basis.catalogues.checkMap.find(check.tool, check.checkId, usualClass(check.checkId))).epic;
    }

    const Epic* byPractices(const QStringList& practices) const
    {
        return most([&](const Epic& epic) {
            return static_cast<qsizetype>(std::ranges::count_if(epic.stories, [&](const StarterStory& story) {
                return std::ranges::any_of(practices, [&](const QString& practice) { return story.practices.contains(practice); });
            }));
        });
    }

    /// The catalogue writes the pillars of the framework as their names are: "operational-excellence".
    const Epic* byPillar(const WantedChoice& wanted) const
    {
        const QString slug = lensKey(wanted.pillarName);
        return most([&](const Epic& epic) -> qsizetype {
            qsizetype at = epic.pillars.indexOf(slug);
            if (at < 0)
                at = epic.pillars.indexOf(wanted.pillar);
            return at < 0 ? 0 : std::max<qsizetype>(1, 100 - at); // the earlier the better
        });
    }

    const ProposalBasis& m_basis;
    EpicTies m_ties;
};

/// Room that is left in the sprints from the current one on.
class SprintRooms {
public:
    explicit SprintRooms(const ProposalBasis& basis)
    {
        const Records& records = basis.records;
        std::vector<Sprint> sprints;
        std::ranges::copy_if(records.sprints(), std::back_inserter(sprints), [&](const Sprint& sprint) {
            return sprint.state == SprintState::Active || (sprint.state == SprintState::Planned && sprint.end >= basis.today);
        });
        std::ranges::sort(sprints, {}, &Sprint::number);
        for (const Sprint& sprint : sprints) {
            const Figure capacity = sprintCapacity(sprint, {.people = records.people(), .absences = records.absences()});
            if (!capacity.value)
                continue; // nobody said how much fits
            qint64 free = *capacity.value;
            for (const Story& story : records.stories())
                if (story.sprint == sprint.id && story.priority != Priority::Wont)
                    free -= story.points;
            m_rooms.emplace_back(sprint.id, free);
        }
    }

    std::optional<SprintId> take(int points)
    {
        for (auto& [sprint, free] : m_rooms)
            if (free >= points) {
                free -= points;
                return sprint;
            }
        return std::nullopt;
    }

private:
    std::vector<std::pair<SprintId, qint64>> m_rooms;
};

/// Those that the workspace knows, without the ones of the catalogue that never ran where others did: each tool is one way to
/// prove a choice. If it knows none, what the first tool has for it. A family of checks can't prove a story.
std::vector<LinkedCheck> provingChecks(const std::vector<ProvingCheck>& linked)
{
    const bool anyRan = std::ranges::any_of(linked, [](const ProvingCheck& check) { return check.standing != CheckStanding::NeverRun; });
    std::vector<LinkedCheck> known;
    std::vector<LinkedCheck> unknown;
    for (const ProvingCheck& each : linked) {
        const LinkedCheck& check = each.check;
        static const QRegularExpression glob(QStringLiteral("[*?\\[]"));
        if (check.check != CheckKey(0)) {
            if (!anyRan || check.byHand || each.standing != CheckStanding::NeverRun)
                known.push_back(check);
        } else if (!check.checkId.contains(glob) && (unknown.empty() || unknown.front().tool == check.tool)) {
            unknown.push_back(check);
        }
    }
    return known.empty() ? unknown : known;
}

ImprovementProposal proposalOf(const WantedChoice& wanted, const EpicFinder& epics, SprintRooms& rooms)
{
    const Place place = epics.placeOf(wanted);
    ImprovementProposal proposal{.question = wanted.question,
                                 .choice = wanted.choice.id,
                                 .code = wanted.code,
                                 .choiceTitle = wanted.choice.title,
                                 .why = place.why,
                                 .checks = provingChecks(wanted.checks)};
    Story& story = proposal.story;
    story.title = improvementTitle(wanted.choice);
    story.narrative = improvementNarrative(wanted);
    story.epic = place.epic ? place.epic->id : QString();
    story.capability = place.example ? place.example->capability : place.epic ? place.epic->capabilities.value(0) : QString();
    story.component = place.example ? place.example->component : improvementComponent(wanted.choice.title);
    story.layer = place.example ? place.example->layer : fromWord<DefenceLayer>(wanted.pillar).value_or(DefenceLayer::Configuration);
    story.priority = wanted.risk == QuestionRisk::High ? Priority::Must : Priority::Should;
    story.points = assumedPoints;
    story.criteria = improvementCriteria(wanted.choice, proposal.checks);
    story.sprint = rooms.take(story.points);
    return proposal;
}

} // namespace

QHash<ChoicePath, int> plannedPoints(const Records& records, const ReviewId& review)
{
    QHash<ChoicePath, int> points;
    for (const ImprovementTie& tie : records.improvementTies()) {
        const Story* story = tie.review == review ? records.of<Story>().find(tie.story) : nullptr;
        if (story && story->status != StoryStatus::Done && story->points > 0)
            points[{tie.question, tie.choice}] += story->points;
    }
    return points;
}

PointsOfChoice pointsOfChoices(const QHash<ChoicePath, int>& planned)
{
    return [planned](const QString& question, const QString& choice) -> std::optional<int> {
        const auto known = planned.constFind({question, choice});
        return known == planned.cend() ? std::nullopt : std::optional(*known);
    };
}

std::optional<WantedChoice> wantedChoice(const Lens& lens, const ReviewFigures& figures, const QString& question, const QString& choice)
{
    const QuestionFigures* rated = figures.question(question);
    for (const LensPillar& pillar : lens.pillars)
        for (const LensQuestion& each : pillar.questions) {
            const LensChoice* wanted = each.id == question ? each.choice(choice) : nullptr;
            if (!wanted)
                continue;
            WantedChoice found{.pillar = pillar.id, .pillarName = pillar.name, .question = question, .questionTitle = each.title, .choice = *wanted};
            for (const LensChoice& sibling : each.choices)
                found.siblings << sibling.id;
            if (rated) {
                found.risk = rated->asAnswered.risk;
                if (const auto it = std::ranges::find(rated->choices, choice, &ChoiceFigures::id); it != rated->choices.end()) {
                    found.code = it->code;
                    found.checks = it->proof.checks;
                }
            }
            return found;
        }
    return std::nullopt;
}

std::vector<ImprovementProposal> proposedStories(std::span<const WantedChoice> choices, const ProposalBasis& basis)
{
    const EpicFinder epics(basis);
    SprintRooms rooms(basis);
    std::vector<ImprovementProposal> proposals;
    for (const WantedChoice& wanted : choices)
        proposals.push_back(proposalOf(wanted, epics, rooms));
    return proposals;
}

} // namespace waymark
