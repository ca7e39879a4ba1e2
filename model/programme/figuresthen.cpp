// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/figuresthen.h"

#include "model/edit/auditreader.h"
#include "model/edit/evidencereader.h"
#include "model/programme/planthen.h"
#include "model/score/maturitypast.h"

#include <utility>

namespace waymark {

namespace {

/// What takes the registry back to a moment: ratings alone have a past, the rest of a risk is as it is now, as it is wherever the
/// past of risks is told.
ChangeSet registryBack(const Records& records, const QDateTime& moment)
{
    ChangeSet back;
    QSet<RiskId> registered;
    for (Risk& risk : risksThen(records.risks(), records.riskRatings(), moment).risks) {
        registered.insert(risk.id);
        back.changes.push_back({.before = *records.of<Risk>().find(risk.id), .after = std::move(risk)});
    }
    for (const Risk& risk : records.risks())
        if (!registered.contains(risk.id))
            back.changes.push_back({.before = risk});
    for (const RiskRating& rating : records.riskRatings())
        if (rating.rated > moment)
            back.changes.push_back({.before = rating});
    return back;
}

} // namespace

Result<ProgrammeFigures> figuresThen(const QString& file, const Records& records, const Catalogues& catalogues,
                                     const FigureRequest& request, Progress& progress)
{
    const auto evidence = EvidenceReader::open(file, request.evidence);
    if (!evidence)
        return evidence.error();
    if (!request.asOf || *request.asOf >= request.now)
        return programmeFigures(*evidence, records, catalogues, request);
    const auto audit = AuditReader::open(file);
    if (!audit)
        return audit.error();
    auto plan = PlanRewind::read(*audit, records, *request.asOf, request.log, progress);
    if (!plan)
        return plan.error();
    if (progress.cancelled)
        return Error{.code = Error::Code::Cancelled};
    FigureRequest past = request;
    past.isPlanKnown = plan->rewindTo(*request.asOf);
    Records then = plan->records();
    then.apply(registryBack(then, *request.asOf));
    if (past.isPlanKnown)
        past.then = &then;
    return programmeFigures(*evidence, records, catalogues, past);
}

} // namespace waymark
