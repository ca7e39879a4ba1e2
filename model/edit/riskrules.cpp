// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/riskrules.h"

#include "model/domain/textlimits.h"

#include <QCoreApplication>

#include <array>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskRules)
};

constexpr std::array ratings = {&Risk::inherentLikelihood, &Risk::inherentImpact, &Risk::currentLikelihood,
                                &Risk::currentImpact,      &Risk::targetLikelihood, &Risk::targetImpact};

} // namespace

std::optional<QString> riskFault(const Risk& risk)
{
    if (risk.title.simplified().isEmpty())
        return Text::tr("a risk needs a title");
    for (const QString& line : {risk.reference, risk.title, risk.category})
        if (line.size() > longestLine)
            return Text::tr("a reference, title or category has at most %1 characters").arg(longestLine);
    for (const auto rating : ratings)
        if (risk.*rating < 0 || risk.*rating > 5)
            return Text::tr("likelihood and impact go from 1 to 5, and %1 is neither that nor 0 for not rated").arg(risk.*rating);
    return std::nullopt;
}

} // namespace waymark
