// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policyties.h"

#include "model/catalog/reference.h"
#include "model/programme/itemlinks.h"
#include "model/programme/itemnames.h"
#include "model/programme/unknownchecks.h"
#include "views/frameworks/policylines.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"
#include "views/story/linelist.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

PolicyTies::PolicyTies(OpenPolicy& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(tr("What this policy statement is linked to")))
    , m_head(new RuledHead(tr("Controls, checks and stories")))
    , m_field(new ItemPicker(tr("Add a control, check or story by id or words"), [this] { return tieable(); }))
{
    build();
    for (const auto signal : {&OpenItem::refreshed, &OpenItem::evidenceRefreshed})
        connect(&open, signal, this, &PolicyTies::refresh);
    connect(m_list, &LineList::opened, this, [this](const QModelIndex& index) { openOther(index.row()); });
    connect(m_list, &LineList::removeRequested, this, [this](const QModelIndex& index) { untie(index.row()); });
    connect(m_field, &ItemPicker::picked, this, &PolicyTies::tie);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_field->text().trimmed(); !typed.isEmpty())
            m_open.tell({.kind = Message::Kind::Warning,
                         .text = tr("Nothing was linked: no control, check or story has “%1” in its id or title.").arg(typed)});
    });
}

void PolicyTies::build()
{
    setAccessibleName(tr("Controls, checks and stories"));
    m_list->setObjectName(QStringLiteral("policyTies"));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    m_field->setObjectName(QStringLiteral("policyTieField"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_field);
}

void PolicyTies::enter()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void PolicyTies::withSources(const std::function<void(const ItemSources& sources)>& use) const
{
    const ScreenContext& context = m_open.context();
    const auto content = context.reference ? context.reference->known() : nullptr;
    const auto figures = context.figures ? context.figures->figures() : nullptr;
    use({.records = &m_open.records(), .catalogues = context.catalogues, .reference = content.get(), .figures = figures.get()});
}

std::vector<PickItem> PolicyTies::tieable() const
{
    std::vector<PickItem> items;
    withSources([&](const ItemSources& sources) {
        for (const ItemKind kind : {ItemKind::Control, ItemKind::UseCase, ItemKind::AbuseCase, ItemKind::Check})
            for (const NamedItem& name : itemsOf(kind, sources))
                items.push_back({.id = name.code.isEmpty() ? name.item.id : name.code, .title = name.title, .key = tieKey(name.item)});
        for (const NamedItem& name : unknownChecks(sources))
            items.push_back({.id = name.code, .title = tr("never run"), .key = tieKey(name.item)});
    });
    return items;
}

void PolicyTies::refresh()
{
    const Policy* policy = m_open.record();
    if (!policy)
        return;
    std::vector<StoryLine> lines;
    withSources([&](const ItemSources& sources) { lines = policyLines(policy->id, sources, localNow(*m_open.context().workspace)); });
    m_head->note()->setText(lines.empty() ? tr("mapped to nothing") : countText(static_cast<qint64>(lines.size())));
    m_model->show(std::move(lines));
}

void PolicyTies::openOther(int row)
{
    const StoryLine line = m_model->rowAt(row);
    if (line.check)
        Q_EMIT checksRequested({.title = line.lead, .checks = {*line.check}});
    else if (const auto item = tiedItem(line.key))
        Q_EMIT itemRequested(*item);
}

void PolicyTies::tie(const QString& key)
{
    const Policy* policy = m_open.record();
    const auto item = tiedItem(key);
    if (!policy || !item)
        return;
    const ScreenContext& context = m_open.context();
    const ItemRef self = itemRef(ItemKind::Policy, policy->id);
    const auto content = context.reference ? context.reference->known() : nullptr;
    bool isNew = false;
    const bool done = m_open.edit(tr("Link %1 to more").arg(policy->reference), [&](Edit& edit) -> Result<void> {
        const auto tied = linkItems(edit, self, *item,
                                    {.catalogues = context.catalogues, .reference = content.get(), .author = context.workspace->author()});
        isNew = tied && *tied;
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    if (done && !isNew)
        m_open.tell({.text = tr("Nothing was changed: it is linked to that already.")});
}

void PolicyTies::untie(int row)
{
    const StoryLine line = m_model->rowAt(row);
    const Policy* policy = m_open.record();
    const auto item = tiedItem(line.key);
    if (!policy || !item)
        return;
    const ScreenContext& context = m_open.context();
    const QString reference = policy->reference;
    const ItemRef self = itemRef(ItemKind::Policy, policy->id);
    const bool done = m_open.edit(tr("Unlink %1 from %2", "item, policy").arg(line.lead, reference), [&](Edit& edit) -> Result<void> {
        const auto untied = unlinkItems(edit, self, *item, {.catalogues = context.catalogues, .author = context.workspace->author()});
        return untied ? Result<void>() : Result<void>(untied.error());
    });
    if (done)
        m_open.tellDone(tr("%1 is no longer linked to %2.").arg(reference, line.lead));
}

} // namespace waymark
