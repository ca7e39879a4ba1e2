// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workspace.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/recordrows.h"

#include <QTemporaryDir>

namespace waymark {

/// A workspace in a folder of its own, for tests of the steps that people take on a plan.
class PlanningBox {
public:
    using Step = std::function<Result<void>(Edit&)>;

    PlanningBox() : PlanningBox(QStringLiteral("Anna")) {}
    explicit PlanningBox(const QString& author)
    {
        auto made = Workspace::create(file(), {.name = QStringLiteral("Programme"), .created = someTime()}, options(author));
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_workspace = std::move(*made);
    }

    QString file() const { return m_folder.filePath(QStringLiteral("a.waymark")); }
    Workspace& workspace() { return *m_workspace; }
    const Records& records() const { return m_workspace->records(); }
    void setTime(const QDateTime& now) { m_clock->set(now); }
    std::unique_ptr<Workspace> secondWindow() const
    {
        auto opened = Workspace::open(file(), options(QStringLiteral("Bernd")));
        return opened ? std::move(*opened) : nullptr;
    }

    Result<void> edit(const Step& step) { return m_workspace->edit(QStringLiteral("Step"), step); }

    /// Adds rows that the test goes on with; must be right.
    template <typename... Rows>
    void add(const Rows&... rows)
    {
        const auto added = edit([&](Edit& edit) {
            Result<void> done;
            ((done = edit.insert(rows), done.has_value()) && ...);
            return done;
        });
        if (!added)
            qFatal("%s %s", qPrintable(added.error().message), qPrintable(added.error().detail));
    }
    /// Ties a check to a story, known to the workspace or not.
    CheckKey prove(const StoryId& story, const QString& checkId)
    {
        CheckKey key(0);
        const auto linked = edit([&](Edit& edit) -> Result<void> {
            const auto known = edit.check(QStringLiteral("unit"), checkId);
            if (!known)
                return known.error();
            key = *known;
            return edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story, .check = key});
        });
        if (!linked)
            qFatal("%s", qPrintable(linked.error().message));
        return key;
    }
    Story story(const QString& reference) const
    {
        for (const Story& story : records().stories())
            if (story.reference == reference)
                return story;
        qFatal("no story %s", qPrintable(reference));
    }
    StoryId id(const QString& reference) const { return story(reference).id; }

    /// Makes a step, takes it back, makes it again. What is wrong with that, in words; empty: nothing.
    QString faultOf(const Step& step)
    {
        const auto before = rowsOf(records(), false);
        if (auto made = edit(step); !made)
            return made.error().message;
        const auto after = rowsOf(records(), false);
        if (after == before)
            return QStringLiteral("the step changed nothing");
        if (auto undone = m_workspace->undo(); !undone)
            return undone.error().message;
        if (rowsOf(records(), false) != before)
            return QStringLiteral("undo left something changed");
        if (auto redone = m_workspace->redo(); !redone)
            return redone.error().message;
        if (rowsOf(records(), false) != after)
            return QStringLiteral("redo did something else");
        const auto verified = Workspace::verify(file());
        return verified ? QString() : verified.error().message;
    }

    /// The words with which a step is refused; empty, if it isn't. Fails the process if it left a trace.
    QString refusalOf(const Step& step)
    {
        if (!m_workspace->catchUp())
            qFatal("the workspace is gone");
        const auto before = rowsOf(records(), true);
        const auto made = edit(step);
        if (!made && rowsOf(records(), true) != before)
            qFatal("a refused step left a trace");
        return made ? QString() : made.error().message;
    }

private:
    Workspace::Options options(const QString& author) const
    {
        return {.author = author, .clock = m_clock, .pollInterval = 0};
    }

    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(someTime());
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace waymark
