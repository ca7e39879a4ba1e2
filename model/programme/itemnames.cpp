// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/itemnames.h"

#include "model/domain/localday.h"
#include "model/domain/naturalorder.h"
#include "model/edit/records.h"
#include "model/programme/contentnames.h"
#include "model/score/programmefigures.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ItemNames)
};

QString checkName(CheckKey check, const ItemSources& sources)
{
    const CheckUnit unit = sources.figures ? sources.figures->units.value(check) : CheckUnit();
    return onOneLine({unit.tool, unit.checkId});
}

NamedItem named(const Story& story, const ItemSources&)
{
    return {.item = itemRef(story.kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, story.id),
            .code = story.reference,
            .title = story.title,
            .text = onOneLine({story.narrative, story.criteria.join(u' '), story.catalogueId})};
}

NamedItem named(const Sprint& sprint, const ItemSources&)
{
    return {.item = itemRef(ItemKind::Sprint, sprint.id), .code = Text::tr("Sprint %1").arg(sprint.number), .title = sprint.goal};
}

NamedItem named(const Policy& policy, const ItemSources&)
{
    return {.item = itemRef(ItemKind::Policy, policy.id),
            .code = policy.reference,
            .title = policy.title,
            .text = onOneLine({policy.statement, policy.source, policy.category})};
}

NamedItem named(const Risk& risk, const ItemSources&)
{
    return {.item = itemRef(ItemKind::Risk, risk.id),
            .code = risk.reference,
            .title = risk.title,
            .text = onOneLine({risk.category, risk.cause, risk.event, risk.consequence, risk.plan})};
}

NamedItem named(const ExceptionRecord& exception, const ItemSources& sources)
{
    return {.item = itemRef(ItemKind::Exception, exception.id),
            .code = exception.reference,
            .title = exception.reason.simplified(),
            .text = onOneLine({exception.check ? checkName(*exception.check, sources) : QString(), exception.owner, exception.requester,
                               exception.approver, exception.resources.join(u' '), exception.evidence})};
}

NamedItem named(const GameDay& day, const ItemSources&)
{
    return {.item = itemRef(ItemKind::GameDay, day.id),
            .code = day.reference,
            .title = day.title,
            .text = onOneLine({day.scenario, day.objectives, day.findings, day.evidence})};
}

NamedItem named(const Target& target, const ItemSources&)
{
    return {.item = itemRef(ItemKind::Target, target.id),
            .title = target.name.isEmpty() ? target.identity : target.name,
            .text = onOneLine({target.identity, target.environment, target.owner, target.classification})};
}

NamedItem named(const Person& person, const ItemSources&)
{
    return {.item = itemRef(ItemKind::Person, person.id), .title = person.name, .text = initialsOf(person)};
}

NamedItem named(const Workload& workload, const ItemSources&)
{
    return {.item = itemRef(ItemKind::Workload, workload.id),
            .title = workload.name,
            .text = onOneLine({workload.description, workload.environment, workload.hostType})};
}

NamedItem named(const Run& run, const ItemSources& sources)
{
    return {.item = itemRef(ItemKind::Run, run.id),
            .code = localMoment(run.time, sources.records->properties().timeZone).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
            .title = run.file,
            .text = onOneLine({run.tool, run.format, run.target})};
}

NamedItem named(const CheckUnit& unit)
{
    return {.item = itemRef(unit.key), .code = unit.tool + u' ' + unit.checkId, .title = unit.title};
}

NamedItem named(const ReviewTotals& review, const ReviewedQuestion& question)
{
    return {.item = {ItemKind::Question, review.review.toString() + u'/' + question.id},
            .title = question.title,
            .text = onOneLine({question.id, review.workloadName, review.lens})};
}

NamedItem named(const ReviewTotals& review, const ReviewedQuestion& question, const ReviewedChoice& choice)
{
    return {.item = {ItemKind::Choice, review.review.toString() + u'/' + question.id + u'/' + choice.id},
            .code = choice.code,
            .title = choice.title,
            .text = onOneLine({choice.id, question.title, review.workloadName, review.lens})};
}

bool isSelected(const ReviewedChoice& choice)
{
    return choice.evidence != ChoiceEvidence::NotClaimed && choice.evidence != ChoiceEvidence::Unclaimed;
}

std::vector<NamedItem> inOrder(std::vector<NamedItem> items)
{
    const auto key = [](const NamedItem& name) -> const QString& { return name.code.isEmpty() ? name.title : name.code; };
    std::ranges::sort(items, [&](const NamedItem& one, const NamedItem& other) {
        const int order = naturalCompare(key(one), key(other));
        return order != 0 ? order < 0 : naturalCompare(one.title, other.title) < 0;
    });
    return items;
}

template <typename T>
NamedItem rowName(const ItemRef& item, const ItemSources& sources)
{
    const auto id = decltype(T::id)::parse(item.id);
    const T* row = id && sources.records ? sources.records->of<T>().find(*id) : nullptr;
    NamedItem name = row ? named(*row, sources) : NamedItem();
    name.item = item;
    return name;
}

template <typename T>
std::vector<NamedItem> rowNames(const ItemSources& sources)
{
    std::vector<NamedItem> items;
    if (sources.records)
        for (const T& row : sources.records->of<T>().all())
            items.push_back(named(row, sources));
    return inOrder(std::move(items));
}

std::vector<NamedItem> storyNames(ItemKind kind, const ItemSources& sources)
{
    std::vector<NamedItem> items = rowNames<Story>(sources);
    std::erase_if(items, [kind](const NamedItem& name) { return name.item.kind != kind; });
    return items;
}

/// What an import has staged isn't there yet, what was taken back not any more.
std::vector<NamedItem> runNames(const ItemSources& sources)
{
    std::vector<NamedItem> items;
    if (sources.records)
        for (const Run& run : sources.records->runs())
            if (run.state == RunState::Counted)
                items.push_back(named(run, sources));
    return inOrder(std::move(items));
}

NamedItem checkItem(const ItemRef& item, const ItemSources& sources)
{
    const auto key = keyOf<CheckKey>(item);
    const bool known = key && sources.figures && sources.figures->units.contains(*key);
    return known ? named(sources.figures->units.value(*key)) : NamedItem{.item = item};
}

std::vector<NamedItem> checkItems(const ItemSources& sources)
{
    std::vector<NamedItem> items;
    if (sources.figures)
        for (const CheckUnit& unit : sources.figures->units)
            items.push_back(named(unit));
    return inOrder(std::move(items));
}

/// Calls `visit` with the name of every question, or of every choice and whether it is selected.
template <typename Visit>
void visitAnswers(const ReviewTotals& review, ItemKind kind, Visit&& visit)
{
    for (const ReviewedQuestion& question : review.questions) {
        if (kind == ItemKind::Question)
            visit(named(review, question), true);
        else
            for (const ReviewedChoice& choice : question.choices)
                visit(named(review, question, choice), isSelected(choice));
    }
}

NamedItem answerItem(const ItemRef& item, const ItemSources& sources)
{
    NamedItem found{.item = item};
    if (sources.figures)
        for (const ReviewTotals& review : sources.figures->reviews)
            if (item.id.startsWith(review.review.toString() + u'/'))
                visitAnswers(review, item.kind, [&](NamedItem name, bool) {
                    if (name.item == item)
                        found = std::move(name);
                });
    return found;
}

std::vector<NamedItem> answerItems(ItemKind kind, const ItemSources& sources)
{
    std::vector<NamedItem> items;
    if (sources.figures)
        for (const ReviewTotals& review : sources.figures->reviews)
            visitAnswers(review, kind, [&](NamedItem name, bool selected) {
                if (selected)
                    items.push_back(std::move(name));
            });
    return items;
}

} // namespace

NamedItem nameOf(const ItemRef& item, const ItemSources& sources)
{
    switch (item.kind) {
    case ItemKind::AbuseCase:
    case ItemKind::UseCase: return rowName<Story>(item, sources);
    case ItemKind::Sprint: return rowName<Sprint>(item, sources);
    case ItemKind::Check: return checkItem(item, sources);
    case ItemKind::Result: return {.item = item, .code = item.id};
    case ItemKind::Choice:
    case ItemKind::Question: return answerItem(item, sources);
    case ItemKind::Policy: return rowName<Policy>(item, sources);
    case ItemKind::Risk: return rowName<Risk>(item, sources);
    case ItemKind::Exception: return rowName<ExceptionRecord>(item, sources);
    case ItemKind::GameDay: return rowName<GameDay>(item, sources);
    case ItemKind::Target: return rowName<Target>(item, sources);
    case ItemKind::Person: return rowName<Person>(item, sources);
    case ItemKind::Workload: return rowName<Workload>(item, sources);
    case ItemKind::Run: return rowName<Run>(item, sources);
    case ItemKind::Perspective:
    case ItemKind::Capability:
    case ItemKind::Epic:
    case ItemKind::Practice:
    case ItemKind::Control:
    case ItemKind::Tool:
    case ItemKind::Layer:
    case ItemKind::Component:
    case ItemKind::Starter: return contentName(item, sources);
    }
    Q_UNREACHABLE();
}

std::vector<NamedItem> itemsOf(ItemKind kind, const ItemSources& sources)
{
    switch (kind) {
    case ItemKind::AbuseCase:
    case ItemKind::UseCase: return storyNames(kind, sources);
    case ItemKind::Sprint: return rowNames<Sprint>(sources);
    case ItemKind::Check: return checkItems(sources);
    case ItemKind::Result: return {};
    case ItemKind::Choice:
    case ItemKind::Question: return answerItems(kind, sources);
    case ItemKind::Policy: return rowNames<Policy>(sources);
    case ItemKind::Risk: return rowNames<Risk>(sources);
    case ItemKind::Exception: return rowNames<ExceptionRecord>(sources);
    case ItemKind::GameDay: return rowNames<GameDay>(sources);
    case ItemKind::Target: return rowNames<Target>(sources);
    case ItemKind::Person: return rowNames<Person>(sources);
    case ItemKind::Workload: return rowNames<Workload>(sources);
    case ItemKind::Run: return runNames(sources);
    case ItemKind::Perspective:
    case ItemKind::Capability:
    case ItemKind::Epic:
    case ItemKind::Practice:
    case ItemKind::Control:
    case ItemKind::Tool:
    case ItemKind::Layer:
    case ItemKind::Component:
    case ItemKind::Starter: return contentItems(kind, sources);
    }
    Q_UNREACHABLE();
}

} // namespace waymark
