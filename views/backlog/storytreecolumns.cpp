// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the backlog shows, and how wide they are.
#include "views/backlog/backlogmodel.h"
#include "views/backlog/storytree.h"
#include "views/shared/tableheader.h"

#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace waymark {

namespace {

constexpr int narrowestTitle = 220;
constexpr int narrowTree = 1140; ///< px below which columns give way to the title
constexpr int crampedTree = 940; ///< px below which it would have little room even so
/// Those that say least: a reference tells the kind, and few stories wait for others.
constexpr int standingBack[] = {BacklogColumns::KindColumn, BacklogColumns::DependenciesColumn};

/// Widths of columns in wide and narrow windows.
struct ColumnWidth {
    BacklogColumns::Column column;
    int wide;
    int narrow;
};
constexpr ColumnWidth columnWidths[] = {
    {BacklogColumns::ReferenceColumn, 112, 100}, {BacklogColumns::KindColumn, 80, 72},
    {BacklogColumns::EpicColumn, 76, 72},        {BacklogColumns::PriorityColumn, 84, 72},
    {BacklogColumns::PointsColumn, 56, 48},      {BacklogColumns::OwnerColumn, 124, 56},
    {BacklogColumns::SprintColumn, 76, 72},      {BacklogColumns::StatusColumn, 108, 88},
    {BacklogColumns::EvidenceColumn, 124, 72},   {BacklogColumns::DependenciesColumn, 76, 68},
    {BacklogColumns::ComponentColumn, 100, 92},  {BacklogColumns::LayerColumn, 112, 100},
    {BacklogColumns::CapabilityColumn, 180, 140}};

} // namespace

void StoryTree::buildColumns()
{
    m_heads->setSectionsMovable(true);
    m_heads->setFirstSectionMovable(false);
    m_heads->setStretchLastSection(false);
    for (const auto& [column, wide, narrow] : columnWidths)
        m_heads->resizeSection(column, wide);
    for (int column = BacklogModel::ComponentColumn; column < BacklogModel::ColumnCount; ++column)
        setColumnHidden(column, true);
    connect(m_heads, &QHeaderView::sectionResized, this, &StoryTree::fitTitle);
}

/// In a narrow window columns that still have their width of a wide one give way, and the other way round.
void StoryTree::adaptColumns()
{
    const bool narrow = viewport()->width() < narrowTree;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    const QScopedValueRollback fitting(m_fitting, true);
    for (const auto& [column, wide, slim] : columnWidths)
        if (!isColumnHidden(column) && m_heads->sectionSize(column) == (narrow ? wide : slim))
            m_heads->resizeSection(column, narrow ? slim : wide);
}

/// In a window where the title would have little room, the columns that say least stand back; not if a person has chosen
/// to see them, or they restrict what is shown.
void StoryTree::adaptHidden(bool cramped)
{
    const QScopedValueRollback fitting(m_fitting, true);
    for (const int column : standingBack) {
        const auto* filter = qobject_cast<const QComboBox*>(m_heads->editor(column));
        const bool restricts = filter && filter->currentIndex() > 0;
        if (!m_chosen.contains(column))
            setColumnHidden(column, cramped && !restricts);
    }
}

void StoryTree::fitColumns()
{
    const bool cramped = viewport()->width() < crampedTree;
    if (cramped)
        adaptColumns(); // of what stands back too
    adaptHidden(cramped);
    adaptColumns();
    fitTitle();
}

QByteArray StoryTree::columnState() const
{
    return m_heads->saveState();
}

void StoryTree::restoreColumns(const QByteArray& state, const std::optional<QSet<int>>& chosen)
{
    if (state.isEmpty() || !m_heads->restoreState(state))
        return;
    if (m_heads->hiddenSectionCount() == m_heads->count())
        setColumnHidden(BacklogModel::TitleColumn, false);
    m_chosen = chosen.value_or(QSet<int>());
    for (const int column : standingBack)
        if (!chosen && isColumnHidden(column))
            m_chosen.insert(column); // only a person hid columns then
    m_narrow = !(viewport()->width() < narrowTree); // the state may come from another window
    fitColumns();
}

QMenu* StoryTree::columnMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("Columns"), parent);
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] {
        menu->clear();
        for (int column = 1; column < m_heads->count(); ++column) { // the first holds the groups
            QAction* action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
            action->setCheckable(true);
            action->setChecked(!isColumnHidden(column));
            connect(action, &QAction::toggled, this, [this, column](bool shown) {
                m_chosen.insert(column);
                setColumnHidden(column, !shown);
                fitTitle();
            });
        }
    });
    return menu;
}

void StoryTree::fitTitle()
{
    if (m_fitting || isColumnHidden(BacklogModel::TitleColumn))
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int others = m_heads->length() - m_heads->sectionSize(BacklogModel::TitleColumn);
    m_heads->resizeSection(BacklogModel::TitleColumn, std::max(narrowestTitle, viewport()->width() - others));
}

void StoryTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

} // namespace waymark
