// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/questionsmodel.h"

#include "views/reviews/reviewwords.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// Ids of indexes: 0 is a pillar, else the row of a question's pillar and 1.
constexpr quintptr pillarLevel = 0;

size_t at(int row)
{
    return static_cast<size_t>(row);
}

} // namespace

QuestionsModel::Pillar QuestionsModel::pillarOf(const PillarFigures& figures)
{
    Pillar pillar{.id = figures.id,
                  .name = figures.name,
                  .high = figures.counts.high,
                  .medium = figures.counts.medium,
                  .total = figures.counts.total(),
                  .contradicted = figures.contradicted};
    for (const QuestionFigures& question : figures.questions)
        pillar.questions.push_back({.id = question.id,
                                    .title = question.title,
                                    .risk = question.asAnswered.risk,
                                    .proven = question.asProven.risk,
                                    .contradicted = question.contradicted()});
    return pillar;
}

bool QuestionsModel::hasShape(const std::vector<Pillar>& pillars) const
{
    return std::ranges::equal(m_pillars, pillars, [](const Pillar& a, const Pillar& b) {
        return a.id == b.id && std::ranges::equal(a.questions, b.questions, {}, &Question::id, &Question::id);
    });
}

void QuestionsModel::show(const ReviewFigures& figures)
{
    std::vector<Pillar> pillars;
    for (const PillarFigures& each : figures.pillars)
        pillars.push_back(pillarOf(each));
    if (!hasShape(pillars)) {
        beginResetModel();
        m_pillars = std::move(pillars);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < pillars.size(); ++i)
        replace(static_cast<int>(i), std::move(pillars[i]));
}

void QuestionsModel::replace(int row, Pillar pillar)
{
    const Pillar former = std::exchange(m_pillars[at(row)], std::move(pillar));
    const Pillar& present = m_pillars[at(row)];
    if (present == former)
        return;
    const QModelIndex parent = index(row, 0);
    Q_EMIT dataChanged(parent, parent); // first: a filter that had hidden the pillar lets no question in before it
    for (size_t i = 0; i < present.questions.size(); ++i)
        if (!(present.questions[i] == former.questions[i])) {
            const QModelIndex child = index(static_cast<int>(i), 0, parent);
            Q_EMIT dataChanged(child, child);
        }
}

QModelIndex QuestionsModel::indexOf(const QString& question) const
{
    for (size_t pillar = 0; pillar < m_pillars.size(); ++pillar) {
        const auto& questions = m_pillars[pillar].questions;
        const auto it = std::ranges::find(questions, question, &Question::id);
        if (it != questions.end())
            return index(static_cast<int>(it - questions.begin()), 0, index(static_cast<int>(pillar), 0));
    }
    return {};
}

QStringList QuestionsModel::questions() const
{
    QStringList ids;
    for (const Pillar& pillar : m_pillars)
        for (const Question& question : pillar.questions)
            ids << question.id;
    return ids;
}

QString QuestionsModel::nextOpen(const QString& question) const
{
    std::vector<const Question*> all;
    for (const Pillar& pillar : m_pillars)
        for (const Question& each : pillar.questions)
            all.push_back(&each);
    const auto here = std::ranges::find(all, question, [](const Question* each) { return each->id; });
    if (here != all.end())
        std::ranges::rotate(all, here + 1);
    const auto next = std::ranges::find(all, QuestionRisk::Unanswered, [](const Question* each) { return each->risk; });
    return next == all.end() ? QString() : (*next)->id;
}

QModelIndex QuestionsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, static_cast<quintptr>(parent.row()) + 1) : createIndex(row, column, pillarLevel);
}

QModelIndex QuestionsModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == pillarLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, pillarLevel);
}

int QuestionsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_pillars.size());
    if (parent.internalId() != pillarLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(m_pillars[at(parent.row())].questions.size());
}

int QuestionsModel::columnCount(const QModelIndex&) const
{
    return 1;
}

const QuestionsModel::Question* QuestionsModel::questionAt(const QModelIndex& index) const
{
    if (index.internalId() == pillarLevel)
        return nullptr;
    return &m_pillars[static_cast<size_t>(index.internalId()) - 1].questions[at(index.row())];
}

QVariant QuestionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Question* question = questionAt(index);
    return question ? cell(*question, role) : cell(m_pillars[at(index.row())], role);
}

QVariant QuestionsModel::cell(const Pillar& pillar, int role)
{
    switch (role) {
    case Qt::DisplayRole: return pillar.name;
    case Qt::ToolTipRole: return plainToolTip(pillar.name);
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3 at high risk, %4 at medium risk", "pillar, questions")
            .arg(pillar.name, countedQuestions(pillar.total), countText(pillar.high), countText(pillar.medium));
    case KeyRole: return pillar.id;
    case HighRole: return pillar.high;
    case MediumRole: return pillar.medium;
    case TotalRole: return pillar.total;
    case ContradictedRole: return pillar.contradicted;
    default: return {};
    }
}

QVariant QuestionsModel::cell(const Question& question, int role)
{
    switch (role) {
    case Qt::DisplayRole: return question.title;
    case Qt::ToolTipRole: return plainToolTip(tr("%1  %2", "id, title").arg(question.id, question.title));
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %2, %3", "id, title, risk").arg(question.id, question.title, riskText(question.risk));
        return question.contradicted > 0 ? tr("%1, contradicted by tests").arg(text) : text;
    }
    case KeyRole:
    case SecondRole: return question.id;
    case RiskRole: return static_cast<int>(question.risk);
    case ProvenRole: return static_cast<int>(question.proven);
    case ContradictedRole: return question.contradicted;
    default: return {};
    }
}

} // namespace waymark
