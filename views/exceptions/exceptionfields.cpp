// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields of an exception look and follow one another; exceptionasking.cpp reads and checks them.
#include "views/exceptions/exceptionfields.h"

#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "model/score/worstseverity.h"
#include "views/exceptions/coversfield.h"
#include "views/exceptions/evidencefile.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/datefield.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/formfield.h"
#include "views/shared/localnow.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int textHeight = 64; ///< px

QPlainTextEdit* textField(const char* name)
{
    auto* field = new QPlainTextEdit;
    field->setObjectName(QLatin1String(name));
    field->setTabChangesFocus(true);
    field->setFixedHeight(textHeight);
    return field;
}

QComboBox* choiceField(const char* name)
{
    auto* field = new QComboBox;
    field->setObjectName(QLatin1String(name));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return field;
}

} // namespace

ExceptionFields::ExceptionFields(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(choiceField("exceptionKind"))
    , m_riskName(new QLabel)
    , m_covers(new CoversField(context))
    , m_attested(choiceField("exceptionAttested"))
    , m_target(choiceField("exceptionTarget"))
    , m_owner(new QLineEdit)
    , m_reason(textField("exceptionReason"))
    , m_lastDay(new DateField)
    , m_evidence(textField("exceptionEvidence"))
    , m_file(new EvidenceFile(context.prompt))
{
    build();
    connectFields();
    clear();
}

void ExceptionFields::build()
{
    for (const auto& [kind, word] : Words<ExceptionKind>::list)
        m_kind->addItem(signText(kind), static_cast<int>(kind));
    m_attested->addItem(tr("Choose what was found"));
    m_attested->addItem(tr("Passed"), static_cast<int>(Outcome::Passed));
    m_attested->addItem(tr("Failed"), static_cast<int>(Outcome::Failed));
    m_owner->setObjectName(QStringLiteral("exceptionOwner"));
    m_owner->setMaxLength(longestLine);
    m_lastDay->setObjectName(QStringLiteral("exceptionLastDay"));
    m_riskField = new FormField(tr("Risk that is to be accepted"), buildRisk());
    m_targetField = new FormField(tr("Target"), m_target);
    m_attestedField = new FormField(tr("What the person found"), m_attested);
    m_ownerField = new FormField(tr("Owner, who answers for it"), m_owner);
    m_reasonField = new FormField(tr("Reason"), m_reason);
    m_lastDayField = new FormField(tr("Last day"), m_lastDay);
    m_evidenceField = new FormField(tr("Evidence, in words or where it is"), m_evidence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 0); // in line with the decision
    column->setSpacing(space::field);
    column->addWidget(new FormField(tr("Kind"), m_kind));
    column->addWidget(m_riskField);
    column->addWidget(m_covers);
    for (QWidget* field : {static_cast<QWidget*>(m_attestedField), static_cast<QWidget*>(m_targetField),
                           static_cast<QWidget*>(m_ownerField), static_cast<QWidget*>(m_reasonField),
                           static_cast<QWidget*>(m_lastDayField), static_cast<QWidget*>(m_evidenceField), static_cast<QWidget*>(m_file)})
        column->addWidget(field);
    column->addStretch(1);
}

/// The risk by name, and the way back to checks.
QWidget* ExceptionFields::buildRisk()
{
    m_riskName->setObjectName(QStringLiteral("exceptionRisk"));
    m_riskName->setTextFormat(Qt::PlainText);
    m_riskName->setWordWrap(true);
    m_riskName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* leave = new QToolButton;
    leave->setObjectName(QStringLiteral("exceptionRiskLeave"));
    leave->setIcon(signIcon(QStringLiteral("close")));
    leave->setIconSize({10, 10});
    leave->setAccessibleName(tr("Leave the risk out: an exception for a check"));
    leave->setToolTip(leave->accessibleName());
    connect(leave, &QToolButton::clicked, this, [this] {
        setRisk(std::nullopt);
        focusFirst();
    });
    m_riskLine = new QWidget;
    auto* row = new QHBoxLayout(m_riskLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_riskName, 1);
    row->addWidget(leave, 0, Qt::AlignTop);
    return m_riskLine;
}

void ExceptionFields::setRisk(const std::optional<RiskId>& risk)
{
    m_risk = risk;
    m_riskName->setText(acceptedRiskText({.risk = risk}, m_context.workspace->records()));
    m_riskField->setVisible(risk.has_value());
    m_covers->setVisible(!risk);
    m_targetField->setVisible(!risk);
    m_kind->setEnabled(!risk);
    if (risk)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(ExceptionKind::Acceptance)));
}

void ExceptionFields::connectFields()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExceptionFields::followKind);
    connect(m_covers, &CoversField::picked, this, &ExceptionFields::take);
    connect(m_owner, &QLineEdit::returnPressed, this, &ExceptionFields::submitted);
    connect(m_lastDay, &DateField::faultChanged, m_lastDayField, &FormField::setFault);
    connect(m_file, &EvidenceFile::readingChanged, this, &ExceptionFields::readingChanged);
    connect(m_file, &EvidenceFile::concluded, m_evidenceField, &FormField::setFault);
}

void ExceptionFields::clear()
{
    m_file->cancel();
    m_severity = Severity::Unrated;
    setRisk(std::nullopt);
    m_kind->setCurrentIndex(0);
    m_covers->setCovers({});
    m_attested->setCurrentIndex(0);
    m_target->setCurrentIndex(0);
    m_owner->clear();
    m_reason->clear();
    m_evidence->clear();
    m_file->show(FileDigest());
    m_proposed = {};
    proposeDay();
    m_lastDay->dropTyped();
    for (FormField* field : {m_attestedField, m_ownerField, m_reasonField, m_lastDayField, m_evidenceField})
        field->setFault({});
    m_covers->setFaults({}, {});
    followKind();
}

void ExceptionFields::offer()
{
    const Records& records = m_context.workspace->records();
    const QVariant target = m_target->currentData();
    m_target->clear();
    m_target->addItem(tr("On whatever target"));
    for (const Target& each : records.targets())
        m_target->addItem(targetText(records, each.id), each.id.toString());
    m_target->setCurrentIndex(std::max(0, target.isValid() ? m_target->findData(target) : 0));
    QStringList people;
    for (const Person& person : records.people())
        people << person.name;
    for (const ExceptionRecord& exception : records.exceptions())
        people << exception.owner;
    people.removeDuplicates();
    people.sort(Qt::CaseInsensitive);
    auto* completer = new QCompleter(people, m_owner);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_owner->setCompleter(completer);
}

void ExceptionFields::begin(const ExceptionDraft& draft)
{
    offer();
    if (draft.covers.empty() && !draft.risk)
        return;
    m_severity = draft.severity;
    setRisk(draft.risk);
    if (!draft.risk)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(draft.kind)));
    m_covers->setCovers(draft.covers);
    m_target->setCurrentIndex(std::max(0, draft.target ? m_target->findData(draft.target->toString()) : 0));
    m_proposed = {};
    proposeDay();
    followKind();
}

void ExceptionFields::show(const ExceptionRecord& exception)
{
    clear();
    offer();
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(exception.kind)));
    setRisk(exception.risk);
    if (exception.check) {
        DraftedCover cover{.check = exception.check, .resources = exception.resources};
        if (const auto known = coverOfKey(m_context, QString::number(exception.check->value()))) {
            cover.tool = known->tool;
            cover.checkId = known->checkId;
        }
        m_covers->setCovers({cover});
    }
    if (exception.attested)
        m_attested->setCurrentIndex(m_attested->findData(static_cast<int>(*exception.attested)));
    m_target->setCurrentIndex(std::max(0, exception.target ? m_target->findData(exception.target->toString()) : 0));
    m_owner->setText(exception.owner);
    m_reason->setPlainText(exception.reason);
    m_evidence->setPlainText(exception.evidence);
    m_lastDay->setDate(exception.expiry);
    m_file->show(FileDigest{.name = exception.evidenceFile, .sha256 = exception.evidenceSha256});
}

void ExceptionFields::setSingle(bool single)
{
    m_covers->setSingle(single);
}

ExceptionKind ExceptionFields::kind() const
{
    return static_cast<ExceptionKind>(m_kind->currentData().toInt());
}

void ExceptionFields::followKind()
{
    const bool attests = kind() == ExceptionKind::Attestation;
    m_attestedField->setVisible(attests);
    m_covers->setWholeOnly(attests);
    proposeDay();
}

/// Only as long as nobody has chosen another day.
void ExceptionFields::proposeDay()
{
    if (m_proposed.isValid() && m_lastDay->date() != m_proposed)
        return;
    m_proposed = proposedLastDay(kind(), m_severity, today());
    m_lastDay->setDate(m_proposed);
}

void ExceptionFields::take(const DraftedCover& cover)
{
    if (!m_context.figures || !m_context.figures->figures())
        return;
    const auto& checks = m_context.figures->figures()->checks;
    const auto known = cover.check ? std::ranges::find(checks, *cover.check, &CheckOutcome::check) : checks.end();
    if (known == checks.end())
        return;
    const bool first = m_covers->covers().size() <= 1;
    m_severity = first ? known->severity : worseOf(m_severity, known->severity);
    proposeDay();
}

QDate ExceptionFields::today() const
{
    return localNow(*m_context.workspace).date();
}

} // namespace waymark
