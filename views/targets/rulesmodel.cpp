// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/rulesmodel.h"

#include "model/edit/workspace.h"
#include "views/targets/targetwordsmodel.h"

#include <QMimeData>

namespace waymark {

namespace {

std::optional<TargetField> fieldOfColumn(int column)
{
    return fieldAt(column, RulesModel::NameColumn);
}

const QString rulesMimeType = QStringLiteral("application/x-waymark-target-rules");

/// Puts a value into the rule's column: its pattern, or one of the fields.
void put(TargetRule& rule, int column, const QString& value)
{
    (column == RulesModel::PatternColumn ? rule.pattern : fieldIn(rule, *fieldOfColumn(column))) = value;
}

} // namespace

RulesModel::RulesModel(Workspace& workspace, QObject* parent)
    : KeyedRowsModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<TargetRule>() || changes.touches<Target>())
            load();
    });
    load();
}

void RulesModel::load()
{
    const Records& records = m_workspace.records();
    std::vector<TargetRule> rules = rulesInOrder(records);
    const std::vector<RuleReach> reach = reachOf(rules, records.targets());
    std::vector<RuleRow> shown;
    for (size_t i = 0; i < rules.size(); ++i)
        shown.push_back({.rule = std::move(rules[i]), .reach = reach[i], .number = static_cast<int>(i) + 1});
    if (m_draft && records.of<TargetRule>().find(m_draft->id))
        m_draft.reset(); // it has become a rule, in the same row
    if (m_draft)
        shown.push_back({.rule = *m_draft, .number = static_cast<int>(shown.size()) + 1});
    setRows(std::move(shown));
}

QModelIndex RulesModel::beginDraft(const TargetRule& draft)
{
    dropDraft();
    m_draft = draft;
    m_draft->pattern.clear();
    load();
    return index(rowCount() - 1, PatternColumn);
}

void RulesModel::dropDraft()
{
    if (!m_draft)
        return;
    m_draft.reset();
    load();
}

bool RulesModel::make(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    const auto done = m_workspace.edit(text, perform);
    if (!done)
        Q_EMIT failed(done.error());
    return done.has_value();
}

bool RulesModel::move(std::span<const TargetRuleId> rules, int places)
{
    const std::vector<TargetRuleId> which(rules.begin(), rules.end());
    return make(places < 0 ? tr("Try rules for targets earlier") : tr("Try rules for targets later"),
                [&](Edit& edit) { return moveRules(edit, which, places); });
}

bool RulesModel::remove(std::span<const TargetRuleId> rules)
{
    const std::vector<TargetRuleId> which(rules.begin(), rules.end());
    const TargetRule* first = which.empty() ? nullptr : m_workspace.records().of<TargetRule>().find(which.front());
    const QString text = which.size() == 1 && first ? tr("Remove the rule for %1").arg(first->pattern)
                                                    : tr("Remove %1 rules for targets").arg(which.size());
    return make(text, [&](Edit& edit) { return removeRules(edit, which); });
}

int RulesModel::matches(const QString& pattern) const
{
    const TargetRule rule{.pattern = pattern};
    return reachOf(std::span(&rule, 1), m_workspace.records().targets()).front().matches;
}

Qt::ItemFlags RulesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows, not on one
    const bool edits = index.column() == PatternColumn || fieldOfColumn(index.column());
    return KeyedRowsModel::flags(index) | Qt::ItemIsDragEnabled | (edits ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QStringList RulesModel::mimeTypes() const
{
    return {rulesMimeType};
}

QMimeData* RulesModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids;
    for (const QModelIndex& index : indexes)
        if (const QString id = rowAt(index.row()).rule.id.toString(); !ids.contains(id))
            ids << id;
    auto* data = new QMimeData;
    data->setData(rulesMimeType, ids.join(u'\n').toLatin1());
    return data;
}

bool RulesModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    std::vector<TargetRuleId> rules;
    int first = rowCount();
    int above = 0;
    const int place = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    for (const QString& text : QString::fromLatin1(data->data(rulesMimeType)).split(u'\n'))
        if (const auto id = TargetRuleId::parse(text); id && rowOf(*id) >= 0) {
            rules.push_back(*id);
            first = std::min(first, rowOf(*id));
            above += rowOf(*id) < place ? 1 : 0;
        }
    return !rules.empty() && move(rules, place - above - first);
}

bool RulesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole
        || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const int column = index.column();
    const TargetRule rule = rowAt(index.row()).rule; // not the row itself: edit() may rewrite the rows
    const QString text = value.toString().trimmed();
    if (isDraft(rule))
        return setInDraft(column, text);
    const QString words = column == PatternColumn
        ? tr("Let the rule for %1 match %2", "old pattern, new one").arg(rule.pattern, text)
        : assignmentText(*fieldOfColumn(column), tr("the rule for %1").arg(rule.pattern), text);
    return make(words, [&](Edit& edit) {
        return changeRule(edit, rule.id, [&](TargetRule& changed) { put(changed, column, text); });
    });
}

bool RulesModel::setInDraft(int column, const QString& value)
{
    put(*m_draft, column, value);
    if (!m_draft->pattern.isEmpty())
        return make(tr("Add the rule for %1").arg(m_draft->pattern),
                    [draft = *m_draft](Edit& edit) { return addRule(edit, draft); });
    load();
    return true;
}

QVariant RulesModel::cell(const RuleRow& row, int column, int role) const
{
    const auto field = fieldOfColumn(column);
    switch (role) {
    case Qt::DisplayRole: return column == ReachColumn ? reachText(row, role) : text(row, column);
    case Qt::EditRole: return text(row, column);
    case KeyRole: return row.rule.id.toString();
    case ChoicesRole:
        return field && *field != TargetField::Name ? QVariant(valuesInUse(m_workspace.records(), *field)) : QVariant();
    case StrongRole: return column == PatternColumn;
    case MutedRole: return column == NumberColumn || (column == ReachColumn && row.reach.decides == 0);
    case Qt::ToolTipRole: return column == ReachColumn ? reachText(row, role) : text(row, column);
    case Qt::TextAlignmentRole:
        return column == ReachColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant RulesModel::reachText(const RuleRow& row, int role) const
{
    if (isDraft(row.rule))
        return {};
    const auto [matches, decides] = row.reach;
    if (role == Qt::DisplayRole)
        return matches == decides ? QVariant(matches) : tr("%1 of %2", "targets decided, matched").arg(decides).arg(matches);
    return matches == decides
        ? (matches == 1 ? tr("Matches one known target") : tr("Matches %1 known targets").arg(matches))
        : tr("Matches %1 known targets, but rules above it decide %2 of them").arg(matches).arg(matches - decides);
}

QVariant RulesModel::text(const RuleRow& row, int column)
{
    switch (column) {
    case NumberColumn: return row.number;
    case PatternColumn: return row.rule.pattern;
    case ReachColumn: return row.reach.decides;
    default: return fieldOf(row.rule, *fieldOfColumn(column));
    }
}

QVariant RulesModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == ReachColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NumberColumn: return tr("#", "number of a rule");
    case PatternColumn: return tr("Pattern");
    case ReachColumn: return tr("Targets");
    default: return fieldHead(*fieldOfColumn(column));
    }
}

} // namespace waymark
