// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/starterrisksmodel.h"

#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "model/edit/riskrules.h"
#include "model/score/riskfigures.h"
#include "views/risks/riskwords.h"

#include <algorithm>

namespace waymark {

namespace {

QString tiesText(const StarterRisk& starter)
{
    QStringList checks;
    for (const CheckName& check : starter.checks)
        checks << check.tool + u' ' + check.checkId;
    const std::pair<QString, QStringList> kinds[] = {
        {StarterRisksModel::tr("Abuse: %1"), starter.abuseCases},
        {StarterRisksModel::tr("Use: %1"), starter.useCases},
        {StarterRisksModel::tr("Checks: %1"), checks},
        {StarterRisksModel::tr("Controls: %1"), starter.controls},
    };
    QStringList parts;
    for (const auto& [words, ends] : kinds)
        if (!ends.isEmpty())
            parts << words.arg(ends.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral("; "));
}

} // namespace

void StarterRisksModel::offer(std::shared_ptr<const Reference> content, const Catalogues& catalogues, const Records& records)
{
    const bool isNew = m_content != content;
    setRows({}); // rows point into the content
    m_content = std::move(content);
    follow(records, catalogues);
    if (!isNew)
        return;
    QSet<QString> all; // also of what has no tick now, as it is registered
    for (const StarterRisk& starter : m_content->risks.risks)
        all.insert(starter.id);
    tick(all, false);
}

void StarterRisksModel::follow(const Records& records, const Catalogues& catalogues)
{
    if (!m_content)
        return;
    QHash<QString, QString> references;
    for (const Risk& risk : records.risks())
        references.insert(riskTitleKey(risk.title), risk.reference);
    m_grid = gridOf(records.properties());
    const auto& epics = catalogues.epics.epics;
    std::vector<StarterRiskRow> rows;
    for (const StarterRisk& starter : m_content->risks.risks) {
        const auto epic = std::ranges::find(epics, starter.epic, [](const Epic& each) { return each.id; });
        const bool known = epic != epics.end();
        rows.push_back({.starter = &starter,
                        .epicPlace = static_cast<int>(epic - epics.begin()),
                        .epic = known ? epic->name : starter.epic,
                        .code = known ? epic->code : QString(),
                        .registered = references.value(riskTitleKey(starter.title)),
                        .ties = tiesText(starter)});
    }
    std::ranges::stable_sort(rows, {}, &StarterRiskRow::epicPlace);
    QSet<QString> registered;
    for (const StarterRiskRow& row : rows)
        if (!row.registered.isEmpty())
            registered.insert(row.starter->id);
    show(std::move(rows));
    tick(registered, false); // when an undo takes one out of the registry again, it is not chosen
}

std::vector<const StarterRisk*> StarterRisksModel::chosen() const
{
    std::vector<const StarterRisk*> chosen;
    for (const StarterRiskRow& row : rows())
        if (isTicked(row))
            chosen.push_back(row.starter);
    return chosen;
}

int StarterRisksModel::available() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const StarterRiskRow& row) { return row.registered.isEmpty(); }));
}

QString StarterRisksModel::searchText(const StarterRiskRow& row)
{
    const StarterRisk& starter = *row.starter;
    return QStringList{starter.id,    starter.title, starter.category, starter.cause, starter.event, starter.consequence,
                       starter.plan, row.epic,      row.code,         row.ties}
        .join(u'\n');
}

QString StarterRisksModel::text(const StarterRiskRow& row, int column) const
{
    const StarterRisk& starter = *row.starter;
    const auto level = [this](int likelihood, int impact) { return levelText(likelihood, impact, m_grid); };
    switch (column) {
    case TitleColumn: return starter.title;
    case EpicColumn: return row.epic;
    case InherentColumn: return level(starter.inherentLikelihood, starter.inherentImpact);
    case TargetColumn: return level(starter.targetLikelihood, starter.targetImpact);
    case TiesColumn: return row.ties;
    case StateColumn: return row.registered.isEmpty() ? QString() : tr("Registered as %1", "reference").arg(row.registered);
    default: return {};
    }
}

QVariant StarterRisksModel::cell(const StarterRiskRow& row, int column, int role) const
{
    const StarterRisk& starter = *row.starter;
    const int level = column == InherentColumn ? m_grid.level(starter.inherentLikelihood, starter.inherentImpact)
                      : column == TargetColumn ? m_grid.level(starter.targetLikelihood, starter.targetImpact)
                                               : 0;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::CheckStateRole: return tickIn(row, column);
    case KeyRole: return starter.id;
    case ShortRole: return level > 0 ? QVariant(levelWord(level)) : QVariant();
    case SignNameRole: return level > 0 ? QVariant(signName(riskBand(level))) : QVariant();
    case ToneRole: return level > 0 ? QVariant(static_cast<int>(toneOf(riskBand(level)))) : QVariant();
    case EpicRole: return column == EpicColumn && !row.code.isEmpty() ? QVariant(row.code) : QVariant();
    case MutedRole: return !row.registered.isEmpty() || column == TiesColumn || column == StateColumn;
    case Qt::ToolTipRole:
        return column == TitleColumn
            ? tr("%1 %2\n%3", "event, consequence, cause of a risk").arg(starter.event, starter.consequence, starter.cause)
            : text(row, column);
    default: return {};
    }
}

QVariant StarterRisksModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Risk"), tr("Epic"), tr("Inherent"), tr("Target"), tr("Tied to"), tr("State")});
}

void StarterRisksFilterModel::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool StarterRisksFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const QString text = StarterRisksModel::searchText(static_cast<const StarterRisksModel*>(sourceModel())->rowAt(row));
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace waymark
