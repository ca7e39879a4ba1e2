// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/itemevidence.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Which items are shown. Empty members don't restrict.
struct ShownItems {
    QString words = {}; ///< each of them is in id, title, text, epic, checks or stories, case ignored
    std::optional<ItemStanding> standing = {};
    bool outOfScope = false; ///< only those that are the provider's

    bool isAll() const { return words.trimmed().isEmpty() && !standing && !outOfScope; }
    friend bool operator==(const ShownItems&, const ShownItems&) = default;
};

/// Of a BenchmarksModel, the items that are wanted, and the sections that have any. Items out of scope of which nothing ran are
/// of no standing.
class BenchmarksFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit BenchmarksFilterModel(QObject* parent = nullptr);

    void show(const ShownItems& shown);
    const ShownItems& shown() const { return m_shown; }
    int items() const; ///< that are shown

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ShownItems m_shown;
    QStringList m_words;
};

} // namespace waymark
