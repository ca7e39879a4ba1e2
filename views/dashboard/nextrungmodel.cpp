// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/nextrungmodel.h"

#include "views/shared/numbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// How a line is meant: evidence speaks against it, it is too old, it isn't there yet, or nobody can tell.
struct Stand {
    QString sign;
    Tone tone = Tone::Skipped;
    QString word;
};

Stand standOf(const MaturityCriterion& criterion)
{
    if (criterion.state == CriterionState::Unknown)
        return {u"unproven"_s, Tone::Skipped, NextRungModel::tr("Can't be told")};
    switch (criterion.rule) {
    case MaturityRule::ChecksPassed:
    case MaturityRule::Compliance:
        if (!criterion.figure.value)
            break;
        [[fallthrough]];
    case MaturityRule::NoExpiredException:
    case MaturityRule::RiskAppetite: return {u"failed"_s, Tone::Failed, NextRungModel::tr("Missed")};
    case MaturityRule::Fresh: return {u"stale"_s, Tone::Suppressed, NextRungModel::tr("Stale")};
    default: break;
    }
    return {u"unproven"_s, Tone::Skipped, NextRungModel::tr("Not yet")};
}

NextRungRow headOf(const NextRungEpic& epic)
{
    const int rung = *epic.ladder.rung;
    return {.kind = NextRungRow::Kind::Epic,
            .epic = epic.ladder.epic,
            .rung = rung + 1,
            .text = epic.ladder.epic.name,
            .key = epic.ladder.epic.id,
            .doorText = NextRungModel::tr("%1 → %2 %3", "rung, next rung, what it is called")
                            .arg(QString::number(rung), QString::number(rung + 1), rungName(rung + 1))};
}

NextRungRow moreOf(const NextRungEpic& epic, size_t shown)
{
    NextRungRow more = headOf(epic);
    more.kind = NextRungRow::Kind::More;
    more.key += u"/more"_s;
    more.text = NextRungModel::tr("%1 more").arg(countText(static_cast<qint64>(epic.lines.size() - shown)));
    more.doorText = NextRungModel::tr("All");
    return more;
}

} // namespace

void NextRungModel::show(std::span<const EpicMaturity> ladders, std::span<const Story> stories, const EpicCatalogue& catalogue)
{
    m_epics.clear();
    m_onTop = m_untold = 0;
    for (const EpicMaturity& ladder : ladders) {
        if (!ladder.rung)
            ++m_untold;
        else if (*ladder.rung == topRung)
            ++m_onTop;
        else
            m_epics.push_back(nextRungOf(ladder, stories, catalogue));
    }
    std::ranges::stable_sort(m_epics, {}, &NextRungEpic::criteria);
    choose();
}

void NextRungModel::setWhole(bool whole)
{
    m_isWhole = whole;
    choose();
}

int NextRungModel::shownEpics() const
{
    const int all = static_cast<int>(m_epics.size());
    return m_isWhole ? all : std::min(all, usualEpics);
}

void NextRungModel::choose()
{
    std::vector<NextRungRow> chosen;
    for (size_t i = 0; i < static_cast<size_t>(shownEpics()); ++i) {
        const NextRungEpic& epic = m_epics[i];
        const bool fits = m_isWhole || epic.lines.size() <= usualLines;
        const size_t lines = fits ? epic.lines.size() : usualLines - 1;
        chosen.push_back(headOf(epic));
        std::copy_n(epic.lines.begin(), lines, std::back_inserter(chosen));
        if (!fits)
            chosen.push_back(moreOf(epic, lines));
    }
    setRows(std::move(chosen));
}

const EpicMaturity* NextRungModel::ladderOf(const QString& epic) const
{
    const auto found = std::ranges::find(m_epics, epic, [](const NextRungEpic& each) { return each.ladder.epic.id; });
    return found == m_epics.end() ? nullptr : &found->ladder;
}

QVariant NextRungModel::cell(const NextRungRow& row, int column, int role) const
{
    const bool isMissing = row.kind == NextRungRow::Kind::Missing;
    const bool isDoor = column == DoorColumn;
    const Stand stand = isMissing ? standOf(row.criterion) : Stand();
    switch (role) {
    case Qt::DisplayRole: break;
    case KeyRole: return row.key;
    case StripeRole: return row.epic.code;
    case ShortRole: return column == TextColumn && !row.brief.isEmpty() ? QVariant(row.brief) : QVariant();
    case StrongRole: return column == TextColumn && row.kind == NextRungRow::Kind::Epic;
    case MutedRole: return column == TextColumn && row.kind == NextRungRow::Kind::More;
    case MarkRole: return column == TextColumn && isMissing ? QVariant(stand.sign) : QVariant();
    case MarkToneRole: return static_cast<int>(stand.tone);
    case ToneRole: return isDoor && row.kind != NextRungRow::Kind::Epic ? QVariant(static_cast<int>(Tone::Accent)) : QVariant();
    case Qt::TextAlignmentRole: return atTheRight(isDoor);
    case Qt::AccessibleTextRole:
        return column == TextColumn && isMissing ? QVariant(tr("%1: %2", "how a criterion stands, why").arg(stand.word, row.text)) : QVariant();
    case Qt::ToolTipRole:
        return isMissing ? tr("%1\nAsked for by rung %2, %3: %4", "why a criterion doesn't hold; rung, its name, the criterion")
                               .arg(row.text, QString::number(row.rung), rungName(row.rung), row.criterion.text)
                         : tr("%1: the whole ladder", "epic").arg(row.epic.name);
    default: return {};
    }
    switch (column) {
    case EpicColumn: return row.epic.code;
    case RungColumn: return row.rung;
    case TextColumn: return row.text;
    case DoorColumn: return row.doorText;
    default: return {};
    }
}

QVariant NextRungModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Epic"), tr("Next rung"), tr("What is missing"), tr("Opens")}, {RungColumn, DoorColumn});
}

bool NextRungModel::looksSame(const NextRungRow& a, const NextRungRow& b) const
{
    return a.kind == b.kind && a.text == b.text && a.brief == b.brief && a.doorText == b.doorText && a.rung == b.rung && a.epic.code == b.epic.code
        && a.epic.name == b.epic.name && a.criterion.rule == b.criterion.rule && a.criterion.state == b.criterion.state
        && a.criterion.text == b.criterion.text && a.criterion.figure.value.has_value() == b.criterion.figure.value.has_value();
}

} // namespace waymark
