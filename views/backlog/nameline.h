// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;

namespace waymark {

/// A line that asks for a name where it stands; Enter takes it, Esc leaves. Hidden until somebody asks.
class NameLine final : public QFrame {
    Q_OBJECT
public:
    explicit NameLine(QWidget* parent = nullptr);

    /// `take` says whether the name will do; if not, the question stays.
    void ask(const QString& question, const QString& proposal, std::function<bool(const QString&)> take);
    void leave();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void enter();

    QLabel* m_question;
    QLineEdit* m_name;
    std::function<bool(const QString&)> m_take;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace waymark
