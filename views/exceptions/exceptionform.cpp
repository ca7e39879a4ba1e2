// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionform.h"

#include "model/edit/exceptionedits.h"
#include "model/edit/workspace.h"
#include "views/exceptions/exceptionfields.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/numbers.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// A check that the workspace doesn't know yet is made known to it.
Result<void> settleCheck(Edit& edit, const DraftedCover& cover, ExceptionRecord& exception)
{
    if (exception.check || cover.checkId.isEmpty())
        return {};
    const auto key = edit.check(cover.tool, cover.checkId);
    if (!key)
        return key.error();
    exception.check = *key;
    return {};
}

} // namespace

ExceptionForm::ExceptionForm(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_fields(new ExceptionFields(context))
    , m_decision(new DecisionRow(this, {.cancel = "exceptionCancel", .accept = "exceptionAccept", .note = "exceptionNote"}))
{
    setObjectName(QStringLiteral("exceptionForm"));
    setProperty("bleed", 6); // what stands in its frame is in line with the title
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, space::field, space::field);
    column->setSpacing(space::field);
    column->addWidget(scrollPage(m_fields), 1);
    column->addWidget(m_decision);
    connect(m_decision, &DecisionRow::cancelled, this, &ExceptionForm::cancel);
    connect(m_decision, &DecisionRow::accepted, this, &ExceptionForm::accept);
    connect(m_fields, &ExceptionFields::submitted, this, &ExceptionForm::accept);
    connect(m_fields, &ExceptionFields::readingChanged, this, &ExceptionForm::followReading);
    for (const QKeySequence& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
                &ExceptionForm::accept);
    followReading();
}

void ExceptionForm::open(const ExceptionDraft& draft)
{
    if (m_edited)
        m_fields->clear();
    m_edited.reset();
    m_fields->setSingle(false);
    m_fields->begin(draft);
    m_decision->accept()->setText(tr("Ask for it"));
    m_decision->setNote(tr("It covers nothing before another person has approved it."));
    m_context.details->open(this, tr("Exception"), tr("Ask for an exception"));
    m_fields->focusFirst();
}

void ExceptionForm::edit(const ExceptionRecord& wanted)
{
    if (m_edited != wanted.id) { // else something may have been typed
        m_fields->show(wanted);
        m_revision = wanted.revision;
    }
    m_edited = wanted.id;
    m_fields->setSingle(true);
    m_decision->accept()->setText(tr("Save"));
    m_decision->setNote(tr("You then ask for it, so another person has to approve it."));
    m_context.details->open(this, tr("Exception"), tr("Edit %1", "reference").arg(wanted.reference));
    m_fields->focusFirst();
}

void ExceptionForm::followReading()
{
    m_decision->accept()->setEnabled(!m_fields->isReading());
}

void ExceptionForm::cancel()
{
    m_fields->clear();
    m_edited.reset();
    m_context.details->dismiss();
}

void ExceptionForm::accept()
{
    if (m_fields->isReading() || !m_fields->check())
        return;
    const std::vector<AskedException> asked = m_fields->asked();
    const QString step = m_edited        ? tr("Change what an exception is for")
        : asked.front().exception.risk
            ? tr("Ask for acceptance of %1", "risk").arg(acceptedRiskText(asked.front().exception, m_context.workspace->records()))
        : asked.size() == 1 ? tr("Ask for an exception from %1", "check").arg(asked.front().cover.checkId)
                            : tr("Ask for %1 exceptions").arg(countText(static_cast<qint64>(asked.size())));
    std::vector<ExceptionId> ids;
    const auto done = m_context.workspace->edit(step, [&](Edit& edit) {
        return m_edited ? change(edit, asked.front()) : ask(edit, asked, ids);
    });
    if (!done) {
        m_decision->setNote(done.error().message); // all that was typed stays
        return;
    }
    if (m_edited)
        ids = {*m_edited};
    conclude(ids);
}

Result<void> ExceptionForm::ask(Edit& edit, const std::vector<AskedException>& asked, std::vector<ExceptionId>& ids) const
{
    const Workspace& workspace = *m_context.workspace;
    for (const AskedException& each : asked) {
        ExceptionRecord exception = each.exception;
        if (auto settled = settleCheck(edit, each.cover, exception); !settled)
            return settled;
        const auto id = requestException(edit, exception, workspace.author(), workspace.clock().now());
        if (!id)
            return id.error();
        ids.push_back(*id);
    }
    return {};
}

Result<void> ExceptionForm::change(Edit& edit, const AskedException& asked) const
{
    const ExceptionRecord* now = edit.find<ExceptionRecord>(*m_edited);
    if (now && now->revision != m_revision)
        return Error{.code = Error::Code::Conflict,
                     .message = tr("%1 was changed since you opened it here. Cancel, look at it, and edit it again.").arg(now->reference)};
    ExceptionRecord wanted = asked.exception;
    if (auto settled = settleCheck(edit, asked.cover, wanted); !settled)
        return settled;
    const auto take = [&wanted](ExceptionRecord& exception) { exception = wanted; };
    return changeException(edit, *m_edited, take, m_context.workspace->author(), m_context.workspace->clock().now());
}

void ExceptionForm::conclude(const std::vector<ExceptionId>& ids)
{
    const QString text = doneText(ids);
    m_fields->clear();
    m_edited.reset();
    if (m_context.details->page() == this)
        m_context.details->dismiss();
    Q_EMIT stored(ids.front());
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, text));
}

QString ExceptionForm::doneText(const std::vector<ExceptionId>& ids) const
{
    const auto name = [this](const ExceptionId& id) {
        const ExceptionRecord* exception = m_context.workspace->records().of<ExceptionRecord>().find(id);
        return exception ? exception->reference : QString();
    };
    if (m_edited)
        return tr("%1 is changed. Another person has to approve it.", "reference").arg(name(ids.front()));
    return ids.size() == 1
        ? tr("%1 is asked for. Another person has to approve it.", "reference").arg(name(ids.front()))
        : tr("%1 to %2 are asked for. Another person has to approve them.", "references").arg(name(ids.front()), name(ids.back()));
}

} // namespace waymark
