// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storycolumns.h"

#include "model/catalog/catalogues.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

/// What programs call their columns, in lower case; of several for one field the first that a file has counts, unless the
/// field can take several.
constexpr std::pair<const char*, StoryColumn> columnNames[] = {
    {"reference", StoryColumn::Reference}, {"issue key", StoryColumn::Reference}, {"key", StoryColumn::Reference},
    {"work item id", StoryColumn::Reference}, {"id", StoryColumn::Reference},
    {"kind", StoryColumn::Kind}, {"issue type", StoryColumn::Kind}, {"work item type", StoryColumn::Kind},
    {"title", StoryColumn::Title}, {"summary", StoryColumn::Title},
    {"epic", StoryColumn::Epic}, {"epic name", StoryColumn::Epic}, {"parent summary", StoryColumn::Epic},
    {"custom field (epic name)", StoryColumn::Epic}, {"labels", StoryColumn::Epic}, {"tags", StoryColumn::Epic},
    {"area path", StoryColumn::Epic}, {"parent", StoryColumn::Epic},
    {"priority", StoryColumn::Priority},
    {"points", StoryColumn::Points}, {"story points", StoryColumn::Points},
    {"custom field (story points)", StoryColumn::Points}, {"story point estimate", StoryColumn::Points},
    {"custom field (story point estimate)", StoryColumn::Points}, {"effort", StoryColumn::Points},
    {"owner", StoryColumn::Owner}, {"assignee", StoryColumn::Owner}, {"assigned to", StoryColumn::Owner},
    {"sprint", StoryColumn::Sprint}, {"iteration path", StoryColumn::Sprint},
    {"status", StoryColumn::Status}, {"state", StoryColumn::Status},
    {"narrative", StoryColumn::Narrative}, {"description", StoryColumn::Narrative},
    {"criteria", StoryColumn::Criteria}, {"acceptance criteria", StoryColumn::Criteria},
    {"custom field (acceptance criteria)", StoryColumn::Criteria},
    {"capability", StoryColumn::Capability}, {"component", StoryColumn::Component}, {"layer", StoryColumn::Layer},
    {"depends on", StoryColumn::DependsOn}, {"inward issue link (blocks)", StoryColumn::DependsOn},
    {"predecessors", StoryColumn::DependsOn}, {"starter story", StoryColumn::Starter}};

struct KnownWord {
    const char* word; ///< lower case, without blanks and dashes
    int means;
};
constexpr int noStory = -1;

constexpr KnownWord statusWords[] = {
    {"backlog", int(StoryStatus::Backlog)}, {"todo", int(StoryStatus::Backlog)}, {"new", int(StoryStatus::Backlog)},
    {"open", int(StoryStatus::Backlog)}, {"proposed", int(StoryStatus::Backlog)}, {"reopened", int(StoryStatus::Backlog)},
    {"ready", int(StoryStatus::Ready)}, {"approved", int(StoryStatus::Ready)},
    {"selectedfordevelopment", int(StoryStatus::Ready)}, {"inprogress", int(StoryStatus::InProgress)},
    {"active", int(StoryStatus::InProgress)}, {"committed", int(StoryStatus::InProgress)},
    {"doing", int(StoryStatus::InProgress)}, {"inreview", int(StoryStatus::InReview)},
    {"review", int(StoryStatus::InReview)}, {"resolved", int(StoryStatus::InReview)},
    {"testing", int(StoryStatus::InReview)}, {"done", int(StoryStatus::Done)}, {"closed", int(StoryStatus::Done)},
    {"completed", int(StoryStatus::Done)}, {"removed", noStory}};

constexpr KnownWord priorityWords[] = {
    {"must", int(Priority::Must)}, {"highest", int(Priority::Must)}, {"high", int(Priority::Must)},
    {"blocker", int(Priority::Must)}, {"critical", int(Priority::Must)}, {"1", int(Priority::Must)},
    {"should", int(Priority::Should)}, {"medium", int(Priority::Should)}, {"major", int(Priority::Should)},
    {"2", int(Priority::Should)}, {"could", int(Priority::Could)}, {"low", int(Priority::Could)},
    {"minor", int(Priority::Could)}, {"3", int(Priority::Could)}, {"4", int(Priority::Could)},
    {"lowest", int(Priority::Could)}, {"trivial", int(Priority::Could)}, {"wont", int(Priority::Wont)}};

constexpr KnownWord kindWords[] = {
    {"use", int(StoryKind::Use)}, {"usecase", int(StoryKind::Use)}, {"story", int(StoryKind::Use)},
    {"userstory", int(StoryKind::Use)}, {"task", int(StoryKind::Use)}, {"productbacklogitem", int(StoryKind::Use)},
    {"requirement", int(StoryKind::Use)}, {"issue", int(StoryKind::Use)}, {"abuse", int(StoryKind::Abuse)},
    {"abusecase", int(StoryKind::Abuse)}, {"misusecase", int(StoryKind::Abuse)}, {"threat", int(StoryKind::Abuse)},
    {"epic", noStory}, {"feature", noStory}, {"initiative", noStory}};

std::span<const KnownWord> wordsOf(StoryColumn column)
{
    switch (column) {
    case StoryColumn::Status: return statusWords;
    case StoryColumn::Priority: return priorityWords;
    case StoryColumn::Kind: return kindWords;
    default: return {};
    }
}

QString bare(QString text)
{
    static const QRegularExpression between(QStringLiteral("[\\s_'\u2019-]+"));
    return text.toLower().remove(between);
}

/// Titles by reference: what stands as parent may be another row, an epic of that program.
QHash<QString, QString> titlesByReference(const StoryMapping& mapping, const CsvTable& table)
{
    const auto reference = std::ranges::find(mapping.columns, StoryColumn::Reference) - mapping.columns.begin();
    const auto title = std::ranges::find(mapping.columns, StoryColumn::Title) - mapping.columns.begin();
    QHash<QString, QString> titles;
    const auto count = static_cast<qsizetype>(mapping.columns.size());
    if (reference < count && title < count)
        for (const CsvRecord& record : table.records)
            titles.insert(record.cells[reference].simplified(), record.cells[title]);
    return titles;
}

void guess(ValueMeaning& value, const Catalogues& catalogues, const QHash<QString, QString>& titles)
{
    if (value.column == StoryColumn::Epic)
        value.epic = epicNamed(titles.value(value.value, value.value), catalogues).value_or(QString());
    for (const KnownWord& known : wordsOf(value.column))
        if (bare(value.value) == QLatin1String(known.word)) {
            value.leftOut = known.means == noStory;
            if (!value.leftOut)
                value.means = known.means;
        }
}

bool needsMeaning(StoryColumn column)
{
    return column == StoryColumn::Epic || !wordsOf(column).empty();
}

bool takesSeveral(StoryColumn column)
{
    return column == StoryColumn::Epic || column == StoryColumn::Sprint || column == StoryColumn::DependsOn
        || column == StoryColumn::Ignored;
}

/// The words of columns that have to be understood, each once, with the number of rows that have it.
std::vector<ValueMeaning> wordsIn(const CsvTable& table, const std::vector<StoryColumn>& columns)
{
    std::vector<ValueMeaning> values;
    QHash<std::pair<int, QString>, size_t> index;
    for (const CsvRecord& record : table.records)
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString value = record.cells[static_cast<qsizetype>(i)].simplified();
            if (!needsMeaning(columns[i]) || value.isEmpty())
                continue;
            const auto key = std::pair(static_cast<int>(columns[i]), value);
            if (!index.contains(key)) {
                index.insert(key, values.size());
                values.push_back({.column = columns[i], .value = value});
            }
            ++values[index.value(key)].rows;
        }
    return values;
}

} // namespace

bool StoryMapping::has(StoryColumn column) const
{
    return std::ranges::find(columns, column) != columns.end();
}

std::vector<StoryColumn> guessColumns(const QStringList& heads)
{
    std::vector<StoryColumn> columns(static_cast<size_t>(heads.size()), StoryColumn::Ignored);
    for (const auto& [name, column] : columnNames)
        for (qsizetype i = 0; i < heads.size(); ++i) {
            const bool free = takesSeveral(column) || std::ranges::find(columns, column) == columns.end();
            if (free && heads[i].compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
                columns[static_cast<size_t>(i)] = column;
        }
    return columns;
}

StoryMapping guessMapping(const CsvTable& table, const Catalogues& catalogues)
{
    StoryMapping mapping{.columns = guessColumns(table.heads)};
    listValues(mapping, table, catalogues);
    return mapping;
}

void listValues(StoryMapping& mapping, const CsvTable& table, const Catalogues& catalogues)
{
    const std::vector<ValueMeaning> former = std::exchange(mapping.values, wordsIn(table, mapping.columns));
    const QHash<QString, QString> titles = titlesByReference(mapping, table);
    for (ValueMeaning& value : mapping.values) {
        const auto same = std::ranges::find_if(former, [&](const ValueMeaning& other) {
            return !other.guessed && other.column == value.column && other.value == value.value;
        });
        const int rows = value.rows;
        if (same == former.end())
            guess(value, catalogues, titles);
        else
            value = *same;
        value.rows = rows;
    }
    std::ranges::stable_sort(mapping.values, [](const ValueMeaning& a, const ValueMeaning& b) {
        return std::tuple(a.column, -a.rows) < std::tuple(b.column, -b.rows);
    });
}

std::optional<QString> epicNamed(const QString& text, const Catalogues& catalogues)
{
    static const QRegularExpression between(QStringLiteral("[,;/\\\\\\s]+"));
    static const QRegularExpression betweenNames(QStringLiteral("[,;/\\\\]+"));
    QStringList parts = text.split(betweenNames, Qt::SkipEmptyParts);
    parts << text << text.split(between, Qt::SkipEmptyParts);
    const auto names = [](const Epic& epic, const QString& part) {
        constexpr qsizetype enough = 8; // letters of a name that is cut short
        return part.compare(epic.id, Qt::CaseInsensitive) == 0 || part.compare(epic.code, Qt::CaseInsensitive) == 0
            || part.compare(epic.name, Qt::CaseInsensitive) == 0
            || (part.size() >= enough && epic.name.startsWith(part, Qt::CaseInsensitive));
    };
    for (const QString& part : parts)
        for (const Epic& epic : catalogues.epics.epics)
            if (names(epic, part.trimmed()))
                return epic.id;
    return std::nullopt;
}

} // namespace waymark
