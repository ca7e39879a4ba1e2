// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// Where the built-in templates are: the resource folder ":/waymark/templates". Loads the resource when first called,
/// since a static library's resources are not there by themselves.
QString templateFolder();

} // namespace waymark
