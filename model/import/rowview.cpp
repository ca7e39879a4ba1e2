// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/rowview.h"

#include "model/import/framestore.h"
#include "model/import/textcache.h"
#include "model/import/transform.h"

#include <algorithm>

namespace waymark {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view text)
{
    return std::ranges::any_of(words, [&](const std::string& word) { return sameWord(word, text); });
}

/// The number that a text is, if it can be a position in a list.
std::optional<uint32_t> position(std::string_view text)
{
    uint32_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || number > 100'000'000)
            return std::nullopt;
        number = number * 10 + static_cast<uint32_t>(c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(number);
}

/// The text that lies in the same element as `value`. `other` goes through its slot as the values are gone through,
/// since both stand in the order of the file.
std::string_view textBeside(const FrameView& frame, const CapturedValue& value, const CapturedValue*& other)
{
    while (other && other->element < value.element)
        other = frame.next(*other);
    return other && other->element == value.element ? frame.text(*other) : std::string_view();
}

/// Of a list in one text; without the blanks around each, and without empty ones.
template <typename Take>
void forEachEntry(std::string_view list, std::string_view separator, Take take)
{
    constexpr std::string_view blanks = " \t\r\n";
    for (size_t from = 0; from <= list.size();) {
        const size_t end = std::min(list.find(separator, from), list.size());
        std::string_view entry = list.substr(from, end - from);
        from = end + separator.size();
        entry.remove_prefix(std::min(entry.find_first_not_of(blanks), entry.size()));
        entry = entry.substr(0, entry.find_last_not_of(blanks) + 1);
        if (!entry.empty())
            take(std::string(entry));
    }
}

} // namespace

std::string keyed(const FrameView& frame, const CapturedValue& value)
{
    std::string text(frame.key(value));
    return text.append(" ").append(frame.text(value));
}

std::string_view RowView::text(PointerIndex pointer) const
{
    const SlotRef ref = slot(pointer);
    const FrameView frame = frameAt(ref.depth);
    return frame ? firstText(frame, ref.slot) : std::string_view();
}

std::string_view RowView::text(const TextRule& rule, std::string& scratch) const
{
    for (const Term& term : rule)
        if (const std::string_view found = text(term, scratch); !found.empty())
            return found;
    return {};
}

std::string_view RowView::text(const Term& term, std::string& scratch) const
{
    if (term.onlyIf && !holds(*term.onlyIf))
        return {};
    std::string_view found;
    switch (term.source) {
    case Term::Source::Pointer:
    case Term::Source::Lookup:
        found = valued(term, scratch);
        break;
    case Term::Source::Constant:
        found = term.text;
        break;
    case Term::Source::Joined:
        found = joined(term, scratch);
        break;
    case Term::Source::First:
        found = text(term.parts, scratch);
        break;
    }
    if (found.empty() || (term.apply.empty() && term.arguments < 0))
        return found;
    std::string changed(found);
    if (term.arguments >= 0) {
        std::vector<std::string> arguments;
        forEachValue(term.arguments, [&](const FrameView& frame, const CapturedValue& value) {
            arguments.emplace_back(frame.text(value));
        });
        changed = withArguments(changed, arguments);
    }
    for (const Transform& transform : term.apply)
        changed = transformed(changed, transform);
    scratch = std::move(changed);
    return scratch;
}

std::vector<std::string> RowView::texts(const Term& term) const
{
    std::vector<std::string> found;
    if (term.onlyIf && !holds(*term.onlyIf))
        return found;
    if (term.source == Term::Source::Pointer || term.source == Term::Source::Lookup) {
        forEachText(term, [&](std::string&& each) {
            for (const Transform& transform : term.apply)
                each = transformed(each, transform);
            if (!each.empty())
                found.push_back(std::move(each));
        });
    } else {
        std::string scratch;
        if (const std::string_view one = text(term, scratch); !one.empty())
            found.emplace_back(one);
    }
    return found;
}

/// The texts of a pointer or a look-up, with what the term puts in front of them.
template <typename Take>
void RowView::forEachText(const Term& term, Take take) const
{
    FrameView frame;
    int wanted = -1;
    int beside = -1;
    if (term.source == Term::Source::Lookup) {
        const Entry entry = lookup(term.lookup);
        const auto in = std::ranges::find(term.entry, entry.table, &Term::EntryPointer::table);
        if (in == term.entry.end())
            return;
        const auto& slots = m_plan->entrySlots(entry.table);
        frame = entry.values;
        wanted = slots[static_cast<size_t>(in->value)];
        beside = in->beside < 0 ? -1 : slots[static_cast<size_t>(in->beside)];
    } else {
        const SlotRef ref = slot(term.pointer);
        frame = frameAt(ref.depth);
        wanted = ref.slot;
        beside = term.beside < 0 ? -1 : slot(term.beside).slot;
    }
    const auto takeAll = [&](std::string&& text) {
        if (term.split.empty())
            take(std::move(text));
        else
            forEachEntry(text, term.split, take);
    };
    const std::string_view member = term.member < 0 ? std::string_view() : text(term.member);
    const CapturedValue* other = frame ? frame.first(beside) : nullptr;
    for (const CapturedValue* value = frame ? frame.first(wanted) : nullptr; value; value = frame.next(*value)) {
        if (value->kind != CapturedValue::Kind::Text || value->length == 0 ||
            (term.member >= 0 && frame.key(*value) != member))
            continue;
        std::string text = term.withKey ? keyed(frame, *value) : std::string(frame.text(*value));
        if (const std::string_view before = textBeside(frame, *value, other); !before.empty())
            text.insert(0, std::string(before).append("-"));
        takeAll(std::move(text));
    }
}

std::string_view RowView::valued(const Term& term, std::string& scratch) const
{
    const bool plain = !term.separator && !term.withKey && term.member < 0 && term.beside < 0 && term.split.empty();
    if (plain && term.source == Term::Source::Pointer)
        return text(term.pointer);
    std::vector<std::string> texts;
    forEachText(term, [&](std::string&& each) { texts.push_back(std::move(each)); });
    if (texts.empty())
        return {};
    if (term.withKey)
        std::ranges::sort(texts); // members come in any order
    scratch = std::move(texts.front());
    for (size_t i = 1; (term.separator || term.withKey) && i < texts.size(); ++i)
        scratch.append(term.separator.value_or(", ")).append(texts[i]);
    return scratch;
}

std::string_view RowView::joined(const Term& term, std::string& scratch) const
{
    std::string all;
    for (const Term& part : term.parts) {
        std::string own;
        if (const std::string_view found = text(part, own); !found.empty())
            all.append(all.empty() ? "" : term.separator.value_or("")).append(found);
    }
    scratch = std::move(all);
    return scratch;
}

/// Asked for once a row, since many rules want the same entry.
RowView::Entry RowView::lookup(int lookup) const
{
    m_lookups.resize(m_site->lookups.size());
    auto& known = m_lookups[static_cast<size_t>(lookup)];
    if (known)
        return *known;
    known.emplace();
    for (const Lookup::Way& way : m_site->lookups[static_cast<size_t>(lookup)].ways) {
        known->values = found(way);
        known->table = way.table;
        if (known->values)
            break;
    }
    return *known;
}

FrameView RowView::found(const Lookup::Way& way) const
{
    if (way.onlyIf && !holds(*way.onlyIf))
        return {};
    const int depth = m_site->tableDepths[static_cast<size_t>(way.table)];
    const FrameTables* tables = depth < 0 ? nullptr : m_tables[static_cast<size_t>(depth)];
    const auto at = static_cast<size_t>(way.table);
    const FrameTable* table = tables && at < tables->size() ? (*tables)[at].get() : nullptr;
    if (!table)
        return {};
    if (way.key >= 0) {
        const std::string_view key = text(way.key);
        const int slot = way.by < 0 ? m_plan->entryKey(way.table) : m_plan->entrySlots(way.table)[static_cast<size_t>(way.by)];
        return key.empty() ? FrameView() : table->byKey(slot, key);
    }
    const auto inner = position(text(way.index.back()));
    const auto outer = way.index.size() > 1 ? position(text(way.index.front())) : std::optional(uint32_t(0));
    return inner && outer ? table->at({.outer = *outer, .inner = *inner}) : FrameView();
}

bool RowView::anyValue(const Condition& condition) const
{
    bool any = false;
    forEachValue(condition.pointer, [&](const FrameView& frame, const CapturedValue& value) {
        if (any)
            return;
        const std::string_view found = frame.text(value);
        switch (condition.kind) {
        case Condition::Kind::Is:
            any = contains(condition.words, found);
            break;
        case Condition::Kind::IsNot:
            any = !contains(condition.words, found);
            break;
        case Condition::Kind::Matches:
            any = condition.pattern.match(toText(found)).hasMatch();
            break;
        default:
            any = true;
        }
    });
    return any;
}

bool RowView::anyElementWithout(const Condition& condition) const
{
    std::vector<uint64_t> excluded; // in the order of the file, so sorted
    forEachValue(condition.member, [&](const FrameView& frame, const CapturedValue& value) {
        if (condition.kind == Condition::Kind::Lacks || contains(condition.words, frame.text(value)))
            excluded.push_back(value.element);
    });
    bool any = false;
    forEachValue(condition.pointer, [&](const FrameView&, const CapturedValue& element) {
        any = any || !std::ranges::binary_search(excluded, element.element);
    });
    return any;
}

bool RowView::holds(const Condition& condition) const
{
    const auto part = [this](const Condition& each) { return holds(each); };
    switch (condition.kind) {
    case Condition::Kind::All:
        return std::ranges::all_of(condition.parts, part);
    case Condition::Kind::Any:
        return std::ranges::any_of(condition.parts, part);
    case Condition::Kind::Not:
        return !holds(condition.parts.front());
    case Condition::Kind::Lacks:
        return anyElementWithout(condition);
    case Condition::Kind::IsNot:
        return condition.member < 0 ? anyValue(condition) : anyElementWithout(condition);
    default:
        return anyValue(condition);
    }
}

} // namespace waymark
