// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/savedfilters.h"

#include "model/edit/workspace.h"
#include "views/backlog/nameline.h"
#include "views/shared/signs.h"
#include "views/shared/undoaction.h"

#include <QJsonDocument>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace waymark {

namespace {

const QString backlogScreen = QStringLiteral("backlog");

QString menuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

StoryFilter read(const SavedFilter& saved, const Workspace& workspace)
{
    StoryFilter filter = StoryFilter::fromJson(QJsonDocument::fromJson(saved.filter.toUtf8()).object());
    filter.owner = resolved(filter.owner, workspace);
    return filter;
}

} // namespace

SavedFilters::SavedFilters(Workspace& workspace, NameLine* line, QWidget* parent)
    : QToolButton(parent)
    , m_workspace(workspace)
    , m_line(line)
{
    setObjectName(QStringLiteral("savedFilters"));
    setIcon(signIcon(QStringLiteral("filter")));
    setIconSize({16, 16});
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SavedFilters::fillMenu);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<SavedFilter>())
            showName();
    });
    setNarrow(false);
    fillMenu();
    showName();
}

void SavedFilters::setNarrow(bool narrow)
{
    setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

std::vector<const SavedFilter*> SavedFilters::all() const
{
    std::vector<const SavedFilter*> filters;
    for (const SavedFilter& filter : m_workspace.records().of<SavedFilter>().all())
        if (filter.screen == backlogScreen)
            filters.push_back(&filter);
    std::ranges::sort(filters, [](const SavedFilter* a, const SavedFilter* b) { return a->name.compare(b->name, Qt::CaseInsensitive) < 0; });
    return filters;
}

QString SavedFilters::filterText() const
{
    return QString::fromUtf8(QJsonDocument(m_current.toJson()).toJson(QJsonDocument::Compact));
}

void SavedFilters::setCurrent(const StoryFilter& filter)
{
    m_current = filter;
    m_current.only.reset();
    showName();
}

/// The name of the saved filter that is what is applied now.
void SavedFilters::showName()
{
    QString name = tr("Saved filters");
    for (const SavedFilter* filter : all())
        if (!m_current.isEmpty() && read(*filter, m_workspace) == m_current)
            name = filter->name;
    setText(menuText(fontMetrics().elidedText(name, Qt::ElideRight, 160)));
    setToolTip(name);
    setAccessibleName(tr("Saved filters"));
}

void SavedFilters::fillMenu()
{
    menu()->clear();
    const auto filters = all();
    for (const SavedFilter* filter : filters) {
        QAction* action = menu()->addAction(menuText(filter->name));
        action->setCheckable(true);
        action->setChecked(read(*filter, m_workspace) == m_current);
        connect(action, &QAction::triggered, this, [this, saved = *filter] {
            m_applied = saved.id;
            Q_EMIT applied(read(saved, m_workspace));
        });
    }
    if (!filters.empty())
        menu()->addSeparator();
    QAction* save = menu()->addAction(tr("Save this filter…"), this, &SavedFilters::save);
    save->setEnabled(!m_current.isEmpty());
    if (const SavedFilter* last = m_applied ? m_workspace.records().of<SavedFilter>().find(*m_applied) : nullptr;
        last && !m_current.isEmpty() && !(read(*last, m_workspace) == m_current))
        menu()->addAction(tr("Change “%1” to this filter").arg(menuText(last->name)), this, [this, id = last->id] { replace(id); });
    if (filters.empty())
        return;
    QMenu* renames = menu()->addMenu(tr("Rename"));
    QMenu* removals = menu()->addMenu(tr("Remove"));
    for (const SavedFilter* filter : filters) {
        renames->addAction(menuText(filter->name), this, [this, id = filter->id, name = filter->name] {
            m_line->ask(tr("New name of the filter"), name, [this, id](const QString& to) { return rename(id, to); });
        });
        removals->addAction(menuText(filter->name), this, [this, id = filter->id] { remove(id); });
    }
}

void SavedFilters::save()
{
    m_line->ask(tr("Name of the filter"), {}, [this](const QString& name) { return insert(name); });
}

bool SavedFilters::isFree(const QString& name, const std::optional<SavedFilterId>& owner)
{
    const auto filters = all();
    const auto same = std::ranges::find_if(filters, [&](const SavedFilter* filter) { return filter->name == name && filter->id != owner; });
    if (same == filters.end())
        return true;
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = tr("There is a filter “%1” already. Choose another name.").arg(name)});
    return false;
}

bool SavedFilters::insert(const QString& name)
{
    if (!isFree(name, std::nullopt))
        return false;
    const SavedFilter filter{.screen = backlogScreen, .name = name, .filter = filterText()};
    m_applied = filter.id;
    return make(tr("Save the filter %1").arg(name), [&](Edit& edit) { return edit.insert(filter); },
                tr("“%1” saved for everybody in this workspace.").arg(name));
}

bool SavedFilters::rename(const SavedFilterId& id, const QString& name)
{
    const SavedFilter* filter = m_workspace.records().of<SavedFilter>().find(id);
    if (!filter || !isFree(name, id))
        return !filter;
    SavedFilter after = *filter;
    after.name = name;
    return make(tr("Rename the filter %1").arg(filter->name), [&, before = *filter](Edit& edit) { return edit.update(before, after); }, {});
}

void SavedFilters::replace(const SavedFilterId& id)
{
    const SavedFilter before = *m_workspace.records().of<SavedFilter>().find(id);
    SavedFilter after = before;
    after.filter = filterText();
    make(tr("Change the filter %1").arg(before.name), [&](Edit& edit) { return edit.update(before, after); }, tr("“%1” changed.").arg(before.name));
}

void SavedFilters::remove(const SavedFilterId& id)
{
    const SavedFilter* filter = m_workspace.records().of<SavedFilter>().find(id);
    if (filter)
        make(tr("Remove the filter %1").arg(filter->name), [before = *filter](Edit& edit) { return edit.remove(before); },
             tr("Filter “%1” removed.").arg(filter->name));
}

bool SavedFilters::make(const QString& text, const std::function<Result<void>(Edit&)>& perform, const QString& done)
{
    const auto edited = m_workspace.edit(text, perform);
    const auto tell = [guard = QPointer<SavedFilters>(this)](const Message& message) {
        if (guard)
            Q_EMIT guard->messageRaised(message);
    };
    if (!edited)
        tell({.kind = Message::Kind::Failure, .text = edited.error().message});
    else if (!done.isEmpty())
        tell({.kind = Message::Kind::Done, .text = done, .actionText = tr("Undo"), .action = undoOfLatest(m_workspace, tell)});
    return edited.has_value();
}

} // namespace waymark
