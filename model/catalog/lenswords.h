// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// What those who read and write a lens file share.
namespace waymark::lensfile {

// In UTF-16 code units, as the format limits them.
inline constexpr int longestLine = 128;
inline constexpr int longestText = 2048;
inline constexpr size_t mostFurtherResources = 5; // of a type in one entry

inline constexpr QLatin1String schemaVersion("2021-11-01");

/// All that they say is one context of translations.
inline QString tr(const char* text)
{
    return QCoreApplication::translate("LensFile", text);
}

} // namespace waymark::lensfile
