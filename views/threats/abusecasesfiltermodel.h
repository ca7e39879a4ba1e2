// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/storyproof.h"
#include "views/shared/ownerchoice.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Of an AbuseCasesModel, the cases with all words in reference or title, in one state, and of the chosen owner.
class AbuseCasesFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words);
    void setState(const std::optional<Mitigation>& state); ///< none: any
    void setOwner(const OwnerChoice& owner);
    const OwnerChoice& owner() const { return m_owner; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    std::optional<Mitigation> m_state;
    OwnerChoice m_owner;
};

} // namespace waymark
