// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/riskheatcard.h"

#include "model/edit/workspace.h"
#include "model/score/riskfigures.h"
#include "views/dashboard/cardheadlines.h"
#include "views/dashboard/leadingreasons.h"
#include "views/dashboard/showoneof.h"
#include "views/dashboard/swatchlegend.h"
#include "views/risks/riskheatmap.h"
#include "views/risks/riskwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/numbers.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace waymark {

namespace {

constexpr std::array bands = {RiskBand::Low, RiskBand::Moderate, RiskBand::High, RiskBand::Extreme};

QBrush lookOf(int segment, Scheme scheme)
{
    return riskTile(bands[static_cast<size_t>(segment)], scheme).ground;
}

} // namespace

RiskHeatCard::RiskHeatCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("riskHeat"), tr("Risks"), parent)
    , m_map(new RiskHeatMap(m_model))
    , m_legend(new SwatchLegend(static_cast<int>(bands.size()), lookOf))
    , m_above(linkButton({}, "risksAbove"))
    , m_empty(new EmptyState(QStringLiteral("risk"), tr("No risk is registered yet"),
                             tr("Register what may happen, how likely and how bad it is, and what is done about it."), tr("Open the risks")))
{
    m_legend->setObjectName(QStringLiteral("riskBands"));
    m_above->setToolTip(tr("Show these risks"));
    m_empty->setObjectName(QStringLiteral("noRisks"));
    m_empty->setNarrow();
    m_empty->hide();
    column()->addWidget(m_map, 1);
    column()->addWidget(m_legend);
    column()->addWidget(m_above, 0, Qt::AlignLeading);
    column()->addWidget(m_empty, 1);
    offer(m_map, &m_model, QStringLiteral("risk-heat-map"));
    connect(m_map, &RiskHeatMap::cellChosen, this, &RiskHeatCard::openCell);
    connect(m_legend, &SwatchLegend::activated, this, &RiskHeatCard::openBand);
    connect(m_above, &QPushButton::clicked, this, &RiskHeatCard::openAbove);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("risks")); });
}

void RiskHeatCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    m_moment = facts.now.toUTC();
    const WorkspaceProperties& properties = context().workspace->records().properties();
    m_grid = gridOf(properties);
    m_model.show(m_figures->registry.risks, m_grid, properties.riskAppetite);
    showBands();
    const int above = m_figures->risks.aboveAppetite;
    m_above->setText(above == 1 ? tr("1 risk above the appetite") : tr("%1 risks above the appetite").arg(countText(above)));
    tell(riskHeadline(*m_figures, properties.riskAppetite));
    showOneOf({m_map, m_legend}, m_empty, !m_figures->registry.risks.empty());
    m_above->setVisible(above > 0);
}

void RiskHeatCard::showBands()
{
    std::vector<SwatchLegend::Entry> entries;
    for (const RiskBand band : bands) {
        const auto count = static_cast<qint64>(risksOf(band).size());
        entries.push_back({.text = tr("%1 %2", "band, count").arg(signText(band), countText(count)),
                           .toolTip = count == 0 ? tr("No open risk is at this level") : tr("Show the open risks at this level"),
                           .opens = count > 0});
    }
    m_legend->show(entries);
}

std::vector<RiskId> RiskHeatCard::risksOf(RiskBand band) const
{
    std::vector<RiskId> risks;
    for (const Risk& risk : m_figures->registry.risks)
        if (const int level = currentLevel(risk, m_grid); risk.status != RiskStatus::Closed && level > 0 && riskBand(level) == band)
            risks.push_back(risk.id);
    return risks;
}

void RiskHeatCard::openCell(const RatingPair& cell)
{
    if (!m_figures)
        return;
    const HeatMap map = heatMap(m_figures->registry.risks, RatingKind::Current);
    const HeatMap::Cell& risks = map.at(cell.likelihood, cell.impact);
    if (!risks.empty())
        Q_EMIT risksRequested({.title = tr("Risks of likelihood %1 and impact %2", "words").arg(likelihoodText(cell.likelihood), impactText(cell.impact)),
                               .risks = risks});
}

void RiskHeatCard::openBand(int band)
{
    const RiskBand of = bands[static_cast<size_t>(band)];
    Q_EMIT risksRequested({.title = tr("Risks of level: %1", "band").arg(signText(of)), .risks = risksOf(of)});
}

void RiskHeatCard::openAbove()
{
    Q_EMIT risksRequested({.title = tr("Risks above the appetite"), .risks = risksAbove(*m_figures, context().workspace->records(), m_moment)});
}

} // namespace waymark
