// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/packtables.h"

#include "model/domain/csvline.h"
#include "model/edit/records.h"
#include "model/report/runlist.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

template <typename T, typename Key>
std::vector<const T*> sortedRows(std::span<const T> rows, Key key)
{
    std::vector<const T*> sorted;
    for (const T& row : rows)
        sorted.push_back(&row);
    std::ranges::sort(sorted, {}, [&](const T* row) { return key(*row); });
    return sorted;
}

QString timeCell(const std::optional<QDateTime>& time)
{
    return time && time->isValid() ? time->toUTC().toString(Qt::ISODate) : QString();
}

QString yesCell(bool yes)
{
    return yes ? u"yes"_s : QString();
}

/// Which results exceptions cover, one by one.
bool isExcepted(const CheckResult& result, const QHash<CheckKey, std::vector<ExceptionReach>>& reaches)
{
    if (!result.state.outcome || !standsInTheWay(*result.state.outcome))
        return false;
    const Scope scope{.targetKind = result.targetKind, .targetIdentity = result.target};
    const auto own = reaches.constFind(result.check);
    return own != reaches.cend() && std::ranges::any_of(*own, [&](const ExceptionReach& reach) {
        return reach.coversAllIn(scope) || (!reach.attested && reach.reaches(scope) && reach.resources.contains(result.resource));
    });
}

/// With a last cell that says so, if it is redacted: see redactedReport().
QString lineOf(const CheckResult& result, bool excepted, Redaction& redaction)
{
    const auto shown = [&](const QString& text) { return redaction.redacted(text); };
    QStringList cells{observedWord(result.state, result.failuresOnly), word(result.state.severity), shown(result.tool), shown(result.checkId),
                      shown(result.title), shown(result.resource), shown(result.target), word(result.change), timeCell(result.since),
                      yesCell(excepted)};
    if (redaction.isActive())
        cells << yesCell(true);
    return csvLine(cells);
}

} // namespace

QString storiesTable(const ExportSources& sources)
{
    const Records& records = sources.records;
    QString csv = csvLine({u"reference"_s, u"kind"_s, u"title"_s, u"epic"_s, u"priority"_s, u"points"_s, u"status"_s, u"proof"_s, u"owner"_s,
                           u"sprint"_s});
    for (const Story* story : sortedRows(records.stories(), [](const Story& each) { return each.reference; })) {
        const Person* owner = story->owner ? records.of<Person>().find(*story->owner) : nullptr;
        const Sprint* sprint = story->sprint ? records.of<Sprint>().find(*story->sprint) : nullptr;
        csv += csvLine({story->reference, word(story->kind), story->title, story->epic, word(story->priority),
                        story->points > 0 ? QString::number(story->points) : QString(), word(story->status),
                        word(sources.figures.proofs.of(story->id).proof), owner ? owner->name : QString(),
                        sprint ? QString::number(sprint->number) : QString()});
    }
    return csv;
}

QString exceptionsTable(const ExportSources& sources, const QDateTime& now)
{
    const Records& records = sources.records;
    QString csv = csvLine({u"reference"_s, u"kind"_s, u"state"_s, u"tool"_s, u"check"_s, u"risk"_s, u"target"_s, u"resources"_s,
                           u"attested"_s, u"reason"_s, u"owner"_s, u"requester"_s, u"requested"_s, u"approver"_s, u"approved"_s, u"expiry"_s,
                           u"revoked"_s, u"revokeReason"_s, u"evidence"_s, u"evidenceFile"_s, u"evidenceSha256"_s});
    for (const ExceptionRecord* each : sortedRows(records.exceptions(), [](const ExceptionRecord& row) { return row.reference; })) {
        const CheckUnit unit = each->check ? sources.figures.units.value(*each->check, CheckUnit()) : CheckUnit();
        const Risk* risk = each->risk ? records.of<Risk>().find(*each->risk) : nullptr;
        const Target* target = each->target ? records.of<Target>().find(*each->target) : nullptr;
        csv += csvLine({each->reference, word(each->kind), word(exceptionState(*each, now, records.properties().timeZone)), unit.tool,
                        unit.checkId, risk ? risk->reference : QString(), target ? target->identity : QString(),
                        each->resources.join(u"; "_s), each->attested ? word(*each->attested) : QString(), each->reason, each->owner,
                        each->requester, timeCell(each->requested), each->approver, timeCell(each->approved),
                        each->expiry.toString(Qt::ISODate), timeCell(each->revoked), each->revokeReason, each->evidence,
                        each->evidenceFile, each->evidenceSha256});
    }
    return csv;
}

QString runsTable(const ExportSources& sources)
{
    QString csv = csvLine({u"id"_s, u"state"_s, u"drill"_s, u"time"_s, u"timeSource"_s, u"imported"_s, u"tool"_s, u"toolVersion"_s, u"format"_s,
                           u"target"_s, u"file"_s, u"bytes"_s, u"sha256"_s, u"rows"_s, u"complete"_s, u"notes"_s});
    for (const Run* run : sortedRows(sources.records.runs(), [](const Run& each) { return std::pair(each.time, each.id.toString()); }))
        csv += csvLine({run->id.toString(), word(run->state), yesCell(run->drill), timeCell(run->time), word(run->timeSource),
                        timeCell(run->imported), run->tool, run->toolVersion, run->format, run->target, run->file,
                        QString::number(run->bytes), run->sha256, QString::number(run->rows), yesCell(run->complete),
                        runNotes(*run).join(u"; "_s)});
    return csv;
}

Result<void> writeResultsTable(const ExportFacts& facts, std::span<const ExceptionReach> reaches, QIODevice& out, Progress& progress)
{
    const auto failed = [&] {
        return Error{.code = Error::Code::Io,
                     .message = QCoreApplication::translate("PackTables", "The results can't be written: %1.").arg(out.errorString())};
    };
    QHash<CheckKey, std::vector<ExceptionReach>> byCheck;
    for (const ExceptionReach& reach : reaches)
        byCheck[reach.check].push_back(reach);
    QStringList head{u"status"_s, u"severity"_s, u"tool"_s, u"check"_s, u"title"_s, u"resource"_s, u"target"_s, u"change"_s,
                     u"since"_s, u"excepted"_s};
    if (facts.redaction.isActive())
        head << u"redacted"_s;
    const QByteArray heads = csvLine(head).toUtf8();
    if (out.write(heads) != heads.size())
        return failed();
    const ResultFilter filter{.includeGone = true, .sortBy = ResultColumn::Check};
    return eachResult(facts.page, filter, progress, [&](const CheckResult& result) -> Result<void> {
        if (!result.state.outcome && !result.failuresOnly)
            return {}; // not seen any more: it counts nowhere
        const QByteArray line = lineOf(result, isExcepted(result, byCheck), facts.redaction).toUtf8();
        return out.write(line) == line.size() ? Result<void>() : Result<void>(failed());
    });
}

} // namespace waymark
