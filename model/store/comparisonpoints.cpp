// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/comparisonpoints.h"

#include "model/domain/run.h"
#include "model/store/eachrow.h"

#include <QCoreApplication>

#include <limits>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

Result<PlacedPoint> placeRun(const Database& database, const RunId& run)
{
    PlacedPoint point;
    std::optional<RunState> state;
    const auto read = eachRow(database, QStringLiteral("SELECT key, time, state FROM run WHERE id = ?"), {run.toString()},
                              [&](const Statement& row) {
                                  point.key = row.integer(0);
                                  point.time = row.text(1);
                                  state = fromWord<RunState>(row.text(2));
                              });
    if (!read)
        return read.error();
    if (!state)
        return Error{Error::Code::NotFound,
                     Text::tr("The run can't be compared: it is not in the workspace. Choose another."), run.toString()};
    if (*state != RunState::Counted)
        return Error{Error::Code::Invalid,
                     *state == RunState::Withdrawn
                         ? Text::tr("The run can't be compared: it was deleted and doesn't count. Choose another.")
                         : Text::tr("The run can't be compared: its import isn't finished. Wait for it, or choose another."),
                     run.toString()};
    const auto scopes = eachRow(database, QStringLiteral("SELECT scope_id FROM run_scope WHERE run_key = ?"), {point.key},
                                [&](const Statement& row) { point.scopes.insert(row.integer(0)); });
    return scopes ? Result(std::move(point)) : Result<PlacedPoint>(scopes.error());
}

Result<PlacedPoint> placeMoment(const Database& database, const QDateTime& moment)
{
    if (!moment.isValid())
        return Error{Error::Code::Invalid, Text::tr("The results can't be compared: a date is missing. Choose two dates.")};
    PlacedPoint point{.time = Codec<QDateTime>::encode(moment).toString(), .key = std::numeric_limits<qint64>::max()};
    const auto scopes = eachRow(
        database,
        QStringLiteral("SELECT DISTINCT run_scope.scope_id FROM run JOIN run_scope ON run_scope.run_key = run.key"
                       " JOIN scope ON scope.id = run_scope.scope_id"
                       " WHERE run.state = 'counted' AND scope.drill = 0 AND run.time <= ?"),
        {point.time}, [&](const Statement& row) { point.scopes.insert(row.integer(0)); });
    return scopes ? Result(std::move(point)) : Result<PlacedPoint>(scopes.error());
}

} // namespace

Result<PlacedPoint> placePoint(const Database& database, const ComparisonPoint& point)
{
    const RunId* run = std::get_if<RunId>(&point);
    return run ? placeRun(database, *run) : placeMoment(database, std::get<QDateTime>(point));
}

} // namespace waymark
