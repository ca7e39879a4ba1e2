// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checkdetails.h"

#include "model/edit/workspace.h"
#include "views/compliance/historystrip.h"
#include "views/compliance/resultsmodel.h"
#include "views/shared/detailspanel.h"
#include "views/shared/notesection.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int resourcesShown = 20;

} // namespace

CheckDetails::CheckDetails(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent)
    , m_context(context)
    , m_notes(new NoteSection(context, this))
{
    setObjectName(QStringLiteral("checkDetails"));
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &CheckDetails::messageRaised);
}

void CheckDetails::open(const CheckRow& check)
{
    m_job.start(
        [source = ResultSource::ofWorkspace(m_context.workspace->file()), key = check.check.check](Progress&) {
            return source.page({.check = key, .sortBy = ResultColumn::Outcome}, 0, resourcesShown);
        },
        this, [this, check](Result<ResultPage> worst) { show(check, worst ? *worst : ResultPage()); });
}

void CheckDetails::show(const CheckRow& row, const ResultPage& worst)
{
    const CheckOutcome& check = row.check;
    beginContent();
    if (!check.title.isEmpty())
        addText(check.checkId, true);
    addBadges({{signName(check.outcome), check.byAbsence ? tr("Passed, by absence") : signText(check.outcome),
                [outcome = check.outcome](Scheme scheme) { return outcomeColor(outcome, scheme); }},
               {signName(check.severity), signText(check.severity),
                [severity = check.severity](Scheme scheme) { return severityColor(severity, scheme); }}});
    addField(tr("Tool"), check.tool);
    addCounts(row);
    addSection(tr("Epic"));
    addEpic(row.epic.code, row.epic.name,
            check.epic.isEmpty()                             ? QString()
                : check.placement == QStringLiteral("rule")  ? tr("By a rule of the catalogue for such checks")
                : check.placement == QStringLiteral("story") ? tr("By the story that it is tied to")
                                                             : tr("Listed by name in the catalogue"));
    addResources(row, worst);
    addNotes(check);
    endContent();
    if (m_context.details)
        m_context.details->open(this, tr("Check of %1").arg(check.tool), check.title.isEmpty() ? check.checkId : check.title);
}

void CheckDetails::addCounts(const CheckRow& row)
{
    const CheckOutcome& check = row.check;
    addSection(tr("Why"), tr("the worst result decides"));
    for (const Outcome outcome : allOutcomes)
        if (const qint64 count = check.results[outcome]; count > 0)
            addLink(tr("%1 %2", "count, outcome in lower case").arg(countText(count), signText(outcome).toLower()),
                    {.title = check.checkId, .checks = {check.check}, .outcome = outcome});
    if (check.open > 0)
        addLink(tr("%1 open").arg(countText(check.open)), {.title = check.checkId, .checks = {check.check}});
    if (check.resolved > 0)
        addText(tr("%1 no longer reported by a tool that reports only failures: passed, by absence").arg(countText(check.resolved)));
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
    addSection(tr("Resources"), tr("%1 of %2, worst first").arg(worst.rows.size()).arg(all));
    for (const CheckResult& result : worst.rows) {
        const auto outcome = stateOutcome(result.state, result.failuresOnly).value_or(Outcome::NotApplicable);
        addField(stateText({.outcome = outcome}, false), result.resource);
    }
    if (all > static_cast<qint64>(worst.rows.size()))
        addLink(tr("All %1 results").arg(countText(all)), {.title = row.check.checkId, .checks = {row.check.check}});
}

void CheckDetails::addNotes(const CheckOutcome& check)
{
    m_notes->notes().open(check.check, check.checkId);
    column()->addWidget(m_notes); // out of the former content, which is about to go
}

} // namespace waymark
