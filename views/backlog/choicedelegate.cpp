// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/choicedelegate.h"

#include "views/backlog/choicebox.h"
#include "views/backlog/csvmappingmodel.h"

#include <QTimer>

namespace waymark {

ChoiceBox* openingChoice(const CellDelegate& delegate, const QString& accessibleName, QWidget* parent)
{
    auto* choice = new ChoiceBox(QStringLiteral("cellEditor"), accessibleName, parent);
    auto* sender = const_cast<CellDelegate*>(&delegate); // its signals are about an editor, not about its state
    QObject::connect(choice, &QComboBox::activated, sender, [sender, choice] {
        Q_EMIT sender->commitData(choice);
        Q_EMIT sender->closeEditor(choice);
    });
    QTimer::singleShot(0, choice, &ChoiceBox::showPopup);
    return choice;
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QVariantList choices = index.data(OfferedRole).toList();
    if (choices.isEmpty())
        return nullptr;
    ChoiceBox* choice = openingChoice(*this, index.model()->headerData(index.column(), Qt::Horizontal).toString(), parent);
    for (const QVariant& each : choices)
        choice->add(each.toList()[0].toString(), each.toList()[1]);
    return choice;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* choice = static_cast<ChoiceBox*>(editor);
    choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* choice = static_cast<ChoiceBox*>(editor); choice->currentIndex() >= 0)
        model->setData(index, choice->currentData());
}

} // namespace waymark
