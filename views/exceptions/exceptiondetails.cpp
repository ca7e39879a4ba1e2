// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptiondetails.h"

#include "model/edit/workspace.h"
#include "views/exceptions/coveredsection.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/midsentence.h"
#include "views/shared/notesection.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"
#include "views/story/storyhistory.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPointer>
#include <QTimeZone>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int historyShown = 20;
constexpr int titleWidth = 240; ///< px that the panel has for a name without a space

/// Names with spaces are broken into lines; others would make the panel as wide as they are.
QString titleOf(const CheckUnit& check)
{
    const QString name = check.title.isEmpty() ? check.checkId : check.title;
    return name.contains(u' ') ? name : QFontMetrics(typeFont(Type::Title, true)).elidedText(name, Qt::ElideMiddle, titleWidth);
}

} // namespace

ExceptionDetails::ExceptionDetails(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent)
    , m_context(context)
    , m_acts(new ExceptionActs(context, this))
    , m_covered(new CoveredSection(context, this))
    , m_notes(new NoteSection(context, this))
{
    setObjectName(QStringLiteral("exceptionDetails"));
    connect(m_acts, &ExceptionActs::editRequested, this, &ExceptionDetails::editRequested);
    connect(m_acts, &ExceptionActs::renewed, this, &ExceptionDetails::renewed);
    connect(m_acts, &ExceptionActs::messageRaised, this, &ExceptionDetails::messageRaised);
    connect(m_covered, &CoveredSection::checksRequested, this, &ExceptionDetails::checksRequested);
    connect(m_covered, &CoveredSection::riskRequested, this, &ExceptionDetails::riskRequested);
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &ExceptionDetails::messageRaised);
    connect(m_context.workspace, &Workspace::changed, this, &ExceptionDetails::follow);
}

void ExceptionDetails::open(const ExceptionId& exception)
{
    if (const ExceptionRecord* known = m_context.workspace->records().of<ExceptionRecord>().find(exception))
        show(ExceptionRecord(*known)); // a copy: showing others' notes may save one of these
}

void ExceptionDetails::follow(const ChangeSet& changes)
{
    if (!m_shown || m_context.details->page() != this || !(changes.touches<ExceptionRecord>() || changes.touches<Target>() || changes.touches<Risk>()))
        return;
    const ExceptionRecord* now = m_context.workspace->records().of<ExceptionRecord>().find(m_shown->id);
    if (now) {
        show(ExceptionRecord(*now));
        return;
    }
    m_context.details->dismiss();
    m_notes->notes().clear();
    m_shown.reset();
}

void ExceptionDetails::refresh()
{
    if (!m_shown || m_context.details->page() != this)
        return;
    if (stateOf(*m_shown) != m_state || checkOf(*m_shown).checkId != m_check)
        open(m_shown->id);
    else
        m_covered->open(*m_shown, m_state, m_check);
}

bool ExceptionDetails::isTypedIn() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && (m_notes->isAncestorOf(focus) || m_acts->isAncestorOf(focus));
}

void ExceptionDetails::show(const ExceptionRecord& exception)
{
    m_notes->notes().open(exception.id, exception.reference);
    // Somebody may be typing: the reason is one at which texts are not saved.
    const QPointer<QWidget> focus = isTypedIn() ? QApplication::focusWidget() : nullptr;
    if (focus)
        setFocus(Qt::ActiveWindowFocusReason);
    m_state = stateOf(exception);
    m_check = checkOf(exception).checkId;
    m_acts->show(exception, m_state);
    m_covered->open(exception, m_state, m_check);
    build(exception);
    m_shown = exception;
    m_context.details->open(this, tr("%1, %2", "reference, kind").arg(exception.reference, midSentence(signText(exception.kind))),
                            titleOf(checkOf(exception)), itemRef(ItemKind::Exception, exception.id));
    if (focus && focus->isVisible())
        focus->setFocus(Qt::ActiveWindowFocusReason);
}

void ExceptionDetails::build(const ExceptionRecord& exception)
{
    beginContent();
    addState(exception);
    column()->addWidget(m_acts); // out of the former content, which is about to go
    addFields(exception);
    addEvidence(exception);
    column()->addWidget(m_covered);
    addHistory(exception);
    column()->addWidget(m_notes);
    endContent();
}

void ExceptionDetails::addState(const ExceptionRecord& exception)
{
    const ExceptionState state = stateOf(exception);
    const Badge badge{.sign = signName(state),
                      .text = standingText(exception, state, now().date()),
                      .color = [tone = toneOf(state)](Scheme scheme) { return toneColor(tone, scheme); }};
    addBadges(QList<Badge>{badge});
    if (!exception.revokeReason.isEmpty())
        addText(exception.revokeReason);
}

void ExceptionDetails::addFields(const ExceptionRecord& exception)
{
    const QDateTime today = now();
    addField(exception.risk ? tr("Risk") : tr("Check"), checkOf(exception).checkId);
    addField(tr("Covers"), coverText(exception, m_context.workspace->records()));
    addField(tr("Reason"), exception.reason);
    addField(tr("Owner"), exception.owner);
    addField(tr("Asked for"), tr("%1, %2", "person, moment").arg(exception.requester, momentText(exception.requested, today)));
    addField(tr("Approved"), exception.approved
                 ? tr("%1, %2", "person, moment").arg(exception.approver, momentText(*exception.approved, today))
                 : tr("by nobody yet"));
    if (exception.revoked)
        addField(tr("Revoked"), momentText(*exception.revoked, today));
    addField(tr("Last day"), dayText(exception.expiry, {}));
    if (exception.resources.size() > 1)
        addField(tr("Resources"), exception.resources.join(u'\n'));
}

void ExceptionDetails::addEvidence(const ExceptionRecord& exception)
{
    addField(tr("Evidence"), exception.evidence);
    addField(tr("File"), exception.evidenceFile);
    addField(tr("SHA-256"), exception.evidenceSha256);
}

void ExceptionDetails::addHistory(const ExceptionRecord& exception)
{
    addSection(tr("History"));
    const auto history = m_context.workspace->historyOf(exception, historyShown);
    if (!history) {
        addText(history.error().message, true); // the rest of the page still stands
        return;
    }
    const ProgrammeFigures* figures = m_context.figures ? m_context.figures->figures().get() : nullptr;
    for (const StoryLine& line : historyLines(*history, m_context.workspace->records(), m_context.catalogues, now(), figures))
        addField(line.lead, tr("%1 (%2)", "what was done, by whom").arg(line.text, line.second));
}

bool ExceptionDetails::canDo(ExceptionActs::Act act) const
{
    return m_shown && m_context.details->page() == this && m_acts->canDo(act);
}

void ExceptionDetails::begin(ExceptionActs::Act act)
{
    if (canDo(act))
        m_acts->begin(act);
}

CheckUnit ExceptionDetails::checkOf(const ExceptionRecord& exception) const
{
    if (!exception.check)
        return {.checkId = acceptedRiskText(exception, m_context.workspace->records())};
    if (m_context.figures && m_context.figures->figures()) {
        const auto& units = m_context.figures->figures()->units;
        if (const auto unit = units.constFind(*exception.check); unit != units.cend())
            return *unit;
    }
    return {.key = *exception.check, .checkId = tr("Check %1", "number").arg(exception.check->value())};
}

QDateTime ExceptionDetails::now() const
{
    return localNow(*m_context.workspace);
}

ExceptionState ExceptionDetails::stateOf(const ExceptionRecord& exception) const
{
    return exceptionState(exception, m_context.workspace->clock().now(), m_context.workspace->records().properties().timeZone);
}

} // namespace waymark
