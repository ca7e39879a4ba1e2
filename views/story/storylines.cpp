// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storylines.h"

#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryLines)
};

/// How a link reads at `story`, and which story is at its other end; nothing if it is none of the story's.
std::optional<std::pair<LinkWord, std::optional<StoryId>>> readAt(const Link& link, const StoryId& story)
{
    const bool here = link.story == story;
    if (!here && link.otherStory != story)
        return std::nullopt;
    const std::optional<StoryId> other = here ? link.otherStory : std::optional(link.story);
    switch (link.kind) {
    case LinkKind::ProvenBy: return std::pair(LinkWord::ProvenBy, other);
    case LinkKind::Threatens: return std::pair(LinkWord::Threatens, other);
    case LinkKind::MitigatedBy: return std::pair(here ? LinkWord::MitigatedBy : LinkWord::Mitigates, other);
    case LinkKind::DependsOn: return std::pair(here ? LinkWord::DependsOn : LinkWord::NeededBy, other);
    }
    Q_UNREACHABLE();
}

QString standing(const Records& records, const Story& story)
{
    const Sprint* sprint = story.sprint ? records.of<Sprint>().find(*story.sprint) : nullptr;
    return sprint ? Text::tr("%1, sprint %2").arg(signText(story.status)).arg(sprint->number) : signText(story.status);
}

qint64 reported(const CheckOutcome& check, Outcome outcome)
{
    return check.results[outcome] + (outcome == Outcome::Failed ? check.open : 0)
        + (outcome == Outcome::Passed ? check.resolved : 0);
}

QString resourcesText(qint64 count)
{
    return count == 1 ? Text::tr("1 resource") : Text::tr("%1 resources").arg(countText(count));
}

/// "excepted until 3 Jan", "attested as passed until 3 Jan"; empty: the check stands for itself.
QString exceptionText(const ProgrammeFigures& figures, const CheckOutcome* outcome, CheckKey check, const Records& records,
                      const QDateTime& now)
{
    std::optional<Outcome> attested = outcome ? outcome->attested : std::nullopt;
    std::vector<ExceptionId> exceptions = outcome ? outcome->exceptions : std::vector<ExceptionId>();
    const auto neverRun = std::ranges::find(figures.attested, check, &AttestedCheck::check);
    if (!outcome && neverRun != figures.attested.end()) {
        attested = neverRun->attested;
        exceptions = neverRun->exceptions;
    }
    if (!attested && !(outcome && outcome->allExcepted))
        return {};
    const QDate last = coveredUntil(exceptions, records, now.toUTC());
    const QString day = last.isValid() ? dayText(last, now.date()) : Text::tr("today");
    if (!attested)
        return Text::tr("excepted until %1", "day").arg(day);
    return attested == Outcome::Passed ? Text::tr("attested as passed until %1", "day").arg(day)
                                       : Text::tr("attested as failed until %1", "day").arg(day);
}

} // namespace

QString linkText(LinkWord word)
{
    switch (word) {
    case LinkWord::Mitigates: return Text::tr("mitigates");
    case LinkWord::MitigatedBy: return Text::tr("mitigated by");
    case LinkWord::DependsOn: return Text::tr("depends on");
    case LinkWord::NeededBy: return Text::tr("needed by");
    case LinkWord::Threatens: return Text::tr("threatens");
    case LinkWord::ProvenBy: return Text::tr("proven by");
    }
    Q_UNREACHABLE();
}

std::vector<StoryLine> linkLines(const Records& records, const StoryId& story)
{
    std::vector<std::pair<LinkWord, StoryLine>> found;
    for (const Link& link : records.links()) {
        const auto read = readAt(link, story);
        if (!read || read->first == LinkWord::ProvenBy)
            continue;
        StoryLine line{.key = link.id.toString(), .story = read->second, .link = link.id};
        const Story* other = read->second ? records.of<Story>().find(*read->second) : nullptr;
        const ThreatElement* element = link.element ? records.of<ThreatElement>().find(*link.element) : nullptr;
        if (other) {
            line.lead = other->reference;
            line.text = Text::tr("%1: %2", "how a story is linked, title of the other one").arg(linkText(read->first), other->title);
            line.second = standing(records, *other);
        } else if (element) {
            const Target* target = records.of<Target>().find(element->target);
            line.text = Text::tr("%1: %2", "how a story is linked, title of the other one").arg(linkText(read->first), element->name);
            line.second = !target ? QString() : target->name.isEmpty() ? target->identity : target->name;
        }
        found.emplace_back(read->first, std::move(line));
    }
    std::ranges::sort(found, {}, [](const auto& item) { return std::pair(item.first, item.second.lead + item.second.text); });
    std::vector<StoryLine> lines;
    for (auto& [word, line] : found)
        lines.push_back(std::move(line));
    return lines;
}

QString outcomeSentence(const CheckOutcome& check, const QDateTime& now)
{
    const QString when = momentText(check.lastRun, now);
    const qint64 all = check.results.total() + check.open + check.resolved;
    if (check.outcome == Outcome::Passed && check.byAbsence)
        return Text::tr("Passed, by absence: %1 not reported any more, %2").arg(countText(check.resolved), when);
    if (check.outcome == Outcome::Passed)
        return Text::tr("Passed on %1, %2", "4 resources, moment").arg(resourcesText(reported(check, Outcome::Passed)), when);
    return Text::tr("%1 on %2 of %3, %4", "outcome, count, of all 4 resources, moment")
        .arg(signText(check.outcome), countText(reported(check, check.outcome)), resourcesText(all), when);
}

std::vector<StoryLine> evidenceLines(const Records& records, const StoryId& story, const ProgrammeFigures* figures,
                                     const CheckNames& names, const QDateTime& now)
{
    QHash<CheckKey, const CheckOutcome*> ran;
    if (figures)
        for (const CheckOutcome& check : figures->checks)
            ran.insert(check.check, &check);
    std::vector<std::pair<int, StoryLine>> found;
    for (const Link& link : records.links()) {
        if (link.story != story || link.kind != LinkKind::ProvenBy || !link.check)
            continue;
        StoryLine line{.key = link.id.toString(), .check = link.check, .link = link.id};
        const CheckOutcome* outcome = ran.value(*link.check);
        const auto name = names.constFind(*link.check);
        const QString id = outcome ? outcome->checkId : name != names.cend() ? name->checkId : QString();
        const QString tool = outcome ? outcome->tool : name != names.cend() ? name->tool : QString();
        line.text = id.isEmpty() ? Text::tr("Check %1").arg(link.check->value()) : id;
        QString said = outcome ? outcomeSentence(*outcome, now)
            : figures          ? Text::tr("Never ran")
                               : Text::tr("Being read…");
        if (const QString excused = figures ? exceptionText(*figures, outcome, *link.check, records, now) : QString(); !excused.isEmpty())
            said = Text::tr("%1, %2", "what a check says, what exceptions say").arg(said, excused);
        line.second = tool.isEmpty() ? said : Text::tr("%1, %2", "what a check says, its tool").arg(said, tool);
        if (outcome)
            line.outcome = outcome->outcome;
        found.emplace_back(outcome ? badness(outcome->outcome) : badness(Outcome::Skipped), std::move(line));
    }
    std::ranges::sort(found, [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second.text) < std::tie(b.first, b.second.text);
    });
    std::vector<StoryLine> lines;
    for (auto& [badness, line] : found)
        lines.push_back(std::move(line));
    return lines;
}

std::vector<LinkWord> fittingWords(const Records& records, const Story& story, const Story& other)
{
    std::vector<LinkWord> words;
    if (story.id == other.id)
        return words;
    if (story.kind != other.kind)
        words.push_back(story.kind == StoryKind::Abuse ? LinkWord::MitigatedBy : LinkWord::Mitigates);
    words.push_back(LinkWord::DependsOn);
    words.push_back(LinkWord::NeededBy);
    for (const Link& link : records.links())
        if (const auto read = readAt(link, story.id); read && read->second == other.id)
            std::erase(words, read->first);
    return words;
}

} // namespace waymark
