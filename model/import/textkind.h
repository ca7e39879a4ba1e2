// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/words.h"

namespace waymark {

/// What a tool writes instead of JSON: once the format is given, it is read as if a document stood there.
enum class TextKind {
    None,
    Lines, ///< see readLines()
    Xml    ///< see readXml()
};

template <>
struct Words<TextKind> {
    static constexpr std::pair<TextKind, const char*> list[] = {{TextKind::Lines, "lines"}, {TextKind::Xml, "xml"}};
};

} // namespace waymark
