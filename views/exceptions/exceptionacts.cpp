// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionacts.h"

#include "model/domain/textlimits.h"
#include "model/edit/exceptiondraft.h"
#include "model/edit/exceptionedits.h"
#include "model/edit/exceptionrules.h"
#include "model/edit/workspace.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/datefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/formfield.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

ExceptionActs::ExceptionActs(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout)
    , m_answer(new QWidget)
    , m_text(new QLineEdit)
    , m_day(new DateField)
    , m_textField(new FormField({}, m_text))
    , m_dayField(new FormField(tr("Last day of the renewal"), m_day))
{
    const std::pair<QString, const char*> names[] = {{tr("Approve…"), "exceptionApprove"}, {tr("Revoke…"), "exceptionRevoke"},
                                                     {tr("Renew…"), "exceptionRenew"}, {tr("Edit…"), "exceptionEdit"},
                                                     {tr("Remove"), "exceptionRemove"}};
    for (const auto& [text, name] : names) {
        m_buttons.push_back(namedButton(text, name));
        m_buttons.back()->setParent(this);
        m_buttons.back()->setVisible(false);
    }
    m_buttons[Approve]->setProperty("primary", true);
    for (const Act act : {Approve, Revoke, Renew, Change, Remove})
        connect(m_buttons[act], &QPushButton::clicked, this, [this, act] { begin(act); });
    m_grid->setSpacing(space::step);
    m_grid->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addLayout(m_grid);
    column->addWidget(buildAnswer());
}

QWidget* ExceptionActs::buildAnswer()
{
    m_text->setObjectName(QStringLiteral("exceptionAnswer"));
    m_text->setMaxLength(longestLine);
    m_day->setObjectName(QStringLiteral("exceptionRenewal"));
    m_decision = new DecisionRow(m_answer, {.cancel = "exceptionActCancel", .accept = "exceptionActAccept"});
    m_decision->layout()->setContentsMargins(0, 0, 0, 0); // in line with the fields
    auto* column = new QVBoxLayout(m_answer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_textField);
    column->addWidget(m_dayField);
    column->addWidget(m_decision);
    connect(m_day, &DateField::faultChanged, m_dayField, &FormField::setFault);
    connect(m_text, &QLineEdit::returnPressed, this, &ExceptionActs::accept);
    connect(m_decision, &DecisionRow::accepted, this, &ExceptionActs::accept);
    connect(m_decision, &DecisionRow::cancelled, this, &ExceptionActs::leave);
    m_answer->setVisible(false);
    return m_answer;
}

void ExceptionActs::show(const ExceptionRecord& exception, ExceptionState state)
{
    const bool same = m_exception && m_exception->id == exception.id;
    m_exception = exception;
    m_state = state;
    fillButtons();
    if (m_act != ActCount && (!same || !canDo(m_act)))
        leave();
}

bool ExceptionActs::canDo(Act act) const
{
    if (!m_exception)
        return false;
    const bool proposal = isProposal(*m_exception);
    switch (act) {
    case Approve: return m_state == ExceptionState::Proposed && proposal;
    case Revoke: return m_state == ExceptionState::Proposed || isInForce(m_state);
    case Renew: return m_exception->approved.has_value();
    case Change:
    case Remove: return proposal;
    case ActCount: break;
    }
    return false;
}

void ExceptionActs::fillButtons()
{
    m_buttons[Revoke]->setText(m_state == ExceptionState::Proposed ? tr("Turn down…") : tr("Revoke…"));
    int place = 0;
    for (const Act act : {Approve, Revoke, Renew, Change, Remove}) {
        QPushButton* button = m_buttons[act];
        m_grid->removeWidget(button);
        button->setVisible(canDo(act));
        if (!canDo(act))
            continue;
        m_grid->addWidget(button, place / 2, place % 2);
        ++place;
    }
}

void ExceptionActs::begin(Act act)
{
    if (!canDo(act))
        return;
    if (act == Change)
        Q_EMIT editRequested(m_exception->id);
    else if (act == Remove)
        remove();
    else
        ask(act);
}

void ExceptionActs::ask(Act act)
{
    m_act = act;
    const QString label = act == Approve ? tr("Who approves it; neither who owns it nor who asked for it")
                                         : tr("Why it is to end");
    m_textField->setLabel(act == Approve ? tr("Approver") : tr("Reason"));
    m_text->setAccessibleName(label);
    m_text->setPlaceholderText(act == Approve ? tr("Neither its owner nor who asked") : label);
    m_text->clear();
    m_textField->setFault({});
    m_dayField->setFault({});
    m_textField->setVisible(act != Renew);
    m_dayField->setVisible(act == Renew);
    QStringList people;
    if (act == Approve)
        for (const Person& person : m_context.workspace->records().people())
            if (!approverFault(*m_exception, person.name))
                people << person.name;
    auto* completer = new QCompleter(people, m_text);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_text->setCompleter(completer);
    if (act == Approve && !approverFault(*m_exception, m_context.workspace->author()))
        m_text->setText(m_context.workspace->author());
    m_day->setDate(proposedLastDay(m_exception->kind, Severity::Unrated, today()));
    m_day->dropTyped();
    m_decision->accept()->setText(act == Approve ? tr("Approve") : act == Renew ? tr("Ask for it") : tr("End it"));
    m_answer->setVisible(true);
    (act == Renew ? static_cast<QWidget*>(m_day) : m_text)->setFocus(Qt::OtherFocusReason);
}

void ExceptionActs::leave()
{
    m_act = ActCount;
    m_answer->setVisible(false);
}

Result<void> ExceptionActs::perform(Edit& edit, std::optional<ExceptionId>& made) const
{
    const QDateTime now = m_context.workspace->clock().now();
    if (m_act == Approve)
        return approveException(edit, m_exception->id, m_text->text(), now);
    if (m_act == Revoke)
        return revokeException(edit, m_exception->id, m_text->text(), now);
    const auto id = renewException(edit, m_exception->id, m_day->date(), m_context.workspace->author(), now);
    if (!id)
        return id.error();
    made = *id;
    return {};
}

void ExceptionActs::accept()
{
    if (m_act == ActCount)
        return;
    if (m_act == Renew && !m_day->takeTyped()) { // it may not have been left
        m_dayField->focusField();
        return;
    }
    std::optional<ExceptionId> made;
    const Act act = m_act;
    const auto done = m_context.workspace->edit(stepText(), [&](Edit& edit) { return perform(edit, made); });
    if (!done) {
        (act == Renew ? m_dayField : m_textField)->setFault(done.error().message);
        return;
    }
    leave(); // if what the edit announced has not done so already
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, doneText(act, made)));
    if (made)
        Q_EMIT renewed(*made);
}

QString ExceptionActs::stepText() const
{
    const QString& reference = m_exception->reference;
    return m_act == Approve ? tr("Approve %1", "reference").arg(reference)
        : m_act == Renew    ? tr("Renew %1", "reference").arg(reference)
                            : tr("Revoke %1", "reference").arg(reference);
}

QString ExceptionActs::doneText(Act act, const std::optional<ExceptionId>& made) const
{
    const QString& reference = m_exception->reference;
    if (act == Approve) {
        const QString inForce = tr("%1 is in force until %2.", "reference, day").arg(reference, dayText(m_exception->expiry, today()));
        return (inForce + u' ' + awaitedText(*m_exception, m_context.workspace->records())).trimmed();
    }
    if (act == Revoke)
        return tr("%1 is revoked: it covers nothing.", "reference").arg(reference);
    const ExceptionRecord* renewal = made ? m_context.workspace->records().of<ExceptionRecord>().find(*made) : nullptr;
    return tr("%1 renews %2. Another person has to approve it.", "references").arg(renewal ? renewal->reference : QString(), reference);
}

void ExceptionActs::remove()
{
    const ExceptionRecord gone = *m_exception;
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    if (editOrTell(*m_context.workspace, tr("Remove %1", "reference").arg(gone.reference),
                   [&](Edit& edit) { return removeException(edit, gone.id); }, tell))
        Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, tr("%1 was removed.", "reference").arg(gone.reference)));
}

QDate ExceptionActs::today() const
{
    return localNow(*m_context.workspace).date();
}

} // namespace waymark
