// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

class QComboBox;

namespace waymark {

/// Whose results are shown: those of all targets that the figures are of, of one environment's, or of one target. What
/// is chosen is kept by name, so it stays, and takes in what is new, while imports make targets known.
class TargetFilter {
public:
    explicit TargetFilter(QComboBox* choice) : m_choice(choice) {}

    /// `environment`: the one that all figures are restricted to; empty: none. Chooses "All" if what was chosen is gone.
    void fill(std::span<const Target> targets, const QString& environment);
    /// Nothing: all. An empty list: an environment that no target belongs to.
    std::optional<std::vector<TargetName>> targets() const;
    /// As if "All" were chosen.
    std::optional<std::vector<TargetName>> allTargets() const { return targetsOf(m_environment); }

private:
    void addTargets();
    std::optional<std::vector<TargetName>> targetsOf(const QString& environment) const;

    QComboBox* m_choice;
    std::vector<Target> m_targets = {}; ///< of the figures' environment
    QString m_environment = {};
};

} // namespace waymark
