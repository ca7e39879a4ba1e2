// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/failureform.h"

#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

FailureForm::FailureForm(const ScreenContext& context, const char* name, const QString& kind, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_fields(new QVBoxLayout)
    , m_decision(new DecisionRow(this, {.cancel = "failureCancel", .accept = "failureAccept", .note = "failureNote"}))
{
    setObjectName(QLatin1String(name));
    setProperty("bleed", 6); // what stands in its frame is in line with the title
    m_fields->setContentsMargins(6, 0, 6, 0); // in line with the decision
    m_fields->setSpacing(space::step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, space::page - 6, space::field);
    column->setSpacing(space::field);
    column->addLayout(m_fields);
    column->addStretch(1);
    column->addWidget(m_decision);
    m_decision->accept()->setText(tr("Make it"));
    connect(m_decision, &DecisionRow::cancelled, this, [this] { m_context.details->dismiss(); });
    connect(m_decision, &DecisionRow::accepted, this, &FailureForm::accept);
}

void FailureForm::addField(const char* name, const QString& label, QWidget* field)
{
    addFields(label, {{name, field}});
}

void FailureForm::addFields(const QString& label, std::initializer_list<std::pair<const char*, QWidget*>> fields)
{
    QLabel* words = fieldLabel(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    for (const auto& [name, field] : fields) {
        field->setObjectName(QLatin1String(name));
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(label);
        if (!words->buddy())
            words->setBuddy(field);
        if (!m_first)
            m_first = field;
        if (const auto* line = qobject_cast<QLineEdit*>(field))
            connect(line, &QLineEdit::returnPressed, this, &FailureForm::accept);
        row->addWidget(field, 1);
    }
    m_fields->addWidget(words);
    m_fields->addLayout(row);
}

void FailureForm::open(std::vector<FailingCheck> checks)
{
    m_checks = std::move(checks);
    propose();
    setFault({});
    const QString number = m_checks.size() == 1 ? tr("Of 1 check") : tr("Of %1 checks").arg(countText(static_cast<qint64>(m_checks.size())));
    m_context.details->open(this, m_kind, number);
    m_first->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(m_first)) { // all of it is selected, and its beginning is in sight
        line->end(false);
        line->home(true);
    }
}

std::vector<CheckKey> FailureForm::checkKeys() const
{
    std::vector<CheckKey> keys;
    for (const FailingCheck& check : m_checks)
        keys.push_back(check.check);
    return keys;
}

void FailureForm::setFault(const QString& fault)
{
    m_decision->setNote(fault.isEmpty() ? tr("All of it is a proposal. It can be undone.") : fault);
}

QString FailureForm::tiedWords() const
{
    return m_checks.size() == 1 ? tr("linked to 1 check") : tr("linked to %1 checks").arg(countText(static_cast<qint64>(m_checks.size())));
}

void FailureForm::accept()
{
    if (m_checks.empty())
        return; // made already
    if (const auto made = make(); !made)
        setFault(made.error().message);
}

void FailureForm::conclude(const QString& words)
{
    m_checks.clear();
    if (m_context.details->page() == this)
        m_context.details->dismiss();
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, words));
}

} // namespace waymark
