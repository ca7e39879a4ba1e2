// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/toolbox.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace waymark {

/// Which tools are shown. Empty members don't restrict.
struct ShownServices {
    QString words = {}; ///< each of them is in the name or the purpose, case ignored
    std::optional<ToolMaker> maker = {};
    std::optional<Component> component = {};
    QString epic = {}; ///< id
    std::optional<DefenceLayer> layer = {};

    friend bool operator==(const ShownServices&, const ShownServices&) = default;
};

/// ServicesModel, filtered, and sorted by SortRole.
class ServicesFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ServicesFilterModel(QObject* parent = nullptr);

    void show(const ShownServices& shown);
    const ShownServices& shown() const { return m_shown; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ShownServices m_shown;
    QStringList m_words;
};

} // namespace waymark
