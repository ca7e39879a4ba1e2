// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/coveragerow.h"
#include "views/frameworks/servicesfiltermodel.h"
#include "views/frameworks/servicesmodel.h"
#include "views/story/storylinesmodel.h"

#include <QWidget>

class QLabel;

namespace waymark {

class BadgeLabel;
class DataTable;
class SectionHead;

/// One security component: its purpose, how it stands, and its tools.
class ComponentSection final : public QWidget {
    Q_OBJECT
public:
    /// `services` outlives it.
    ComponentSection(Component component, ServicesModel& services, QWidget* parent = nullptr);

    void show(const CoverageRow& row);
    void showGameDays(const std::vector<StoryLine>& lines); ///< that were held: evidence in words
    using QWidget::show;
    Component component() const { return m_component; }

Q_SIGNALS:
    void detailsRequested(const waymark::ItemRef& item); ///< the component's, or a tool's

private:
    QWidget* buildHead();
    void buildTable(ServicesModel& services);
    void openTool(const QModelIndex& index);

    Component m_component;
    ServicesFilterModel m_shown;
    SectionHead* m_head;
    BadgeLabel* m_badge;
    QLabel* m_purpose;
    QLabel* m_gameDays; ///< hidden unless told
    DataTable* m_tools;
};

} // namespace waymark
