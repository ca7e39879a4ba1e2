// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/workspacecolumn.h"

#include "model/domain/localday.h"
#include "model/domain/textlimits.h"
#include "model/edit/propertyedits.h"
#include "model/edit/workspace.h"
#include "views/gate/policyform.h"
#include "views/risks/riskgridform.h"
#include "views/settings/choicesetting.h"
#include "views/settings/linesetting.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/undoaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>

#include <algorithm>

namespace waymark {

struct NumberProperty {
    int WorkspaceProperties::*property;
    NumberUnit unit;
    const char* field;
    const char* label;
    const char* bearing;
};

namespace {

constexpr NumberProperty evidenceNumbers[] = {
    {&WorkspaceProperties::freshnessDays, NumberUnit::Days, "settingFreshness",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Evidence is fresh for, in days"),
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn",
                       "Older results are stale: they prove no story and no answer, the gate's clause “fresh” does not hold, nor "
                       "does rung 5 of maturity.")}};

constexpr const char* deadlineBearing =
    QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "From when a check begins to fail on a resource; after that it is overdue.");
constexpr NumberProperty deadlineNumbers[] = {
    {&WorkspaceProperties::deadlineCritical, NumberUnit::Days, "settingDeadlineCritical",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Deadline of critical failures, in days"), deadlineBearing},
    {&WorkspaceProperties::deadlineHigh, NumberUnit::Days, "settingDeadlineHigh",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Deadline of high failures, in days"),
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "What the tool didn't rate has this one, too.")},
    {&WorkspaceProperties::deadlineMedium, NumberUnit::Days, "settingDeadlineMedium",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Deadline of medium failures, in days"), deadlineBearing},
    {&WorkspaceProperties::deadlineLow, NumberUnit::Days, "settingDeadlineLow",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Deadline of low failures, in days"), deadlineBearing}};

constexpr const char* limitBearing =
    QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Of one sprint, in this column of the board. With 0 there is no limit.");
constexpr NumberProperty limitNumbers[] = {
    {&WorkspaceProperties::wipReady, NumberUnit::Stories, "settingLimitReady",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Most stories that are ready"), limitBearing},
    {&WorkspaceProperties::wipInProgress, NumberUnit::Stories, "settingLimitInProgress",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Most stories in progress"), limitBearing},
    {&WorkspaceProperties::wipInReview, NumberUnit::Stories, "settingLimitInReview",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Most stories in review"), limitBearing}};

constexpr NumberProperty maturityNumbers[] = {
    {&WorkspaceProperties::maturityCompliance, NumberUnit::Percent, "settingMaturityCompliance",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Compliance that rung 4, verified, asks for, in per cent"),
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Of an epic's checks, so many have to pass. The gate has a figure of its own.")},
    {&WorkspaceProperties::maturitySprints, NumberUnit::Sprints, "settingMaturitySprints",
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn", "Sprints that rung 5, sustained, asks for"),
     QT_TRANSLATE_NOOP("waymark::WorkspaceColumn",
                       "At the ends of so many closed sprints in a row, and now, all that rung 5 asks for has to hold.")}};

QString doneRuleText(DoneRule rule)
{
    switch (rule) {
    case DoneRule::Refuse: return WorkspaceColumn::tr("Refuse it");
    case DoneRule::Warn: return WorkspaceColumn::tr("Let it through with a warning");
    case DoneRule::Off: return WorkspaceColumn::tr("Let it through");
    }
    Q_UNREACHABLE();
}

} // namespace

WorkspaceColumn::WorkspaceColumn(const ScreenContext& context, QWidget* parent)
    : SettingColumn(tr("This workspace"), tr("For everybody who opens it. Each change is in its history and can be undone."), parent)
    , m_context(context)
{
    addName();
    addNumbers(tr("Evidence"), evidenceNumbers);
    addNumbers(tr("Deadlines of failures"), deadlineNumbers);
    addNumbers(tr("Stories"), limitNumbers);
    addDoneRule();
    addNumbers(tr("Maturity"), maturityNumbers);
    addRisks();
    addGate();
    addDays();
    finish();
    connect(m_context.workspace, &Workspace::changed, this, &WorkspaceColumn::follow);
    show();
}

QWidget* WorkspaceColumn::firstField() const
{
    return m_name->findChild<QLineEdit*>(QStringLiteral("settingName"));
}

void WorkspaceColumn::addName()
{
    m_name = add(new LineSetting("settingName", tr("Name of the workspace"),
                                 tr("1 to %1 characters. At the top of the window, in its title and in reports.").arg(longestLine),
                                 [this](const QString& typed) {
                                     const QString name = typed.trimmed();
                                     return edit(tr("Rename the workspace to “%1”").arg(name), tr("The workspace is “%1” now.").arg(name),
                                                 [&name](WorkspaceProperties& properties) { properties.name = name; });
                                 }));
    m_name->setLongest(longestLine);
    m_facts = add(noteLabel("settingFacts"));
}

void WorkspaceColumn::addNumber(const NumberProperty& property)
{
    const auto store = [this, number = &property](int value) {
        const QString label = tr(number->label);
        const QString amount = amountText(number->unit, value);
        return edit(tr("Set “%1” to %2", "property, value").arg(label, amount),
                    tr("“%1” is %2 now.", "property, value").arg(label, amount),
                    [number, value](WorkspaceProperties& properties) { properties.*number->property = value; });
    };
    m_numbers.emplace_back(&property, add(LineSetting::ofNumber(property.field, tr(property.label), property.unit,
                                                                rangeOf(property.property), tr(property.bearing), store)));
}

void WorkspaceColumn::addNumbers(const QString& section, std::span<const NumberProperty> properties)
{
    addSection(section);
    for (const NumberProperty& property : properties)
        addNumber(property);
}

void WorkspaceColumn::addDoneRule()
{
    std::vector<ChoiceSetting::Entry> rules;
    for (const DoneRule rule : {DoneRule::Refuse, DoneRule::Warn, DoneRule::Off})
        rules.push_back({static_cast<int>(rule), doneRuleText(rule)});
    const QString label = tr("When a story is to be done while a check fails");
    m_doneRule = add(new ChoiceSetting("settingDoneRule", label, tr("Of the checks that are linked to the story."), rules,
                                       [this, label](const QVariant& value) {
                                           const auto rule = static_cast<DoneRule>(value.toInt());
                                           return edit(tr("Set “%1” to “%2”", "property, choice").arg(label, doneRuleText(rule)),
                                                       tr("“%1” is “%2” now.", "property, choice").arg(label, doneRuleText(rule)),
                                                       [rule](WorkspaceProperties& properties) { properties.doneRule = rule; });
                                       }));
}

void WorkspaceColumn::addRisks()
{
    addSection(tr("Risks"));
    m_risks = add(noteLabel("settingRisks", false));
    auto* door = linkButton(tr("Grid and appetite..."), "settingRiskGrid");
    connect(door, &QPushButton::clicked, this, &WorkspaceColumn::openGrid);
    addButtons({door});
}

void WorkspaceColumn::addGate()
{
    addSection(tr("Gate"));
    m_gate = add(noteLabel("settingGate", false));
    auto* door = linkButton(tr("Policy of the gate..."), "settingGatePolicy");
    connect(door, &QPushButton::clicked, this, &WorkspaceColumn::openPolicy);
    addButtons({door});
}

void WorkspaceColumn::addDays()
{
    addSection(tr("Days"));
    std::vector<ChoiceSetting::Entry> zones;
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        zones.push_back({QString::fromLatin1(zone), QString::fromLatin1(zone)});
    m_timeZone = add(new ChoiceSetting("settingTimeZone", tr("Time zone"),
                                       tr("Times are told in it, and the days of sprints, deadlines and exceptions begin and "
                                          "end in it."), zones,
                                       [this](const QVariant& value) {
                                           const QString zone = value.toString();
                                           return edit(tr("Set the time zone to %1").arg(zone), tr("The time zone is %1 now.").arg(zone),
                                                       [&zone](WorkspaceProperties& properties) { properties.timeZone = zone; });
                                       }));
}

/// What others change is taken over, but not over what somebody is typing.
void WorkspaceColumn::follow(const ChangeSet& changes)
{
    if (!changes.touches<WorkspaceProperties>() && !changes.touches<GatePolicyRecord>())
        return;
    const QStringList overtaken = show();
    if (!overtaken.isEmpty())
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("Meanwhile %1 has set %2. What you are typing is still there, and replaces it when you leave "
                                         "the field.", "author, what")
                                          .arg(changes.author, overtaken.join(tr(", "))),
                              .outlivesEdits = true});
}

QStringList WorkspaceColumn::show()
{
    const Records& records = m_context.workspace->records();
    const WorkspaceProperties& properties = records.properties();
    QStringList overtaken;
    if (m_name->show(properties.name))
        overtaken << tr("“%1” to %2", "property, value").arg(m_name->label(), tr("“%1”", "a name").arg(properties.name));
    m_facts->setText(tr("File: %1\nMade on %2").arg(QDir::toNativeSeparators(m_context.workspace->file()),
                                                    dayText(localDay(properties.created, properties.timeZone), {})));
    for (const auto& [property, field] : m_numbers) {
        const int value = properties.*property->property;
        if (field->show(numberIn(property->unit, value)))
            overtaken << tr("“%1” to %2", "property, value").arg(tr(property->label), amountText(property->unit, value));
    }
    m_doneRule->show(static_cast<int>(properties.doneRule));
    m_timeZone->show(properties.timeZone);
    const QString risks =
        properties.riskGrid.isEmpty()
            ? tr("Appetite %1 of 25: the highest level that needs no treatment. Levels are likelihood x impact.")
            : tr("Appetite %1 of 25: the highest level that needs no treatment. Levels are this workspace's own.");
    m_risks->setText(risks.arg(properties.riskAppetite));
    const bool hasOwn = std::ranges::any_of(records.gatePolicies(), [](const GatePolicyRecord& policy) { return !policy.sprint; });
    m_gate->setText(hasOwn ? tr("Sprints are judged by a policy of this workspace, but for those that have their own.")
                           : tr("Sprints are judged by the default policy, but for those that have their own."));
    return overtaken;
}

void WorkspaceColumn::openGrid()
{
    if (!m_context.details)
        return;
    if (!m_gridForm) {
        m_gridForm = new RiskGridForm(m_context);
        connect(m_gridForm, &RiskGridForm::messageRaised, this, &WorkspaceColumn::messageRaised);
    }
    m_gridForm->open();
}

void WorkspaceColumn::openPolicy()
{
    if (!m_context.details)
        return;
    if (!m_policyForm) {
        m_policyForm = new PolicyForm(m_context);
        connect(m_policyForm, &PolicyForm::messageRaised, this, &WorkspaceColumn::messageRaised);
    }
    m_policyForm->open({});
}

Result<void> WorkspaceColumn::edit(const QString& text, const QString& done, const std::function<void(WorkspaceProperties&)>& change)
{
    Workspace& workspace = *m_context.workspace;
    const auto before = historyStand(workspace);
    if (auto edited = workspace.edit(text, [&](Edit& edit) { return changeProperties(edit, change); }); !edited)
        return edited;
    if (historyStand(workspace) != before)
        Q_EMIT messageRaised(undoableMessage(workspace, this, done));
    return {};
}

} // namespace waymark
