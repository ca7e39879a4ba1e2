// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/onefuzz.h"

#include <cstdio>
#include <cstdlib>

/// Called by libFuzzer with each input that it makes up.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QString fault = waymark::faultWith({reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)});
    if (!fault.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(fault));
        std::abort();
    }
    return 0;
}
