// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/prompt.h"

#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace waymark {

QString QtPrompt::openFile(const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileName(QApplication::activeWindow(), title, folder, filter);
}

QStringList QtPrompt::openFiles(const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileNames(QApplication::activeWindow(), title, folder, filter);
}

QString QtPrompt::saveFile(const QString& title, const QString& proposal, const QString& filter)
{
    return QFileDialog::getSaveFileName(QApplication::activeWindow(), title, proposal, filter);
}

bool QtPrompt::confirm(const QString& title, const QString& question, const QString& agree)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::Cancel, QApplication::activeWindow());
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton* yes = box.addButton(agree, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace waymark
