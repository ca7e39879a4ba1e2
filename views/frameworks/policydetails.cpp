// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policydetails.h"

#include "model/edit/workspace.h"
#include "views/frameworks/openpolicy.h"
#include "views/frameworks/policyfields.h"
#include "views/frameworks/policyties.h"
#include "views/frameworks/recordhistory.h"
#include "views/frameworks/recordtext.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/notesection.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace waymark {

PolicyDetails::PolicyDetails(OpenReference& reference, QWidget* parent)
    : ItemPage(parent)
    , m_reference(reference)
    , m_open(new OpenPolicy(reference.context(), this))
    , m_standing(noteLabel("policyStanding", false))
    , m_checks(linkButton(QString(), "policyChecks"))
    , m_fields(new PolicyFields(*m_open))
    , m_ties(new PolicyTies(*m_open))
    , m_notes(new NoteSection(reference.context()))
    , m_history(new RecordHistory("policyHistory"))
    , m_remove(linkButton(tr("Remove"), "policyRemove"))
{
    setObjectName(QStringLiteral("policyDetails"));
    tieText(*m_open, title(), tr("title"), &Policy::title);
    setUp(*m_open, QStringLiteral("policy"), buildPage());
    connectParts();
}

PolicyDetails::~PolicyDetails() = default;

QWidget* PolicyDetails::buildPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::page, space::page);
    column->setSpacing(space::field);
    column->addWidget(buildStanding());
    column->addWidget(m_fields);
    column->addWidget(m_ties);
    column->addWidget(m_notes);
    column->addWidget(m_history);
    column->addWidget(m_remove, 0, Qt::AlignLeading);
    column->addStretch(1);
    return page;
}

QWidget* PolicyDetails::buildStanding()
{
    auto* standing = new QWidget;
    auto* column = new QVBoxLayout(standing);
    column->setContentsMargins(6, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_standing);
    column->addWidget(m_checks, 0, Qt::AlignLeading);
    return standing;
}

void PolicyDetails::connectParts()
{
    connect(m_open, &OpenPolicy::refreshed, this, &PolicyDetails::refresh);
    connect(&m_reference, &OpenReference::changed, this, [this] {
        showStanding();
        m_ties->refresh(); // names of controls, which may not have been read
    });
    connect(m_open, &OpenPolicy::aboutToLeave, &m_notes->notes(), &NoteList::clear);
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &PolicyDetails::messageRaised);
    connect(m_ties, &PolicyTies::itemRequested, this, &PolicyDetails::itemRequested);
    connect(m_ties, &PolicyTies::checksRequested, this, &PolicyDetails::checksRequested);
    connect(m_checks, &QPushButton::clicked, this, &PolicyDetails::openChecks);
    connect(m_remove, &QPushButton::clicked, this, &PolicyDetails::remove);
}

void PolicyDetails::open(const PolicyId& policy)
{
    if (!m_open->records().of<Policy>().find(policy)) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The policy statement is not there any more.")});
        return;
    }
    m_open->open(policy);
    refresh();
}

void PolicyDetails::refresh()
{
    const Policy* policy = m_open->record();
    if (!policy)
        return;
    showStanding();
    m_notes->notes().open(policy->id, policy->reference);
    m_history->show(*policy, m_open->context());
    if (m_open->context().details)
        m_open->context().details->open(this, tr("Policy %1", "reference").arg(policy->reference), {}, itemRef(ItemKind::Policy, policy->id));
}

void PolicyDetails::showStanding()
{
    const Policy* policy = m_open->record();
    if (!policy)
        return;
    if (!m_reference.isKnown()) {
        m_standing->setText(tr("What stands behind it is being read."));
        m_checks->hide();
        return;
    }
    const ItemEvidence& evidence = m_reference.figures().of(itemRef(ItemKind::Policy, policy->id));
    m_standing->setText(tr("%1 With its controls: %2.", "why, stories and checks")
                            .arg(standingSentence(evidence),
                                 coverageLine(static_cast<qint64>(evidence.stories.size()), evidence.done,
                                              static_cast<qint64>(evidence.checks.size()))));
    m_checks->setText(tr("Open %1", "3 checks").arg(countedChecks(static_cast<qint64>(evidence.checks.size()))));
    m_checks->setVisible(!evidence.checks.empty());
}

void PolicyDetails::openChecks()
{
    const Policy* policy = m_open->record();
    if (!policy)
        return;
    const std::vector<CheckKey> checks = m_reference.figures().of(itemRef(ItemKind::Policy, policy->id)).checks;
    if (!checks.empty()) // none would mean all
        Q_EMIT checksRequested({.title = policy->reference, .checks = checks});
}

void PolicyDetails::remove()
{
    const Policy* policy = m_open->record();
    if (!policy)
        return;
    const PolicyId id = policy->id;
    const QString reference = policy->reference;
    if (m_open->edit(tr("Remove %1").arg(reference), [&](Edit& edit) { return removePolicy(edit, id); }))
        m_open->tellDone(tr("%1 was removed with its links and notes.").arg(reference));
}

} // namespace waymark
