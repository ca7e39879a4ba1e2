// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/threattargetsmodel.h"

#include "model/domain/localday.h"
#include "model/edit/records.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

namespace {

/// Imports find thousands of targets, few of which have a threat model; so each is asked for its own rows only.
class ThreatModels {
public:
    explicit ThreatModels(const Records& records)
    {
        for (const ThreatElement& element : records.threatElements())
            m_elements[element.target].push_back(element);
        for (const ThreatReview& review : records.threatReviews())
            m_reviews[review.target].push_back(review);
        QSet<StoryId> answering;
        for (const Link& link : records.links())
            if (link.kind == LinkKind::Threatens && !answering.contains(link.story)) {
                answering.insert(link.story);
                if (const Story* story = records.of<Story>().find(link.story))
                    m_stories.push_back(*story);
            }
        std::ranges::copy_if(records.links(), std::back_inserter(m_answers),
                             [](const Link& link) { return link.kind == LinkKind::Threatens; });
    }

    ThreatModelState stateOf(const TargetId& target) const
    {
        if (!m_elements.contains(target) && !m_reviews.contains(target))
            return {};
        return threatModelState(target, m_elements.value(target), m_answers, m_stories, m_reviews.value(target));
    }

private:
    QHash<TargetId, std::vector<ThreatElement>> m_elements;
    QHash<TargetId, std::vector<ThreatReview>> m_reviews;
    std::vector<Link> m_answers;
    std::vector<Story> m_stories; ///< that answer
};

} // namespace

void ThreatTargetsModel::show(const Records& records)
{
    const QString& zone = records.properties().timeZone;
    const bool moved = std::exchange(m_timeZone, zone) != zone;
    const ThreatModels models(records);
    std::vector<ThreatTargetRow> rows;
    for (const Target& target : records.targets())
        rows.push_back({.target = target, .state = models.stateOf(target.id)});
    std::ranges::sort(rows, {}, [](const ThreatTargetRow& row) { return std::pair(row.name().toCaseFolded(), row.target.identity); });
    setRows(std::move(rows));
    if (moved && rowCount() > 0) // which no row tells: both, the one before and the new one, have the days of the new zone
        Q_EMIT dataChanged(index(0, SignedColumn), index(rowCount() - 1, SignedColumn));
}

QVariant ThreatTargetsModel::cell(const ThreatTargetRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return text(row, column);
    case Qt::ToolTipRole: return column == NameColumn ? row.target.identity : text(row, column);
    case KeyRole: return row.target.id.toString();
    case SignNameRole: return column == SignedColumn ? sign(row, true) : QVariant();
    case ToneRole: return column == SignedColumn ? sign(row, false) : QVariant();
    case MutedRole: return column == EnvironmentColumn || (column == AnsweredColumn && row.state.elements == 0);
    default: return {};
    }
}

QVariant ThreatTargetsModel::sign(const ThreatTargetRow& row, bool name)
{
    if (!row.state.signature)
        return name ? QVariant(QStringLiteral("unproven")) : QVariant(static_cast<int>(Tone::Skipped));
    if (row.state.changedSince)
        return name ? QVariant(QStringLiteral("stale")) : QVariant(static_cast<int>(Tone::Suppressed));
    return name ? QVariant(QStringLiteral("confirmed")) : QVariant(static_cast<int>(Tone::Passed));
}

QString ThreatTargetsModel::text(const ThreatTargetRow& row, int column) const
{
    switch (column) {
    case NameColumn: return row.name();
    case EnvironmentColumn: return row.target.environment;
    case AnsweredColumn:
        return row.state.elements == 0 ? tr("not begun") : tr("%1 of %2").arg(row.state.answered).arg(row.state.elements);
    case SignedColumn:
        if (!row.state.signature)
            return tr("Not signed");
        return (row.state.changedSince ? tr("Changed since %1") : tr("Signed %1"))
            .arg(localDay(row.state.signature->signedAt, m_timeZone).toString(Qt::ISODate));
    default: return {};
    }
}

QVariant ThreatTargetsModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn: return tr("Target");
    case EnvironmentColumn: return tr("Environment");
    case AnsweredColumn: return tr("Answered");
    case SignedColumn: return tr("Review");
    default: return {};
    }
}

bool ThreatTargetsModel::looksSame(const ThreatTargetRow& a, const ThreatTargetRow& b) const
{
    return a.target == b.target && text(a, AnsweredColumn) == text(b, AnsweredColumn) && text(a, SignedColumn) == text(b, SignedColumn);
}

} // namespace waymark
