// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace waymark {

/// Which checks are shown. Empty members don't restrict.
struct CheckFilter {
    std::optional<Outcome> outcome = {};
    std::optional<Severity> severity = {};
    QString words = {}; ///< each of them is in the check's id or title, case ignored
    std::optional<QString> epic = {}; ///< id; empty text: assigned to none
    QString tool = {};  ///< part of its name
    std::optional<QSet<CheckKey>> checks = {}; ///< only these

    friend bool operator==(const CheckFilter&, const CheckFilter&) = default;
};

/// ChecksModel, filtered, and sorted by SortRole.
class ChecksFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ChecksFilterModel(QObject* parent = nullptr);

    void setFilter(const CheckFilter& filter);
    const CheckFilter& filter() const { return m_filter; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    CheckFilter m_filter;
    QStringList m_words;
};

} // namespace waymark
