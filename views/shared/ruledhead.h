// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace waymark {

/// The head of a part of a page in the details panel: a thin line above its title, and a note in small type at the right.
class RuledHead final : public QWidget {
    Q_OBJECT
public:
    explicit RuledHead(const QString& title, QWidget* parent = nullptr);

    QLabel* title() const { return m_title; }
    QLabel* note() const { return m_note; } ///< says nothing at first

private:
    QLabel* m_title;
    QLabel* m_note;
};

/// A thin line between two parts of a page.
QWidget* thinLine();

} // namespace waymark
