// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace waymark {

/// What an empty screen shows: what belongs here, and the action that fills it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& sign, const QString& title, const QString& sentence, const QString& actionText,
               QWidget* parent = nullptr);

    void setNarrow(); ///< it stands beside something else, and has less room than on a whole screen
    void setText(const QString& title, const QString& sentence);
    QPushButton* addAlternative(const QString& text); ///< a second way, as a link below the button

Q_SIGNALS:
    void activated(); ///< the button

private:
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_action;
};

} // namespace waymark
