// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storydetails.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/shared/detailspanel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"
#include "views/story/checkregister.h"
#include "views/story/criterialist.h"
#include "views/story/linelist.h"
#include "views/story/storyevidence.h"
#include "views/story/storyfields.h"
#include "views/story/storygamedays.h"
#include "views/story/storyhistory.h"
#include "views/story/storyimprovements.h"
#include "views/story/storylinks.h"
#include "views/story/storynotes.h"
#include "views/story/storytext.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int shortHistory = 8; ///< changes
constexpr int longHistory = 500;

/// A section with only a list or a text in it.
class PlainSection final : public StorySection {
public:
    using StorySection::StorySection;
    using StorySection::column;
};

} // namespace

StoryDetails::StoryDetails(const ScreenContext& context, QWidget* parent)
    : ItemPage(parent)
    , m_open(new OpenStory(context, this))
    , m_fields(new StoryFields(*m_open))
    , m_history(new StoryLinesModel(this))
    , m_historyLength(shortHistory)
{
    setObjectName(QStringLiteral("storyDetails"));
    tieTitle();
    setUp(*m_open, QStringLiteral("story"), buildPage());
    connect(m_open, &OpenStory::refreshed, this, &StoryDetails::refresh);
    connect(m_open, &OpenStory::storyRequested, this, &StoryDetails::storyRequested);
    connect(m_open, &OpenStory::checksRequested, this, &StoryDetails::checksRequested);
    connect(m_open, &OpenStory::reviewRequested, this, &StoryDetails::reviewRequested);
    connect(m_open, &OpenStory::itemRequested, this, &StoryDetails::itemRequested);
}

StoryDetails::~StoryDetails() = default;

void StoryDetails::tieTitle()
{
    const auto write = [](Story& story, const QString& typed) -> Result<void> {
        if (typed.isEmpty())
            return Error{Error::Code::Invalid, tr("%1 was not renamed: a story needs a title.").arg(story.reference)};
        story.title = typed;
        return {};
    };
    new StoryText(*m_open, title(),
                  {.name = QStringLiteral("title"),
                   .words = tr("title"),
                   .read = [](const Story& story) { return story.title; },
                   .write = write,
                   .editText = [](const Story& story, const QString&) { return tr("Rename %1").arg(story.reference); }});
}

QWidget* StoryDetails::buildPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::page, space::page);
    column->setSpacing(space::field);
    auto* checks = new CheckRegister(*m_open->context().workspace, this);
    column->addWidget(m_fields);
    column->addWidget(buildNarrative());
    column->addWidget(new CriteriaList(*m_open));
    column->addWidget(new StoryEvidence(*m_open, *checks));
    column->addWidget(new StoryImprovements(*m_open));
    column->addWidget(new StoryGameDays(*m_open));
    column->addWidget(new StoryLinks(*m_open, *checks));
    column->addWidget(new StoryNotes(*m_open));
    column->addWidget(buildHistory());
    column->addWidget(buildFoot());
    column->addStretch(1);
    return page;
}

QWidget* StoryDetails::buildNarrative()
{
    auto* section = new PlainSection(*m_open, tr("Narrative"));
    auto* text = new InPlaceText(InPlaceText::Lines::Many, tr("Narrative"));
    text->setObjectName(QStringLiteral("storyNarrative"));
    text->setPlaceholderText(tr("Say who wants what, and what for"));
    section->column()->addWidget(text);
    new StoryText(*m_open, *text,
                  {.name = QStringLiteral("narrative"),
                   .words = tr("narrative"),
                   .read = [](const Story& story) { return story.narrative; },
                   .write = [](Story& story, const QString& typed) -> Result<void> {
                       story.narrative = typed;
                       return {};
                   }});
    return section;
}

QWidget* StoryDetails::buildHistory()
{
    auto* section = new PlainSection(*m_open, tr("History"));
    auto* list = new LineList(tr("What was changed, when and by whom"));
    list->setObjectName(QStringLiteral("storyHistory"));
    list->setLeadColumn(true);
    list->setModel(m_history);
    m_more = new QPushButton(tr("Show all"));
    m_more->setObjectName(QStringLiteral("historyMore"));
    m_more->setProperty("link", true);
    m_more->setAutoDefault(true);
    section->column()->addWidget(list);
    section->column()->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_historyLength = longHistory;
        showHistory();
    });
    return section;
}

QWidget* StoryDetails::buildFoot()
{
    addStoryAction("storyDuplicate", tr("Duplicate"), &StoryDetails::duplicate);
    addStoryAction("storySplit", tr("Split…"), &StoryDetails::requestSplit);
    addStoryAction("storyRemove", tr("Remove"), &StoryDetails::remove);
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, space::section, 0, 0);
    row->setSpacing(space::field);
    for (QAction* action : m_actions) {
        auto* button = new QPushButton(action->text());
        button->setObjectName(action->objectName());
        button->setProperty("link", true);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [action, button] { button->setVisible(action->isEnabled()); });
        row->addWidget(button);
    }
    row->addStretch(1);
    return foot;
}

QAction* StoryDetails::addStoryAction(const char* name, const QString& text, void (StoryDetails::*act)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, act);
    m_actions << action;
    return action;
}

void StoryDetails::open(const StoryId& story)
{
    if (!m_open->records().of<Story>().find(story)) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The story is not there any more.")});
        return;
    }
    m_historyLength = m_open->id() == story ? m_historyLength : shortHistory;
    m_open->open(story);
    refresh();
}

std::optional<StoryId> StoryDetails::story() const
{
    return m_open->id();
}

void StoryDetails::refresh()
{
    const Story* story = m_open->story();
    if (!story)
        return;
    for (QAction* action : std::as_const(m_actions))
        action->setToolTip(tr("%1 %2", "what to do with, reference").arg(action->text(), story->reference));
    showHistory();
    if (m_open->context().details)
        m_open->context().details->open(this, tr("%1, %2", "reference, kind").arg(story->reference, kindText(story->kind)), {},
                                       itemRef(story->kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, story->id));
}

void StoryDetails::showHistory()
{
    const Story* story = m_open->story();
    if (!story)
        return;
    auto history = m_open->context().workspace->historyOf(*story, m_historyLength + 1);
    if (!history) { // the rest of the page still stands
        m_more->hide();
        m_fields->setStatusSince({});
        m_history->show(std::vector{StoryLine{.key = QStringLiteral("fault"), .text = history.error().message}});
        return;
    }
    m_more->setVisible(history->size() > static_cast<size_t>(m_historyLength));
    m_fields->setStatusSince(statusSince(*history));
    if (m_more->isVisibleTo(this))
        history->pop_back();
    m_history->show(historyLines(*history, m_open->records(), m_open->context().catalogues, m_open->now(), m_open->figures()));
}

} // namespace waymark
