// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace waymark {

/// Lets files fall anywhere on a window, and lies over it while they hover.
class DropZone final : public QWidget {
    Q_OBJECT
public:
    explicit DropZone(QWidget* window);

Q_SIGNALS:
    void filesDropped(const QStringList& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isInWindow(const QObject* watched) const;
    bool take(QDropEvent& event);
};

} // namespace waymark
