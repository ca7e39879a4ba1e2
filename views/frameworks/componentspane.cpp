// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/componentspane.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/frameworks/componentsection.h"
#include "views/frameworks/gamedaylines.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int roomForTwo = 1080; ///< px that two sections need side by side

} // namespace

ComponentsPane::ComponentsPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_grid(nullptr)
{
    auto* page = new QWidget;
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(0, 0, space::field, 0);
    m_grid->setHorizontalSpacing(space::page);
    m_grid->setVerticalSpacing(space::field);
    for (const auto& [component, text] : Words<Component>::list) {
        m_sections.push_back(new ComponentSection(component, m_services));
        connect(m_sections.back(), &ComponentSection::detailsRequested, this, &FrameworksPane::detailsRequested);
    }
    place(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scrollPage(page));
}

void ComponentsPane::place(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (size_t i = 0; i < m_sections.size(); ++i) {
        const int at = static_cast<int>(i);
        m_grid->addWidget(m_sections[i], at / columns, at % columns); // moves it, if it is there
    }
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ComponentsPane::resizeEvent(QResizeEvent* event)
{
    FrameworksPane::resizeEvent(event);
    place(event->size().width() >= roomForTwo ? 2 : 1);
}

void ComponentsPane::refresh()
{
    const Catalogues& catalogues = *open().context().catalogues;
    if (open().content())
        m_services.show(serviceRows(open().content()->toolbox, catalogues.epics, open().figures(), open().context().formats));
    m_withEvidence = 0;
    for (ComponentSection* section : m_sections) {
        const ItemRef item{ItemKind::Component, word(section->component())};
        const auto it = std::ranges::find(catalogues.caf.components, item.id, &NamedPurpose::id);
        if (it == catalogues.caf.components.end())
            continue;
        const CoverageRow row = coverageRow(item, it->name, it->purpose, open().figures().of(item));
        section->show(row);
        if (hasGameDays(item))
            section->showGameDays(gameDayLines(item, open().workspace().records(), localNow(open().workspace()).date()));
        m_withEvidence += row.standing == ItemStanding::NoEvidence ? 0 : 1;
    }
    Q_EMIT countChanged();
}

bool ComponentsPane::showItem(const ItemRef& item)
{
    const auto it = std::ranges::find_if(m_sections, [&](const ComponentSection* section) {
        return item == ItemRef{ItemKind::Component, word(section->component())};
    });
    if (it == m_sections.end())
        return false;
    if (auto* page = findChild<QScrollArea*>())
        page->ensureWidgetVisible(*it);
    Q_EMIT detailsRequested(item);
    return true;
}

QString ComponentsPane::countText() const
{
    return tr("%1 of %2 components have evidence")
        .arg(waymark::countText(m_withEvidence), waymark::countText(static_cast<qint64>(m_sections.size())));
}

} // namespace waymark
