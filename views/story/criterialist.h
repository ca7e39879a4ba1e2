// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/storysection.h"

class QToolButton;

namespace waymark {

class InPlaceText;

/// The acceptance criteria of a story: each edited in place, Ctrl+Up and Ctrl+Down move it, Ctrl+Del removes it, and a
/// field below adds one.
class CriteriaList final : public StorySection {
    Q_OBJECT
public:
    explicit CriteriaList(OpenStory& open, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void addRow();
    QToolButton* menuButton(int number);
    void bind(int number);
    void move(int row, int by);
    void remove(int row);
    int rowOf(const QObject* text) const;

    struct Row {
        QWidget* whole;
        InPlaceText* text;
        QToolButton* menu;
    };
    std::vector<Row> m_rows; ///< more than there are criteria: the rest are hidden
    QVBoxLayout* m_lines;
    InPlaceText* m_add;
};

} // namespace waymark
