// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/forecast.h"

#include "model/score/dice.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

constexpr int runs = 10'000;
constexpr size_t horizon = 260;  ///< sprints: ten years of fortnights; what takes longer is not forecast
constexpr int lastYear = 2100;   ///< a day beyond says nothing that anybody could plan by
constexpr size_t fanLimit = 60;  ///< sprints that a fan shows at most
constexpr quint64 seed = 20'260'302; ///< any number, but always the same

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Forecast)
};

/// The sprints to come: those that are planned, then as many as it takes.
class Ahead {
public:
    explicit Ahead(const ForecastEvidence& evidence) : m_evidence(evidence)
    {
        for (const OpenSprint& sprint : evidence.sprints)
            if (!evidence.today.isValid() || sprint.end >= evidence.today)
                m_planned.push_back(sprint);
    }

    ForecastDate date(size_t index) const
    {
        if (index < m_planned.size())
            return {.sprint = m_planned[index].number, .day = m_planned[index].end};
        const int beyond = static_cast<int>(index - m_planned.size()) + 1;
        const QDate from = std::max(m_evidence.lastEnd, m_evidence.today.addDays(-1)); // the day before the first of them
        return {.sprint = m_evidence.lastNumber + beyond, .day = from.addDays(beyond * m_evidence.sprintDays)};
    }

    int done(size_t index) const { return index < m_planned.size() ? m_planned[index].done : 0; }

    /// What a sprint has room for; those that nobody planned yet like the last that is.
    int capacity(size_t index) const
    {
        if (m_evidence.sprints.empty())
            return 0;
        return (index < m_planned.size() ? m_planned[index] : m_evidence.sprints.back()).capacity.value_or(0);
    }

private:
    const ForecastEvidence& m_evidence;
    std::vector<OpenSprint> m_planned;
};

bool isTellable(const ForecastDate& date)
{
    return date.day.isValid() && date.day.year() <= lastYear;
}

std::optional<ForecastDate> tellable(const ForecastDate& date)
{
    return isTellable(date) ? std::optional(date) : std::nullopt;
}

/// The value that `percent` of the runs reach or stay below.
template <typename T>
T quantile(std::vector<T>& values, int percent)
{
    const auto at = values.begin() + (std::ssize(values) * percent + 99) / 100 - 1;
    std::ranges::nth_element(values, at);
    return *at;
}

class Simulation {
public:
    Simulation(const ForecastEvidence& evidence, const Ahead& ahead) : m_evidence(evidence), m_ahead(ahead) {}

    void perform(Forecast& forecast)
    {
        Dice dice(seed);
        for (size_t i = 0; i < runs; ++i)
            m_ends.push_back(run(dice, forecast.remaining, i));
        forecast.p50 = dateOf(50);
        forecast.p80 = dateOf(80);
        forecast.p95 = dateOf(95);
        m_remaining.resize(std::min(quantile(m_ends, 95) + 1, fanLimit), std::vector<int>(runs, 0));
        for (size_t index = 0; index < m_remaining.size() && isTellable(m_ahead.date(index)); ++index)
            forecast.fan.push_back(stepOf(index));
        forecast.outOfSight = !forecast.p95;
    }

private:
    /// The sprint, counted from now, by whose end all is done.
    size_t run(Dice& dice, int remaining, size_t number)
    {
        for (size_t index = 0; index < horizon; ++index) {
            const int drawn = m_evidence.velocities[dice.below(m_evidence.velocities.size())].done;
            remaining -= std::max(0, drawn - m_ahead.done(index));
            if (remaining <= 0)
                return index;
            if (index >= fanLimit)
                continue;
            if (index == m_remaining.size())
                m_remaining.emplace_back(runs, 0);
            m_remaining[index][number] = remaining;
        }
        return horizon;
    }

    std::optional<ForecastDate> dateOf(int percent)
    {
        const size_t end = quantile(m_ends, percent);
        return end < horizon ? tellable(m_ahead.date(end)) : std::nullopt;
    }

    FanStep stepOf(size_t index)
    {
        std::vector<int>& values = m_remaining[index];
        const ForecastDate date = m_ahead.date(index);
        return {.sprint = date.sprint,
                .day = date.day,
                .p5 = quantile(values, 5),
                .p20 = quantile(values, 20),
                .p50 = quantile(values, 50),
                .p80 = quantile(values, 80),
                .p95 = quantile(values, 95)};
    }

    const ForecastEvidence& m_evidence;
    const Ahead& m_ahead;
    std::vector<size_t> m_ends;
    std::vector<std::vector<int>> m_remaining; ///< by sprint, then run
};

std::optional<ForecastDate> byCapacity(const Ahead& ahead, int remaining)
{
    for (size_t index = 0; index < horizon; ++index) {
        remaining -= std::max(0, ahead.capacity(index) - ahead.done(index));
        if (remaining <= 0)
            return tellable(ahead.date(index));
    }
    return std::nullopt;
}

Reason missing(const QString& text)
{
    return {.kind = Reason::Kind::Missing, .text = text};
}

/// Why there can be none; empty: there can.
QString obstacle(const ForecastEvidence& evidence)
{
    if (evidence.totals.scope == 0)
        return Text::tr("No evidence: no story with points belongs to it.");
    if (evidence.velocities.empty())
        return Text::tr("No forecast before the first sprint is closed: nothing shows yet how much a sprint gets done.");
    if (std::ranges::max(evidence.velocities, {}, &SprintVelocity::done).done == 0)
        return Text::tr("No forecast: no closed sprint got anything done.");
    return {};
}

void explain(Forecast& forecast, const ForecastEvidence& evidence)
{
    auto& reasons = forecast.reasons;
    reasons.push_back({.text = Text::tr("points remain, of %1").arg(forecast.points), .count = forecast.remaining});
    for (const SprintVelocity& sprint : evidence.velocities)
        reasons.push_back({.text = Text::tr("points done in sprint %1").arg(sprint.number), .count = sprint.done});
    reasons.push_back({.text = Text::tr("runs, in each of which every sprint to come does as much as one of these, drawn at "
                                        "random, and does this before all else"),
                       .count = runs});
    if (evidence.velocities.size() < 3)
        reasons.push_back(missing(Text::tr("Fewer than three sprints are closed, so this says little yet about how much "
                                           "they differ.")));
    if (!forecast.p95)
        reasons.push_back(missing(Text::tr("Some runs don't end within %1 sprints and before the year %2; how long they take is not in "
                                           "sight.")
                                      .arg(QString::number(horizon), QString::number(lastYear + 1))));
}

} // namespace

Forecast forecast(const ForecastEvidence& evidence)
{
    Forecast forecast{.points = evidence.totals.scope, .remaining = evidence.totals.scope - evidence.totals.done};
    const Ahead ahead(evidence);
    if (forecast.points > 0 && forecast.remaining == 0) {
        forecast.reasons.push_back({.text = Text::tr("points, and all of them are done"), .count = forecast.points});
    } else if (const QString text = obstacle(evidence); !text.isEmpty()) {
        forecast.reasons.push_back(missing(text));
    } else {
        Simulation(evidence, ahead).perform(forecast);
        explain(forecast, evidence);
    }
    if (forecast.remaining > 0)
        forecast.byCapacity = byCapacity(ahead, forecast.remaining);
    if (evidence.unestimated > 0)
        forecast.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                    .text = Text::tr("open stories without points, which no forecast can count"),
                                    .count = evidence.unestimated});
    return forecast;
}

} // namespace waymark
