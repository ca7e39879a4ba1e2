// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dropzone.h"

#include "views/shared/signs.h"
#include "views/shared/theme.h"

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
    window->installEventFilter(this);
    hide();
}

bool DropZone::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (filesOf(drag->mimeData()).isEmpty())
            return false;
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        setGeometry(parentWidget()->rect());
        show();
        raise();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        hide();
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        Q_EMIT filesDropped(filesOf(drop->mimeData()));
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
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
