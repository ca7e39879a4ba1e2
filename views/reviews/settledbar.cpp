// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/settledbar.h"

#include "views/reviews/reviewwords.h"
#include "views/shared/bandcolors.h"
#include "views/shared/numbers.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr int gap = 2;       ///< px between parts
constexpr int barHeight = 8; ///< px

std::vector<std::pair<QuestionRisk, int>> shares(const RiskCounts& counts)
{
    return {{QuestionRisk::High, counts.high},       {QuestionRisk::Medium, counts.medium},
            {QuestionRisk::Unanswered, counts.unanswered}, {QuestionRisk::None, counts.none},
            {QuestionRisk::Unrated, counts.unrated}, {QuestionRisk::NotApplicable, counts.notApplicable}};
}

} // namespace

SettledBar::SettledBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("settledBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void SettledBar::show(const RiskCounts& counts)
{
    m_counts = counts;
    QStringList words;
    for (const auto& [risk, count] : shares(counts))
        if (count > 0)
            words << tr("%1: %2", "risk, questions").arg(riskText(risk), countText(count));
    setAccessibleName(words.join(tr(", ")));
    setToolTip(words.join(tr(", ")));
    update();
}

/// Each from where the ones before end, so that rounding leaves no gap at the end.
std::vector<SettledBar::Part> SettledBar::parts() const
{
    std::vector<Part> parts;
    const int all = m_counts.total();
    int before = 0;
    for (const auto& [risk, count] : shares(m_counts)) {
        if (count == 0)
            continue;
        const int left = width() * before / all;
        before += count;
        const int right = width() * before / all;
        const QRect rect(left, (height() - barHeight) / 2, std::max(2, right - left - gap), barHeight);
        parts.push_back({.risk = risk, .rect = QStyle::visualRect(layoutDirection(), this->rect(), rect)});
    }
    return parts;
}

void SettledBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    for (const Part& part : parts())
        painter.fillRect(part.rect, questionRiskBar(part.risk, scheme));
}

void SettledBar::mouseReleaseEvent(QMouseEvent* event)
{
    for (const Part& part : parts())
        if (event->button() == Qt::LeftButton && part.rect.adjusted(-1, -barHeight, 1, barHeight).contains(event->position().toPoint())) {
            Q_EMIT activated(part.risk);
            return;
        }
}

} // namespace waymark
