// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/format.h"
#include "model/import/frame.h"
#include "model/import/plan.h"

#include <array>

namespace waymark {

/// A row of the file with the frames around it: where the rules of a format find their values.
class RowView {
public:
    RowView(const Plan& plan, const Site& site)
        : m_plan(&plan)
        , m_site(&site)
    {
    }
    void setFrame(int depth, FrameView frame) { m_frames[static_cast<size_t>(depth)] = frame; }
    void setFrame(int depth, FrameView frame, const FrameTables& tables)
    {
        setFrame(depth, frame);
        m_tables[static_cast<size_t>(depth)] = &tables;
    }
    const Site& site() const { return *m_site; }

    /// All of the pointer's values in the order of the file.
    template <typename Visit>
    void forEachValue(PointerIndex pointer, Visit&& visit) const
    {
        const SlotRef ref = slot(pointer);
        const FrameView frame = frameAt(ref.depth);
        if (!frame)
            return;
        for (const CapturedValue* value = frame.first(ref.slot); value; value = frame.next(*value))
            visit(frame, *value);
    }
    /// The first value that is not empty.
    std::string_view text(PointerIndex pointer) const;
    /// The text of the first term that has one; it may lie in `scratch`.
    std::string_view text(const TextRule& rule, std::string& scratch) const;
    std::string_view text(const Term& term, std::string& scratch) const;
    /// All texts of the term, changed as it says, each of several values by itself.
    std::vector<std::string> texts(const Term& term) const;
    bool holds(const Condition& condition) const;

    template <typename T>
    struct Chosen {
        T value = {};
        std::string unknown = {}; ///< a word that the vocabulary doesn't have
        bool known = true;
    };
    template <typename T>
    Chosen<T> choose(const Choice<T>& choice, T ifUnknown) const
    {
        std::string scratch;
        for (const auto& rule : choice.rules) {
            if (rule.condition && !holds(*rule.condition))
                continue;
            if (rule.from.empty())
                return {.value = rule.then};
            const std::string_view word = text(rule.from, scratch);
            if (word.empty())
                continue;
            if (const T* meaning = rule.words.find(word))
                return {.value = *meaning};
            if (!rule.passesOn)
                return {.value = ifUnknown, .unknown = std::string(word), .known = false};
        }
        return {.value = choice.otherwise};
    }

private:
    /// What a look-up found.
    struct Entry {
        int table = -1;
        FrameView values = {};
    };

    SlotRef slot(PointerIndex pointer) const { return m_site->values[static_cast<size_t>(pointer)]; }
    FrameView frameAt(int depth) const { return depth < 0 ? FrameView() : m_frames[static_cast<size_t>(depth)]; }
    bool anyValue(const Condition& condition) const;
    bool anyElementWithout(const Condition& condition) const;
    template <typename Take>
    void forEachText(const Term& term, Take take) const;
    std::string_view valued(const Term& term, std::string& scratch) const;
    std::string_view joined(const Term& term, std::string& scratch) const;
    Entry lookup(int lookup) const;
    FrameView found(const Lookup::Way& way) const;

    const Plan* m_plan;
    const Site* m_site;
    std::array<FrameView, Plan::mostFrames> m_frames = {};
    std::array<const FrameTables*, Plan::mostFrames> m_tables = {};
    mutable std::vector<std::optional<Entry>> m_lookups; ///< of this row, so far
};

/// "key value" of a value that lies under "{*}".
std::string keyed(const FrameView& frame, const CapturedValue& value);

} // namespace waymark
