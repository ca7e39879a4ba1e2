// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/epicname.h"
#include "model/domain/person.h"
#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"

#include <array>
#include <memory>

namespace waymark {

class Records;
struct ChangeSet;

/// The columns of a board, in order.
inline constexpr std::array boardColumns = {StoryStatus::Backlog, StoryStatus::Ready, StoryStatus::InProgress,
                                            StoryStatus::InReview, StoryStatus::Done};
inline constexpr int boardColumnCount = static_cast<int>(boardColumns.size());
constexpr int columnOf(StoryStatus status) { return static_cast<int>(status); }

/// A story as a card shows it.
struct BoardCard {
    Story story = {};
    EpicName epic = {};
    QString owner = {}; ///< name; empty: nobody
    QString initials = {};
    Proof proof = Proof::Unproven;
};

QString storiesText(int count); ///< "3 stories"
QString pointsText(int points); ///< "5 points"

/// How many stories of the sprint stand in a column, and how many may.
struct ColumnLoad {
    int stories = 0;
    int limit = 0; ///< 0: any number

    bool isFull() const { return limit > 0 && stories == limit; }
    bool isOver() const { return limit > 0 && stories > limit; }
};

/// The stories of one sprint by rank, whatever a filter leaves of them. Follows change sets row by row, never by a
/// reset.
class BoardModel final : public KeyedRowsModel<BoardCard, StoryId> {
    Q_OBJECT
public:
    /// Beside those of cellmodel.h; KeyRole is the story's id.
    enum Role { StatusRole = LoadingRole + 1, PointsRole, EvidenceRole };

    BoardModel(const Records& records, std::vector<EpicName> epics, QObject* parent = nullptr);

    void showSprint(const std::optional<SprintId>& sprint);
    void showFigures(std::shared_ptr<const ProgrammeFigures> figures); ///< whose proofs the cards show
    void apply(const ChangeSet& changes);

    const std::optional<SprintId>& sprint() const { return m_sprint; }
    ColumnLoad load(StoryStatus column) const;
    int points() const { return m_points; }
    int pointsDone() const { return m_pointsDone; }
    std::vector<Person> people() const; ///< by name
    const std::vector<EpicName>& epics() const { return m_epics; } ///< in the catalogue's order

    /// All that a card says, for screen readers.
    QString spoken(const BoardCard& card) const;

Q_SIGNALS:
    void settled(); ///< rows and sums are up to date: after a change, once, however many rows it touched

protected:
    int columns() const override { return 1; }
    QVariant cell(const BoardCard& card, int column, int role) const override;
    QVariant head(int column, int role) const override;
    StoryId keyOf(const BoardCard& card) const override { return card.story.id; }
    bool looksSame(const BoardCard& a, const BoardCard& b) const override;

private:
    void refresh();
    void count();
    BoardCard cardOf(const Story& story) const;
    QString toolTip(const BoardCard& card) const;
    QString evidence(const BoardCard& card) const;

    const Records& m_records;
    std::vector<EpicName> m_epics;
    std::optional<SprintId> m_sprint;
    std::shared_ptr<const ProgrammeFigures> m_figures;
    std::array<int, boardColumns.size()> m_counts = {};
    int m_points = 0;
    int m_pointsDone = 0;
};

} // namespace waymark
