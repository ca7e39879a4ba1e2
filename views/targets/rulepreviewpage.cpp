// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/rulepreviewpage.h"

#include "views/shared/datatable.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

RulePreviewPage::RulePreviewPage(QWidget* parent)
    : QWidget(parent)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Targets that the rules would change")))
    , m_accept(new QPushButton)
{
    buildTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - 6, space::section, space::page - 6, space::section);
    column->setSpacing(space::section);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addLayout(buildButtons());
    connect(&m_model, &RulePreviewModel::wantedChanged, this, &RulePreviewPage::showCount);
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            &RulePreviewPage::cancelled);
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

QLayout* RulePreviewPage::buildButtons()
{
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("rulesCancel"));
    cancel->setAutoDefault(true); // Enter presses it
    m_accept->setObjectName(QStringLiteral("rulesAccept"));
    m_accept->setProperty("primary", true);
    m_accept->setAutoDefault(true);
    connect(cancel, &QPushButton::clicked, this, &RulePreviewPage::cancelled);
    connect(m_accept, &QPushButton::clicked, this, &RulePreviewPage::accepted);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_accept);
    return row;
}

void RulePreviewPage::show(std::vector<RuledTarget> targets)
{
    m_model.show(std::move(targets));
    m_accept->setFocus(Qt::OtherFocusReason);
}

void RulePreviewPage::showCount()
{
    const int all = m_model.rowCount();
    const auto wanted = static_cast<int>(m_model.wanted().size());
    m_head->setText(all == 1 ? tr("The rules would change one target") : tr("The rules would change %1 targets").arg(all),
                    tr("Untick what is to stay as it is. It is one step, which can be undone."));
    m_accept->setText(wanted == 1 ? tr("Change one target") : tr("Change %1 targets").arg(wanted));
    m_accept->setEnabled(wanted > 0);
}

} // namespace waymark
