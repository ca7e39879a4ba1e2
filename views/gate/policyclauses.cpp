// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/policyclauses.h"

#include "views/gate/percentfield.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace waymark {

namespace {

constexpr int numberWidth = 84; ///< px: "91.48 %" and its arrows
constexpr int boxSign = 22;     ///< px before the words of a box

} // namespace

PolicyClauses::PolicyClauses(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::field);
    m_grid->setVerticalSpacing(space::step);
    m_grid->setColumnStretch(0, 1);
    for (const auto& [rule, name] : Words<GateRule>::list)
        add(rule);
}

void PolicyClauses::add(GateRule rule)
{
    Clause clause{.rule = rule, .box = new QCheckBox(nameOf(rule))};
    const int row = static_cast<int>(m_clauses.size());
    clause.box->setObjectName(QStringLiteral("clause-") + word(rule));
    clause.box->setToolTip(hintOf(rule));
    clause.box->setAccessibleDescription(hintOf(rule));
    connect(clause.box, &QCheckBox::clicked, this, &PolicyClauses::changed);
    m_grid->addWidget(clause.box, 2 * row, 0);
    GatePolicy any;
    if (numberOf(any, rule)) {
        clause.number = rule == GateRule::Compliance ? new PercentField : new QSpinBox;
        if (rule != GateRule::Compliance)
            clause.number->setRange(0, mostAllowed);
        clause.number->setObjectName(QStringLiteral("number-") + word(rule));
        clause.number->setAccessibleName(nameOf(rule));
        clause.number->setFixedWidth(numberWidth);
        connect(clause.box, &QCheckBox::toggled, clause.number, &QWidget::setEnabled);
        connect(clause.number, &QSpinBox::valueChanged, this, &PolicyClauses::changed);
        clause.place = new QWidget;
        auto* line = new QHBoxLayout(clause.place);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(clause.number);
        m_grid->addWidget(clause.place, 2 * row, 1);
    }
    m_clauses.push_back(clause);
}

void PolicyClauses::place(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    for (int i = 0; i < static_cast<int>(m_clauses.size()); ++i) {
        QWidget* number = m_clauses[static_cast<size_t>(i)].place;
        if (!number)
            continue;
        m_grid->removeWidget(number);
        number->layout()->setContentsMargins(narrow ? boxSign : 0, 0, 0, 0); // in line with the words of the box
        if (narrow)
            m_grid->addWidget(number, 2 * i + 1, 0, Qt::AlignLeading);
        else
            m_grid->addWidget(number, 2 * i, 1);
    }
}

int PolicyClauses::boxWidth() const
{
    int width = 0;
    for (const Clause& clause : m_clauses)
        width = std::max(width, clause.box->sizeHint().width());
    return width;
}

QSize PolicyClauses::minimumSizeHint() const
{
    return {std::max(boxWidth(), boxSign + numberWidth), QWidget::minimumSizeHint().height()};
}

void PolicyClauses::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place(event->size().width() < boxWidth() + space::field + numberWidth);
}

int* PolicyClauses::numberOf(GatePolicy& policy, GateRule rule)
{
    switch (rule) {
    case GateRule::Compliance: return &policy.minCompliance;
    case GateRule::SevereFailures: return &policy.maxSevereFailures;
    case GateRule::Errors: return &policy.maxErrors;
    case GateRule::HighRiskIssues: return &policy.maxHighRiskIssues;
    default: return nullptr;
    }
}

void PolicyClauses::show(const GatePolicy& policy)
{
    GatePolicy shown = policy;
    for (const Clause& clause : m_clauses) {
        clause.box->setChecked(std::ranges::find(policy.rules, clause.rule) != policy.rules.end());
        if (!clause.number)
            continue;
        const QSignalBlocker quiet(clause.number);
        clause.number->setValue(*numberOf(shown, clause.rule));
        clause.number->setEnabled(clause.box->isChecked());
    }
}

bool PolicyClauses::isOn(GateRule rule) const
{
    const auto found = std::ranges::find(m_clauses, rule, &Clause::rule);
    return found != m_clauses.end() && found->box->isChecked();
}

void PolicyClauses::applyTo(GatePolicy& policy) const
{
    std::erase_if(policy.rules, [this](GateRule rule) { return !isOn(rule); });
    for (const Clause& clause : m_clauses) {
        if (clause.box->isChecked() && std::ranges::find(policy.rules, clause.rule) == policy.rules.end())
            policy.rules.push_back(clause.rule);
        if (clause.number)
            *numberOf(policy, clause.rule) = clause.number->value();
    }
}

QString PolicyClauses::nameOf(GateRule rule)
{
    switch (rule) {
    case GateRule::MustsDone: return tr("Musts are done");
    case GateRule::ChecksPassed: return tr("Linked checks passed");
    case GateRule::Compliance: return tr("Compliance from");
    case GateRule::SevereFailures: return tr("Severe failures up to");
    case GateRule::Errors: return tr("Errors up to");
    case GateRule::Fresh: return tr("Evidence is fresh");
    case GateRule::NoExpiredException: return tr("No expired exception");
    case GateRule::HighRiskIssues: return tr("High risk issues up to");
    case GateRule::RiskAppetite: return tr("Risks within appetite");
    case GateRule::RequiredScopes: return tr("Required scopes seen");
    case GateRule::Overdue: return tr("No overdue failure");
    }
    Q_UNREACHABLE();
}

QString PolicyClauses::hintOf(GateRule rule)
{
    switch (rule) {
    case GateRule::MustsDone: return tr("All musts of the sprint and of those before it are done");
    case GateRule::ChecksPassed: return tr("All checks linked to the sprint's stories passed or are validly excepted, and every must and should has one");
    case GateRule::Compliance: return tr("Share of checks that passed; exceptions change nothing about it");
    case GateRule::SevereFailures: return tr("Failed checks that are critical or high and not validly excepted");
    case GateRule::Errors: return tr("Checks that could not be run to the end and are not validly excepted");
    case GateRule::Fresh: return tr("Every check that counts ran since the sprint's start and within the freshness window");
    case GateRule::NoExpiredException: return tr("No exception has expired although its check or risk still isn't satisfied");
    case GateRule::HighRiskIssues: return tr("High risk issues of Well-Architected reviews");
    case GateRule::RiskAppetite: return tr("No open risk is above the appetite, nor unrated, unless acceptances in force cover all that shows it");
    case GateRule::RequiredScopes: return tr("Each scope listed below was looked at, completely and for all severities, since the sprint's start");
    case GateRule::Overdue: return tr("No failure is older than the deadline of its severity");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
