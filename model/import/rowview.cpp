// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/rowview.h"

#include "model/import/textcache.h"
#include "model/import/transform.h"

#include <algorithm>

namespace waymark {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view text)
{
    return std::ranges::any_of(words, [&](const std::string& word) { return sameWord(word, text); });
}

bool isText(const Frame& frame, const CapturedValue& value)
{
    return value.kind == CapturedValue::Kind::Text && !frame.text(value).empty();
}

std::string_view firstText(const Frame& frame, int slot)
{
    for (const CapturedValue* value = frame.first(slot); value; value = frame.next(*value))
        if (isText(frame, *value))
            return frame.text(*value);
    return {};
}

/// The number that a text is, or -1.
qint64 position(std::string_view text)
{
    qint64 number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || number > 100'000'000)
            return -1;
        number = number * 10 + (c - '0');
    }
    return text.empty() ? -1 : number;
}

const Frame* findByKey(const FrameTable& table, int keySlot, std::string_view key)
{
    if (!table.indexed) {
        for (size_t i = 0; i < table.entries.size(); ++i)
            table.byKey.emplace(firstText(table.entries[i], keySlot), i);
        table.indexed = true;
    }
    const auto found = table.byKey.find(std::string(key));
    return found == table.byKey.end() ? nullptr : &table.entries[found->second];
}

} // namespace

std::string keyed(const Frame& frame, const CapturedValue& value)
{
    std::string text(frame.key(value));
    return text.append(" ").append(frame.text(value));
}

std::string_view RowView::text(PointerIndex pointer) const
{
    const SlotRef ref = slot(pointer);
    const Frame* frame = ref.depth < 0 ? nullptr : m_frames[static_cast<size_t>(ref.depth)];
    return frame ? firstText(*frame, ref.slot) : std::string_view();
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
        found = pointed(term, scratch);
        break;
    case Term::Source::Constant:
        found = term.text;
        break;
    case Term::Source::Joined:
        found = joined(term, scratch);
        break;
    case Term::Source::Lookup:
        found = lookedUp(term, scratch);
        break;
    }
    if (term.apply.empty() && term.arguments < 0)
        return found;
    std::string changed(found);
    if (term.arguments >= 0) {
        std::vector<std::string> arguments;
        forEachValue(term.arguments, [&](const Frame& frame, const CapturedValue& value) {
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
    const auto take = [&](const Frame& frame, const CapturedValue& value) {
        if (!isText(frame, value))
            return;
        std::string each = term.withKey ? keyed(frame, value) : std::string(frame.text(value));
        for (const Transform& transform : term.apply)
            each = transformed(each, transform);
        if (!each.empty())
            found.push_back(std::move(each));
    };
    if (term.source == Term::Source::Pointer) {
        forEachValue(term.pointer, take);
    } else if (term.source == Term::Source::Lookup) {
        const Frame* entry = lookup(term);
        const int slot = m_plan->entrySlots(term.table)[static_cast<size_t>(term.entryValue)];
        for (const CapturedValue* value = entry ? entry->first(slot) : nullptr; value; value = entry->next(*value))
            take(*entry, *value);
    } else {
        std::string scratch;
        if (const std::string_view one = text(term, scratch); !one.empty())
            found.emplace_back(one);
    }
    return found;
}

std::string_view RowView::pointed(const Term& term, std::string& scratch) const
{
    if (!term.separator && !term.withKey)
        return text(term.pointer);
    std::vector<std::string> texts;
    forEachValue(term.pointer, [&](const Frame& frame, const CapturedValue& value) {
        if (isText(frame, value))
            texts.push_back(term.withKey ? keyed(frame, value) : std::string(frame.text(value)));
    });
    if (term.withKey)
        std::ranges::sort(texts); // members come in any order
    scratch.clear();
    for (const std::string& each : texts)
        scratch.append(scratch.empty() ? "" : term.separator.value_or(", ")).append(each);
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

const Frame* RowView::lookup(const Term& term) const
{
    const int depth = m_site->tableDepths[static_cast<size_t>(term.table)];
    const Frame* owner = depth < 0 ? nullptr : m_frames[static_cast<size_t>(depth)];
    const FrameTable* table = owner ? owner->findTable(term.table) : nullptr;
    const std::string_view key = text(term.pointer);
    if (!table || key.empty())
        return nullptr;
    if (!term.byIndex)
        return findByKey(*table, m_plan->entryKey(term.table), key);
    const qint64 at = position(key);
    return at >= 0 && at < static_cast<qint64>(table->entries.size()) ? &table->entries[static_cast<size_t>(at)]
                                                                      : nullptr;
}

std::string_view RowView::lookedUp(const Term& term, std::string& scratch) const
{
    const Frame* found = lookup(term);
    if (!found)
        return {};
    const int wanted = m_plan->entrySlots(term.table)[static_cast<size_t>(term.entryValue)];
    const std::string_view member = term.memberKey < 0 ? std::string_view() : text(term.memberKey);
    if (term.memberKey < 0 && !term.separator)
        return firstText(*found, wanted);
    scratch.clear();
    for (const CapturedValue* value = found->first(wanted); value; value = found->next(*value)) {
        if (term.memberKey >= 0 && found->key(*value) == member)
            return found->text(*value);
        if (term.memberKey < 0)
            scratch.append(scratch.empty() ? "" : *term.separator).append(found->text(*value));
    }
    return scratch;
}

bool RowView::anyValue(const Condition& condition) const
{
    bool any = false;
    forEachValue(condition.pointer, [&](const Frame& frame, const CapturedValue& value) {
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
    bool any = false;
    forEachValue(condition.pointer, [&](const Frame&, const CapturedValue& element) {
        bool excluded = false;
        forEachValue(condition.member, [&](const Frame& frame, const CapturedValue& value) {
            const bool counts =
                condition.kind == Condition::Kind::Lacks || contains(condition.words, frame.text(value));
            excluded = excluded || (counts && value.element == element.element);
        });
        any = any || !excluded;
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
