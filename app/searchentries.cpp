// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/searchentries.h"

#include "model/catalog/epics.h"
#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "views/shared/mnemonics.h"

#include <QAction>
#include <QCoreApplication>
#include <QHash>
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
        if (!action->isEnabled() || action->text().isEmpty())
            continue;
        QString title = withoutMnemonics(action->text());
        title.remove(QStringLiteral("..."));
        entries.push_back({.kind = tr("Command"),
                           .title = title,
                           .shortcut = action->shortcut().toString(QKeySequence::NativeText),
                           .sign = QStringLiteral("arrow-right"),
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

void addStories(std::vector<PaletteEntry>& entries, const Records& records, const ShowChecks& show)
{
    QHash<StoryId, std::vector<CheckKey>> checks;
    for (const Link& link : records.links())
        if (link.kind == LinkKind::ProvenBy && link.check)
            checks[link.story].push_back(*link.check);
    for (const Story& story : records.stories()) {
        const auto found = checks.constFind(story.id);
        if (found == checks.cend())
            continue;
        entries.push_back(
            {.kind = tr("Story"),
             .title = story.title,
             .detail = story.reference,
             .sign = story.kind == StoryKind::Abuse ? QStringLiteral("abuse") : QStringLiteral("use"),
             .run = [show, selection = CheckSelection{.title = tr("Checks that prove %1").arg(story.reference),
                                                      .checks = *found}] { show(selection); }});
    }
}

} // namespace waymark
