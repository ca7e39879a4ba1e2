// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace waymark {

/// Reads one input as the importers would read a file, and says what is wrong with what came out: findings without
/// what every finding has, an error without words or with megabytes of them. Empty: nothing is.
///
/// The first line says what the rest is: "detect" (results whose format the content shows), the id of a format (results
/// of that), "format file" (one to load), "own format" (a format file, NUL, and results to be read by it). An input that
/// begins in another way is results as a whole.
QString faultWith(QByteArrayView input);

} // namespace waymark
