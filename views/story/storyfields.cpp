// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyfields.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "model/programme/storystatus.h"
#include "model/score/programmefigures.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"
#include "views/story/storytext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeZone>

#include <algorithm>

namespace waymark {

namespace {

constexpr int indent = 6; ///< of the labels, in line with the texts of the page
constexpr int mostPoints = 1000;

template <typename T>
QVariant idText(const std::optional<T>& id)
{
    return id ? id->toString() : QString();
}

/// "5", or empty where nothing was estimated.
QString pointsText(int points)
{
    return points > 0 ? QString::number(points) : QString();
}

Result<void> writePoints(Story& story, const QString& typed)
{
    bool number = false;
    const int points = typed.isEmpty() ? 0 : typed.toInt(&number);
    if (typed.isEmpty() || (number && points >= 0 && points <= mostPoints)) {
        story.points = points;
        return {};
    }
    return Error{Error::Code::Invalid,
                 StoryFields::tr("The points of %1 were not changed: “%2” is no whole number from 0 to %3.")
                     .arg(story.reference, typed)
                     .arg(mostPoints)};
}

} // namespace

StoryFields::StoryFields(OpenStory& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_grid(new QGridLayout(this))
    , m_since(new ElidedLabel)
{
    m_grid->setContentsMargins(indent, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::step);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, 76);
    m_grid->setColumnStretch(1, 1);
    setType(m_since, Type::Small, false, true);
    addStatusAndOwner();
    addPriorityAndPoints();
    addPlace();
    addKind();
    connect(&open, &OpenStory::refreshed, this, &StoryFields::refresh);
}

void StoryFields::addWidget(const QString& label, QWidget* field)
{
    auto* name = new QLabel(label);
    setType(name, Type::Body, false, true);
    name->setBuddy(field);
    const int row = m_grid->rowCount();
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
}

ChoiceField* StoryFields::addChoice(const char* name, const QString& label, Row row, const Choose& choose)
{
    row.field = new ChoiceField(label);
    row.field->setObjectName(QLatin1String(name));
    connect(row.field, &ChoiceField::chosen, this, [this, choose](const QVariant& picked) {
        if (const Story* story = m_open.story())
            choose(Story(*story), picked);
    });
    m_rows.push_back(row);
    return row.field;
}

template <typename E>
void StoryFields::addWords(const char* name, const QString& label, const QString& words, E Story::*member)
{
    const auto entries = [](const Story&) {
        Entries list;
        for (const auto& [value, word] : Words<E>::list)
            list.push_back({.value = static_cast<int>(value), .text = signText(value)});
        return list;
    };
    const auto value = [member](const Story& story) { return QVariant(static_cast<int>(story.*member)); };
    addWidget(label, addChoice(name, label, {nullptr, entries, value}, [this, words, member](const Story& story, const QVariant& picked) {
        const auto chosen = static_cast<E>(picked.toInt());
        set(story, words, midSentence(signText(chosen)), [member, chosen](Story& changed) { changed.*member = chosen; });
    }));
}

void StoryFields::addStatusAndOwner()
{
    const auto statuses = [](const Story&) {
        Entries list;
        for (const auto& [value, word] : Words<StoryStatus>::list)
            list.push_back({.value = static_cast<int>(value), .text = signText(value)});
        return list;
    };
    ChoiceField* status = addChoice(
        "storyStatus", tr("Status"),
        {nullptr, statuses, [](const Story& story) { return QVariant(static_cast<int>(story.status)); }},
        [this](const Story& story, const QVariant& picked) { setStatus(story, static_cast<StoryStatus>(picked.toInt())); });
    status->setWordKept(true); // rather than since when
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(status, 1);
    row->addWidget(m_since);
    both->setFocusProxy(status);
    addWidget(tr("Status"), both);
    addWidget(tr("Owner"), addChoice("storyOwner", tr("Owner"),
                                     {nullptr, [this](const Story&) { return people(); },
                                      [](const Story& story) { return idText(story.owner); }},
                                     [this](const Story& story, const QVariant& picked) {
                                         const auto owner = PersonId::parse(picked.toString());
                                         const Person* person = owner ? m_open.records().of<Person>().find(*owner) : nullptr;
                                         set(story, tr("owner"), person ? person->name : tr("nobody"),
                                             [owner](Story& changed) { changed.owner = owner; });
                                     }));
}

void StoryFields::addPriorityAndPoints()
{
    addWords("storyPriority", tr("Priority"), tr("priority"), &Story::priority);
    auto* points = new InPlaceText(InPlaceText::Lines::One, tr("Points"));
    points->setObjectName(QStringLiteral("storyPoints"));
    points->setPlaceholderText(tr("Not estimated"));
    new StoryText(m_open, *points,
                  {.name = QStringLiteral("points"),
                   .words = tr("points"),
                   .read = [](const Story& story) { return pointsText(story.points); },
                   .write = writePoints,
                   .editText = [](const Story& story, const QString& typed) {
                       return tr("Set points of %1 to %2").arg(story.reference, typed.isEmpty() ? QStringLiteral("0") : typed);
                   }});
    addWidget(tr("Points"), points);
}

void StoryFields::addPlace()
{
    addWidget(tr("Sprint"), addChoice("storySprint", tr("Sprint"),
                                      {nullptr, [this](const Story& story) { return sprints(story); },
                                       [](const Story& story) { return idText(story.sprint); }},
                                      [this](const Story& story, const QVariant& picked) { plan(story, picked.toString()); }));
    addWidget(tr("Epic"), addChoice("storyEpic", tr("Epic"),
                                    {nullptr, [this](const Story& story) { return epics(story); },
                                     [](const Story& story) { return QVariant(story.epic); }},
                                    [this](const Story& story, const QVariant& picked) {
                                        const Epic* epic = m_open.context().catalogues->epics.find(picked.toString());
                                        set(story, tr("epic"), epic ? epic->name : picked.toString(),
                                            [picked](Story& changed) { changed.epic = picked.toString(); });
                                    }));
    addWidget(tr("Capability"), addChoice("storyCapability", tr("Capability"),
                                          {nullptr, [this](const Story& story) { return capabilities(story); },
                                           [](const Story& story) { return QVariant(story.capability); }},
                                          [this](const Story& story, const QVariant& picked) {
                                              set(story, tr("capability"), picked.toString().isEmpty() ? tr("none") : picked.toString(),
                                                  [picked](Story& changed) { changed.capability = picked.toString(); });
                                          }));
}

void StoryFields::addKind()
{
    addWords("storyComponent", tr("Component"), tr("component"), &Story::component);
    addWords("storyLayer", tr("Layer"), tr("defence layer"), &Story::layer);
    const auto kinds = [](const Story&) {
        return Entries{{.value = static_cast<int>(StoryKind::Use), .text = tr("Use case")},
                       {.value = static_cast<int>(StoryKind::Abuse), .text = tr("Abuse case")}};
    };
    addWidget(tr("Kind"), addChoice("storyKind", tr("Kind"),
                                    {nullptr, kinds, [](const Story& story) { return QVariant(static_cast<int>(story.kind)); }},
                                    [this](const Story& story, const QVariant& picked) {
                                        setKind(story, static_cast<StoryKind>(picked.toInt()));
                                    }));
}

void StoryFields::refresh()
{
    const Story* story = m_open.story();
    if (!story)
        return;
    for (const Row& row : m_rows) {
        row.field->offer(row.entries(*story));
        row.field->show(row.value(*story));
    }
}

void StoryFields::setStatusSince(const QDateTime& since)
{
    const QDateTime now = m_open.now();
    const QDate day = since.toTimeZone(now.timeZone()).date();
    if (!since.isValid())
        m_since->setTexts({}, {});
    else if (day == now.date())
        m_since->setTexts(tr("since today"), tr("today"));
    else
        m_since->setTexts(tr("since %1").arg(dayText(day, now.date())), dayText(day, now.date()));
}

void StoryFields::set(const Story& story, const QString& words, const QString& value, const StoryChange& change)
{
    m_open.change(tr("Set %1 of %2 to %3", "field, story, value").arg(words, story.reference, value), change);
}

void StoryFields::setStatus(const Story& story, StoryStatus status)
{
    const ProgrammeFigures* figures = m_open.figures();
    if (!figures && status == StoryStatus::Done) {
        m_open.tell({.kind = Message::Kind::Warning,
                     .text = tr("%1 was not moved: its evidence is still being read. Try again in a moment.").arg(story.reference)});
        return;
    }
    const auto moved = moveToStatus(*m_open.context().workspace, std::array{story.id}, status,
                                    figures ? figures->proofs : StoryProofs());
    if (!moved)
        m_open.tell({.kind = Message::Kind::Failure, .text = moved.error().message});
    else if (!moved->warnings.isEmpty())
        m_open.tell({.kind = Message::Kind::Warning,
                     .text = tr("Done, although not proven. %1.").arg(moved->warnings.join(QStringLiteral("; ")))});
}

void StoryFields::plan(const Story& story, const QString& sprint)
{
    const auto id = SprintId::parse(sprint);
    const Sprint* to = id ? m_open.records().of<Sprint>().find(*id) : nullptr;
    const QString text = to ? tr("Plan %1 in sprint %2").arg(story.reference).arg(to->number)
                            : tr("Move %1 to the backlog").arg(story.reference);
    m_open.edit(text, [&](Edit& edit) { return planStories(edit, std::array{story.id}, id); });
}

void StoryFields::setKind(const Story& story, StoryKind kind)
{
    const auto links = m_open.records().links();
    const auto ties = std::ranges::count_if(links, [&](const Link& link) {
        return link.kind == LinkKind::MitigatedBy && (link.story == story.id || link.otherStory == story.id);
    });
    if (ties > 0)
        m_open.tell({.kind = Message::Kind::Failure,
                     .text = ties == 1 ? tr("%1 stays a %2: a link says what mitigates what, and would no longer make sense. "
                                            "Remove it first, below under Links.")
                                             .arg(story.reference, kindText(story.kind))
                                       : tr("%1 stays a %2: %3 links say what mitigates what, and would no longer make sense. "
                                            "Remove them first, below under Links.")
                                             .arg(story.reference, kindText(story.kind))
                                             .arg(ties)});
    else
        set(story, tr("kind"), kindText(kind), [kind](Story& changed) { changed.kind = kind; });
}

} // namespace waymark
