// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

namespace waymark {

/// Plain text that gives way: when there is no room on its line, or lines, it shows its brief form, or is cut with an
/// ellipsis, and its tool tip then has all of it.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setTexts(const QString& whole, const QString& brief);
    /// Of usually one. Always as high as all of them, so that nothing below moves when the text becomes another; what needs
    /// fewer stands at the bottom.
    void setMostLines(int lines);
    QStringList shownLines() const; ///< in the width that it has, from above
    int briefWidth() const; ///< px in which its brief form, or else its text, has room
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int heightOfLines(const QSize& ofOne) const;

    QString m_brief;
    int m_mostLines = 1;
};

} // namespace waymark
