// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"

#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace waymark {

/// A workspace with a person, a story, an abuse case, and R-7 of that person.
struct RiskRegistry {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    Person ana{.name = QStringLiteral("Ana")};
    Story story = aStory(QStringLiteral("IAM-UC-01"));
    Story abuse = aStory(QStringLiteral("IAM-AC-01"));
    Risk risk{.reference = QStringLiteral("R-7"), .title = QStringLiteral("A key leaks")};

    RiskRegistry()
    {
        auto created = Workspace::create(folder.filePath(QStringLiteral("test.waymark")), {.name = QStringLiteral("Test")}, {.author = QStringLiteral("Ana"), .pollInterval = 0});
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        workspace = *std::move(created);
        risk.owner = ana.id;
        abuse.kind = StoryKind::Abuse;
        const auto filled = edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : std::initializer_list<Entity>{ana, story, abuse, risk})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
    }
    Result<void> edit(const std::function<Result<void>(Edit&)>& perform) const { return workspace->edit(QStringLiteral("Edit"), perform); }
    Result<void> change(const RiskChange& change) const
    {
        return edit([&](Edit& edit) { return changeRisk(edit, risk.id, change); });
    }
    Result<void> rate(const RiskChange& change, const QString& reason, int seconds = 0) const
    {
        return edit([&](Edit& edit) {
            return rateRisk(edit, risk.id, change, reason, {.author = QStringLiteral("Bo"), .at = someTime().addSecs(seconds)});
        });
    }
    Result<void> realise(const Story& by, RiskTieKind kind = RiskTieKind::RealisedBy) const
    {
        return edit([&](Edit& edit) -> Result<void> {
            const auto tied = tieRiskToStory(edit, risk.id, by.id, kind);
            return tied ? Result<void>() : Result<void>(tied.error());
        });
    }
    /// From the first to the latest.
    std::vector<RiskRating> ratings() const
    {
        const auto all = records().riskRatings();
        std::vector<RiskRating> sorted(all.begin(), all.end());
        std::ranges::sort(sorted, {}, &RiskRating::rated);
        return sorted;
    }
    Result<void> tie() const
    {
        return edit([&](Edit& edit) -> Result<void> {
            const auto check = edit.check(QStringLiteral("prowler"), QStringLiteral("iam_1"));
            if (!check)
                return check.error();
            if (const auto tied = tieRiskToChecks(edit, risk.id, std::array{*check}); !tied)
                return tied.error();
            const auto treated = tieRiskToStory(edit, risk.id, story.id);
            return treated ? Result<void>() : Result<void>(treated.error());
        });
    }
    const Records& records() const { return workspace->records(); }
    const Risk* now() const { return records().of<Risk>().find(risk.id); }
};

} // namespace waymark
