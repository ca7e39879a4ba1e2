// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/policy.h"
#include "model/score/itemevidence.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Which policy statements are shown. Empty members don't restrict.
struct ShownPolicies {
    QString words = {}; ///< each of them is in reference, title, statement, source, category or owner, case ignored
    std::optional<PolicyStatus> status = {};
    std::optional<ItemStanding> standing = {};
    bool unmapped = false; ///< only those in force that are mapped to nothing

    bool isAll() const { return words.trimmed().isEmpty() && !status && !standing && !unmapped; }
    friend bool operator==(const ShownPolicies&, const ShownPolicies&) = default;
};

/// Of a PoliciesModel, the statements that are wanted, sorted by SortRole.
class PoliciesFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PoliciesFilterModel(QObject* parent = nullptr);

    void show(const ShownPolicies& shown);
    const ShownPolicies& shown() const { return m_shown; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ShownPolicies m_shown;
    QStringList m_words;
};

} // namespace waymark
