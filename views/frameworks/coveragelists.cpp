// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/coveragelists.h"

#include "model/edit/workspace.h"
#include "model/programme/itemnames.h"
#include "views/frameworks/coveragelines.h"
#include "views/frameworks/gamedaylines.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"
#include "views/story/linelist.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

QLabel* wrappedLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setWordWrap(true);
    setType(label, Type::Body, false, true);
    return label;
}

} // namespace

CoverageLists::CoverageLists(OpenReference& open, bool toolsToo, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::field);
    if (toolsToo)
        m_tools = addPart(QStringLiteral("coverageTools"), tr("Tools"), tr("No tool of the toolbox is for it."), {});
    m_stories = addPart(QStringLiteral("coverageStories"), tr("Stories"), tr("No story is to bring it about."), tr("Show in the backlog"));
    m_checks = addPart(QStringLiteral("coverageChecks"), tr("Checks"), tr("No evidence: no check is tied to it, so nobody can tell."),
                       tr("Show all results"));
    if (toolsToo)
        m_gameDays = addPart(QStringLiteral("coverageGameDays"), tr("Game days"), tr("None was held: nobody has rehearsed it."), {});
    if (m_gameDays.head)
        m_gameDays.head->hide(); // most items have none
    m_column->addStretch(1);
    connectParts();
}

CoverageLists::Part CoverageLists::addPart(const QString& name, const QString& title, const QString& none, const QString& door)
{
    Part part{.head = new RuledHead(title), .none = wrappedLabel(none), .list = new LineList(title), .model = new StoryLinesModel(this)};
    part.head->note()->setObjectName(name + QStringLiteral("Count"));
    part.none->setObjectName(name + QStringLiteral("None"));
    part.none->hide(); // until it is known
    part.list->setObjectName(name);
    part.list->setModel(part.model);
    part.list->setOpens(true);
    m_column->addWidget(part.head);
    m_column->addWidget(part.none);
    m_column->addWidget(part.list);
    if (door.isEmpty())
        return part;
    part.door = new QPushButton(door);
    part.door->setObjectName(name + QStringLiteral("Door"));
    part.door->setProperty("link", true);
    part.door->setAutoDefault(true); // Enter presses it
    part.door->hide();
    m_column->addWidget(part.door, 0, Qt::AlignLeading);
    return part;
}

void CoverageLists::connectParts()
{
    for (const Part& part : {m_tools, m_stories, m_checks}) {
        if (!part.list)
            continue;
        connect(part.list, &LineList::opened, this, [this, model = part.model](const QModelIndex& index) {
            const StoryLine line = model->rowAt(index.row());
            if (line.check)
                Q_EMIT checksRequested({.title = line.lead, .checks = {*line.check}});
            else if (const auto item = itemOf(line))
                Q_EMIT itemRequested(*item);
        });
        connect(part.list, &LineList::removeRequested, this, [this, model = part.model](const QModelIndex& index) {
            if (const auto item = itemOf(model->rowAt(index.row())))
                Q_EMIT removeRequested(*item);
        });
    }
    if (m_gameDays.list)
        connect(m_gameDays.list, &LineList::opened, this,
                [this](const QModelIndex& index) { Q_EMIT itemRequested({ItemKind::GameDay, m_gameDays.model->rowAt(index.row()).key}); });
    connect(m_stories.door, &QPushButton::clicked, this,
            [this] { Q_EMIT storiesRequested({.title = m_title, .stories = m_open.figures().of(m_item).stories}); });
    connect(m_checks.door, &QPushButton::clicked, this,
            [this] { Q_EMIT checksRequested({.title = m_title, .checks = m_open.figures().of(m_item).checks}); });
}

std::optional<ItemRef> CoverageLists::itemOf(const StoryLine& line) const
{
    if (line.check)
        return itemRef(*line.check);
    if (!line.story)
        return ItemRef{ItemKind::Tool, line.key};
    const Story* story = m_open.workspace().records().of<Story>().find(*line.story);
    if (!story)
        return std::nullopt; // removed meanwhile: the line is about to go
    return itemRef(story->kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, story->id);
}

void CoverageLists::setRemoves(bool stories, bool checks)
{
    for (const auto& [part, removes] : {std::pair(m_stories, stories), std::pair(m_checks, checks)}) {
        part.list->setRemoves(removes ? tr("Remove the tie") : QString());
        part.list->setAccessibleDescription(removes ? tr("Enter opens a line, Del takes the tie away") : tr("Enter opens a line"));
    }
}

void CoverageLists::show(const ItemRef& item)
{
    m_item = item;
    const ScreenContext& context = m_open.context();
    const ProgrammeFigures* figures = context.figures->figures().get();
    const NamedItem name = nameOf(item, {.records = &m_open.workspace().records(),
                                         .catalogues = context.catalogues,
                                         .reference = m_open.content(),
                                         .figures = figures});
    m_title = name.code.isEmpty() ? name.title : name.code;
    const ItemEvidence& evidence = m_open.figures().of(item);
    fill(m_stories, coverageStoryLines(evidence, m_open.workspace().records()), static_cast<qint64>(evidence.stories.size()));
    fill(m_checks, coverageCheckLines(evidence, figures, localNow(m_open.workspace())), static_cast<qint64>(evidence.checks.size()));
    if (m_tools.list)
        showTools();
    if (m_gameDays.list)
        showGameDays();
}

void CoverageLists::showTools()
{
    const bool hasTools = m_open.content() && (m_item.kind == ItemKind::Layer || m_item.kind == ItemKind::Component);
    m_tools.head->setVisible(hasTools);
    if (!hasTools) {
        m_tools.none->hide();
        m_tools.model->show({});
        return;
    }
    std::vector<StoryLine> tools = toolLines(m_item, m_open.content()->toolbox, m_open.context().formats);
    const auto count = static_cast<qint64>(tools.size());
    fill(m_tools, std::move(tools), count);
}

/// Where there could be some, and nobody expects them, nothing is said of there being none.
void CoverageLists::showGameDays()
{
    std::vector<StoryLine> days = gameDayLines(m_item, m_open.workspace().records(), localNow(m_open.workspace()).date());
    const auto count = static_cast<qint64>(days.size());
    const bool expected = hasGameDays(m_item) && (m_item.kind != ItemKind::Epic || m_item.id == GameDay().epic);
    const bool shown = count > 0 || expected;
    fill(m_gameDays, std::move(days), count);
    m_gameDays.head->setVisible(shown);
    m_gameDays.head->note()->setText(tr("%1 held, in no percentage", "count").arg(countText(count)));
    m_gameDays.none->setVisible(count == 0 && expected);
}

void CoverageLists::fill(const Part& part, std::vector<StoryLine> lines, qint64 count)
{
    const auto shown = static_cast<qint64>(lines.size());
    part.head->note()->setText(count > shown ? tr("%1 of %2 shown").arg(countText(shown), countText(count)) : countText(count));
    part.none->setVisible(count == 0 && m_open.isKnown());
    if (part.door)
        part.door->setVisible(count > 0);
    part.model->show(std::move(lines));
    part.list->setVisible(shown > 0);
}

} // namespace waymark
