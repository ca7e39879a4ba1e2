// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/planwords.h"

#include "model/score/shownwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString noEvidence()
{
    return Text::tr("no evidence");
}

/// Of the reasons that say what is missing the last, which is why there is no figure at all.
QString whyNone(const std::vector<Reason>& reasons)
{
    if (reasons.empty())
        return noEvidence();
    const auto isMissing = [](const Reason& reason) { return reason.kind == Reason::Kind::Missing; };
    const auto missing = std::find_if(reasons.rbegin(), reasons.rend(), isMissing);
    return reasonText(missing == reasons.rend() ? reasons.front() : *missing);
}

} // namespace

QString pointsText(const std::optional<qint64>& points)
{
    return points ? QString::number(*points) : noEvidence();
}

QString meanText(const std::optional<qint64>& hundredths)
{
    return hundredths ? shownHundredths(*hundredths) : noEvidence();
}

QString velocityText(const Velocity& velocity)
{
    if (!velocity.mean.value)
        return whyNone(velocity.mean.reasons);
    return Text::tr("%1 points a sprint, closed sprints: %2")
        .arg(meanText(velocity.mean.value), QString::number(velocity.sprints.size()));
}

QString datesText(const Sprint& sprint)
{
    return Text::tr("%1 to %2").arg(sprint.start.toString(Qt::ISODate), sprint.end.toString(Qt::ISODate));
}

QString roomText(const SprintFigures& figures)
{
    if (!figures.capacity.value)
        return noEvidence();
    return figures.isOver() ? Text::tr("over by %1").arg(figures.planned - *figures.capacity.value)
                            : Text::tr("not over");
}

QString gateText(const std::optional<GateVerdict>& gate)
{
    if (!gate)
        return noEvidence();
    if (gate->overridden && gate->overridden->stands)
        return Text::tr("does not hold, overridden by %1").arg(gate->overridden->approver);
    return gate->holds ? Text::tr("holds") : Text::tr("does not hold");
}

QString proofText(Proof proof)
{
    switch (proof) {
    case Proof::Unproven: return Text::tr("unproven");
    case Proof::Failing: return Text::tr("contradicted");
    case Proof::Passed: return Text::tr("confirmed");
    case Proof::Stale: return Text::tr("stale");
    case Proof::Excepted: return Text::tr("with exceptions");
    }
    Q_UNREACHABLE();
}

QString fateText(StoryFate fate, const std::optional<int>& carriedTo)
{
    switch (fate) {
    case StoryFate::Done: return Text::tr("done");
    case StoryFate::CarriedOver:
        return carriedTo ? Text::tr("carried over to sprint %1").arg(*carriedTo) : Text::tr("carried over");
    case StoryFate::Returned: return Text::tr("returned to the backlog");
    }
    Q_UNREACHABLE();
}

QString kindWord(Reason::Kind kind)
{
    switch (kind) {
    case Reason::Kind::Counted: return u"counted"_s;
    case Reason::Kind::LeftOut: return u"leftOut"_s;
    case Reason::Kind::Missing: return u"missing"_s;
    }
    Q_UNREACHABLE();
}

bool isSentence(const Reason& reason)
{
    return reason.kind == Reason::Kind::Missing || (reason.count == 0 && reason.text.endsWith(u'.'));
}

QString reasonText(const Reason& reason)
{
    const QString number = isSentence(reason) ? QString() : QString::number(reason.count) + u' ';
    return number + (reason.kind == Reason::Kind::LeftOut ? Text::tr("left out: ") : QString()) + reason.text;
}

QString dayText(const Forecast& forecast, const std::optional<ForecastDate>& date)
{
    if (date)
        return date->day.toString(Qt::ISODate);
    if (forecast.points > 0 && forecast.remaining == 0)
        return Text::tr("done");
    return forecast.outOfSight || !forecast.fan.empty() ? Text::tr("too far off to say") : noEvidence();
}

QString forecastText(const Forecast& forecast)
{
    if (forecast.p50)
        return u"P50 %1, P80 %2, P95 %3"_s.arg(dayText(forecast, forecast.p50), dayText(forecast, forecast.p80),
                                               dayText(forecast, forecast.p95));
    return whyNone(forecast.reasons);
}

} // namespace waymark
