// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Which capabilities are shown. Empty members don't restrict.
struct ShownCapabilities {
    QString words = {};  ///< each of them is in the name or the purpose, case ignored
    bool gaps = false;   ///< only those that no story or no check stands for

    friend bool operator==(const ShownCapabilities&, const ShownCapabilities&) = default;
};

/// CapabilitiesModel, filtered; perspectives of which nothing is left are hidden.
class CapabilitiesFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CapabilitiesFilterModel(QObject* parent = nullptr);

    void show(const ShownCapabilities& shown);
    const ShownCapabilities& shown() const { return m_shown; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ShownCapabilities m_shown;
    QStringList m_words;
};

} // namespace waymark
