// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/rulepreviewpage.h"

#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

RulePreviewPage::RulePreviewPage(QWidget* parent)
    : QWidget(parent)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Targets that the rules would change")))
    , m_decision(new DecisionRow(this, {.cancel = "rulesCancel", .accept = "rulesAccept"}))
{
    buildTable();
    auto* column = pageColumn(this, space::section);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(m_decision);
    connect(&m_model, &RulePreviewModel::wantedChanged, this, &RulePreviewPage::showCount);
    connect(m_decision, &DecisionRow::cancelled, this, &RulePreviewPage::cancelled);
    connect(m_decision, &DecisionRow::accepted, this, &RulePreviewPage::accepted);
}

void RulePreviewPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("rulePreviewTable"));
    m_table->setModel(&m_model);
    for (const int section : {RulePreviewModel::NameColumn, RulePreviewModel::EnvironmentColumn,
                              RulePreviewModel::OwnerColumn, RulePreviewModel::ClassificationColumn})
        m_table->setColumnWidth(section, 140);
    m_table->setColumnWidth(RulePreviewModel::RuleColumn, 112);
    m_table->heads()->setStretched(RulePreviewModel::IdentityColumn, 120);
    m_table->heads()->setSectionsClickable(false);
}

void RulePreviewPage::show(std::vector<RuledTarget> targets)
{
    m_model.show(std::move(targets));
    m_decision->accept()->setFocus(Qt::OtherFocusReason);
}

void RulePreviewPage::showCount()
{
    const int all = m_model.rowCount();
    const auto wanted = static_cast<int>(m_model.wanted().size());
    m_head->setText(all == 1 ? tr("The rules would change one target") : tr("The rules would change %1 targets").arg(all),
                    tr("Untick what is to stay as it is. It is one step, which can be undone."));
    m_decision->accept()->setText(wanted == 1 ? tr("Change one target") : tr("Change %1 targets").arg(wanted));
    m_decision->accept()->setEnabled(wanted > 0);
}

} // namespace waymark
