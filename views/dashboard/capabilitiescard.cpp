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

#include <algorithm>

namespace waymark {

namespace {

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
    : StackedBarsCard(context, QStringLiteral("capabilities"), tr("CAF capabilities"), parent)
{
    addBars(m_model, {.table = QStringLiteral("perspectiveBars"),
                      .accessibleName = tr("Capabilities of the CAF by perspective"),
                      .legend = QStringLiteral("capabilityCover"),
                      .fileName = QStringLiteral("caf-capabilities"),
                      .column = PerspectivesModel::ShareColumn,
                      .segments = PerspectiveRow::CoverCount,
                      .look = lookOf});
    fixWidths(table(),
              {{PerspectivesModel::PerspectiveColumn, countWidth},
               {PerspectivesModel::ShareColumn, shortestBar},
               {PerspectivesModel::StoriesColumn, countWidth},
               {PerspectivesModel::ProvenColumn, 56}},
              PerspectivesModel::MissingColumn);
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
    legend()->show({entry(PerspectiveRow::Proven, tr("A proven story %1", "capabilities"), tr("Show the stories of capabilities of which one is proven")),
                    entry(PerspectiveRow::Planned, tr("Stories, none proven %1", "capabilities"), tr("Show the stories of capabilities of which none is proven")),
                    entry(PerspectiveRow::Nothing, tr("No story %1", "capabilities"), tr("Open the capabilities"))});
}

/// A fifth for the bar, and where it is narrow no column for what the bar and the legend say.
void CapabilitiesCard::fitColumns()
{
    fitNames(PerspectivesModel::PerspectiveColumn, countWidth, 30);
    table()->setColumnWidth(PerspectivesModel::ShareColumn, std::max(shortestBar, width() / 5));
    table()->setColumnHidden(PerspectivesModel::ProvenColumn, width() < 400);
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

void CapabilitiesCard::openSegment(int cover)
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
