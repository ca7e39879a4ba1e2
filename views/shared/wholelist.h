// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace waymark {

/// A list as tall as its rows are, so that the page around it scrolls; the page follows the row that the keys go to.
class WholeList : public QListView {
    Q_OBJECT
public:
    /// Widths in px: which it likes, and below which it isn't to be read.
    WholeList(int likedWidth, int leastWidth, QWidget* parent);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    virtual int rowHeight(const QModelIndex& index, int width) const = 0; ///< px
    virtual void fit(); ///< rows, or what they say, have changed
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    int m_likedWidth;
    int m_leastWidth;
};

} // namespace waymark
