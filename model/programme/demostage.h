// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workspace.h"

#include <map>

namespace waymark {

/// A clock that the demo sets, so that what it plays happened when it says.
class DemoClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime& now) { m_now = now; }

private:
    QDateTime m_now;
};

/// Where the demo's people work: a window each on the one workspace, so that every edit carries the name of who made it.
class DemoStage {
public:
    DemoStage(QString file, std::shared_ptr<DemoClock> clock) : m_file(std::move(file)), m_clock(std::move(clock)) {}

    const QString& file() const { return m_file; }
    DemoClock& clock() { return *m_clock; }
    /// The window of a person, opened when they first act.
    Result<Workspace*> windowOf(const QString& person);

private:
    QString m_file;
    std::shared_ptr<DemoClock> m_clock;
    std::map<QString, std::unique_ptr<Workspace>> m_windows;
};

/// What somebody did at some time.
struct DemoAct {
    QDateTime at;
    QString by;
    std::function<Result<void>(Workspace&)> perform;
};

/// One edit as an act.
DemoAct demoEdit(const QDateTime& at, const QString& by, const QString& text, std::function<Result<void>(Edit&)> step);

/// In the order of their times; those of one time as they are given.
Result<void> playActs(DemoStage& stage, std::vector<DemoAct> acts);

} // namespace waymark
