// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/foreigndocuments.h"

#include "model/import/detectfile.h"

namespace waymark {

namespace {

Condition conditionOf(const Format& format)
{
    Condition any{.kind = Condition::Kind::Any, .parts = {format.detect}};
    if (format.besides)
        any.parts.push_back(*format.besides);
    return any;
}

Plan planOf(const Format& format)
{
    const std::vector<RowRules> rows = {detectionRows(format.detectPointers)};
    return *Plan::compile(rows, {}); // was tried when the format was read
}

} // namespace

ForeignDocuments::ForeignDocuments(const Format& format, const ReadLimits& limits)
    : m_condition(conditionOf(format))
    , m_atTheEnd(needsTheEnd(m_condition))
    , m_plan(planOf(format))
    , m_projection(m_plan, limits, *this, true)
{
}

bool ForeignDocuments::open(bool array)
{
    if (m_passing) {
        ++m_inner;
        return true;
    }
    if (!array && !m_projection.isInDocument())
        begin();
    return m_projection.open(array);
}

bool ForeignDocuments::close()
{
    if (m_inner > 0) {
        --m_inner;
        return true;
    }
    const bool inside = m_projection.isInDocument();
    const bool wanted = m_projection.close();
    if (inside && !m_projection.isInDocument())
        end();
    return wanted;
}

bool ForeignDocuments::captured(const RowView& row)
{
    m_shown = m_shown || (!m_atTheEnd && row.holds(m_condition));
    m_passing = m_shown;
    return true;
}

bool ForeignDocuments::row(const RowView& row)
{
    m_shown = m_shown || row.holds(m_condition);
    return true;
}

/// That it is a document, as each is, tells nothing of it.
void ForeignDocuments::noteRow(const RowRules& rules, const Site& site, bool passes)
{
    const bool below = site.depth > 0;
    const bool tells = below || !rules.filters.empty() || rules.purpose == RowRules::Purpose::Finding;
    m_row = m_row || (passes && tells);
    m_otherRow = m_otherRow || (!passes && below);
}

void ForeignDocuments::begin()
{
    m_shown = m_content = m_row = m_otherRow = m_place = false;
}

void ForeignDocuments::end()
{
    m_passing = false;
    const bool emptyPage = m_place && !m_otherRow;
    if (m_content && !m_shown && !m_row && !emptyPage)
        ++m_count;
}

} // namespace waymark
