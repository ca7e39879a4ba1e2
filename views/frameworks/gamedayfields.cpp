// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/gamedayfields.h"

#include "model/catalog/catalogues.h"
#include "model/edit/gamedayrules.h"
#include "views/exceptions/evidencefile.h"
#include "views/frameworks/recordtext.h"
#include "views/frameworks/registerwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/inplacetext.h"
#include "views/shared/localnow.h"

#include <QLabel>

#include <algorithm>

namespace waymark {

namespace {

QString nameOfTarget(const Target& target)
{
    return target.name.isEmpty() ? target.identity : target.name;
}

/// Where it is evidence, and where not; nothing is before it was held.
QString evidenceText(const GameDay& day, const QString& epic)
{
    if (wasHeld(day.outcome))
        return GameDayFields::tr("It is evidence of %1 in words: what was rehearsed and what that taught. It is in no percentage, as no tool tested it.", "epic")
            .arg(epic);
    if (day.outcome == GameDayOutcome::Cancelled)
        return GameDayFields::tr("It is evidence of nothing: it was not held.");
    return GameDayFields::tr("It is evidence of nothing yet. Once it was held, it is of %1 in words, and in no percentage, as no tool tests it.", "epic").arg(epic);
}

} // namespace

GameDayFields::GameDayFields(OpenGameDay& open, QWidget* parent)
    : FieldGrid(parent)
    , m_open(open)
    , m_counts(noteLabel("gameDayCounts"))
    , m_file(new EvidenceFile(open.context().prompt))
{
    addRow({}, m_counts);
    addOutcome();
    addDays();
    tieText(m_open, *addText("gameDayScenario", tr("Scenario"), true), tr("scenario"), &GameDay::scenario);
    tieText(m_open, *addText("gameDayObjectives", tr("Objectives"), true), tr("objectives"), &GameDay::objectives);
    InPlaceText* findings = addText("gameDayFindings", tr("Findings"), true);
    findings->setPlaceholderText(tr("None. One a line, so that each can become a story"));
    tieText(m_open, *findings, tr("findings"), &GameDay::findings);
    addEpic();
    addLead();
    addTarget();
    addEvidence();
    connect(&open, &OpenItem::refreshed, this, &GameDayFields::refresh);
}

void GameDayFields::addOutcome()
{
    addChoice("gameDayOutcome", tr("Outcome"),
              {.entries = [] { return entriesOf<GameDayOutcome>(); },
               .value = [this] { return QVariant(static_cast<int>(m_open.record()->outcome)); },
               .choose = [this](const QVariant& picked) { setOutcome(static_cast<GameDayOutcome>(picked.toInt())); }});
}

/// What has an outcome was held: on its day, unless that is yet to come, or somebody says otherwise.
void GameDayFields::setOutcome(GameDayOutcome outcome)
{
    const GameDay* day = m_open.record();
    if (!day)
        return;
    const QDate held = std::min(day->scheduled, localNow(*m_open.context().workspace).date());
    m_open.change(tr("Set the outcome of %1 to %2", "game day, value").arg(day->reference, signText(outcome)), [=](GameDay& changed) {
        changed.outcome = outcome;
        if (wasHeld(outcome) && !changed.held)
            changed.held = held;
    });
}

void GameDayFields::addDays()
{
    addDay(
        "gameDayScheduled", tr("Scheduled"), tr("scheduled day"), true, [](const GameDay& day) { return std::optional(day.scheduled); },
        [](GameDay& changed, const std::optional<QDate>& day) { changed.scheduled = *day; });
    addDay(
        "gameDayHeld", tr("Held on"), tr("day on which it was held"), false, [](const GameDay& day) { return day.held; },
        [](GameDay& changed, const std::optional<QDate>& day) { changed.held = day; });
}

void GameDayFields::addDay(const char* name, const QString& label, const QString& words, bool needed,
                           std::function<std::optional<QDate>(const GameDay&)> day,
                           std::function<void(GameDay&, const std::optional<QDate>&)> set)
{
    InPlaceText* text = addText(name, label, false);
    text->setPlaceholderText(tr("Not held. Choose the outcome first"));
    new RecordDay(m_open, *text,
                  {.words = words,
                   .needed = needed,
                   .isThere = [this] { return m_open.record() != nullptr; },
                   .reference = [this] { return m_open.record()->reference; },
                   .day = [this, day = std::move(day)] { return day(*m_open.record()); },
                   .write =
                       [this, words, set = std::move(set)](const std::optional<QDate>& typed) {
                           return m_open.change(tr("Set the %1 of %2 to %3", "field, game day, day")
                                                    .arg(words, m_open.record()->reference, typed ? typed->toString(Qt::ISODate) : tr("none")),
                                                [&](GameDay& changed) { set(changed, typed); });
                       }});
}

void GameDayFields::addEpic()
{
    const auto entries = [this] {
        Entries list;
        for (const EpicName& name : m_open.context().catalogues->epics.names())
            list.push_back({.value = name.id, .text = tr("%1  %2", "code, name").arg(name.code, name.name), .stripe = name.code});
        return list;
    };
    addChoice("gameDayEpic", tr("Epic"),
              {.entries = entries,
               .value = [this] { return QVariant(m_open.record()->epic); },
               .choose =
                   [this](const QVariant& picked) {
                       const GameDay* day = m_open.record();
                       const QString epic = picked.toString();
                       if (day)
                           m_open.change(tr("Change the epic of %1", "game day").arg(day->reference), [epic](GameDay& changed) { changed.epic = epic; });
                   }});
}

void GameDayFields::addLead()
{
    addChoice("gameDayLead", tr("Lead"),
              {.entries = [this] { return peopleEntries(m_open.records()); },
               .value = [this] { return QVariant(m_open.record()->lead ? m_open.record()->lead->toString() : QString()); },
               .choose =
                   [this](const QVariant& picked) {
                       const GameDay* day = m_open.record();
                       if (!day)
                           return;
                       const auto lead = PersonId::parse(picked.toString());
                       const Person* person = lead ? m_open.records().of<Person>().find(*lead) : nullptr;
                       m_open.change(tr("Set the lead of %1 to %2", "game day, value").arg(day->reference, person ? person->name : tr("nobody")),
                                     [lead](GameDay& changed) { changed.lead = lead; });
                   }});
}

FieldGrid::Entries GameDayFields::targets() const
{
    Entries entries{{.value = QString(), .text = tr("No target")}};
    for (const Target& target : m_open.records().targets())
        entries.push_back({.value = target.id.toString(), .text = nameOfTarget(target)});
    std::ranges::sort(entries.begin() + 1, entries.end(),
                      [](const ChoiceField::Entry& a, const ChoiceField::Entry& b) { return a.text.localeAwareCompare(b.text) < 0; });
    return entries;
}

void GameDayFields::addTarget()
{
    addChoice("gameDayTarget", tr("Target"),
              {.entries = [this] { return targets(); },
               .value = [this] { return QVariant(m_open.record()->target ? m_open.record()->target->toString() : QString()); },
               .choose =
                   [this](const QVariant& picked) {
                       const GameDay* day = m_open.record();
                       if (!day)
                           return;
                       const auto target = TargetId::parse(picked.toString());
                       const Target* known = target ? m_open.records().of<Target>().find(*target) : nullptr;
                       m_open.change(tr("Set the target of %1 to %2", "game day, value").arg(day->reference, known ? nameOfTarget(*known) : tr("none")),
                                     [target](GameDay& changed) { changed.target = target; });
                   }});
}

void GameDayFields::addEvidence()
{
    tieText(m_open, *addText("gameDayEvidence", tr("Evidence"), true), tr("evidence"), &GameDay::evidence);
    addRow(tr("File"), m_file);
    connect(m_file, &EvidenceFile::digestChanged, this, &GameDayFields::saveFile);
    connect(m_file, &EvidenceFile::concluded, this, [this](const QString& why) {
        if (!why.isEmpty())
            m_open.tell({.kind = Message::Kind::Failure, .text = why});
    });
    connect(m_file, &EvidenceFile::readingChanged, this, &GameDayFields::refresh); // of a reading that was cancelled nothing stays
    connect(&m_open, &OpenItem::aboutToLeave, m_file, &EvidenceFile::cancel);
}

void GameDayFields::saveFile()
{
    const GameDay* day = m_open.record();
    if (!day)
        return;
    const FileDigest digest = m_file->digest();
    m_open.change(tr("Change the evidence file of %1", "game day").arg(day->reference), [digest](GameDay& changed) {
        changed.evidenceFile = digest.name;
        changed.evidenceSha256 = digest.sha256;
    });
    refresh();
}

void GameDayFields::refresh()
{
    const GameDay* day = m_open.record();
    if (!day)
        return;
    showChoices();
    const Epic* epic = m_open.context().catalogues->epics.find(day->epic);
    m_counts->setText(evidenceText(*day, epic ? epic->name : day->epic));
    if (!m_file->isReading())
        m_file->show(FileDigest{.name = day->evidenceFile, .sha256 = day->evidenceSha256});
}

} // namespace waymark
