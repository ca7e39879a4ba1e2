// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::cli {

Exit runFormats(const Arguments& arguments, const Session& session)
{
    QJsonArray list;
    for (const Format& format : session.formats.formats()) {
        list.append(QJsonObject{{u"id"_s, format.id}, {u"name"_s, format.name}, {u"tool"_s, format.toolName}});
        if (!arguments.has(u"json"_s))
            printText(u"%1  %2"_s.arg(format.id, -24).arg(format.name));
    }
    if (arguments.has(u"json"_s))
        printJson({{u"formats"_s, list}});
    Exit exit = Exit::Fine;
    for (const Error& fault : session.formats.faults())
        exit = fail(fault);
    return exit;
}

} // namespace waymark::cli
