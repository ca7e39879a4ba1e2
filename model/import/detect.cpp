// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/detect.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Detector", text);
}

/// The same condition over another list of pointers.
Condition moved(Condition condition, const std::vector<Pointer>& from, std::vector<Pointer>& to)
{
    for (PointerIndex* index : {&condition.pointer, &condition.member}) {
        if (*index < 0)
            continue;
        const Pointer& pointer = from[static_cast<size_t>(*index)];
        auto known = std::ranges::find(to, pointer);
        if (known == to.end())
            known = to.insert(to.end(), pointer);
        *index = static_cast<PointerIndex>(known - to.begin());
    }
    for (Condition& part : condition.parts)
        part = moved(std::move(part), from, to);
    return condition;
}

QString names(const std::vector<const Format*>& formats)
{
    QStringList ids;
    for (const Format* format : formats)
        ids << format->id;
    return ids.join(QLatin1String(", "));
}

} // namespace

Detector::Detector(const FormatCatalogue& formats)
    : m_rules(1)
{
    m_rules.front().places = {Pointer()};
    for (const Format& format : formats.formats())
        m_open.push_back({&format, moved(format.detect, format.detectPointers, m_rules.front().pointers)});
    auto plan = Plan::compile(m_rules, {});
    if (plan)
        m_plan = std::move(*plan);
    else
        m_plan.emplace(); // formats that contradict each other detect nothing; --format still works
    m_projection = std::make_unique<Projection>(*m_plan, ReadLimits{}, *this, true);
}

void Detector::look(const RowView& row)
{
    std::erase_if(m_open, [&](const Candidate& candidate) {
        const bool matches = row.holds(candidate.condition);
        if (matches)
            m_matches.push_back(candidate.format);
        return matches;
    });
}

bool Detector::captured(const RowView& row)
{
    look(row);
    return m_matches.empty() || !m_stopAtFirst;
}

bool Detector::row(const RowView& row)
{
    look(row);
    return m_matches.empty();
}

Result<const Format*> detected(const Detector& detector, const FormatCatalogue& formats)
{
    const auto& matches = detector.matches();
    if (matches.size() == 1)
        return matches.front();
    if (matches.size() > 1)
        return Error{.message =
                         say("The file looks like several formats: %1. Say which one it is.").arg(names(matches)),
                     .detail = names(matches)};
    std::vector<const Format*> all;
    for (const Format& format : formats.formats())
        all.push_back(&format);
    return Error{.message =
                     say("The file doesn't tell which tool wrote it: it is empty but for brackets, or of a tool that "
                         "Waymark has no format for. Say which format it is: %1.")
                         .arg(names(all)),
                 .detail = names(all)};
}

} // namespace waymark
