// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/comparison.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/compliance/pagesinsight.h"
#include "views/compliance/severitydifferences.h"
#include "views/shared/cellmodel.h"

#include <QAbstractTableModel>
#include <QHash>

#include <span>

namespace waymark {

/// Where comparisons and the rows of their results come from. Called on worker threads.
struct ComparisonSource {
    std::function<Result<Comparison>(const ComparisonRequest&)> compare;
    std::function<Result<std::vector<ComparedRow>>(const Comparison&, std::optional<Difference>, qint64 offset, int limit)> rows;

    static ComparisonSource ofWorkspace(const QString& file);
};

/// "New", "Resolved", "Out of scope".
QString signText(Difference kind);
/// The sign of the same kind of change; none for what didn't change or was out of scope.
std::optional<ChangeKind> changeOf(Difference kind);

/// The results that differ between two points, of one kind or of all, however many: knows how many there are, holds the
/// pages around those in sight; rows that are still to be read are empty. Compares and reads on workers only.
class ComparedModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, SeverityColumn, BeforeColumn, AfterColumn, CheckColumn, ResourceColumn, TargetColumn, ColumnCount };
    static constexpr int pageSize = PagesInSight::pageSize;

    explicit ComparedModel(ComparisonSource source, QObject* parent = nullptr);

    /// What was compared before stays until the answer is there, then compared() or failed() comes.
    void compare(const ComparisonRequest& request);
    bool isComparing() const { return m_compareJob.isRunning(); }
    bool isLoading() const { return m_pageJob.isRunning(); }
    /// Null until the first one is there.
    const std::shared_ptr<const Comparison>& comparison() const { return m_comparison; }
    /// The same by severity; empty until the first one is there.
    const std::vector<SeverityDifferences>& bySeverity() const { return m_bySeverity; }
    /// One of the first five kinds; none: all.
    void setKind(std::optional<Difference> kind);
    std::optional<Difference> kind() const { return m_kind; }
    /// The rows in sight: their pages are read first, pages far from them are dropped.
    void setSight(int first, int last);
    void setTargetNames(const QHash<TargetName, QString>& names);

    /// Null while its page is being read, and where the result is not in the workspace any more.
    const ComparedRow* row(int row) const;
    const ComparisonSource& source() const { return m_source; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void compared();
    void failed(const waymark::Error& error);

private:
    /// What the worker makes, so that nothing has to go through all results afterwards.
    struct Answer {
        std::shared_ptr<const Comparison> comparison = {};
        std::vector<SeverityDifferences> bySeverity = {};
    };
    using Page = std::vector<std::optional<ComparedRow>>; ///< none: not in the workspace any more

    static Result<Answer> answerOf(Result<Comparison> comparison);
    std::span<const ComparedResult> shown() const;
    void beginAnew();
    void read(int page);
    void readNext();
    void take(int page, std::vector<ComparedRow>&& rows);
    void forgetFarPages();
    QVariant cell(const ComparedRow& row, int column, int role) const;
    QString text(const ComparedRow& row, int column) const;

    ComparisonSource m_source;
    std::shared_ptr<const Comparison> m_comparison;
    std::vector<SeverityDifferences> m_bySeverity;
    std::optional<Difference> m_kind;
    QHash<TargetName, QString> m_targetNames;
    QHash<int, Page> m_pages;
    int m_rows = 0;
    PagesInSight m_sight;
    Job<Result<Answer>> m_compareJob;
    Job<Result<std::vector<ComparedRow>>> m_pageJob;
};

/// A state as the two columns of a comparison show it: "Failed", "Passed, by absence", "Not known".
QString comparedStateText(const std::optional<ObservedState>& state, bool failuresOnly);

} // namespace waymark
