// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/responsibilitypane.h"

#include "model/edit/workspace.h"
#include "model/programme/outofscope.h"
#include "views/frameworks/responsibilitytext.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int nameWidth = 132; ///< px at least
constexpr int cellWidth = 96;  ///< likewise

/// All controls that Waymark has texts of, "cis-docker/4.1".
QStringList allControls(const ControlCatalogue& catalogue)
{
    QStringList items;
    for (const ControlSet& set : catalogue.sets)
        for (const Control& control : set.controls)
            items << control.item();
    return items;
}

} // namespace

ResponsibilityPane::ResponsibilityPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_table(new DataTable(tr("Shared responsibility by layer and service model")))
    , m_without(noteLabel("responsibilityWithout"))
    , m_text(new ResponsibilityText)
{
    m_table->setObjectName(QStringLiteral("responsibilityTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->heads()->setSectionsClickable(false);
    m_table->setMinimumHeight(160);
    m_text->setMinimumHeight(110);
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName(QStringLiteral("responsibilitySplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_text);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split, 1);
    column->addWidget(m_without);
    m_without->hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResponsibilityPane::showCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, m_table->viewport(),
            [this] { m_table->viewport()->update(); }); // the frame is around the row, and Qt paints only the cells anew
    connect(m_text, &ResponsibilityText::layerRequested, this,
            [this](const QString& layer) { Q_EMIT detailsRequested({ItemKind::Layer, layer}); });
}

void ResponsibilityPane::refresh()
{
    if (!open().content())
        return;
    const bool first = m_model.columnCount() == 0;
    m_model.show(open().content()->responsibility, open().workspace().records().workloads());
    readControls();
    showWithout();
    if (first)
        fitColumns();
    if (first && m_model.rowCount() > 0 && m_model.columnCount() > 1)
        m_table->selectionModel()->setCurrentIndex(m_model.index(0, 1), QItemSelectionModel::ClearAndSelect);
    showCell();
    Q_EMIT countChanged();
}

/// Once: the content doesn't change.
void ResponsibilityPane::readControls()
{
    const Reference& content = *open().content();
    if (m_codes.size() == content.responsibility.rows.size())
        return;
    const QStringList controls = allControls(content.controls);
    m_codes.clear();
    for (const ResponsibilityRow& row : content.responsibility.rows) {
        QStringList codes;
        for (const QString& item : controlsOf(row, controls))
            codes << item.section(u'/', 1);
        m_codes.push_back(codes);
    }
}

void ResponsibilityPane::showWithout()
{
    const QStringList names = m_model.withoutColumn();
    m_without->setText(names.size() == 1
                           ? tr("%1 is of another service model: nothing is out of scope by it.", "workload").arg(names.front())
                           : tr("%1 are of another service model: nothing is out of scope by it.", "workloads").arg(names.join(tr(", "))));
    m_without->setVisible(!names.isEmpty());
}

void ResponsibilityPane::fitColumns()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_table->heads()->setStretched(column, column == 0 ? nameWidth : cellWidth);
}

void ResponsibilityPane::showCell()
{
    const QModelIndex current = m_table->currentIndex();
    const auto cell = m_model.cellAt(current.isValid() && current.column() == 0 ? current.siblingAtColumn(1) : current);
    if (!cell || !open().content())
        return;
    m_text->show(*cell, m_model.workloadsOf(cell->model->model), m_codes[static_cast<size_t>(current.row())]);
}

QString ResponsibilityPane::countText() const
{
    const auto count = static_cast<qint64>(open().figures().outOfScope.size());
    return count == 0 ? tr("No control is out of scope in all service models of the workloads, or none states its model")
                      : tr("%1 controls are the provider's in all service models of the workloads").arg(waymark::countText(count));
}

} // namespace waymark
