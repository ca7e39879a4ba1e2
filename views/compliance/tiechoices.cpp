// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/tiechoices.h"

#include "model/catalog/catalogues.h"
#include "model/edit/checkedits.h"
#include "model/edit/workspace.h"
#include "model/programme/checkties.h"
#include "views/shared/numbers.h"
#include "views/shared/undoaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieChoices)
};

const QString& storyWord()
{
    static const QString text = QStringLiteral("story");
    return text;
}

QString keyOf(CheckTieKind kind, const QString& item)
{
    return word(kind) + u':' + item;
}

QString keyOf(const Story& story)
{
    return storyWord() + u':' + story.id.toString();
}

/// What is said of checks that were linked: their number alone, as there may be many.
QString linkedText(int changed, const QString& name)
{
    return changed == 1 ? Text::tr("1 check linked to %1.").arg(name)
                        : Text::tr("%1 checks linked to %2.").arg(countText(changed), name);
}

} // namespace

std::vector<PickItem> tieChoices(const ScreenContext& context)
{
    std::vector<PickItem> choices;
    for (const Epic& epic : context.catalogues->epics.epics)
        choices.push_back({.id = epic.code, .title = epic.name, .key = keyOf(CheckTieKind::Epic, epic.id)});
    for (const Story& story : context.workspace->records().stories())
        choices.push_back({.id = story.reference, .title = story.title, .key = keyOf(story)});
    const References& references = context.catalogues->references;
    for (const BestPractice& practice : references.practices().practices)
        choices.push_back({.id = practice.id, .title = practice.title, .key = keyOf(CheckTieKind::BestPractice, practice.slug)});
    for (const QString& control : references.controls())
        choices.push_back({.id = references.idOf(CheckTieKind::Control, control), .title = {}, .key = keyOf(CheckTieKind::Control, control)});
    return choices;
}

std::vector<PickItem> storiesNamed(const ScreenContext& context, CheckKey check, QStringList& references)
{
    std::vector<PickItem> named;
    const Records& records = context.workspace->records();
    for (const Story& story : records.stories()) {
        if (references.removeAll(story.reference) == 0)
            continue;
        const bool linked = std::ranges::any_of(
            records.links(), [&](const Link& link) { return link.story == story.id && link.check == check; });
        if (!linked)
            named.push_back({.id = story.reference, .title = story.title, .key = keyOf(story)});
    }
    return named;
}

std::optional<TieChoice> tieChoice(const ScreenContext& context, const QString& key)
{
    const QString kind = key.section(u':', 0, 0);
    const QString item = key.section(u':', 1);
    if (kind == storyWord()) {
        const auto id = StoryId::parse(item);
        const Story* story = id ? context.workspace->records().of<Story>().find(*id) : nullptr;
        return story ? std::optional(TieChoice{.story = story->id, .name = story->reference}) : std::nullopt;
    }
    const auto known = fromWord<CheckTieKind>(kind);
    if (!known)
        return std::nullopt;
    const Epic* epic = *known == CheckTieKind::Epic ? context.catalogues->epics.find(item) : nullptr;
    return TieChoice{.kind = *known, .item = item, .name = epic ? epic->name : context.catalogues->references.idOf(*known, item)};
}

void linkChecksTo(const ScreenContext& context, const std::vector<CheckKey>& checks, const TieChoice& choice,
                  const std::function<void(const Message&)>& tell)
{
    Workspace& workspace = *context.workspace;
    int changed = 0;
    const QString step = checks.size() == 1
        ? Text::tr("Link 1 check to %1").arg(choice.name)
        : Text::tr("Link %1 checks to %2").arg(countText(static_cast<qint64>(checks.size())), choice.name);
    const auto has = [&context](CheckTieKind kind, const QString& item) { return isTieItem(*context.catalogues, kind, item); };
    const bool done = editOrTell(workspace, step, [&](Edit& edit) -> Result<void> {
        const auto linked = choice.story ? linkChecks(edit, checks, *choice.story)
                                         : tieChecks(edit, checks, choice.kind, choice.item, workspace.author(), has);
        if (!linked)
            return linked.error();
        changed = *linked;
        return {};
    }, tell);
    if (done && changed == 0)
        tell({.text = Text::tr("Nothing was changed: all of them are linked to %1 already.").arg(choice.name)});
    else if (done)
        tell(doneMessage(linkedText(changed, choice.name), workspace, tell));
}

Message nothingFits(const QString& typed)
{
    return {.kind = Message::Kind::Warning,
            .text = Text::tr("Nothing was linked: no epic, story, best practice or control has “%1” in its id or title.").arg(typed)};
}

} // namespace waymark
