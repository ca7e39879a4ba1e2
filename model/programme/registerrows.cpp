// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/registerrows.h"

#include "model/domain/csvline.h"
#include "model/edit/records.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RegisterRows)
};

/// "Inherent_Likelihood" is "inherent likelihood".
QString columnName(QString head)
{
    return head.replace(u'_', u' ').simplified().toLower();
}

} // namespace

QStringList NamedEnds::besides(const QSet<QString>& tied) const
{
    QStringList names;
    for (size_t i = 0; i < storyIds.size(); ++i)
        if (!tied.contains(storyIds[i].toString()))
            names << stories[static_cast<qsizetype>(i)];
    for (size_t i = 0; i < checkKeys.size(); ++i)
        if (!tied.contains(QString::number(checkKeys[i].value())))
            names << checks[static_cast<qsizetype>(i)];
    return names;
}

RegisterRows::RegisterRows(const CsvTable& table, const QStringList& known, const Records& records,
                           const QHash<CheckKey, QString>& checkNames)
    : m_table(table)
{
    for (qsizetype i = 0; i < table.heads.size(); ++i) {
        const QString name = columnName(table.heads[i]);
        if (known.contains(name) && !m_columns.contains(name))
            m_columns.insert(name, i);
        else if (!name.isEmpty())
            m_otherColumns << table.heads[i];
    }
    for (const Person& person : records.people())
        m_people.insert(person.name.toLower(), person.id);
    for (const Story& story : records.stories())
        m_stories.insert(story.reference, story.id);
    for (auto it = checkNames.cbegin(); it != checkNames.cend(); ++it)
        m_checks.insert(*it, it.key());
}

QStringList RegisterRows::columnNotes() const
{
    QStringList notes;
    for (const QString& column : m_otherColumns)
        notes << Text::tr("column “%1” is left out: no column of this table is called so, or it is there twice").arg(column);
    return notes;
}

QString RegisterRows::lengthFault(const CsvRecord& record) const
{
    if (record.cells.size() <= m_table.heads.size())
        return {};
    return Text::tr("it has %1 fields, and the table has %2 columns; quotes may be missing").arg(record.cells.size()).arg(m_table.heads.size());
}

QString RegisterRows::text(const CsvRecord& record, const QString& column) const
{
    const auto at = m_columns.constFind(column);
    return at == m_columns.cend() ? QString() : withoutFormulaGuard(record.cells.value(*at)).trimmed();
}

std::optional<QString> RegisterRows::said(const CsvRecord& record, const QString& column) const
{
    const QString cell = text(record, column);
    if (cell.isEmpty())
        return std::nullopt;
    return cell.compare(nothingWord, Qt::CaseInsensitive) == 0 ? QString() : cell;
}

std::optional<QString> RegisterRows::saidLine(const CsvRecord& record, const QString& column) const
{
    const auto cell = said(record, column);
    return cell ? std::optional(cell->simplified()) : std::nullopt;
}

QStringList RegisterRows::list(const CsvRecord& record, const QString& column) const
{
    QStringList values;
    for (const QString& value : text(record, column).split(u';'))
        if (const QString plain = value.simplified(); !plain.isEmpty() && !values.contains(plain))
            values << plain;
    return values;
}

void RegisterRows::readText(const CsvRecord& record, const QString& column, QString& member) const
{
    member = said(record, column).value_or(member);
}

void RegisterRows::readLine(const CsvRecord& record, const QString& column, QString& member) const
{
    member = saidLine(record, column).value_or(member);
}

void RegisterRows::readOwner(const CsvRecord& record, std::optional<PersonId>& owner, QStringList& notes) const
{
    const auto name = saidLine(record, QStringLiteral("owner"));
    if (!name)
        return;
    const auto person = m_people.constFind(name->toLower());
    if (name->isEmpty())
        owner.reset();
    else if (person != m_people.cend())
        owner = *person;
    else
        notes << Text::tr("owner %1 is left out: there is no such person. Add them under People first").arg(*name);
}

void RegisterRows::readReviewDay(const CsvRecord& record, std::optional<QDate>& day, QStringList& notes) const
{
    const auto cell = saidLine(record, QStringLiteral("review"));
    if (!cell)
        return;
    const QDate read = QDate::fromString(*cell, Qt::ISODate);
    if (cell->isEmpty())
        day.reset();
    else if (read.isValid())
        day = read;
    else
        notes << Text::tr("review day “%1” is left out: it has to be written as 2026-12-31").arg(*cell);
}

NamedEnds RegisterRows::readEnds(const CsvRecord& record, QStringList& notes) const
{
    NamedEnds ends;
    for (const QString& reference : list(record, QStringLiteral("stories"))) {
        const auto story = m_stories.constFind(reference);
        if (story == m_stories.cend()) {
            notes << Text::tr("story %1 is left out: there is none of this reference").arg(reference);
            continue;
        }
        ends.stories << reference;
        ends.storyIds.push_back(*story);
    }
    for (const QString& name : list(record, QStringLiteral("checks"))) {
        const auto check = m_checks.constFind(name);
        if (check == m_checks.cend()) {
            notes << Text::tr("check “%1” is left out: nothing here knows a check of this tool and id").arg(name);
            continue;
        }
        ends.checks << name;
        ends.checkKeys.push_back(*check);
    }
    return ends;
}

QString RegisterRows::unknownWord(const QString& word, const QString& column)
{
    return Text::tr("%1 “%2” is left out: it isn't one of its words").arg(column, word);
}

} // namespace waymark
