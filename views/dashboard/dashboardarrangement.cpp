// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardarrangement.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DashboardPreset)
};

/// What a state calls a preset.
QString wordOf(DashboardPreset preset)
{
    switch (preset) {
    case DashboardPreset::Lead: return QStringLiteral("lead");
    case DashboardPreset::Architect: return QStringLiteral("architect");
    case DashboardPreset::Manager: return QStringLiteral("manager");
    }
    Q_UNREACHABLE();
}

/// The cards that it shows. What comes first is seen without scrolling.
QStringList cardsOf(DashboardPreset preset)
{
    const QString all = [preset] {
        switch (preset) {
        case DashboardPreset::Lead:
            return QStringLiteral("maturityPolar maturityGrid nextRung epics riskHeat burndown failures sprints trend");
        case DashboardPreset::Architect:
            return QStringLiteral("pillars capabilities nextRung epics riskHeat maturityGrid failures maturityPolar trend");
        case DashboardPreset::Manager:
            return QStringLiteral("maturityPolar burndown pillars riskHeat exposure trend");
        }
        Q_UNREACHABLE();
    }();
    return all.split(u' ');
}

/// Of a list of a state: those that are known, each once.
QStringList knownOf(const QJsonValue& list, const QStringList& known)
{
    QStringList found;
    for (const QJsonValue& each : list.toArray())
        if (const QString id = each.toString(); known.contains(id) && !found.contains(id))
            found << id;
    return found;
}

} // namespace

QString presetName(DashboardPreset preset)
{
    switch (preset) {
    case DashboardPreset::Lead: return Text::tr("Programme lead");
    case DashboardPreset::Architect: return Text::tr("Security architect");
    case DashboardPreset::Manager: return Text::tr("Manager");
    }
    Q_UNREACHABLE();
}

DashboardArrangement::DashboardArrangement(QStringList cards)
    : m_cards(std::move(cards))
{
    setPreset(DashboardPreset::Lead);
}

QStringList DashboardArrangement::shown() const
{
    QStringList shown;
    std::ranges::copy_if(m_order, std::back_inserter(shown), [this](const QString& card) { return isShown(card); });
    return shown;
}

void DashboardArrangement::setShown(const QString& card, bool shown)
{
    QStringList hidden;
    for (const QString& each : std::as_const(m_cards))
        if (each == card ? !shown : m_hidden.contains(each))
            hidden << each;
    m_hidden = hidden;
}

bool DashboardArrangement::move(const QString& card, int by)
{
    const qsizetype place = shown().indexOf(card);
    const qsizetype wanted = place + by;
    if (place < 0 || wanted < 0 || wanted >= shown().size())
        return false;
    return moveTo(card, by > 0 ? wanted + 1 : wanted);
}

bool DashboardArrangement::moveTo(const QString& card, qsizetype place)
{
    const QStringList before = shown();
    const qsizetype from = before.indexOf(card);
    if (from < 0 || place < 0 || place > before.size() || place == from || place == from + 1)
        return false;
    m_order.removeOne(card);
    // Behind the one before it, so that hidden ones keep to those that they stood before
    m_order.insert(place == 0 ? m_order.indexOf(before[0]) : m_order.indexOf(before[place - 1]) + 1, card);
    return true;
}

void DashboardArrangement::setPreset(DashboardPreset preset)
{
    m_preset = preset;
    m_order.clear();
    m_hidden.clear();
    for (const QString& card : cardsOf(preset))
        if (m_cards.contains(card))
            m_order << card;
    for (const QString& card : std::as_const(m_cards))
        if (!m_order.contains(card)) {
            m_order << card;
            m_hidden << card;
        }
}

bool DashboardArrangement::isChanged() const
{
    DashboardArrangement preset(m_cards);
    preset.setPreset(m_preset);
    return preset.shown() != shown();
}

QJsonObject DashboardArrangement::save() const
{
    return {{QStringLiteral("preset"), wordOf(m_preset)},
            {QStringLiteral("order"), QJsonArray::fromStringList(m_order)},
            {QStringLiteral("hidden"), QJsonArray::fromStringList(m_hidden)}};
}

void DashboardArrangement::restore(const QJsonObject& state)
{
    const QString word = state.value(u"preset").toString();
    for (const DashboardPreset preset : dashboardPresets)
        if (word == wordOf(preset))
            setPreset(preset);
    const QStringList order = knownOf(state.value(u"order"), m_cards);
    if (order.isEmpty())
        return;
    m_hidden = knownOf(state.value(u"hidden"), order); // also of those hidden, only known ones stand in the order
    const QStringList former = std::exchange(m_order, order);
    for (const QString& card : former)
        if (!m_order.contains(card))
            m_order << card;
}

} // namespace waymark
