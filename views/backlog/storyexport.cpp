// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/storyexport.h"

#include "model/domain/wholefile.h"
#include "model/edit/records.h"
#include "model/programme/newstories.h"
#include "views/shared/storywords.h"
#include "views/shared/tablecsv.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QHash<StoryId, QStringList> dependencies(const Records& records)
{
    QHash<StoryId, QStringList> needs;
    for (const Link& link : records.links())
        if (const Story* other = link.kind == LinkKind::DependsOn && link.otherStory ? records.of<Story>().find(*link.otherStory) : nullptr)
            needs[link.story] << other->reference;
    for (QStringList& references : needs)
        references.sort();
    return needs;
}

/// One a line. Reading takes a bullet away where all lines have one, so those that begin with their own get another.
QString criteriaText(QStringList criteria)
{
    if (std::ranges::all_of(criteria, hasBullet))
        for (QString& line : criteria)
            line.prepend(u"- "_s);
    return criteria.join(u'\n');
}

QStringList cells(const Story& story, const Records& records, const QStringList& needs, Proof proof)
{
    const Person* owner = story.owner ? records.of<Person>().find(*story.owner) : nullptr;
    const Sprint* sprint = story.sprint ? records.of<Sprint>().find(*story.sprint) : nullptr;
    return {story.reference,
            word(story.kind),
            story.title,
            story.epic,
            word(story.priority),
            QString::number(story.points),
            owner ? owner->name : QString(),
            sprint ? QString::number(sprint->number) : QString(),
            word(story.status),
            signText(proof),
            needs.join(u' '),
            story.capability,
            word(story.component),
            word(story.layer),
            story.narrative,
            criteriaText(story.criteria),
            story.catalogueId};
}

} // namespace

QByteArray storyCsv(const Records& records, std::span<const StoryId> stories, const StoryProofs& proofs)
{
    const QHash<StoryId, QStringList> needs = dependencies(records);
    QString csv = csvLine({u"Reference"_s, u"Kind"_s, u"Title"_s, u"Epic"_s, u"Priority"_s, u"Points"_s, u"Owner"_s, u"Sprint"_s, u"Status"_s,
                           u"Evidence"_s, u"Depends on"_s, u"Capability"_s, u"Component"_s, u"Layer"_s, u"Narrative"_s, u"Criteria"_s,
                           u"Starter story"_s});
    for (const StoryId& id : stories)
        if (const Story* story = records.of<Story>().find(id))
            csv += csvLine(cells(*story, records, needs.value(id), proofs.of(id).proof));
    return csv.toUtf8();
}

Result<void> exportStories(const QString& file, const Records& records, std::span<const StoryId> stories, const StoryProofs& proofs)
{
    return writeWholeFile(file, storyCsv(records, stories, proofs),
                          QCoreApplication::translate("StoryExport", "The stories can't be exported to %1: %2. Choose another folder."));
}

} // namespace waymark
