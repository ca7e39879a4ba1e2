// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace waymark {

/// Which targets are shown. Empty members don't restrict.
struct ShownTargets {
    std::optional<TargetKind> kind = {};
    QString words = {};                       ///< each of them is in the identity or the name, case ignored
    std::optional<QString> environment = {};  ///< empty text: those that have none

    friend bool operator==(const ShownTargets&, const ShownTargets&) = default;
};

/// TargetsModel, filtered, and sorted by SortRole.
class TargetsFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TargetsFilterModel(QObject* parent = nullptr);

    void show(const ShownTargets& shown);
    const ShownTargets& shown() const { return m_shown; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ShownTargets m_shown;
    QStringList m_words;
};

} // namespace waymark
