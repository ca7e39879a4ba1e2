// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// What runs a workload: who is responsible for which layer depends on it.
enum class ServiceModel { Unstated, Ec2, EcsOnEc2, EcsOnFargate, Eks, EksOnFargate, Lambda, Other };

template <>
struct Words<ServiceModel> {
    static constexpr std::pair<ServiceModel, const char*> list[] = {
        {ServiceModel::Unstated, "unstated"},          {ServiceModel::Ec2, "ec2"},
        {ServiceModel::EcsOnEc2, "ecsOnEc2"},          {ServiceModel::EcsOnFargate, "ecsOnFargate"},
        {ServiceModel::Eks, "eks"},                    {ServiceModel::EksOnFargate, "eksOnFargate"},
        {ServiceModel::Lambda, "lambda"},              {ServiceModel::Other, "other"}};
};

/// Whether others' workloads run on the same hosts.
enum class Tenancy { Unstated, Shared, DedicatedInstance, DedicatedHost };

template <>
struct Words<Tenancy> {
    static constexpr std::pair<Tenancy, const char*> list[] = {{Tenancy::Unstated, "unstated"},
                                                               {Tenancy::Shared, "shared"},
                                                               {Tenancy::DedicatedInstance, "dedicatedInstance"},
                                                               {Tenancy::DedicatedHost, "dedicatedHost"}};
};

/// How much harm it does if the data gets out.
enum class DataClass { Unstated, Public, Internal, Confidential, Restricted };

template <>
struct Words<DataClass> {
    static constexpr std::pair<DataClass, const char*> list[] = {{DataClass::Unstated, "unstated"},
                                                                 {DataClass::Public, "public"},
                                                                 {DataClass::Internal, "internal"},
                                                                 {DataClass::Confidential, "confidential"},
                                                                 {DataClass::Restricted, "restricted"}};
};

/// A system that serves a business purpose: what a review is of.
struct Workload {
    WorkloadId id = WorkloadId::create();
    QString name = {}; ///< unique
    QString description = {};
    QString environment = {}; ///< one that targets are assigned to: "production"; empty: not stated
    std::optional<PersonId> owner = {};
    DataClass dataClass = DataClass::Unstated;
    bool personalData = false; ///< it holds data of living people
    bool gdpr = false;         ///< and the GDPR applies to them; implies personalData
    ServiceModel serviceModel = ServiceModel::Unstated;
    QString hostType = {}; ///< "m7g.large", "Bottlerocket"; empty: not stated, or nobody's to choose
    Tenancy tenancy = Tenancy::Unstated;
    qint64 revision = 0;

    friend bool operator==(const Workload&, const Workload&) = default;
};

template <>
struct EntityTraits<Workload> {
    static constexpr const char* table = "workload";
    static constexpr auto fields = fieldList(
        Field{"id", &Workload::id}, Field{"name", &Workload::name}, Field{"description", &Workload::description},
        Field{"environment", &Workload::environment}, Field{"owner_id", &Workload::owner},
        Field{"data_class", &Workload::dataClass}, Field{"personal_data", &Workload::personalData},
        Field{"gdpr", &Workload::gdpr}, Field{"service_model", &Workload::serviceModel},
        Field{"host_type", &Workload::hostType}, Field{"tenancy", &Workload::tenancy},
        Field{"revision", &Workload::revision});
};

/// A target whose results are evidence for a workload. A workload without any has those of its environment; one that
/// states no environment either has no evidence.
struct WorkloadTarget {
    WorkloadTargetId id = WorkloadTargetId::create();
    WorkloadId workload = WorkloadId::create();
    TargetId target = TargetId::create();
    qint64 revision = 0;

    friend bool operator==(const WorkloadTarget&, const WorkloadTarget&) = default;
};

template <>
struct EntityTraits<WorkloadTarget> {
    static constexpr const char* table = "workload_target";
    static constexpr auto fields =
        fieldList(Field{"id", &WorkloadTarget::id}, Field{"workload_id", &WorkloadTarget::workload},
                  Field{"target_id", &WorkloadTarget::target}, Field{"revision", &WorkloadTarget::revision});
};

} // namespace waymark
