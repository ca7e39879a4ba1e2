// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lenscommand.h"

#include "model/catalog/lensfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QString counted(qsizetype number, const QString& one, const QString& many)
{
    return u"%1 %2"_s.arg(QString::number(number), number == 1 ? one : many);
}

void printCounts(const LensReading& reading)
{
    const QString version = reading.version.isEmpty() ? QString() : u", version "_s + reading.version;
    printText(reading.lens.name + version);
    printText(u"%1, %2, %3, %4"_s.arg(
        counted(static_cast<qsizetype>(reading.lens.pillars.size()), u"pillar"_s, u"pillars"_s),
        counted(reading.questions, u"question"_s, u"questions"_s), counted(reading.choices, u"choice"_s, u"choices"_s),
        counted(reading.rules, u"rule"_s, u"rules"_s)));
    for (const LensPillar& pillar : reading.lens.pillars)
        printText(u"  %1: %2"_s.arg(
            pillar.name, counted(static_cast<qsizetype>(pillar.questions.size()), u"question"_s, u"questions"_s)));
}

void printFaults(const LensReading& reading)
{
    if (reading.faults.empty())
        printText(u"No faults: it passes strictly."_s);
    else
        printText(counted(static_cast<qsizetype>(reading.faults.size()), u"fault"_s, u"faults"_s) + u':');
    for (const LensFault& fault : reading.faults) {
        const QString place = fault.pointer.isEmpty() ? u"(the whole file)"_s : fault.pointer;
        const QString done = fault.done.isEmpty() ? QString() : u' ' + fault.done;
        printText(u"  "_s + place + u": "_s + fault.message + done);
    }
}

QJsonObject documentOf(const LensReading& reading)
{
    QJsonArray faults;
    for (const LensFault& fault : reading.faults)
        faults.append(
            QJsonObject{{u"pointer"_s, fault.pointer}, {u"message"_s, fault.message}, {u"done"_s, fault.done}});
    return {{u"name"_s, reading.lens.name},
            {u"version"_s, reading.version},
            {u"pillars"_s, static_cast<int>(reading.lens.pillars.size())},
            {u"questions"_s, reading.questions},
            {u"choices"_s, reading.choices},
            {u"rules"_s, reading.rules},
            {u"faults"_s, faults}};
}

} // namespace

Exit runLens(const Arguments& arguments, const Session&)
{
    const QString file = arguments.positionals().front();
    const auto reading = readLensFile(file);
    if (!reading)
        return fail(reading.error(), file);
    if (arguments.has(u"json"_s)) {
        printJson(documentOf(*reading));
    } else {
        printCounts(*reading);
        printFaults(*reading);
    }
    return arguments.has(u"strict"_s) && !reading->faults.empty() ? Exit::SaysNo : Exit::Fine;
}

} // namespace waymark::cli
