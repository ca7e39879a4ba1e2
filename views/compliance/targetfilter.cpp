// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/targetfilter.h"

#include "views/shared/filtereditors.h"

#include <QCoreApplication>
#include <QMap>
#include <QSignalBlocker>

#include <algorithm>

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
    QMap<QString, QString> names; // sorted by the name that is shown
    for (const Target& target : m_targets) {
        names.insert(shownName(target) + u'\n' + target.identity, target.identity);
        if (environment.isEmpty() && !target.environment.isEmpty())
            ++environments[target.environment];
    }
    const QVariant before = m_choice->currentData();
    const QSignalBlocker quiet(m_choice);
    while (m_choice->count() > 1)
        m_choice->removeItem(1);
    for (auto it = environments.cbegin(); it != environments.cend(); ++it)
        m_choice->addItem(QCoreApplication::translate("TargetFilter", "%1, %2", "environment, number of its targets")
                              .arg(it.key(), QString::number(*it)),
                          QStringList{environmentKey, it.key()});
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        m_choice->addItem(it.key().section(u'\n', 0, 0), QStringList{targetKey, *it});
    choose(*m_choice, before);
}

std::optional<QStringList> TargetFilter::identities() const
{
    const QStringList chosen = m_choice->currentData().toStringList();
    if (chosen.value(0) == targetKey)
        return QStringList(chosen.value(1));
    return identitiesOf(chosen.value(0) == environmentKey ? chosen.value(1) : m_environment);
}

std::optional<QStringList> TargetFilter::identitiesOf(const QString& environment) const
{
    if (environment.isEmpty())
        return std::nullopt;
    QStringList identities;
    for (const Target& target : m_targets)
        if (target.environment == environment)
            identities << target.identity;
    return identities;
}

} // namespace waymark
