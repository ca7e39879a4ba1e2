// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/registryfigures.h"

namespace waymark {

RegistryFigures registryFigures(const ExposureFacts& facts, const ExceptionFigures& exceptions, QDate today)
{
    RegistryFigures figures{.exposure = exposureFigure(facts),
                            .exposureTrend = exposureTrend(facts),
                            .risks = {facts.risks.begin(), facts.risks.end()}};
    for (const Risk& risk : facts.risks) {
        figures.overdueReviews += isReviewOverdue(risk, today) ? 1 : 0;
        figures.names.insert(risk.id, riskName(risk));
    }
    for (const ExceptionRecord& exception : exceptions.lapsed)
        figures.expiredAcceptances += exception.risk ? 1 : 0;
    return figures;
}

} // namespace waymark
