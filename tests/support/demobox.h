// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "model/programme/setup.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/fixedclock.h"

#include <QTemporaryDir>

namespace waymark {

/// The demo in a folder of its own, on a morning soon after its last sprint began.
class DemoBox {
public:
    /// Before anything else. Errors: those of createDemo().
    Result<void> make()
    {
        const FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});
        Progress progress;
        auto made = createDemo(path(QStringLiteral("demo.waymark")), builtInCatalogues(), formats, QStringLiteral("demo"), m_clock, progress);
        if (!made)
            return made.error();
        m_workspace = *std::move(made);
        return {};
    }

    const QString& file() const { return m_workspace->file(); }
    const Records& records() const { return m_workspace->records(); }
    QDateTime now() const { return m_clock->now(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace waymark
