// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <array>

namespace waymark {

/// Whom a choice of cards is for: each asks other things first.
enum class DashboardPreset {
    Lead,      ///< of the programme: what stands where, and what to do next
    Architect, ///< what is weak, and by which practice
    Manager    ///< how far, how safe, by when
};

inline constexpr std::array dashboardPresets = {DashboardPreset::Lead, DashboardPreset::Architect, DashboardPreset::Manager};

QString presetName(DashboardPreset preset); ///< "Programme lead"

/// Which cards of the dashboard are shown, and in what order.
class DashboardArrangement {
public:
    /// `cards`: ids of all that there are. Begins with the preset of the lead.
    explicit DashboardArrangement(QStringList cards);

    const QStringList& order() const { return m_order; } ///< of all, the hidden ones too
    QStringList shown() const;                           ///< in their order
    bool isShown(const QString& card) const { return !m_hidden.contains(card); }
    void setShown(const QString& card, bool shown); ///< in the place that it has

    /// Places among the shown ones, -1 or 1 for the neighbour's. False: it is hidden, or there is no such place.
    bool move(const QString& card, int by);
    /// Before the one that stands at `place` of the shown ones; their number: behind all. False: it stays where it is.
    bool moveTo(const QString& card, qsizetype place);

    DashboardPreset preset() const { return m_preset; }
    void setPreset(DashboardPreset preset); ///< also takes back whatever was changed of it
    bool isChanged() const;                 ///< no longer as the preset has it

    QJsonObject save() const;
    /// What isn't understood is left as the preset has it, and cards that are unknown here are left out. Those that the state
    /// doesn't know, of a later version, come last and are shown.
    void restore(const QJsonObject& state);

private:
    QStringList m_cards; ///< as they were given
    DashboardPreset m_preset = DashboardPreset::Lead;
    QStringList m_order;
    QStringList m_hidden; ///< by m_cards
};

} // namespace waymark
