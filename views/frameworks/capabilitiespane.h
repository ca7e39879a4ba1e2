// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/capabilitiesfiltermodel.h"
#include "views/frameworks/capabilitiesmodel.h"
#include "views/frameworks/frameworkspane.h"

class QCheckBox;
class QLineEdit;
class QStackedWidget;

namespace waymark {

class CapabilityTree;

/// The perspectives of the CAF and their capabilities, with stories, checks and compliance of each, and the gaps.
class CapabilitiesPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit CapabilitiesPane(OpenReference& open, QWidget* parent = nullptr);

    void refresh() override;
    bool showItem(const ItemRef& item) override;
    void focusFilter() override;
    QString countText() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    QLayout* buildFilters();
    void applyFilter();
    void expandAll();

    CapabilitiesModel m_model;
    CapabilitiesFilterModel m_shown;
    QLineEdit* m_words;
    QCheckBox* m_gaps;
    CapabilityTree* m_tree;
    QStackedWidget* m_stack; ///< the tree, or why there is nothing in it
};

} // namespace waymark
