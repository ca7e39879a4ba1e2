// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the form of a gate's policy is built.
#include "model/edit/workspace.h"
#include "views/gate/policyclauses.h"
#include "views/gate/policyform.h"
#include "views/gate/policyscopes.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark {

namespace {

QComboBox* narrowChoice(const char* name)
{
    auto* choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return choice;
}

} // namespace

PolicyForm::PolicyForm(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_whom(narrowChoice("policyWhom"))
    , m_note(noteLabel("policyNote", false))
    , m_name(new QLineEdit)
    , m_clauses(new PolicyClauses)
    , m_scopesBox(new QWidget)
    , m_scopes(new PolicyScopes)
    , m_environmentsNote(noteLabel("policyEnvironmentsNote"))
    , m_unrated(narrowChoice("policyUnrated"))
    , m_takeAway(namedButton({}, "policyTakeAway"))
    , m_verdict(noteLabel("policyVerdict", false))
    , m_decision(new DecisionRow(this, {.cancel = "policyCancel", .accept = "policySave"}))
{
    setObjectName(QStringLiteral("policyForm"));
    setProperty("bleed", 6); // what stands in its frame is in line with the title
    m_verdict->setContentsMargins(6, 0, 6, 0); // in line with the decision
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, space::field, space::field);
    column->setSpacing(space::field);
    column->addWidget(scrollPage(buildFields()), 1);
    column->addWidget(m_verdict);
    column->addWidget(m_decision);
    m_decision->accept()->setText(tr("Save"));
    connectFields();
}

QWidget* PolicyForm::buildFields()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 0, space::column, 0);
    column->setSpacing(space::step);
    buildHead(*column);
    column->addWidget(fieldLabel(tr("The gate holds if")));
    column->addWidget(m_clauses);
    m_clauses->setAccessibleName(tr("The gate holds if"));
    auto* scopes = new QVBoxLayout(m_scopesBox);
    scopes->setContentsMargins(0, space::step, 0, 0);
    scopes->setSpacing(space::step);
    scopes->addWidget(fieldLabel(tr("Scopes that must have been seen: tool, target, environment")));
    scopes->addWidget(m_scopes);
    column->addWidget(m_scopesBox);
    buildEvidence(*column);
    buildFiles(*column);
    column->addStretch(1);
    return page;
}

void PolicyForm::buildHead(QVBoxLayout& column)
{
    m_note->hide();
    m_name->setObjectName(QStringLiteral("policyName"));
    m_name->setMaxLength(120);
    column.addWidget(fieldLabel(tr("Policy of"), m_whom));
    column.addWidget(m_whom);
    column.addWidget(m_note);
    column.addWidget(fieldLabel(tr("Name, if it has one"), m_name));
    column.addWidget(m_name);
    column.addSpacing(space::step);
}

void PolicyForm::buildEvidence(QVBoxLayout& column)
{
    column.addSpacing(space::step);
    column.addWidget(fieldLabel(tr("On the evidence of these environments only")));
    m_environments = new QVBoxLayout;
    m_environments->setSpacing(space::step);
    column.addLayout(m_environments);
    column.addWidget(m_environmentsNote);
    column.addSpacing(space::step);
    const std::pair<Severity, QString> severities[] = {{Severity::Critical, tr("Critical")},
                                                       {Severity::High, tr("High")},
                                                       {Severity::Medium, tr("Medium")},
                                                       {Severity::Low, tr("Low")},
                                                       {Severity::Info, tr("Info")}};
    for (const auto& [severity, name] : severities)
        m_unrated->addItem(name, static_cast<int>(severity));
    column.addWidget(fieldLabel(tr("What the tool didn't rate counts as"), m_unrated));
    column.addWidget(m_unrated);
}

void PolicyForm::buildFiles(QVBoxLayout& column)
{
    auto* taking = namedButton(tr("Import…"), "policyImport");
    auto* writing = namedButton(tr("Export…"), "policyExport");
    taking->setToolTip(tr("Fill the form from a JSON file, as waymark-cli gate --policy takes it"));
    writing->setToolTip(tr("Write what stands here to a JSON file for waymark-cli gate --policy"));
    connect(taking, &QPushButton::clicked, this, &PolicyForm::takeOver);
    connect(writing, &QPushButton::clicked, this, &PolicyForm::writeOut);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(taking);
    row->addWidget(writing);
    row->addStretch(1);
    column.addSpacing(space::field);
    column.addLayout(row);
    m_takeAway->setProperty("link", true);
    column.addWidget(m_takeAway, 0, Qt::AlignLeading);
}

void PolicyForm::connectFields()
{
    connect(m_whom, &QComboBox::activated, this, [this] {
        if (!m_typed)
            load();
        else
            followTyping();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_typed = true; }); // by its name nothing is judged otherwise
    connect(m_clauses, &PolicyClauses::changed, this, &PolicyForm::followTyping);
    connect(m_scopes, &PolicyScopes::changed, this, &PolicyForm::followTyping);
    connect(m_unrated, &QComboBox::activated, this, &PolicyForm::followTyping);
    connect(m_takeAway, &QPushButton::clicked, this, &PolicyForm::takeAway);
    connect(m_decision, &DecisionRow::cancelled, this, [this] {
        m_job.cancel();
        m_context.details->dismiss();
    });
    connect(m_decision, &DecisionRow::accepted, this, &PolicyForm::save);
    connect(m_context.workspace, &Workspace::changed, this, &PolicyForm::follow);
}

} // namespace waymark
