// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/overduefilter.h"

#include "model/domain/checkresult.h"
#include "model/store/eachrow.h"
#include "model/store/keylist.h"
#include "model/store/resultpasts.h"

#include <QHash>

namespace waymark {

namespace {

class OverdueRows {
public:
    OverdueRows(const Database& database, const OverdueMoments& before) : m_database(database), m_before(before), m_pasts(database) {}

    Result<OverdueCondition> find()
    {
        QStringList ways;
        for (const Severity severity : allSeverities) {
            if (!m_before[static_cast<size_t>(severity)])
                continue;
            const auto way = failing(severity);
            if (!way)
                return way.error();
            ways << *way;
        }
        OverdueCondition condition;
        const auto keys = unproven(condition);
        if (!keys)
            return keys.error();
        condition.sql = QStringLiteral(" AND ((+outcome = %1 AND (%2)) OR +result.id IN (%3))")
                            .arg(static_cast<int>(Outcome::Failed))
                            .arg(ways.isEmpty() ? QStringLiteral("FALSE") : ways.join(QStringLiteral(" OR ")), keyList(*keys));
        return condition;
    }

private:
    using Keys = std::vector<qint64>;

    Result<QString> failing(Severity severity)
    {
        Keys older;
        Keys younger;
        const QString moment = storedMoment(*m_before[static_cast<size_t>(severity)]);
        const auto runs = eachRow(m_database, QStringLiteral("SELECT key, time < ? FROM run"), {moment}, [&](const Statement& row) {
            (row.integer(1) != 0 ? older : younger).push_back(row.integer(0));
        });
        if (!runs)
            return runs.error();
        const int number = static_cast<int>(severity);
        if (younger.empty()) // an empty list would leave the index nothing to look up
            return QStringLiteral("+severity = %1").arg(number);
        Keys candidates;
        const auto read = eachRow(m_database,
                                  QStringLiteral("SELECT id FROM result INDEXED BY result_since WHERE since_run IN (%1)"
                                                 " AND change = %2 AND outcome = %3 AND severity = %4")
                                      .arg(keyList(younger))
                                      .arg(static_cast<int>(ChangeKind::Changed))
                                      .arg(static_cast<int>(Outcome::Failed))
                                      .arg(number),
                                  {}, [&](const Statement& row) { candidates.push_back(row.integer(0)); });
        if (!read)
            return read.error();
        const auto overdue = overdueOf(candidates);
        if (!overdue)
            return overdue.error();
        return QStringLiteral("(+severity = %1 AND (+since_run IN (%2) OR +result.id IN (%3)))")
            .arg(number)
            .arg(keyList(older), keyList(*overdue));
    }

    /// What failed, and is an error by now, say.
    Result<Keys> unproven(OverdueCondition& condition)
    {
        Keys candidates;
        QHash<qint64, std::tuple<qint64, int, int>> states;
        const auto read = eachRow(m_database,
                                  QStringLiteral("SELECT id, check_id, severity, outcome FROM result INDEXED BY result_since"
                                                 " WHERE since_run IN (SELECT key FROM run) AND change = %1 AND outcome IN (%2)")
                                      .arg(static_cast<int>(ChangeKind::Changed))
                                      .arg(unprovenOutcomes()),
                                  {}, [&](const Statement& row) {
                                      candidates.push_back(row.integer(0));
                                      states.insert(row.integer(0), {row.integer(1), static_cast<int>(row.integer(2)),
                                                                     static_cast<int>(row.integer(3))});
                                  });
        if (!read)
            return read.error();
        auto overdue = overdueOf(candidates);
        if (overdue)
            for (const qint64 key : *overdue)
                condition.unproven.insert(states.value(key));
        return overdue;
    }

    bool isOverdue(const ResultPast& past) const
    {
        const auto& runs = past.chain->runs();
        const auto failure = openFailure(past.changes, static_cast<int>(runs.size()));
        if (!failure)
            return false;
        const auto& moment = m_before[static_cast<size_t>(failure->severity)];
        return moment && runs[static_cast<size_t>(failure->since)].time < storedMoment(*moment).toUtf8();
    }

    Result<Keys> overdueOf(const Keys& candidates)
    {
        Keys overdue;
        const auto read = m_pasts.each(candidates, [&](const ResultPast& past) {
            if (isOverdue(past))
                overdue.push_back(past.result);
        });
        return read ? Result(std::move(overdue)) : Result<Keys>(read.error());
    }

    const Database& m_database;
    const OverdueMoments& m_before;
    ResultPasts m_pasts;
};

} // namespace

Result<OverdueCondition> overdueCondition(const Database& database, const OverdueMoments& before)
{
    return OverdueRows(database, before).find();
}

} // namespace waymark
