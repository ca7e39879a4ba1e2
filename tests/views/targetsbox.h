// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/targetedits.h"
#include "model/edit/workspace.h"

#include <QTemporaryDir>

namespace waymark {

/// A workspace with a few targets that nobody has said anything of.
class TargetsBox {
public:
    TargetsBox()
    {
        auto made = Workspace::create(m_folder.filePath(QStringLiteral("a.waymark")), {.name = QStringLiteral("Box")},
                                      {.author = QStringLiteral("Anna"), .pollInterval = 0});
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_workspace = *std::move(made);
        addTargets(*m_workspace);
    }

    Workspace& workspace() { return *m_workspace; }

    static void addTargets(Workspace& workspace)
    {
        change(workspace, [](Edit& edit) {
            Result<void> done;
            for (const char* identity : {"prod-1", "prod-2", "test-1"})
                done = done ? edit.insert(Target{.kind = TargetKind::Account, .identity = QLatin1String(identity)}) : done;
            return done ? edit.insert(Target{.kind = TargetKind::Image, .identity = QStringLiteral("registry/shop:1")}) : done;
        });
    }
    static void change(Workspace& workspace, const std::function<Result<void>(Edit&)>& perform)
    {
        if (auto done = workspace.edit(QStringLiteral("Change"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    static void addRule(Workspace& workspace, const QString& pattern, const QString& environment)
    {
        change(workspace, [&](Edit& edit) {
            return waymark::addRule(edit, {.pattern = pattern, .environment = environment});
        });
    }
    static Target target(const Workspace& workspace, const QString& identity)
    {
        const auto targets = workspace.records().targets();
        return *std::ranges::find(targets, identity, &Target::identity);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace waymark
