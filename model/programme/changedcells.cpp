// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/changedcells.h"

#include "model/catalog/catalogues.h"
#include "model/domain/changewords.h"
#include "model/domain/plaintext.h"
#include "model/edit/records.h"
#include "model/programme/registerrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangedCells)
};

constexpr qsizetype longestShown = 100; ///< characters of a value
constexpr qsizetype leadIn = 20;        ///< characters before the first that differs

/// The people and epics that the two registers refer to.
NameOfValue namesOf(const Records& records, const Catalogues& catalogues)
{
    return [&](const QString& field, const QString& value) -> QString {
        if (field == QLatin1String("owner_id")) {
            const auto id = PersonId::parse(value);
            const Person* person = id ? records.of<Person>().find(*id) : nullptr;
            return person ? person->name : QString();
        }
        const Epic* epic = field == QLatin1String("epic") ? catalogues.epics.find(value) : nullptr;
        return epic ? epic->name : QString();
    };
}

/// Where two lines of which one has no room are shown from.
qsizetype beginning(const QString& before, const QString& after)
{
    if (std::max(before.size(), after.size()) <= longestShown)
        return 0;
    const auto differing = std::ranges::mismatch(before, after).in1 - before.begin();
    return differing <= longestShown / 2 ? 0 : differing - leadIn;
}

QString shown(const QString& line, qsizetype from)
{
    if (line.isEmpty())
        return nothingWord;
    QString part = line.mid(from, longestShown);
    if (from > 0)
        part.prepend(u'…');
    if (from + longestShown < line.size())
        part.append(u'…');
    return part;
}

bool isRating(const QString& field)
{
    return field.endsWith(QLatin1String("_likelihood")) || field.endsWith(QLatin1String("_impact"));
}

QString lineOf(const FieldChange& change, const QString& value)
{
    return isRating(change.field) && value == QLatin1String("0") ? Text::tr("not rated") : plainLine(value).simplified();
}

} // namespace

QStringList changedCells(const Change& change, const Records& records, const Catalogues& catalogues)
{
    QStringList cells;
    for (const FieldChange& each : differences(change, namesOf(records, catalogues))) {
        const QString before = lineOf(each, each.before);
        const QString after = lineOf(each, each.after);
        const qsizetype from = beginning(before, after);
        cells << (before == after ? Text::tr("%1: only blanks and line breaks change", "field").arg(each.label)
                                  : Text::tr("%1: %2 → %3", "field, before, after").arg(each.label, shown(before, from), shown(after, from)));
    }
    return cells;
}

QStringList newLinks(const QStringList& names)
{
    return names.isEmpty() ? QStringList() : QStringList(Text::tr("New links: %1", "names").arg(names.join(QStringLiteral(", "))));
}

} // namespace waymark
