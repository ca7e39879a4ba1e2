// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/userseries.h"

#include "model/catalog/catalogues.h"
#include "model/domain/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <map>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(UserSeries)
};

constexpr qsizetype longestId = 60; ///< it becomes a file's name

int daysOf(const Sprint& sprint)
{
    return static_cast<int>(sprint.start.daysTo(sprint.end)) + 1;
}

/// The value that most of the sprints have, of several such the smallest.
template <typename Measure>
int usual(std::span<const Sprint> sprints, Measure&& measure)
{
    std::map<int, int> counts;
    for (const Sprint& sprint : sprints)
        ++counts[measure(sprint)];
    int value = 0;
    int most = 0;
    for (const auto& [candidate, count] : counts)
        if (count > most) {
            value = candidate;
            most = count;
        }
    return value;
}

Series seriesOf(const QString& name, std::span<const Sprint> sprints, const EpicCatalogue& epics)
{
    Series series{.id = seriesIdOf(name),
                  .name = name,
                  .sprintDays = usual(sprints, daysOf),
                  .capacity = usual(sprints, [](const Sprint& sprint) { return sprint.capacity; }),
                  .sprints = {}};
    for (const Sprint& sprint : sprints) {
        SeriesSprint planned{.number = sprint.number, .goal = sprint.goal, .focus = {}};
        for (const QString& epic : sprint.focusEpics)
            if (epics.find(epic))
                planned.focus << epic;
        series.sprints.push_back(std::move(planned));
    }
    return series;
}

/// Why the loader would refuse the series, in words; empty: it wouldn't.
QString faultOf(const Series& series)
{
    if (series.name.isEmpty() || series.id.isEmpty())
        return Text::tr("The template was not saved: give it a name that has a letter or a digit.");
    if (series.sprints.empty())
        return Text::tr("The template was not saved: there are no sprints yet.");
    if (series.sprintDays < 1 || series.sprintDays > mostSprintDays)
        return Text::tr("The template was not saved: its sprints can't be longer than %1 days.").arg(mostSprintDays);
    if (series.capacity > mostSprintCapacity)
        return Text::tr("The template was not saved: its sprints can't have more than %1 points.").arg(mostSprintCapacity);
    if (std::ranges::max(series.sprints, {}, &SeriesSprint::number).number > lastSeriesNumber)
        return Text::tr("The template was not saved: its sprints can't have numbers above %1.").arg(lastSeriesNumber);
    return {};
}

QJsonObject jsonOf(const Series& series)
{
    QJsonArray sprints;
    for (const SeriesSprint& sprint : series.sprints) {
        QJsonObject entry;
        entry.insert(QStringLiteral("number"), sprint.number);
        if (!sprint.goal.isEmpty())
            entry.insert(QStringLiteral("goal"), sprint.goal);
        if (!sprint.focus.isEmpty())
            entry.insert(QStringLiteral("focus"), QJsonArray::fromStringList(sprint.focus));
        sprints.append(entry);
    }
    const QJsonObject json{{QStringLiteral("id"), series.id},
                           {QStringLiteral("name"), series.name},
                           {QStringLiteral("sprintDays"), series.sprintDays},
                           {QStringLiteral("capacity"), series.capacity},
                           {QStringLiteral("sprints"), sprints}};
    QJsonArray list;
    list.append(json);
    return {{QStringLiteral("id"), QStringLiteral("series")},
            {QStringLiteral("version"), QStringLiteral("1")},
            {QStringLiteral("source"), QStringLiteral("Saved from a workspace")},
            {QStringLiteral("series"), list}};
}

/// Why sprints can't be laid out by a series that can be read, in words; empty: they can.
QString faultOfNumbers(const Series& series, const QString& path)
{
    QSet<int> numbers;
    for (const SeriesSprint& sprint : series.sprints) {
        if (numbers.contains(sprint.number))
            return Text::tr("The template %1 can't be used: “%2” has sprint %3 twice.").arg(path, series.name, QString::number(sprint.number));
        numbers.insert(sprint.number);
    }
    return {};
}

Result<void> write(const QString& path, const QByteArray& bytes)
{
    return writeWholeFile(path, bytes, Text::tr("The template %1 can't be written: %2."));
}

} // namespace

QString seriesIdOf(const QString& name)
{
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    QString id;
    for (const QChar letter : plain) {
        if (letter.isLetterOrNumber())
            id += letter;
        else if (!letter.isMark() && !id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    id.truncate(longestId);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

UserSeries UserSeries::load(const QString& folder, const EpicCatalogue& epics)
{
    UserSeries own;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = directory.filePath(name);
        auto loaded = SeriesCatalogue::load(path, epics);
        if (!loaded) {
            own.faults.push_back(loaded.error());
            continue;
        }
        for (Series& series : loaded->series) {
            if (const QString fault = faultOfNumbers(series, path); !fault.isEmpty())
                own.faults.push_back({.code = Error::Code::Parse, .message = fault, .detail = path});
            else
                own.series.push_back(std::move(series));
        }
    }
    std::ranges::stable_sort(own.series, [](const Series& a, const Series& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return own;
}

Result<Series> UserSeries::save(const QString& folder, const QString& name, std::span<const Sprint> sprints,
                                const EpicCatalogue& epics, bool replace)
{
    Series series = seriesOf(name.simplified(), sprints, epics);
    if (const QString fault = faultOf(series); !fault.isEmpty())
        return Error{.code = Error::Code::Invalid, .message = fault};
    const QString path = QDir(folder).filePath(series.id + QStringLiteral(".json"));
    if (!replace && QFile::exists(path))
        return Error{.code = Error::Code::Conflict,
                     .message = Text::tr("There is a template named “%1” already.").arg(series.name),
                     .detail = path};
    if (!QDir().mkpath(folder))
        return Error{.code = Error::Code::Io,
                     .message = Text::tr("The template was not saved: the folder %1 can't be made.").arg(folder),
                     .detail = folder};
    if (auto written = write(path, QJsonDocument(jsonOf(series)).toJson()); !written)
        return written.error();
    return series;
}

QString OfferedSeries::title() const
{
    return own ? Text::tr("%1 (your own)", "name of a template").arg(series.name) : series.name;
}

QString OfferedSeries::key() const
{
    return (own ? QStringLiteral("own/") : QStringLiteral("built-in/")) + series.id;
}

SeriesOffer SeriesOffer::load(const Catalogues& catalogues, const QString& folder)
{
    UserSeries own = UserSeries::load(folder, catalogues.epics);
    SeriesOffer offer{.series = {}, .faults = std::move(own.faults)};
    for (const Series& series : catalogues.series.series)
        offer.series.push_back({.series = series, .own = false});
    for (Series& series : own.series)
        offer.series.push_back({.series = std::move(series), .own = true});
    return offer;
}

const Series* SeriesOffer::find(QStringView name) const
{
    const auto by = [&](const QString Series::*word) -> const Series* {
        const auto found = std::ranges::find_if(series, [&](const OfferedSeries& each) { return each.series.*word == name; });
        return found == series.end() ? nullptr : &found->series;
    };
    const Series* found = by(&Series::id);
    return found ? found : by(&Series::name);
}

QString userSeriesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/series");
}

} // namespace waymark
