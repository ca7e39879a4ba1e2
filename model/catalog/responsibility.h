// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/story.h"
#include "model/domain/workload.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// Who answers for something in a service model.
enum class Responsible { Provider, Shared, Customer };

template <>
struct Words<Responsible> {
    static constexpr std::pair<Responsible, const char*> list[] = {
        {Responsible::Provider, "provider"}, {Responsible::Shared, "shared"}, {Responsible::Customer, "customer"}};
};

/// Who answers for one row of the matrix in one service model.
struct ResponsibilityCell {
    ServiceModel model = ServiceModel::Ec2;
    Responsible responsible = Responsible::Customer;
    QString ours;     ///< what is left for the customer to do; empty: nothing
    QString evidence; ///< what covers the provider's part: a report, a certificate; empty where nothing is the provider's
};

/// What somebody has to answer for, from the building up to the data.
struct ResponsibilityRow {
    QString id; ///< "host-os"
    QString name;
    QString purpose;
    std::optional<DefenceLayer> layer; ///< that it belongs to; none: below all of them
    QStringList controls; ///< items that are out of scope where it is the provider's: "cis-docker/1.*", which may be globs
    std::vector<ResponsibilityCell> cells; ///< one for each model, in the order of Responsibility::models

    const ResponsibilityCell* cell(ServiceModel model) const;
};

/// The shared responsibility matrix, from responsibility.json. Pointers are valid as long as it is.
struct Responsibility {
    QString version;
    QString source;
    struct Model {
        ServiceModel model = ServiceModel::Ec2;
        QString name;
        QString purpose; ///< when a workload is of this model, and what that means
    };
    std::vector<Model> models; ///< ec2, ecsOnEc2, ecsOnFargate, eks, lambda
    std::vector<ResponsibilityRow> rows; ///< from the outermost inwards

    /// Errors: Io, Parse (file, JSON pointer, reason).
    static Result<Responsibility> load(const QString& file);
};

} // namespace waymark
