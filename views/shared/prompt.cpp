// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/prompt.h"

#include "views/shared/suffixicons.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace waymark {

namespace {

struct FileQuestion {
    QString title;
    QString place; ///< a folder, or the name that is proposed
    QString filter;
    QFileDialog::FileMode mode = QFileDialog::AnyFile;
    QFileDialog::AcceptMode accept = QFileDialog::AcceptOpen;
};

/// Never the system's own dialog, nor Qt's icons: both look into the files that they list.
QStringList ask(const FileQuestion& question)
{
    SuffixIcons icons; // outlives the dialog
    QFileDialog dialog(QApplication::activeWindow(), question.title, question.place, question.filter);
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setIconProvider(&icons); // before the first files are listed, which takes an event
    dialog.setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog.setFileMode(question.mode);
    dialog.setAcceptMode(question.accept);
    if (const QFileInfo proposal(question.place); !question.place.isEmpty() && !proposal.isDir())
        dialog.selectFile(proposal.fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

} // namespace

QString QtPrompt::openFile(const QString& title, const QString& folder, const QString& filter)
{
    return ask({.title = title, .place = folder, .filter = filter, .mode = QFileDialog::ExistingFile}).value(0);
}

QStringList QtPrompt::openFiles(const QString& title, const QString& folder, const QString& filter)
{
    return ask({.title = title, .place = folder, .filter = filter, .mode = QFileDialog::ExistingFiles});
}

QString QtPrompt::openFolder(const QString& title, const QString& folder)
{
    return ask({.title = title, .place = folder, .filter = {}, .mode = QFileDialog::Directory}).value(0);
}

QString QtPrompt::saveFile(const QString& title, const QString& proposal, const QString& filter)
{
    return ask({.title = title, .place = proposal, .filter = filter, .accept = QFileDialog::AcceptSave}).value(0);
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
