// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screendoors.h"

#include "app/itemsearch.h"
#include "app/screendeck.h"
#include "app/workspaceview.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/itemkindtext.h"
#include "model/programme/trace.h"
#include "views/shared/keys.h"

#include <QAction>

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t mostRecent = 6;

/// Of the Trace screen, reference content is opened beside it, by the screen that has its details: who reads a thread stays in it.
bool openBesideTrace(const WorkspaceView& view, const ItemRef& item)
{
    auto* deck = view.findChild<ScreenDeck*>();
    const int trace = deck ? deck->answering(ScreenTask::Traces) : -1;
    const int owner = deck ? deck->answering(ScreenTask::Items) : -1;
    if (!isReference(item.kind) || trace < 0 || owner < 0 || deck->currentWidget() != deck->madeScreen(trace))
        return false;
    deck->screen(owner)->showItem(item);
    return true;
}

} // namespace

ScreenDoors::ScreenDoors(WorkspaceView& view, const ItemSearch& search)
    : m_view(view)
    , m_search(search)
    , m_trace(itemAction(tr("Trace this"), keys::trace, &ScreenDoors::showTrace,
                         [](ItemKind kind) { return focusLayerOf(kind).has_value(); },
                         tr("What it is tied to stands in its details: trace a story or check from there.")))
    , m_history(itemAction(tr("History of this"), keys::history, &ScreenDoors::showHistory, isRecorded))
{
}

/// Enabled all the time: a shortcut that does nothing would not say why.
QAction* ScreenDoors::itemAction(const QString& text, const QKeySequence& shortcut, Door door, bool (*leads)(ItemKind),
                                 const QString& instead)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, text, door, leads, instead] {
        const std::optional<ItemRef> item = m_view.currentItem();
        if (item && leads(item->kind))
            (this->*door)(*item);
        else if (item)
            Q_EMIT messageRaised(
                {.text = tr("%1: there is none of a %2. %3", "what, kind of item, what to do instead")
                             .arg(text, itemKindText(item->kind).toLower(), instead)
                             .trimmed()});
        else
            Q_EMIT messageRaised({.text = tr("%1: nothing is open or selected. Open a story, a risk, a check or a result first.").arg(text)});
    });
    return action;
}

void ScreenDoors::openItem(const ItemRef& item, bool enter)
{
    if (isGone(item)) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("There is nothing to open: what was named (%1) isn't there any more. Undo (%2) may bring it back.",
                                         "kind of item, keys")
                                          .arg(itemKindText(item.kind).toLower(), keyText(keys::undo))});
        return;
    }
    remember(item);
    route(item, enter);
}

/// Of what is neither a record nor in a catalogue, the screen says so itself.
bool ScreenDoors::isGone(const ItemRef& item) const
{
    const bool ofFigures = item.kind == ItemKind::Check || item.kind == ItemKind::Choice || item.kind == ItemKind::Question;
    if (ofFigures || !isRecorded(item.kind))
        return false;
    const NamedItem name = m_search.nameOf(item);
    return name.code.isEmpty() && name.title.isEmpty();
}

void ScreenDoors::remember(const ItemRef& item)
{
    std::erase(m_recent, item);
    m_recent.insert(m_recent.begin(), item);
    m_recent.resize(std::min(m_recent.size(), mostRecent));
}

void ScreenDoors::route(const ItemRef& item, bool enter)
{
    switch (item.kind) {
    case ItemKind::UseCase:
    case ItemKind::AbuseCase:
        if (const auto story = StoryId::parse(item.id))
            m_view.showStory(*story, enter);
        break;
    case ItemKind::Risk:
        if (const auto risk = RiskId::parse(item.id))
            m_view.showRisk(*risk, enter);
        break;
    case ItemKind::Sprint:
        if (const auto sprint = SprintId::parse(item.id))
            if (Screen* screen = m_view.switchTo(ScreenTask::Sprints))
                screen->showSprint(*sprint);
        break;
    case ItemKind::Person:
        if (const auto person = PersonId::parse(item.id))
            if (Screen* screen = m_view.switchTo(ScreenTask::People))
                screen->showPerson(*person);
        break;
    case ItemKind::Target:
        if (m_view.showScreen(QStringLiteral("targets")))
            m_view.shownScreen()->showItem(item);
        break;
    case ItemKind::Starter:
        showItem(ScreenTask::Stories, item);
        break;
    case ItemKind::Run:
        showItem(ScreenTask::Checks, item);
        break;
    default:
        routeEvidence(item);
    }
}

void ScreenDoors::routeEvidence(const ItemRef& item)
{
    switch (item.kind) {
    case ItemKind::Check:
        openCheck(item);
        break;
    case ItemKind::Result:
        openResult(item);
        break;
    case ItemKind::Choice:
    case ItemKind::Question:
        openReview(item);
        break;
    case ItemKind::Workload:
        if (const auto workload = WorkloadId::parse(item.id))
            showReview({.workload = *workload});
        break;
    case ItemKind::Exception:
        if (const auto exception = ExceptionId::parse(item.id))
            showExceptions({.title = m_search.nameOf(item).code, .exceptions = {*exception}});
        break;
    default: // reference content, policy and game days
        if (!openBesideTrace(m_view, item))
            showItem(ScreenTask::Items, item);
    }
}

void ScreenDoors::openCheck(const ItemRef& item)
{
    const auto check = keyOf<CheckKey>(item);
    if (!check)
        return;
    const NamedItem name = m_search.nameOf(item);
    showChecks({.title = name.code.isEmpty() ? name.title : name.code, .checks = {*check}});
}

/// Its check says where it is: that is read first.
void ScreenDoors::openResult(const ItemRef& item)
{
    const auto key = keyOf<ResultKey>(item);
    if (!key)
        return;
    m_result.start(
        [file = m_view.workspace().file(), key = *key](Progress&) -> Result<ResultDetail> {
            const auto reader = EvidenceReader::open(file);
            if (!reader)
                return reader.error();
            return reader->detail(key);
        },
        this, [this](Result<ResultDetail> detail) {
            if (!detail) {
                Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = detail.error().message});
                return;
            }
            const CheckResult& result = detail->result;
            showChecks({.title = result.checkId, .checks = {result.check}, .outcome = result.state.outcome});
        });
}

void ScreenDoors::openReview(const ItemRef& item)
{
    if (const auto review = ReviewId::parse(item.id.section(u'/', 0, 0)))
        showReview({.review = *review, .question = item.id.section(u'/', 1, 1), .choice = item.id.section(u'/', 2)});
}

void ScreenDoors::showItem(ScreenTask task, const ItemRef& item)
{
    if (Screen* screen = m_view.switchTo(task))
        screen->showItem(item);
}

void ScreenDoors::showChecks(const CheckSelection& selection)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Checks))
        screen->showChecks(selection);
}

void ScreenDoors::showFormulas()
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Checks))
        screen->showFormulas();
}

void ScreenDoors::showStories(const StorySelection& selection)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Stories))
        screen->showStories(selection);
}

void ScreenDoors::showRisks(const RiskSelection& selection)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Risks))
        screen->showRisks(selection);
}

void ScreenDoors::makeException(const ExceptionDraft& draft)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Exceptions))
        screen->makeException(draft);
}

void ScreenDoors::showExceptions(const ExceptionSelection& selection)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Exceptions))
        screen->showExceptions(selection);
}

void ScreenDoors::showGate(const SprintId& sprint)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Gates))
        screen->showGate(sprint);
}

void ScreenDoors::showReview(const ReviewSelection& selection)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Reviews))
        screen->showReview(selection);
}

void ScreenDoors::showTrace(const ItemRef& item)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Traces))
        screen->showTrace(item);
}

void ScreenDoors::showHistory(const ItemRef& item)
{
    if (Screen* screen = m_view.switchTo(ScreenTask::Histories))
        screen->showHistory(item);
}

} // namespace waymark
