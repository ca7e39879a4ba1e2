// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/auditline.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

class Workspace;

/// The entries of the audit log that a filter takes, newest first: a page at a time as somebody scrolls down, read on workers.
/// What is committed later comes in above.
class HistoryModel final : public RowsModel<AuditLine> {
    Q_OBJECT
public:
    enum Column { WhenColumn, WhoColumn, WhatColumn, ItemsColumn, ColumnCount };
    static constexpr int pageSize = 200;

    explicit HistoryModel(const Workspace& workspace, QObject* parent = nullptr);

    /// The entries of the former filter stay until the first page of this one is there. Reads at once, the first time too.
    void setFilter(const AuditFilter& filter);
    const AuditFilter& filter() const { return m_filter; }
    /// Whether it restricts anything.
    bool isFiltered() const { return !(m_filter == AuditFilter()); }

    int rowOf(qint64 sequence) const; ///< -1: it isn't there, or not yet
    qint64 total() const { return m_count; } ///< by the filter, in pages that weren't read too; -1: not known yet
    bool isLoading() const { return m_pages.isRunning() || m_newer.isRunning(); }

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded();  ///< the first page of a filter
    void counted(qint64 count);
    void failed(const waymark::Error& error);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const AuditLine& line, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    using Page = Result<std::vector<AuditLine>>;

    void start();
    void begin(Page page);
    void append(Page page);
    void lookForNewer();
    void putAbove(std::vector<AuditLine> newer);
    void count();
    QString text(const AuditLine& line, int column) const;

    const Workspace& m_workspace;
    AuditFilter m_filter;
    bool m_begun = false;   ///< what is shown is of this filter
    bool m_whole = false;   ///< down to the first entry
    bool m_overtaken = false; ///< something was committed while the first page was being read
    qint64 m_count = -1;
    Job<Page> m_pages;
    Job<Page> m_newer;
    Job<Result<qint64>> m_counting;
};

} // namespace waymark
