// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/nextrunglines.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// What is missing for the next rung: the epics with the fewest criteria that don't hold first, of as many those that come
/// first in the catalogue, each with a line for every reason. Epics on the top rung, or whose rung can't be told, aren't there.
class NextRungModel final : public KeyedRowsModel<NextRungRow, QString> {
    Q_OBJECT
public:
    enum Column { EpicColumn, RungColumn, TextColumn, DoorColumn, ColumnCount };
    enum Role {
        StripeRole = Qt::UserRole + 220, ///< code of the epic, whose colour goes along all of its lines
        MarkRole,                        ///< name of the sign that says how the criterion stands
        MarkToneRole                     ///< int of a Tone: its colour; the text keeps its own
    };
    static constexpr int usualEpics = 4;
    static constexpr int usualLines = 3; ///< of an epic; where there are more, the last says so

    using KeyedRowsModel::KeyedRowsModel;

    void show(std::span<const EpicMaturity> ladders, std::span<const Story> stories, const EpicCatalogue& catalogue);
    void setWhole(bool whole); ///< all epics and lines, or the usual ones

    const std::vector<NextRungEpic>& epics() const { return m_epics; } ///< all of them
    int shownEpics() const;
    int onTop() const { return m_onTop; }
    int untold() const { return m_untold; }
    const EpicMaturity* ladderOf(const QString& epic) const; ///< null: it isn't among epics()

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const NextRungRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const NextRungRow& row) const override { return row.key; }
    bool looksSame(const NextRungRow& a, const NextRungRow& b) const override;

private:
    void choose();

    std::vector<NextRungEpic> m_epics;
    int m_onTop = 0;
    int m_untold = 0;
    bool m_isWhole = false;
};

} // namespace waymark
