// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/matrixmodel.h"

#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/trace/tracewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

bool hasWords(const MatrixItem& item, const QStringList& words)
{
    const QString text = item.name.code + u'\n' + item.name.title;
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

std::vector<int> chosen(const std::vector<MatrixItem>& items, const QString& words, bool onlyGaps)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<int> numbers;
    for (size_t i = 0; i < items.size(); ++i)
        if ((!onlyGaps || items[i].ties == 0) && hasWords(items[i], wanted))
            numbers.push_back(static_cast<int>(i));
    return numbers;
}

int placeOf(const std::vector<int>& shown, const std::vector<MatrixItem>& items, const ItemRef& item)
{
    const auto found = std::ranges::find_if(shown, [&](int number) { return items[static_cast<size_t>(number)].name.item == item; });
    return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
}

QString nameText(const NamedItem& name)
{
    return name.code.isEmpty() ? name.title : name.title.isEmpty() ? name.code : name.code + u"  "_s + name.title;
}

} // namespace

void MatrixModel::show(const std::shared_ptr<const CoverageMatrix>& matrix)
{
    beginResetModel();
    m_matrix = matrix;
    m_columnOf.clear();
    m_columnOf.reserve(static_cast<qsizetype>(matrix->columns.size()));
    for (size_t i = 0; i < matrix->columns.size(); ++i)
        m_columnOf.insert(matrix->columns[i].name.item, static_cast<int>(i));
    choose();
    endResetModel();
}

void MatrixModel::setFilter(const MatrixFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

void MatrixModel::choose()
{
    m_rows = chosen(m_matrix->rows, m_filter.rowWords, m_filter.rowGaps);
    m_columns = chosen(m_matrix->columns, m_filter.columnWords, m_filter.columnGaps);
}

const MatrixItem& MatrixModel::rowItem(int row) const
{
    return m_matrix->rows[static_cast<size_t>(m_rows[static_cast<size_t>(row)])];
}

const MatrixItem& MatrixModel::columnItem(int column) const
{
    return m_matrix->columns[static_cast<size_t>(m_columns[static_cast<size_t>(column)])];
}

bool MatrixModel::isTied(const QModelIndex& index) const
{
    return index.isValid() && m_matrix->isTied(m_rows[static_cast<size_t>(index.row())], m_columns[static_cast<size_t>(index.column())]);
}

const MatrixItem* MatrixModel::column(const ItemRef& item) const
{
    const auto found = m_columnOf.constFind(item);
    return found == m_columnOf.constEnd() ? nullptr : &m_matrix->columns[static_cast<size_t>(*found)];
}

int MatrixModel::shownRow(const ItemRef& item) const
{
    return placeOf(m_rows, m_matrix->rows, item);
}

int MatrixModel::shownColumn(const ItemRef& item) const
{
    return placeOf(m_columns, m_matrix->columns, item);
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString MatrixModel::cellWords(const QModelIndex& index) const
{
    const QString row = shortName(rowItem(index.row()).name.code, rowItem(index.row()).name.title);
    const QString other = shortName(columnItem(index.column()).name.code, columnItem(index.column()).name.title);
    return isTied(index) ? tr("%1 and %2: tied").arg(row, other) : tr("%1 and %2: not tied").arg(row, other);
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case TiedRole: return isTied(index);
    case Qt::DisplayRole: return isTied(index) ? u"●"_s : QString();
    case Qt::AccessibleTextRole: return cellWords(index);
    case Qt::ToolTipRole:
        return plainToolTip(u"%1\n%2\n%3"_s.arg(nameText(rowItem(index.row()).name), nameText(columnItem(index.column()).name),
                                                 isTied(index) ? tr("Tied. Space unties them.") : tr("Not tied. Space ties them.")));
    default: return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool rows = orientation == Qt::Vertical;
    if (section < 0 || section >= (rows ? rowCount() : columnCount()))
        return {};
    const MatrixItem& item = rows ? rowItem(section) : columnItem(section);
    switch (role) {
    case Qt::DisplayRole: return item.name.code.isEmpty() ? item.name.title : item.name.code;
    case TitleRole: return item.name.code.isEmpty() ? QString() : item.name.title;
    case TiesRole: return item.ties;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString ties = item.ties == 0 ? tr("A gap: tied to nothing here.") : item.ties == 1 ? tr("1 tie") : tr("%1 ties").arg(countText(item.ties));
        return plainToolTip(nameText(item.name) + u'\n' + ties);
    }
    default: return {};
    }
}

QString sideText(MatrixSide side)
{
    switch (side) {
    case MatrixSide::Stories: return MatrixModel::tr("Stories");
    case MatrixSide::Checks: return MatrixModel::tr("Checks");
    case MatrixSide::Risks: return MatrixModel::tr("Risks");
    case MatrixSide::Practices: return MatrixModel::tr("Best practices");
    case MatrixSide::Capabilities: return MatrixModel::tr("Capabilities");
    case MatrixSide::Controls: return MatrixModel::tr("Controls");
    case MatrixSide::Policies: return MatrixModel::tr("Policy statements");
    case MatrixSide::Epics: return MatrixModel::tr("Epics");
    case MatrixSide::Tools: return MatrixModel::tr("Services and tools");
    }
    Q_UNREACHABLE();
}

namespace {

QString oneOf(MatrixSide side)
{
    switch (side) {
    case MatrixSide::Stories: return MatrixModel::tr("story");
    case MatrixSide::Checks: return MatrixModel::tr("check");
    case MatrixSide::Risks: return MatrixModel::tr("risk");
    case MatrixSide::Practices: return MatrixModel::tr("best practice");
    case MatrixSide::Capabilities: return MatrixModel::tr("capability");
    case MatrixSide::Controls: return MatrixModel::tr("control");
    case MatrixSide::Policies: return MatrixModel::tr("policy statement");
    case MatrixSide::Epics: return MatrixModel::tr("epic");
    case MatrixSide::Tools: return MatrixModel::tr("service or tool");
    }
    Q_UNREACHABLE();
}

QString anyOf(MatrixSide side)
{
    return side == MatrixSide::Epics ? MatrixModel::tr("an epic") : MatrixModel::tr("a %1", "story").arg(oneOf(side));
}

/// Of checks it says which are meant, as orphans are only those that ran.
QString allOf(MatrixSide side)
{
    return side == MatrixSide::Checks ? MatrixModel::tr("checks, run or not,") : midSentence(sideText(side));
}

} // namespace

QString gapsText(MatrixSide side, qint64 gaps, qint64 all, MatrixSide other)
{
    if (all == 0)
        return MatrixModel::tr("There are no %1", "stories").arg(midSentence(sideText(side)));
    const QString items = allOf(side);
    if (gaps == 0)
        return MatrixModel::tr("All %1 %2 have %3", "213 stories, a check").arg(countText(all), items, anyOf(other));
    return gaps == 1 ? MatrixModel::tr("1 of %1 %2 has no %3", "213 stories, check").arg(countText(all), items, oneOf(other))
                     : MatrixModel::tr("%1 of %2 %3 have no %4", "37 of 213 stories, check").arg(countText(gaps), countText(all), items, oneOf(other));
}

} // namespace waymark
