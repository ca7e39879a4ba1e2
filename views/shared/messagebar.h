// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace waymark {

/// Something to tell the person inside the window.
struct Message {
    enum class Kind { Info, Done, Warning, Failure };
    Kind kind = Kind::Info;
    QString text;            ///< plain text
    QString actionText = {}; ///< of the one button, "Undo" say; empty: none
    std::function<void()> action = {};
    bool outlivesEdits = false; ///< it isn't about the plan as it stands, but about files, an import that waits, and the like
};

/// Shows the latest message below the screens until it is closed, acted upon, replaced, or overtaken by an edit.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const Message& message);
    void overtake(); ///< the plan has changed since: hides what may no longer be true
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void act();

    Message m_message;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace waymark
