// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/paintedbutton.h"

namespace waymark {

/// A large choice: sign, name and what happens then.
class DoorButton final : public PaintedButton {
    Q_OBJECT
public:
    DoorButton(const QString& sign, const QString& name, const QString& sentence, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {180, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_sign;
    QString m_sentence;
};

} // namespace waymark
