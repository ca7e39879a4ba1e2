// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/frameworkspane.h"
#include "views/frameworks/servicesfiltermodel.h"
#include "views/frameworks/servicesmodel.h"

#include <array>
#include <utility>

class QComboBox;
class QLineEdit;

namespace waymark {

class DataTable;
class ServicesMap;

/// The map of the container services, and below it the whole toolbox as a table with a filter row.
class ServicesPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit ServicesPane(OpenReference& open, QWidget* parent = nullptr);

    void refresh() override;
    bool showItem(const ItemRef& item) override;
    void focusFilter() override;
    QString countText() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void buildTable();
    void buildFilters();
    void applyFilter();
    void openTool(const QModelIndex& index);
    std::array<std::pair<QString, QComboBox*>, 4> choices() const; ///< by the names under which their state is kept

    ServicesModel m_model;
    ServicesFilterModel m_shown;
    ServicesMap* m_map;
    DataTable* m_table;
    QLineEdit* m_words;
    QComboBox* m_maker;
    QComboBox* m_component;
    QComboBox* m_epic;
    QComboBox* m_layer;
};

} // namespace waymark
