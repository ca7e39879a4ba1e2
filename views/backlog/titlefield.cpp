// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/titlefield.h"

#include "model/programme/newstories.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

namespace waymark {

bool TitleField::takeLines(const QString& text)
{
    const QStringList titles = titlesIn(text);
    if (titles.size() < 2)
        return false;
    Q_EMIT linesPasted(titles);
    return true;
}

void TitleField::pasteTitles()
{
    if (!takeLines(QGuiApplication::clipboard()->text()))
        paste();
}

void TitleField::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        pasteTitles();
    else
        QLineEdit::keyPressEvent(event);
}

void TitleField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto* paste = menu->findChild<QAction*>(QStringLiteral("edit-paste"))) {
        paste->disconnect(this);
        connect(paste, &QAction::triggered, this, &TitleField::pasteTitles);
    }
    menu->popup(event->globalPos());
}

void TitleField::dropEvent(QDropEvent* event)
{
    if (takeLines(event->mimeData()->text()))
        event->acceptProposedAction();
    else
        QLineEdit::dropEvent(event);
}

} // namespace waymark
