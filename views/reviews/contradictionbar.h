// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/score/reviewfigures.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace waymark {

/// Says that tests contradict a choice that is selected, and what would come of unselecting it. Changes nothing by itself:
/// it offers to unselect the choice, or to keep it and say why.
class ContradictionBar final : public QFrame {
    Q_OBJECT
public:
    explicit ContradictionBar(QWidget* parent = nullptr);

    /// Hides if tests contradict none. Of several the first that nobody has said a word about yet.
    void show(const LensQuestion& question, const QuestionFigures& figures);
    using QWidget::show;
    void dismiss(); ///< what is being typed is put by

Q_SIGNALS:
    void unselectRequested(const QString& choice);
    void keepRequested(const QString& choice, const QString& why);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask();
    void keep();

    QString m_choice;
    QString m_notes;
    QBoxLayout* m_across;
    QBoxLayout* m_buttons;
    QLabel* m_text;
    QPushButton* m_keep;
    QPushButton* m_unselect;
    QLineEdit* m_why;
};

} // namespace waymark
