// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/wholelist.h"

namespace waymark {

/// The lines of a section of the details (StoryLinesModel); not seen while there are none. Enter or a click opens one, Del asks
/// to remove it.
class LineList final : public WholeList {
    Q_OBJECT
public:
    explicit LineList(const QString& accessibleName, QWidget* parent = nullptr);

    /// Leads stand in a column of their own, muted; else they begin the text, in the colour of links.
    void setLeadColumn(bool column);
    bool hasLeadColumn() const { return m_leadColumn; }
    void setOpens(bool opens);
    void setRemoves(const QString& actionText); ///< of the context menu

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void removeRequested(const QModelIndex& index);

protected:
    int rowHeight(const QModelIndex& index, int width) const override;
    void fit() override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_leadColumn = false;
    bool m_opens = false;
    QString m_removeText;
};

} // namespace waymark
