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

Error refused(const QString& fault)
{
    return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(fault), {}};
}

/// A copy: the row may be written right after.
Result<Risk> found(const Edit& edit, const RiskId& id)
{
    if (const Risk* risk = edit.find<Risk>(id))
        return *risk;
    return Error{Error::Code::NotFound, Text::tr("The risk is not there any more."), id.toString()};
}

// What is looked for when a row is added; see Edit::rowsWith() and Edit::highestOf().
int numberOf(const Risk& risk) { return referenceNumber(referenceMark, risk.reference); }
QString riskOf(const RiskTie& tie) { return tie.risk.toString(); }
QString ratedRisk(const RiskRating& rating) { return rating.risk.toString(); }

void tidy(Risk& risk)
{
    risk.title = risk.title.simplified();
    risk.category = risk.category.simplified();
    risk.epic = risk.epic.simplified();
    for (QString* text : {&risk.cause, &risk.event, &risk.consequence, &risk.plan})
        *text = text->trimmed();
}

/// `before`: what it is changed from; null: it is new.
Result<void> checked(const Edit& edit, const Risk& risk, const Risk* before)
{
    if (const auto fault = before ? riskChangeFault(*before, risk) : riskFault(risk))
        return refused(*fault);
    if (risk.owner && !edit.find<Person>(*risk.owner))
        return Error{Error::Code::NotFound, Text::tr("Nothing was changed: the person who is to own the risk is not there any more."),
                     risk.owner->toString()};
    return {};
}

/// The latest rating is what the risk says, so no clock may put a new one before it.
QDateTime momentBehind(const Edit& edit, const RiskId& risk, const QDateTime& now)
{
    QDateTime moment = now;
    for (const RiskRating* rating : edit.rowsWith<RiskRating>(ratedRisk, risk.toString()))
        if (rating->risk == risk && rating->rated >= moment)
            moment = rating->rated.addMSecs(1);
    return moment;
}

/// Those that nobody approved, with their notes.
Result<void> removeAcceptances(Edit& edit, const RiskId& risk)
{
    QSet<ExceptionId> going;
    for (const ExceptionRecord* exception : edit.rows<ExceptionRecord>())
        if (exception->risk == risk)
            going.insert(exception->id);
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return note.exception && going.contains(*note.exception); });
        !cleared)
        return cleared;
    return removeEach<ExceptionRecord>(edit, [&](const ExceptionRecord& exception) { return going.contains(exception.id); });
}

} // namespace

QString nextRiskReference(const Records& records)
{
    return freeReference(records, referenceMark, numberOf);
}

Result<RiskId> addRisk(Edit& edit, Risk draft, const Stamp& stamp)
{
    draft.reference = freeReference(edit, referenceMark, numberOf);
    tidy(draft);
    if (const auto fine = checked(edit, draft, nullptr); !fine)
        return fine.error();
    const RiskId id = draft.id;
    RiskRating first = ratingOf(draft);
    first.rated = stamp.at;
    first.author = stamp.author;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    if (const auto noted = edit.insert(std::move(first)); !noted)
        return noted.error();
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
    takeRatings(after, *before);
    tidy(after);
    if (auto fine = checked(edit, after, &*before); !fine)
        return fine;
    return edit.update(*before, std::move(after));
}

Result<void> rateRisk(Edit& edit, const RiskId& id, const RiskChange& change, const QString& reason, const Stamp& stamp)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    Risk wanted = *before;
    change(wanted);
    Risk after = *before;
    takeRatings(after, wanted);
    if (after == *before)
        return {};
    if (reason.trimmed().isEmpty() && (isRated(*before) || after.status != before->status))
        return refused(Text::tr("there is no reason why %1 is rated anew").arg(before->reference));
    if (auto fine = checked(edit, after, &*before); !fine)
        return fine;
    RiskRating rating = ratingOf(after);
    rating.rated = momentBehind(edit, id, stamp.at);
    rating.author = stamp.author;
    rating.reason = reason.trimmed();
    if (auto updated = edit.update(*before, std::move(after)); !updated)
        return updated;
    return edit.insert(std::move(rating));
}

Result<void> removeRisk(Edit& edit, const RiskId& id)
{
    const auto risk = found(edit, id);
    if (!risk)
        return risk.error();
    for (const ExceptionRecord* exception : edit.rows<ExceptionRecord>())
        if (exception->risk == id && exception->approved)
            return refused(Text::tr("%1 was accepted by %2, which was approved once and stays on record. Close the risk instead")
                               .arg(risk->reference, exception->reference));
    if (auto withdrawn = removeAcceptances(edit, id); !withdrawn)
        return withdrawn;
    if (auto untied = removeEach<RiskTie>(edit, [&](const RiskTie& tie) { return tie.risk == id; }); !untied)
        return untied;
    if (auto untied = removeEach<ControlTie>(edit, [&](const ControlTie& tie) { return tie.risk == id; }); !untied)
        return untied;
    if (auto cleared = removeEach<RiskRating>(edit, [&](const RiskRating& rating) { return rating.risk == id; }); !cleared)
        return cleared;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return note.risk == id; }); !cleared)
        return cleared;
    return edit.remove(*risk);
}

Result<int> tieRiskToChecks(Edit& edit, const RiskId& id, std::span<const CheckKey> checks)
{
    if (const auto risk = found(edit, id); !risk)
        return risk.error();
    QSet<CheckKey> known;
    for (const RiskTie* tie : edit.rowsWith<RiskTie>(riskOf, id.toString()))
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

Result<bool> tieRiskToStory(Edit& edit, const RiskId& id, const StoryId& storyId, RiskTieKind kind)
{
    if (const auto risk = found(edit, id); !risk)
        return risk.error();
    const Story* story = edit.find<Story>(storyId);
    if (!story)
        return Error{Error::Code::NotFound, Text::tr("The story is not there any more."), storyId.toString()};
    const RiskTie wanted{.kind = kind, .risk = id, .story = storyId};
    if (const auto fault = tieFault(wanted, *story))
        return refused(*fault);
    std::optional<RiskTie> before;
    for (const RiskTie* tie : edit.rowsWith<RiskTie>(riskOf, id.toString()))
        if (tie->risk == id && tie->story == storyId)
            before = *tie;
    if (before && before->kind == kind)
        return false;
    RiskTie after = before.value_or(wanted);
    after.kind = kind;
    if (const auto tied = before ? edit.update(*before, after) : edit.insert(after); !tied)
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
