// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storylinks.h"

#include "model/edit/records.h"
#include "views/story/linelist.h"
#include "views/story/linkfield.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

StoryLinks::StoryLinks(OpenStory& open, CheckRegister& checks, QWidget* parent)
    : StorySection(open, tr("Links"), parent)
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(tr("What this story is linked to")))
    , m_field(new LinkField(open, checks))
{
    m_list->setObjectName(QStringLiteral("storyLinks"));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    column()->addWidget(m_list);
    column()->addWidget(m_field);
    connect(&open, &OpenStory::refreshed, this, &StoryLinks::refresh);
    connect(m_field, &LinkField::chosen, this, &StoryLinks::add);
    connect(m_list, &LineList::opened, this, &StoryLinks::openOther);
    connect(m_list, &LineList::removeRequested, this, &StoryLinks::remove);
}

void StoryLinks::refresh()
{
    if (!open().story())
        return;
    m_model->show(linkLines(open().records(), *open().id()));
    setNote(m_model->rowCount() > 0 ? QString::number(m_model->rowCount()) : QString());
}

void StoryLinks::add(const LinkCandidate& candidate)
{
    const Story* story = open().story();
    if (!story)
        return;
    if (!candidate.story) {
        linkTo(candidate);
        return;
    }
    const Story* other = open().records().of<Story>().find(*candidate.story);
    const std::vector<LinkWord> words = other ? fittingWords(open().records(), *story, *other) : std::vector<LinkWord>();
    if (words.empty())
        open().tell({.text = tr("Nothing was linked: %1 and %2 are linked in every way that fits.").arg(story->reference, candidate.lead)});
    else if (words.size() == 1)
        link(*candidate.story, words.front());
    else
        askWord(*candidate.story, words);
}

void StoryLinks::askWord(const StoryId& other, const std::vector<LinkWord>& words)
{
    const QString reference = open().records().of<Story>().find(other)->reference;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("linkWords"));
    menu->setAccessibleName(tr("How it is linked"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const LinkWord word : words)
        menu->addAction(tr("%1 %2", "how it is linked, reference of the other story").arg(linkText(word), reference), this,
                        [this, other, word] { link(other, word); });
    menu->popup(m_field->mapToGlobal(QPoint(0, m_field->height())));
    menu->setActiveAction(menu->actions().front());
}

void StoryLinks::link(const StoryId& other, LinkWord word)
{
    const Story* story = open().story();
    const Story* end = open().records().of<Story>().find(other);
    if (!story || !end)
        return;
    const StoryId own = story->id;
    const QString text = tr("Link: %1 %2 %3", "story, how, story").arg(story->reference, linkText(word), end->reference);
    open().edit(text, [&](Edit& edit) -> Result<void> {
        switch (word) {
        case LinkWord::MitigatedBy: return addMitigation(edit, own, other);
        case LinkWord::Mitigates: return addMitigation(edit, other, own);
        case LinkWord::DependsOn: return addDependency(edit, own, other);
        case LinkWord::NeededBy: return addDependency(edit, other, own);
        case LinkWord::Threatens:
        case LinkWord::ProvenBy: break;
        }
        return {};
    });
}

void StoryLinks::linkTo(const LinkCandidate& check)
{
    const Story* story = open().story();
    const StoryId own = story->id;
    const auto links = open().records().links();
    if (check.check && std::ranges::any_of(links, [&](const Link& link) { return link.story == own && link.check == check.check; })) {
        open().tell({.text = tr("%1 is linked to %2 already.", "check, story").arg(check.lead, story->reference)});
        return;
    }
    open().edit(tr("Link: %1 %2 %3", "story, how, story").arg(story->reference, linkText(LinkWord::ProvenBy), check.lead),
                [&](Edit& edit) -> Result<void> {
                    const auto key = edit.check(check.tool, check.lead);
                    return key ? linkCheck(edit, own, *key) : key.error();
                });
}

void StoryLinks::openOther(const QModelIndex& index)
{
    if (const auto story = m_model->rowAt(index.row()).story)
        Q_EMIT open().storyRequested(*story);
}

void StoryLinks::remove(const QModelIndex& index)
{
    const StoryLine line = m_model->rowAt(index.row());
    const QString reference = open().story()->reference;
    const QString other = line.lead.isEmpty() ? line.text : line.lead;
    if (open().edit(tr("Unlink %1 from %2", "check, story").arg(other, reference),
                    [&](Edit& edit) { return removeLinks(edit, [&](const Link& link) { return link.id == line.link; }); }))
        open().tellDone(tr("%1 is no longer linked to %2.").arg(reference, other));
}

} // namespace waymark
