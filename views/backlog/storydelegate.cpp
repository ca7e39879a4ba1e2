// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/storydelegate.h"

#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/backlog/backlogmodel.h"
#include "views/backlog/choicebox.h"
#include "views/backlog/choicedelegate.h"
#include "views/backlog/fieldoptions.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>

namespace waymark {

namespace {

constexpr int starterSide = 12;

} // namespace

StoryDelegate::StoryDelegate(const Workspace& workspace, const Catalogues& catalogues, QObject* parent)
    : CellDelegate(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
{
}

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool starter = index.column() == BacklogModel::TitleColumn && index.data(StarterRole).toBool();
    const Scheme scheme = schemeOf(option.palette);
    if (!starter) {
        CellDelegate::paint(painter, option, index);
    } else { // the mark stands at the end of the title's column, in line from row to row
        QStyleOptionViewItem title = option;
        QRect mark = option.rect;
        if (option.direction == Qt::RightToLeft) {
            title.rect.setLeft(title.rect.left() + starterSide + space::field);
            mark.setWidth(starterSide + space::field);
        } else {
            title.rect.setRight(title.rect.right() - starterSide - space::field);
            mark.setLeft(title.rect.right() + 1);
        }
        CellDelegate::paint(painter, title, index);
        QStyleOptionViewItem rest = option;
        rest.rect = mark;
        CellDelegate::paint(painter, rest, QModelIndex()); // its ground
        const QRect sign(mark.center().x() - starterSide / 2, mark.center().y() - starterSide / 2 + 1, starterSide, starterSide);
        paintSign(*painter, sign, QStringLiteral("starter"), roleColor(Role::Muted, scheme), onSignColor(scheme));
    }
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter->setPen(QPen(roleColor(Role::Focus, scheme), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {CellDelegate::sizeHint(option, index).width(), space::button};
}

QWidget* StoryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto field = BacklogModel::fieldOfColumn(index.column());
    if (!field)
        return nullptr;
    QWidget* editor = nullptr;
    if (*field == StoryField::Title) {
        auto* line = new QLineEdit(parent);
        line->setMaxLength(longestLine);
        editor = line;
    } else if (*field == StoryField::Points) {
        auto* number = new QSpinBox(parent);
        number->setRange(0, mostPoints);
        editor = number;
    } else {
        editor = createChoice(parent, *field);
    }
    editor->setAccessibleName(fieldName(*field));
    editor->setObjectName(QStringLiteral("cellEditor"));
    return editor;
}

QComboBox* StoryDelegate::createChoice(QWidget* parent, StoryField field) const
{
    ChoiceBox* choice = openingChoice(*this, fieldName(field), parent);
    choice->addOptions(field, m_workspace.records(), m_catalogues);
    return choice;
}

void StoryDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(value.toString());
        line->selectAll();
    } else if (auto* number = qobject_cast<QSpinBox*>(editor)) {
        number->setValue(value.toInt());
        number->selectAll();
    } else if (auto* choice = qobject_cast<QComboBox*>(editor)) {
        choice->setCurrentIndex(choice->findData(value)); // -1: a sprint that is closed, say
    }
}

void StoryDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text());
    else if (auto* number = qobject_cast<QSpinBox*>(editor)) {
        number->interpretText();
        model->setData(index, number->value());
    } else if (const auto* choice = qobject_cast<QComboBox*>(editor); choice && choice->currentIndex() >= 0)
        model->setData(index, choice->currentData());
}

void StoryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect rect = option.rect;
    if (const int least = qobject_cast<QComboBox*>(editor) ? 96 : qobject_cast<QSpinBox*>(editor) ? 64 : 160; rect.width() < least)
        rect.setWidth(least);
    const int over = rect.right() - editor->parentWidget()->width() + 1;
    editor->setGeometry(over > 0 ? rect.translated(-over, 0) : rect);
}

} // namespace waymark
