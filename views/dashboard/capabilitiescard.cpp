// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/capabilitiescard.h"

#include "model/catalog/catalogues.h"
#include "views/dashboard/cardheadlines.h"
#include "views/dashboard/swatchlegend.h"
#include "views/shared/datatable.h"
#include "views/shared/fittedtable.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int barRow = 26;
constexpr int shortestBar = 64;
constexpr int countWidth = 84;

QBrush lookOf(int segment, Scheme scheme)
{
    switch (static_cast<PerspectiveRow::Cover>(segment)) {
    case PerspectiveRow::Proven: return barColor(Outcome::Passed, scheme);
    case PerspectiveRow::Planned: return QBrush(barColor(Outcome::Skipped, scheme), Qt::BDiagPattern);
    default: return roleColor(Role::Track, scheme);
    }
}

} // namespace

CapabilitiesCard::CapabilitiesCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("capabilities"), tr("CAF capabilities"), parent)
    , m_legend(new SwatchLegend(PerspectiveRow::CoverCount, lookOf))
{
    buildTable();
    m_legend->setObjectName(QStringLiteral("capabilityCover"));
    column()->addWidget(m_legend);
    column()->addStretch(1);
    connect(m_table, &DataTable::opened, this, &CapabilitiesCard::openRow);
    connect(m_legend, &SwatchLegend::activated, this, &CapabilitiesCard::openCover);
}

void CapabilitiesCard::buildTable()
{
    m_table = addTable(QStringLiteral("perspectiveBars"), tr("Capabilities of the CAF by perspective"), &m_model);
    m_table->verticalHeader()->setDefaultSectionSize(barRow);
    m_table->setItemDelegateForColumn(PerspectivesModel::ShareColumn, new StackedBarDelegate(lookOf, m_table));
    fixWidths(m_table,
              {{PerspectivesModel::PerspectiveColumn, countWidth},
               {PerspectivesModel::ShareColumn, shortestBar},
               {PerspectivesModel::StoriesColumn, countWidth},
               {PerspectivesModel::ProvenColumn, 56}},
              PerspectivesModel::MissingColumn);
    offer(m_table, &m_model, QStringLiteral("caf-capabilities"));
}

void CapabilitiesCard::show(const DashboardFacts& facts)
{
    m_model.show(context().catalogues->caf, facts.figures->capabilities);
    showLegend();
    tell(capabilitiesHeadline(*facts.figures, m_model));
    fitColumns();
}

void CapabilitiesCard::showLegend()
{
    const auto entry = [this](PerspectiveRow::Cover cover, const QString& text, const QString& toolTip) {
        const int count = m_model.count(cover);
        return SwatchLegend::Entry{.text = text.arg(countText(count)), .toolTip = toolTip, .opens = count > 0};
    };
    m_legend->show({entry(PerspectiveRow::Proven, tr("A proven story %1", "capabilities"), tr("Show the stories of capabilities of which one is proven")),
                    entry(PerspectiveRow::Planned, tr("Stories, none proven %1", "capabilities"), tr("Show the stories of capabilities of which none is proven")),
                    entry(PerspectiveRow::Nothing, tr("No story %1", "capabilities"), tr("Open the capabilities"))});
}

/// A fifth for the bar, and where it is narrow no column for what the bar and the legend say.
void CapabilitiesCard::fitColumns()
{
    const int names = m_table->sizeHintForColumn(PerspectivesModel::PerspectiveColumn);
    m_table->setColumnWidth(PerspectivesModel::PerspectiveColumn, std::clamp(names, countWidth, std::max(countWidth, width() * 3 / 10)));
    m_table->setColumnWidth(PerspectivesModel::ShareColumn, std::max(shortestBar, width() / 5));
    m_table->setColumnHidden(PerspectivesModel::ProvenColumn, width() < 400);
}

void CapabilitiesCard::resizeEvent(QResizeEvent* event)
{
    DashboardCard::resizeEvent(event);
    fitColumns();
}

void CapabilitiesCard::openRow(const QModelIndex& index)
{
    const PerspectiveRow row = m_model.rowAt(index.row()); // a copy: what opens may change the rows
    std::vector<StoryId> stories;
    if (index.column() == PerspectivesModel::ProvenColumn)
        stories = row.proven;
    else if (index.column() == PerspectivesModel::StoriesColumn)
        for (const auto& each : row.stories)
            stories.insert(stories.end(), each.begin(), each.end());
    if (stories.empty())
        Q_EMIT itemRequested({ItemKind::Perspective, row.id});
    else
        Q_EMIT storiesRequested({.title = index.column() == PerspectivesModel::ProvenColumn ? tr("Proven stories, perspective %1").arg(row.name)
                                                                                            : tr("Stories, perspective %1").arg(row.name),
                                 .stories = std::move(stories)});
}

void CapabilitiesCard::openCover(int cover)
{
    if (cover == PerspectiveRow::Nothing) {
        Q_EMIT screenRequested(QStringLiteral("frameworks"));
        return;
    }
    std::vector<StoryId> stories;
    for (const PerspectiveRow& row : m_model.rows()) {
        const std::vector<StoryId>& of = row.stories[static_cast<size_t>(cover)];
        stories.insert(stories.end(), of.begin(), of.end());
    }
    Q_EMIT storiesRequested({.title = cover == PerspectiveRow::Proven ? tr("Stories of capabilities with a proven one")
                                                                      : tr("Stories of capabilities without a proven one"),
                             .stories = std::move(stories)});
}

} // namespace waymark
