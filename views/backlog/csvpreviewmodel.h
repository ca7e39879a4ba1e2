// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storyimport.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

class Records;

/// The first rows of a file with what each of them becomes, and behind them those further on that are refused.
class CsvPreviewModel final : public RowsModel<StoryDraft> {
    Q_OBJECT
public:
    enum Column {
        LineColumn, FateColumn, ReferenceColumn, TitleColumn, KindColumn, EpicColumn, PriorityColumn, PointsColumn,
        OwnerColumn, SprintColumn, StatusColumn, NotesColumn, ColumnCount
    };
    static constexpr size_t firstRows = 50;
    static constexpr size_t mostRefused = 200;

    CsvPreviewModel(const Records& records, const Catalogues& catalogues, QObject* parent = nullptr);

    void show(const std::vector<StoryDraft>& drafts);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const StoryDraft& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const StoryDraft& row, int column) const;

    const Records& m_records;
    const Catalogues& m_catalogues;
};

QString fateText(RowFate fate); ///< "Added", "There already"

} // namespace waymark
