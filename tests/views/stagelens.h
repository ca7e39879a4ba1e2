// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lensfile.h"
#include "model/domain/review.h"

namespace waymark {

/// A small lens: two pillars, three questions. PERM is NONE with all three choices, MEDIUM with the first, else HIGH;
/// DETECT has no "none of these"; BACKUP is NONE with its only choice.
inline Lens stageLens()
{
    const auto choice = [](const char* id, const char* title) {
        return LensChoice{.id = QLatin1String(id),
                          .title = QLatin1String(title),
                          .help = {.text = QStringLiteral("Help on %1").arg(QLatin1String(title)), .url = QStringLiteral("https://example.org/help")},
                          .improvement = {.text = QStringLiteral("Advice on %1").arg(QLatin1String(title)), .url = {}}};
    };
    LensQuestion permissions{.id = QStringLiteral("PERM"),
                             .title = QStringLiteral("How do you manage permissions?"),
                             .description = QStringLiteral("Who may do what."),
                             .choices = {choice("perm_least", "Grant least privilege"), choice("perm_review", "Review permissions"),
                                         choice("perm_emergency", "Plan emergency access"), choice("perm_no", "None of these")},
                             .rules = {{QStringLiteral("perm_least && perm_review && perm_emergency"), RuleRisk::None},
                                       {QStringLiteral("perm_least"), RuleRisk::Medium},
                                       {QStringLiteral("default"), RuleRisk::High}}};
    LensQuestion detection{.id = QStringLiteral("DETECT"),
                           .title = QStringLiteral("How do you detect threats?"),
                           .choices = {choice("detect_logs", "Keep logs"), choice("detect_alerts", "Raise alerts")},
                           .rules = {{QStringLiteral("detect_logs && detect_alerts"), RuleRisk::None},
                                     {QStringLiteral("detect_logs || detect_alerts"), RuleRisk::Medium},
                                     {QStringLiteral("default"), RuleRisk::High}}};
    LensQuestion backup{.id = QStringLiteral("BACKUP"),
                        .title = QStringLiteral("How do you back up data?"),
                        .choices = {choice("backup_done", "Back up data"), choice("backup_no", "None of these")},
                        .rules = {{QStringLiteral("backup_done"), RuleRisk::None}, {QStringLiteral("default"), RuleRisk::High}}};
    return {.name = QStringLiteral("Stage lens"),
            .description = QStringLiteral("A lens for tests."),
            .schemaVersion = QStringLiteral("2021-11-01"),
            .pillars = {{.id = QStringLiteral("security"), .name = QStringLiteral("Security"), .questions = {permissions, detection}},
                        {.id = QStringLiteral("reliability"), .name = QStringLiteral("Reliability"), .questions = {backup}}}};
}

/// As a workspace keeps it that got it from a file.
inline LensRecord editionOf(const Lens& lens, const QString& version, const QDateTime& added)
{
    return {.key = lensKey(lens.name),
            .name = lens.name,
            .version = version,
            .source = QStringLiteral("stage.json"),
            .document = QString::fromUtf8(lensDocument(lens, version)),
            .added = added};
}

} // namespace waymark
