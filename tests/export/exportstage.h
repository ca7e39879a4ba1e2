// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"
#include "model/export/workspaceexport.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/exceptionbuilders.h"
#include "tests/support/importbox.h"

namespace waymark {

/// A workspace with one of everything that exports tell: two tools, every outcome, an exception, an attestation, a story that mends a
/// failure, a risk that it shows; an account and two people stand in as many texts as they can.
class ExportStage {
public:
    static QString account() { return QStringLiteral("441077820913"); }
    static QString otherAccount() { return QStringLiteral("998877665544"); } ///< that no target is
    static QString owner() { return QStringLiteral("Olga Ownerova"); }
    static QString person() { return QStringLiteral("Petr Personov"); }
    static QString role() { return QStringLiteral("arn:aws:iam::%1:role/petr.personov").arg(account()); }

    ExportStage()
    {
        importTools();
        plan();
        excuse();
    }

    ImportBox& box() { return m_box; }
    Workspace& workspace() { return m_box.workspace(); }
    QString path(const QString& name) const { return m_box.path(name); }

    Result<ExportSummary> write(ExportKind kind, const QString& name, bool redact = false)
    {
        const ExportRequest request{.workspace = workspace().file(),
                                    .out = path(name),
                                    .kind = kind,
                                    .redact = redact,
                                    .author = workspace().author(),
                                    .now = workspace().clock().now()};
        return writeExport(request, workspace().records(), builtInCatalogues(), m_box.progress());
    }

    static QByteArray read(const QString& file)
    {
        QFile device(file);
        return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
    }
    QJsonObject document(const QString& name) const { return QJsonDocument::fromJson(read(path(name))).object(); }

private:
    void importTools()
    {
        m_box.import({.file = ResultsFile(QStringLiteral("2026-05-20T06:00:00Z"), account())
                                  .by(QStringLiteral("prowler"))
                                  .add(QStringLiteral("iam_1"), role(), Outcome::Failed, Severity::Critical)
                                  .add(QStringLiteral("iam_1"), QStringLiteral("other"), Outcome::Passed, Severity::Critical)
                                  .add(QStringLiteral("iam_1"), QStringLiteral("third"), Outcome::Error, Severity::Critical)
                                  .add(QStringLiteral("iam_2"), QStringLiteral("r <b>%1</b>").arg(otherAccount()), Outcome::Passed, Severity::Low)
                                  .add(QStringLiteral("1.4 [x](y)"), QStringLiteral("r"), Outcome::Skipped, Severity::Unrated)
                                  .add(QStringLiteral("1.4 [x](y)"), QStringLiteral("s"), Outcome::Passed, Severity::Unrated)
                                  .add(QStringLiteral("iam_4"), QStringLiteral("r"), Outcome::NotApplicable, Severity::High)
                                  .write(path(QStringLiteral("prowler.json")))});
        m_box.import({.file = ResultsFile(QStringLiteral("2026-05-21T06:00:00Z"), account())
                                  .by(QStringLiteral("trivy"))
                                  .add(QStringLiteral("iam_1"), QStringLiteral("r"), Outcome::Passed, Severity::Info)
                                  .add(QStringLiteral("img_5"), QStringLiteral("r"), Outcome::Error, Severity::Medium)
                                  .add(QStringLiteral("img_6"), QStringLiteral("r"), Outcome::Suppressed, Severity::Medium)
                                  .write(path(QStringLiteral("trivy.json")))});
    }

    void plan()
    {
        const Person owning{.name = person(), .initials = QStringLiteral("PP")};
        const Sprint sprint{.number = 1, .start = QDate(2026, 6, 1), .end = QDate(2026, 6, 14)};
        const Story story{.reference = QStringLiteral("IAM-UC-01"),
                          .title = QStringLiteral("Ask %1 about %2").arg(person(), account()),
                          .epic = QStringLiteral("iam"),
                          .status = StoryStatus::InProgress,
                          .owner = owning.id,
                          .sprint = sprint.id};
        exceptionsIn::change(workspace(), [&](Edit& edit) -> Result<void> {
            if (auto added = edit.insert(owning); !added)
                return added;
            if (auto added = edit.insert(sprint); !added)
                return added;
            if (auto added = edit.insert(story); !added)
                return added;
            const auto check = edit.check(QStringLiteral("prowler"), QStringLiteral("iam_1"));
            if (!check)
                return check.error();
            m_failing = *check;
            return edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = *check});
        });
        exceptionsIn::change(workspace(), [&](Edit& edit) -> Result<void> {
            const Risk draft{.title = QStringLiteral("Keys of %1 leak").arg(account()),
                             .consequence = QStringLiteral("%1 is woken up").arg(person()),
                             .currentLikelihood = 4,
                             .currentImpact = 5,
                             .owner = owning.id};
            const auto risk = addRisk(edit, draft, {.author = workspace().author(), .at = workspace().clock().now()});
            if (!risk)
                return risk.error();
            const auto tied = tieRiskToChecks(edit, *risk, std::span(&m_failing, 1));
            if (!tied)
                return tied.error();
            const auto treated = tieRiskToStory(edit, *risk, story.id);
            return treated ? Result<void>() : Result<void>(treated.error());
        });
    }

    void excuse()
    {
        exceptionsIn::grant(workspace(), {.check = m_failing,
                                          .resources = {role()},
                                          .reason = QStringLiteral("%1 mends it").arg(person()),
                                          .owner = owner()});
        CheckKey skipped(0);
        exceptionsIn::change(workspace(), [&](Edit& edit) -> Result<void> {
            const auto check = edit.check(QStringLiteral("by-hand"), QStringLiteral("fire_drill"));
            if (!check)
                return check.error();
            skipped = *check;
            return addNote(edit, {.check = skipped, .text = QStringLiteral("Known")}, workspace().author(), workspace().clock().now());
        });
        exceptionsIn::grant(workspace(), {.kind = ExceptionKind::Attestation,
                                          .check = skipped,
                                          .attested = Outcome::Passed,
                                          .owner = owner(),
                                          .evidence = QStringLiteral("Minutes of %1").arg(person())});
    }

    ImportBox m_box;
    CheckKey m_failing = CheckKey(0);
};

} // namespace waymark
