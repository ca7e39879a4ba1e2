// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/tracepane.h"

#include "model/edit/workspace.h"
#include "model/programme/itemmoves.h"
#include "model/programme/itemnames.h"
#include "model/score/programmefigures.h"
#include "views/shared/undoaction.h"
#include "views/trace/tracewords.h"

namespace waymark {

namespace {

QString nameIn(const NamedItem& item)
{
    return shortName(item.code, item.title);
}

} // namespace

TracePane::TracePane(const ScreenContext& context, OpenTrace& open, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_open(open)
{
}

bool TracePane::tie(const NamedItem& one, const NamedItem& other)
{
    ChangeWords words{.step = tr("Tie %1 to %2").arg(nameIn(one), nameIn(other)),
                      .done = tr("%1 and %2 are tied.").arg(nameIn(one), nameIn(other)),
                      .unchanged = tr("%1 and %2 are tied already.").arg(nameIn(one), nameIn(other))};
    if (const auto move = moveByTie(workspace().records(), one.item, other.item)) {
        const QString from = nameIn(nameOf(move->from, {.records = &workspace().records(), .catalogues = m_context.catalogues}));
        const bool first = move->item == one.item;
        const QString item = nameIn(first ? one : other);
        const QString to = nameIn(first ? other : one);
        words.step = tr("Move %1 to %2").arg(item, to);
        words.done = tr("%1 was moved from %2 to %3, as it can be of one only.", "story, epics or capabilities").arg(item, from, to);
    }
    return change(words, linkItems, one.item, other.item);
}

bool TracePane::untie(const NamedItem& one, const NamedItem& other)
{
    return change({.step = tr("Untie %1 from %2").arg(nameIn(one), nameIn(other)),
                   .done = tr("%1 and %2 are no longer tied.").arg(nameIn(one), nameIn(other)),
                   .unchanged =
                       tr("The tie of %1 and %2 can't be taken away here: nobody made it by hand, it follows from others. Open one of them.")
                           .arg(nameIn(one), nameIn(other))},
                  unlinkItems, one.item, other.item);
}

bool TracePane::change(const ChangeWords& words, Act act, const ItemRef& one, const ItemRef& other)
{
    const auto sources = m_open.sources();
    const LinkContext links{.catalogues = m_context.catalogues,
                            .reference = sources ? sources->reference.get() : nullptr,
                            .author = workspace().author(),
                            .units = sources && sources->figures ? &sources->figures->units : nullptr};
    bool changed = false;
    const auto done = workspace().edit(words.step, [&](Edit& edit) -> Result<void> {
        const auto acted = act(edit, one, other, links);
        if (!acted)
            return acted.error();
        changed = *acted;
        return {};
    });
    if (!done)
        tellFailure(done.error());
    else if (!changed)
        Q_EMIT messageRaised({.kind = Message::Kind::Info, .text = words.unchanged});
    else
        Q_EMIT messageRaised(undoableMessage(workspace(), this, words.done));
    return done && changed;
}

void TracePane::tellFailure(const Error& error)
{
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
}

void TracePane::tellNothingFound(const QString& text)
{
    const QString words = shortName(text, {});
    Q_EMIT messageRaised(
        {.kind = Message::Kind::Warning,
         .text = open().sources() ? tr("No item that fits here has “%1” in its id or words. Try fewer or other words.").arg(words)
                                  : tr("“%1” can't be looked for yet: the ties are still being gathered. Press Enter again in a moment.").arg(words)});
}

} // namespace waymark
