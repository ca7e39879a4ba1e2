// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/workloadwords.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkloadWords)
};

QString notStated()
{
    return Text::tr("Not stated");
}

} // namespace

QString workloadText(ServiceModel model)
{
    switch (model) {
    case ServiceModel::Unstated: return notStated();
    case ServiceModel::Ec2: return Text::tr("EC2");
    case ServiceModel::EcsOnEc2: return Text::tr("ECS on EC2");
    case ServiceModel::EcsOnFargate: return Text::tr("ECS on Fargate");
    case ServiceModel::Eks: return Text::tr("EKS");
    case ServiceModel::EksOnFargate: return Text::tr("EKS on Fargate");
    case ServiceModel::Lambda: return Text::tr("Lambda");
    case ServiceModel::Other: return Text::tr("Another");
    }
    Q_UNREACHABLE();
}

QString workloadText(Tenancy tenancy)
{
    switch (tenancy) {
    case Tenancy::Unstated: return notStated();
    case Tenancy::Shared: return Text::tr("Shared hosts");
    case Tenancy::DedicatedInstance: return Text::tr("Dedicated instances");
    case Tenancy::DedicatedHost: return Text::tr("Dedicated hosts");
    }
    Q_UNREACHABLE();
}

QString workloadText(DataClass data)
{
    switch (data) {
    case DataClass::Unstated: return notStated();
    case DataClass::Public: return Text::tr("Public");
    case DataClass::Internal: return Text::tr("Internal");
    case DataClass::Confidential: return Text::tr("Confidential");
    case DataClass::Restricted: return Text::tr("Restricted");
    }
    Q_UNREACHABLE();
}

QString countedTargets(qint64 count)
{
    return count == 1 ? Text::tr("1 target") : Text::tr("%1 targets").arg(countText(count));
}

QString countedTools(qint64 count)
{
    return count == 1 ? Text::tr("1 tool") : Text::tr("%1 tools").arg(countText(count));
}

} // namespace waymark
