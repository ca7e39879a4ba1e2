// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <QObject>
#include <QStringList>

#include <set>
#include <tuple>
#include <vector>

namespace waymark {

class FiguresModel;
class Workspace;

/// A selected choice that tests contradict.
struct ContradictedChoice {
    QString workload = {};
    QString question = {}; ///< id
    QString choice = {};   ///< title

    friend bool operator==(const ContradictedChoice&, const ContradictedChoice&) = default;
};

/// Which answers an import newly contradicts: those that tests contradict in the figures after it, and didn't in those before.
/// Says nothing of an import where that can't be said exactly: another change came between these figures, they are not as of
/// now, or a review couldn't be counted.
class NewContradictions final : public QObject {
    Q_OBJECT
public:
    NewContradictions(const Workspace& workspace, const FiguresModel& figures, QObject* parent = nullptr);

Q_SIGNALS:
    /// `sequence`: of the change set that made the import count. `choices`: at least one.
    void found(qint64 sequence, const std::vector<waymark::ContradictedChoice>& choices);

private:
    using Place = std::tuple<QString, QString, QString>; ///< ids of review, question, choice

    void follow(const ChangeSet& changes);
    void take();
    void compare();

    const FiguresModel& m_figures;
    std::set<Place> m_before; ///< contradicted in the latest figures
    bool m_current = false;   ///< nothing has changed since these, and they are as of now
    qint64 m_import = 0;      ///< sequence of the one that figures are awaited of; 0: none
};

/// "Tests now contradict “Grant least privilege” in PERM of Payments."; of several how many, and of which workloads.
QString contradictedText(const std::vector<ContradictedChoice>& choices);

} // namespace waymark
