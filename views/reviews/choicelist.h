// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/wholelist.h"

namespace waymark {

class ReviewChoiceDelegate;

/// The choices of a question (ChoicesModel). Space sets a check mark, Enter opens a choice, Esc leaves the list; N, or Down on
/// the last one, goes on to the next open question.
class ChoiceList final : public WholeList {
    Q_OBJECT
public:
    explicit ChoiceList(QWidget* parent = nullptr);

    QModelIndex indexOf(const QString& choice) const; ///< invalid: it isn't there
    void showChoice(const QString& choice); ///< stands on it; on none, if it isn't there
    void showFirst();                       ///< unless it stands on one already
    QString current() const;                ///< id; empty: none

Q_SIGNALS:
    void chosen(const QString& choice); ///< a person stands on it now
    void opened(const QString& choice); ///< Enter, a double click, or a click on what tests say
    void left();
    void nextRequested();

protected:
    int rowHeight(const QModelIndex& index, int width) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void openCurrent();

    ReviewChoiceDelegate* m_delegate;
};

} // namespace waymark
