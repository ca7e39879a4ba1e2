// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyhistory.h"

#include "model/catalog/catalogues.h"
#include "model/edit/recordnames.h"
#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryHistory)
};

constexpr int longest = 60; ///< characters of a value that are shown

QString shortened(const QString& value)
{
    const QString line = value.simplified();
    return line.size() > longest ? line.left(longest - 1) + u'…' : line;
}

QString sentence(const FieldChange& change)
{
    if (change.field == QLatin1String("narrative") || change.field == QLatin1String("criteria"))
        return change.before.isEmpty()  ? Text::tr("%1 added", "field").arg(change.label)
            : change.after.isEmpty() ? Text::tr("%1 removed", "field").arg(change.label)
                                     : Text::tr("%1 changed", "field").arg(change.label);
    const QString none = Text::tr("none");
    return Text::tr("%1: %2 → %3", "field, before, after")
        .arg(change.label, change.before.isEmpty() ? none : shortened(change.before),
             change.after.isEmpty() ? none : shortened(change.after));
}

QString sentences(const Change& change, const NameOfValue& names, const QTimeZone& zone)
{
    if (!change.before)
        return Text::tr("Added");
    if (!change.after)
        return Text::tr("Removed");
    QStringList lines;
    for (const FieldChange& difference : differences(change, names, zone))
        if (difference.field != QLatin1String("rank"))
            lines << sentence(difference);
    return lines.join(u'\n');
}

} // namespace

NameOfValue namesFor(const Records& records, const Catalogues* catalogues, const ProgrammeFigures* figures)
{
    return [known = namesIn(records, figures ? figures->units : QHash<CheckKey, CheckUnit>()), catalogues](const QString& field, const QString& value) {
        if (catalogues && field == QLatin1String("epic"))
            if (const Epic* epic = catalogues->epics.find(value))
                return epic->name;
        if (catalogues && field == QLatin1String("capability"))
            for (const Perspective& perspective : catalogues->caf.perspectives)
                for (const NamedPurpose& capability : perspective.capabilities)
                    if (capability.id == value)
                        return capability.name;
        return known(field, value);
    };
}

std::vector<StoryLine> historyLines(const std::vector<ChangeSet>& history, const Records& records,
                                    const Catalogues* catalogues, const QDateTime& now, const ProgrammeFigures* figures)
{
    const NameOfValue names = namesFor(records, catalogues, figures);
    std::vector<StoryLine> lines;
    for (const ChangeSet& entry : history) {
        QStringList texts;
        for (const Change& change : entry.changes)
            if (const QString text = sentences(change, names, now.timeZone()); !text.isEmpty())
                texts << text;
        if (texts.isEmpty())
            continue;
        lines.push_back({.key = QString::number(entry.sequence),
                         .lead = momentText(entry.at, now),
                         .text = texts.join(u'\n'),
                         .second = entry.author});
    }
    return lines;
}

QDateTime statusSince(const std::vector<ChangeSet>& history)
{
    for (const ChangeSet& entry : history) {
        bool came = false;
        entry.forEach<Story>([&](const Story* before, const Story* after) {
            came = came || (after && (!before || before->status != after->status));
        });
        if (came)
            return entry.at;
    }
    return {};
}

} // namespace waymark
