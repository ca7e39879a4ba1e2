// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/riskfigure.h"

#include "views/reviews/reviewwords.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int side = 8;
constexpr int signSize = 12;
constexpr int labelHeight = 18;
constexpr int figureHeight = 52;

} // namespace

RiskFigure::RiskFigure(QuestionRisk risk, QWidget* parent)
    : PaintedButton(parent)
    , m_risk(risk)
{
    setObjectName(QStringLiteral("risk") + word(risk));
    setText(riskText(risk));
    setCheckable(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCount(0, 0);
}

void RiskFigure::setCount(int count, int proven)
{
    m_count = count;
    const QString answered = tr("%1: %2", "risk, questions").arg(text(), countedQuestions(count));
    setAccessibleName(proven == count ? answered : tr("%1, as proven %2", "risk and questions, count").arg(answered, countText(proven)));
    setToolTip(tr("%1. A click shows only these.", "risk and questions").arg(accessibleName()));
    updateGeometry();
    update();
}

QSize RiskFigure::sizeHint() const
{
    const qreal name = QFontMetricsF(typeFont(Type::Small)).horizontalAdvance(text()); // rounded down it would be elided
    const int label = static_cast<int>(std::ceil(name)) + signSize + space::field;
    const int figure = QFontMetrics(typeFont(Type::Figure, true)).horizontalAdvance(countText(m_count));
    return {std::max(label, figure) + 2 * side, figureHeight};
}

QSize RiskFigure::minimumSizeHint() const
{
    const int figure = QFontMetrics(typeFont(Type::Figure, true)).horizontalAdvance(countText(m_count));
    return {std::max(signSize + 3 * space::field, figure) + 2 * side, figureHeight};
}

void RiskFigure::paintEvent(QPaintEvent*)
{
    const Scheme scheme = schemeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(roleColor(Role::Focus, scheme), 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? QBrush(roleColor(Role::Selection, scheme))
                                 : underMouse() ? QBrush(roleColor(Role::Hover, scheme)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(edge, space::corner, space::corner);
    const QRect inside = rect().adjusted(side, 4, -side, -4);
    const auto visual = [&](const QRect& piece) { return QStyle::visualRect(layoutDirection(), inside, piece); };
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
    const QRect sign(inside.left(), inside.top() + (labelHeight - signSize) / 2, signSize, signSize);
    paintSign(painter, visual(sign), signName(m_risk), questionRiskColor(m_risk, scheme), onSignColor(scheme));
    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(isChecked() ? Role::SelectedText : Role::Muted, scheme));
    const int left = signSize + space::field;
    painter.drawText(visual(QRect(inside.left() + left, inside.top(), inside.width() - left, labelHeight)), flags,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inside.width() - left));
    painter.setFont(typeFont(Type::Figure, true));
    painter.setPen(roleColor(isChecked() ? Role::SelectedText : Role::Text, scheme));
    painter.drawText(visual(QRect(inside.left(), inside.top() + labelHeight, inside.width(), inside.height() - labelHeight)), flags,
                     countText(m_count));
}

} // namespace waymark
