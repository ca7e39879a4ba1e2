// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/maturitygridmodel.h"

#include "views/shared/numbers.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// Figures as of the very end of a sprint are what the sprint ended with: not two columns, but one.
void joinLast(std::vector<MaturityPoint>& points)
{
    if (points.size() < 2 || points[points.size() - 2].moment != points.back().moment)
        return;
    points.back().sprint = points[points.size() - 2].sprint;
    points.erase(points.end() - 2);
}

const EpicMaturity* find(const MaturityPoint& point, const QString& epic)
{
    const auto found = std::ranges::find(point.epics, epic, [](const EpicMaturity& each) { return each.epic.id; });
    return found == point.epics.end() ? nullptr : &*found;
}

std::vector<MaturityRow> rowsOf(const std::vector<MaturityPoint>& points)
{
    std::vector<MaturityRow> rows;
    for (const EpicMaturity& now : points.back().epics) {
        MaturityRow row{.epic = now.epic};
        for (const MaturityPoint& point : points) {
            const EpicMaturity* then = find(point, now.epic.id);
            row.rungs.push_back(then ? then->rung : std::nullopt);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Of now: the sprint whose days include it, unless it ended. After now: those that begin later.
std::vector<MaturityMoment> momentsOf(const std::vector<MaturityPoint>& points, const ProgrammeFigures& figures, QDate day)
{
    std::vector<MaturityMoment> moments;
    for (const MaturityPoint& point : points)
        moments.push_back({.sprint = point.sprint});
    moments.back().isNow = true;
    const auto isThere = [&](int number) { return std::ranges::find(moments, number, &MaturityMoment::sprint) != moments.end(); };
    for (const SprintFigures& each : figures.sprints)
        if (moments.back().sprint < 0 && each.sprint.start <= day && day <= each.sprint.end && !isThere(each.sprint.number))
            moments.back().sprint = each.sprint.number;
    for (const SprintFigures& each : figures.sprints)
        if (each.sprint.start > day && !isThere(each.sprint.number))
            moments.push_back({.sprint = each.sprint.number, .isToCome = true});
    return moments;
}

} // namespace

void MaturityGridModel::show(std::vector<MaturityPoint> points, const ProgrammeFigures& figures, const QDateTime& now, const QString& fault)
{
    if (points.empty())
        points.push_back({.epics = figures.maturity});
    const QDate day = now.date();
    m_isCourseRead = points.size() > 1 || std::ranges::none_of(figures.sprints, [day](const SprintFigures& each) {
        return each.sprint.end.isValid() && each.sprint.end < day;
    });
    m_fault = m_isCourseRead ? QString() : fault;
    joinLast(points);
    const QString nowText = figures.asOf ? dayText(day) : tr("now");
    std::vector<MaturityMoment> moments = momentsOf(points, figures, day);
    const bool isSame = moments == m_moments && nowText == m_nowText;
    if (!isSame) { // a moment is a column for every row
        setRows({});
        beginResetModel();
    }
    m_points = std::move(points);
    m_moments = std::move(moments);
    m_nowText = nowText;
    if (!isSame)
        endResetModel();
    setRows(rowsOf(m_points));
    Q_EMIT shown();
}

std::optional<int> MaturityGridModel::rung(int row, int moment) const
{
    return moment < 0 || moment > now() ? std::nullopt : rowAt(row).rungs[static_cast<size_t>(moment)];
}

const EpicMaturity* MaturityGridModel::ladder(int row, int moment) const
{
    return moment < 0 || moment > now() ? nullptr : find(m_points[static_cast<size_t>(moment)], rowAt(row).epic.id);
}

std::optional<int> MaturityGridModel::changeOf(const MaturityRow& row)
{
    if (row.rungs.size() < 2)
        return std::nullopt;
    const std::optional<int> before = row.rungs[row.rungs.size() - 2];
    const std::optional<int> now = row.rungs.back();
    return before && now ? std::optional(*now - *before) : std::nullopt;
}

std::optional<int> MaturityGridModel::change(int row) const
{
    return changeOf(rowAt(row));
}

QString MaturityGridModel::shortText(int moment) const
{
    const MaturityMoment& at = m_moments[static_cast<size_t>(moment)];
    return at.sprint < 0 ? m_nowText : QString::number(at.sprint);
}

QString MaturityGridModel::momentText(int moment) const
{
    const MaturityMoment& at = m_moments[static_cast<size_t>(moment)];
    const QString number = QString::number(at.sprint);
    if (at.isToCome)
        return tr("sprint %1, to come").arg(number);
    if (at.isNow)
        return at.sprint < 0 ? m_nowText : tr("sprint %1, %2", "number, now or a day").arg(number, m_nowText);
    return tr("end of sprint %1").arg(number);
}

QString MaturityGridModel::sentence(int row, int moment) const
{
    const QString name = rowAt(row).epic.name;
    const QString when = momentText(moment);
    if (moment > now())
        return tr("%1, %2", "epic, moment").arg(name, when);
    const std::optional<int> stood = rung(row, moment);
    return stood ? tr("%1, %2: rung %3, %4", "epic, moment, number and name of a rung").arg(name, when, QString::number(*stood), rungName(*stood))
                 : tr("%1, %2: it can't be told, nobody noted where the plan stood then", "epic, moment").arg(name, when);
}

QString MaturityGridModel::courseText(int row) const
{
    QStringList parts;
    for (int moment = 0; moment <= now(); ++moment) {
        const std::optional<int> stood = rung(row, moment);
        parts << (stood ? tr("rung %1 (%2)", "number, moment").arg(QString::number(*stood), momentText(moment))
                        : tr("can't be told (%1)", "moment").arg(momentText(moment)));
    }
    return tr("%1: %2", "epic, its rungs").arg(rowAt(row).epic.name, parts.join(tr(", ")));
}

QString MaturityGridModel::description() const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row)
        lines << courseText(row);
    return lines.isEmpty() ? tr("No epics") : lines.join(tr("; "));
}

QVariant MaturityGridModel::cell(const MaturityRow& row, int column, int role) const
{
    const int moment = column - 1;
    const bool isEpic = column == 0;
    const bool isChange = column == columns() - 1;
    switch (role) {
    case KeyRole: return row.epic.id;
    case EpicRole: return isEpic ? QVariant(row.epic.code) : QVariant();
    case Qt::TextAlignmentRole: return atTheRight(!isEpic);
    case Qt::ToolTipRole: return isEpic || isChange ? QVariant(courseText(rowOf(row.epic.id))) : QVariant(sentence(rowOf(row.epic.id), moment));
    case Qt::DisplayRole: break;
    default: return {};
    }
    if (isEpic)
        return row.epic.name;
    if (const auto change = changeOf(row); isChange)
        return change ? QVariant(*change) : QVariant();
    if (moment > now())
        return {};
    const std::optional<int> stood = row.rungs[static_cast<size_t>(moment)];
    return stood ? QVariant(*stood) : QVariant(tr("can't be told"));
}

QVariant MaturityGridModel::head(int column, int role) const
{
    QStringList names{tr("Epic")};
    for (int moment = 0; moment < static_cast<int>(m_moments.size()); ++moment) {
        const QString text = momentText(moment);
        names << text.left(1).toUpper() + text.mid(1);
    }
    names << (now() > 0 ? tr("Change since %1", "moment").arg(momentText(now() - 1)) : tr("Change"));
    if (role == Qt::TextAlignmentRole)
        return atTheRight(column > 0);
    return columnHead(column, role, names);
}

bool MaturityGridModel::looksSame(const MaturityRow& a, const MaturityRow& b) const
{
    return a.rungs == b.rungs && a.epic.name == b.epic.name && a.epic.code == b.epic.code;
}

} // namespace waymark
