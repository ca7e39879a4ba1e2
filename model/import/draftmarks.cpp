// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/draftmarks.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t mostMarks = 10;  ///< proposed; a person reads them all
constexpr int usedOfItems = 4;    ///< fewer and other tools have the same ones; more and a later version lacks one

/// A value that says what the file is, rather than what was found.
bool namesItself(const ShapeMember& member)
{
    if (!member.texts || member.moreWords || member.words.size() != 1 || member.words.begin()->first.isEmpty()
        || member.present < member.of)
        return false;
    const QString last = member.pointer.section(u'/', -1).toLower();
    return std::ranges::any_of(std::initializer_list<const char*>{"schema", "$schema", "tool", "toolname", "tool_name", "scanner",
                                                                  "format", "generator", "producer", "product", "report",
                                                                  "reporttype", "report_type", "kind", "type"},
                               [&](const char* each) { return last == QLatin1String(each); });
}

bool isTied(const FormatDraft& draft, const QString& pointer)
{
    return std::ranges::any_of(draft.members, [&](const auto& tied) { return tied.second == pointer; });
}

/// From the document; nothing for what belongs to an object between it and the item.
QString fromDocument(const ShapeList& list, const QString& pointer)
{
    return pointer.startsWith(u'$') ? pointer.mid(1) : pointer.startsWith(u'/') ? list.place + pointer : QString();
}

void add(std::vector<DraftMark>& marks, const DraftMark& mark)
{
    const bool known = std::ranges::any_of(marks, [&](const DraftMark& each) { return each.pointer == mark.pointer; });
    if (!known && marks.size() < mostMarks)
        marks.push_back(mark);
}

} // namespace

std::vector<DraftMark> marksOf(const ShapeList& list, const FormatDraft& draft)
{
    std::vector<DraftMark> marks;
    for (const ShapeMember& member : list.members) {
        const bool ofDocument = member.pointer.startsWith(u'$') || list.place.isEmpty();
        if (ofDocument && namesItself(member))
            add(marks, {.pointer = fromDocument(list, member.pointer), .value = member.words.begin()->first});
    }
    const bool named = !marks.empty();
    if (const qsizetype end = list.place.indexOf(QStringLiteral("/*")); end > 0)
        add(marks, {.pointer = list.place.left(end)});
    int used = 0;
    for (const bool tied : {true, false}) // what a person ties must be there anyway
        for (const ShapeMember& member : list.members) {
            if (member.present < member.of || !member.pointer.startsWith(u'/') || isTied(draft, member.pointer) != tied)
                continue;
            const bool use = !named && used < usedOfItems;
            add(marks, {.pointer = fromDocument(list, member.pointer), .used = use});
            used += use ? 1 : 0;
        }
    return marks;
}

bool needsFindings(const FormatDraft& draft)
{
    return std::ranges::any_of(draft.marks, [](const DraftMark& mark) { return mark.used && mark.pointer.contains(QStringLiteral("/*")); });
}

} // namespace waymark
