// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/policyedits.h"

#include "model/edit/lastreference.h"
#include "model/edit/policyrules.h"
#include "model/edit/removeeach.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PolicyEdits)
};

constexpr QLatin1String referenceMark("POL-");

Error refused(const QString& fault)
{
    return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(fault), {}};
}

Error gone(const QString& words, const QString& id)
{
    return Error{Error::Code::NotFound, words, id};
}

/// A copy: the row may be written right after.
Result<Policy> found(const Edit& edit, const PolicyId& id)
{
    if (const Policy* policy = edit.find<Policy>(id))
        return *policy;
    return gone(Text::tr("The policy statement is not there any more."), id.toString());
}

// What is looked for when a row is added; see Edit::rowsWith() and Edit::highestOf().
int numberOf(const Policy& policy) { return referenceNumber(referenceMark, policy.reference); }
QString referenceKey(const Policy& policy) { return policy.reference.toCaseFolded(); }
QString policyOf(const PolicyTie& tie) { return tie.policy.toString(); }
QString controlOf(const ControlTie& tie) { return tie.control; }

void tidy(Policy& policy)
{
    for (QString* line : {&policy.reference, &policy.title, &policy.source, &policy.category})
        *line = line->simplified();
    policy.statement = policy.statement.trimmed();
}

Result<void> checked(const Edit& edit, const Policy& policy)
{
    if (const auto fault = statementFault(policy))
        return refused(*fault);
    for (const Policy* other : edit.rowsWith<Policy>(referenceKey, referenceKey(policy)))
        if (const auto fault = other->id == policy.id ? std::nullopt : referenceFault(policy, *other))
            return refused(*fault);
    if (policy.owner && !edit.find<Person>(*policy.owner))
        return gone(Text::tr("Nothing was changed: the person who is to own the policy statement is not there any more."),
                    policy.owner->toString());
    return {};
}

/// Ties the control to the item at that end.
template <typename Row>
Result<bool> tieTo(Edit& edit, const QString& control, std::optional<decltype(Row::id)> ControlTie::*end,
                   const decltype(Row::id)& item, const QString& whereGone)
{
    ControlTie tie{.control = control.simplified()};
    tie.*end = item;
    if (const auto fault = controlFault(tie.control))
        return refused(*fault);
    if (!edit.find<Row>(item))
        return gone(whereGone, item.toString());
    for (const ControlTie* other : edit.rowsWith<ControlTie>(controlOf, tie.control))
        if (other->control == tie.control && other->*end == item)
            return false;
    if (const auto tied = edit.insert(std::move(tie)); !tied)
        return tied.error();
    return true;
}

} // namespace

QString nextPolicyReference(const Records& records)
{
    return freeReference(records, referenceMark, numberOf);
}

Result<PolicyId> addPolicy(Edit& edit, Policy draft)
{
    tidy(draft);
    if (draft.reference.isEmpty())
        draft.reference = freeReference(edit, referenceMark, numberOf);
    if (const auto fine = checked(edit, draft); !fine)
        return fine.error();
    const PolicyId id = draft.id;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    return id;
}

Result<void> changePolicy(Edit& edit, const PolicyId& id, const PolicyChange& change)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    Policy after = *before;
    change(after);
    after.id = before->id;
    after.revision = before->revision;
    tidy(after);
    if (auto fine = checked(edit, after); !fine)
        return fine;
    return edit.update(*before, std::move(after));
}

Result<void> removePolicy(Edit& edit, const PolicyId& id)
{
    const auto policy = found(edit, id);
    if (!policy)
        return policy.error();
    if (auto untied = removeEach<PolicyTie>(edit, [&](const PolicyTie& tie) { return tie.policy == id; }); !untied)
        return untied;
    if (auto untied = removeEach<ControlTie>(edit, [&](const ControlTie& tie) { return tie.policy == id; }); !untied)
        return untied;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return note.policy == id; }); !cleared)
        return cleared;
    return edit.remove(*policy);
}

Result<int> tiePolicyToChecks(Edit& edit, const PolicyId& id, std::span<const CheckKey> checks)
{
    if (const auto policy = found(edit, id); !policy)
        return policy.error();
    QSet<CheckKey> known;
    for (const PolicyTie* tie : edit.rowsWith<PolicyTie>(policyOf, id.toString()))
        if (tie->policy == id && tie->check)
            known.insert(*tie->check);
    int changed = 0;
    for (const CheckKey& check : checks) {
        if (known.contains(check))
            continue;
        known.insert(check);
        if (const auto tied = edit.insert(PolicyTie{.kind = PolicyTieKind::ShownBy, .policy = id, .check = check}); !tied)
            return tied.error();
        ++changed;
    }
    return changed;
}

Result<bool> tiePolicyToStory(Edit& edit, const PolicyId& id, const StoryId& story)
{
    if (const auto policy = found(edit, id); !policy)
        return policy.error();
    if (!edit.find<Story>(story))
        return gone(Text::tr("The story is not there any more."), story.toString());
    for (const PolicyTie* tie : edit.rowsWith<PolicyTie>(policyOf, id.toString()))
        if (tie->policy == id && tie->story == story)
            return false;
    if (const auto tied = edit.insert(PolicyTie{.kind = PolicyTieKind::MetBy, .policy = id, .story = story}); !tied)
        return tied.error();
    return true;
}

Result<void> untiePolicy(Edit& edit, const PolicyTieId& id)
{
    const PolicyTie* tie = edit.find<PolicyTie>(id);
    if (!tie)
        return gone(Text::tr("Nothing was changed: the policy statement is not linked to that any more."), id.toString());
    return edit.remove(PolicyTie(*tie));
}

Result<bool> tieControl(Edit& edit, const QString& control, const StoryId& story)
{
    return tieTo<Story>(edit, control, &ControlTie::story, story, Text::tr("The story is not there any more."));
}

Result<bool> tieControl(Edit& edit, const QString& control, const PolicyId& policy)
{
    return tieTo<Policy>(edit, control, &ControlTie::policy, policy, Text::tr("The policy statement is not there any more."));
}

Result<bool> tieControl(Edit& edit, const QString& control, const RiskId& risk)
{
    return tieTo<Risk>(edit, control, &ControlTie::risk, risk, Text::tr("The risk is not there any more."));
}

Result<void> untieControl(Edit& edit, const ControlTieId& id)
{
    const ControlTie* tie = edit.find<ControlTie>(id);
    if (!tie)
        return gone(Text::tr("Nothing was changed: the control is not linked to that any more."), id.toString());
    return edit.remove(ControlTie(*tie));
}

} // namespace waymark
