// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/orphans.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Of an OrphansModel, those of one kind and with all words in id or title.
class OrphansFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit OrphansFilterModel(QObject* parent = nullptr);

    void setWords(const QString& words);
    void setKind(const std::optional<OrphanKind>& kind); ///< none: any
    const std::optional<OrphanKind>& kind() const { return m_kind; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    std::optional<OrphanKind> m_kind;
};

} // namespace waymark
