// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace waymark {

class AsOfChoice;
class FiguresModel;

/// The choice of the day that figures are of, where there is no room for its field: a sign, lit while that day isn't now,
/// with a menu of the same days.
class AsOfButton final : public QToolButton {
    Q_OBJECT
public:
    AsOfButton(AsOfChoice& choice, const FiguresModel& figures, QWidget* parent = nullptr);

protected:
    void nextCheckState() override {} // the day that is chosen lights it, not the press

private:
    void fillMenu();
    void showDay();

    AsOfChoice& m_choice;
    const FiguresModel& m_figures;
};

} // namespace waymark
