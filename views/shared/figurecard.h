// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/paintedbutton.h"

#include <optional>
#include <vector>

namespace waymark {

/// A figure as a flat button that opens its reasons: label, value, what moved since when, and a small line.
class FigureCard final : public PaintedButton {
    Q_OBJECT
public:
    /// How far the figure moved; the sign of `change` gives ▲ or ▼.
    struct Delta {
        double change = 0;  ///< 0: "same"
        QString text;       ///< the amount without sign: "2.44"
        bool better = true; ///< the judgement, which the direction alone doesn't give
        QString since;      ///< "since 4 May"
    };

    explicit FigureCard(const QString& label, QWidget* parent = nullptr);

    void setValue(const QString& value); ///< "85.90 %", "no evidence"
    void setDelta(const std::optional<Delta>& delta);
    void setLine(std::vector<double> values, bool leading = false); ///< oldest first; leading: in the accent
    void setNote(const QString& note); ///< the third line where nothing moves: "latest today 06:12"
    QString value() const { return m_value; }
    /// As it stands there: in smaller type where it needs it, and cut where even that has no room; the tool tip has it all.
    QString shownValue() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void describe();
    void explain();
    QFont valueFont() const;
    void paintDelta(QPainter& painter, const QRect& rect) const;
    void paintLine(QPainter& painter, const QRectF& rect) const;

    QString m_value;
    std::optional<Delta> m_delta;
    QString m_note;
    std::vector<double> m_line;
    bool m_leading = false;
};

} // namespace waymark
