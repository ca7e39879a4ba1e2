// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/celldelegate.h"

namespace waymark {

class ChoiceBox;

/// Lets a person choose among the values that a cell offers (OfferedRole), in a list that opens at once.
class ChoiceDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

/// A list for a cell: what is chosen is taken at once.
ChoiceBox* openingChoice(const CellDelegate& delegate, const QString& accessibleName, QWidget* parent);

} // namespace waymark
