// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark {

/// The questions of a review below their pillars, with the risk of each. A click or Enter opens and closes a pillar; Enter
/// on a question goes on to its choices, N to the next one that is open.
class QuestionTree final : public QTreeView {
    Q_OBJECT
public:
    explicit QuestionTree(QWidget* parent = nullptr);

    /// Stands on a question (an index of this tree's model); on none, if it isn't there.
    void showQuestion(const QModelIndex& question);

Q_SIGNALS:
    void chosen(const QString& question); ///< by a person
    void entered();
    void nextRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {} // rows draw all of themselves
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace waymark
