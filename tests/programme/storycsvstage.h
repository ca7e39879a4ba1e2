// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storyimport.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"

#include <QTest>

#include <algorithm>

namespace waymark {

/// Two open sprints, a closed one and a person in a workspace, for stories from tables of other programs.
class StoryCsvStage {
protected:
    static CsvTable sample(const QString& name)
    {
        auto table = readCsvFile(QStringLiteral(WAYMARK_TEST_DATA "/csv/") + name);
        if (!table)
            qFatal("%s", qPrintable(table.error().message));
        return *std::move(table);
    }
    static CsvTable text(const QByteArray& bytes)
    {
        auto table = readCsv(bytes);
        if (!table)
            qFatal("%s", qPrintable(table.error().message));
        return *std::move(table);
    }
    StoryImport drafted(const CsvTable& table, const StoryMapping& mapping, const StoryProofs& proofs = {})
    {
        auto import = draftStories(table, mapping, m_workspace->records(), m_catalogues, proofs);
        if (!import)
            qFatal("%s", qPrintable(import.error().message));
        return *std::move(import);
    }
    StoryImport drafted(const CsvTable& table) { return drafted(table, guessMapping(table, m_catalogues)); }
    const Story* story(const QString& reference)
    {
        for (const Story& each : m_workspace->records().stories())
            if (each.reference == reference)
                return &each;
        return nullptr;
    }
    QStringList ranked()
    {
        std::vector<Story> stories(m_workspace->records().stories().begin(), m_workspace->records().stories().end());
        std::ranges::sort(stories, {}, &Story::rank);
        QStringList references;
        for (const Story& each : stories)
            references << each.reference;
        return references;
    }
    QString nameOf(const std::optional<PersonId>& id) { return id ? m_workspace->records().of<Person>().find(*id)->name : QString(); }
    int numberOf(const std::optional<SprintId>& id) { return id ? m_workspace->records().of<Sprint>().find(*id)->number : -1; }
    void add(const Entity& entity)
    {
        const auto done = m_workspace->edit(QStringLiteral("Add"), [&](Edit& edit) { return edit.insert(entity); });
        QVERIFY(done.has_value());
    }

    /// Anew for each test.
    void begin()
    {
        m_box = std::make_unique<PlanningBox>();
        m_workspace = &m_box->workspace();
        for (int number : {1, 2})
            add(aSprint(number));
        Sprint closed = aSprint(7);
        closed.state = SprintState::Closed;
        add(closed);
        add(Person{.name = QStringLiteral("Mara Lindqvist")});
    }

    const Catalogues& m_catalogues = builtInCatalogues();
    std::unique_ptr<PlanningBox> m_box;
    Workspace* m_workspace = nullptr; ///< the box's
};

} // namespace waymark
