// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policylines.h"

#include "model/domain/naturalorder.h"
#include "model/edit/records.h"
#include "model/programme/itemnames.h"
#include "model/score/programmefigures.h"
#include "views/shared/storywords.h"
#include "views/story/storylines.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PolicyLines)
};

StoryLine lineOf(const QString& control, const ItemSources& sources)
{
    const ItemRef item{ItemKind::Control, control};
    const NamedItem name = nameOf(item, sources);
    return {.key = tieKey(item),
            .lead = name.code.isEmpty() ? control : name.code,
            .text = name.title,
            .second = Text::tr("Control that it asks for")};
}

StoryLine lineOf(const Story& story)
{
    const ItemKind kind = story.kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase;
    return {.key = tieKey(itemRef(kind, story.id)),
            .lead = story.reference,
            .text = story.title,
            .second = Text::tr("Meets it. %1", "status").arg(signText(story.status)),
            .story = story.id};
}

StoryLine lineOf(CheckKey check, const ItemSources& sources, const QDateTime& now)
{
    const NamedItem name = nameOf(itemRef(check), sources);
    StoryLine line{.key = tieKey(itemRef(check)), .lead = name.code, .text = name.title, .second = Text::tr("Shows it"), .check = check};
    if (!sources.figures)
        return line;
    const auto outcome = std::ranges::find(sources.figures->checks, check, &CheckOutcome::check);
    if (outcome == sources.figures->checks.end()) {
        line.second = Text::tr("Shows it. No evidence: it never ran");
        return line;
    }
    line.outcome = outcome->outcome;
    line.second = Text::tr("Shows it. %1").arg(outcomeSentence(*outcome, now));
    return line;
}

/// Controls, checks, stories.
int placeOf(const StoryLine& line)
{
    return line.check ? 1 : line.story ? 2 : 0;
}

} // namespace

QString tieKey(const ItemRef& item)
{
    return word(item.kind) + u':' + item.id;
}

std::optional<ItemRef> tiedItem(const QString& key)
{
    const auto kind = fromWord<ItemKind>(key.section(u':', 0, 0));
    return kind ? std::optional(ItemRef{*kind, key.section(u':', 1)}) : std::nullopt;
}

std::vector<StoryLine> policyLines(const PolicyId& policy, const ItemSources& sources, const QDateTime& now)
{
    std::vector<StoryLine> lines;
    for (const ControlTie& tie : sources.records->controlTies())
        if (tie.policy == policy)
            lines.push_back(lineOf(tie.control, sources));
    for (const PolicyTie& tie : sources.records->policyTies()) {
        if (tie.policy != policy)
            continue;
        if (const Story* story = tie.story ? sources.records->of<Story>().find(*tie.story) : nullptr)
            lines.push_back(lineOf(*story));
        else if (tie.check)
            lines.push_back(lineOf(*tie.check, sources, now));
    }
    std::ranges::sort(lines, [](const StoryLine& a, const StoryLine& b) {
        return placeOf(a) != placeOf(b) ? placeOf(a) < placeOf(b) : naturalCompare(a.lead, b.lead) < 0;
    });
    return lines;
}

} // namespace waymark
