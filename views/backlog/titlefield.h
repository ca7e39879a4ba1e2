// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace waymark {

/// A line for a title that tells when a text of several lines is pasted or dropped into it, instead of joining them.
class TitleField final : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

Q_SIGNALS:
    void linesPasted(const QStringList& titles);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool takeLines(const QString& text);
    void pasteTitles();
};

} // namespace waymark
