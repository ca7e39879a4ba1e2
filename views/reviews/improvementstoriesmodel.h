// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/improvementproposals.h"
#include "model/programme/storyfields.h"
#include "views/backlog/fieldoptions.h"
#include "views/shared/tickedrowsmodel.h"

namespace waymark {

/// Stories that are proposed for choices of a review: each can be left out or changed before any is made.
class ImprovementStoriesModel final : public TickedRowsModel<ImprovementProposal, ChoicePath> {
    Q_OBJECT
public:
    enum Column {
        ChoiceColumn, TitleColumn, EpicColumn, CapabilityColumn, ComponentColumn, PriorityColumn, PointsColumn, SprintColumn, ChecksColumn,
        ColumnCount
    };
    using TickedRowsModel::TickedRowsModel;

    /// All ticked.
    void propose(std::vector<ImprovementProposal> proposals, const Records& records, const Catalogues& catalogues);
    std::vector<ImprovementProposal> wanted() const;
    void setCriteria(int row, const QStringList& criteria);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void wantedChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ImprovementProposal& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    ChoicePath keyOf(const ImprovementProposal& row) const override { return {row.question, row.choice}; }
    bool looksSame(const ImprovementProposal& a, const ImprovementProposal& b) const override { return a.story == b.story; }
    void ticksChanged() override { Q_EMIT wantedChanged(); }

private:
    static std::optional<StoryField> fieldOf(int column);
    const FieldOption* optionOf(const Story& story, StoryField field) const;
    QString text(const ImprovementProposal& row, int column) const;
    QVariantList offered(StoryField field) const;
    void replace(int row, ImprovementProposal proposal);

    QHash<int, std::vector<FieldOption>> m_options; ///< by StoryField
};

} // namespace waymark
