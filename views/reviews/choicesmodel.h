// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewfigures.h"
#include "views/shared/keyedrowsmodel.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace waymark {

/// What the rows of a list of choices mean, besides KeyRole (the id), SecondRole and MutedRole.
enum ChoiceRole {
    ChoiceEvidenceRole = LoadingRole + 200, ///< int of a ChoiceEvidence; none: evidence hasn't been read yet
    ChoiceStatusRole                        ///< int of a ChoiceStatus
};

struct ChoiceRow {
    QString id = {};
    QString title = {};
    QString line = {};
    QString code = {};
    ChoiceStatus status = ChoiceStatus::Unselected;
    std::optional<ChoiceEvidence> evidence = {};
    bool hasNotes = false;

    friend bool operator==(const ChoiceRow&, const ChoiceRow&) = default;
};

/// The choices of a question that can be checked, "none of these" left out.
class ChoicesModel final : public KeyedRowsModel<ChoiceRow, QString> {
    Q_OBJECT
public:
    using KeyedRowsModel::KeyedRowsModel;

    /// `isRead`: whether evidence has been; else no choice claims to be unproven. `now` tells the age of evidence.
    void show(const QuestionFigures& question, bool isRead, const QDateTime& now);
    void clear();

    /// Makes a change of a check mark so; whether it was done. The row changes with the next show() only.
    using Toggle = std::function<bool(const QString& choice, bool selected)>;
    void setToggle(Toggle toggle) { m_toggle = std::move(toggle); }

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

protected:
    int columns() const override { return 1; }
    QVariant cell(const ChoiceRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const ChoiceRow& row) const override { return row.id; }
    bool looksSame(const ChoiceRow& a, const ChoiceRow& b) const override { return a == b; }

private:
    QString m_question; ///< id
    Toggle m_toggle;
};

} // namespace waymark
