// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace waymark {

/// The lines of a section of the details (StoryLinesModel): as tall as they are, so that the page around them scrolls.
/// Enter or a click opens one, Del asks to remove it.
class LineList final : public QListView {
    Q_OBJECT
public:
    explicit LineList(const QString& accessibleName, QWidget* parent = nullptr);

    /// Leads stand in a column of their own, muted; else they begin the text, in the colour of links.
    void setLeadColumn(bool column);
    bool hasLeadColumn() const { return m_leadColumn; }
    void setOpens(bool opens);
    void setRemoves(const QString& actionText); ///< of the context menu

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void removeRequested(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();

    bool m_leadColumn = false;
    bool m_opens = false;
    QString m_removeText;
};

} // namespace waymark
