// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/targets/rulepreviewmodel.h"

#include <QWidget>

namespace waymark {

class DataTable;
class DecisionRow;
class SectionHead;

/// What the rules would change of targets that are known already: each can be left out, and nothing changes before the
/// person says so.
class RulePreviewPage final : public QWidget {
    Q_OBJECT
public:
    explicit RulePreviewPage(QWidget* parent = nullptr);

    void show(std::vector<RuledTarget> targets);
    using QWidget::show;
    const RulePreviewModel& model() const { return m_model; }

Q_SIGNALS:
    void accepted(); ///< what model().wanted() has
    void cancelled();

private:
    void buildTable();
    void showCount();

    RulePreviewModel m_model;
    SectionHead* m_head;
    DataTable* m_table;
    DecisionRow* m_decision;
};

} // namespace waymark
