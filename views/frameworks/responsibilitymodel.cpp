// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/responsibilitymodel.h"

#include "views/frameworks/referencewords.h"
#include "views/shared/cellmodel.h"

#include <algorithm>

namespace waymark {

namespace {

Tone toneOf(Responsible responsible)
{
    switch (responsible) {
    case Responsible::Provider: return Tone::Muted;
    case Responsible::Shared: return Tone::Suppressed;
    case Responsible::Customer: return Tone::Accent;
    }
    Q_UNREACHABLE();
}

} // namespace

void ResponsibilityModel::show(const Responsibility& responsibility, std::span<const Workload> workloads)
{
    std::vector<std::pair<ServiceModel, QString>> named;
    for (const Workload& workload : workloads)
        if (workload.serviceModel == ServiceModel::EksOnFargate) // judged by both; all but its hosts is as of EKS
            named.emplace_back(ServiceModel::Eks, tr("%1 (on Fargate)", "workload").arg(workload.name));
        else
            named.emplace_back(workload.serviceModel, workload.name);
    std::ranges::sort(named, {}, &std::pair<ServiceModel, QString>::second);
    if (m_matrix != &responsibility) {
        beginResetModel();
        m_matrix = &responsibility;
        m_workloads = std::move(named);
        endResetModel();
    } else if (m_workloads != named) {
        m_workloads = std::move(named);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

std::optional<ResponsibilityModel::Cell> ResponsibilityModel::cellAt(const QModelIndex& index) const
{
    if (!m_matrix || !index.isValid() || index.model() != this || index.column() == 0)
        return std::nullopt;
    const ResponsibilityRow& row = m_matrix->rows[static_cast<size_t>(index.row())];
    const Responsibility::Model& model = m_matrix->models[static_cast<size_t>(index.column() - 1)];
    const ResponsibilityCell* cell = row.cell(model.model);
    return cell ? std::optional(Cell{&row, &model, cell}) : std::nullopt;
}

QStringList ResponsibilityModel::workloadsOf(ServiceModel model) const
{
    QStringList names;
    for (const auto& [of, name] : m_workloads)
        if (of == model)
            names << name;
    return names;
}

QStringList ResponsibilityModel::withoutColumn() const
{
    QStringList names;
    if (!m_matrix)
        return names;
    for (const auto& [of, name] : m_workloads)
        if (of != ServiceModel::Unstated && std::ranges::find(m_matrix->models, of, &Responsibility::Model::model) == m_matrix->models.end())
            names << name;
    return names;
}

int ResponsibilityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_matrix ? 0 : static_cast<int>(m_matrix->rows.size());
}

int ResponsibilityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_matrix ? 0 : static_cast<int>(m_matrix->models.size()) + 1;
}

QVariant ResponsibilityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResponsibilityRow& row = m_matrix->rows[static_cast<size_t>(index.row())];
    if (role == KeyRole)
        return row.id;
    const auto cell = cellAt(index);
    if (!cell) {
        if (index.column() != 0)
            return {};
        return role == Qt::DisplayRole ? QVariant(row.name) : role == Qt::ToolTipRole ? QVariant(row.purpose) : QVariant();
    }
    const Responsible responsible = cell->cell->responsible;
    switch (role) {
    case Qt::DisplayRole: return signText(responsible);
    case SignNameRole: return signName(responsible);
    case ToneRole: return static_cast<int>(toneOf(responsible));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "layer, service model, who answers for it").arg(row.name, cell->model->name, signText(responsible));
    case Qt::ToolTipRole: return cell->cell->ours;
    default: return {};
    }
}

QString ResponsibilityModel::modelHead(int column) const
{
    const Responsibility::Model& model = m_matrix->models[static_cast<size_t>(column - 1)];
    const QStringList names = workloadsOf(model.model);
    return names.isEmpty() ? model.name : tr("%1: %2", "service model, its workloads").arg(model.name, names.join(tr(", ")));
}

QVariant ResponsibilityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(tr("Who answers for")) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return modelHead(section);
    return {};
}

} // namespace waymark
