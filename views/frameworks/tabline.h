// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace waymark {

/// Buttons side by side; those that have no room begin another line.
class TabLine final : public QWidget {
    Q_OBJECT
public:
    explicit TabLine(QWidget* parent = nullptr);

    void add(QWidget* button); ///< behind those that there are

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int arrange(int width, bool place) const;

    QList<QWidget*> m_buttons;
};

} // namespace waymark
