// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/rescopingform.h"

#include "model/edit/workspace.h"
#include "views/shared/datefield.h"
#include "views/shared/dayinput.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/faultline.h"
#include "views/shared/jobbar.h"
#include "views/shared/localnow.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

RescopingForm::RescopingForm(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_target(new QLineEdit)
    , m_day(new DateField)
    , m_time(new QLineEdit)
    , m_timeFault(new FaultLine)
    , m_drill(new QCheckBox(tr("A drill")))
    , m_partial(new QCheckBox(tr("Partial")))
    , m_decision(new DecisionRow(this, {.cancel = "rescopingCancel", .accept = "rescopingAccept", .note = "rescopingNote"}))
{
    setObjectName(QStringLiteral("rescopingForm"));
    setProperty("bleed", 6); // what stands in its frame is in line with the title
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, space::field, space::field);
    column->setSpacing(space::field);
    column->addWidget(buildFields());
    column->addStretch(1);
    column->addWidget(m_decision);
    m_decision->accept()->setText(tr("Re-scope"));
    connect(m_decision, &DecisionRow::cancelled, this, [this] {
        m_job.cancel();
        m_context.details->dismiss();
    });
    connect(m_decision, &DecisionRow::accepted, this, &RescopingForm::begin);
    connect(m_target, &QLineEdit::textChanged, this, &RescopingForm::followAnswer);
    connect(m_day, &QComboBox::editTextChanged, this, &RescopingForm::followAnswer);
    connect(m_time, &QLineEdit::textChanged, this, &RescopingForm::followAnswer);
    connect(m_time, &QLineEdit::textEdited, m_timeFault, [this] { m_timeFault->tell({}); });
    connect(m_time, &QLineEdit::editingFinished, m_timeFault, [this] {
        const auto time = readTime(m_time->text());
        m_timeFault->tell(time ? QString() : time.error().message);
    });
    for (QCheckBox* each : {m_drill, m_partial})
        connect(each, &QCheckBox::toggled, this, &RescopingForm::followAnswer);
}

QWidget* RescopingForm::buildFields()
{
    m_target->setObjectName(QStringLiteral("rescopingTarget"));
    m_day->setObjectName(QStringLiteral("rescopingDay"));
    m_time->setObjectName(QStringLiteral("rescopingTime"));
    m_drill->setObjectName(QStringLiteral("rescopingDrill"));
    m_partial->setObjectName(QStringLiteral("rescopingPartial"));
    m_drill->setToolTip(tr("A run against a target that was broken on purpose; no other figure counts it."));
    m_partial->setToolTip(tr("What it lacks is then never taken as resolved."));
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(6, 0, 6, 0); // in line with the decision
    column->setSpacing(space::step);
    column->addWidget(fieldLabel(tr("Target"), m_target));
    column->addWidget(m_target);
    column->addWidget(fieldLabel(tr("Day"), m_day));
    column->addWidget(m_day);
    column->addWidget(faultLineOf(*m_day));
    column->addWidget(fieldLabel(tr("Time of day"), m_time));
    column->addWidget(m_time);
    column->addWidget(m_timeFault);
    column->addWidget(m_drill);
    column->addWidget(m_partial);
    return fields;
}

void RescopingForm::open(const Run& run)
{
    m_job.cancel();
    m_run = run;
    offerTargets();
    const auto targets = m_context.workspace->records().targets();
    const bool isOne = std::ranges::find(targets, run.target, &Target::identity) != targets.end();
    m_target->setText(isOne ? run.target : QString());
    m_target->setPlaceholderText(run.target);
    m_target->setToolTip(isOne ? QString() : tr("Left empty, the run keeps its targets. A name makes it a run of that one."));
    showTime();
    m_drill->setChecked(run.drill);
    m_partial->setChecked(!run.complete);
    followAnswer();
    m_context.details->open(this, tr("Re-scope a run"), run.file);
    m_target->setFocus(Qt::OtherFocusReason);
    m_target->selectAll();
}

/// To the second: the runs of one day come one after the other.
void RescopingForm::showTime()
{
    const QTimeZone zone = localNow(*m_context.workspace).timeZone();
    const QDateTime there = m_run->time.toTimeZone(zone);
    m_day->setDate(there.date());
    m_day->dropTyped();
    m_time->setText(there.time().toString(QStringLiteral("HH:mm:ss")));
    m_timeFault->tell({});
    const QString where = tr("In the time zone of the workspace: %1").arg(QString::fromUtf8(zone.id()));
    m_day->setToolTip(where);
    m_time->setToolTip(where);
    m_shownTime = typedTime().value_or(QDateTime());
}

std::optional<QDateTime> RescopingForm::typedTime() const
{
    const auto day = readDay(m_day->currentText());
    const auto time = readTime(m_time->text());
    if (!day || !time)
        return std::nullopt;
    return QDateTime(*day, *time, localNow(*m_context.workspace).timeZone());
}

void RescopingForm::offerTargets()
{
    QStringList names;
    for (const Target& target : m_context.workspace->records().targets())
        names << target.identity;
    names.removeDuplicates();
    names.sort();
    auto* completer = new QCompleter(names, m_target);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_target->setCompleter(completer);
}

Rescoping RescopingForm::answer() const
{
    Rescoping answer{.drill = m_drill->isChecked(), .complete = !m_partial->isChecked()};
    const QString name = m_target->text().trimmed();
    if (!name.isEmpty() && name != m_run->target) {
        answer.target = name;
        const auto targets = m_context.workspace->records().targets();
        if (const auto known = std::ranges::find(targets, name, &Target::identity); known != targets.end())
            answer.targetKind = known->kind;
    }
    if (const auto time = typedTime(); time && *time != m_shownTime)
        answer.time = time->toUTC();
    return differing(*m_run, answer);
}

/// Says what would be done, before it is.
void RescopingForm::followAnswer()
{
    if (!m_run)
        return;
    const bool hasTime = typedTime().has_value();
    const QString words = rescopingText(answer(), m_context.workspace->records().properties().timeZone);
    m_decision->accept()->setEnabled(hasTime && !words.isEmpty() && !m_job.isRunning());
    m_decision->setNote(!hasTime          ? tr("A whole day and time of day are needed first.")
                        : words.isEmpty() ? tr("Nothing differs yet.")
                                          : tr("All that the run saw then counts so: %1. It can be undone.").arg(words));
}

void RescopingForm::begin()
{
    if (!m_run || m_job.isRunning())
        return;
    m_job.start(
        [file = m_context.workspace->file(), run = *m_run, rescoping = answer(), clock = &m_context.workspace->clock()](
            Progress& progress) { return stageRescoping(file, run, rescoping, *clock, progress); },
        this, [this](const Result<StagedRescoping>& staged) { conclude(staged); });
    if (m_context.jobs)
        m_context.jobs->watch(m_job, tr("Re-scoping %1").arg(m_run->file));
    m_decision->accept()->setEnabled(false);
    m_decision->setNote(tr("Re-scoping…"));
}

void RescopingForm::conclude(const Result<StagedRescoping>& staged)
{
    const auto done = take(staged);
    if (!done) {
        if (staged)
            discard(*staged);
        followAnswer();
        m_decision->accept()->setEnabled(true);
        if (done.error().code != Error::Code::Cancelled)
            Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
        return;
    }
    if (m_context.details->page() == this)
        m_context.details->dismiss();
    m_run.reset();
    const QString words = rescopingText(staged->rescoping, m_context.workspace->records().properties().timeZone);
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, tr("%1 was re-scoped: %2.").arg(staged->before.file, words)));
}

Result<void> RescopingForm::take(const Result<StagedRescoping>& staged)
{
    if (!staged)
        return staged.error();
    if (m_job.progress()->cancelled) // when all was staged already
        return Error{.code = Error::Code::Cancelled};
    return acceptRescoping(*m_context.workspace, *staged);
}

/// Until then it stays incoming, which nothing counts. The worker has the lock: nobody imports meanwhile.
void RescopingForm::discard(const StagedRescoping& staged)
{
    m_discarding.start(
        [file = m_context.workspace->file(), staged](Progress&) { return discardRescoping(file, staged); }, this,
        [this](const Result<void>& discarded) {
            if (!discarded)
                Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                                      .text = tr("What was prepared for the re-scoping can't be removed: %1 Nothing counts it, "
                                                 "and the next import removes it.")
                                                  .arg(discarded.error().message)});
        });
    if (m_context.jobs)
        m_context.jobs->watch(m_discarding, tr("Removing what isn't re-scoped"), JobBar::Stop::Never);
}

} // namespace waymark
