// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <algorithm>
#include <cstdio>

namespace waymark::bench {

void print(const char* name, double value, const char* unit)
{
    std::printf("%s %.3f %s\n", name, value, unit);
}

void printSpread(const char* name, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto at = [&](double share) {
        return milliseconds[std::min(milliseconds.size() - 1,
                                     static_cast<size_t>(share * static_cast<double>(milliseconds.size())))];
    };
    std::printf("%s median %.3f p95 %.3f max %.3f ms of %zu\n", name, at(0.5), at(0.95), milliseconds.back(),
                milliseconds.size());
}

int fail(const QString& reason)
{
    std::fprintf(stderr, "waymark-bench: %s\n", qPrintable(reason));
    return 3;
}

} // namespace waymark::bench
