// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/sprintcsv.h"

#include "model/domain/csvline.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

template <typename T>
QString numberCell(const std::optional<T>& number)
{
    return number ? QString::number(*number) : QString();
}

/// Points that may still be planned; less than 0: so many too much is.
QString roomCell(const SprintFigures& figures)
{
    return figures.capacity.value ? QString::number(*figures.capacity.value - figures.planned) : QString();
}

QString gateCell(const std::optional<GateVerdict>& gate)
{
    if (!gate)
        return {};
    return gate->holds ? u"holds"_s : u"doesNotHold"_s;
}

QString line(const SprintFigures& figures)
{
    const Sprint& sprint = figures.sprint;
    const auto frozen = [&](int SprintClosure::*points) {
        return figures.closure ? QString::number(*figures.closure.*points) : QString();
    };
    return csvLine({QString::number(sprint.number), sprint.start.toString(Qt::ISODate),
                    sprint.end.toString(Qt::ISODate), word(sprint.state), sprint.goal, QString::number(figures.planned),
                    QString::number(figures.done), numberCell(figures.carriedOver.value),
                    frozen(&SprintClosure::carried), frozen(&SprintClosure::returned),
                    numberCell(figures.capacity.value), roomCell(figures), gateCell(figures.gate),
                    figures.gate && figures.gate->overridden && figures.gate->overridden->stands ? u"yes"_s : QString()});
}

QString line(int sprint, const SprintRow& row)
{
    return csvLine({QString::number(sprint), row.reference, row.title, word(row.kind), row.epic, word(row.priority),
                    numberCell(row.points), word(row.status), row.owner.value_or(QString()),
                    row.proof ? word(*row.proof) : QString(), row.fate ? word(*row.fate) : QString(),
                    numberCell(row.carriedTo)});
}

} // namespace

QString sprintsCsv(const ProgrammeFigures& figures)
{
    QString csv = csvLine({u"sprint"_s, u"start"_s, u"end"_s, u"state"_s, u"goal"_s, u"planned"_s, u"done"_s,
                           u"carried"_s, u"carriedOn"_s, u"returned"_s, u"capacity"_s, u"room"_s, u"gate"_s, u"overridden"_s});
    for (const SprintFigures& sprint : figures.sprints)
        csv += line(sprint);
    return csv;
}

QString sprintCsv(const ProgrammeFigures& figures, const SprintFigures& sprint, const PlanRows& rows)
{
    QString csv = csvLine({u"sprint"_s, u"reference"_s, u"title"_s, u"kind"_s, u"epic"_s, u"priority"_s, u"points"_s,
                           u"status"_s, u"owner"_s, u"proof"_s, u"fate"_s, u"carriedTo"_s});
    for (const SprintRow& row : sprintRows(sprint, figures.proofs, rows))
        csv += line(sprint.sprint.number, row);
    return csv;
}

} // namespace waymark
