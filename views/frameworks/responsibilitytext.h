// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/responsibilitymodel.h"
#include "views/shared/detailscontent.h"

namespace waymark {

/// One cell of the shared responsibility matrix in words.
class ResponsibilityText final : public DetailsContent {
    Q_OBJECT
public:
    explicit ResponsibilityText(QWidget* parent = nullptr);

    /// `workloads`: of the cell's service model; `outOfScope`: codes of controls.
    void show(const ResponsibilityModel::Cell& cell, const QStringList& workloads, const QStringList& outOfScope);
    using QWidget::show;

Q_SIGNALS:
    void layerRequested(const QString& layer); ///< word of a DefenceLayer

private:
    void addScope(const ResponsibilityModel::Cell& cell, const QStringList& outOfScope);
    void addLayerDoor(DefenceLayer layer);
};

} // namespace waymark
