// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/propertiesform.h"

#include "model/edit/workspace.h"
#include "views/shared/numbers.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int mostStories = 999;

QSpinBox* limitField(const char* name)
{
    auto* field = new QSpinBox;
    field->setObjectName(QLatin1String(name));
    field->setRange(0, mostStories);
    field->setSpecialValueText(PropertiesForm::tr("No limit"));
    field->setSuffix(PropertiesForm::tr(" stories"));
    return field;
}

/// From critical to low, as the form has them.
constexpr std::array deadlines = {&WorkspaceProperties::deadlineCritical, &WorkspaceProperties::deadlineHigh,
                                  &WorkspaceProperties::deadlineMedium, &WorkspaceProperties::deadlineLow};

QSpinBox* deadlineField(const char* name)
{
    auto* field = new QSpinBox;
    field->setObjectName(QLatin1String(name));
    field->setRange(1, 3650);
    field->setSuffix(PropertiesForm::tr(" days"));
    return field;
}

void addLine(QVBoxLayout& lines, const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    setType(label, Type::Small, false, true);
    label->setWordWrap(true);
    label->setBuddy(field);
    lines.addWidget(label);
    lines.addWidget(field);
    lines.addSpacing(space::field);
}

} // namespace

PropertiesForm::PropertiesForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(new QLineEdit)
    , m_timeZone(new QComboBox)
    , m_freshness(new QSpinBox)
    , m_doneRule(new QComboBox)
    , m_wipReady(limitField("propertiesReady"))
    , m_wipInProgress(limitField("propertiesInProgress"))
    , m_wipInReview(limitField("propertiesInReview"))
    , m_deadlines{deadlineField("propertiesCritical"), deadlineField("propertiesHigh"), deadlineField("propertiesMedium"),
                  deadlineField("propertiesLow")}
    , m_appetite(new QSpinBox)
    , m_note(new QLabel)
    , m_facts(new QLabel)
    , m_save(new QPushButton(tr("Save")))
{
    setObjectName(QStringLiteral("propertiesForm"));
    prepareFields();
    layOut();
    connect(m_save, &QPushButton::clicked, this, &PropertiesForm::save);
    connect(m_name, &QLineEdit::returnPressed, this, &PropertiesForm::save);
    connect(&m_workspace, &Workspace::changed, this, &PropertiesForm::follow);
    reload();
}

void PropertiesForm::layOut()
{
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, space::column, space::page, space::page);
    lines->setSpacing(space::step);
    const auto add = [lines](const QString& text, QWidget* field) { addLine(*lines, text, field); };
    add(tr("Name"), m_name);
    add(tr("Time &zone of the sprints' days"), m_timeZone);
    add(tr("&Evidence is fresh for"), m_freshness);
    add(tr("When a story is to be done while a check fails"), m_doneRule);
    add(tr("Most stories that a sprint may have: ready"), m_wipReady);
    add(tr("In progress"), m_wipInProgress);
    add(tr("In review"), m_wipInReview);
    add(tr("A critical failure is to be resolved within"), m_deadlines[0]);
    add(tr("A high one, or one that the tool didn't rate"), m_deadlines[1]);
    add(tr("A medium one"), m_deadlines[2]);
    add(tr("A low one"), m_deadlines[3]);
    add(tr("Risk appetite: highest likelihood x impact that needs no treatment"), m_appetite);
    lines->addWidget(m_note);
    lines->addWidget(m_save, 0, Qt::AlignLeading);
    lines->addSpacing(space::section);
    lines->addWidget(m_facts);
    lines->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrollPage(page));
}

void PropertiesForm::prepareFields()
{
    m_name->setObjectName(QStringLiteral("propertiesName"));
    m_name->setMaxLength(120);
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        m_timeZone->addItem(QString::fromLatin1(zone));
    m_timeZone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_freshness->setObjectName(QStringLiteral("propertiesFreshness"));
    m_freshness->setRange(1, 3650);
    m_freshness->setSuffix(tr(" days"));
    m_doneRule->setObjectName(QStringLiteral("propertiesDoneRule"));
    m_doneRule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_doneRule->addItem(tr("Refuse it"), static_cast<int>(DoneRule::Refuse));
    m_doneRule->addItem(tr("Let it through with a warning"), static_cast<int>(DoneRule::Warn));
    m_doneRule->addItem(tr("Let it through"), static_cast<int>(DoneRule::Off));
    m_appetite->setObjectName(QStringLiteral("propertiesAppetite"));
    m_appetite->setRange(1, 25);
    m_appetite->setSuffix(tr(" of 25"));
    m_save->setObjectName(QStringLiteral("propertiesSave"));
    m_save->setProperty("primary", true);
    m_note->setObjectName(QStringLiteral("propertiesNote"));
    setType(m_facts, Type::Small, false, true);
    for (QLabel* label : {m_note, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->hide();
}

void PropertiesForm::reload()
{
    m_read = m_workspace.records().properties();
    show(m_read);
    m_note->hide();
    m_facts->setText(tr("File: %1\nMade on %2\nYou are %3. Names are claims: Waymark doesn't check them.")
                         .arg(QDir::toNativeSeparators(m_workspace.file()), dayText(m_read.created.date(), {}),
                              m_workspace.author()));
}

void PropertiesForm::show(const WorkspaceProperties& properties)
{
    if (m_name->text() != properties.name) // else the cursor would jump
        m_name->setText(properties.name);
    if (m_timeZone->findText(properties.timeZone) < 0)
        m_timeZone->addItem(properties.timeZone);
    m_timeZone->setCurrentText(properties.timeZone);
    m_freshness->setValue(properties.freshnessDays);
    m_doneRule->setCurrentIndex(m_doneRule->findData(static_cast<int>(properties.doneRule)));
    m_wipReady->setValue(properties.wipReady);
    m_wipInProgress->setValue(properties.wipInProgress);
    m_wipInReview->setValue(properties.wipInReview);
    for (size_t i = 0; i < deadlines.size(); ++i)
        m_deadlines[i]->setValue(properties.*deadlines[i]);
    m_appetite->setValue(properties.riskAppetite);
}

WorkspaceProperties PropertiesForm::typed() const
{
    WorkspaceProperties properties = m_read;
    properties.name = m_name->text();
    properties.timeZone = m_timeZone->currentText();
    properties.freshnessDays = m_freshness->value();
    properties.doneRule = static_cast<DoneRule>(m_doneRule->currentData().toInt());
    properties.wipReady = m_wipReady->value();
    properties.wipInProgress = m_wipInProgress->value();
    properties.wipInReview = m_wipInReview->value();
    for (size_t i = 0; i < deadlines.size(); ++i)
        properties.*deadlines[i] = m_deadlines[i]->value();
    properties.riskAppetite = m_appetite->value();
    return properties;
}

/// What nobody touched here follows; what somebody is typing stays, and a note tells what it would replace.
void PropertiesForm::follow(const ChangeSet& changes)
{
    if (!changes.touches<WorkspaceProperties>())
        return;
    const WorkspaceProperties now = m_workspace.records().properties();
    WorkspaceProperties shown = typed();
    QStringList theirs;
    const auto merge = [&](auto WorkspaceProperties::*field, const QString& text) {
        if (shown.*field == m_read.*field)
            shown.*field = now.*field;
        else if (now.*field != m_read.*field && now.*field != shown.*field)
            theirs << text;
    };
    merge(&WorkspaceProperties::name, tr("the name to “%1”").arg(now.name));
    merge(&WorkspaceProperties::timeZone, tr("the time zone to %1").arg(now.timeZone));
    merge(&WorkspaceProperties::freshnessDays, tr("the days that evidence is fresh to %1").arg(now.freshnessDays));
    merge(&WorkspaceProperties::doneRule, tr("what happens when a story is to be done while a check fails"));
    merge(&WorkspaceProperties::wipReady, tr("the limit of ready stories to %1").arg(now.wipReady));
    merge(&WorkspaceProperties::wipInProgress, tr("the limit of stories in progress to %1").arg(now.wipInProgress));
    merge(&WorkspaceProperties::wipInReview, tr("the limit of stories in review to %1").arg(now.wipInReview));
    const QString severities[] = {tr("critical"), tr("high"), tr("medium"), tr("low")};
    for (size_t i = 0; i < deadlines.size(); ++i)
        merge(deadlines[i], tr("the deadline of %1 failures to %2 days").arg(severities[i]).arg(now.*deadlines[i]));
    merge(&WorkspaceProperties::riskAppetite, tr("the risk appetite to %1").arg(now.riskAppetite));
    m_read = now;
    show(shown);
    if (theirs.isEmpty())
        return;
    m_note->setText(tr("Meanwhile %1 changed %2. What you typed is still here: Save replaces theirs.")
                        .arg(changes.author, theirs.join(tr(", "))));
    m_note->show();
}

void PropertiesForm::save()
{
    const WorkspaceProperties before = m_workspace.records().properties();
    WorkspaceProperties after = typed();
    after.name = after.name.trimmed();
    if (after.name.isEmpty()) {
        Q_EMIT messageRaised(
            {.kind = Message::Kind::Failure, .text = tr("The properties were not saved: a workspace needs a name.")});
        return;
    }
    const auto done = m_workspace.edit(tr("Change the workspace's properties"),
                                       [&](Edit& edit) { return edit.update(before, after); });
    if (!done)
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
    else
        Q_EMIT saved();
}

} // namespace waymark
