// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/bandcolors.h"

#include <QWidget>

#include <functional>

namespace waymark {

/// A sign and its word, or a stripe and a name, painted so that they follow the theme.
class BadgeLabel final : public QWidget {
    Q_OBJECT
public:
    using Color = std::function<QColor(Scheme)>;

    explicit BadgeLabel(QWidget* parent = nullptr);
    /// `sign` empty: a stripe in `color`, and the text in the colour of text.
    BadgeLabel(const QString& sign, const QString& text, const Color& color, bool strong, QWidget* parent = nullptr);

    void show(const QString& sign, const QString& text, const Color& color, bool strong);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_sign;
    QString m_text;
    Color m_color;
    bool m_strong = false;
};

} // namespace waymark
