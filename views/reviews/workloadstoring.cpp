// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How what the form of a workload says is checked and stored.
#include "model/edit/reviewrules.h"
#include "model/edit/workloadedits.h"
#include "model/edit/workspace.h"
#include "views/reviews/openreview.h"
#include "views/reviews/workloadform.h"
#include "views/shared/decisionrow.h"
#include "views/shared/formfield.h"
#include "views/shared/numbers.h"
#include "views/shared/undoaction.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace waymark {

Workload WorkloadForm::typed() const
{
    Workload workload{.name = m_name->text().simplified(),
                      .description = m_description->toPlainText().trimmed(),
                      .environment = m_environment->currentText().simplified(),
                      .owner = PersonId::parse(m_owner->currentData().toString()),
                      .dataClass = static_cast<DataClass>(m_dataClass->currentData().toInt()),
                      .personalData = m_personal->isChecked() || m_gdpr->isChecked(),
                      .gdpr = m_gdpr->isChecked(),
                      .serviceModel = static_cast<ServiceModel>(m_service->currentData().toInt()),
                      .hostType = m_host->text().simplified(),
                      .tenancy = static_cast<Tenancy>(m_tenancy->currentData().toInt())};
    if (m_edited)
        workload.id = *m_edited;
    return workload;
}

/// Only a name can be wrong: the other fields take nothing that is.
bool WorkloadForm::check()
{
    const Workload workload = typed();
    QString fault = workload.name.isEmpty() ? tr("Give the workload a name.") : QString();
    for (const Workload& other : workspace().records().workloads())
        if (other.id != workload.id && nameFault(workload, other))
            fault = tr("There is a workload called %1 already. Choose another name.").arg(other.name);
    m_nameField->setFault(fault);
    if (!fault.isEmpty())
        m_nameField->focusField();
    return fault.isEmpty();
}

void WorkloadForm::accept()
{
    if (!m_isOpen || !check())
        return;
    const Workload workload = typed();
    std::optional<WorkloadId> stored;
    m_isOpen = false; // what changes now is no news
    const auto done = workspace().edit((m_edited ? tr("Change workload %1") : tr("Add workload %1")).arg(workload.name),
                                       [&](Edit& edit) -> Result<void> {
                                           const auto id = store(edit, workload);
                                           if (!id)
                                               return id.error();
                                           stored = *id;
                                           return {};
                                       });
    if (!done) {
        m_isOpen = true;
        m_decision->setNote(done.error().message); // all that was typed stays
        return;
    }
    const QString text = m_edited ? tr("%1 was changed.", "workload").arg(workload.name) : tr("%1 was added.", "workload").arg(workload.name);
    Q_EMIT saved(*stored);
    leave();
    Q_EMIT messageRaised(undoableMessage(workspace(), this, text));
}

Result<WorkloadId> WorkloadForm::store(Edit& edit, const Workload& workload) const
{
    WorkloadId id = workload.id;
    if (m_edited) {
        const Workload* now = edit.find<Workload>(*m_edited);
        if (now && now->revision != m_revision)
            return Error{.code = Error::Code::Conflict,
                         .message = tr("%1 was changed since you opened it here. Cancel, look at it, and edit it again.").arg(now->name)};
        const auto take = [&workload](Workload& row) { row = workload; };
        if (const auto changed = changeWorkload(edit, *m_edited, take); !changed)
            return changed.error();
    } else {
        const auto added = addWorkload(edit, workload);
        if (!added)
            return added.error();
        id = *added;
    }
    const std::vector<TargetId> targets = m_targets.tied();
    if (const auto tied = setWorkloadTargets(edit, id, targets); !tied)
        return tied.error();
    return id;
}

void WorkloadForm::remove()
{
    const Workload* workload = m_edited ? workspace().records().of<Workload>().find(*m_edited) : nullptr;
    if (!workload)
        return;
    const QString name = workload->name;
    const WorkloadId id = workload->id;
    const auto reviews = std::ranges::count(workspace().records().reviews(), id, &Review::workload);
    m_isOpen = false;
    const bool done = editOrTell(
        workspace(), tr("Delete workload %1").arg(name), [&](Edit& edit) { return removeWorkload(edit, id); },
        [this](const Message& message) { Q_EMIT messageRaised(message); });
    if (!done) {
        m_isOpen = true;
        return;
    }
    leave();
    const QString text = reviews == 0 ? tr("%1 was deleted.", "workload").arg(name)
        : reviews == 1                ? tr("%1 was deleted with its review.", "workload").arg(name)
                                      : tr("%1 was deleted with its %2 reviews.", "workload").arg(name, countText(reviews));
    Q_EMIT messageRaised(undoableMessage(workspace(), this, text));
}

void WorkloadForm::leave()
{
    m_job.cancel();
    m_isOpen = false;
    m_edited.reset();
    Q_EMIT closed();
}

} // namespace waymark
