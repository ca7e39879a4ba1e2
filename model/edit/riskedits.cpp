// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/riskedits.h"

#include "model/edit/lastreference.h"
#include "model/edit/removeeach.h"
#include "model/edit/riskrules.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskEdits)
};

constexpr QLatin1String referenceMark("R-");

/// A copy: the row may be written right after.
Result<Risk> found(const Edit& edit, const RiskId& id)
{
    if (const Risk* risk = edit.find<Risk>(id))
        return *risk;
    return Error{Error::Code::NotFound, Text::tr("The risk is not there any more."), id.toString()};
}

void tidy(Risk& risk)
{
    risk.title = risk.title.simplified();
    risk.category = risk.category.simplified();
    for (QString* text : {&risk.cause, &risk.event, &risk.consequence, &risk.plan})
        *text = text->trimmed();
}

Result<void> checked(const Edit& edit, const Risk& risk)
{
    if (const auto fault = riskFault(risk))
        return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(*fault), {}};
    if (risk.owner && !edit.find<Person>(*risk.owner))
        return Error{Error::Code::NotFound, Text::tr("Nothing was changed: the person who is to own the risk is not there any more."),
                     risk.owner->toString()};
    return {};
}

} // namespace

QString nextRiskReference(const Records& records)
{
    LastReference last(referenceMark);
    for (const Risk& risk : records.risks())
        last.note(risk.reference);
    return last.next();
}

Result<RiskId> addRisk(Edit& edit, Risk draft)
{
    LastReference last(referenceMark);
    for (const Risk* risk : edit.rows<Risk>())
        last.note(risk->reference);
    draft.reference = last.next();
    tidy(draft);
    if (const auto fine = checked(edit, draft); !fine)
        return fine.error();
    const RiskId id = draft.id;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    return id;
}

Result<void> changeRisk(Edit& edit, const RiskId& id, const RiskChange& change)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    Risk after = *before;
    change(after);
    after.id = before->id;
    after.reference = before->reference;
    after.revision = before->revision;
    tidy(after);
    if (auto fine = checked(edit, after); !fine)
        return fine;
    return edit.update(*before, std::move(after));
}

Result<void> removeRisk(Edit& edit, const RiskId& id)
{
    const auto risk = found(edit, id);
    if (!risk)
        return risk.error();
    if (auto untied = removeEach<RiskTie>(edit, [&](const RiskTie& tie) { return tie.risk == id; }); !untied)
        return untied;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return note.risk == id; }); !cleared)
        return cleared;
    return edit.remove(*risk);
}

Result<int> tieRiskToChecks(Edit& edit, const RiskId& id, std::span<const CheckKey> checks)
{
    if (const auto risk = found(edit, id); !risk)
        return risk.error();
    QSet<CheckKey> known;
    for (const RiskTie* tie : edit.rows<RiskTie>())
        if (tie->risk == id && tie->check)
            known.insert(*tie->check);
    int changed = 0;
    for (const CheckKey& check : checks) {
        if (known.contains(check))
            continue;
        known.insert(check);
        if (const auto tied = edit.insert(RiskTie{.kind = RiskTieKind::ShownBy, .risk = id, .check = check}); !tied)
            return tied.error();
        ++changed;
    }
    return changed;
}

Result<bool> tieRiskToStory(Edit& edit, const RiskId& id, const StoryId& story)
{
    if (const auto risk = found(edit, id); !risk)
        return risk.error();
    if (!edit.find<Story>(story))
        return Error{Error::Code::NotFound, Text::tr("The story is not there any more."), story.toString()};
    for (const RiskTie* tie : edit.rows<RiskTie>())
        if (tie->risk == id && tie->story == story)
            return false;
    if (const auto tied = edit.insert(RiskTie{.kind = RiskTieKind::TreatedBy, .risk = id, .story = story}); !tied)
        return tied.error();
    return true;
}

Result<void> untieRisk(Edit& edit, const RiskTieId& id)
{
    const RiskTie* tie = edit.find<RiskTie>(id);
    if (!tie)
        return Error{Error::Code::NotFound, Text::tr("Nothing was changed: the risk is not linked to that any more."), id.toString()};
    return edit.remove(RiskTie(*tie));
}

} // namespace waymark
