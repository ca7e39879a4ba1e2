// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checkdetails.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "views/compliance/agewords.h"
#include "views/compliance/checkanswers.h"
#include "views/compliance/checktiessection.h"
#include "views/compliance/failureacts.h"
#include "views/compliance/resultcover.h"
#include "views/compliance/statewords.h"
#include "views/exceptions/exceptionssection.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/midsentence.h"
#include "views/shared/mnemonics.h"
#include "views/shared/notesection.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/resultssettler.h"
#include "views/shared/signs.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <tuple>

namespace waymark {

namespace {

constexpr int resourcesShown = 20;
constexpr qint64 momentsShown = 10;

bool sameStand(const CheckOutcome& a, const CheckOutcome& b)
{
    const auto stand = [](const CheckOutcome& check) {
        return std::tuple(check.outcome, check.severity, check.byAbsence, check.results.byOutcome, check.open, check.resolved,
                          check.excepted, check.allExcepted, check.attested);
    };
    return stand(a) == stand(b);
}

} // namespace

CheckDetails::CheckDetails(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent)
    , m_context(context)
    , m_ties(new CheckTiesSection(context, this))
    , m_answers(new CheckAnswers(context, this))
    , m_exceptions(new ExceptionsSection(context, this))
    , m_notes(new NoteSection(context, this))
{
    setObjectName(QStringLiteral("checkDetails"));
    connect(m_ties, &CheckTiesSection::messageRaised, this, &CheckDetails::messageRaised);
    connect(m_answers, &CheckAnswers::reviewRequested, this, &CheckDetails::reviewRequested);
    connect(m_exceptions, &ExceptionsSection::exceptionRequested, this, &CheckDetails::exceptionRequested);
    connect(m_exceptions, &ExceptionsSection::exceptionsRequested, this, &CheckDetails::exceptionsRequested);
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &CheckDetails::messageRaised);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        m_stale = m_stale || changes.touches<Run>(); // the figures follow
    });
    if (m_context.settler) // only then the rows of results agree with their histories
        connect(m_context.settler, &ResultsSettler::settled, this, [this] {
            if (isShown())
                open(CheckRow(*m_opened));
        });
}

bool CheckDetails::isShown() const
{
    return m_opened && m_wanted && m_context.details && (m_context.details->page() == this || m_job.isRunning());
}

std::optional<QDateTime> CheckDetails::asOf() const
{
    return m_context.figures ? m_context.figures->asOfMoment() : std::nullopt;
}

void CheckDetails::follow(const ProgrammeFigures& figures)
{
    if (!isShown())
        return;
    const auto check = std::ranges::find(figures.checks, m_opened->check.check, &CheckOutcome::check);
    if (check == figures.checks.end()) {
        if (m_context.details->page() == this)
            m_context.details->dismiss();
        leave();
        return;
    }
    if (!m_stale && m_openedAsOf == asOf() && sameStand(*check, m_opened->check))
        return;
    CheckRow row{.check = *check, .epic = {}};
    for (const EpicFigures& epic : figures.epics)
        if (epic.epic.id == check->epic)
            row.epic = epic.epic;
    open(row);
}

void CheckDetails::leave()
{
    m_wanted = false;
}

void CheckDetails::open(const CheckRow& check)
{
    m_wanted = true;
    m_opened = check;
    m_openedAsOf = asOf();
    m_stale = false;
    m_job.start(
        [file = m_context.workspace->file(), key = check.check.check, now = m_context.workspace->clock().now(),
         moment = m_openedAsOf](Progress&) { return read(file, key, now, moment); },
        this, [this, check](Result<Read> read) {
            if (!m_wanted)
                return;
            if (!read)
                Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = read.error().message});
            show(check, read ? *read : Read());
        });
}

Result<CheckDetails::Read> CheckDetails::read(const QString& file, CheckKey check, const QDateTime& now,
                                              const std::optional<QDateTime>& asOf)
{
    const auto reader = EvidenceReader::open(file);
    if (!reader)
        return reader.error();
    Read read;
    auto worst = reader->page({.check = check, .sortBy = ResultColumn::Outcome}, 0, resourcesShown);
    if (!worst)
        return worst.error();
    read.worst = *std::move(worst);
    auto times = reader->timeToResolve(check, now);
    if (!times)
        return times.error();
    read.times = *times;
    const auto deltas = reader->deltas(asOf);
    if (!deltas)
        return deltas.error();
    read.moments = checkPast(check, *deltas);
    if (read.worst.rows.empty())
        return read;
    auto detail = reader->detail(read.worst.rows.front().key);
    if (!detail)
        return detail.error();
    read.remediation = detail->remediation;
    read.url = detail->url;
    return read;
}

/// What is being typed stays under the hand.
void CheckDetails::show(const CheckRow& row, const Read& read)
{
    const QPointer<QWidget> typing = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    build(row, read);
    if (typing && typing->isVisible())
        typing->setFocus(Qt::OtherFocusReason);
}

void CheckDetails::build(const CheckRow& row, const Read& read)
{
    const CheckOutcome& check = row.check;
    beginContent();
    if (!check.title.isEmpty())
        addText(check.checkId, true);
    addBadges({{signName(check.outcome), check.byAbsence ? tr("Passed, by absence") : coveredText(check),
                [outcome = check.outcome](Scheme scheme) { return outcomeColor(outcome, scheme); }},
               {signName(check.severity), signText(check.severity),
                [severity = check.severity](Scheme scheme) { return severityColor(severity, scheme); }}});
    addField(tr("Tool"), check.tool);
    if (m_acts)
        m_acts->addButtons(*column(), check.check);
    addCounts(row);
    if (read.times)
        addTimes(*read.times);
    addAdvice(read);
    m_ties->open(check);
    m_exceptions->open({.check = check.check, .tool = check.tool, .checkId = check.checkId, .severity = check.severity});
    m_answers->open(check.check);
    for (QWidget* kept : {static_cast<QWidget*>(m_exceptions), static_cast<QWidget*>(m_ties), static_cast<QWidget*>(m_answers)})
        column()->addWidget(kept); // out of the former content, which is about to go
    addResources(row, read.worst);
    addPast(read.moments);
    addNotes(check);
    endContent();
    if (m_context.details)
        m_context.details->open(this, tr("Check of %1").arg(check.tool), check.title.isEmpty() ? check.checkId : check.title,
                                itemRef(check.check));
}

void CheckDetails::addCounts(const CheckRow& row)
{
    const CheckOutcome& check = row.check;
    addSection(tr("Why"), tr("the worst result decides"));
    for (const Outcome outcome : allOutcomes)
        if (const qint64 count = check.results[outcome]; count > 0)
            addLink(tr("%1 %2", "count, outcome in lower case").arg(countText(count), midSentence(signText(outcome))),
                    {.title = check.checkId, .checks = {check.check}, .outcome = outcome});
    if (check.open > 0)
        addLink(tr("%1 open").arg(countText(check.open)), {.title = check.checkId, .checks = {check.check}});
    if (check.resolved > 0)
        addText(tr("%1 no longer reported by a tool that reports only failures: passed, by absence").arg(countText(check.resolved)));
}

void CheckDetails::addTimes(const ResolveTimes& times)
{
    addSection(tr("Times"), tr("from failed to resolved"));
    addField(tr("To resolve"), resolvedText(times));
    addField(tr("Not resolved"), openText(times));
    if (times.cutOff)
        addText(cutOffText(), true);
}

void CheckDetails::addAdvice(const Read& read)
{
    if (read.remediation.isEmpty() && read.url.isEmpty())
        return;
    addSection(tr("What to do"));
    if (!read.remediation.isEmpty())
        addText(read.remediation);
    if (!read.url.isEmpty())
        addWebAddress(read.url);
}

void CheckDetails::addLink(const QString& text, const CheckSelection& selection)
{
    auto* link = new QPushButton(text);
    link->setProperty("link", true);
    link->setAutoDefault(true); // Enter presses it
    link->setCursor(Qt::PointingHandCursor);
    connect(link, &QPushButton::clicked, this, [this, selection] { Q_EMIT resultsRequested(selection); });
    column()->addWidget(link, 0, Qt::AlignLeft);
}

void CheckDetails::addResources(const CheckRow& row, const ResultPage& worst)
{
    const qint64 all = row.check.results.total() + row.check.open;
    if (worst.rows.empty())
        return;
    const bool past = m_context.figures && m_context.figures->asOf();
    addSection(tr("Resources"), past ? tr("the worst, as it is now") : tr("%1 of %2, worst first").arg(worst.rows.size()).arg(all));
    for (const CheckResult& result : worst.rows) {
        const auto outcome = stateOutcome(result.state, result.failuresOnly).value_or(Outcome::NotApplicable);
        addField(stateText({.outcome = outcome}, false), result.resource);
    }
    if (all > static_cast<qint64>(worst.rows.size()))
        addLink(tr("All %1 results").arg(countText(all)), {.title = row.check.checkId, .checks = {row.check.check}});
}

/// The first of all has none before it.
QString CheckDetails::howManyFail(const CheckMoment& moment, const std::vector<CheckMoment>& moments)
{
    const QString failing = tr("%1 failing").arg(countText(moment.failing));
    if (&moment == &moments.back())
        return failing;
    const QString change = moment.change > 0 ? tr("%1 more").arg(countText(moment.change))
        : moment.change < 0                  ? tr("%1 fewer").arg(countText(-moment.change))
                                             : tr("as before");
    return tr("%1, %2", "how many fail, change").arg(failing, change);
}

/// The latest ones; each is a door to its run.
void CheckDetails::addPast(const std::vector<CheckMoment>& moments)
{
    if (moments.empty())
        return;
    const auto count = static_cast<qint64>(moments.size());
    addSection(tr("Failing over time"), count > momentsShown ? tr("the last %1 of %2 changes").arg(momentsShown).arg(countText(count))
                                                             : tr("after each run that changed something"));
    const QDateTime now = localNow(*m_context.workspace);
    for (const CheckMoment& moment : std::span(moments).first(static_cast<size_t>(std::min(count, momentsShown)))) {
        const Run* run = m_context.workspace->records().of<Run>().find(moment.run);
        auto* link = new QPushButton(literalText(tr("%1: %2", "time, how many fail").arg(momentText(moment.time, now), howManyFail(moment, moments))));
        link->setObjectName(QStringLiteral("checkMoment"));
        link->setProperty("link", true);
        link->setAutoDefault(true); // Enter presses it
        link->setCursor(Qt::PointingHandCursor);
        link->setToolTip(plainToolTip(run ? tr("Shows the run: %1, %2", "tool, file").arg(run->tool, run->file) : tr("Shows the run")));
        connect(link, &QPushButton::clicked, this, [this, id = moment.run] { Q_EMIT runRequested(id); });
        column()->addWidget(link, 0, Qt::AlignLeft);
    }
}

void CheckDetails::addNotes(const CheckOutcome& check)
{
    m_notes->notes().open(check.check, check.checkId);
    column()->addWidget(m_notes); // out of the former content, which is about to go
}

} // namespace waymark
