// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policyfields.h"

#include "views/frameworks/recordtext.h"
#include "views/frameworks/registerwords.h"
#include "views/shared/inplacetext.h"

namespace waymark {

PolicyFields::PolicyFields(OpenPolicy& open, QWidget* parent)
    : FieldGrid(parent)
    , m_open(open)
{
    tieText(m_open, *addText("policyStatement", tr("Statement"), true), tr("statement"), &Policy::statement);
    addStatus();
    addOwner();
    addReviewDay();
    addTexts();
    connect(&open, &OpenItem::refreshed, this, &PolicyFields::refresh);
}

void PolicyFields::addTexts()
{
    tieText(m_open, *addText("policyReference", tr("Reference"), false), tr("reference"), &Policy::reference);
    tieText(m_open, *addText("policySource", tr("Source"), false), tr("source"), &Policy::source);
    tieText(m_open, *addText("policyCategory", tr("Category"), false), tr("category"), &Policy::category);
}

void PolicyFields::addStatus()
{
    addChoice("policyStatus", tr("Status"),
              {.entries = [] { return entriesOf<PolicyStatus>(); },
               .value = [this] { return QVariant(static_cast<int>(m_open.record()->status)); },
               .choose =
                   [this](const QVariant& picked) {
                       const Policy* policy = m_open.record();
                       if (!policy)
                           return;
                       const auto status = static_cast<PolicyStatus>(picked.toInt());
                       m_open.change(tr("Set the status of %1 to %2", "policy, value").arg(policy->reference, signText(status)),
                                     [status](Policy& changed) { changed.status = status; });
                   }});
}

void PolicyFields::addOwner()
{
    addChoice("policyOwner", tr("Owner"),
              {.entries = [this] { return peopleEntries(m_open.records()); },
               .value = [this] { return QVariant(m_open.record()->owner ? m_open.record()->owner->toString() : QString()); },
               .choose =
                   [this](const QVariant& picked) {
                       const Policy* policy = m_open.record();
                       if (!policy)
                           return;
                       const auto owner = PersonId::parse(picked.toString());
                       const Person* person = owner ? m_open.records().of<Person>().find(*owner) : nullptr;
                       m_open.change(tr("Set the owner of %1 to %2", "policy, value").arg(policy->reference, person ? person->name : tr("nobody")),
                                     [owner](Policy& changed) { changed.owner = owner; });
                   }});
}

void PolicyFields::addReviewDay()
{
    InPlaceText* text = addText("policyReview", tr("Review"), false);
    text->setAccessibleName(tr("Review day"));
    text->setPlaceholderText(tr("None. Type a day such as 2026-09-30"));
    new RecordDay(m_open, *text,
                  {.words = tr("review day"),
                   .isThere = [this] { return m_open.record() != nullptr; },
                   .reference = [this] { return m_open.record()->reference; },
                   .day = [this] { return m_open.record()->reviewDay; },
                   .write =
                       [this](const std::optional<QDate>& day) {
                           return m_open.change(tr("Set the review day of %1 to %2", "policy, day")
                                                    .arg(m_open.record()->reference, day ? day->toString(Qt::ISODate) : tr("none")),
                                                [day](Policy& changed) { changed.reviewDay = day; });
                       }});
}

void PolicyFields::refresh()
{
    if (m_open.record())
        showChoices();
}

} // namespace waymark
