// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/totalsline.h"

#include "model/score/coverage.h"
#include "views/shared/decisionrow.h"
#include "views/shared/keys.h"
#include "views/shared/numbers.h"
#include "views/shared/outcomelegend.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

TotalsLine::TotalsLine(QWidget* parent)
    : QWidget(parent)
    , m_results(addFigure(QStringLiteral("resultLevel"), true))
    , m_checks(addFigure(QStringLiteral("checkLevel"), false))
    , m_open(addFigure(QStringLiteral("openLevel"), false))
    , m_overdue(addFigure(QStringLiteral("overdueLevel"), false))
    , m_formulas(linkButton(tr("Compare formulas"), "compareFormulas"))
    , m_ofResults(new QLabel)
    , m_legend(new OutcomeLegend)
    , m_rule(new QFrame)
{
    m_formulas->setFont(typeFont(Type::Small));
    m_formulas->setToolTip(withKeys(tr("Why other tools show another percentage of the same results"), keys::formulas));
    layOut();
    connect(m_results, &QPushButton::clicked, this, [this] { Q_EMIT reasonsRequested(tr("Results passing"), m_results->text(), m_resultLevel); });
    connect(m_checks, &QPushButton::clicked, this, [this] {
        Q_EMIT reasonsRequested(tr("Checks passing"), percentText(m_checkLevel.value), m_checkLevel);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT reasonsRequested(tr("Open findings"), countText(m_openLevel.value.value_or(0)), m_openLevel);
    });
    connect(m_overdue, &QPushButton::clicked, this, [this] {
        Q_EMIT reasonsRequested(tr("Overdue"), countText(m_overdueLevel.value.value_or(0)), m_overdueLevel);
    });
    connect(m_formulas, &QPushButton::clicked, this, &TotalsLine::formulasRequested);
    connect(m_legend, &OutcomeLegend::activated, this, &TotalsLine::outcomeRequested);
}

void TotalsLine::layOut()
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    m_second = new QBoxLayout(QBoxLayout::LeftToRight);
    m_second->setSpacing(space::step);
    for (QPushButton* figure : {m_checks, m_open, m_overdue, m_formulas})
        m_second->addWidget(figure, 0, Qt::AlignLeading);
    m_second->addStretch(1);
    m_ofResults->setContentsMargins(4, 0, 0, 0);
    lines->addStretch(1);
    lines->addWidget(m_ofResults);
    lines->addLayout(m_second);
    lines->addStretch(1);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(space::column);
    figures->addWidget(m_results);
    figures->addLayout(lines);
    figures->addStretch(1);
    m_rule->setProperty("separator", true);
    m_rule->setFixedSize(1, 32);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(space::page - 4, space::field, space::page, space::field);
    m_row->setSpacing(space::column);
    m_row->addLayout(figures);
    m_row->addWidget(m_rule);
    m_row->addWidget(m_legend, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QPushButton* TotalsLine::addFigure(const QString& name, bool large)
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    button->setProperty("legend", true);
    button->setAutoDefault(true); // Enter presses it
    button->setFont(typeFont(large ? Type::Figure : Type::Small, large));
    button->setCursor(Qt::PointingHandCursor);
    button->setToolTip(tr("Why: open the reasons"));
    return button;
}

void TotalsLine::show(const ProgrammeFigures& figures)
{
    const Compliance& overall = figures.overall;
    m_resultLevel = overall.resultLevel;
    m_checkLevel = overall.checkLevel;
    m_openLevel = openFindings(figures.checks);
    m_results->setText(percentText(overall.resultLevel.value));
    const qint64 results = overall.results.total() - overall.results[Outcome::NotApplicable];
    m_ofResults->setText(results == 1 ? tr("of 1 result passes") : tr("of %1 results pass").arg(countText(results)));
    const qint64 checks = overall.checks.total() - overall.checks[Outcome::NotApplicable];
    m_checks->setText(!overall.checkLevel.value ? tr("no check has run")
                          : checks == 1         ? tr("%1 of 1 check").arg(percentText(overall.checkLevel.value))
                                                : tr("%1 of %2 checks").arg(percentText(overall.checkLevel.value), countText(checks)));
    m_open->setVisible(m_openLevel.value.has_value());
    const qint64 open = m_openLevel.value.value_or(0);
    m_open->setText(open == 1 ? tr("1 open finding beside them") : tr("%1 open findings beside them").arg(countText(open)));
    m_overdueLevel = figures.overdue;
    const qint64 overdue = m_overdueLevel.value.value_or(0);
    m_overdue->setVisible(overdue > 0);
    m_overdue->setText(overdue == 1 ? tr("1 result is overdue") : tr("%1 results are overdue").arg(countText(overdue)));
    m_legend->show(overall.results);
    fit();
}

/// Beside the details panel of a small window the legend goes below the figures, and these go below each other.
void TotalsLine::fit()
{
    const int margins = m_row->contentsMargins().left() + m_row->contentsMargins().right();
    const int first = m_results->sizeHint().width() + space::column;
    const int checks = m_checks->sizeHint().width();
    const int open = m_open->isVisibleTo(this) ? m_open->sizeHint().width() + space::step : 0;
    const int overdue = m_overdue->isVisibleTo(this) ? m_overdue->sizeHint().width() + space::step : 0;
    const int formulas = m_formulas->sizeHint().width() + space::step;
    const int room = width() - margins - first;
    const int needed = checks + open + overdue + formulas;
    const bool legendFits = room >= needed + 2 * space::column + m_legend->narrowWidth();
    m_second->setDirection(room >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setDirection(legendFits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(legendFits ? space::column : space::step);
    m_rule->setVisible(legendFits);
}

void TotalsLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace waymark
