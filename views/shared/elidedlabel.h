// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace waymark {

/// One line of plain text that gives way: when there is no room it shows its brief form, or is cut with an ellipsis, and
/// its tool tip then has all of it.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setTexts(const QString& whole, const QString& brief);
    int briefWidth() const; ///< px in which its brief form, or else its text, has room
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_brief;
};

} // namespace waymark
