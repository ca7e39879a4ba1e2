// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/lensupgrade.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

/// What a person says of an answer to something that the new edition hasn't: it goes to what took its place, or it is let go.
struct UpgradeDecision {
    std::optional<ChoicePath> to = {}; ///< none: let go

    friend bool operator==(const UpgradeDecision&, const UpgradeDecision&) = default;
};

struct UpgradeRow {
    LensChange change = {};
    std::optional<UpgradeDecision> decision = {}; ///< of what is retired; none: nobody has decided yet
    QString toTitle = {};                         ///< of what the person said
};

/// What differs between two editions of a lens, and what becomes of the answers. What a person has to decide comes first.
class UpgradeModel final : public RowsModel<UpgradeRow> {
    Q_OBJECT
public:
    enum Column { MoveColumn, FromColumn, ToColumn, AnswerColumn, ColumnCount };
    using RowsModel::RowsModel;

    /// Decisions on what is still retired stay, as long as `to` has their place, unless `afresh`.
    void show(const std::vector<LensChange>& changes, const Lens& to, bool afresh);
    void decide(const ChoicePath& retired, const UpgradeDecision& decision, const Lens& to);
    void letUndecidedGo();

    /// What a person has to decide: retired, and the review says something of it.
    static bool needsDecision(const LensChange& change) { return change.move == LensMove::Retired && change.answered; }
    static ChoicePath pathOf(const LensChange& change) { return {change.fromQuestion, change.fromChoice}; }
    int undecided() const;
    int count(LensMove move) const;
    QHash<ChoicePath, ChoicePath> confirmed() const;
    int rowOf(const ChoicePath& retired) const; ///< -1: there is none

Q_SIGNALS:
    void decided();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const UpgradeRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    static QString text(const UpgradeRow& row, int column);
    static QString answerText(const UpgradeRow& row);
};

QString moveText(LensMove move); ///< "Moved"
/// The title of a choice, or of a question if the path has none; empty: the lens hasn't either.
QString titleAt(const Lens& lens, const ChoicePath& path);
/// "SEC03: Grant least privilege access".
QString placeText(const QString& question, const QString& title);

} // namespace waymark
