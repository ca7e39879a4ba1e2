// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>
#include <QPointer>
#include <QSet>

namespace waymark {

/// Column heads in small muted type, whose tool tips say what has no room; with editors, a filter row below them that stays
/// in step with the columns.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);

    /// Lays an editor over the filter row of a column. Tab goes through them from left to right.
    void setEditor(int section, QWidget* editor);
    QWidget* editor(int section) const { return m_editors.value(section); }

    /// The column takes up the room that the others leave, with all that are stretched, but no less than `least` px:
    /// where there is less the table scrolls. Its width is told by sectionResized(), as any other's.
    void setStretched(int section, int least);
    /// Columns that are hidden, the first of them first, rather than that the table scrolls, and that come back when there
    /// is room. Not one by whose editor a person restricts what is shown, and none that a person chose or hid.
    void setGivingWay(const QList<int>& sections);
    void choose(int section, bool shown); ///< by a person: it is never hidden or shown by itself again
    const QSet<int>& chosen() const { return m_chosen; }
    /// To be called when a state was restored, with what a person chose in it: fits the columns.
    void restoreChosen(const QSet<int>& chosen);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void placeEditors();
    void fitStretched() { fit(-1); }
    void fit(int leaving);
    void giveWay(int leaving);
    void stretch(int leaving);
    int roomLeft(int leaving) const;
    int leastWidth(int section) const;
    bool restricts(int section) const;
    bool isSorted(int section) const;
    QString textOf(int section) const;
    QString tipOf(int section) const;

    QHash<int, QPointer<QWidget>> m_editors;
    QHash<int, int> m_stretched; ///< section and least width
    QList<int> m_givingWay;
    QHash<int, int> m_gaveWay; ///< section and px that it needs to come back
    QSet<int> m_chosen;
    bool m_fitting = false;
};

} // namespace waymark
