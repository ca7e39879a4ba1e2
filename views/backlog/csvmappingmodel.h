// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storycolumns.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

/// What can be chosen in a cell: a QVariantList of pairs, text and value.
inline constexpr int OfferedRole = Qt::UserRole + 121;

/// A column of the file and what it holds.
struct CsvColumnRow {
    QString head;
    QString sample; ///< its first value
    StoryColumn column = StoryColumn::Ignored;
};

/// Which column of the file is what of a story.
class CsvColumnsModel final : public RowsModel<CsvColumnRow> {
    Q_OBJECT
public:
    enum Column { HeadColumn, SampleColumn, MeaningColumn, ColumnCount };
    using RowsModel::RowsModel;

    void show(const CsvTable& table, const std::vector<StoryColumn>& columns);
    std::vector<StoryColumn> chosen() const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void mapped(); ///< by a person

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const CsvColumnRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
};

/// What the words in those columns mean.
class CsvWordsModel final : public RowsModel<ValueMeaning> {
    Q_OBJECT
public:
    enum Column { FieldColumn, WordColumn, RowsColumn, MeaningColumn, ColumnCount };
    explicit CsvWordsModel(const Catalogues& catalogues, QObject* parent = nullptr);

    void show(const std::vector<ValueMeaning>& words);
    int unknown() const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void mapped(); ///< by a person

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ValueMeaning& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QVariantList choices(StoryColumn column) const;
    QVariant meaning(const ValueMeaning& word) const;

    const Catalogues& m_catalogues;
};

} // namespace waymark
