// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/detect.h"

#include "model/import/detectfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Detector", text);
}

QString noFormat()
{
    return say("The file doesn't tell which tool wrote it: it is empty but for brackets, or of a tool that "
               "Waymark has no format for. Say which format it is.");
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

/// In the order of the catalogue, not of the file's keys.
std::vector<const Format*> matchesOf(const Detector& detector, const FormatCatalogue& formats)
{
    std::vector<const Format*> matches;
    for (const Format& format : formats.formats())
        if (std::ranges::find(detector.matches(), &format) != detector.matches().end())
            matches.push_back(&format);
    return matches;
}

bool asksForMembers(const Format* format)
{
    return std::ranges::any_of(format->detectPointers, &Pointer::meetsMembers);
}

} // namespace

/// "{*}" can't stand beside the names that other formats ask for, so those who use it have a plan of their own.
Detector::Detector(const FormatCatalogue& formats)
{
    std::vector<const Format*> all;
    for (const Format& format : formats.formats())
        all.push_back(&format);
    const auto named = std::stable_partition(all.begin(), all.end(), asksForMembers);
    watch({all.begin(), named});
    watch({named, all.end()});
}

/// Formats of people's own may contradict each other, or name more than one plan takes: then several plans share them.
void Detector::watch(std::span<const Format* const> formats)
{
    if (formats.empty() || watchTogether(formats) || formats.size() == 1)
        return;
    const size_t half = formats.size() / 2;
    watch(formats.first(half));
    watch(formats.subspan(half));
}

bool Detector::watchTogether(std::span<const Format* const> formats)
{
    std::vector<Pointer> pointers;
    std::vector<Candidate> candidates;
    for (const Format* format : formats)
        candidates.push_back({.format = format,
                              .condition = moved(format->detect, format->detectPointers, pointers),
                              .atTheEnd = needsTheEnd(format->detect)});
    const std::vector<RowRules> rows = {detectionRows(pointers)};
    auto plan = Plan::compile(rows, {});
    if (plan)
        m_parts.push_back(std::make_unique<Part>(*this, std::move(*plan), std::move(candidates)));
    return plan.has_value();
}

void Detector::await(const Format& format)
{
    m_awaited = &format;
    m_stopAtFirst = true;
}

bool Detector::foundEnough() const
{
    return m_awaited ? std::ranges::find(m_matches, m_awaited) != m_matches.end() : !m_matches.empty();
}

void Detector::Part::look(const RowView& row, bool atTheEnd)
{
    std::erase_if(m_open, [&](const Candidate& candidate) {
        const bool matches = (atTheEnd || !candidate.atTheEnd) && row.holds(candidate.condition);
        if (matches)
            m_whole.m_matches.push_back(candidate.format);
        return matches;
    });
}

bool Detector::Part::captured(const RowView& row)
{
    look(row, false);
    m_whole.m_over = m_whole.m_stopAtFirst && m_whole.foundEnough();
    return true;
}

bool Detector::Part::row(const RowView& row)
{
    look(row, true);
    m_whole.m_over = m_whole.foundEnough();
    return true;
}

Result<const Format*> detected(const Detector& detector, const FormatCatalogue& formats)
{
    const std::vector<const Format*> matches = matchesOf(detector, formats);
    if (matches.size() == 1)
        return matches.front();
    if (matches.size() > 1)
        return Error{.message =
                         say("The file looks like several formats: %1. Say which one it is.").arg(names(matches)),
                     .detail = names(matches)};
    return Error{.message = noFormat(),
                 .detail = QStringLiteral("`waymark-cli formats` lists what can be imported; give one by --format")};
}

bool saysNoFormat(const Error& error)
{
    return error.code == Error::Code::Invalid && error.message == noFormat();
}

Result<const Format*> confirmed(const Detector& detector, const Format& given, const FormatCatalogue& formats)
{
    const std::vector<const Format*> matches = matchesOf(detector, formats);
    if (!detector.metContent() || std::ranges::find(matches, &given) != matches.end())
        return &given;
    if (matches.empty())
        return Error{.message = say("The file is not of the format \"%1\", nor of another that Waymark knows. See "
                                    "whether it is the right file.")
                                    .arg(given.id)};
    return Error{.message = say("The file is not of the format \"%1\": it looks like %2. Import it as that.")
                                .arg(given.id, names(matches))};
}

} // namespace waymark
