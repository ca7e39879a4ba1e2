// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a workload shows; workloadformlayout.cpp builds it, workloadstoring.cpp stores what it says.
#include "views/reviews/workloadform.h"

#include "model/edit/evidencereader.h"
#include "model/edit/targetedits.h"
#include "model/edit/workspace.h"
#include "views/reviews/openreview.h"
#include "views/reviews/workloadwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/formfield.h"
#include "views/shared/ownerchoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace waymark {

namespace {

Result<ToolsByTarget> readToolsByTarget(const QString& file, const std::optional<QDateTime>& asOf)
{
    const auto reader = EvidenceReader::open(file);
    if (!reader)
        return reader.error();
    const auto tallies = reader->tallies(asOf);
    if (!tallies)
        return tallies.error();
    ToolsByTarget tools;
    for (const CheckTally& tally : *tallies)
        tools[TargetName{.kind = tally.scope.targetKind, .identity = tally.scope.targetIdentity}].insert(tally.scope.tool);
    return tools;
}

void choose(QComboBox& field, int value)
{
    field.setCurrentIndex(std::max(0, field.findData(value)));
}

} // namespace

Workspace& WorkloadForm::workspace() const
{
    return m_open.workspace();
}

void WorkloadForm::makeNew()
{
    if (m_isOpen && !m_edited) { // something may have been typed
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_edited.reset();
    m_title->setText(tr("New workload"));
    m_decision->accept()->setText(tr("Add workload"));
    m_decision->setNote(tr("A workload is a system that serves a business purpose. Reviews are of workloads."));
    begin({});
}

void WorkloadForm::edit(const WorkloadId& id)
{
    const Workload* workload = workspace().records().of<Workload>().find(id);
    if (!workload) {
        leave();
        return;
    }
    if (m_isOpen && m_edited == id) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_edited = id;
    m_revision = workload->revision;
    m_title->setText(tr("Edit %1", "workload").arg(workload->name));
    m_decision->accept()->setText(tr("Save"));
    m_decision->setNote({});
    begin(*workload);
}

void WorkloadForm::begin(const Workload& workload)
{
    m_isOpen = true;
    m_remove->setVisible(m_edited.has_value());
    m_nameField->setFault({});
    m_filter->clear();
    m_name->setText(workload.name);
    m_description->setPlainText(workload.description);
    offerPeople(workload.owner);
    offerEnvironments();
    m_environment->setEditText(workload.environment);
    m_targets.setEnvironment(workload.environment);
    choose(*m_dataClass, static_cast<int>(workload.dataClass));
    m_gdpr->setChecked(workload.gdpr);
    m_personal->setChecked(workload.personalData || workload.gdpr);
    choose(*m_service, static_cast<int>(workload.serviceModel));
    m_host->setText(workload.hostType);
    choose(*m_tenancy, static_cast<int>(workload.tenancy));
    const Records& records = workspace().records();
    QSet<TargetId> tied;
    for (const WorkloadTarget& tie : records.workloadTargets())
        if (m_edited && tie.workload == *m_edited)
            tied.insert(tie.target);
    m_targets.show({records.targets().begin(), records.targets().end()});
    m_targets.setTied(tied);
    readTools();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void WorkloadForm::offerPeople(const std::optional<PersonId>& owner)
{
    const Records& records = workspace().records();
    const Person* me = authorsPerson(workspace());
    std::vector<Person> people(records.people().begin(), records.people().end());
    std::ranges::sort(people, [](const Person& a, const Person& b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_owner->clear();
    m_owner->addItem(tr("Nobody yet"), QString());
    for (const Person& person : people)
        m_owner->addItem(me && me->id == person.id ? tr("%1 (you)", "person").arg(person.name) : person.name, person.id.toString());
    m_owner->setCurrentIndex(std::max(0, owner ? m_owner->findData(owner->toString()) : 0));
}

/// What is typed stays.
void WorkloadForm::offerEnvironments()
{
    const QString typed = m_environment->currentText();
    const QSignalBlocker quiet(m_environment);
    m_environment->clear();
    m_environment->addItems(valuesInUse(workspace().records(), TargetField::Environment));
    m_environment->setCurrentIndex(-1);
    m_environment->setEditText(typed);
}

void WorkloadForm::readTools()
{
    m_toolsKnown = false;
    m_toolsFault.clear();
    const FiguresModel* figures = m_open.context().figures;
    m_job.start(
        [file = workspace().file(), asOf = figures ? figures->asOfMoment() : std::nullopt](const Progress&) {
            return readToolsByTarget(file, asOf);
        },
        this, [this](Result<ToolsByTarget> tools) { takeTools(std::move(tools)); });
    followScope();
}

void WorkloadForm::takeTools(Result<ToolsByTarget> tools)
{
    m_toolsKnown = tools.has_value();
    if (tools)
        m_targets.setTools(*std::move(tools));
    else
        m_toolsFault = tools.error().message;
    followScope();
}

void WorkloadForm::follow(const ChangeSet& changes)
{
    if (!m_isOpen)
        return;
    const Records& records = workspace().records();
    if (m_edited && !records.of<Workload>().find(*m_edited)) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The workload was removed, so there is nothing to edit.")});
        leave();
        return;
    }
    if (changes.touches<Target>()) {
        m_targets.show({records.targets().begin(), records.targets().end()});
        offerEnvironments();
    }
    if (changes.touches<Run>())
        readTools();
    if (changes.touches<Person>())
        offerPeople(PersonId::parse(m_owner->currentData().toString()));
}

/// Says what would be evidence, before it is.
void WorkloadForm::followScope()
{
    m_scope->setText(scopeText());
}

QString WorkloadForm::scopeText() const
{
    const auto targets = static_cast<qint64>(m_targets.inScope().size());
    const QString environment = m_environment->currentText().simplified();
    const bool tied = !m_targets.tied().empty();
    if (targets == 0 && environment.isEmpty())
        return tr("No evidence is in scope. State an environment, or tick targets.");
    if (targets == 0)
        return tr("No evidence is in scope: no target is assigned to %1. Assign some in the list of targets, or tick targets here.").arg(environment);
    const QString which = tied ? tr("the ticked ones only") : tr("all of %1", "environment").arg(environment);
    return tr("In scope: %1, %2; %3.", "targets, which, tools").arg(countedTargets(targets), which, toolsText());
}

QString WorkloadForm::toolsText() const
{
    if (!m_toolsFault.isEmpty())
        return tr("which tools looked at them can't be read: %1").arg(m_toolsFault);
    if (!m_toolsKnown)
        return tr("which tools looked at them is being read");
    const QSet<QString> tools = m_targets.toolsInScope();
    if (tools.isEmpty())
        return tr("no tool has looked at them yet");
    QStringList names(tools.begin(), tools.end());
    names.sort();
    return tr("%1: %2", "count of tools, their names").arg(countedTools(tools.size()), names.join(QStringLiteral(", ")));
}

} // namespace waymark
