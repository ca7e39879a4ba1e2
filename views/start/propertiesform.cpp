// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/propertiesform.h"

#include "model/edit/workspace.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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
    , m_facts(new QLabel)
    , m_save(new QPushButton(tr("Save")))
{
    setObjectName(QStringLiteral("propertiesForm"));
    fillChoices();
    layOut();
    connect(m_save, &QPushButton::clicked, this, &PropertiesForm::save);
    connect(m_name, &QLineEdit::returnPressed, this, &PropertiesForm::save);
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<WorkspaceProperties>())
            reload();
    });
    reload();
}

void PropertiesForm::fillChoices()
{
    m_name->setObjectName(QStringLiteral("propertiesName"));
    m_save->setObjectName(QStringLiteral("propertiesSave"));
    m_name->setMaxLength(120);
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        m_timeZone->addItem(QString::fromLatin1(zone));
    m_timeZone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_freshness->setRange(1, 3650);
    m_freshness->setSuffix(tr(" days"));
    m_doneRule->setObjectName(QStringLiteral("propertiesDoneRule"));
    m_doneRule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_doneRule->addItem(tr("Refuse it"), static_cast<int>(DoneRule::Refuse));
    m_doneRule->addItem(tr("Let it through with a warning"), static_cast<int>(DoneRule::Warn));
    m_doneRule->addItem(tr("Let it through"), static_cast<int>(DoneRule::Off));
    m_save->setProperty("primary", true);
    setType(m_facts, Type::Small, false, true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
}

void PropertiesForm::layOut()
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, space::column, space::page, space::page);
    lines->setSpacing(space::step);
    const auto add = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text);
        setType(label, Type::Small, false, true);
        label->setBuddy(field);
        lines->addWidget(label);
        lines->addWidget(field);
        lines->addSpacing(space::field);
    };
    add(tr("&Name"), m_name);
    add(tr("Time &zone of the sprints' days"), m_timeZone);
    add(tr("&Evidence is fresh for"), m_freshness);
    add(tr("When a story is to be done while a check fails"), m_doneRule);
    add(tr("Most stories that a sprint may have: ready"), m_wipReady);
    add(tr("In progress"), m_wipInProgress);
    add(tr("In review"), m_wipInReview);
    lines->addWidget(m_save, 0, Qt::AlignLeading);
    lines->addSpacing(space::section);
    lines->addWidget(m_facts);
    lines->addStretch(1);
}

void PropertiesForm::reload()
{
    const WorkspaceProperties& properties = m_workspace.records().properties();
    m_name->setText(properties.name);
    if (m_timeZone->findText(properties.timeZone) < 0)
        m_timeZone->addItem(properties.timeZone);
    m_timeZone->setCurrentText(properties.timeZone);
    m_freshness->setValue(properties.freshnessDays);
    m_doneRule->setCurrentIndex(m_doneRule->findData(static_cast<int>(properties.doneRule)));
    m_wipReady->setValue(properties.wipReady);
    m_wipInProgress->setValue(properties.wipInProgress);
    m_wipInReview->setValue(properties.wipInReview);
    m_facts->setText(tr("File: %1\nMade on %2\nYou are %3. Names are claims: Waymark doesn't check them.")
                         .arg(QDir::toNativeSeparators(m_workspace.file()), dayText(properties.created.date(), {}),
                              m_workspace.author()));
}

void PropertiesForm::save()
{
    const WorkspaceProperties before = m_workspace.records().properties();
    WorkspaceProperties after = before;
    after.name = m_name->text().trimmed();
    after.timeZone = m_timeZone->currentText();
    after.freshnessDays = m_freshness->value();
    after.doneRule = static_cast<DoneRule>(m_doneRule->currentData().toInt());
    after.wipReady = m_wipReady->value();
    after.wipInProgress = m_wipInProgress->value();
    after.wipInReview = m_wipInReview->value();
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
