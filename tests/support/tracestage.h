// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/records.h"
#include "model/programme/trace.h"
#include "model/score/programmefigures.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbuilders.h"

#include <random>

namespace waymark {

/// A programme in memory, for what is told from ties.
class TraceStage {
public:
    TraceStage() { records.load(WorkspaceProperties{.name = QStringLiteral("Programme")}); }

    Records records;
    ProgrammeFigures figures;

    ItemSources sources() const { return {.records = &records, .catalogues = &builtInCatalogues(), .figures = &figures}; }
    TraceIndex index() const { return TraceIndex(sources()); }

    Story add(Story story)
    {
        records.load(story);
        return story;
    }
    /// Ran with this outcome; none: it never did.
    CheckKey addCheck(const QString& checkId, std::optional<Outcome> outcome, const QString& epic = {})
    {
        const CheckKey key(figures.units.size() + 1);
        figures.units.insert(key, CheckUnit{.key = key, .tool = QStringLiteral("unit"), .checkId = checkId, .title = checkId});
        if (outcome)
            figures.checks.push_back(
                {.check = key, .tool = QStringLiteral("unit"), .checkId = checkId, .epic = epic, .outcome = *outcome});
        return key;
    }
    void prove(const Story& story, CheckKey check) { records.load(Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = check}); }
    void mitigate(const Story& abuse, const Story& use)
    {
        records.load(Link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = use.id});
    }
    void tieCheck(CheckKey check, CheckTieKind kind, const QString& item)
    {
        records.load(CheckTie{.check = check, .kind = kind, .item = item});
    }

    static Story aUseCase(const QString& reference, const QString& epic = QStringLiteral("iam"))
    {
        Story story = aStory(reference);
        story.epic = epic;
        return story;
    }
    static Story anAbuseCase(const QString& reference, const QString& epic = QStringLiteral("iam"))
    {
        Story story = aUseCase(reference, epic);
        story.kind = StoryKind::Abuse;
        return story;
    }
    static ItemRef refOf(const Story& story)
    {
        return itemRef(story.kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, story.id);
    }
};

/// One whose ties are made at random, by a seed always the same.
class RandomTraceStage : public TraceStage {
public:
    explicit RandomTraceStage(quint32 seed) : m_random(seed)
    {
        const QStringList epics{QStringLiteral("iam"), QStringLiteral("data"), QStringLiteral("cicd")};
        for (int i = 0; i < 2; ++i)
            keep(aSprint(i), ItemKind::Sprint);
        for (int i = 0; i < 14; ++i)
            addStory(i, epics[below(3)]);
        for (int i = 0; i < 8; ++i)
            checks.push_back(addCheck(QStringLiteral("check_%1").arg(i), below(4) == 0 ? std::nullopt : std::optional(Outcome::Passed),
                                      below(3) == 0 ? QString() : epics[below(3)]));
        for (int i = 0; i < 4; ++i)
            keep(Risk{.reference = QStringLiteral("R-%1").arg(i), .title = QStringLiteral("Risk"), .epic = epics[below(3)]}, ItemKind::Risk);
        for (int i = 0; i < 3; ++i)
            keep(Policy{.reference = QStringLiteral("POL-%1").arg(i), .title = QStringLiteral("Policy")}, ItemKind::Policy);
        for (int i = 0; i < 60; ++i)
            tieAnything();
        for (const CheckKey check : checks)
            items.push_back(itemRef(check));
        for (const QString& epic : epics)
            items.push_back({ItemKind::Epic, epic});
        for (const QString& control : controls())
            items.push_back({ItemKind::Control, control});
    }

    std::vector<ItemRef> items; ///< those that ties were made of
    std::vector<Story> stories;
    std::vector<CheckKey> checks;

    static QStringList controls() { return {QStringLiteral("cis-docker/4.1"), QStringLiteral("cis-docker/5.4")}; }
    int below(size_t limit) { return std::uniform_int_distribution<int>(0, static_cast<int>(limit) - 1)(m_random); }

private:
    template <typename T>
    void keep(const T& row, ItemKind kind)
    {
        records.load(row);
        items.push_back(itemRef(kind, row.id));
    }
    template <typename T>
    decltype(T::id) any()
    {
        const auto rows = records.of<T>().all();
        return rows[static_cast<size_t>(below(rows.size()))].id;
    }
    const Story& anyStory() { return stories[static_cast<size_t>(below(stories.size()))]; }
    CheckKey anyCheck() { return checks[static_cast<size_t>(below(checks.size()))]; }
    QString anyControl() { return controls()[below(2)]; }

    void addStory(int number, const QString& epic)
    {
        const QString reference = QStringLiteral("S-%1").arg(number);
        Story story = number % 3 == 0 ? anAbuseCase(reference, epic) : aUseCase(reference, epic);
        if (below(3) > 0)
            story.sprint = any<Sprint>();
        if (below(3) == 0)
            story.capability = QStringLiteral("data-protection");
        if (below(5) == 0)
            story.priority = Priority::Wont;
        stories.push_back(add(story));
        items.push_back(refOf(story));
    }
    void tieAnything()
    {
        const Story& story = anyStory();
        switch (below(8)) {
        case 0:
        case 1: prove(story, anyCheck()); break;
        case 2:
            if (const Story& use = anyStory(); story.kind == StoryKind::Abuse && use.kind == StoryKind::Use)
                mitigate(story, use);
            break;
        case 3: records.load(RiskTie{.kind = RiskTieKind::TreatedBy, .risk = any<Risk>(), .story = story.id}); break;
        case 4: records.load(RiskTie{.kind = RiskTieKind::ShownBy, .risk = any<Risk>(), .check = anyCheck()}); break;
        case 5: records.load(ControlTie{.control = anyControl(), .policy = any<Policy>()}); break;
        case 6: records.load(ControlTie{.control = anyControl(), .story = story.id}); break;
        default: tieCheck(anyCheck(), CheckTieKind::Control, anyControl()); break;
        }
    }

    std::mt19937 m_random;
};

} // namespace waymark
