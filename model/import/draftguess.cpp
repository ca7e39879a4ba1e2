// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/draftguess.h"

#include "model/import/draftmarks.h"
#include "model/import/draftwords.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace waymark {

namespace {

/// Letters and digits of a member's name, or of the names of it and the object around it: "ruleid".
QString bare(const QString& text)
{
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            letters += c.toLower();
    return letters;
}

QStringList stepsOf(const QString& pointer)
{
    QStringList steps = pointer.split(u'/');
    steps.removeFirst(); // "", "$" or "^1"
    steps.removeAll(QStringLiteral("*"));
    return steps;
}

bool isNamed(const ShapeMember& member, const char* name)
{
    const QStringList steps = stepsOf(member.pointer);
    if (steps.isEmpty())
        return false;
    const QString last = bare(steps.back());
    const QString both = steps.size() > 1 ? bare(steps[steps.size() - 2]) + last : last;
    return last == QLatin1String(name) || both == QLatin1String(name);
}

/// One value of the item itself: not one of several, nor one of what stands around it.
bool isOwnOfItem(const QString& pointer)
{
    return pointer.startsWith(u'/') && !isOneOfSeveral(pointer);
}

/// Whether what stands there can be what the field wants. That a whole report succeeded, or the first of several tests,
/// doesn't say that a finding passed: no other status than its own is proposed, nor the first of several severities.
bool suits(const ShapeMember& member, DraftField field)
{
    switch (field) {
    case DraftField::Status: return !member.moreWords && member.present > 0 && isOwnOfItem(member.pointer);
    case DraftField::Severity:
        return !isOneOfSeveral(member.pointer) && (!member.moreWords || (member.numbers && !member.texts));
    case DraftField::CheckId: return !member.booleans;
    case DraftField::Url:
        return std::ranges::any_of(member.examples, [](const QString& each) { return each.startsWith(QStringLiteral("http")); });
    case DraftField::Line: return member.numbers;
    default: return !member.booleans || member.texts;
    }
}

/// What belongs to the item itself, lies near it and is mostly there comes first; of tools and targets, what the
/// document says of all.
int distance(const ShapeMember& member, DraftField field)
{
    const bool item = member.pointer.startsWith(u'/');
    const bool ofAll = field == DraftField::Tool;
    const int steps = static_cast<int>(member.pointer.count(u'/')) + 2 * static_cast<int>(member.pointer.count(u'*'));
    return (item == ofAll ? 20 : 0) + steps * 2 + (member.present * 2 < member.of ? 5 : 0);
}

QString bestMember(const ShapeList& list, DraftField field, const std::set<QString>& taken)
{
    for (const char* name : namesOf(field)) {
        const ShapeMember* best = nullptr;
        for (const ShapeMember& member : list.members) {
            if (!isNamed(member, name) || !suits(member, field) || taken.contains(member.pointer))
                continue;
            if (!best || distance(member, field) < distance(*best, field))
                best = &member;
        }
        if (best)
            return best->pointer;
    }
    return {};
}

std::map<DraftField, QString> membersOf(const ShapeList& list)
{
    std::map<DraftField, QString> members;
    std::set<QString> taken;
    for (const auto& [field, name] : Words<DraftField>::list) {
        const QString pointer = bestMember(list, field, taken);
        if (pointer.isEmpty())
            continue;
        members[field] = pointer;
        taken.insert(pointer);
    }
    return members;
}

/// How much of a finding the items of a list seem to have.
int likeness(const ShapeList& list)
{
    const std::map<DraftField, QString> members = membersOf(list);
    int sum = 0;
    for (const auto& [field, weight] : {std::pair{DraftField::CheckId, 3}, {DraftField::Status, 3}, {DraftField::Severity, 2},
                                        {DraftField::Resource, 1}, {DraftField::Title, 1}}) {
        const auto tied = members.find(field);
        if (tied != members.end() && isOwnOfItem(tied->second))
            sum += weight;
    }
    return sum;
}

TargetKind kindOf(const ShapeMember& member)
{
    using enum TargetKind;
    const QString name = bare(member.pointer);
    for (const auto& [part, kind] : {std::pair{"account", Account}, {"subscription", Account}, {"project", Account}, {"image", Image},
                                     {"repo", Repository}, {"region", Region}, {"host", Host}, {"instance", Host}})
        if (name.contains(QLatin1String(part)))
            return kind;
    return Other;
}

const ShapeMember* memberOf(const FormatDraft& draft, const FileShape& shape, DraftField field)
{
    const ShapeList* list = shape.find(draft.place);
    return list ? list->find(draft.member(field)) : nullptr;
}

void guessStatus(FormatDraft& draft, const ShapeMember* member)
{
    draft.statusWords.clear();
    if (!member)
        return;
    const QStringList steps = stepsOf(member->pointer);
    const bool bad = !steps.isEmpty() && namesTrouble(bare(steps.back()));
    for (const auto& [each, count] : wordsOf(*member))
        if (const auto outcome = outcomeOf(each, bad))
            draft.statusWords[each] = *outcome;
}

void guessSeverity(FormatDraft& draft, const ShapeMember* member)
{
    draft.severityWords.clear();
    draft.severityIsScore = member && member->numbers && !member->texts && !member->booleans
        && bare(member->pointer).contains(QStringLiteral("score"));
    if (!member || draft.severityIsScore)
        return;
    for (const auto& [each, count] : wordsOf(*member))
        if (const auto severity = severityOf(each))
            draft.severityWords[each] = *severity;
}

} // namespace

std::map<QString, qint64> wordsOf(const ShapeMember& member)
{
    std::map<QString, qint64> words;
    for (const auto& [each, count] : member.words)
        if (!each.isEmpty())
            words[asciiLower(each)] += count;
    return words;
}

void guessMeaning(FormatDraft& draft, const FileShape& shape, DraftField field)
{
    const ShapeMember* member = memberOf(draft, shape, field);
    if (field == DraftField::Status)
        guessStatus(draft, member);
    else if (field == DraftField::Severity)
        guessSeverity(draft, member);
    else if (field == DraftField::Target)
        draft.targetKind = member ? kindOf(*member) : TargetKind::Other;
}

void guessMembers(FormatDraft& draft, const FileShape& shape)
{
    const ShapeList* list = shape.find(draft.place);
    draft.members = list ? membersOf(*list) : std::map<DraftField, QString>();
    for (const DraftField field : {DraftField::Status, DraftField::Severity, DraftField::Target})
        guessMeaning(draft, shape, field);
    draft.marks = list ? marksOf(*list, draft) : std::vector<DraftMark>();
}

FormatDraft guessDraft(const FileShape& shape, const QString& file)
{
    FormatDraft draft;
    const ShapeList* best = nullptr;
    for (const ShapeList& list : shape.lists)
        if (!best || likeness(list) > likeness(*best))
            best = &list;
    if (!best)
        return draft;
    draft.place = best->place;
    guessMembers(draft, shape);
    const ShapeMember* tool = memberOf(draft, shape, DraftField::Tool);
    draft.toolName = tool && tool->examples.size() == 1 ? tool->examples.front() : QFileInfo(file).completeBaseName();
    draft.name = QCoreApplication::translate("FormatDraft", "%1 results").arg(draft.toolName);
    draft.id = draftSlug(draft.toolName);
    return draft;
}

} // namespace waymark
