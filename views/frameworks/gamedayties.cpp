// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/gamedayties.h"

#include "model/domain/naturalorder.h"
#include "model/domain/textlimits.h"
#include "model/programme/raisedstories.h"
#include "views/shared/decisionrow.h"
#include "views/shared/fieldundo.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"
#include "views/story/linelist.h"
#include "views/story/storylinesmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace waymark {

GameDayTies::GameDayTies(OpenGameDay& open, GameDayTieKind kind, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_kind(kind)
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(kind == GameDayTieKind::Raised ? tr("Stories that it raised") : tr("Stories that it exercises")))
    , m_head(new RuledHead(kind == GameDayTieKind::Raised ? tr("Raised") : tr("Exercises")))
    , m_field(new ItemPicker(kind == GameDayTieKind::Raised ? tr("Add a story that it raised by id or words")
                                                            : tr("Add a story that it exercises by id or words"),
                             [this] { return tieable(); }))
{
    build();
    connect(&open, &OpenItem::refreshed, this, &GameDayTies::refresh);
    connect(&open, &OpenItem::opened, this, [this] {
        m_proposed.clear();
        if (m_finding)
            emptyForGood(*m_finding);
    });
    connect(m_list, &LineList::opened, this, [this](const QModelIndex& index) { openOther(index.row()); });
    connect(m_list, &LineList::removeRequested, this, [this](const QModelIndex& index) { untie(index.row()); });
    connect(m_field, &ItemPicker::picked, this, &GameDayTies::tie);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_field->text().trimmed(); !typed.isEmpty())
            m_open.tell({.kind = Message::Kind::Warning, .text = tr("Nothing was linked: no story has “%1” in its id or title.").arg(typed)});
    });
}

void GameDayTies::build()
{
    const bool raised = m_kind == GameDayTieKind::Raised;
    setAccessibleName(m_head->title()->text());
    m_list->setObjectName(raised ? QStringLiteral("gameDayRaised") : QStringLiteral("gameDayExercises"));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    m_field->setObjectName(raised ? QStringLiteral("gameDayRaisedField") : QStringLiteral("gameDayExercisesField"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_list);
    if (raised)
        column->addWidget(buildFinding());
    column->addWidget(m_field);
}

QWidget* GameDayTies::buildFinding()
{
    auto* line = new QWidget;
    m_finding = new QLineEdit;
    m_finding->setObjectName(QStringLiteral("gameDayFinding"));
    m_finding->setPlaceholderText(tr("Make a story of a finding"));
    m_finding->setAccessibleName(tr("Title of a story to make of a finding"));
    m_finding->setToolTip(tr("Each line of the findings is proposed in turn. Enter makes it a story that this game day raised"));
    m_finding->setMaxLength(longestLine);
    auto* make = namedButton(tr("Make it"), "gameDayMakeStory");
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_finding, 1);
    row->addWidget(make);
    connect(m_finding, &QLineEdit::returnPressed, this, &GameDayTies::raiseStory);
    connect(make, &QPushButton::clicked, this, &GameDayTies::raiseStory);
    return line;
}

std::vector<PickItem> GameDayTies::tieable() const
{
    std::vector<PickItem> items;
    for (const Story& story : m_open.records().stories())
        items.push_back({.id = story.reference, .title = story.title, .key = story.id.toString()});
    std::ranges::sort(items, [](const PickItem& a, const PickItem& b) { return naturalCompare(a.id, b.id) < 0; });
    return items;
}

void GameDayTies::refresh()
{
    const GameDay* day = m_open.record();
    if (!day)
        return;
    std::vector<StoryLine> lines;
    for (const GameDayTie& tie : m_open.records().gameDayTies()) {
        const Story* story = tie.gameDay == day->id && tie.kind == m_kind ? m_open.records().of<Story>().find(tie.story) : nullptr;
        if (story)
            lines.push_back({.key = tie.id.toString(),
                             .lead = story->reference,
                             .text = story->title,
                             .second = signText(story->status),
                             .story = story->id});
    }
    std::ranges::sort(lines, [](const StoryLine& a, const StoryLine& b) { return naturalCompare(a.lead, b.lead) < 0; });
    m_head->note()->setText(lines.empty() ? tr("none") : countText(static_cast<qint64>(lines.size())));
    m_model->show(std::move(lines));
    proposeFinding();
}

/// Never over what somebody is typing.
void GameDayTies::proposeFinding()
{
    const GameDay* day = m_open.record();
    if (!m_finding || !day || (!m_finding->text().isEmpty() && m_finding->text() != m_proposed))
        return;
    const QString next = unraisedFindings(m_open.records(), *day).value(0).left(longestLine);
    if (m_finding->text() == next)
        return;
    m_proposed = next;
    m_finding->setText(next);
    m_finding->setCursorPosition(0);
}

void GameDayTies::openOther(int row)
{
    const StoryLine line = m_model->rowAt(row);
    const Story* story = line.story ? m_open.records().of<Story>().find(*line.story) : nullptr;
    if (story)
        Q_EMIT itemRequested(itemRef(story->kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, story->id));
}

void GameDayTies::tie(const QString& key)
{
    const GameDay* day = m_open.record();
    const auto story = StoryId::parse(key);
    if (!day || !story)
        return;
    const GameDayId id = day->id;
    bool isNew = false;
    const bool done = m_open.edit(tr("Link %1 to a story").arg(day->reference), [&](Edit& edit) -> Result<void> {
        const auto tied = tieGameDay(edit, id, *story, m_kind);
        isNew = tied && *tied;
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    if (done && !isNew)
        m_open.tell({.text = tr("Nothing was changed: it is linked to that already.")});
}

void GameDayTies::untie(int row)
{
    const StoryLine line = m_model->rowAt(row);
    const auto tie = GameDayTieId::parse(line.key);
    const GameDay* day = m_open.record();
    if (!tie || !day)
        return;
    const QString reference = day->reference;
    if (m_open.edit(tr("Unlink %1 from %2", "story, game day").arg(line.lead, reference), [&](Edit& edit) { return untieGameDay(edit, *tie); }))
        m_open.tellDone(tr("%1 is no longer linked to %2.").arg(reference, line.lead));
}

void GameDayTies::raiseStory()
{
    const GameDay* day = m_open.record();
    if (!day || m_finding->text().simplified().isEmpty())
        return;
    const GameDayId id = day->id;
    const ScreenContext& context = m_open.context();
    const QString title = m_finding->text();
    m_proposed = title; // once it is raised, the next one is proposed in its place
    const auto made = addRaisedStory(*context.workspace, *context.catalogues, id, title);
    if (!made) {
        m_proposed.clear(); // what was typed stays
        m_open.tell({.kind = Message::Kind::Failure, .text = made.error().message});
        return;
    }
    if (m_finding->text() == title)
        emptyForGood(*m_finding);
    const Story* story = m_open.records().of<Story>().find(*made);
    m_open.tellDone(tr("Made %1, raised by this game day.", "reference").arg(story ? story->reference : title));
}

} // namespace waymark
