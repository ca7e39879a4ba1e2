// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/exportsources.h"

#include "model/domain/heldfile.h"
#include "model/edit/auditreader.h"
#include "model/edit/records.h"
#include "model/export/redactionof.h"
#include "model/programme/programmefigures.h"
#include "model/programme/programmereportfacts.h"
#include "model/programme/riskreportfacts.h"
#include "model/programme/tieditems.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceExport)
};

/// Each once, by kind and identity.
Result<std::vector<TargetName>> targetsOf(const EvidenceReader& evidence)
{
    const auto scopes = evidence.scopes();
    if (!scopes)
        return scopes.error();
    QSet<TargetName> known;
    for (const auto& [key, scope] : *scopes)
        known.insert({.kind = scope.targetKind, .identity = scope.targetIdentity});
    std::vector<TargetName> targets(known.begin(), known.end());
    std::ranges::sort(targets, {}, [](const TargetName& target) { return std::pair(word(target.kind), target.identity); });
    return targets;
}

} // namespace

Result<QString> readAuditHead(const QString& workspaceFile)
{
    const auto audit = AuditReader::open(workspaceFile);
    if (!audit)
        return audit.error();
    const auto latest = audit->page({}, 0, 1);
    if (!latest)
        return latest.error();
    return latest->empty() ? Result<QString>(QString()) : audit->hashOf(latest->front().sequence);
}

Result<ExportSources> readSources(const ExportRequest& request, const Records& records, const Catalogues& catalogues,
                                  Progress& progress)
{
    auto head = readAuditHead(request.workspace);
    if (!head)
        return head.error();
    auto evidence = EvidenceReader::open(request.workspace);
    if (!evidence)
        return evidence.error();
    const FigureRequest now{.now = request.now};
    auto figures = programmeFigures(*evidence, records, catalogues, now);
    if (!figures)
        return figures.error();
    if (auto added = addTiedItems(*figures, *evidence, records, catalogues); !added)
        return added.error();
    auto programme = request.kind == ExportKind::Pack ? programmeReport(request.workspace, records, catalogues, now, *figures, progress)
                                                     : Result<ProgrammeReport>(ProgrammeReport());
    if (!programme)
        return programme.error();
    auto targets = targetsOf(*evidence);
    if (!targets)
        return targets.error();
    auto redaction = request.redact ? redactionOf(request.workspace, records, request.author) : Result<Redaction>(Redaction());
    if (!redaction)
        return redaction.error();
    RiskReport risks = riskReport(records, catalogues, *figures, request.now);
    return ExportSources{.records = records,
                         .evidence = *std::move(evidence),
                         .figures = *std::move(figures),
                         .risks = std::move(risks),
                         .programme = *std::move(programme),
                         .targets = *std::move(targets),
                         .auditHead = *std::move(head),
                         .redaction = *std::move(redaction)};
}

ExportFacts factsOf(ExportSources& sources, const ExportRequest& request)
{
    const Records& records = sources.records;
    return {.workspace = records.properties().id,
            .name = records.properties().name,
            .version = QCoreApplication::applicationVersion(),
            .written = request.now,
            .figures = sources.figures,
            .risks = sources.risks,
            .stories = records.stories(),
            .links = records.links(),
            .sprints = records.sprints(),
            .exceptions = records.exceptions(),
            .riskTies = records.riskTies(),
            .targets = sources.targets,
            .page = [&sources](const ResultFilter& filter, qint64 offset, int limit) { return sources.evidence.page(filter, offset, limit); },
            .redaction = sources.redaction};
}

Result<void> checkUnchanged(const ExportSources& sources, const QString& workspaceFile)
{
    const auto head = readAuditHead(workspaceFile);
    if (!head)
        return head.error();
    if (*head == sources.auditHead)
        return {};
    return Error{.code = Error::Code::Conflict,
                 .message = Text::tr("The workspace was changed while it was exported. Export it again.")};
}

Result<void> writeWhole(const QString& file, const std::function<Result<void>(QIODevice&)>& write)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    QSaveFile device(file);
    const auto refused = [&] {
        return Error{.code = Error::Code::Io,
                     .message = Text::tr("The export can't be written to %1: %2. Choose another folder.")
                                    .arg(QDir::toNativeSeparators(file), device.errorString()),
                     .detail = file};
    };
    if (!device.open(QIODevice::WriteOnly))
        return refused();
    if (auto written = write(device); !written)
        return written;
    return device.commit() ? Result<void>() : Result<void>(refused());
}

} // namespace waymark
