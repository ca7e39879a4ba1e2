// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/foreigndocuments.h"
#include "model/import/formatcatalogue.h"
#include "model/import/projection.h"

#include <algorithm>
#include <span>

namespace waymark {

/// Watches the documents of a file until one of them shows its format, and says of which formats that one is; those
/// before it (an empty page, say) showed none. The order of keys plays no part: what matched stays matched, and only
/// the end of the document rules out the others.
class Detector {
public:
    explicit Detector(const FormatCatalogue& formats);

    // Events in the order of the document; false: no more of them are wanted, fault() may say why.
    bool key(const std::string& name, qint64 position)
    {
        return tell([&](auto& each) { return each.key(name, position); });
    }
    bool scalar(std::string_view text)
    {
        m_metContent = true;
        return tell([&](auto& each) { return each.scalar(text); });
    }
    bool null()
    {
        return tell([](auto& each) { return each.null(); });
    }
    bool open(bool array)
    {
        return tell([&](auto& each) { return each.open(array); });
    }
    bool close()
    {
        return tell([](auto& each) { return each.close(); });
    }
    /// Whether the value of the key just read is of any use.
    bool wantsValue() const
    {
        const auto wants = [](const auto& part) { return part->projection().wantsValue(); };
        return (!m_over && std::ranges::any_of(m_parts, wants)) || (m_foreign && m_foreign->wantsValue());
    }
    const std::optional<Error>& fault() const { return m_fault; }

    const std::vector<const Format*>& matches() const { return m_matches; }
    /// Stop as soon as one format matches; without it, only at the end of that document.
    void stopAtFirstMatch(bool stop) { m_stopAtFirst = stop; }
    /// Other formats don't end the search for this one.
    void await(const Format& format);
    /// All documents are wanted, to the end of the file, whatever the search found.
    void countForeign(ForeignDocuments& documents) { m_foreign = &documents; }
    /// False: brackets and null, if anything; that may be of any format.
    bool metContent() const { return m_metContent; }

private:
    struct Candidate {
        const Format* format;
        Condition condition; ///< over the list of pointers that a plan is made of
        bool atTheEnd;       ///< see needsTheEnd()
    };

    /// Formats that go into one plan.
    class Part final : public RowReceiver {
    public:
        Part(Detector& whole, Plan plan, std::vector<Candidate> candidates)
            : m_whole(whole)
            , m_plan(std::move(plan))
            , m_open(std::move(candidates))
            , m_projection(m_plan, ReadLimits{}, *this, true)
        {
        }
        Projection& projection() { return m_projection; }

    private:
        bool row(const RowView& row) override;
        bool captured(const RowView& row) override;
        void notAnObject() override {}
        void look(const RowView& row, bool atTheEnd);

        Detector& m_whole;
        const Plan m_plan;
        std::vector<Candidate> m_open; ///< not matched so far
        Projection m_projection;
    };

    bool foundEnough() const;
    void watch(std::span<const Format* const> formats);
    bool watchTogether(std::span<const Format* const> formats);

    template <typename Event>
    bool tell(Event event)
    {
        if (!m_over)
            for (const auto& part : m_parts)
                if (!event(part->projection()))
                    return failed(part->projection().fault());
        if (m_foreign && !event(*m_foreign))
            return failed(m_foreign->fault());
        return !m_over || m_foreign;
    }
    bool failed(const std::optional<Error>& fault)
    {
        m_fault = fault;
        return false;
    }

    std::vector<std::unique_ptr<Part>> m_parts;
    std::vector<const Format*> m_matches;
    std::optional<Error> m_fault;
    const Format* m_awaited = nullptr;
    ForeignDocuments* m_foreign = nullptr;
    bool m_metContent = false;
    bool m_stopAtFirst = false;
    bool m_over = false;
};

/// The one format of what was seen. Errors: Invalid, naming the candidates, if it is none or several.
Result<const Format*> detected(const Detector& detector, const FormatCatalogue& formats);

/// Whether the error is that of detected() for a file of none: a person may then say how it is to be read.
bool saysNoFormat(const Error& error);

/// The format that a person gave, if what was seen is of it, or has no content. Errors: Invalid, saying what the file
/// looks like.
Result<const Format*> confirmed(const Detector& detector, const Format& given, const FormatCatalogue& formats);

} // namespace waymark
