// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/riskchangenotes.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskChangeNotes)
};

/// One of the three ratings of a risk.
struct RatedPair {
    QString words;
    int Risk::*likelihood;
    int Risk::*impact;
};

struct NamedText {
    QString column;
    QString Risk::*text;
};

QString sideText(int rating)
{
    return rating == 0 ? Text::tr("not rated") : QString::number(rating);
}

QString pairText(const Risk& risk, const RatedPair& pair)
{
    const int likelihood = risk.*pair.likelihood;
    const int impact = risk.*pair.impact;
    if (likelihood == 0 && impact == 0)
        return Text::tr("not rated");
    return Text::tr("%1 x %2", "likelihood, impact").arg(sideText(likelihood), sideText(impact));
}

void addRatingNotes(QStringList& notes, const Risk* before, const Risk& after)
{
    const RatedPair pairs[] = {{Text::tr("inherent rating"), &Risk::inherentLikelihood, &Risk::inherentImpact},
                               {Text::tr("current rating"), &Risk::currentLikelihood, &Risk::currentImpact},
                               {Text::tr("target rating"), &Risk::targetLikelihood, &Risk::targetImpact}};
    for (const RatedPair& pair : pairs) {
        const QString now = pairText(after, pair);
        if (before && pairText(*before, pair) != now)
            notes << Text::tr("%1: %2 → %3", "which rating, before, after").arg(pair.words, pairText(*before, pair), now);
        if ((after.*pair.likelihood == 0) != (after.*pair.impact == 0))
            notes << Text::tr("%1: only half of it is given, so it counts as not rated").arg(pair.words);
    }
}

} // namespace

QStringList riskChangeNotes(const Risk* before, const Risk& after)
{
    QStringList notes;
    addRatingNotes(notes, before, after);
    if (!before)
        return notes;
    const NamedText texts[] = {{QStringLiteral("category"), &Risk::category}, {QStringLiteral("epic"), &Risk::epic},
                               {QStringLiteral("cause"), &Risk::cause},       {QStringLiteral("event"), &Risk::event},
                               {QStringLiteral("consequence"), &Risk::consequence}, {QStringLiteral("plan"), &Risk::plan}};
    QStringList emptied;
    for (const NamedText& each : texts)
        if (!(before->*each.text).isEmpty() && (after.*each.text).isEmpty())
            emptied << each.column;
    if (before->owner && !after.owner)
        emptied << QStringLiteral("owner");
    if (before->reviewDay && !after.reviewDay)
        emptied << QStringLiteral("review");
    for (const QString& column : emptied)
        notes << Text::tr("%1 becomes empty", "column of a file").arg(column);
    return notes;
}

} // namespace waymark
