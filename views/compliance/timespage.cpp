// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/timespage.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "views/compliance/agewords.h"
#include "views/shared/detailspanel.h"
#include "views/shared/jobbar.h"
#include "views/shared/signs.h"

namespace waymark {

TimesPage::TimesPage(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("timesPage"));
}

void TimesPage::open()
{
    say(tr("The times are being worked out from the history of every result."));
    if (m_context.details)
        m_context.details->open(this, tr("All results"), tr("How long failures last"));
    m_job.start(
        [file = m_context.workspace->file(), now = m_context.workspace->clock().now()](
            Progress& progress) -> Result<ResolveTimesBySeverity> {
            const auto reader = EvidenceReader::open(file);
            if (!reader)
                return reader.error();
            return reader->timesToResolve(now, progress);
        },
        this, [this](Result<ResolveTimesBySeverity> times) {
            if (times)
                show(*times);
            else
                say(times.error().message);
        });
    if (m_context.jobs)
        m_context.jobs->watch(m_job, tr("Working out how long failures last"));
}

void TimesPage::say(const QString& text)
{
    beginContent();
    addText(text);
    endContent();
}

void TimesPage::show(const ResolveTimesBySeverity& times)
{
    beginContent();
    bool any = false;
    for (const Severity severity : allSeverities) {
        const ResolveTimes& own = times[static_cast<size_t>(severity)];
        if (own.resolved == 0 && own.open == 0)
            continue;
        any = true;
        addSection(signText(severity));
        addField(tr("To resolve"), resolvedText(own));
        addField(tr("Not resolved"), openText(own));
    }
    if (any)
        addText(tr("From the run that saw a result fail to the one that saw it pass, or no longer had it where a tool "
                   "reports only failures. An error, skipped or suppressed in between ends no failure; what ended in another way is "
                   "in neither number."), true);
    else
        addText(tr("No evidence: no result has failed yet."));
    endContent();
}

} // namespace waymark
