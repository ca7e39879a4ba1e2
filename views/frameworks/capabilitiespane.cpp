// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/capabilitiespane.h"

#include "model/catalog/catalogues.h"
#include "views/frameworks/capabilitytree.h"
#include "views/shared/filtereditors.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

CapabilitiesPane::CapabilitiesPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_words(filterWords(QStringLiteral("capabilityWords"), tr("Only capabilities with these words")))
    , m_gaps(new QCheckBox(tr("Only gaps")))
    , m_tree(new CapabilityTree)
    , m_stack(new QStackedWidget)
{
    m_shown.setSourceModel(&m_model);
    m_tree->setModel(&m_shown);
    auto* none = new QLabel(tr("No capability is as the filter says."));
    none->setObjectName(QStringLiteral("noCapability"));
    none->setAlignment(Qt::AlignCenter);
    none->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(buildFilters());
    column->addWidget(m_stack, 1);
    connect(m_tree, &CapabilityTree::chosen, this, [this](const QModelIndex& index) {
        if (const CoverageRow* row = m_model.rowAt(m_shown.mapToSource(index)))
            Q_EMIT detailsRequested(row->item);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CapabilitiesPane::expandAll);
}

QLayout* CapabilitiesPane::buildFilters()
{
    m_words->setPlaceholderText(tr("Filter by words"));
    m_gaps->setObjectName(QStringLiteral("capabilityGaps"));
    m_gaps->setToolTip(tr("Capabilities that no story is for, or that no check says anything of"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    row->setSpacing(space::column);
    row->addWidget(m_words, 1);
    row->addWidget(m_gaps);
    connect(m_words, &QLineEdit::textChanged, this, &CapabilitiesPane::applyFilter);
    connect(m_gaps, &QCheckBox::toggled, this, &CapabilitiesPane::applyFilter);
    return row;
}

void CapabilitiesPane::refresh()
{
    m_model.show(open().context().catalogues->caf, open().figures());
    if (m_gaps->isChecked()) // a perspective may have come back
        expandAll();
    m_stack->setCurrentIndex(m_shown.rowCount() > 0 ? 0 : 1);
    Q_EMIT countChanged();
}

void CapabilitiesPane::applyFilter()
{
    m_shown.show({.words = m_words->text(), .gaps = m_gaps->isChecked()});
    expandAll();
    m_stack->setCurrentIndex(m_shown.rowCount() > 0 ? 0 : 1);
    Q_EMIT countChanged();
}

void CapabilitiesPane::expandAll()
{
    m_tree->expandAll();
}

bool CapabilitiesPane::showItem(const ItemRef& item)
{
    const QModelIndex index = m_model.indexOf(item);
    if (!index.isValid())
        return false;
    if (!m_shown.mapFromSource(index).isValid()) {
        m_words->clear();
        m_gaps->setChecked(false);
    }
    m_tree->choose(m_shown.mapFromSource(index));
    Q_EMIT detailsRequested(item);
    return true;
}

void CapabilitiesPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString CapabilitiesPane::countText() const
{
    return tr("%1 of %2 capabilities have a story; %3 have no story or no evidence")
        .arg(waymark::countText(m_model.withStory()), waymark::countText(m_model.capabilities()), waymark::countText(m_model.gaps()));
}

QJsonObject CapabilitiesPane::saveState() const
{
    return {{QStringLiteral("gaps"), m_gaps->isChecked()}, {QStringLiteral("words"), m_words->text()}};
}

void CapabilitiesPane::restoreState(const QJsonObject& state)
{
    m_gaps->setChecked(state.value(QStringLiteral("gaps")).toBool());
    m_words->setText(state.value(QStringLiteral("words")).toString());
}

} // namespace waymark
