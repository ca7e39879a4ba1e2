// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the runs pane does to runs; runspane.cpp builds and shows it.
#include "model/edit/runedits.h"
#include "model/edit/workspace.h"
#include "views/compliance/rescopingform.h"
#include "views/compliance/runspane.h"
#include "views/shared/datatable.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/undoaction.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

/// A file's name, or how many runs.
QString nameOf(const std::vector<Run>& runs)
{
    return runs.size() == 1 ? runs.front().file : RunsPane::tr("%1 runs").arg(countText(static_cast<qint64>(runs.size())));
}

} // namespace

void RunsPane::buildActions()
{
    m_delete->setObjectName(QStringLiteral("deleteRunsAction"));
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setToolTip(tr("No figure counts them any more. They can be restored."));
    m_restore->setObjectName(QStringLiteral("restoreRunsAction"));
    m_rescope->setObjectName(QStringLiteral("rescopeRunAction"));
    m_sprint->setObjectName(QStringLiteral("sprintOfRunsAction"));
    m_purge->setObjectName(QStringLiteral("purgeRunsAction"));
    m_compare->setObjectName(QStringLiteral("compareRunsAction"));
    m_compare->setToolTip(tr("Two selected runs with each other, one with the run before it, or two days"));
    m_sprints->setObjectName(QStringLiteral("runSprints"));
    for (QAction* action : {m_delete, m_restore, m_rescope, m_sprint, m_purge, m_compare})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_delete, m_restore, m_rescope, m_sprint, m_compare, m_purge});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addActions({m_delete, m_restore, m_rescope, m_sprint, m_compare, m_purge}); // for the command palette
    connect(m_delete, &QAction::triggered, this, [this] { setCounted(false); });
    connect(m_restore, &QAction::triggered, this, [this] { setCounted(true); });
    connect(m_rescope, &QAction::triggered, this, &RunsPane::rescope);
    connect(m_purge, &QAction::triggered, this, &RunsPane::purge);
    connect(m_compare, &QAction::triggered, this, &RunsPane::compare);
    connect(m_sprints, &QMenu::aboutToShow, this, [this] { fillSprints(*m_sprints); });
    connect(m_sprint, &QAction::triggered, this, [this] {
        const auto* button = findChild<QPushButton*>(QStringLiteral("sprintOfRun"));
        m_sprints->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
}

/// A button of few words for an action of many, there only when the action is.
QPushButton* RunsPane::actionButton(QAction* action, const char* name)
{
    auto* button = new QPushButton(action == m_rescope ? tr("Re-scope…")
                                   : action == m_sprint ? tr("Sprint…")
                                   : action == m_compare ? tr("Compare…")
                                                         : tr("Purge…"));
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(action->text());
    button->setToolTip(action->text());
    button->setAutoDefault(true);
    button->setVisible(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setVisible);
    return button;
}

void RunsPane::enableActions()
{
    const auto counted = selection(RunState::Counted);
    const auto withdrawn = selection(RunState::Withdrawn);
    m_delete->setEnabled(!counted.empty());
    m_restore->setEnabled(!withdrawn.empty());
    m_purge->setEnabled(counted.empty() && !withdrawn.empty());
    m_rescope->setEnabled(m_context.details && counted.size() == 1 && withdrawn.empty());
    m_sprint->setEnabled(!counted.empty());
    m_compare->setEnabled(counted.size() <= 2 && withdrawn.empty());
    m_compareButton->setVisible(m_compare->isEnabled() && !counted.empty()); // of two days: by the menu and the palette
    m_flip->setVisible(!counted.empty() || !withdrawn.empty());
    m_flip->setText(counted.empty() ? tr("Restore") : tr("Delete"));
    m_flip->setToolTip(counted.empty() ? tr("The figures count the selected runs again.")
                                       : tr("No figure counts the selected runs any more. They can be restored."));
}

std::vector<Run> RunsPane::selection() const
{
    std::vector<Run> runs;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        runs.push_back(m_model.rowAt(row.row()));
    return runs;
}

std::vector<Run> RunsPane::selection(RunState state) const
{
    std::vector<Run> runs = selection();
    std::erase_if(runs, [state](const Run& run) { return run.state != state; });
    return runs;
}

void RunsPane::flip()
{
    setCounted(selection(RunState::Counted).empty());
}

void RunsPane::setCounted(bool counts)
{
    const std::vector<Run> runs = selection(counts ? RunState::Withdrawn : RunState::Counted);
    if (runs.empty())
        return;
    const QString name = nameOf(runs);
    const QString text = (counts ? tr("Restore the run %1") : tr("Delete the run %1")).arg(name);
    const QString several = (counts ? tr("Restore %1") : tr("Delete %1")).arg(name);
    const bool done = editOrTell(
        *m_context.workspace, runs.size() == 1 ? text : several,
        [&](Edit& edit) { return counts ? restoreRuns(edit, runs) : removeRuns(edit, runs); },
        [this](const Message& message) { tell(message); });
    if (!done)
        return;
    if (runs.size() == 1)
        tellDone((counts ? tr("%1 counts again.") : tr("%1 no longer counts.")).arg(name));
    else
        tellDone((counts ? tr("%1 count again.") : tr("%1 no longer count.")).arg(name));
}

void RunsPane::rescope()
{
    const Run* run = choice();
    if (!run || !m_context.details)
        return;
    if (!m_form) {
        m_form = new RescopingForm(m_context);
        connect(m_form, &RescopingForm::messageRaised, this, &RunsPane::messageRaised);
    }
    m_form->open(Run(*run));
}

/// What is told now is ticked, if it is the same for all.
void RunsPane::fillSprints(QMenu& menu)
{
    menu.clear();
    const std::vector<Run> runs = selection();
    const auto offer = [&](const QString& text, std::optional<int> sprint) {
        QAction* action = menu.addAction(text, this, [this, sprint] { setSprint(sprint); });
        action->setCheckable(true);
        action->setChecked(std::ranges::all_of(runs, [&](const Run& run) { return run.sprint == sprint; }));
    };
    offer(tr("By its date"), std::nullopt);
    menu.addSeparator();
    std::vector<int> numbers;
    for (const Sprint& sprint : m_context.workspace->records().sprints())
        numbers.push_back(sprint.number);
    std::ranges::sort(numbers);
    for (const int number : numbers)
        offer(tr("Sprint %1").arg(number), number);
}

void RunsPane::setSprint(std::optional<int> sprint)
{
    const std::vector<Run> runs = selection();
    if (runs.empty())
        return;
    const QString name = nameOf(runs);
    const QString text = sprint ? tr("Assign %1 to sprint %2").arg(name, QString::number(*sprint))
                                : tr("Assign %1 to a sprint by date").arg(name);
    const auto perform = [&](Edit& edit) -> Result<void> {
        for (const Run& run : runs)
            if (auto set = setSprintOfRun(edit, run.id, sprint); !set)
                return set;
        return {};
    };
    if (editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { tell(message); }))
        tellDone(sprint ? tr("%1: assigned to sprint %2.").arg(name, QString::number(*sprint))
                        : tr("%1: assigned to a sprint by date.").arg(name));
}

/// Nothing brings it back, so it is asked before.
void RunsPane::purge()
{
    const std::vector<Run> runs = selection(RunState::Withdrawn);
    if (runs.empty() || !m_context.prompt)
        return;
    const QString name = nameOf(runs);
    const bool agreed = m_context.prompt->confirm(
        tr("Purge %1").arg(name),
        tr("What only %1 saw is removed from the workspace for good, and its deletion can't be undone any more. No figure "
           "changes.")
            .arg(name),
        tr("Purge"));
    if (!agreed)
        return;
    std::vector<RunId> ids;
    for (const Run& run : runs)
        ids.push_back(run.id);
    const auto purged = purgeRuns(*m_context.workspace, ids);
    tell(purged ? Message{.kind = Message::Kind::Done, .text = tr("Purged: %1.").arg(name)}
                : Message{.kind = Message::Kind::Failure, .text = purged.error().message});
}

void RunsPane::compare()
{
    std::vector<Run> runs = selection(RunState::Counted);
    std::ranges::sort(runs, [](const Run& a, const Run& b) { return std::tie(a.time, a.imported) < std::tie(b.time, b.imported); });
    Q_EMIT compareRequested(runs);
}

void RunsPane::tellDone(const QString& text)
{
    tell(undoableMessage(*m_context.workspace, this, text));
}

} // namespace waymark
