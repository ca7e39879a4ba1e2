// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/rowwords.h"

#include "model/store/auditlog.h"

#include <QCoreApplication>

#include <array>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

QString nameOf(const WorkspaceProperties&)
{
    return Text::tr("The workspace");
}
QString nameOf(const Sprint& sprint)
{
    return Text::tr("Sprint %1").arg(sprint.number);
}
QString nameOf(const Story& story)
{
    return Text::tr("Story %1").arg(story.reference);
}
QString nameOf(const Link& link)
{
    switch (link.kind) {
    case LinkKind::ProvenBy:
        return Text::tr("The link of a story to a check");
    case LinkKind::MitigatedBy:
        return Text::tr("The link of an abuse case to a use case");
    case LinkKind::DependsOn:
        return Text::tr("The dependency of a story on another");
    case LinkKind::Threatens:
        return Text::tr("The link of an abuse case to a threat model");
    }
    return {};
}
QString nameOf(const TargetRule& rule)
{
    return Text::tr("The rule for targets named %1").arg(rule.pattern);
}
QString nameOf(const Target& target)
{
    return Text::tr("Target %1").arg(target.identity);
}
QString nameOf(const Person& person)
{
    return person.name.isEmpty() ? Text::tr("The person") : person.name;
}
QString nameOf(const Absence&)
{
    return Text::tr("The time off");
}
QString nameOf(const Note&)
{
    return Text::tr("The note");
}
QString nameOf(const SprintClosure&)
{
    return Text::tr("The closing of the sprint");
}
QString nameOf(const ClosedStory& story)
{
    return Text::tr("Story %1 of the closed sprint").arg(story.reference);
}
QString nameOf(const SavedFilter& filter)
{
    return Text::tr("The filter %1").arg(filter.name);
}
QString nameOf(const ThreatElement& element)
{
    return Text::tr("“%1” of the threat model").arg(element.name);
}
QString nameOf(const ThreatReview&)
{
    return Text::tr("The signature under the threat model");
}
QString nameOf(const ExceptionRecord& exception)
{
    return Text::tr("Exception %1").arg(exception.reference);
}
QString nameOf(const Risk& risk)
{
    return Text::tr("Risk %1").arg(risk.reference);
}
QString nameOf(const RiskTie& tie)
{
    return tie.check ? Text::tr("The link of a risk to a check") : Text::tr("The link of a risk to a story");
}
QString nameOf(const CheckTie& tie)
{
    return Text::tr("The link of a check to %1").arg(tie.item);
}
QString nameOf(const GatePolicyRecord&)
{
    return Text::tr("The gate policy");
}
QString nameOf(const GateDecision&)
{
    return Text::tr("The decision on the gate");
}
QString nameOf(const Workload& workload)
{
    return Text::tr("Workload %1").arg(workload.name);
}
QString nameOf(const WorkloadTarget&)
{
    return Text::tr("The link of a workload to a target");
}
QString nameOf(const LensRecord& lens)
{
    return Text::tr("The lens %1").arg(lens.name);
}
QString nameOf(const Review&)
{
    return Text::tr("The review");
}
QString nameOf(const Answer& answer)
{
    return Text::tr("The answer to %1").arg(answer.question);
}
QString nameOf(const ChoiceAnswer& answer)
{
    return Text::tr("The answer on %1").arg(answer.choice);
}
QString nameOf(const Milestone& milestone)
{
    return Text::tr("The milestone %1").arg(milestone.name);
}
QString nameOf(const ImprovementTie& tie)
{
    return Text::tr("The link of a story to %1").arg(tie.choice);
}
QString nameOf(const Run& run)
{
    return Text::tr("The run of %1").arg(run.file);
}

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
constexpr std::array<std::pair<const char*, const char*>, 55> rules = {{
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
    {"milestone_frozen", QT_TRANSLATE_NOOP("Rows", "of a milestone only the name can change.")},
    {"gdpr <= personal_data", QT_TRANSLATE_NOOP("Rows", "where the GDPR applies there is personal data.")},
    {"reason = 'NONE'", QT_TRANSLATE_NOOP("Rows", "only what doesn't apply has a reason for that.")},
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
        return Text::tr("stories or risks still name them as owner, or workloads do. Give those to somebody else first.");
    if (std::holds_alternative<Target>(entity))
        return Text::tr("exceptions, notes or a threat model still refer to it, or workloads do. Remove them first, or delete the "
                        "run instead of undoing its import.");
    if (std::holds_alternative<Workload>(entity))
        return Text::tr("reviews of it are still there. Remove them first.");
    if (std::holds_alternative<LensRecord>(entity))
        return Text::tr("reviews by it are still there. Remove them first.");
    return Text::tr("something still refers to it.");
}

} // namespace

QString rowName(const Entity& entity)
{
    return std::visit([](const auto& row) { return nameOf(row); }, entity);
}

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

Error changedSince(const Entity& entity, bool stillThere, const std::optional<LastChange>& last)
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
        words.arg(rowName(entity), last->author, last->at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"))),
        {}};
}

} // namespace waymark
