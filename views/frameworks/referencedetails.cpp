// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/referencedetails.h"

#include "model/catalog/catalogues.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/programme/itemkindtext.h"
#include "model/programme/itemlinks.h"
#include "model/programme/itemmoves.h"
#include "model/programme/itemnames.h"
#include "model/programme/unknownchecks.h"
#include "model/score/programmefigures.h"
#include "views/frameworks/coveragelines.h"
#include "views/frameworks/coveragelists.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/itempicker.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QApplication>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

namespace waymark {

namespace {

/// A story has one of these at most, so to tie it may move it.
bool hasStoriesOfItsOwn(ItemKind kind)
{
    return kind == ItemKind::Component || kind == ItemKind::Layer || kind == ItemKind::Capability || kind == ItemKind::Epic;
}

/// Likewise, and it always has one.
bool movesStories(ItemKind kind)
{
    return kind == ItemKind::Component || kind == ItemKind::Layer;
}

/// Stories can be taken away from it, and are then of no such item.
bool keepsStories(ItemKind kind)
{
    return kind == ItemKind::Capability || kind == ItemKind::Control || kind == ItemKind::Tool;
}

/// Why a tie can't be taken away.
QString tiedOtherwise(ItemKind kind, ItemKind other, const QString& one, const QString& two)
{
    if (kind == ItemKind::Tool && other == ItemKind::Check)
        return ReferenceDetails::tr("Nothing was changed: nobody tied %1 to %2 by hand. The toolbox says that it runs that check, or that the check looks at it.",
                                    "check, tool")
            .arg(two, one);
    return ReferenceDetails::tr("Nothing was changed: %1 isn't tied to %2 by itself, but by a check or a starter story. Change it there.")
        .arg(two, one);
}

Result<bool> moveStory(Edit& edit, const ItemRef& item, const ItemRef& story)
{
    const auto id = StoryId::parse(story.id);
    const Story* now = id ? edit.records().of<Story>().find(*id) : nullptr;
    if (!now)
        return Error{.code = Error::Code::NotFound,
                     .message = ReferenceDetails::tr("Nothing was changed: the story is not there any more. Look for another one."),
                     .detail = story.id};
    Story changed = *now;
    if (const auto component = item.kind == ItemKind::Component ? fromWord<Component>(item.id) : std::nullopt)
        changed.component = *component;
    if (const auto layer = item.kind == ItemKind::Layer ? fromWord<DefenceLayer>(item.id) : std::nullopt)
        changed.layer = *layer;
    if (changed == *now)
        return false;
    const auto done = changeStories(edit, std::array{*id}, [&](Story& each) {
        each.component = changed.component;
        each.layer = changed.layer;
    });
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

QString linkHint(ItemKind kind, bool checks)
{
    if (hasStoriesOfItsOwn(kind))
        return checks ? ReferenceDetails::tr("Move a story here, or tie a check, by id or words")
                      : ReferenceDetails::tr("Move a story here, by id or words");
    return checks ? ReferenceDetails::tr("Tie a story or check, by id or words") : ReferenceDetails::tr("Tie a story, by id or words");
}

} // namespace

ReferenceDetails::ReferenceDetails(OpenReference& open, QWidget* parent)
    : DetailsContent(parent)
    , m_open(open)
    , m_lists(new CoverageLists(open, true, this))
    , m_picker(new ItemPicker(tr("Tie a story, by id or words"), [this] { return partners(); }, this))
{
    setObjectName(QStringLiteral("referenceDetails"));
    m_picker->setObjectName(QStringLiteral("referencePicker"));
    m_lists->hide();
    m_picker->hide();
    connect(&open, &OpenReference::changed, this, &ReferenceDetails::refresh);
    connect(m_lists, &CoverageLists::itemRequested, this, &ReferenceDetails::itemRequested);
    connect(m_lists, &CoverageLists::checksRequested, this, &ReferenceDetails::checksRequested);
    connect(m_lists, &CoverageLists::storiesRequested, this, &ReferenceDetails::storiesRequested);
    connect(m_lists, &CoverageLists::removeRequested, this, &ReferenceDetails::unlink);
    connect(m_picker, &ItemPicker::picked, this, &ReferenceDetails::link);
    connect(m_picker, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_picker->text().trimmed(); !typed.isEmpty())
            Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                                  .text = tr("Nothing was tied: nothing that can be tied to this has “%1” in its id or title.").arg(typed)});
    });
}

bool ReferenceDetails::isOpen() const
{
    return m_open.context().details->page() == this;
}

void ReferenceDetails::open(const ItemRef& item)
{
    if (isOpen() && m_item == item)
        return;
    m_item = item;
    build();
    const ReferenceText text = referenceText(item, sources(), m_open.context().formats);
    const QString title = text.code.isEmpty() ? text.title : text.title.isEmpty() ? text.code : tr("%1  %2", "id, title").arg(text.code, text.title);
    m_open.context().details->open(this, itemKindText(item.kind), title.isEmpty() ? item.id : title, item);
}

void ReferenceDetails::refresh()
{
    if (!isOpen())
        return;
    const int at = verticalScrollBar()->value();
    build();
    QTimer::singleShot(0, this, [this, at] { verticalScrollBar()->setValue(at); }); // once it is laid out
}

void ReferenceDetails::build()
{
    const QPointer<QWidget> focus = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    if (focus)
        setFocus(Qt::ActiveWindowFocusReason);
    beginContent();
    addStanding();
    m_lists->show(m_item);
    m_lists->setRemoves(keepsStories(m_item.kind), takes(ItemKind::Check));
    column()->addWidget(m_lists); // out of the former content, which is about to go
    m_lists->show();
    addLinking();
    endContent();
    if (focus)
        focus->setFocus(Qt::ActiveWindowFocusReason);
}

void ReferenceDetails::addStanding()
{
    const ReferenceText text = referenceText(m_item, sources(), m_open.context().formats);
    const ItemEvidence& evidence = m_open.figures().of(m_item);
    const bool known = !m_open.figures().items.isEmpty();
    if (known)
        addBadges({Badge{.sign = signName(evidence.standing),
                    .text = signText(evidence.standing),
                    .color = [tone = toneOf(evidence.standing)](Scheme scheme) { return toneColor(tone, scheme); }}});
    if (!text.purpose.isEmpty())
        addText(text.purpose);
    addText(known ? standingSentence(evidence) : tr("What stands behind it is being read."), true);
    for (const auto& [name, value] : text.fields)
        addField(name, value);
    addField(tr("Out of scope"), outOfScopeText(m_item, m_open.figures(), sources()));
    if (known) {
        addField(tr("Compliance"), percentText(evidence.compliance.checkLevel.value));
        addField(tr("Stories"), storiesLine(static_cast<qint64>(evidence.stories.size()), evidence.done));
    }
}

void ReferenceDetails::addLinking()
{
    const bool links = takes(ItemKind::UseCase) || takes(ItemKind::Check);
    if (links) {
        const QString hint = linkHint(m_item.kind, takes(ItemKind::Check));
        m_picker->setPlaceholderText(hint);
        m_picker->setAccessibleName(hint);
        column()->addWidget(m_picker);
    } else {
        m_picker->setParent(this);
    }
    m_picker->setVisible(links);
}

bool ReferenceDetails::takes(ItemKind other) const
{
    return canLink(m_item.kind, other) || (movesStories(m_item.kind) && other != ItemKind::Check);
}

ItemSources ReferenceDetails::sources() const
{
    return {.records = &m_open.workspace().records(),
            .catalogues = m_open.context().catalogues,
            .reference = m_open.content(),
            .figures = m_open.context().figures->figures().get()};
}

LinkContext ReferenceDetails::linkContext() const
{
    const ProgrammeFigures* figures = m_open.context().figures->figures().get();
    return {.catalogues = m_open.context().catalogues,
            .reference = m_open.content(),
            .author = m_open.workspace().author(),
            .units = figures ? &figures->units : nullptr};
}

std::vector<PickItem> ReferenceDetails::partners() const
{
    std::vector<PickItem> items;
    for (const ItemKind kind : {ItemKind::UseCase, ItemKind::AbuseCase, ItemKind::Check})
        for (const NamedItem& name : takes(kind) ? itemsOf(kind, sources()) : std::vector<NamedItem>())
            items.push_back({.id = name.code, .title = name.title, .key = word(kind) + u':' + name.item.id});
    for (const NamedItem& name : takes(ItemKind::Check) ? unknownChecks(sources()) : std::vector<NamedItem>())
        items.push_back({.id = name.code, .title = tr("never run"), .key = word(ItemKind::Check) + u':' + name.item.id});
    return items;
}

QString ReferenceDetails::nameOf(const ItemRef& item) const
{
    const NamedItem name = waymark::nameOf(item, sources());
    return !name.code.isEmpty() ? name.code : name.title.isEmpty() ? item.id : name.title;
}

void ReferenceDetails::link(const QString& key)
{
    const auto kind = fromWord<ItemKind>(key.section(u':', 0, 0));
    if (!kind)
        return;
    const ItemRef item = m_item;
    const ItemRef other{*kind, key.section(u':', 1)};
    const QString one = nameOf(item);
    const QString two = nameOf(other);
    const auto move = moveByTie(m_open.workspace().records(), item, other);
    change(move ? tr("Move %1 to %2").arg(two, one) : tr("Tie %1 to %2").arg(two, one),
           move ? tr("%1 was moved from %2 to %3, as it can be of one only.", "story, from, to").arg(two, nameOf(move->from), one)
                : tr("%1 is tied to %2.").arg(two, one),
           tr("Nothing was changed: %1 is tied to %2 already.").arg(two, one),
           [&](Edit& edit) { return movesStories(item.kind) ? moveStory(edit, item, other) : linkItems(edit, item, other, linkContext()); });
}

void ReferenceDetails::unlink(const ItemRef& other)
{
    const ItemRef item = m_item;
    const QString one = nameOf(item);
    const QString two = nameOf(other);
    change(tr("Take %1 away from %2").arg(two, one), tr("%1 is no longer tied to %2.").arg(two, one),
           tiedOtherwise(item.kind, other.kind, one, two),
           [&](Edit& edit) { return unlinkItems(edit, item, other, linkContext()); });
}

void ReferenceDetails::change(const QString& step, const QString& done, const QString& none, const std::function<Result<bool>(Edit&)>& perform)
{
    bool changed = false;
    const auto made = [&](Edit& edit) -> Result<void> {
        const Result<bool> result = perform(edit);
        if (!result)
            return result.error();
        changed = *result;
        return {};
    };
    if (!editOrTell(m_open.workspace(), step, made, [this](const Message& message) { Q_EMIT messageRaised(message); }))
        return;
    if (changed)
        Q_EMIT messageRaised(undoableMessage(m_open.workspace(), this, done));
    else
        Q_EMIT messageRaised({.text = none});
}

} // namespace waymark
