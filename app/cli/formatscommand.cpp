// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// What the files of the format are.
QString reads(const Format& format)
{
    switch (format.text) {
    case TextKind::Lines:
        return u"JSON, or lines of text"_s;
    case TextKind::Xml:
        return u"JSON, or XML"_s;
    case TextKind::None:
        break;
    }
    return format.linesBetween ? u"JSON, with lines of text between"_s : u"JSON"_s;
}

void printFormat(const Format& format)
{
    printText(u"%1  %2"_s.arg(format.id, -24).arg(format.name));
    printText(u"%1  of %2; reads %3"_s.arg(QString(), -24).arg(format.toolName, reads(format)));
    if (!format.note.isEmpty())
        printText(u"%1  %2"_s.arg(QString(), -24).arg(format.note));
    if (!format.replaces.isEmpty())
        printText(u"%1  in place of the one that comes with Waymark: %2"_s.arg(QString(), -24).arg(format.file));
}

} // namespace

Exit runFormats(const Arguments& arguments, const Session& session)
{
    QJsonArray list;
    for (const Format& format : session.formats.formats()) {
        list.append(QJsonObject{{u"id"_s, format.id},
                                {u"name"_s, format.name},
                                {u"tool"_s, format.toolName},
                                {u"reads"_s, reads(format)},
                                {u"note"_s, format.note},
                                {u"replacedBy"_s, format.replaces.isEmpty() ? QString() : format.file}});
        if (!arguments.has(u"json"_s))
            printFormat(format);
    }
    if (arguments.has(u"json"_s))
        printJson({{u"formats"_s, list}});
    Exit exit = Exit::Fine;
    for (const Error& fault : session.formats.faults())
        exit = fail(fault);
    return exit;
}

} // namespace waymark::cli
