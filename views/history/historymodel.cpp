// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historymodel.h"

#include "model/domain/localday.h"
#include "model/edit/auditreader.h"
#include "model/edit/workspace.h"
#include "views/history/historywords.h"

#include <iterator>
#include <limits>

namespace waymark {

namespace {

/// A task for a worker, which ends soon after it is superseded.
template <typename T, typename Read>
auto reading(const QString& file, Read read)
{
    return [file, read](Progress& progress) -> Result<T> {
        auto reader = AuditReader::open(file);
        if (!reader)
            return reader.error();
        reader->interruptWhen(progress.cancelled);
        return read(*reader);
    };
}

} // namespace

HistoryModel::HistoryModel(const Workspace& workspace, QObject* parent)
    : RowsModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &HistoryModel::lookForNewer);
}

void HistoryModel::setFilter(const AuditFilter& filter)
{
    if (m_filter == filter && (m_begun || m_pages.isRunning()))
        return;
    m_filter = filter;
    start();
}

void HistoryModel::start()
{
    m_begun = false;
    m_overtaken = false;
    m_count = -1;
    m_pages.start(reading<std::vector<AuditLine>>(m_workspace.file(),
                                                  [filter = m_filter](const AuditReader& reader) {
                                                      return reader.page(filter, 0, pageSize);
                                                  }),
                  this, [this](Page page) { begin(std::move(page)); });
}

void HistoryModel::begin(Page page)
{
    if (!page) {
        Q_EMIT failed(page.error());
        return;
    }
    beginResetModel();
    m_rows = *std::move(page);
    m_begun = true;
    m_whole = m_rows.size() < size_t(pageSize);
    endResetModel();
    if (m_whole) {
        m_count = static_cast<qint64>(m_rows.size());
        Q_EMIT counted(m_count);
    } else {
        count();
    }
    Q_EMIT loaded();
    if (m_overtaken)
        lookForNewer();
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_begun && !m_whole && !m_pages.isRunning();
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const qint64 before = m_rows.back().sequence;
    m_pages.start(reading<std::vector<AuditLine>>(m_workspace.file(),
                                                  [filter = m_filter, before](const AuditReader& reader) {
                                                      return reader.page(filter, before, pageSize);
                                                  }),
                  this, [this](Page page) { append(std::move(page)); });
}

void HistoryModel::append(Page page)
{
    if (!page) {
        m_whole = true; // the table would ask again and again; another filter, or the next start, tries anew
        Q_EMIT failed(page.error());
        return;
    }
    m_whole = page->size() < size_t(pageSize);
    if (page->empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(page->begin()), std::make_move_iterator(page->end()));
    endInsertRows();
}

/// However many they are: what a person looks at must not have a gap.
void HistoryModel::lookForNewer()
{
    if (!m_begun) {
        m_overtaken = true;
        return;
    }
    AuditFilter newer = m_filter;
    newer.after = m_rows.empty() ? 0 : m_rows.front().sequence;
    m_newer.start(reading<std::vector<AuditLine>>(m_workspace.file(),
                                                  [newer](const AuditReader& reader) {
                                                      return reader.page(newer, 0, std::numeric_limits<int>::max());
                                                  }),
                  this, [this, filter = m_filter](Page page) {
                      if (!page)
                          Q_EMIT failed(page.error());
                      else if (m_begun && m_filter == filter)
                          putAbove(*std::move(page));
                  });
}

void HistoryModel::putAbove(std::vector<AuditLine> newer)
{
    if (!m_rows.empty())
        std::erase_if(newer, [top = m_rows.front().sequence](const AuditLine& line) { return line.sequence <= top; });
    if (newer.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(newer.size()) - 1);
    m_rows.insert(m_rows.begin(), newer.begin(), newer.end());
    endInsertRows();
    if (m_count < 0) { // the count under way may have them or not
        count();
        return;
    }
    m_count += static_cast<qint64>(newer.size());
    Q_EMIT counted(m_count);
}

void HistoryModel::count()
{
    m_counting.start(reading<qint64>(m_workspace.file(),
                                     [filter = m_filter](const AuditReader& reader) { return reader.count(filter); }),
                     this,
                     [this, filter = m_filter](Result<qint64> answer) {
                         if (!answer || m_filter != filter)
                             return; // the page was read, so this one is about a number only
                         m_count = *answer;
                         Q_EMIT counted(m_count);
                     });
}

int HistoryModel::rowOf(qint64 sequence) const
{
    const auto at = std::ranges::find(m_rows, sequence, &AuditLine::sequence);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

QVariant HistoryModel::cell(const AuditLine& line, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::ToolTipRole:
        return column == WhenColumn ? zonedText(line.at, m_workspace.records().properties().timeZone) : text(line, column);
    case KeyRole:
        return line.sequence;
    case MomentRole:
        return column == WhenColumn && line.at.isValid() ? QVariant(line.at) : QVariant();
    case SignNameRole:
        return column == WhatColumn && line.undoes ? QVariant(QStringLiteral("undo")) : QVariant();
    case MutedRole:
        return column == WhenColumn || column == ItemsColumn;
    default:
        return {};
    }
}

QString HistoryModel::text(const AuditLine& line, int column) const
{
    switch (column) {
    case WhenColumn:
        return line.at.toString(Qt::ISODate);
    case WhoColumn:
        return line.author;
    case WhatColumn:
        return line.text;
    case ItemsColumn:
        return changedItemsText(line, m_workspace.records());
    default:
        return {};
    }
}

QVariant HistoryModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("When"), tr("Who"), tr("What"), tr("Items")});
}

} // namespace waymark
