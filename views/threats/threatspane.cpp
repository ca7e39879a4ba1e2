// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/threatspane.h"

#include "model/catalog/catalogues.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/itempicker.h"
#include "views/shared/undoaction.h"

#include <QPointer>

#include <algorithm>

namespace waymark {

ThreatsPane::ThreatsPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
}

bool ThreatsPane::perform(const QString& text, const std::function<Result<void>(Edit&)>& steps)
{
    if (const auto done = workspace().edit(text, steps); !done) {
        tellFailure(done.error());
        return false;
    }
    const auto tell = [guard = QPointer<ThreatsPane>(this)](const Message& message) {
        if (guard)
            Q_EMIT guard->messageRaised(message);
    };
    Q_EMIT messageRaised({.kind = Message::Kind::Done,
                          .text = tr("Done: %1.").arg(text),
                          .actionText = tr("Undo"),
                          .action = undoOfLatest(workspace(), tell)});
    return true;
}

void ThreatsPane::tellFailure(const Error& error)
{
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
}

std::vector<PickItem> ThreatsPane::pickStories(StoryKind kind) const
{
    std::vector<PickItem> items;
    for (const Story& story : workspace().records().stories())
        if (story.kind == kind)
            items.push_back({.id = story.reference, .title = story.title, .key = story.id.toString()});
    std::ranges::sort(items, {}, &PickItem::id);
    return items;
}

std::vector<PickItem> ThreatsPane::pickChecks() const
{
    std::vector<PickItem> items;
    if (const auto figures = m_context.figures->figures())
        for (const CheckUnit& check : figures->units)
            items.push_back({.id = check.checkId, .title = check.title, .key = QString::number(check.key.value())});
    std::ranges::sort(items, {}, &PickItem::id);
    return items;
}

QString ThreatsPane::epicCode(const QString& epic) const
{
    const Epic* known = m_context.catalogues->epics.find(epic);
    return known ? known->code : QStringLiteral("NEW");
}

Story ThreatsPane::newStory(StoryKind kind, const QString& epic, const QString& title) const
{
    const Records& records = workspace().records();
    const auto& epics = m_context.catalogues->epics.epics;
    const QString own = m_context.catalogues->epics.find(epic) || epics.empty() ? epic : epics.front().id;
    return {.reference = nextReference(records, epicCode(own), kind),
            .kind = kind,
            .title = title,
            .epic = own,
            .component = kind == StoryKind::Use ? Component::Preventive : Component::Detective,
            .rank = lastRank(records)};
}

DataTable* ThreatsPane::makeTable(const QString& name, const QString& accessibleName, QAbstractItemModel* model)
{
    auto* table = new DataTable(accessibleName);
    table->setObjectName(name);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

} // namespace waymark
