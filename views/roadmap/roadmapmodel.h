// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/epicname.h"
#include "model/score/programmefigures.h"
#include "views/shared/cellmodel.h"
#include "views/shared/ownerchoice.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>

namespace waymark {

class Records;

/// The stories of one epic in one sprint, of those that are shown.
struct RoadmapCell {
    int planned = 0; ///< points; stories that won't be done are left out
    int done = 0;    ///< of them
    int open = 0;    ///< stories that are neither done nor won't be
    std::vector<StoryId> stories = {}; ///< by rank
};

/// Epics by sprints, with the backlog before the first sprint; of all stories, or of those with the chosen owner. Follows
/// the workspace cell by cell.
class RoadmapModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    RoadmapModel(const Records& records, std::vector<EpicName> epics, QObject* parent = nullptr);

    static constexpr int backlogColumn = 0;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void apply(const ChangeSet& changes);
    /// Points, room and gate in the heads of sprints come from here. Null: not known yet.
    void showFigures(std::shared_ptr<const ProgrammeFigures> figures);
    /// Only what the choice accepts is counted and listed. To be called once apply() has had every change so far.
    void setOwner(const OwnerChoice& owner);
    const OwnerChoice& owner() const { return m_owner; }

    const RoadmapCell& cell(const QModelIndex& index) const;
    const EpicName& epic(int row) const { return m_epics[static_cast<size_t>(row)]; }
    const Sprint* sprint(int column) const;               ///< null: the backlog
    const SprintFigures* sprintFigures(int column) const; ///< null: the backlog, or not known yet
    int columnOf(const std::optional<SprintId>& sprint) const; ///< -1: not shown
    int rowOf(const QString& epic) const;                      ///< -1: not shown
    const Story* story(const StoryId& id) const;
    /// "Yours: 3 of 8 points done", of a sprint or the backlog; empty: everybody's work is shown.
    QString ownerText(int column) const;

private:
    using Place = std::pair<QString, std::optional<SprintId>>; ///< epic and sprint
    struct Before {
        bool operator()(const Place& a, const Place& b) const;
    };

    void load();
    void putIn(const Story& story);
    void takeOut(const Story& story);
    void showRow(const QString& epic);
    void showSprints();
    void tell(const Story& story);
    QString cellText(const RoadmapCell& cell) const;
    QString cellTip(const QModelIndex& index) const;

    const Records& m_records;
    std::vector<EpicName> m_epics; ///< of the catalogue, then those that only stories know
    std::vector<SprintId> m_sprints; ///< by number
    std::map<Place, RoadmapCell, Before> m_cells;
    std::shared_ptr<const ProgrammeFigures> m_figures;
    OwnerChoice m_owner;
};

} // namespace waymark
