// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/result.h"
#include "model/domain/workspaceproperties.h"
#include "model/job/job.h"
#include "views/compliance/pagesinsight.h"
#include "views/compliance/resultcover.h"
#include "views/shared/cellmodel.h"

#include <QAbstractTableModel>
#include <QHash>

namespace waymark {

/// Where pages of results come from. Called on worker threads.
struct ResultSource {
    std::function<Result<ResultPage>(const ResultFilter&, qint64 offset, int limit)> page;
    std::function<Result<qint64>(const ResultFilter&)> count;

    static ResultSource ofWorkspace(const QString& file);
};

/// The results that a filter selects, however many: knows how many there are, and holds the pages around those in sight;
/// rows that are still to be read are empty. Reads on workers only. The first page of a filter comes before the count.
class ResultsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { OutcomeColumn, SeverityColumn, CheckColumn, ResourceColumn, TargetColumn, ChangeColumn, SinceColumn,
                  DueColumn, ///< the store knows no order by it
                  ColumnCount };
    static constexpr int pageSize = PagesInSight::pageSize;

    explicit ResultsModel(ResultSource source, QObject* parent = nullptr);

    /// The rows of the former filter stay until the first page of this one is there.
    void setFilter(const ResultFilter& filter);
    const ResultFilter& filter() const { return m_filter; }
    /// Reads again, keeping what is shown until the new rows are there.
    void refresh();
    /// The rows in sight: their pages are read first, pages far from them are dropped.
    void setSight(int first, int last);
    void setTargetNames(const QHash<TargetName, QString>& names);
    void setCover(ResultCover cover); ///< what exceptions say, beside the outcomes
    const ResultCover& cover() const { return m_cover; }
    /// What failures are due by, and in the workspace's time zone the day on which it is asked.
    void setDeadlines(const WorkspaceProperties& properties, QDate today);

    bool isCounted() const { return m_counted; }
    bool isLoading() const { return m_pageJob.isRunning(); }
    /// Null while its page is being read.
    const CheckResult* result(int row) const;
    const ResultSource& source() const { return m_source; }
    /// As a table shows it; also for rows that are in no page, for copies and exports.
    QString text(const CheckResult& result, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void loaded(); ///< the first page of a filter or of a refresh
    void counted();
    void failed(const waymark::Error& error);

private:
    struct Page {
        std::vector<CheckResult> rows;
        bool stale = false;
    };

    void start();
    void read(int page, bool first);
    void readNext();
    void take(int page, ResultPage&& answer, bool first);
    void beginAnew(int page, ResultPage&& answer);
    void count();
    void setRowCount(int rows);
    void forgetFarPages();
    QVariant cell(const CheckResult& result, int column, int role) const;
    std::optional<QDate> due(const CheckResult& result) const;
    bool isOverdue(const CheckResult& result) const { return due(result).value_or(m_today) < m_today; }

    ResultSource m_source;
    ResultFilter m_filter;
    QHash<TargetName, QString> m_targetNames;
    ResultCover m_cover;
    WorkspaceProperties m_properties;
    QDate m_today; ///< invalid: nobody has told, so nothing is due
    QHash<int, Page> m_pages;
    int m_rows = 0;
    PagesInSight m_sight;
    bool m_anew = true;     ///< the pages at hand are another filter's
    bool m_counted = false;
    Job<Result<ResultPage>> m_pageJob;
    Job<Result<qint64>> m_countJob;
};

} // namespace waymark
