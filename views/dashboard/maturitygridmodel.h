// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/maturityhistory.h"
#include "views/shared/keyedrowsmodel.h"

#include <optional>

namespace waymark {

/// When ladders are looked at: a column of the grid, a line of the polar chart.
struct MaturityMoment {
    int sprint = -1;       ///< number of the one that ended then, or that the moment lies in; -1: it lies between sprints
    bool isNow = false;    ///< the moment of the figures
    bool isToCome = false; ///< a sprint that hasn't begun

    friend bool operator==(const MaturityMoment&, const MaturityMoment&) = default;
};

/// One epic's rungs.
struct MaturityRow {
    EpicName epic = {};
    std::vector<std::optional<int>> rungs = {}; ///< at the moments up to now; none: it can't be told
};

/// Maturity as a table: a row an epic in the catalogue's order, a column a moment, the earliest first, and at last the change
/// since the moment before now.
class MaturityGridModel final : public KeyedRowsModel<MaturityRow, QString> {
    Q_OBJECT
public:
    using KeyedRowsModel::KeyedRowsModel;

    /// As the dashboard's facts have them. `now`: the figures' moment in the workspace's time zone; `fault`: why the course could
    /// not be read.
    void show(std::vector<MaturityPoint> points, const ProgrammeFigures& figures, const QDateTime& now, const QString& fault = {});

    bool isCourseRead() const { return m_isCourseRead; } ///< false: sprints are over, and how they ended isn't known yet
    const QString& fault() const { return m_fault; }     ///< where it isn't: why it could not be read; empty: it is being read
    const std::vector<MaturityMoment>& moments() const { return m_moments; }
    int now() const { return static_cast<int>(m_points.size()) - 1; } ///< the place among moments(); -1: nothing is shown yet
    std::optional<int> rung(int row, int moment) const;               ///< none: it can't be told, or is to come
    const EpicMaturity* ladder(int row, int moment) const;            ///< null: likewise
    std::optional<int> change(int row) const; ///< rungs since the moment before now; none: there is nothing to compare

    const QString& nowText() const { return m_nowText; } ///< "now", or the day that the figures are of
    QString shortText(int moment) const;  ///< over a column: "3", "now"
    QString momentText(int moment) const; ///< "end of sprint 3", "sprint 4, now", "sprint 5, to come"
    QString sentence(int row, int moment) const; ///< "Identity and access, end of sprint 3: rung 2, Building"
    QString courseText(int row) const;           ///< what one epic was at all moments, in a sentence
    QString description() const;                 ///< all of it, for who doesn't see the picture

Q_SIGNALS:
    void shown(); ///< anything of it may have changed

protected:
    int columns() const override { return static_cast<int>(m_moments.size()) + 2; }
    QVariant cell(const MaturityRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const MaturityRow& row) const override { return row.epic.id; }
    bool looksSame(const MaturityRow& a, const MaturityRow& b) const override;

private:
    static std::optional<int> changeOf(const MaturityRow& row);

    std::vector<MaturityPoint> m_points; ///< up to now
    std::vector<MaturityMoment> m_moments;
    QString m_nowText;
    QString m_fault;
    bool m_isCourseRead = false;
};

} // namespace waymark
