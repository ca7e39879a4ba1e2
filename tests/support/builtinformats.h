// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatcatalogue.h"

namespace waymark {

/// The formats that the program comes with, read once.
inline const FormatCatalogue& builtInFormats()
{
    static const FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});
    return formats;
}

} // namespace waymark
