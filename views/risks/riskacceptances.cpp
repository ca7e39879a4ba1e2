// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskacceptances.h"

#include "views/exceptions/exceptionwords.h"
#include "views/risks/riskrow.h"
#include "views/shared/badgelabel.h"
#include "views/shared/decisionrow.h"
#include "views/shared/localnow.h"
#include "views/shared/mnemonics.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

/// How soon somebody has to look again follows from how bad it is.
Severity severityOf(int level)
{
    if (level == 0)
        return Severity::Unrated;
    switch (riskBand(level)) {
    case RiskBand::Extreme: return Severity::Critical;
    case RiskBand::High: return Severity::High;
    case RiskBand::Moderate: return Severity::Medium;
    case RiskBand::Low: return Severity::Low;
    }
    Q_UNREACHABLE();
}

/// Those in force first, then proposals, then what is over.
int placeOf(ExceptionState state)
{
    return isInForce(state) ? 0 : state == ExceptionState::Proposed ? 1 : 2;
}

} // namespace

RiskAcceptances::RiskAcceptances(OpenRisk& open, QWidget* parent)
    : LinesSection(tr("Acceptance"), parent)
    , m_open(open)
    , m_advice(noteLabel("riskAcceptanceAdvice"))
{
    setObjectName(QStringLiteral("riskAcceptances"));
    column()->setContentsMargins(6, space::step, 0, 0);
    auto* asking = namedButton(tr("Ask for acceptance…"), "riskAskAcceptance");
    column()->addWidget(m_advice);
    column()->addWidget(asking, 0, Qt::AlignLeading);
    connect(asking, &QPushButton::clicked, this, &RiskAcceptances::ask);
    for (const auto signal : {&OpenItem::refreshed, &OpenItem::evidenceRefreshed})
        connect(&m_open, signal, this, &RiskAcceptances::refresh);
}

void RiskAcceptances::refresh()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const auto figures = m_open.ofNow().figures();
    const RiskFacts facts = riskFacts(m_open.records(), figures.get(), m_open.context().workspace->clock().now());
    std::vector<std::pair<ExceptionState, const ExceptionRecord*>> found;
    for (const ExceptionRecord& exception : facts.exceptions)
        if (exception.risk == risk->id)
            found.emplace_back(exceptionState(exception, facts.now, facts.timeZone), &exception);
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
        return std::pair(placeOf(a.first), b.second->expiry) < std::pair(placeOf(b.first), a.second->expiry);
    });
    beginLines();
    for (const auto& [state, exception] : found)
        addLine(*exception, state, facts);
    endLines(static_cast<qsizetype>(found.size()), !found.empty());
    const QString words = advice(*risk, facts, !found.empty() && isInForce(found.front().first));
    m_advice->setText(words);
    m_advice->setVisible(!words.isEmpty());
}

void RiskAcceptances::addLine(const ExceptionRecord& exception, ExceptionState state, const RiskFacts& facts)
{
    auto* door = linkButton(literalText(exception.reference), "riskAcceptance");
    door->setAccessibleName(tr("Open %1", "reference").arg(exception.reference));
    connect(door, &QPushButton::clicked, this, [this, id = exception.id, title = exception.reference] {
        Q_EMIT exceptionsRequested({.title = title, .exceptions = {id}});
    });
    const bool lapsed = isLapsed(exception, facts);
    const QString standing = standingText(exception, state, localNow(*m_open.context().workspace).date());
    auto* badge = new BadgeLabel(signName(state), lapsed ? tr("%1, still needed", "standing").arg(standing) : standing,
                                 [tone = lapsed ? Tone::Failed : toneOf(state)](Scheme scheme) { return toneColor(tone, scheme); }, lapsed);
    auto* who = noteLabel("riskAcceptanceWho", false);
    who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    who->setText(tr("%1: %2", "persons, reason").arg(personsText(exception), exception.reason));
    put(door, Qt::AlignLeading);
    put(badge);
    put(who);
}

/// An acceptance and the status have to say the same.
QString RiskAcceptances::advice(const Risk& risk, const RiskFacts& facts, bool inForce)
{
    const RiskStand stand = riskStand(risk, facts);
    if (stand == RiskStand::Above && inForce)
        return tr("An acceptance is in force. It counts once the status says so: set it to “Accepted”.");
    if (stand == RiskStand::UnbackedAccept)
        return tr("Its status says that it is accepted, but no approved acceptance in force backs that.");
    return {};
}

void RiskAcceptances::ask()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const int level = currentLevel(*risk, gridOf(m_open.records().properties()));
    Q_EMIT exceptionRequested({.kind = ExceptionKind::Acceptance, .risk = risk->id, .severity = severityOf(level)});
}

} // namespace waymark
