// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/policy.h"
#include "model/score/itemevidence.h"
#include "views/shared/keyedrowsmodel.h"

#include <QDate>

namespace waymark {

class Records;
struct ReferenceFigures;

/// A policy statement with what its row says besides.
struct PolicyRow {
    Policy policy = {};
    QString owner = {};     ///< name; empty: nobody
    bool overdue = false;   ///< its review day is over, and it isn't withdrawn
    int controls = 0;       ///< that it is tied to
    int stories = 0;        ///< likewise
    int checks = 0;         ///< likewise
    ItemStanding standing = ItemStanding::NoEvidence; ///< by its checks and its controls'
    QString why = {};       ///< it stands like that
    bool isKnown = false;   ///< how it stands; else that is still being read

    bool isMapped() const { return controls + stories + checks > 0; }
    /// It is in force, and nothing is to meet it or to show whether it is met.
    bool isUnmapped() const { return policy.status == PolicyStatus::InForce && !isMapped(); }

    friend bool operator==(const PolicyRow&, const PolicyRow&) = default;
};

/// Those that are in force and mapped to nothing come first, then all others; each by reference.
std::vector<PolicyRow> policyRows(const Records& records, const ReferenceFigures& figures, QDate today);

/// The organisation's policy as a table.
class PoliciesModel final : public KeyedRowsModel<PolicyRow, PolicyId> {
    Q_OBJECT
public:
    enum Column {
        ReferenceColumn, TitleColumn, SourceColumn, CategoryColumn, OwnerColumn, StatusColumn, ReviewColumn, ControlsColumn,
        StoriesColumn, ChecksColumn, StandingColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<PolicyRow> rows, QDate today);
    int unmapped() const;
    int overdue() const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const PolicyRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    PolicyId keyOf(const PolicyRow& row) const override { return row.policy.id; }
    bool looksSame(const PolicyRow& a, const PolicyRow& b) const override { return a == b; }

private:
    QString text(const PolicyRow& row, int column) const;
    static QVariant sortValue(const PolicyRow& row, int column);
    static QVariant standing(const PolicyRow& row, int role);
    QString hint(const PolicyRow& row, int column) const;

    QDate m_today;
};

} // namespace waymark
