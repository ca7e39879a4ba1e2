// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a gate's policy shows; policyacts.cpp does, policyformlayout.cpp builds it.
#include "views/gate/policyform.h"

#include "model/domain/gatepolicyfile.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/gatefigures.h"
#include "views/gate/policyclauses.h"
#include "views/gate/policyscopes.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/mnemonics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

/// What the person still has to give before there is a document to be judged by; empty: nothing.
QString missingIn(const GatePolicy& policy)
{
    if (policy.rules.empty())
        return PolicyForm::tr("Tick what the gate asks for: one clause at least.");
    const bool asksForScopes = std::ranges::find(policy.rules, GateRule::RequiredScopes) != policy.rules.end();
    if (asksForScopes && policy.scopes.empty())
        return PolicyForm::tr("Add a scope that must have been seen, or untick that clause.");
    const auto isNameless = [](const RequiredScope& scope) { return scope.tool.trimmed().isEmpty(); };
    if (std::ranges::any_of(policy.scopes, isNameless))
        return PolicyForm::tr("Say by which tool each scope must have been seen.");
    return {};
}

} // namespace

void PolicyForm::open(const std::optional<SprintId>& sprint)
{
    m_sprint = sprint;
    offerWhom();
    load();
    const Sprint* shown = previewed();
    m_context.details->open(this, tr("Policy of the gate"), shown ? tr("Tried on sprint %1").arg(shown->number) : tr("Policy"));
    m_whom->setFocus(Qt::OtherFocusReason);
}

/// The sprint's own policy, if it has one, is what one came to edit.
void PolicyForm::offerWhom()
{
    const Records& records = m_context.workspace->records();
    const Sprint* sprint = m_sprint ? records.of<Sprint>().find(*m_sprint) : nullptr;
    m_whom->clear();
    m_whom->addItem(tr("All sprints without their own"), QString());
    if (!sprint || sprint->state == SprintState::Closed)
        return;
    m_whom->addItem(tr("Sprint %1 only").arg(sprint->number), sprint->id.toString());
    if (policyFor(records, sprint->id).source == SprintPolicy::Source::Sprint)
        m_whom->setCurrentIndex(1);
}

std::optional<SprintId> PolicyForm::whom() const
{
    return SprintId::parse(m_whom->currentData().toString());
}

bool PolicyForm::isStored() const
{
    const auto policies = m_context.workspace->records().gatePolicies();
    return std::ranges::find(policies, whom(), &GatePolicyRecord::sprint) != policies.end();
}

void PolicyForm::load()
{
    const Records& records = m_context.workspace->records();
    const auto sprint = whom();
    const SprintPolicy stored = sprint ? policyFor(records, *sprint) : generalPolicy(records);
    m_typed = false;
    m_read = stored.policy;
    m_note->setVisible(!stored.fault.isEmpty());
    if (!stored.fault.isEmpty())
        m_note->setText(tr("The stored policy can't be read, so the gate doesn't hold: %1 Below stands the default one; Save "
                           "replaces what is stored.").arg(stored.fault));
    QStringList tools;
    for (const Run& run : records.runs())
        tools << run.tool;
    tools.removeDuplicates();
    tools.sort();
    m_scopes->offer(tools, environmentNames(records));
    fill(stored.policy);
    m_whom->setToolTip(m_whom->currentText());
    m_takeAway->setText(sprint ? tr("Go by the policy of all sprints again") : tr("Go by the default policy again"));
    m_takeAway->setVisible(isStored());
    preview();
}

void PolicyForm::fill(const GatePolicy& policy)
{
    m_name->setText(policy.name);
    m_clauses->show(policy);
    m_scopes->show(policy.scopes);
    m_unrated->setCurrentIndex(std::max(0, m_unrated->findData(static_cast<int>(policy.unratedAs))));
    offerEnvironments(policy.environments);
    followClauses();
}

void PolicyForm::offerEnvironments(const QStringList& chosen)
{
    for (QCheckBox* box : m_environmentBoxes)
        delete box;
    m_environmentBoxes.clear();
    QStringList names = environmentNames(m_context.workspace->records());
    for (const QString& name : chosen)
        if (!names.contains(name))
            names << name;
    for (const QString& name : names) {
        auto* box = new QCheckBox(literalText(name));
        box->setObjectName(QStringLiteral("environment-") + name);
        box->setChecked(chosen.contains(name));
        connect(box, &QCheckBox::clicked, this, &PolicyForm::followTyping);
        m_environmentBoxes.push_back(box);
        m_environments->addWidget(box);
    }
    m_environmentsNote->setText(names.isEmpty() ? tr("No target has an environment yet, so all evidence counts.")
                                                : tr("None ticked: all evidence counts."));
}

GatePolicy PolicyForm::typed() const
{
    GatePolicy policy = m_read;
    policy.name = m_name->text().trimmed();
    m_clauses->applyTo(policy);
    policy.scopes = m_clauses->isOn(GateRule::RequiredScopes) ? m_scopes->scopes() : std::vector<RequiredScope>();
    policy.environments.clear();
    for (const QCheckBox* box : m_environmentBoxes)
        if (box->isChecked())
            policy.environments << box->objectName().section(u'-', 1);
    policy.unratedAs = static_cast<Severity>(m_unrated->currentData().toInt());
    return policy;
}

void PolicyForm::followClauses()
{
    m_scopesBox->setVisible(m_clauses->isOn(GateRule::RequiredScopes));
}

void PolicyForm::followTyping()
{
    m_typed = true;
    followClauses();
    m_takeAway->setVisible(isStored());
    preview();
}

/// What is typed stays; whose policy was changed meanwhile is said.
void PolicyForm::follow(const ChangeSet& changes)
{
    m_records.reset();
    if (m_context.details->page() != this)
        return;
    if (!changes.touches<GatePolicyRecord>()) {
        if (changes.touches<Sprint>() || changes.touches<Story>())
            preview();
        return;
    }
    if (!m_typed) {
        load();
        return;
    }
    m_note->setText(tr("Meanwhile %1 changed a policy. What you typed is still here: Save replaces what is stored.").arg(changes.author));
    m_note->show();
    m_takeAway->setVisible(isStored());
}

const Sprint* PolicyForm::previewed() const
{
    const Records& records = m_context.workspace->records();
    const Sprint* sprint = m_sprint ? records.of<Sprint>().find(*m_sprint) : nullptr;
    if (!sprint || sprint->state == SprintState::Closed)
        sprint = m_context.figures ? m_context.figures->sprint() : nullptr;
    return sprint && sprint->state != SprintState::Closed ? sprint : nullptr;
}

/// A newer one supersedes the older.
void PolicyForm::preview()
{
    const GatePolicy policy = typed();
    if (const QString missing = missingIn(policy); !missing.isEmpty()) {
        m_job.cancel();
        refuse(missing);
        return;
    }
    const QString document = gatePolicyDocument(policy);
    if (const auto parsed = parseGatePolicy(document.toUtf8()); !parsed) {
        m_job.cancel();
        refuse(parsed.error().message);
        return;
    }
    m_decision->accept()->setEnabled(true);
    const Sprint* sprint = previewed();
    if (!sprint || !m_context.catalogues) {
        m_verdict->setText(tr("No sprint is open that the policy could be tried on."));
        return;
    }
    if (!m_records)
        m_records = std::make_shared<const Records>(m_context.workspace->records());
    m_verdict->setText(tr("Being judged…"));
    const GateRequest request{.sprint = sprint->id,
                              .policy = SprintPolicy{.policy = policy, .source = SprintPolicy::Source::Given, .document = document},
                              .now = m_context.workspace->clock().now(),
                              .lenses = m_context.figures ? &m_context.figures->lenses() : nullptr};
    m_job.start(
        [file = m_context.workspace->file(), records = m_records, catalogues = m_context.catalogues,
         request](Progress&) -> Result<GateVerdict> {
            const auto evidence = EvidenceReader::open(file);
            if (!evidence)
                return evidence.error();
            return judgeGate(*evidence, *records, *catalogues, request);
        },
        this, [this](const Result<GateVerdict>& verdict) { say(verdict); });
}

void PolicyForm::refuse(const QString& why)
{
    m_verdict->setText(why);
    m_decision->accept()->setEnabled(false);
    m_decision->accept()->setAccessibleDescription(why);
}

void PolicyForm::say(const Result<GateVerdict>& verdict)
{
    if (!m_decision->accept()->isEnabled())
        return; // what was judged isn't what stands there any more
    const Sprint* sprint = previewed();
    if (!verdict || !sprint) {
        m_verdict->setText(verdict ? QString() : verdict.error().message);
        return;
    }
    QStringList failing;
    for (const GateClause& clause : verdict->clauses)
        if (const auto rule = fromWord<GateRule>(clause.id); !clause.holds && rule)
            failing << PolicyClauses::nameOf(*rule);
    const QString number = QString::number(sprint->number);
    m_verdict->setText(verdict->holds ? tr("Sprint %1 would hold: all clauses do.").arg(number)
                                      : tr("Sprint %1 would not hold: %2 of %3 clauses fail (%4).")
                                            .arg(number, QString::number(failing.size()), QString::number(verdict->clauses.size()),
                                                 failing.join(tr(", "))));
    m_decision->accept()->setAccessibleDescription(m_verdict->text());
}

} // namespace waymark
