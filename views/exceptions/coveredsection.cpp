// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/coveredsection.h"

#include "model/edit/workspace.h"
#include "model/score/exceptioncover.h"
#include "views/exceptions/coveredresults.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

CoveredSection::CoveredSection(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new RuledHead(QString()))
    , m_text(noteLabel("coveredText", false))
    , m_door(linkButton(tr("Show the results of its check"), "coveredDoor"))
{
    m_head->title()->setObjectName(QStringLiteral("coveredTitle"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_text);
    column->addWidget(m_door, 0, Qt::AlignLeading);
    connect(m_door, &QPushButton::clicked, this, [this] {
        if (m_risk)
            Q_EMIT riskRequested(RiskId(*m_risk));
        else
            Q_EMIT checksRequested(m_selection);
    });
}

void CoveredSection::open(const ExceptionRecord& exception, ExceptionState state, const QString& subject)
{
    m_job.cancel();
    m_counting = false; // what was counted already is delivered all the same
    const QString awaited = isInForce(state) ? awaitedText(exception, m_context.workspace->records()) : QString();
    m_head->title()->setText(!awaited.isEmpty()                  ? tr("Covers once the status of the risk says so")
                             : isInForce(state)                  ? tr("Covers now")
                             : state == ExceptionState::Proposed ? tr("Would cover, if it was approved")
                                                                 : tr("Would cover, if it was in force still"));
    m_selection = {.title = subject};
    m_risk = exception.risk;
    if (exception.check)
        m_selection.checks = {*exception.check};
    m_door->setVisible(exception.check || exception.risk);
    m_door->setText(exception.risk ? tr("Open the risk") : tr("Show the results of its check"));
    if (exception.risk) {
        m_text->setText((tr("%1, whatever its checks say. Its level stays what it is.", "risk").arg(subject) + u' ' + awaited).trimmed());
        return;
    }
    if (exception.attested) {
        m_text->setText(tr("An attestation covers no results. It stands beside a check that no tool could tell of."));
        return;
    }
    const auto reach = reachOf(exception, m_context.workspace->records().targets());
    if (!reach) {
        m_text->setText(tr("It covers nothing: its target is not there any more."));
        return;
    }
    m_counting = true;
    m_text->setText(tr("Being counted…"));
    m_job.start([file = m_context.workspace->file(), reach = *reach](Progress&) { return coveredResults(file, reach); }, this,
                [this](const Result<OutcomeCounts>& counts) { tell(counts); });
}

void CoveredSection::tell(const Result<OutcomeCounts>& counts)
{
    if (!m_counting)
        return;
    if (!counts) {
        m_text->setText(counts.error().message);
        return;
    }
    QStringList parts;
    for (const Outcome outcome : allOutcomes)
        if (const qint64 count = (*counts)[outcome]; count > 0)
            parts << tr("%1 %2", "count, outcome in lower case").arg(countText(count), midSentence(signText(outcome)));
    m_text->setText(parts.isEmpty() ? tr("No result that stands in the way: nothing needs it now.")
                                    : tr("%1. Each stays what it is.", "counts by outcome").arg(parts.join(tr(", "))));
}

} // namespace waymark
