// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/asof.h"

#include "model/programme/namedplaces.h"

using namespace Qt::StringLiterals;

namespace waymark::cli {

Result<std::optional<QDateTime>> asOf(const Arguments& arguments, const Records& records, const QDateTime& now)
{
    if (!arguments.has(u"as-of"_s))
        return std::optional<QDateTime>();
    const auto moment = pastMomentNamed(arguments.value(u"as-of"_s), records, now);
    if (!moment)
        return Error{.message = u"--as-of: "_s + moment.error().message};
    return std::optional(*moment);
}

} // namespace waymark::cli
