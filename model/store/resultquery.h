// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/resolvedfilter.h"

#include <functional>
#include <tuple>

namespace waymark {

class Database;
class Statement;

/// Pages through results by a filter and an order. An order is a sequence of groups, each one stretch of an index, so that
/// a page costs what it shows; only what is known to be few is gathered and sorted. Both give the same order, so that pages
/// go on from each other.
class ResultQuery {
public:
    static Result<ResultQuery> prepare(const Database& database, const ResultFilter& filter);

    Result<std::vector<qint64>> keys(qint64 offset, int limit);
    Result<qint64> count();

    /// The statements that keys() ran, for tests that look at their plans.
    const QStringList& statements() const { return m_statements; }

private:
    struct Group {
        QString stretch;         ///< "table WHERE conditions" that the index answers
        QString conditions = {}; ///< on each row of it, starting with " AND "
        qint64 count = -1;       ///< of rows that pass; -1: not known
        QString source() const { return stretch + conditions; }
    };
    struct Row {
        qint64 key = 0;
        qint64 check = 0;
        int severity = 0;
        int outcome = 0;
        qint64 place = 0;            ///< the key of its resource, scope or run, as the order is by one of them
        QByteArray fingerprint = {}; ///< in the order of targets
        int change = 0;              ///< in the orders of runs
        std::tuple<qint64, qint64, qint64> rank = {};
    };

    ResultQuery(const Database& database, ResultFilter filter, ResolvedFilter resolved);
    bool fullStates() const;
    QString resourceCondition() const;
    QString namedSource() const;
    QString stateConditions() const;
    QString allConditions() const;
    std::vector<Group> groups();
    std::vector<Group> stateGroups() const;
    std::vector<Group> scopeGroups();
    std::vector<Group> runGroups();
    std::optional<std::vector<qint64>> ofNames(qint64 offset, int limit);
    std::vector<qint64> fromGroups(qint64 offset, int limit);
    std::optional<std::vector<qint64>> soonFound(qint64 offset, int limit);
    std::vector<qint64> byResourceName(qint64 offset, int limit);
    Result<qint64> countStates();
    std::optional<QString> narrowSource() const;
    std::optional<std::vector<qint64>> gathered(const QString& source, qint64 most, qint64 offset, int limit);
    QString orderColumns() const;
    void rank(std::vector<Row>& rows);
    void each(const QString& sql, const std::function<void(const Statement&)>& visit);
    qint64 number(const QString& sql);

    const Database* m_database;
    ResultFilter m_filter;
    ResolvedFilter m_resolved;
    QString m_rowConditions; ///< all but those on the columns that a group fixes
    Result<void> m_status = {};
    QStringList m_statements;
};

} // namespace waymark
