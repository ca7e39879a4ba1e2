// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskdoors.h"

#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

namespace waymark {

namespace {

constexpr std::array allNeeds = {RiskNeed::Treatment, RiskNeed::Rating, RiskNeed::Review, RiskNeed::Acceptance, RiskNeed::Suggestion};

const char* nameOf(RiskNeed need)
{
    switch (need) {
    case RiskNeed::Treatment: return "riskDoorTreatment";
    case RiskNeed::Rating: return "riskDoorRating";
    case RiskNeed::Review: return "riskDoorReview";
    case RiskNeed::Acceptance: return "riskDoorAcceptance";
    case RiskNeed::Suggestion: return "riskDoorSuggestion";
    }
    Q_UNREACHABLE();
}

QString textOf(RiskNeed need, qint64 count, int appetite)
{
    const QString number = countText(count);
    switch (need) {
    case RiskNeed::Treatment: return RiskDoors::tr("%1 above the appetite of %2", "count, level").arg(number).arg(appetite);
    case RiskNeed::Rating: return RiskDoors::tr("%1 not rated").arg(number);
    case RiskNeed::Review: return count == 1 ? RiskDoors::tr("1 review overdue") : RiskDoors::tr("%1 reviews overdue").arg(number);
    case RiskNeed::Acceptance:
        return count == 1 ? RiskDoors::tr("1 acceptance expired") : RiskDoors::tr("%1 acceptances expired").arg(number);
    case RiskNeed::Suggestion:
        return count == 1 ? RiskDoors::tr("1 rating suggested anew") : RiskDoors::tr("%1 ratings suggested anew").arg(number);
    }
    Q_UNREACHABLE();
}

} // namespace

RiskDoors::RiskDoors(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    m_grid->setHorizontalSpacing(space::section);
    m_grid->setVerticalSpacing(0);
    for (const RiskNeed need : allNeeds) {
        QPushButton* door = linkButton({}, nameOf(need));
        door->setToolTip(tr("Show only these"));
        door->setVisible(false);
        door->setParent(this);
        m_doors[static_cast<size_t>(need)] = door;
        connect(door, &QPushButton::clicked, this, [this, need] { Q_EMIT needChosen(need); });
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RiskDoors::show(const std::vector<RiskRow>& rows, int appetite)
{
    bool any = false;
    for (const RiskNeed need : allNeeds) {
        const auto count = std::ranges::count_if(rows, [need](const RiskRow& row) { return needs(row, need); });
        QPushButton* door = m_doors[static_cast<size_t>(need)];
        door->setText(textOf(need, count, appetite));
        door->setVisible(count > 0);
        any = any || count > 0;
    }
    m_columns = 0; // which are seen may be others now
    place();
    setVisible(any);
}

void RiskDoors::place()
{
    int widest = 1;
    for (const QPushButton* door : m_doors)
        if (!door->isHidden())
            widest = std::max(widest, door->sizeHint().width());
    const int room = width() - space::column + space::section;
    const int columns = std::clamp(room / (widest + space::section), 1, static_cast<int>(needCount));
    if (columns == m_columns)
        return;
    m_columns = columns;
    int at = 0;
    for (QPushButton* door : m_doors) {
        m_grid->removeWidget(door);
        if (door->isHidden())
            continue;
        m_grid->addWidget(door, at / columns, at % columns, Qt::AlignLeading);
        ++at;
    }
    for (int column = 0; column <= static_cast<int>(needCount); ++column)
        m_grid->setColumnStretch(column, column == columns ? 1 : 0);
}

void RiskDoors::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace waymark
