// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/textlines.h"

namespace waymark {

std::string takeLine(ByteSource& source)
{
    constexpr size_t longestLine = (1 << 20) + 1; // lets the projection see that it was cut
    std::string line;
    for (; !source.atEnd() && source.current() != '\n'; source.advance()) {
        if (line.size() < longestLine)
            line += source.current();
        else
            source.mark();
    }
    if (!source.atEnd())
        source.advance();
    source.mark();
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

Result<void> readLines(ByteSource& source, Projection& rows, Detector& watcher)
{
    bool watched = true;
    const auto feed = [&](auto event) {
        watched = watched && event(watcher);
        return event(rows);
    };
    const std::string inside = "text";
    bool wanted = feed([](auto& each) { return each.open(false) && each.key("lines", 0) && each.open(true); });
    for (qint64 number = 1; wanted && !source.atEnd(); ++number) {
        const std::string line = takeLine(source);
        wanted = feed([&](auto& each) {
            return each.open(false) && each.key(inside, number) && each.scalar(line) && each.close();
        });
    }
    if (wanted)
        feed([](auto& each) { return each.close() && each.close(); });
    if (source.fault())
        return *source.fault();
    return rows.fault() ? Result<void>(*rows.fault()) : Result<void>();
}

bool giveLineBetween(Projection& rows, const std::string& line, qint64 start)
{
    return rows.open(false) && rows.key("@line", start) && rows.scalar(line) && rows.close();
}

} // namespace waymark
