// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskwords.h"

#include "views/shared/midsentence.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskWords)
};

} // namespace

QString signText(RiskTreatment treatment)
{
    switch (treatment) {
    case RiskTreatment::Mitigate: return Text::tr("Mitigate");
    case RiskTreatment::Accept: return Text::tr("Accept");
    case RiskTreatment::Transfer: return Text::tr("Transfer");
    case RiskTreatment::Avoid: return Text::tr("Avoid");
    }
    Q_UNREACHABLE();
}

QString signText(RiskStatus status)
{
    switch (status) {
    case RiskStatus::Open: return Text::tr("Open");
    case RiskStatus::Treating: return Text::tr("Treating");
    case RiskStatus::Accepted: return Text::tr("Accepted");
    case RiskStatus::Closed: return Text::tr("Closed");
    }
    Q_UNREACHABLE();
}

QString signText(RiskBand band)
{
    switch (band) {
    case RiskBand::Low: return Text::tr("Low");
    case RiskBand::Moderate: return Text::tr("Moderate");
    case RiskBand::High: return Text::tr("High");
    case RiskBand::Extreme: return Text::tr("Extreme");
    }
    Q_UNREACHABLE();
}

QString signText(RatingKind kind)
{
    switch (kind) {
    case RatingKind::Inherent: return Text::tr("Inherent");
    case RatingKind::Current: return Text::tr("Current");
    case RatingKind::Target: return Text::tr("Target");
    }
    Q_UNREACHABLE();
}

QString signText(RiskStand stand)
{
    switch (stand) {
    case RiskStand::Closed: return Text::tr("Closed");
    case RiskStand::Unrated: return Text::tr("Not rated");
    case RiskStand::Within: return Text::tr("Within");
    case RiskStand::Above: return Text::tr("Above");
    case RiskStand::UnbackedAccept: return Text::tr("Unbacked");
    case RiskStand::Accepted: return Text::tr("Accepted");
    }
    Q_UNREACHABLE();
}

QString likelihoodText(int rating)
{
    switch (rating) {
    case 1: return Text::tr("1, rare");
    case 2: return Text::tr("2, unlikely");
    case 3: return Text::tr("3, possible");
    case 4: return Text::tr("4, likely");
    case 5: return Text::tr("5, almost certain");
    default: return Text::tr("Not rated");
    }
}

QString impactText(int rating)
{
    switch (rating) {
    case 1: return Text::tr("1, negligible");
    case 2: return Text::tr("2, minor");
    case 3: return Text::tr("3, moderate");
    case 4: return Text::tr("4, major");
    case 5: return Text::tr("5, severe");
    default: return Text::tr("Not rated");
    }
}

QString levelText(int likelihood, int impact, const RiskGrid& grid)
{
    return levelText(likelihood, impact, grid.level(likelihood, impact));
}

QString levelText(int likelihood, int impact, int level)
{
    if (level == 0)
        return Text::tr("Not rated");
    const bool isProduct = level == likelihood * impact;
    return (isProduct ? Text::tr("%1 x %2 = %3, %4", "likelihood, impact, level, word")
                      : Text::tr("%3, %4 (%1 x %2)", "likelihood, impact, level, word"))
        .arg(likelihood)
        .arg(impact)
        .arg(level)
        .arg(midSentence(signText(riskBand(level))));
}

QString levelWord(int level)
{
    return level == 0 ? Text::tr("Not rated") : Text::tr("%1, %2", "level, word").arg(level).arg(midSentence(signText(riskBand(level))));
}

QString levelText(const Risk& risk, RatingKind kind, const RiskGrid& grid)
{
    const RatingPair rating = ratingOf(risk, kind);
    return levelText(rating.likelihood, rating.impact, grid);
}

QString standText(RiskStand stand, int appetite)
{
    switch (stand) {
    case RiskStand::Closed: return Text::tr("Closed");
    case RiskStand::Unrated: return Text::tr("Not rated, so nobody can tell whether it is above the appetite of %1").arg(appetite);
    case RiskStand::Within: return Text::tr("Within the appetite of %1").arg(appetite);
    case RiskStand::Above: return Text::tr("Above the appetite of %1").arg(appetite);
    case RiskStand::UnbackedAccept:
        return Text::tr("Above the appetite of %1, and approved acceptances in force do not cover all that shows it").arg(appetite);
    case RiskStand::Accepted: return Text::tr("Above the appetite of %1, and accepted by an exception in force").arg(appetite);
    }
    Q_UNREACHABLE();
}

QString signName(RiskBand band)
{
    switch (band) {
    case RiskBand::Low: return QStringLiteral("severity-low");
    case RiskBand::Moderate: return QStringLiteral("severity-medium");
    case RiskBand::High: return QStringLiteral("severity-high");
    case RiskBand::Extreme: return QStringLiteral("severity-critical");
    }
    Q_UNREACHABLE();
}

Tone toneOf(RiskBand band)
{
    switch (band) {
    case RiskBand::Low: return Tone::Muted;
    case RiskBand::Moderate: return Tone::Skipped;
    case RiskBand::High: return Tone::High;
    case RiskBand::Extreme: return Tone::Failed;
    }
    Q_UNREACHABLE();
}

QString signName(RiskStand stand)
{
    switch (stand) {
    case RiskStand::Above:
    case RiskStand::UnbackedAccept: return QStringLiteral("flag");
    case RiskStand::Accepted: return QStringLiteral("exception");
    case RiskStand::Unrated: return QStringLiteral("severity-unrated");
    case RiskStand::Within:
    case RiskStand::Closed: return {};
    }
    Q_UNREACHABLE();
}

Tone toneOf(RiskStand stand)
{
    switch (stand) {
    case RiskStand::Above:
    case RiskStand::UnbackedAccept: return Tone::Failed;
    case RiskStand::Accepted: return Tone::Suppressed; // never the green of what passed
    case RiskStand::Unrated: return Tone::Skipped;
    case RiskStand::Within:
    case RiskStand::Closed: return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace waymark
