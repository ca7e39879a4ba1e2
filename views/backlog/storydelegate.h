// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storyfields.h"
#include "views/shared/celldelegate.h"

class QComboBox;

namespace waymark {

class Workspace;

/// Draws and edits the cells of stories: text in a line, points in a spin box, all else in a list that opens at once.
class StoryDelegate final : public CellDelegate {
    Q_OBJECT
public:
    StoryDelegate(const Workspace& workspace, const Catalogues& catalogues, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QComboBox* createChoice(QWidget* parent, StoryField field) const;

    const Workspace& m_workspace;
    const Catalogues& m_catalogues;
};

} // namespace waymark
