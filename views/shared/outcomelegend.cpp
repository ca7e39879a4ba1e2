// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/outcomelegend.h"

#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace waymark {

OutcomeLegend::OutcomeLegend(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::column);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    static constexpr std::array order = {Outcome::Passed,  Outcome::Failed,     Outcome::Error,
                                         Outcome::Skipped, Outcome::Suppressed, Outcome::NotApplicable};
    for (size_t i = 0; i < order.size(); ++i) {
        const Outcome outcome = order[i];
        m_buttons[static_cast<size_t>(outcome)] = new QPushButton;
        QPushButton* button = m_buttons[static_cast<size_t>(outcome)];
        button->setProperty("legend", true);
        button->setAutoDefault(true); // Enter presses it
        button->setFlat(true);
        button->setFont(typeFont(Type::Small));
        button->setIcon(signIcon(outcome));
        button->setIconSize({12, 12});
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, outcome] { Q_EMIT activated(outcome); });
        row->addWidget(button);
    }
    row->addStretch(1);
}

void OutcomeLegend::show(const OutcomeCounts& counts)
{
    m_counts = counts;
    for (const Outcome outcome : allOutcomes)
        m_buttons[static_cast<size_t>(outcome)]->setVisible(counts[outcome] > 0);
    fit();
}

int OutcomeLegend::neededWidth(bool words) const
{
    const QFontMetrics metrics(typeFont(Type::Small));
    int needed = 0;
    for (const Outcome outcome : allOutcomes)
        if (m_counts[outcome] > 0) {
            const QString count = countText(m_counts[outcome]);
            needed += metrics.horizontalAdvance(words ? signText(outcome) + u' ' + count : count) + 28 + space::column;
        }
    return needed;
}

int OutcomeLegend::narrowWidth() const
{
    return neededWidth(false);
}

/// Words where there is room for all of them; else the signs tell the counts apart, and the tool tips say the words.
void OutcomeLegend::fit()
{
    const int needed = neededWidth(true);
    for (const Outcome outcome : allOutcomes) {
        QPushButton* button = m_buttons[static_cast<size_t>(outcome)];
        const QString count = countText(m_counts[outcome]);
        const QString full = tr("%1 %2", "outcome, count").arg(signText(outcome), count);
        button->setText(needed <= width() ? full : count);
        button->setAccessibleName(full);
        button->setToolTip(tr("%1: show them").arg(full));
    }
}

void OutcomeLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace waymark
