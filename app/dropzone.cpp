// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dropzone.h"

#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace waymark {

namespace {

QStringList filesOf(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

DropZone::DropZone(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
    hide();
}

/// Of all widgets in the window: fields and charts would take files for text or for nothing.
bool DropZone::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return isInWindow(watched) && take(*static_cast<QDropEvent*>(event));
    case QEvent::DragLeave:
        if (isHidden() || !isInWindow(watched))
            return false;
        hide();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

bool DropZone::isInWindow(const QObject* watched) const
{
    return watched->isWidgetType() && static_cast<const QWidget*>(watched)->window() == parentWidget();
}

bool DropZone::take(QDropEvent& event)
{
    const QStringList files = filesOf(event.mimeData());
    if (files.isEmpty())
        return false;
    event.setDropAction(Qt::CopyAction);
    event.accept();
    if (event.type() == QEvent::Drop) {
        hide();
        Q_EMIT filesDropped(files);
    } else if (isHidden()) {
        setGeometry(parentWidget()->rect());
        show();
        raise();
    }
    return true;
}

void DropZone::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Scheme scheme = schemeOf(palette());
    QColor veil = roleColor(Role::Surface, scheme);
    veil.setAlphaF(0.95F);
    painter.fillRect(rect(), veil);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(roleColor(Role::Accent, scheme), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(12, 12, -12, -12), 8, 8);
    const QPoint centre = rect().center();
    paintSign(painter, QRect(centre.x() - 16, centre.y() - 44, 32, 32), QStringLiteral("import"),
              roleColor(Role::Accent, scheme), onSignColor(scheme));
    painter.setPen(roleColor(Role::Text, scheme));
    painter.setFont(typeFont(Type::Title, true));
    painter.drawText(QRect(0, centre.y(), width(), 24), Qt::AlignCenter, tr("Drop the files to import them"));
    painter.setPen(roleColor(Role::Muted, scheme));
    painter.setFont(typeFont(Type::Body));
    painter.drawText(QRect(0, centre.y() + 26, width(), 20), Qt::AlignCenter,
                     tr("Nothing counts before you have seen what would change."));
}

} // namespace waymark
