// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/servicespane.h"

#include "model/catalog/catalogues.h"
#include "views/frameworks/referencewords.h"
#include "views/frameworks/servicesmap.h"
#include "views/shared/datatable.h"
#include "views/shared/filtereditors.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace waymark {

namespace {

template <typename E>
void offer(QComboBox& choice)
{
    for (const auto& [value, name] : Words<E>::list)
        choice.addItem(signText(value), static_cast<int>(value));
}

/// Numbers of enumerations come back from the settings as others.
QVariant chosenBefore(const QJsonValue& value)
{
    return value.isDouble() ? QVariant(value.toInt()) : value.isString() ? QVariant(value.toString()) : QVariant();
}

} // namespace

ServicesPane::ServicesPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_map(new ServicesMap)
    , m_table(new DataTable(tr("Services and tools")))
    , m_words(filterWords(QStringLiteral("serviceWords"), tr("Only tools with these words in name or purpose")))
    , m_maker(filterChoice(QStringLiteral("serviceMaker"), tr("Only tools of this maker")))
    , m_component(filterChoice(QStringLiteral("serviceComponent"), tr("Only tools of this component")))
    , m_epic(filterChoice(QStringLiteral("serviceEpic"), tr("Only tools of this epic")))
    , m_layer(filterChoice(QStringLiteral("serviceLayer"), tr("Only tools of this layer")))
{
    m_shown.setSourceModel(&m_model);
    buildTable();
    buildFilters();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_map);
    column->addWidget(m_table, 1);
    connect(m_map, &ServicesMap::toolRequested, this, [this](const QString& id) { Q_EMIT detailsRequested({ItemKind::Tool, id}); });
}

void ServicesPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("servicesTable"));
    m_table->setModel(&m_shown);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ServicesModel::NameColumn, Qt::AscendingOrder);
    m_table->setMinimumHeight(120);
    const std::pair<int, int> widths[] = {{ServicesModel::MakerColumn, 96},  {ServicesModel::ComponentColumn, 124},
                                          {ServicesModel::EpicColumn, 84},   {ServicesModel::LayerColumn, 116},
                                          {ServicesModel::FormatColumn, 124}, {ServicesModel::ChecksColumn, 60},
                                          {ServicesModel::StandingColumn, 116}};
    for (const auto& [column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->heads()->setStretched(ServicesModel::NameColumn, 140);
    m_table->heads()->setGivingWay({ServicesModel::FormatColumn, ServicesModel::LayerColumn, ServicesModel::ComponentColumn});
    m_table->heads()->setSectionsMovable(true);
    connect(m_table, &DataTable::rowChosen, this, &ServicesPane::openTool);
    connect(m_table, &DataTable::opened, this, &ServicesPane::openTool);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
}

void ServicesPane::buildFilters()
{
    offer<ToolMaker>(*m_maker);
    offer<Component>(*m_component);
    offer<DefenceLayer>(*m_layer);
    for (const Epic& epic : open().context().catalogues->epics.epics)
        m_epic->addItem(epic.code, epic.id);
    const std::pair<int, QWidget*> editors[] = {{ServicesModel::NameColumn, m_words},
                                                {ServicesModel::MakerColumn, m_maker},
                                                {ServicesModel::ComponentColumn, m_component},
                                                {ServicesModel::EpicColumn, m_epic},
                                                {ServicesModel::LayerColumn, m_layer}};
    for (const auto& [column, editor] : editors)
        m_table->heads()->setEditor(column, editor);
    for (QComboBox* choice : {m_maker, m_component, m_epic, m_layer})
        connect(choice, &QComboBox::currentIndexChanged, this, &ServicesPane::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, &ServicesPane::applyFilter);
}

void ServicesPane::applyFilter()
{
    m_shown.show({.words = m_words->text(),
                  .maker = chosen<ToolMaker>(*m_maker),
                  .component = chosen<Component>(*m_component),
                  .epic = m_epic->currentData().toString(),
                  .layer = chosen<DefenceLayer>(*m_layer)});
    Q_EMIT countChanged();
}

void ServicesPane::openTool(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT detailsRequested({ItemKind::Tool, index.data(KeyRole).toString()});
}

void ServicesPane::refresh()
{
    if (!open().content())
        return;
    std::vector<ServiceRow> rows =
        serviceRows(open().content()->toolbox, open().context().catalogues->epics, open().figures(), open().context().formats);
    m_map->show(rows);
    m_model.show(std::move(rows));
    Q_EMIT countChanged();
}

bool ServicesPane::showItem(const ItemRef& item)
{
    const int row = item.kind == ItemKind::Tool ? m_model.rowOf(item.id) : -1;
    if (row < 0)
        return false;
    if (!m_shown.mapFromSource(m_model.index(row, 0)).isValid()) {
        for (QComboBox* choice : {m_maker, m_component, m_epic, m_layer})
            choice->setCurrentIndex(0);
        m_words->clear();
    }
    const QModelIndex index = m_shown.mapFromSource(m_model.index(row, 0));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
    Q_EMIT detailsRequested(item);
    return true;
}

void ServicesPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString ServicesPane::countText() const
{
    const QString all = waymark::countText(m_model.rowCount());
    if (m_shown.shown() == ShownServices())
        return tr("%1 services and tools").arg(all);
    return tr("%1 of %2 services and tools shown").arg(waymark::countText(m_shown.rowCount()), all);
}

QJsonObject ServicesPane::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    for (const auto& [name, choice] : choices())
        state.insert(name, choice->currentData().toJsonValue());
    return state;
}

void ServicesPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_words->setText(state.value(QStringLiteral("words")).toString());
    for (const auto& [name, choice] : choices())
        choose(*choice, chosenBefore(state.value(name)));
}

std::array<std::pair<QString, QComboBox*>, 4> ServicesPane::choices() const
{
    return {std::pair(QStringLiteral("maker"), m_maker), std::pair(QStringLiteral("component"), m_component),
            std::pair(QStringLiteral("epic"), m_epic), std::pair(QStringLiteral("layer"), m_layer)};
}

} // namespace waymark
