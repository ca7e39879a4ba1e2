// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/celldelegate.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace waymark {

namespace {

constexpr int longestText = 500; ///< what can be typed into a cell

/// The editor of a cell.
class CellField final : public QLineEdit {
public:
    CellField(QWidget* parent, const QStringList& choices)
        : QLineEdit(parent)
    {
        setObjectName(QStringLiteral("cellField"));
        setProperty("cell", true);
        setMaxLength(longestText);
        setFrame(false);
        if (choices.isEmpty())
            return;
        auto* completer = new QCompleter(choices, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        setCompleter(completer);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Down || !completer()) {
            QLineEdit::keyPressEvent(event);
            return;
        }
        completer()->setCompletionPrefix({});
        completer()->complete();
    }
};

} // namespace

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(Qt::EditRole).typeId() != QMetaType::QString) {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (editor) {
            editor->setProperty("cell", true); // as low as a row
            editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        }
        return editor;
    }
    auto* field = new CellField(parent, index.data(ChoicesRole).toStringList());
    field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    const QPersistentModelIndex cell(index);
    connect(field, &QLineEdit::textChanged, this, [this, cell](const QString& text) { Q_EMIT typed(cell, text); });
    return field;
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (editor->property("filled").toBool())
        return;
    editor->setProperty("filled", true);
    QStyledItemDelegate::setEditorData(editor, index);
}

} // namespace waymark
