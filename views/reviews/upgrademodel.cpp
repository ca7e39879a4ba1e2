// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/upgrademodel.h"

#include "views/shared/midsentence.h"

#include <algorithm>

namespace waymark {

QString moveText(LensMove move)
{
    switch (move) {
    case LensMove::Same: return UpgradeModel::tr("Same");
    case LensMove::Renamed: return UpgradeModel::tr("Renamed");
    case LensMove::Moved: return UpgradeModel::tr("Moved");
    case LensMove::Changed: return UpgradeModel::tr("Changed");
    case LensMove::Retired: return UpgradeModel::tr("Retired");
    case LensMove::Added: return UpgradeModel::tr("Added");
    }
    Q_UNREACHABLE();
}

QString titleAt(const Lens& lens, const ChoicePath& path)
{
    const LensQuestion* question = lens.question(path.first);
    if (!question || path.second.isEmpty())
        return question ? question->title : QString();
    const LensChoice* choice = question->choice(path.second);
    return choice ? choice->title : QString();
}

QString placeText(const QString& question, const QString& title)
{
    return UpgradeModel::tr("%1: %2", "question, title").arg(question, title);
}

void UpgradeModel::show(const std::vector<LensChange>& changes, const Lens& to, bool afresh)
{
    QHash<ChoicePath, UpgradeRow> before;
    if (!afresh)
        for (const UpgradeRow& row : m_rows)
            if (row.decision && (!row.decision->to || !titleAt(to, *row.decision->to).isEmpty()))
                before.insert(pathOf(row.change), row);
    beginResetModel(); // another edition, or other answers
    m_rows.clear();
    for (const LensChange& change : changes) {
        UpgradeRow row{.change = change};
        if (const auto it = before.constFind(pathOf(change)); it != before.cend() && needsDecision(change)) {
            row.decision = it->decision;
            row.toTitle = it->toTitle;
        }
        m_rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(m_rows, {}, [](const UpgradeRow& row) { return !needsDecision(row.change); });
    endResetModel();
    Q_EMIT decided();
}

void UpgradeModel::decide(const ChoicePath& retired, const UpgradeDecision& decision, const Lens& to)
{
    const int place = rowOf(retired);
    if (place < 0)
        return;
    UpgradeRow& row = m_rows[static_cast<size_t>(place)];
    row.decision = decision;
    row.toTitle = decision.to ? titleAt(to, *decision.to) : QString();
    Q_EMIT dataChanged(index(place, 0), index(place, ColumnCount - 1));
    Q_EMIT decided();
}

void UpgradeModel::letUndecidedGo()
{
    for (UpgradeRow& row : m_rows)
        if (needsDecision(row.change) && !row.decision)
            row.decision = UpgradeDecision();
    if (const int count = rowCount(); count > 0)
        Q_EMIT dataChanged(index(0, 0), index(count - 1, ColumnCount - 1));
    Q_EMIT decided();
}

int UpgradeModel::undecided() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const UpgradeRow& row) { return needsDecision(row.change) && !row.decision; }));
}

int UpgradeModel::count(LensMove move) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [move](const UpgradeRow& row) { return row.change.move == move; }));
}

QHash<ChoicePath, ChoicePath> UpgradeModel::confirmed() const
{
    QHash<ChoicePath, ChoicePath> confirmed;
    for (const UpgradeRow& row : m_rows)
        if (row.decision && row.decision->to)
            confirmed.insert(pathOf(row.change), *row.decision->to);
    return confirmed;
}

int UpgradeModel::rowOf(const ChoicePath& retired) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const UpgradeRow& row) {
        return row.change.move == LensMove::Retired && pathOf(row.change) == retired;
    });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

QVariant UpgradeModel::cell(const UpgradeRow& row, int column, int role) const
{
    const bool needs = needsDecision(row.change);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case Qt::ToolTipRole: return text(row, column);
    case SignNameRole:
        return column == AnswerColumn && needs ? QVariant(row.decision ? QStringLiteral("passed") : QStringLiteral("severity-medium")) : QVariant();
    case ToneRole:
        return column == AnswerColumn && needs ? QVariant(static_cast<int>(row.decision ? Tone::Passed : Tone::High)) : QVariant();
    case StrongRole: return column == MoveColumn && needs;
    case MutedRole: return column != MoveColumn && !row.change.answered;
    default: return {};
    }
}

QString UpgradeModel::text(const UpgradeRow& row, int column)
{
    const LensChange& change = row.change;
    switch (column) {
    case MoveColumn:
        return change.fromChoice.isEmpty() && change.toChoice.isEmpty() ? tr("Question: %1", "what became of it").arg(midSentence(moveText(change.move)))
                                                                        : tr("Choice: %1", "what became of it").arg(midSentence(moveText(change.move)));
    case FromColumn: return change.fromQuestion.isEmpty() ? QString() : placeText(change.fromQuestion, change.fromTitle);
    case ToColumn: return change.toQuestion.isEmpty() ? QString() : placeText(change.toQuestion, change.toTitle);
    case AnswerColumn: return answerText(row);
    default: return {};
    }
}

QString UpgradeModel::answerText(const UpgradeRow& row)
{
    const bool answered = row.change.answered;
    switch (row.change.move) {
    case LensMove::Same:
    case LensMove::Renamed: return answered ? tr("Kept") : tr("Nothing is said of it");
    case LensMove::Moved: return answered ? tr("Moves along") : tr("Nothing is said of it");
    case LensMove::Changed: return answered ? tr("Kept, rated by the new rules") : tr("Nothing is said of it");
    case LensMove::Added: return tr("Nobody has answered it yet");
    case LensMove::Retired: break;
    }
    if (!answered)
        return tr("Nothing is lost");
    if (!row.decision)
        return tr("To be decided");
    return row.decision->to ? tr("Goes to %1", "question and title").arg(placeText(row.decision->to->first, row.toTitle)) : tr("Let go");
}

QVariant UpgradeModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Difference"), tr("So far"), tr("In the other edition"), tr("Its answer")});
}

} // namespace waymark
