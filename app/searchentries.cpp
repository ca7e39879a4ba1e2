// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/searchentries.h"

#include "model/catalog/epics.h"
#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SearchEntries", text);
}

} // namespace

void addCommands(std::vector<PaletteEntry>& entries, const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        if (!action->isVisible() || action->text().isEmpty())
            continue;
        QString title = withoutMnemonics(action->text());
        title.remove(QStringLiteral("..."));
        entries.push_back({.kind = tr("Command"),
                           .title = title,
                           .shortcut = action->shortcut().toString(QKeySequence::NativeText),
                           .sign = QStringLiteral("arrow-right"),
                           .obstacle = action->isEnabled() ? QString() : tr("not now"),
                           .run = [guard = QPointer<QAction>(action)] {
                               if (guard)
                                   guard->trigger();
                           }});
    }
}

void addEpics(std::vector<PaletteEntry>& entries, const EpicCatalogue& epics, const ProgrammeFigures* figures,
              const ShowChecks& show)
{
    for (const EpicName& epic : epics.names()) {
        CheckSelection selection{.title = epic.name};
        if (figures)
            for (const CheckOutcome& check : figures->checks)
                if (check.epic == epic.id)
                    selection.checks.push_back(check.check);
        if (!selection.checks.empty())
            entries.push_back({.kind = tr("Epic"),
                               .title = epic.name,
                               .detail = epic.code,
                               .sign = QStringLiteral("epic"),
                               .run = [show, selection] { show(selection); }});
    }
}

void addChecks(std::vector<PaletteEntry>& entries, const ProgrammeFigures* figures, const ShowChecks& show)
{
    if (!figures)
        return;
    for (const CheckOutcome& check : figures->checks)
        entries.push_back({.kind = tr("Check"),
                           .title = check.title.isEmpty() ? check.checkId : check.title,
                           .detail = QStringLiteral("%1 %2").arg(check.tool, check.checkId),
                           .sign = {},
                           .outcome = check.outcome,
                           .run = [show, selection = CheckSelection{.title = check.checkId, .checks = {check.check}}] {
                               show(selection);
                           }});
}

void addStories(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const StoryId&)>& open)
{
    for (const Story& story : records.stories())
        entries.push_back({.kind = tr("Story"),
                           .title = story.title,
                           .detail = story.reference,
                           .sign = signName(story.kind),
                           .run = [open, id = story.id] { open(id); }});
}

void addRisks(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const RiskId&)>& open)
{
    for (const Risk& risk : records.risks())
        entries.push_back({.kind = tr("Risk"),
                           .title = risk.title,
                           .detail = risk.reference,
                           .sign = QStringLiteral("risk"),
                           .run = [open, id = risk.id] { open(id); }});
}

void addPeople(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const PersonId&)>& show)
{
    for (const Person& person : records.people())
        entries.push_back({.kind = tr("Person"),
                           .title = person.name,
                           .detail = initialsOf(person),
                           .sign = QStringLiteral("people"),
                           .run = [show, id = person.id] { show(id); }});
}

void addExceptions(std::vector<PaletteEntry>& entries, const Records& records,
                   const std::function<void(const ExceptionSelection&)>& show)
{
    for (const ExceptionRecord& exception : records.exceptions())
        entries.push_back({.kind = tr("Exception"),
                           .title = exception.reason.simplified(),
                           .detail = exception.reference,
                           .sign = QStringLiteral("exception"),
                           .run = [show, selection = ExceptionSelection{.title = exception.reference, .exceptions = {exception.id}}] {
                               show(selection);
                           }});
}

void addReviews(std::vector<PaletteEntry>& entries, const Records& records, const ProgrammeFigures* figures, const ShowReview& show)
{
    for (const Workload& workload : records.workloads())
        entries.push_back({.kind = tr("Workload"),
                           .title = workload.name,
                           .detail = workload.environment,
                           .sign = QStringLiteral("review"),
                           .run = [show, id = workload.id] { show({.workload = id}); }});
    if (!figures)
        return;
    for (const ReviewTotals& review : figures->reviews)
        for (const ReviewedQuestion& question : review.questions)
            entries.push_back({.kind = tr("Question"),
                               .title = question.title,
                               .detail = QStringLiteral("%1 %2").arg(question.id, review.workloadName),
                               .sign = signName(question.risk),
                               .run = [show, selection = ReviewSelection{.review = review.review, .question = question.id}] {
                                   show(selection);
                               }});
}

void addSprints(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const SprintId&)>& show)
{
    for (const Sprint& sprint : records.sprints())
        entries.push_back({.kind = tr("Sprint"),
                           .title = tr("Sprint %1").arg(sprint.number),
                           .detail = sprint.goal.isEmpty() ? dayRangeText(sprint.start, sprint.end) : sprint.goal,
                           .sign = QStringLiteral("sprint"),
                           .run = [show, id = sprint.id] { show(id); }});
}

} // namespace waymark
