// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>
#include <QPointer>

namespace waymark {

/// Column heads in small muted type; with editors, a filter row below them that stays in step with the columns.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);

    /// Lays an editor over the filter row of a column. Tab goes through them from left to right.
    void setEditor(int section, QWidget* editor);
    QWidget* editor(int section) const { return m_editors.value(section); }

    /// The column takes up the room that the others leave, with all that are stretched, but no less than `least` px:
    /// where there is less the table scrolls.
    void setStretched(int section, int least);
    void fitStretched(); ///< called by itself, but not when a state was restored

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeEditors();

    QHash<int, QPointer<QWidget>> m_editors;
    QHash<int, int> m_stretched; ///< section and least width
    bool m_fitting = false;
};

} // namespace waymark
