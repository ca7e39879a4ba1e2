// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/targetfilter.h"

#include "views/shared/filtereditors.h"
#include "views/targets/targetwordsmodel.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSignalBlocker>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

const QString environmentKey = QStringLiteral("environment");
const QString targetKey = QStringLiteral("target");

QString shownName(const Target& target)
{
    return target.name.isEmpty() ? target.identity : target.name;
}

} // namespace

void TargetFilter::fill(std::span<const Target> targets, const QString& environment)
{
    m_environment = environment;
    m_targets.clear();
    std::ranges::copy_if(targets, std::back_inserter(m_targets), [&](const Target& target) {
        return environment.isEmpty() || target.environment == environment;
    });
    QMap<QString, int> environments;
    for (const Target& target : m_targets)
        if (environment.isEmpty() && !target.environment.isEmpty())
            ++environments[target.environment];
    const QVariant before = m_choice->currentData();
    const QSignalBlocker quiet(m_choice);
    while (m_choice->count() > 1)
        m_choice->removeItem(1);
    for (auto it = environments.cbegin(); it != environments.cend(); ++it)
        m_choice->addItem(QCoreApplication::translate("TargetFilter", "%1, %2", "environment, number of its targets")
                              .arg(it.key(), QString::number(*it)),
                          QStringList{environmentKey, it.key()});
    addTargets();
    choose(*m_choice, before);
}

/// In the order of the names that are shown. Two targets of one name are told apart by their kinds.
void TargetFilter::addTargets()
{
    std::ranges::sort(m_targets, {}, [](const Target& target) {
        return std::tuple(shownName(target), target.identity, word(target.kind));
    });
    QHash<QString, int> namesakes;
    for (const Target& target : m_targets)
        ++namesakes[shownName(target)];
    for (const Target& target : m_targets) {
        QString name = shownName(target);
        if (namesakes.value(name) > 1)
            name = QCoreApplication::translate("TargetFilter", "%1 (%2)", "target, its kind").arg(name, targetKindText(target.kind));
        m_choice->addItem(name, QStringList{targetKey, word(target.kind), target.identity});
    }
}

std::optional<std::vector<TargetName>> TargetFilter::targets() const
{
    const QStringList chosen = m_choice->currentData().toStringList();
    if (chosen.value(0) == targetKey)
        return std::vector{TargetName{.kind = fromWord<TargetKind>(chosen.value(1)).value_or(TargetKind::Other),
                                      .identity = chosen.value(2)}};
    return targetsOf(chosen.value(0) == environmentKey ? chosen.value(1) : m_environment);
}

std::optional<std::vector<TargetName>> TargetFilter::targetsOf(const QString& environment) const
{
    if (environment.isEmpty())
        return std::nullopt;
    std::vector<TargetName> names;
    for (const Target& target : m_targets)
        if (target.environment == environment)
            names.push_back({.kind = target.kind, .identity = target.identity});
    return names;
}

} // namespace waymark
