// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/frameworkspane.h"
#include "views/frameworks/servicesmodel.h"

class QGridLayout;

namespace waymark {

class ComponentSection;

/// The four security components, each with the tools of the toolbox that are of it.
class ComponentsPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit ComponentsPane(OpenReference& open, QWidget* parent = nullptr);

    void refresh() override;
    bool showItem(const ItemRef& item) override;
    QString countText() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place(int columns);

    ServicesModel m_services;
    std::vector<ComponentSection*> m_sections;
    QGridLayout* m_grid;
    int m_columns = 0;
    int m_withEvidence = 0;
};

} // namespace waymark
