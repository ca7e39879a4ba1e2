// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/overrideform.h"

#include "model/domain/gateline.h"
#include "model/edit/exceptionrules.h"
#include "model/edit/gaterules.h"
#include "model/edit/workspace.h"
#include "views/gate/gaterecording.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/messagebar.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark {

OverrideForm::OverrideForm(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_failures(noteLabel("overrideFailures", false))
    , m_approver(new QLineEdit)
    , m_reason(new QPlainTextEdit)
    , m_fault(noteLabel("overrideFault", false))
    , m_decision(new DecisionRow(this, {.cancel = "overrideCancel", .accept = "overrideAccept"}))
{
    setObjectName(QStringLiteral("overrideForm"));
    setProperty("bleed", 6); // what stands in its frame is in line with the title
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, space::field, space::field);
    column->setSpacing(space::field);
    auto* page = new QWidget;
    auto* fields = new QVBoxLayout(page);
    fields->setContentsMargins(6, 0, 6, 0); // in line with the decision
    fields->setSpacing(space::step);
    buildFields(*fields);
    fields->addStretch(1);
    column->addWidget(scrollPage(page), 1);
    column->addWidget(m_decision);
    m_decision->accept()->setText(tr("Override"));
    connect(m_decision, &DecisionRow::cancelled, this, [this] { m_context.details->dismiss(); });
    connect(m_decision, &DecisionRow::accepted, this, &OverrideForm::record);
    connect(m_approver, &QLineEdit::textChanged, this, &OverrideForm::followTyping);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &OverrideForm::followTyping);
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] {
            if (m_context.details->page() == this)
                showFailures();
        });
}

void OverrideForm::buildFields(QVBoxLayout& column)
{
    m_approver->setObjectName(QStringLiteral("overrideApprover"));
    m_approver->setMaxLength(120);
    m_approver->setPlaceholderText(tr("Somebody else than you"));
    m_reason->setObjectName(QStringLiteral("overrideReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(72);
    m_reason->setMaximumHeight(160);
    column.addWidget(m_failures);
    const std::pair<QString, QWidget*> fields[] = {{tr("Approver"), m_approver}, {tr("Reason"), m_reason}};
    for (const auto& [text, field] : fields) {
        column.addWidget(fieldLabel(text, field));
        column.addWidget(field);
    }
    column.addWidget(m_fault);
}

void OverrideForm::open(const SprintId& id)
{
    const Sprint* sprint = m_context.workspace->records().of<Sprint>().find(id);
    if (!sprint)
        return;
    m_sprint = id;
    offerApprovers();
    m_approver->clear();
    m_reason->clear();
    m_fault->clear();
    showFailures();
    m_context.details->open(this, tr("Override the gate"), tr("Sprint %1").arg(sprint->number));
    m_approver->setFocus(Qt::OtherFocusReason);
}

void OverrideForm::offerApprovers()
{
    QStringList names;
    for (const Person& person : m_context.workspace->records().people())
        if (!isSamePerson(person.name, m_context.workspace->author()))
            names << person.name;
    names.sort(Qt::CaseInsensitive);
    auto* completer = new QCompleter(names, m_approver);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_approver->setCompleter(completer);
}

void OverrideForm::showFailures()
{
    QStringList lines;
    for (const QString& line : recordingOf(m_context, *m_sprint).lines)
        if (lineHolds(line) == false)
            lines << QStringLiteral("– ") + lineWords(line);
    m_failures->setText(lines.isEmpty() ? tr("Every clause holds: there is nothing to override.")
                                        : tr("What the approver takes upon themselves:\n%1").arg(lines.join(u'\n')));
}

GateRecording OverrideForm::typed() const
{
    GateRecording recording = recordingOf(m_context, *m_sprint);
    recording.reason = m_reason->toPlainText();
    return recording;
}

QString OverrideForm::fault(const GateRecording& recording) const
{
    if (const QString obstacle = recordingObstacle(m_context, m_sprint); !obstacle.isEmpty())
        return obstacle;
    if (isBeingJudged(m_context))
        return tr("The gate is just being judged anew. Try again in a moment.");
    const auto wrong = decisionFault({.sprint = recording.sprint,
                                      .decided = recording.now,
                                      .author = recording.author,
                                      .outcome = GateOutcome::Overridden,
                                      .lines = recording.lines,
                                      .policy = recording.policy,
                                      .approver = m_approver->text().trimmed(),
                                      .reason = recording.reason.trimmed()});
    return wrong ? tr("Not overridden: %1.").arg(*wrong) : QString();
}

/// One's own name is said to be no good as soon as it stands there; what is still missing, only when one tries.
void OverrideForm::followTyping()
{
    const bool own = isSamePerson(m_approver->text(), m_context.workspace->author());
    m_fault->setText(own ? tr("That is you. An override needs somebody else to approve it.") : QString());
}

void OverrideForm::record()
{
    if (!m_sprint)
        return;
    const GateRecording recording = typed();
    if (const QString why = fault(recording); !why.isEmpty()) {
        m_fault->setText(why);
        const bool named = !m_approver->text().trimmed().isEmpty() && !isSamePerson(m_approver->text(), recording.author);
        (named ? static_cast<QWidget*>(m_reason) : m_approver)->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Sprint* sprint = m_context.workspace->records().of<Sprint>().find(*m_sprint);
    const QString number = sprint ? QString::number(sprint->number) : QString();
    const QString approver = m_approver->text().trimmed();
    if (const auto done = overrideGateForGood(*m_context.workspace, recording, approver); !done) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
        return;
    }
    if (m_context.details->page() == this)
        m_context.details->dismiss();
    Q_EMIT messageRaised({.kind = Message::Kind::Done,
                          .text = tr("The gate of sprint %1 was overridden; %2 approved it. That stays on record.").arg(number, approver)});
}

} // namespace waymark
