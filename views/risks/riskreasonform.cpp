// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskreasonform.h"

#include "model/domain/textlimits.h"
#include "views/shared/decisionrow.h"
#include "views/shared/formfield.h"
#include "views/shared/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

RiskReasonForm::RiskReasonForm(const Names& names, QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_reason(new QLineEdit)
    , m_field(new FormField(tr("Reason"), m_reason))
    , m_decision(new DecisionRow(this, {.cancel = names.cancel, .accept = names.save}))
{
    m_reason->setObjectName(QLatin1String(names.reason));
    m_reason->setMaxLength(longestLine);
    m_decision->layout()->setContentsMargins(0, 0, 0, 0); // in line with the fields
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::field);
    m_column->addWidget(m_field);
    m_column->addWidget(m_decision);
    connect(m_reason, &QLineEdit::returnPressed, this, &RiskReasonForm::submit);
    connect(m_decision, &DecisionRow::accepted, this, &RiskReasonForm::submit);
    connect(m_decision, &DecisionRow::cancelled, this, &RiskReasonForm::leave);
    setVisible(false);
}

FormField* RiskReasonForm::addField(const QString& label, QWidget* field)
{
    auto* added = new FormField(label, field);
    m_column->insertWidget(m_column->indexOf(m_field), added);
    m_asked << field;
    return added;
}

/// Tab goes as the eye does, though the reason was built first; other parts of the page have come in between since.
void RiskReasonForm::orderTabs()
{
    QList<QWidget*> order = m_asked;
    order << m_reason << m_decision->cancel() << m_decision->accept();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void RiskReasonForm::open(const QString& saveText, const QString& reason, bool required)
{
    m_decision->accept()->setText(saveText);
    m_reason->setText(reason);
    m_field->setFault({});
    setRequired(required);
    orderTabs();
    setVisible(true);
    m_reason->setFocus(Qt::OtherFocusReason);
    m_reason->home(false); // a long proposal shows how it begins
}

void RiskReasonForm::setRequired(bool required)
{
    m_required = required;
    m_field->setLabel(required ? tr("Reason") : tr("Reason, if there is one"));
}

QString RiskReasonForm::reason() const
{
    return m_reason->text().trimmed();
}

void RiskReasonForm::submit()
{
    if (m_required && reason().isEmpty()) {
        m_field->setFault(tr("Nothing was changed: say why, it stays in the risk's history of ratings."));
        m_field->focusField();
        return;
    }
    m_field->setFault({});
    Q_EMIT submitted(reason());
}

void RiskReasonForm::leave()
{
    if (isHidden())
        return;
    setVisible(false);
    Q_EMIT left();
}

} // namespace waymark
