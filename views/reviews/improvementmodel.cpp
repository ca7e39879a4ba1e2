// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/improvementmodel.h"

#include "model/domain/lens.h"
#include "model/edit/records.h"
#include "model/programme/improvementproposals.h"
#include "views/backlog/csvmappingmodel.h" // OfferedRole
#include "views/reviews/reviewtones.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <utility>

namespace waymark {

namespace {

QHash<QString, QStringList> storiesByQuestion(const Records& records, const ReviewId& review)
{
    QHash<QString, QStringList> stories;
    for (const ImprovementTie& tie : records.improvementTies())
        if (const Story* story = tie.review == review ? records.of<Story>().find(tie.story) : nullptr)
            stories[tie.question] << story->reference;
    for (QStringList& references : stories) {
        references.sort();
        references.removeDuplicates();
    }
    return stories;
}

QVariantList offeredStatuses()
{
    QVariantList offered;
    for (const auto& [status, name] : Words<ImprovementStatus>::list)
        offered << QVariant(QVariantList{statusText(status), static_cast<int>(status)});
    return offered;
}

} // namespace

ImprovementFacts improvementFacts(const Records& records, const ReviewId& review, const std::shared_ptr<const Lens>& lens,
                                  const ReviewFigures& figures)
{
    ImprovementFacts facts{.lens = lens, .points = plannedPoints(records, review)};
    for (const PillarFigures& pillar : figures.pillars)
        for (const QuestionFigures& question : pillar.questions)
            facts.answers.insert(question.id, question.answer);
    return facts;
}

std::vector<Improvement> improvementsOf(const ImprovementFacts& facts)
{
    if (!facts.lens)
        return {};
    return improvements(*facts.lens, [&](const QString& question) { return facts.answers.value(question); }, pointsOfChoices(facts.points));
}

std::vector<ImprovementRow> improvementRows(const std::vector<Improvement>& ranked, const Lens& lens,
                                            const ReviewFigures& figures, const Records& records, const ReviewId& review)
{
    const QHash<QString, QStringList> stories = storiesByQuestion(records, review);
    std::vector<ImprovementRow> rows;
    for (const Improvement& improvement : ranked) {
        const LensQuestion* asked = lens.question(improvement.question);
        const QuestionFigures* rated = figures.question(improvement.question);
        if (!asked || !rated)
            continue;
        ImprovementRow row{.improvement = improvement,
                           .rank = static_cast<int>(rows.size()) + 1,
                           .title = asked->title,
                           .tooLarge = isTooLarge(*asked),
                           .stories = stories.value(improvement.question),
                           .status = rated->improvement};
        if (!improvement.sets.empty())
            for (const QString& choice : improvement.sets.front().choices)
                row.choices << nameOf(*rated, choice);
        rows.push_back(std::move(row));
    }
    return rows;
}

QString statusText(ImprovementStatus status)
{
    switch (status) {
    case ImprovementStatus::None: return ImprovementModel::tr("None", "improvement status");
    case ImprovementStatus::NotStarted: return ImprovementModel::tr("Not started");
    case ImprovementStatus::InProgress: return ImprovementModel::tr("In progress");
    case ImprovementStatus::Complete: return ImprovementModel::tr("Complete");
    case ImprovementStatus::RiskAcknowledged: return ImprovementModel::tr("Risk acknowledged");
    }
    Q_UNREACHABLE();
}

QString clearingText(const ImprovementRow& row)
{
    const auto& sets = row.improvement.sets;
    if (sets.empty())
        return row.tooLarge ? ImprovementModel::tr("Too many choices to try all sets of them")
                            : ImprovementModel::tr("No choices that are left lower the risk");
    QString text = row.choices.join(ImprovementModel::tr(", "));
    if (sets.size() == 2)
        text = ImprovementModel::tr("%1, or another set", "choices").arg(text);
    else if (sets.size() > 2)
        text = ImprovementModel::tr("%1, or one of %2 other sets", "choices, count").arg(text, countText(static_cast<qint64>(sets.size()) - 1));
    return sets.front().after == QuestionRisk::None ? text : ImprovementModel::tr("%1; leaves a medium risk", "choices").arg(text);
}

QString improvementPoints(int points, bool assumed)
{
    return assumed ? ImprovementModel::tr("about %1", "points").arg(countedPoints(points)) : countedPoints(points);
}

ImprovementModel::ImprovementModel(Change change, QObject* parent)
    : KeyedRowsModel(parent)
    , m_change(std::move(change))
{
}

Qt::ItemFlags ImprovementModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = KeyedRowsModel::flags(index);
    return index.isValid() && index.column() == StatusColumn ? flags | Qt::ItemIsEditable : flags;
}

bool ImprovementModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || index.column() != StatusColumn)
        return false;
    const auto status = static_cast<ImprovementStatus>(value.toInt());
    if (status == rowAt(index.row()).status)
        return true;
    const QString question = rowAt(index.row()).improvement.question; // kept: the row may go
    return m_change(question, status);
}

QVariant ImprovementModel::cell(const ImprovementRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::EditRole: return column == StatusColumn ? QVariant(static_cast<int>(row.status)) : text(row, column);
    case Qt::ToolTipRole: return hint(row, column);
    case Qt::TextAlignmentRole: return atTheRight(column == RankColumn || column == PointsColumn);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.improvement.question;
    case OfferedRole: return column == StatusColumn ? QVariant(offeredStatuses()) : QVariant();
    case SignNameRole: return column == RiskColumn ? QVariant(signName(row.improvement.risk)) : QVariant();
    case ToneRole: return column == RiskColumn ? QVariant(static_cast<int>(toneOf(row.improvement.risk))) : QVariant();
    case StrongRole: return column == RiskColumn;
    case MutedRole:
        return column == RankColumn || column == QuestionColumn || (column == StoriesColumn && row.stories.isEmpty())
            || (column == StatusColumn && row.status == ImprovementStatus::None) || (column == ChoicesColumn && row.improvement.sets.empty());
    default: return {};
    }
}

QVariant ImprovementModel::text(const ImprovementRow& row, int column)
{
    const Improvement& improvement = row.improvement;
    switch (column) {
    case RankColumn: return row.rank;
    case QuestionColumn: return improvement.question;
    case TitleColumn: return questionInShort(row.title);
    case RiskColumn: return signText(improvement.risk);
    case ChoicesColumn: return clearingText(row);
    case PointsColumn:
        if (improvement.sets.empty())
            return {};
        return improvement.assumed ? tr("about %1", "points").arg(countText(improvement.points)) : countText(improvement.points);
    case StoriesColumn: return row.stories.isEmpty() ? tr("None") : row.stories.join(tr(", "));
    case StatusColumn: return statusText(row.status);
    default: return {};
    }
}

QVariant ImprovementModel::sortValue(const ImprovementRow& row, int column)
{
    switch (column) {
    case RankColumn: return row.rank;
    case RiskColumn: return static_cast<int>(row.improvement.risk);
    case ChoicesColumn: return static_cast<int>(row.choices.size());
    case PointsColumn: return row.improvement.sets.empty() ? -1 : row.improvement.points;
    case StoriesColumn: return static_cast<int>(row.stories.size());
    case StatusColumn: return static_cast<int>(row.status);
    default: return text(row, column);
    }
}

QString ImprovementModel::hint(const ImprovementRow& row, int column)
{
    if (column == PointsColumn && row.improvement.assumed)
        return tr("Where no story is estimated, a choice is taken to need %1").arg(countedPoints(assumedPoints));
    if (column == RankColumn)
        return tr("By the risk that goes away for each point");
    if (column == TitleColumn)
        return row.title;
    return text(row, column).toString();
}

QVariant ImprovementModel::head(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == RankColumn)
        return tr("By the risk that goes away for each point: high counts 3, medium 1");
    if (role == Qt::ToolTipRole && column == ChoicesColumn)
        return tr("The smallest sets of choices that clear the risk, by the rules of the lens; the cheapest first");
    return columnHead(column, role,
                      {tr("Rank"), tr("Question"), tr("Title"), tr("Risk"), tr("What clears it"), tr("Points"), tr("Stories"), tr("Status")},
                      {RankColumn, PointsColumn});
}

bool ImprovementModel::looksSame(const ImprovementRow& a, const ImprovementRow& b) const
{
    return a.rank == b.rank && a.title == b.title && a.choices == b.choices && a.tooLarge == b.tooLarge && a.stories == b.stories
        && a.status == b.status && a.improvement.risk == b.improvement.risk && a.improvement.sets == b.improvement.sets
        && a.improvement.points == b.improvement.points && a.improvement.assumed == b.improvement.assumed;
}

} // namespace waymark
