// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/responsibilitytext.h"

#include "views/frameworks/referencewords.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

ResponsibilityText::ResponsibilityText(QWidget* parent)
    : DetailsContent(parent)
{
    setObjectName(QStringLiteral("responsibilityText"));
    setAccessibleName(tr("The chosen cell of the matrix"));
    setFocusPolicy(Qt::TabFocus); // to be scrolled by keys
}

void ResponsibilityText::show(const ResponsibilityModel::Cell& cell, const QStringList& workloads, const QStringList& outOfScope)
{
    beginContent();
    addSection(tr("%1, %2", "layer, service model").arg(cell.row->name, cell.model->name), signText(cell.cell->responsible));
    addText(cell.row->purpose);
    addField(tr("Ours"), cell.cell->ours.isEmpty() ? tr("Nothing is left to us.") : cell.cell->ours);
    addField(tr("Evidence"), cell.cell->evidence.isEmpty() ? tr("None is the provider's: ours are stories and checks of the layer.") : cell.cell->evidence);
    addScope(cell, outOfScope);
    addField(tr("Workloads"), workloads.isEmpty() ? tr("None states this service model.") : workloads.join(tr(", ")));
    addField(tr("Model"), cell.model->purpose);
    if (cell.row->layer)
        addLayerDoor(*cell.row->layer);
    endContent();
}

void ResponsibilityText::addScope(const ResponsibilityModel::Cell& cell, const QStringList& outOfScope)
{
    if (outOfScope.isEmpty())
        return;
    const auto count = static_cast<qint64>(outOfScope.size());
    const QString names = outOfScope.join(tr(", "));
    if (cell.cell->responsible == Responsible::Provider)
        addField(tr("Out of scope"), tr("%1 controls, for workloads of this model: %2", "count, controls").arg(countText(count), names));
    else
        addField(tr("In scope"), tr("%1 controls: %2", "count, controls").arg(countText(count), names));
}

void ResponsibilityText::addLayerDoor(DefenceLayer layer)
{
    auto* door = new QPushButton(tr("Evidence of the layer"));
    door->setObjectName(QStringLiteral("responsibilityLayer"));
    door->setAccessibleName(tr("Stories, checks and results of the layer: %1").arg(signText(layer)));
    door->setProperty("link", true);
    door->setAutoDefault(true); // Enter presses it
    connect(door, &QPushButton::clicked, this, [this, layer] { Q_EMIT layerRequested(word(layer)); });
    column()->addWidget(door, 0, Qt::AlignLeading);
}

} // namespace waymark
