// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/format.h"
#include "model/import/projection.h"

namespace waymark {

/// Counts the documents of a file that its format reads nothing of: those of another tool, behind its own. Nobody would
/// see that what stands in them is missing. A document is of the format if it shows it, if a row of it was read, or if
/// the place of its results is there and without any: the empty page of a list. One that holds no value is of any.
class ForeignDocuments final : private RowReceiver {
public:
    ForeignDocuments(const Format& format, const ReadLimits& limits);

    // Events in the order of the file, each when its rows were read already; false: fault() says why.
    bool key(const std::string& name, qint64 position) { return m_passing || m_projection.key(name, position); }
    bool wantsValue() const { return !m_passing && m_projection.wantsValue(); }
    bool scalar(std::string_view text)
    {
        m_content = true;
        return m_passing || m_projection.scalar(text);
    }
    bool null() { return m_passing || m_projection.null(); }
    bool open(bool array);
    bool close();
    const std::optional<Error>& fault() const { return m_projection.fault(); }

    // What was met in the document that is open.
    void noteRow(const RowRules& rules, const Site& site, bool passes); ///< an object at a place; false: no row
    void notePlace() { m_place = true; }                                ///< of results, or on the way to one

    qint64 count() const { return m_count; }

private:
    bool row(const RowView& row) override;
    bool captured(const RowView& row) override;
    void notAnObject() override {}
    void begin();
    void end();

    const Condition m_condition;
    const bool m_atTheEnd; ///< see needsTheEnd()
    const Plan m_plan;
    Projection m_projection;
    bool m_passing = false; ///< the open document is known: what follows in it is only counted through
    qint64 m_inner = 0;     ///< containers open that the projection wasn't told of
    bool m_shown = false;
    bool m_content = false;
    bool m_row = false;
    bool m_otherRow = false;
    bool m_place = false;
    qint64 m_count = 0;
};

} // namespace waymark
