// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/frameworkspane.h"

class QBoxLayout;
class QLabel;

namespace waymark {

class CoverageLists;
class LayerBands;
class SectionHead;

/// Container defence in depth as nested bands, and beside them what the chosen layer has: tools, stories and checks.
class LayersPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit LayersPane(OpenReference& open, QWidget* parent = nullptr);

    void refresh() override;
    bool showItem(const ItemRef& item) override;
    QString countText() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBeside();
    void connectParts();
    void showLayer();

    LayerBands* m_bands;
    SectionHead* m_head;
    QLabel* m_purpose;
    CoverageLists* m_lists;
    QBoxLayout* m_row; ///< side by side, or one below the other
};

} // namespace waymark
