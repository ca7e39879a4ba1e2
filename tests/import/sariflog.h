// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace waymark {

/// A log with one run, which consists of these members.
inline QByteArray log(const QByteArray& run)
{
    return R"({"version":"2.1.0","runs":[{)" + run + "}]}";
}

/// The member of a run that holds these.
inline QByteArray results(const QByteArray& rows)
{
    return "\"results\":[" + rows + "]";
}

} // namespace waymark
