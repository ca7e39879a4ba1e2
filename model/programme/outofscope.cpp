// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/outofscope.h"

#include "model/catalog/responsibility.h"
#include "model/domain/glob.h"

#include <algorithm>
#include <set>

namespace waymark {

namespace {

bool isProviders(const ResponsibilityRow& row, ServiceModel column)
{
    const ResponsibilityCell* cell = row.cell(column);
    return cell && cell->responsible == Responsible::Provider;
}

/// Whether it is about hosts, which are ours in part where containers run on EC2: a control plane is not, whoever has the hosts.
bool isOfHosts(const ResponsibilityRow& row)
{
    return row.layer == DefenceLayer::Host && !isProviders(row, ServiceModel::EcsOnEc2);
}

/// The column of the matrix that a service model is judged by. EKS on Fargate has none: its hosts are as those of ECS on Fargate,
/// its control plane and all the rest as those of EKS. What belongs to neither is thus ours rather than not.
ServiceModel columnOf(ServiceModel model, const ResponsibilityRow& row)
{
    if (model != ServiceModel::EksOnFargate)
        return model;
    return isOfHosts(row) ? ServiceModel::EcsOnFargate : ServiceModel::Eks;
}

} // namespace

QStringList controlsOf(const ResponsibilityRow& row, const QStringList& controls)
{
    QStringList found;
    for (const QString& control : controls)
        if (std::ranges::any_of(row.controls, [&](const QString& pattern) { return globMatches(pattern, control); }))
            found << control;
    return found;
}

QHash<QString, QStringList> outOfScope(const QStringList& controls, const Responsibility& responsibility,
                                       std::span<const Workload> workloads)
{
    std::set<ServiceModel> models;
    for (const Workload& workload : workloads)
        if (workload.serviceModel != ServiceModel::Unstated)
            models.insert(workload.serviceModel);
    QHash<QString, QStringList> out;
    if (models.empty())
        return out;
    for (const ResponsibilityRow& row : responsibility.rows) {
        if (!std::ranges::all_of(models, [&](ServiceModel model) { return isProviders(row, columnOf(model, row)); }))
            continue;
        for (const QString& control : controlsOf(row, controls))
            out[control] << row.id;
    }
    return out;
}

} // namespace waymark
