// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/frameworkspane.h"
#include "views/frameworks/responsibilitymodel.h"

#include <vector>

class QLabel;

namespace waymark {

class DataTable;
class ResponsibilityText;

/// The shared responsibility matrix per service model. Of the chosen cell it is told below who answers for it, what is left to us,
/// what of ours is out of scope and what evidence covers the rest.
class ResponsibilityPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit ResponsibilityPane(OpenReference& open, QWidget* parent = nullptr);

    void refresh() override;
    bool showItem(const ItemRef&) override { return false; } ///< rows aren't items
    QString countText() const override;

private:
    void fitColumns();
    void readControls();
    void showWithout();
    void showCell();

    ResponsibilityModel m_model;
    DataTable* m_table;
    QLabel* m_without; ///< workloads of no column
    ResponsibilityText* m_text;
    std::vector<QStringList> m_codes; ///< of the controls of each row
};

} // namespace waymark
