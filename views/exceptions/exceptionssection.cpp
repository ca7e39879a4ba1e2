// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionssection.h"

#include "model/edit/workspace.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/badgelabel.h"
#include "views/shared/decisionrow.h"
#include "views/shared/localnow.h"
#include "views/shared/midsentence.h"
#include "views/shared/mnemonics.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

/// The order of the list.
int placeOf(ExceptionState state)
{
    return isInForce(state) ? 0 : state == ExceptionState::Proposed ? 1 : 2;
}

bool concerns(const ExceptionRecord& exception, const ExceptionSubject& subject, const Records& records)
{
    if (exception.check != subject.check)
        return false;
    if (subject.resource && !exception.resources.isEmpty() && !exception.resources.contains(*subject.resource))
        return false;
    if (!subject.target || !exception.target)
        return true;
    const Target* target = records.of<Target>().find(*exception.target);
    return target && TargetName{.kind = target->kind, .identity = target->identity} == *subject.target;
}

ExceptionState stateOf(const ExceptionRecord& exception, const Workspace& workspace)
{
    return exceptionState(exception, workspace.clock().now(), workspace.records().properties().timeZone);
}

} // namespace

std::vector<const ExceptionRecord*> exceptionsOf(const ExceptionSubject& subject, const Workspace& workspace)
{
    std::vector<const ExceptionRecord*> found;
    for (const ExceptionRecord& exception : workspace.records().exceptions())
        if (concerns(exception, subject, workspace.records()))
            found.push_back(&exception);
    std::ranges::sort(found, [&](const ExceptionRecord* a, const ExceptionRecord* b) {
        return std::pair(placeOf(stateOf(*a, workspace)), b->expiry) < std::pair(placeOf(stateOf(*b, workspace)), a->expiry);
    });
    return found;
}

ExceptionsSection::ExceptionsSection(const ScreenContext& context, QWidget* parent)
    : LinesSection(tr("Exceptions"), parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("exceptionsSection"));
    auto* make = namedButton(tr("Make an exception…"), "makeException");
    column()->addWidget(make, 0, Qt::AlignLeading);
    connect(make, &QPushButton::clicked, this, [this] {
        if (m_subject)
            Q_EMIT exceptionRequested(draft());
    });
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (m_subject && (changes.touches<ExceptionRecord>() || changes.touches<Target>()))
            refresh();
    });
}

void ExceptionsSection::open(const ExceptionSubject& subject)
{
    m_subject = subject;
    refresh();
}

void ExceptionsSection::refresh()
{
    beginLines();
    const auto found = exceptionsOf(*m_subject, *m_context.workspace);
    for (const ExceptionRecord* exception : found)
        addLine(*exception, stateOf(*exception, *m_context.workspace));
    endLines(static_cast<qsizetype>(found.size()), !found.empty());
}

void ExceptionsSection::addLine(const ExceptionRecord& exception, ExceptionState state)
{
    const QString kind = midSentence(signText(exception.kind));
    auto* door = linkButton(literalText(tr("%1, %2", "reference, kind").arg(exception.reference, kind)), "exceptionDoor");
    connect(door, &QPushButton::clicked, this, [this, id = exception.id, title = exception.reference] {
        Q_EMIT exceptionsRequested({.title = title, .exceptions = {id}});
    });
    auto* standing = new BadgeLabel(signName(state), standingText(exception, state, localNow(*m_context.workspace).date()),
                                    [tone = toneOf(state)](Scheme scheme) { return toneColor(tone, scheme); }, false);
    auto* who = noteLabel("exceptionWho", false);
    who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    who->setText(tr("%1. %2: %3", "persons, what is covered, reason")
                     .arg(personsText(exception), coverText(exception, m_context.workspace->records()), exception.reason));
    put(door, Qt::AlignLeading);
    put(standing);
    put(who);
}

ExceptionDraft ExceptionsSection::draft() const
{
    DraftedCover cover{.check = m_subject->check, .tool = m_subject->tool, .checkId = m_subject->checkId};
    if (m_subject->resource)
        cover.resources = {*m_subject->resource};
    ExceptionDraft draft{.covers = {cover}, .severity = m_subject->severity};
    if (m_subject->target)
        for (const Target& target : m_context.workspace->records().targets())
            if (TargetName{.kind = target.kind, .identity = target.identity} == *m_subject->target)
                draft.target = target.id;
    return draft;
}

} // namespace waymark
