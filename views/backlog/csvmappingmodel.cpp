// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/csvmappingmodel.h"

#include "model/edit/records.h"
#include "views/backlog/fieldoptions.h"

namespace waymark {

namespace {

constexpr int leftOut = -1;
constexpr int unknownWord = -2;

QVariantList choice(const QString& text, const QVariant& value)
{
    return {text, value};
}

/// The text of a value among choices.
QString textOf(const QVariantList& choices, const QVariant& value)
{
    for (const QVariant& each : choices)
        if (each.toList()[1] == value)
            return each.toList()[0].toString();
    return {};
}

std::optional<StoryField> fieldOf(StoryColumn column)
{
    switch (column) {
    case StoryColumn::Kind: return StoryField::Kind;
    case StoryColumn::Epic: return StoryField::Epic;
    case StoryColumn::Priority: return StoryField::Priority;
    case StoryColumn::Status: return StoryField::Status;
    default: return std::nullopt;
    }
}

} // namespace

void CsvColumnsModel::show(const CsvTable& table, const std::vector<StoryColumn>& columns)
{
    constexpr int enough = 60;
    beginResetModel(); // another file
    m_rows.clear();
    for (qsizetype i = 0; i < table.heads.size(); ++i) {
        CsvColumnRow row{.head = table.heads[i], .sample = {}, .column = columns[static_cast<size_t>(i)]};
        for (size_t record = 0; record < table.records.size() && row.sample.isEmpty(); ++record)
            row.sample = table.records[record].cells[i].left(enough).simplified();
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

std::vector<StoryColumn> CsvColumnsModel::chosen() const
{
    std::vector<StoryColumn> columns;
    for (const CsvColumnRow& row : m_rows)
        columns.push_back(row.column);
    return columns;
}

QVariant CsvColumnsModel::cell(const CsvColumnRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == HeadColumn ? row.head : column == SampleColumn ? row.sample : columnName(row.column);
    case Qt::EditRole: return column == MeaningColumn ? QVariant(static_cast<int>(row.column)) : QVariant();
    case Qt::ToolTipRole: return column == SampleColumn ? row.sample : row.head;
    case MutedRole: return column == SampleColumn || row.column == StoryColumn::Ignored;
    case OfferedRole: {
        QVariantList choices;
        for (const auto& [value, word] : Words<StoryColumn>::list)
            choices << QVariant(choice(columnName(value), static_cast<int>(value)));
        return choices;
    }
    default: return {};
    }
}

QVariant CsvColumnsModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == HeadColumn ? tr("Column of the file") : column == SampleColumn ? tr("First value") : tr("Is");
}

Qt::ItemFlags CsvColumnsModel::flags(const QModelIndex& index) const
{
    return index.column() == MeaningColumn ? RowsModel::flags(index) | Qt::ItemIsEditable : RowsModel::flags(index);
}

bool CsvColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != MeaningColumn)
        return false;
    m_rows[static_cast<size_t>(index.row())].column = static_cast<StoryColumn>(value.toInt());
    Q_EMIT dataChanged(index.siblingAtColumn(0), index);
    Q_EMIT mapped();
    return true;
}

CsvWordsModel::CsvWordsModel(const Catalogues& catalogues, QObject* parent)
    : RowsModel(parent)
    , m_catalogues(catalogues)
{
}

/// Unknown ones first: they are what a person has to look at.
void CsvWordsModel::show(const std::vector<ValueMeaning>& words)
{
    beginResetModel(); // other columns, other words
    m_rows = words;
    std::ranges::stable_sort(m_rows, {}, [](const ValueMeaning& word) { return word.guessed && word.isKnown(); });
    endResetModel();
}

int CsvWordsModel::unknown() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const ValueMeaning& word) { return !word.isKnown(); }));
}

QVariantList CsvWordsModel::choices(StoryColumn column) const
{
    QVariantList choices;
    static const Records none;
    for (const FieldOption& option : fieldOptions(*fieldOf(column), none, m_catalogues))
        choices << QVariant(choice(option.text, option.value));
    if (column != StoryColumn::Epic) {
        choices << QVariant(choice(tr("No story: leave the row out"), leftOut));
        choices << QVariant(choice(tr("Not known"), unknownWord));
    }
    return choices;
}

QVariant CsvWordsModel::meaning(const ValueMeaning& word) const
{
    if (word.column == StoryColumn::Epic)
        return word.epic;
    return word.leftOut ? leftOut : word.means.value_or(unknownWord);
}

QVariant CsvWordsModel::cell(const ValueMeaning& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case FieldColumn: return columnName(row.column);
        case WordColumn: return row.value;
        case RowsColumn: return row.rows;
        case MeaningColumn: return row.isKnown() ? textOf(choices(row.column), meaning(row)) : tr("Not known");
        default: return {};
        }
    case Qt::EditRole: return column == MeaningColumn ? meaning(row) : QVariant();
    case Qt::ToolTipRole:
        return column == MeaningColumn && !row.isKnown() ? tr("Nobody knows what this means here. Choose it, or leave it as a new story has it.") : row.value;
    case Qt::TextAlignmentRole: return column == RowsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case MutedRole: return column == FieldColumn || column == RowsColumn;
    case SeverityRole: return column == MeaningColumn && !row.isKnown() ? QVariant(static_cast<int>(Severity::Medium)) : QVariant();
    case OfferedRole: return choices(row.column);
    default: return {};
    }
}

QVariant CsvWordsModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == RowsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case FieldColumn: return tr("Column");
    case WordColumn: return tr("Word in the file");
    case RowsColumn: return tr("Rows");
    case MeaningColumn: return tr("Means");
    default: return {};
    }
}

Qt::ItemFlags CsvWordsModel::flags(const QModelIndex& index) const
{
    return index.column() == MeaningColumn ? RowsModel::flags(index) | Qt::ItemIsEditable : RowsModel::flags(index);
}

bool CsvWordsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != MeaningColumn)
        return false;
    ValueMeaning& word = m_rows[static_cast<size_t>(index.row())];
    const bool epic = word.column == StoryColumn::Epic;
    word.leftOut = !epic && value.toInt() == leftOut;
    word.means = epic || value.toInt() < 0 ? std::nullopt : std::optional(value.toInt());
    word.epic = epic ? value.toString() : QString();
    word.guessed = false;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index);
    Q_EMIT mapped();
    return true;
}

} // namespace waymark
