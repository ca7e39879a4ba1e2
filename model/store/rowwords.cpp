// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/rowwords.h"

#include "model/domain/localday.h"
#include "model/store/auditlog.h"

#include <QCoreApplication>

#include <array>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

QString failed(const Entity& entity, RowAct act)
{
    switch (act) {
    case RowAct::Insert:
        return Text::tr("%1 can't be added: %2").arg(rowName(entity));
    case RowAct::Update:
        return Text::tr("%1 can't be changed: %2").arg(rowName(entity));
    case RowAct::Remove:
        return Text::tr("%1 can't be removed: %2").arg(rowName(entity));
    }
    return {};
}

/// Part of what SQLite says about a rule, and what it means to a person.
constexpr std::array<std::pair<const char*, const char*>, 73> rules = {{
    {"UNIQUE constraint failed: story.reference",
     QT_TRANSLATE_NOOP("Rows", "another story has this reference. Choose another one.")},
    {"UNIQUE constraint failed: sprint.number",
     QT_TRANSLATE_NOOP("Rows", "another sprint has this number. Choose another one.")},
    {"UNIQUE constraint failed: target.kind", QT_TRANSLATE_NOOP("Rows", "the workspace knows this target already.")},
    {"UNIQUE constraint failed: link.story_id", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {"UNIQUE constraint failed: person.name",
     QT_TRANSLATE_NOOP("Rows", "somebody has this name already. Choose another one.")},
    {"UNIQUE constraint failed: sprint_closure.sprint_id",
     QT_TRANSLATE_NOOP("Rows", "the sprint has been closed already.")},
    {"UNIQUE constraint failed: saved_filter.screen",
     QT_TRANSLATE_NOOP("Rows", "another filter has this name. Choose another one.")},
    {"UNIQUE constraint failed: threat_element.target_id",
     QT_TRANSLATE_NOOP("Rows", "the threat model has an entry of this kind and name already.")},
    {"UNIQUE constraint failed: exception.reference",
     QT_TRANSLATE_NOOP("Rows", "another exception has this reference. Choose another one.")},
    {"UNIQUE constraint failed: risk.reference",
     QT_TRANSLATE_NOOP("Rows", "another risk has this reference. Choose another one.")},
    {"UNIQUE constraint failed: risk_tie.risk_id", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {"UNIQUE constraint failed: policy.reference",
     QT_TRANSLATE_NOOP("Rows", "another policy statement has this reference. Choose another one.")},
    {"UNIQUE constraint failed: policy_tie.policy_id", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {"UNIQUE constraint failed: control_tie.control", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {"UNIQUE constraint failed: tool_tie.tool", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {"UNIQUE constraint failed: game_day.reference",
     QT_TRANSLATE_NOOP("Rows", "another game day has this reference. Choose another one.")},
    {"UNIQUE constraint failed: game_day_tie.game_day_id", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {"UNIQUE constraint failed: check_tie.check_id", QT_TRANSLATE_NOOP("Rows", "the two are linked already, or the check has another epic.")},
    {"check_tie_epic", QT_TRANSLATE_NOOP("Rows", "the check has another epic already.")},
    {"UNIQUE constraint failed: gate_policy.sprint_id", QT_TRANSLATE_NOOP("Rows", "the sprint has a policy of its own already.")},
    {"gate_policy_general", QT_TRANSLATE_NOOP("Rows", "the workspace has a policy already.")},
    {"UNIQUE constraint failed: workload.name",
     QT_TRANSLATE_NOOP("Rows", "another workload has this name. Choose another one.")},
    {"UNIQUE constraint failed: workload_target.workload_id", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {"UNIQUE constraint failed: review.workload_id", QT_TRANSLATE_NOOP("Rows", "the workload has a review by this lens already.")},
    {"UNIQUE constraint failed: answer.review_id", QT_TRANSLATE_NOOP("Rows", "the review says something of this question already.")},
    {"UNIQUE constraint failed: choice_answer.answer_id",
     QT_TRANSLATE_NOOP("Rows", "the answer says something of this choice already.")},
    {"UNIQUE constraint failed: milestone.review_id",
     QT_TRANSLATE_NOOP("Rows", "the review has a milestone of this name. Choose another one.")},
    {"UNIQUE constraint failed: improvement_tie.review_id", QT_TRANSLATE_NOOP("Rows", "the two are linked already.")},
    {".id", QT_TRANSLATE_NOOP("Rows", "it is there already.")},
    {"lens_kept", QT_TRANSLATE_NOOP("Rows", "a lens stays as it was, since reviews are answered by it.")},
    {"risk_rating_kept", QT_TRANSLATE_NOOP("Rows", "a rating stays as it was. Rate the risk anew.")},
    {"milestone_frozen", QT_TRANSLATE_NOOP("Rows", "of a milestone only the name can change.")},
    {"gdpr <= personal_data", QT_TRANSLATE_NOOP("Rows", "where the GDPR applies there is personal data.")},
    {"reason = 'NONE'", QT_TRANSLATE_NOOP("Rows", "only what doesn't apply has a reason for that.")},
    {"check_id IS NULL", QT_TRANSLATE_NOOP("Rows", "it is either for a check or for a risk itself.")},
    {"risk_id IS NULL OR",
     QT_TRANSLATE_NOOP("Rows", "a risk itself can only be accepted, whatever the target and the resources.")},
    {"(risk_id IS NOT NULL) = 1",
     QT_TRANSLATE_NOOP("Rows", "a control is tied to exactly one story, policy statement or risk.")},
    {"(check_id IS NOT NULL) = 1", QT_TRANSLATE_NOOP("Rows", "a tool is tied to exactly one story or check.")},
    {"length(tool)", QT_TRANSLATE_NOOP("Rows", "it needs a tool.")},
    {"control LIKE", QT_TRANSLATE_NOOP("Rows", "its control names no benchmark or framework.")},
    {"held IS NULL", QT_TRANSLATE_NOOP("Rows", "it needs the day on which it was held if it has an outcome, and none before.")},
    {"length(held)", QT_TRANSLATE_NOOP("Rows", "it needs the day on which it was held.")},
    {"length(scheduled)", QT_TRANSLATE_NOOP("Rows", "it needs a day for which it is planned.")},
    {"game_day.scheduled", QT_TRANSLATE_NOOP("Rows", "it needs a day for which it is planned.")},
    {"length(epic)", QT_TRANSLATE_NOOP("Rows", "it needs an epic.")},
    {"document LIKE", QT_TRANSLATE_NOOP("Rows", "its document is no JSON object.")},
    {"length(question)", QT_TRANSLATE_NOOP("Rows", "it needs a question.")},
    {"workspace_single", QT_TRANSLATE_NOOP("Rows", "a file holds one workspace only.")},
    {"length(reference)", QT_TRANSLATE_NOOP("Rows", "it needs a reference.")},
    {"length(title)", QT_TRANSLATE_NOOP("Rows", "it needs a title.")},
    {"length(name)", QT_TRANSLATE_NOOP("Rows", "it needs a name.")},
    {"length(initials)", QT_TRANSLATE_NOOP("Rows", "initials have three letters at most.")},
    {"length(text)", QT_TRANSLATE_NOOP("Rows", "it needs some text.")},
    {"length(reviewer)", QT_TRANSLATE_NOOP("Rows", "it needs the name of who signs.")},
    {"last_day >= first_day", QT_TRANSLATE_NOOP("Rows", "it needs a last day that is not before its first.")},
    {"other_story_id <> story_id", QT_TRANSLATE_NOOP("Rows", "a story can't be tied to itself.")},
    {"approver <> owner", QT_TRANSLATE_NOOP("Rows", "it must be approved by somebody who neither owns nor asked for it.")},
    {"approver <> author", QT_TRANSLATE_NOOP("Rows", "an override must be approved by somebody else.")},
    {"length(reason)", QT_TRANSLATE_NOOP("Rows", "it needs a reason.")},
    {"length(owner)", QT_TRANSLATE_NOOP("Rows", "it needs an owner.")},
    {"length(expiry)", QT_TRANSLATE_NOOP("Rows", "it needs a last day.")},
    {"deadline_", QT_TRANSLATE_NOOP("Rows", "a deadline must be one day at least.")},
    {"likelihood", QT_TRANSLATE_NOOP("Rows", "likelihood and impact are 1 to 5.")},
    {"impact", QT_TRANSLATE_NOOP("Rows", "likelihood and impact are 1 to 5.")},
    {"length(pattern)", QT_TRANSLATE_NOOP("Rows", "it needs a pattern.")},
    {"sprint.start_day", QT_TRANSLATE_NOOP("Rows", "it needs a first day.")},
    {"end_day", QT_TRANSLATE_NOOP("Rows", "it needs a last day that is not before its first.")},
    {"capacity", QT_TRANSLATE_NOOP("Rows", "its capacity can't be less than 0.")},
    {"points", QT_TRANSLATE_NOOP("Rows", "its points can't be less than 0.")},
    {"freshness_days", QT_TRANSLATE_NOOP("Rows", "evidence must stay fresh for at least one day.")},
    {"number >= 0", QT_TRANSLATE_NOOP("Rows", "its number can't be less than 0.")},
    {"wip_", QT_TRANSLATE_NOOP("Rows", "a work-in-progress limit can't be less than 0.")},
    {"kind ", QT_TRANSLATE_NOOP("Rows", "its two ends don't fit its kind.")},
}};

QString brokenKey(const Entity& entity, RowAct act)
{
    if (act != RowAct::Remove)
        return Text::tr("something that it refers to is not there any more.");
    if (std::holds_alternative<Story>(entity))
        return Text::tr("links or notes of it are still there. Remove them first.");
    if (std::holds_alternative<Sprint>(entity))
        return Text::tr("stories are still planned in it, or there are decisions on its gate. Move the stories first; "
                        "decisions stay on record.");
    if (std::holds_alternative<Person>(entity))
        return Text::tr("stories, risks or policy statements still name them as owner, or workloads or game days do. Give those "
                        "to somebody else first.");
    if (std::holds_alternative<Target>(entity))
        return Text::tr("exceptions, notes or a threat model still refer to it, or workloads or game days do. Remove them first, "
                        "or delete the run instead of undoing its import.");
    if (std::holds_alternative<Risk>(entity))
        return Text::tr("ratings, acceptances, links or notes of it are still there. Remove them first, or close the risk.");
    if (std::holds_alternative<Policy>(entity))
        return Text::tr("links or notes of it are still there. Remove them first.");
    if (std::holds_alternative<GameDay>(entity))
        return Text::tr("links or notes of it are still there. Remove them first.");
    if (std::holds_alternative<Workload>(entity))
        return Text::tr("reviews of it are still there. Remove them first.");
    if (std::holds_alternative<LensRecord>(entity))
        return Text::tr("reviews by it are still there. Remove them first.");
    return Text::tr("something still refers to it.");
}

} // namespace

Error refusedByRule(const Entity& entity, RowAct act, const Error& error)
{
    if (error.code != Error::Code::Invalid)
        return error;
    if (error.detail.contains(QLatin1String("FOREIGN KEY")))
        return {Error::Code::Invalid, failed(entity, act).arg(brokenKey(entity, act)), error.detail};
    const QString said = error.detail.section(QLatin1Char('['), 0, 0); // what follows is the statement
    for (const auto& [sign, words] : rules)
        if (said.contains(QLatin1String(sign)))
            return {Error::Code::Invalid, failed(entity, act).arg(Text::tr(words)), error.detail};
    return {Error::Code::Invalid, failed(entity, act).arg(Text::tr("one of its values is not allowed.")), error.detail};
}

Error changedSince(const Entity& entity, bool stillThere, const std::optional<LastChange>& last, const QString& timeZone)
{
    if (!last)
        return {Error::Code::Conflict,
                stillThere
                    ? Text::tr("%1 has been changed since you looked at it. Look at it again.").arg(rowName(entity))
                    : Text::tr("%1 is not there any more.").arg(rowName(entity)),
                {}};
    const QString words = stillThere
        ? Text::tr("%1 has been changed by %2 on %3 since you looked at it. Nothing was overwritten; look at it again.")
        : std::holds_alternative<Run>(entity)
        ? Text::tr("%1 was purged by %2 on %3, and what it saw is gone for good. Import its file again.")
        : Text::tr("%1 has been removed by %2 on %3.");
    return {
        Error::Code::Conflict,
        words.arg(rowName(entity), last->author, localMoment(last->at, timeZone).toString(QStringLiteral("yyyy-MM-dd hh:mm"))),
        {}};
}

} // namespace waymark
