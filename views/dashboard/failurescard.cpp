// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/failurescard.h"

#include "views/dashboard/headlines.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/fittedtable.h"
#include "views/shared/numbers.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int rows = 8;
constexpr int rowsOfPage = 50; ///< where the card has the whole page, which scrolls

} // namespace

FailuresCard::FailuresCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("failures"), tr("What fails most"), parent)
    , m_table(addTable(QStringLiteral("failures"), tr("What fails most"), &m_model))
    , m_all(linkButton({}, "allFailures"))
{
    fixWidths(m_table, {{FailuresModel::SeverityColumn, 96}, {FailuresModel::EpicColumn, 72}, {FailuresModel::FailingColumn, 64}},
              FailuresModel::CheckColumn);
    m_all->setVisible(false);
    column()->addWidget(m_all, 0, Qt::AlignLeading);
    column()->addStretch(1);
    connect(m_table, &DataTable::opened, this, &FailuresCard::openFailure);
    connect(m_all, &QPushButton::clicked, this, &FailuresCard::openAll);
    offer(m_table, &m_model, QStringLiteral("failing-checks"));
}

void FailuresCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    showRows();
}

void FailuresCard::setFull(bool)
{
    if (m_figures)
        showRows();
}

void FailuresCard::showRows()
{
    m_model.show(*m_figures, isFull() ? rowsOfPage : rows);
    tell(failuresHeadline(*m_figures, m_model));
    m_all->setVisible(m_model.total() > m_model.rowCount());
    m_all->setText(tr("All %1 failing checks").arg(countText(m_model.total())));
}

void FailuresCard::openFailure(const QModelIndex& index)
{
    const CheckOutcome& check = m_model.rowAt(index.row()).check;
    Q_EMIT checksRequested({.title = check.checkId, .checks = {check.check}, .outcome = Outcome::Failed});
}

void FailuresCard::openAll()
{
    for (const Reason& reason : m_figures->overall.checkLevel.reasons)
        if (reason.outcome == Outcome::Failed) {
            Q_EMIT checksRequested({.title = tr("Failing checks"), .checks = reason.checks, .outcome = Outcome::Failed});
            return;
        }
}

} // namespace waymark
