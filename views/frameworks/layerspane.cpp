// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/layerspane.h"

#include "model/catalog/catalogues.h"
#include "views/frameworks/coveragelists.h"
#include "views/frameworks/layerbands.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/scrollpage.h"
#include "views/shared/sectionhead.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int roomForTwo = 660; ///< px that the bands and what is beside them need

} // namespace

LayersPane::LayersPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_bands(new LayerBands)
    , m_head(new SectionHead)
    , m_purpose(new QLabel)
    , m_lists(new CoverageLists(open, true))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::section);
    m_row->addWidget(m_bands, 5);
    m_row->addWidget(buildBeside(), 4);
    connectParts();
}

QWidget* LayersPane::buildBeside()
{
    m_purpose->setObjectName(QStringLiteral("layerPurpose"));
    m_purpose->setTextFormat(Qt::PlainText);
    m_purpose->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_purpose->setSizePolicy(policy);
    auto* details = new QPushButton(tr("Details"));
    details->setObjectName(QStringLiteral("layerDetails"));
    details->setProperty("link", true);
    details->setAutoDefault(true); // Enter presses it
    m_head->addWidget(details);
    connect(details, &QPushButton::clicked, this, [this] { Q_EMIT m_bands->opened(m_bands->current()); });
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::field, space::field);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_purpose);
    column->addWidget(m_lists);
    column->addStretch(1);
    QScrollArea* scrolled = scrollPage(page);
    scrolled->setMinimumSize(240, 120);
    return scrolled;
}

void LayersPane::connectParts()
{
    connect(m_bands, &LayerBands::chosen, this, &LayersPane::showLayer);
    connect(m_bands, &LayerBands::opened, this, [this](int layer) {
        if (layer >= 0)
            Q_EMIT detailsRequested(m_bands->layers()[static_cast<size_t>(layer)].item);
    });
    connect(m_lists, &CoverageLists::itemRequested, this, [this](const ItemRef& item) {
        if (item.kind == ItemKind::Tool)
            Q_EMIT detailsRequested(item);
        else
            Q_EMIT itemRequested(item);
    });
    connect(m_lists, &CoverageLists::checksRequested, this, &FrameworksPane::checksRequested);
    connect(m_lists, &CoverageLists::storiesRequested, this, &FrameworksPane::storiesRequested);
}

void LayersPane::refresh()
{
    std::vector<CoverageRow> rows;
    for (const NamedPurpose& layer : open().context().catalogues->caf.layers) {
        const ItemRef item{ItemKind::Layer, layer.id};
        rows.push_back(coverageRow(item, layer.name, layer.purpose, open().figures().of(item)));
    }
    m_bands->show(std::move(rows));
    showLayer();
    Q_EMIT countChanged();
}

void LayersPane::showLayer()
{
    if (m_bands->current() < 0)
        return;
    const CoverageRow& row = m_bands->layers()[static_cast<size_t>(m_bands->current())];
    m_head->setText(tr("%1: %2", "layer, standing").arg(row.name, midSentence(signText(row.standing))), coverageLine(row.stories, row.done, row.checks));
    m_purpose->setText(row.purpose);
    m_lists->show(row.item);
}

bool LayersPane::showItem(const ItemRef& item)
{
    const auto it = std::ranges::find(m_bands->layers(), item, &CoverageRow::item);
    if (it == m_bands->layers().end())
        return false;
    m_bands->setCurrent(static_cast<int>(it - m_bands->layers().begin()));
    showLayer();
    Q_EMIT detailsRequested(item);
    return true;
}

QString LayersPane::countText() const
{
    const auto& layers = m_bands->layers();
    const auto passed = std::ranges::count(layers, ItemStanding::Passed, &CoverageRow::standing);
    const auto without = std::ranges::count(layers, ItemStanding::NoEvidence, &CoverageRow::standing);
    return tr("%1 of %2 layers passed; %3 without evidence")
        .arg(waymark::countText(passed), waymark::countText(static_cast<qint64>(layers.size())), waymark::countText(without));
}

void LayersPane::resizeEvent(QResizeEvent* event)
{
    FrameworksPane::resizeEvent(event);
    m_row->setDirection(event->size().width() >= roomForTwo ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace waymark
