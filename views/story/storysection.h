// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/openstory.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace waymark {

/// A part of a story's page under a head of its own, with a thin line above.
class StorySection : public QWidget {
    Q_OBJECT
public:
    StorySection(OpenStory& open, const QString& title, QWidget* parent = nullptr);

protected:
    OpenStory& open() const { return m_open; }
    QVBoxLayout* column() const { return m_column; }
    void setNote(const QString& note); ///< in small type at the right of the head
    void addToHead(QWidget* widget);
    /// A label in line with the texts that are edited in place.
    static QLabel* plainLabel(const QString& text, bool small, bool muted);

private:
    OpenStory& m_open;
    QHBoxLayout* m_head;
    QLabel* m_note;
    QVBoxLayout* m_column;
};

} // namespace waymark
