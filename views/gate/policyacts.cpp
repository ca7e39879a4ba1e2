// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a gate's policy does.
#include "model/domain/gatepolicyfile.h"
#include "model/edit/gateedits.h"
#include "model/edit/workspace.h"
#include "views/gate/policyfiles.h"
#include "views/gate/policyform.h"
#include "views/shared/detailspanel.h"
#include "views/shared/prompt.h"
#include "views/shared/undoaction.h"

#include <QComboBox>
#include <QDir>

namespace waymark {

namespace {

QString fileFilter()
{
    return PolicyForm::tr("Gate policies (*.json)");
}

} // namespace

void PolicyForm::save()
{
    const auto sprint = whom();
    const QString whose = m_whom->currentText();
    const QString document = gatePolicyDocument(typed());
    const bool done = editOrTell(
        *m_context.workspace, tr("Change the gate policy: %1").arg(whose),
        [&](Edit& edit) { return setGatePolicy(edit, sprint, document); },
        [this](const Message& message) { Q_EMIT messageRaised(message); });
    if (done)
        leave(tr("The gate policy was saved: %1.").arg(whose));
}

void PolicyForm::takeAway()
{
    const auto sprint = whom();
    const QString whose = m_whom->currentText();
    const bool done = editOrTell(
        *m_context.workspace, tr("Take away the gate policy: %1").arg(whose),
        [&](Edit& edit) { return resetGatePolicy(edit, sprint); },
        [this](const Message& message) { Q_EMIT messageRaised(message); });
    if (done)
        leave(sprint ? tr("The policy of all sprints applies again: %1.").arg(whose) : tr("The default gate policy applies again."));
}

void PolicyForm::leave(const QString& done)
{
    m_job.cancel();
    m_typed = false;
    if (m_context.details->page() == this)
        m_context.details->dismiss();
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, done));
}

/// Fills the form; Save keeps it.
void PolicyForm::takeOver()
{
    const QString file = m_context.prompt->openFile(tr("Import a gate policy"), QDir::homePath(), fileFilter());
    if (file.isEmpty())
        return;
    const auto policy = readPolicyFile(file);
    if (!policy) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = policy.error().message});
        return;
    }
    m_read = *policy;
    fill(*policy);
    followTyping();
}

void PolicyForm::writeOut()
{
    const QString file = m_context.prompt->saveFile(tr("Export the gate policy"),
                                                    QDir::home().filePath(QStringLiteral("gate-policy.json")), fileFilter());
    if (file.isEmpty())
        return;
    if (const auto written = writePolicyFile(file, typed()); !written)
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message});
    else
        Q_EMIT messageRaised({.kind = Message::Kind::Done,
                              .text = tr("The gate policy was written to %1.").arg(QDir::toNativeSeparators(file))});
}

} // namespace waymark
