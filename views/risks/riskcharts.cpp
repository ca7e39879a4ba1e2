// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskcharts.h"

#include "model/domain/localday.h"
#include "model/edit/records.h"
#include "views/risks/exposurechart.h"
#include "views/risks/riskheatmap.h"
#include "views/risks/riskrow.h"
#include "views/risks/riskwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/numbers.h"
#include "views/shared/pictureactions.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int roomForBoth = 620; ///< px

} // namespace

RiskCharts::RiskCharts(Prompt* prompt, QWidget* parent)
    : QWidget(parent)
    , m_map(new RiskHeatMap(m_heat))
    , m_kind(new QComboBox)
    , m_menu(new QToolButton)
    , m_arrows(new QAction(tr("Arrows of all risks"), this))
    , m_unrated(new ElidedLabel)
    , m_chart(new ExposureChart)
    , m_today(linkButton({}, "riskExposure"))
{
    setObjectName(QStringLiteral("riskCharts"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    row->setSpacing(space::section);
    row->addWidget(buildMap(prompt), 3);
    m_side = buildTrend(prompt);
    row->addWidget(m_side, 2);
    buildMenu();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_map->setKind(kind());
        Q_EMIT kindChanged();
    });
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(RatingKind::Current)));
}

QWidget* RiskCharts::buildMap(Prompt* prompt)
{
    m_kind->setObjectName(QStringLiteral("riskKind"));
    m_kind->setAccessibleName(tr("Which ratings the heat map counts"));
    m_kind->setToolTip(m_kind->accessibleName());
    for (const RatingKind kind : {RatingKind::Inherent, RatingKind::Current, RatingKind::Target})
        m_kind->addItem(signText(kind), static_cast<int>(kind));
    m_unrated->setObjectName(QStringLiteral("riskMapNote"));
    setType(m_unrated, Type::Small, false, true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::field);
    m_kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // as wide as its words, also where there is no note
    head->addWidget(m_kind);
    head->addWidget(m_unrated, 1);
    head->addStretch();
    head->addWidget(m_menu);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(head);
    column->addWidget(m_map, 1);
    offerPicture(m_map, {.table = &m_heat,
                         .name = QStringLiteral("risk-heat-map"),
                         .prompt = prompt,
                         .tell = [this](const Message& message) { Q_EMIT messageRaised(message); }});
    return side;
}

QWidget* RiskCharts::buildTrend(Prompt* prompt)
{
    m_chart->setObjectName(QStringLiteral("exposureChart"));
    m_today->setToolTip(tr("Why the exposure is what it is today"));
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_today, 0, Qt::AlignLeading);
    column->addWidget(m_chart, 1);
    offerPicture(m_chart, {.table = &m_trend,
                           .name = QStringLiteral("risk-exposure"),
                           .prompt = prompt,
                           .tell = [this](const Message& message) { Q_EMIT messageRaised(message); }});
    connect(m_today, &QPushButton::clicked, this, [this] {
        Q_EMIT reasonsRequested(tr("Exposure to risks"), m_exposure.value ? countText(*m_exposure.value) : tr("no evidence"), m_exposure);
    });
    return side;
}

void RiskCharts::buildMenu()
{
    auto* menu = new QMenu(m_menu);
    auto* grid = new QAction(tr("Grid and appetite…"), this);
    grid->setObjectName(QStringLiteral("riskGridAction"));
    connect(grid, &QAction::triggered, this, &RiskCharts::gridRequested);
    m_arrows->setObjectName(QStringLiteral("riskArrowsAction"));
    m_arrows->setCheckable(true);
    m_arrows->setToolTip(tr("From inherent over current to target; of the selected risk they are drawn in any case"));
    connect(m_arrows, &QAction::toggled, m_map, &RiskHeatMap::setAllArrows);
    menu->addActions({grid, m_arrows});
    menu->addSeparator();
    menu->addActions(m_map->actions());
    m_menu->setObjectName(QStringLiteral("riskMapMenu"));
    m_menu->setIcon(signIcon(QStringLiteral("more")));
    m_menu->setIconSize({space::sign, space::sign});
    m_menu->setAccessibleName(tr("Grid and appetite, arrows, and copies of the heat map"));
    m_menu->setToolTip(m_menu->accessibleName());
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(menu);
}

void RiskCharts::show(const Records& records, const QDateTime& now)
{
    const ExposureFacts facts = exposureFacts(records, now);
    m_heat.show(facts.risks, facts.grid, facts.appetite);
    m_trend.show(exposureTrend(facts), localMoment(now, facts.timeZone).timeZone());
    m_chart->show(m_trend);
    m_exposure = exposureFigure(facts);
    m_today->setText(m_exposure.value ? tr("Exposure %1 today", "sum of levels").arg(countText(*m_exposure.value))
                                      : tr("Exposure: no evidence"));
    m_today->setToolTip(tr("What it is made of. The trend is by today's grid and appetite; removed risks are left out of the past too."));
    const int unrated = m_heat.unrated(kind());
    m_unrated->setText(unrated > 0 ? tr("%1 not rated; the line is the appetite of %2", "count, level").arg(unrated).arg(facts.appetite)
                                   : tr("The line is the appetite of %1", "level").arg(facts.appetite));
}

RatingKind RiskCharts::kind() const
{
    return static_cast<RatingKind>(m_kind->currentData().toInt());
}

void RiskCharts::setKind(RatingKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

bool RiskCharts::allArrows() const
{
    return m_arrows->isChecked();
}

void RiskCharts::setAllArrows(bool all)
{
    m_arrows->setChecked(all);
}

/// The trend gives way: the heat map is what the table is found by.
void RiskCharts::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= roomForBoth);
}

} // namespace waymark
