// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storytext.h"

#include "model/edit/workspace.h"
#include "views/shared/inplacetext.h"

namespace waymark {

namespace {

constexpr int quoted = 80; ///< characters of the other text that a message has room for

} // namespace

StoryText::StoryText(OpenStory& open, InPlaceText& text, TypedField field)
    : QObject(&text)
    , m_open(open)
    , m_text(text)
    , m_field(std::move(field))
{
    connect(&open, &OpenStory::aboutToLeave, this, &StoryText::leave);
    connect(&open, &OpenStory::opened, this, &StoryText::arrive);
    connect(&open, &OpenStory::refreshed, this, &StoryText::refresh);
    connect(&text, &InPlaceText::committed, this, &StoryText::save);
    connect(&text, &InPlaceText::overtaken, this, &StoryText::tellOvertaken);
    refresh();
}

void StoryText::refresh()
{
    if (const Story* story = m_open.story(); story && !m_saving)
        m_text.setValue(m_field.read(*story));
}

void StoryText::save(const QString& typed, const QString& before)
{
    const Story* story = m_open.story();
    if (!story)
        return;
    const QString text = m_field.editText ? m_field.editText(*story, typed)
                                          : tr("Change the %1 of %2", "field, story").arg(m_field.words, story->reference);
    const StoryId id = story->id;
    QString overtakenBy;
    m_saving = true;
    const auto done = m_open.context().workspace->edit(text, [&](Edit& edit) -> Result<void> {
        const Story* now = edit.records().of<Story>().find(id);
        if (!now)
            return Error{Error::Code::NotFound, tr("The story is not there any more."), id.toString()};
        if (m_field.read(*now) != before) {
            overtakenBy = m_field.read(*now);
            return Error{Error::Code::Conflict, {}, m_field.name};
        }
        Story after = *now;
        if (auto written = m_field.write(after, typed); !written)
            return written;
        return edit.update(*now, after);
    });
    m_saving = false;
    if (const Story* now = m_open.story(); done && now)
        m_text.setTyped(m_field.read(*now)); // it may be stored otherwise than it was typed
    else if (!done && done.error().code == Error::Code::Conflict && done.error().message.isEmpty())
        tellOvertaken(overtakenBy);
    else if (!done)
        m_open.tell({.kind = Message::Kind::Failure, .text = done.error().message});
    refresh();
}

void StoryText::tellOvertaken(const QString& value)
{
    const Story* story = m_open.story();
    if (!story)
        return;
    const QString theirs = value.size() > quoted ? value.left(quoted - 1) + u'…' : value;
    m_open.tell({.kind = Message::Kind::Warning,
                 .text = tr("%1 changed the %2 of %3 to “%4” while you were typing. Your text is not saved but kept: Enter "
                            "saves it over theirs, Esc takes theirs.",
                            "person and moment, field, story, text")
                             .arg(m_open.changedBy(m_field.name), m_field.words, story->reference, theirs.simplified())});
}

void StoryText::leave()
{
    if (!m_open.id() || !m_text.isDirty())
        return;
    if (!m_text.isOvertaken() && m_open.story())
        m_text.save();
    if (m_text.isDirty())
        m_putBy.insert(*m_open.id(), m_text.typed());
    m_text.revert();
}

void StoryText::arrive()
{
    refresh();
    if (const auto putBy = m_putBy.constFind(*m_open.id()); putBy != m_putBy.cend()) {
        m_text.setTyped(*putBy);
        m_putBy.erase(putBy);
    }
}

StoryAddition::StoryAddition(OpenStory& open, InPlaceText& text, std::function<bool(const QString&)> add)
    : QObject(&text)
{
    text.setSavesOnLeaving(false);
    text.setProperty("adds", true);
    connect(&text, &InPlaceText::committed, this, [&text, add = std::move(add)](const QString& typed) {
        if (add(typed))
            text.revert();
    });
    connect(&open, &OpenStory::aboutToLeave, this, [this, &open, &text] {
        if (open.id() && text.isDirty())
            m_putBy.insert(*open.id(), text.typed());
        text.revert();
    });
    connect(&open, &OpenStory::opened, this, [this, &open, &text] {
        if (const QString putBy = m_putBy.take(*open.id()); !putBy.isEmpty())
            text.setTyped(putBy);
    });
}

} // namespace waymark
