// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/resultdetails.h"

#include "model/catalog/catalogues.h"
#include "model/domain/localday.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/epicties.h"
#include "model/score/deadlines.h"
#include "views/compliance/agewords.h"
#include "views/compliance/failureacts.h"
#include "views/compliance/historystrip.h"
#include "views/compliance/resultcover.h"
#include "views/compliance/statewords.h"
#include "views/compliance/tiewords.h"
#include "views/exceptions/exceptionssection.h"
#include "views/shared/detailspanel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/resultssettler.h"
#include "views/shared/signs.h"

#include <QLabel>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

QString scannerText(ScannerClass scanner)
{
    switch (scanner) {
    case ScannerClass::Misconfiguration: return ResultDetails::tr("misconfiguration");
    case ScannerClass::Vulnerability: return ResultDetails::tr("vulnerability");
    case ScannerClass::Secret: return ResultDetails::tr("secret");
    case ScannerClass::Licence: return ResultDetails::tr("licence");
    case ScannerClass::Test: return ResultDetails::tr("test");
    }
    Q_UNREACHABLE();
}

} // namespace

ResultDetails::ResultDetails(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent)
    , m_context(context)
    , m_exceptions(new ExceptionsSection(context, this))
{
    setObjectName(QStringLiteral("resultDetails"));
    connect(m_exceptions, &ExceptionsSection::exceptionRequested, this, &ResultDetails::exceptionRequested);
    connect(m_exceptions, &ExceptionsSection::exceptionsRequested, this, &ResultDetails::exceptionsRequested);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Run>())
            refresh();
    });
    if (m_context.settler) // only then the row of a result agrees with its history
        connect(m_context.settler, &ResultsSettler::settled, this, &ResultDetails::refresh);
}

void ResultDetails::open(const CheckResult& result)
{
    m_wanted = true;
    m_opened = result;
    m_job.start(
        [file = m_context.workspace->file(), key = result.key](Progress&) -> Result<ResultDetail> {
            const auto reader = EvidenceReader::open(file);
            if (!reader)
                return reader.error();
            return reader->detail(key);
        },
        this, [this, result](Result<ResultDetail> detail) {
            if (m_wanted)
                show(detail ? *detail : ResultDetail{.result = result, .evidence = detail.error().message});
        });
}

void ResultDetails::refresh()
{
    if (m_opened && m_context.details && m_context.details->page() == this)
        open(CheckResult(*m_opened));
}

void ResultDetails::show(const ResultDetail& detail)
{
    beginContent();
    addState(detail);
    addFields(detail);
    if (m_acts)
        m_acts->addButtons(*column(), detail.result);
    addExceptions(detail.result);
    addHistory(detail);
    addAdvice(detail);
    addPlace(detail);
    endContent();
    const CheckResult& result = detail.result;
    const Target* known = nullptr;
    for (const Target& target : m_context.workspace->records().targets())
        if (target.identity == result.target && target.kind == result.targetKind)
            known = &target;
    const QString where = known && !known->name.isEmpty() ? known->name : result.target;
    if (m_context.details)
        m_context.details->open(this, where.isEmpty() ? tr("Result") : tr("Result in %1").arg(where),
                                result.title.isEmpty() ? result.checkId : result.title, itemRef(result.key));
}

void ResultDetails::addState(const ResultDetail& detail)
{
    const CheckResult& result = detail.result;
    if (!result.title.isEmpty())
        addText(result.checkId, true);
    QList<Badge> badges;
    if (const auto outcome = stateOutcome(result.state, result.failuresOnly))
        badges << Badge{signName(*outcome), stateText(result.state, result.failuresOnly), [o = *outcome](Scheme scheme) { return outcomeColor(o, scheme); }};
    badges << Badge{signName(result.state.severity), signText(result.state.severity),
                    [s = result.state.severity](Scheme scheme) { return severityColor(s, scheme); }};
    const auto again = std::ranges::count_if(detail.history, [](const ResultChange& change) { return change.kind == ChangeKind::Reopened; });
    const QString change = again > 1 && result.change == ChangeKind::Reopened ? tr("Reopened %1 times").arg(again) : signText(result.change);
    badges << Badge{signName(result.change), change, [c = result.change](Scheme scheme) { return changeColor(c, scheme); }};
    const QDate today = localNow(*m_context.workspace).date();
    const auto due = dueDay(result.failingSince.value_or(QDateTime()), result.failureSeverity(), m_context.workspace->records().properties());
    if (due && *due < today)
        badges << Badge{QStringLiteral("clock"), tr("Overdue"), [](Scheme scheme) { return outcomeColor(Outcome::Failed, scheme); }};
    addBadges(badges);
}

void ResultDetails::addExceptions(const CheckResult& result)
{
    m_exceptions->open({.check = result.check,
                        .tool = result.tool,
                        .checkId = result.checkId,
                        .severity = result.state.severity,
                        .target = TargetName{.kind = result.targetKind, .identity = result.target},
                        .resource = result.resource});
    column()->addWidget(m_exceptions); // out of the former content, which is about to go
}

void ResultDetails::addFields(const ResultDetail& detail)
{
    const CheckResult& result = detail.result;
    const QDateTime today = localNow(*m_context.workspace);
    addField(tr("Resource"), result.resource);
    addField(tr("Location"), detail.location);
    QStringList scope = {result.tool, result.target, detail.region, scannerText(result.scannerClass)};
    scope.removeAll(QString());
    addField(tr("Scope"), scope.join(tr(", ")));
    addField(tr("Evidence"), detail.evidence);
    if (detail.firstSeen.isValid()) {
        const qint64 days = detail.firstSeen.toTimeZone(today.timeZone()).date().daysTo(today.date());
        const QString day = dayText(detail.firstSeen.toTimeZone(today.timeZone()).date(), today.date());
        addField(tr("First seen"), days > 1 ? tr("%1, %2 days ago").arg(day).arg(days) : day);
    }
    if (result.since.isValid())
        addField(tr("Like this since"), momentText(result.since, today));
    addAge(result);
    addField(tr("Tool's word"), detail.outcomeRaw);
}

void ResultDetails::addAge(const CheckResult& result)
{
    if (!result.failingSince)
        return;
    const WorkspaceProperties& properties = m_context.workspace->records().properties();
    const QDate today = localNow(*m_context.workspace).date();
    const QDate since = localDay(*result.failingSince, properties.timeZone);
    addField(tr("Age"), result.state.outcome == Outcome::Failed ? failingText(since, today) : unprovenText(since, today));
    if (const auto due = dueDay(*result.failingSince, result.failureSeverity(), properties))
        addField(tr("Due"), dueText(*due, today));
    else
        addField(tr("Due"), tr("no deadline at this severity"));
}

void ResultDetails::addHistory(const ResultDetail& detail)
{
    if (detail.history.empty())
        return;
    const auto changes = static_cast<qint64>(detail.history.size());
    addSection(tr("History"), changes == 1 ? tr("seen once as this") : tr("%1 changes").arg(changes));
    column()->addWidget(new HistoryStrip(detail, localNow(*m_context.workspace)));
    std::vector<HistoryLines::Line> lines;
    for (const ResultChange& change : detail.history) {
        const Run* run = m_context.workspace->records().of<Run>().find(change.run);
        lines.push_back({.change = change, .run = run ? tr("%1, %2", "tool, file").arg(run->tool, run->file) : QString()});
    }
    auto* entries = new HistoryLines(std::move(lines), detail.result.failuresOnly, localNow(*m_context.workspace));
    connect(entries, &HistoryLines::runRequested, this, &ResultDetails::runRequested);
    column()->addWidget(entries);
}

void ResultDetails::addAdvice(const ResultDetail& detail)
{
    if (detail.remediation.isEmpty() && detail.url.isEmpty() && detail.references.isEmpty())
        return;
    addSection(tr("What to do"));
    if (!detail.remediation.isEmpty())
        addText(detail.remediation);
    QStringList links = detail.references; // shown to be read and copied, never followed by themselves
    if (!detail.url.isEmpty() && !links.contains(detail.url))
        links.prepend(detail.url);
    for (const QString& link : std::as_const(links))
        addWebAddress(link);
}

void ResultDetails::addPlace(const ResultDetail& detail)
{
    addSection(tr("Epic"));
    const CheckResult& result = detail.result;
    const auto place = m_context.catalogues ? m_context.catalogues->checkMap.find(result.tool, result.checkId, result.scannerClass)
                                            : std::nullopt;
    const EpicTie tie = EpicTies(m_context.workspace->records()).of(result.check, place);
    const Epic* epic = m_context.catalogues ? m_context.catalogues->epics.find(tie.epic) : nullptr;
    if (epic)
        addEpic(epic->code, epic->name, placementText(tie.placement));
    else
        addEpic({}, {}, {});
    if (!place)
        return;
    QStringList controls;
    for (const ControlReference& control : place->controls)
        controls << tr("%1 %2", "framework, item").arg(control.framework, control.id);
    addField(tr("Controls"), controls.join(tr(", ")));
    addField(tr("Practices"), place->practices.join(tr(", ")));
}

} // namespace waymark
