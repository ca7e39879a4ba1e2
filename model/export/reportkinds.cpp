// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/reportkinds.h"

#include "model/report/csvreport.h"
#include "model/report/htmlreport.h"
#include "model/report/jsonreport.h"
#include "model/report/planhtml.h"
#include "model/report/programmehtml.h"
#include "model/report/programmejson.h"
#include "model/report/riskcsv.h"
#include "model/report/riskhtml.h"
#include "model/report/riskjson.h"
#include "model/report/sprintcsv.h"
#include "model/report/sprinthtml.h"
#include "model/report/sprintjson.h"

#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

/// Null: none is chosen.
const SprintFigures* chosenSprint(const ReportBasis& basis)
{
    const auto found = std::ranges::find_if(basis.figures.sprints,
                                            [&](const SprintFigures& each) { return basis.sprint && each.sprint.id == *basis.sprint; });
    return found == basis.figures.sprints.end() ? nullptr : &*found;
}

QString htmlOf(ReportKind kind, const ReportBasis& basis, const ReportFacts& facts)
{
    switch (kind) {
    case ReportKind::Programme: return programmeHtml(basis.figures, basis.programme, facts);
    case ReportKind::Compliance: return complianceHtml(basis.figures, facts);
    case ReportKind::Risks: return risksHtml(basis.risks, facts);
    case ReportKind::Sprint:
        if (const SprintFigures* sprint = chosenSprint(basis))
            return sprintHtml(basis.figures, *sprint, basis.rows, facts);
        return sprintsHtml(basis.figures, facts);
    case ReportKind::Review: break;
    }
    Q_UNREACHABLE();
}

QString csvOf(ReportKind kind, const ReportBasis& basis)
{
    switch (kind) {
    case ReportKind::Programme: return programmeCsv(basis.figures);
    case ReportKind::Compliance: return complianceCsv(basis.figures);
    case ReportKind::Risks: return risksCsv(basis.risks);
    case ReportKind::Sprint:
        if (const SprintFigures* sprint = chosenSprint(basis))
            return sprintCsv(basis.figures, *sprint, basis.rows);
        return sprintsCsv(basis.figures);
    case ReportKind::Review: break;
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(ReportKind kind, const ReportBasis& basis, const ReportFacts& facts)
{
    switch (kind) {
    case ReportKind::Programme: return programmeJson(basis.figures, basis.programme, facts);
    case ReportKind::Compliance: return complianceJson(basis.figures, facts);
    case ReportKind::Risks: return risksJson(basis.risks, facts);
    case ReportKind::Sprint:
        if (const SprintFigures* sprint = chosenSprint(basis))
            return sprintJson(basis.figures, *sprint, basis.rows, facts);
        return sprintsJson(basis.figures, facts);
    case ReportKind::Review: break;
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray reportOf(ReportKind kind, const QString& suffix, const ReportBasis& basis, const ReportFacts& facts)
{
    if (suffix == u"csv")
        return csvOf(kind, basis).toUtf8();
    if (suffix == u"json")
        return QJsonDocument(jsonOf(kind, basis, facts)).toJson();
    return htmlOf(kind, basis, facts).toUtf8();
}

} // namespace waymark
