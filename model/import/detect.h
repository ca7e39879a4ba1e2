// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatcatalogue.h"
#include "model/import/projection.h"

namespace waymark {

/// Watches the documents of a file until one of them shows its format, and says of which formats that one is; those
/// before it (an empty page, say) showed none. The order of keys plays no part: what matched stays matched, and only
/// the end of the document rules out the others.
class Detector final : public RowReceiver {
public:
    explicit Detector(const FormatCatalogue& formats);

    Projection& projection() { return *m_projection; }
    /// In the order of the catalogue.
    const std::vector<const Format*>& matches() const { return m_matches; }
    /// Stop as soon as one format matches; without it, only at the end of that document.
    void stopAtFirstMatch(bool stop) { m_stopAtFirst = stop; }

private:
    bool row(const RowView& row) override;
    bool captured(const RowView& row) override;
    void notAnObject() override {}
    void look(const RowView& row);

    struct Candidate {
        const Format* format;
        Condition condition; ///< over the shared list of pointers
    };
    std::vector<Candidate> m_open; ///< not matched so far
    std::vector<const Format*> m_matches;
    std::vector<RowRules> m_rules;
    std::optional<Plan> m_plan;
    std::unique_ptr<Projection> m_projection;
    bool m_stopAtFirst = false;
};

/// The one format of what was seen. Errors: Invalid, naming the candidates, if it is none or several.
Result<const Format*> detected(const Detector& detector, const FormatCatalogue& formats);

} // namespace waymark
