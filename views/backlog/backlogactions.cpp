// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the backlog; backlogview.cpp builds it.
#include "model/edit/workspace.h"
#include "views/backlog/backloghead.h"
#include "views/backlog/backlogview.h"
#include "views/backlog/csvpage.h"
#include "views/backlog/dependenciesform.h"
#include "views/backlog/fieldmenu.h"
#include "views/backlog/quickadd.h"
#include "views/backlog/splitform.h"
#include "views/backlog/starterpage.h"
#include "views/backlog/storycommands.h"
#include "views/backlog/storyexport.h"
#include "views/backlog/storytree.h"
#include "views/shared/detailspanel.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>

namespace waymark {

const Story* BacklogView::current() const
{
    const Story* story = m_model.storyAt(m_tree->currentIndex());
    const auto selected = m_tree->selectedStories();
    return selected.size() == 1 ? m_context.workspace->records().of<Story>().find(selected.front()) : story;
}

/// An act that can't apply says so: a key that does nothing seems broken.
bool BacklogView::hasChosen(bool one)
{
    const size_t chosen = m_tree->selectedStories().size();
    if (chosen == 1 || (chosen > 1 && !one))
        return true;
    Q_EMIT messageRaised({.text = chosen == 0 ? tr("Nothing was done: no story is chosen. Go to one with the arrow keys or a click.")
                                              : tr("Nothing was done: this is for one story. Choose one only.")});
    return false;
}

/// What a new story is to have: all that those of the group have in which the person stands.
Story BacklogView::defaults() const
{
    Story story;
    const Story* beside = current();
    if (beside) {
        story.epic = beside->epic;
        story.priority = beside->priority;
    }
    const StoryGroup* group = m_model.groupAt(m_tree->currentIndex());
    if (!group || group->closed)
        return story;
    switch (m_model.grouping()) {
    case StoryGrouping::None: break;
    case StoryGrouping::Epic: story.epic = group->key; break;
    case StoryGrouping::Sprint: story.sprint = SprintId::parse(group->key); break;
    case StoryGrouping::Owner: story.owner = PersonId::parse(group->key); break;
    case StoryGrouping::Capability: story.capability = group->key; break;
    }
    return story;
}

void BacklogView::startAdding()
{
    turnTo(Stories);
    if (m_add->isVisible())
        m_add->setDefaults(defaults());
    m_add->open(defaults());
}

void BacklogView::addEntered(const std::vector<Story>& stories)
{
    const auto added = m_commands->add(stories);
    if (added.empty())
        return;
    m_add->ready();
    const Story* last = m_context.workspace->records().of<Story>().find(added.back());
    QString said = added.size() == 1 ? tr("%1 added.").arg(last->reference) : tr("%1 stories added, to %2.").arg(added.size()).arg(last->reference);
    if (!m_model.indexOf(added.back()).isValid())
        said += u' ' + tr("The filter hides it.");
    m_add->say(said);
    if (const QModelIndex index = m_model.indexOf(added.back()); index.isValid()) {
        m_tree->selectStories(added);
        m_tree->scrollTo(index);
    }
}

void BacklogView::removeSelected()
{
    if (!hasChosen(false))
        return;
    const auto going = m_tree->selectedStories();
    // The one behind them is where the person stands afterwards.
    const auto shown = m_model.shownStories();
    const auto last = std::ranges::find(shown, going.back());
    const int column = m_tree->currentIndex().column();
    std::optional<StoryId> next;
    for (auto it = last; it != shown.end() && !next; ++it)
        if (std::ranges::find(going, *it) == going.end())
            next = *it;
    m_commands->remove(going);
    if (next)
        m_tree->goTo(*next, column);
}

void BacklogView::duplicateSelected()
{
    if (!hasChosen(false))
        return;
    if (const auto copies = m_commands->duplicate(m_tree->selectedStories()); !copies.empty())
        m_tree->selectStories(copies);
}

void BacklogView::splitSelected()
{
    if (const Story* story = hasChosen(true) ? current() : nullptr)
        splitStory(story->id);
}

void BacklogView::splitStory(const StoryId& id)
{
    const Story* story = m_context.workspace->records().of<Story>().find(id);
    if (!story || !m_context.details)
        return;
    if (!m_split) {
        m_split = new SplitForm(*m_context.workspace, *m_commands);
        connect(m_split, &SplitForm::done, m_context.details, &DetailsPanel::dismiss);
    }
    m_context.details->open(m_split, tr("Split a story"), story->reference);
    m_split->open(*story);
}

void BacklogView::openDependencies()
{
    const Story* story = hasChosen(true) ? current() : nullptr;
    if (!story || !m_context.details)
        return;
    if (!m_dependencies) {
        m_dependencies = new DependenciesForm(*m_context.workspace, *m_commands);
        connect(m_dependencies, &DependenciesForm::done, m_context.details, &DetailsPanel::dismiss);
    }
    m_context.details->open(m_dependencies, tr("Dependencies"), story->reference);
    m_dependencies->open(*story);
}

void BacklogView::moveSelected(int steps)
{
    if (!hasChosen(false))
        return;
    const auto stories = m_tree->selectedStories();
    if (const auto moved = m_model.step(stories, steps); !moved)
        m_commands->refuse(moved.error());
    else if (!stories.empty())
        m_tree->scrollTo(m_model.indexOf(steps < 0 ? stories.front() : stories.back()));
}

void BacklogView::openStarters()
{
    if (!m_starters) {
        m_starters = new StarterPage(*m_context.workspace, *m_context.catalogues);
        m_pages->addWidget(m_starters);
        connect(m_starters, &StarterPage::cancelled, this, [this] { turnTo(Stories); });
        connect(m_starters, &StarterPage::accepted, this, [this](const QStringList& starters) {
            const auto added = m_commands->addStarters(starters);
            turnTo(Stories);
            m_tree->selectStories(added);
        });
    }
    turnTo(Starters);
    m_starters->open();
}

void BacklogView::showItem(const ItemRef& item)
{
    if (item.kind != ItemKind::Starter)
        return;
    openStarters();
    m_starters->stand(item.id);
}

void BacklogView::openImport()
{
    const QString file = m_context.prompt
        ? m_context.prompt->openFile(tr("Import stories"), {}, tr("Tables (*.csv *.tsv *.txt);;All files (*)"))
        : QString();
    if (file.isEmpty())
        return;
    if (!m_csv) {
        m_csv = new CsvPage(*m_context.workspace, *m_context.catalogues, [this] { return m_model.proofs(); });
        m_pages->addWidget(m_csv);
        connect(m_csv, &CsvPage::opened, this, [this] { turnTo(Csv); });
        connect(m_csv, &CsvPage::failed, m_commands, &StoryCommands::refuse);
        connect(m_csv, &CsvPage::cancelled, this, [this] { turnTo(Stories); });
        connect(m_csv, &CsvPage::accepted, this, [this] {
            const auto made = m_commands->import(m_csv->import(), m_csv->fileName());
            if (made.empty())
                return;
            turnTo(Stories);
            m_tree->selectStories(made);
        });
    }
    m_csv->open(file);
}

void BacklogView::exportShown()
{
    const QString file = m_context.prompt
        ? m_context.prompt->saveFile(tr("Export what is shown"), QStringLiteral("backlog.csv"), tr("Table (*.csv)"))
        : QString();
    if (file.isEmpty())
        return;
    const auto stories = m_model.shownStories();
    const auto done = exportStories(file, m_context.workspace->records(), stories, m_model.proofs());
    if (done)
        Q_EMIT messageRaised({.kind = Message::Kind::Done,
                              .text = tr("%1 exported to %2.", "stories, file").arg(countedStories(std::ssize(stories)), file)});
    else
        m_commands->refuse(done.error());
}

void BacklogView::copySelected()
{
    QGuiApplication::clipboard()->setText(m_tree->selectedText());
}

void BacklogView::openMenu(const QPoint& at)
{
    if (m_tree->selectedStories().empty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addMenu(m_change);
    menu->addSeparator();
    for (const char* name : {"duplicate", "split", "dependencies", "", "top", "up", "down", "end", "", "remove"}) {
        if (*name == '\0')
            menu->addSeparator();
        else
            menu->addAction(m_actions[QString::fromLatin1(name)]);
    }
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void BacklogView::turnTo(Page page)
{
    if (page != Stories && m_context.details)
        m_context.details->dismiss();
    m_pages->setCurrentWidget(page == Starters ? static_cast<QWidget*>(m_starters) : page == Csv ? m_csv : m_pages->widget(0));
    if (page == Stories)
        m_tree->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark
