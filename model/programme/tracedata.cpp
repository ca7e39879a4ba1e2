// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/tracedata.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

} // namespace

QString traceWords(TraceRelation relation)
{
    switch (relation) {
    case TraceRelation::Has: return Text::tr("has");
    case TraceRelation::CarriedBy: return Text::tr("carried by");
    case TraceRelation::MitigatedBy: return Text::tr("mitigated by");
    case TraceRelation::PlannedIn: return Text::tr("planned in");
    case TraceRelation::ProvenBy: return Text::tr("proven by");
    case TraceRelation::BringsAbout: return Text::tr("brings about");
    case TraceRelation::Meets: return Text::tr("meets");
    case TraceRelation::Treats: return Text::tr("treats");
    case TraceRelation::Realises: return Text::tr("realises");
    case TraceRelation::SpeaksFor: return Text::tr("speaks for");
    case TraceRelation::RunBy: return Text::tr("run by");
    case TraceRelation::Shows: return Text::tr("shows");
    case TraceRelation::MappedTo: return Text::tr("mapped to");
    case TraceRelation::Answers: return Text::tr("answers");
    case TraceRelation::Found: return Text::tr("found");
    case TraceRelation::RehearsedBy: return Text::tr("rehearsed by");
    case TraceRelation::RaisedBy: return Text::tr("raised by");
    case TraceRelation::ExceptedBy: return Text::tr("excepted by");
    case TraceRelation::ByStories: return Text::tr("by its stories");
    case TraceRelation::ByControl: return Text::tr("by a control");
    case TraceRelation::Concerns: return Text::tr("concerns");
    }
    Q_UNREACHABLE();
}

void TraceData::connect()
{
    const auto key = [](const TraceTie& tie) { return std::tuple(tie.from, tie.to, !tie.isDirect(), tie.relation); };
    std::ranges::sort(ties, [&](const TraceTie& one, const TraceTie& other) { return key(one) < key(other); });
    const auto same = [](const TraceTie& one, const TraceTie& other) { return one.from == other.from && one.to == other.to; };
    ties.erase(std::unique(ties.begin(), ties.end(), same), ties.end());
    m_begins.assign(items.size() + 1, 0);
    for (const TraceTie& tie : ties) {
        ++m_begins[size_t(tie.from) + 1];
        ++m_begins[size_t(tie.to) + 1];
    }
    for (size_t i = 1; i < m_begins.size(); ++i)
        m_begins[i] += m_begins[i - 1];
    m_neighbours.resize(2 * ties.size());
    std::vector<size_t> next(m_begins.begin(), m_begins.end() - 1);
    for (const TraceTie& tie : ties) {
        m_neighbours[next[size_t(tie.from)]++] = {.item = tie.to, .relation = tie.relation, .direct = tie.isDirect()};
        m_neighbours[next[size_t(tie.to)]++] = {.item = tie.from, .relation = tie.relation, .direct = tie.isDirect()};
    }
    for (size_t i = 0; i + 1 < m_begins.size(); ++i)
        std::sort(m_neighbours.begin() + qsizetype(m_begins[i]), m_neighbours.begin() + qsizetype(m_begins[i + 1]),
                  [](const TraceNeighbour& one, const TraceNeighbour& other) { return one.item < other.item; });
}

std::span<const TraceNeighbour> TraceData::neighbours(int item) const
{
    const size_t begin = m_begins[size_t(item)];
    return {m_neighbours.data() + begin, m_begins[size_t(item) + 1] - begin};
}

} // namespace waymark
