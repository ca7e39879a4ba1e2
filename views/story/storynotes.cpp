// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storynotes.h"

#include "model/edit/workspace.h"
#include "views/shared/inplacetext.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/story/storytext.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

StoryNotes::StoryNotes(OpenStory& open, QWidget* parent)
    : StorySection(open, tr("Notes"), parent)
    , m_lines(new QVBoxLayout)
    , m_add(new InPlaceText(InPlaceText::Lines::Many, tr("Add a note")))
{
    m_add->setObjectName(QStringLiteral("noteAdd"));
    m_add->setPlaceholderText(tr("Add a note, Ctrl+Enter saves it"));
    m_lines->setSpacing(space::step);
    column()->addWidget(m_add);
    column()->addLayout(m_lines);
    new StoryAddition(open, *m_add, [this](const QString& typed) { return add(typed); });
    connect(&open, &OpenStory::refreshed, this, &StoryNotes::refresh);
}

void StoryNotes::refresh()
{
    if (!open().story())
        return;
    std::vector<const Note*> notes;
    for (const Note& note : open().records().notes())
        if (note.story == open().id())
            notes.push_back(&note);
    std::ranges::sort(notes, [](const Note* a, const Note* b) { return a->written > b->written; });
    std::vector<Row> rows;
    for (const Note* note : notes) {
        const auto known = std::ranges::find(m_rows, note->id, &Row::note);
        rows.push_back(known == m_rows.end() ? makeRow(*note) : *known);
        show(rows.back(), *note);
        m_lines->removeWidget(rows.back().whole);
        m_lines->addWidget(rows.back().whole);
    }
    for (const Row& row : m_rows)
        if (std::ranges::find(rows, row.note, &Row::note) == rows.end()) {
            // What somebody was typing into a note that is gone goes on as a new one.
            if (row.text->isDirty() && !m_add->isDirty())
                m_add->setTyped(row.text->typed());
            row.text->revert();
            row.whole->hide();
            row.whole->deleteLater();
        }
    m_rows = std::move(rows);
    QWidget* before = m_add;
    for (const Row& row : m_rows)
        for (QWidget* next : {static_cast<QWidget*>(row.text), static_cast<QWidget*>(row.remove)}) {
            QWidget::setTabOrder(before, next);
            before = next;
        }
    setNote(m_rows.empty() ? QString() : QString::number(m_rows.size()));
}

StoryNotes::Row StoryNotes::makeRow(const Note& note)
{
    Row row{.note = note.id,
            .whole = new QWidget,
            .head = plainLabel({}, true, true),
            .remove = new QToolButton,
            .text = new InPlaceText(InPlaceText::Lines::Many, tr("Note"))};
    row.head->setContentsMargins(6, 0, 0, 0);
    row.text->setObjectName(QStringLiteral("noteText"));
    row.remove->setIcon(signIcon(QStringLiteral("close"), Role::Muted));
    row.remove->setIconSize({12, 12});
    row.remove->setObjectName(QStringLiteral("noteRemove"));
    row.remove->setToolTip(tr("Remove this note"));
    row.remove->setAccessibleName(tr("Remove this note"));
    const bool own = note.author == open().context().workspace->author();
    row.text->setReadOnly(!own);
    if (!own)
        row.remove->hide();
    auto* lines = new QVBoxLayout(row.whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(row.head, 1);
    head->addWidget(row.remove);
    lines->addLayout(head);
    lines->addWidget(row.text);
    connect(row.remove, &QToolButton::clicked, this, [this, id = note.id] { remove(id); });
    connect(row.text, &InPlaceText::committed, this,
            [this, id = note.id](const QString& typed, const QString& before) { change(id, typed, before); });
    connect(row.text, &InPlaceText::overtaken, this, [this] {
        open().tell({.kind = Message::Kind::Warning,
                     .text = tr("The note was changed elsewhere while you were typing. Your text is not saved but kept: "
                                "Ctrl+Enter saves it, Esc takes the other.")});
    });
    return row;
}

void StoryNotes::show(const Row& row, const Note& note) const
{
    row.head->setText(tr("%1, %2", "moment, person").arg(momentText(note.written, open().now()), note.author));
    row.text->setAccessibleName(tr("Note of %1").arg(row.head->text()));
    row.text->setValue(note.text);
}

bool StoryNotes::add(const QString& typed)
{
    const Story* story = open().story();
    if (!story || typed.isEmpty())
        return false;
    const Workspace& workspace = *open().context().workspace;
    return open().edit(tr("Add a note to %1").arg(story->reference), [&, id = story->id](Edit& edit) {
        return addNote(edit, {.story = id, .text = typed}, workspace.author(), workspace.clock().now());
    });
}

void StoryNotes::change(const NoteId& id, const QString& typed, const QString& before)
{
    const Story* story = open().story();
    if (typed.isEmpty()) {
        remove(id);
        return;
    }
    if (story)
        open().edit(tr("Change a note of %1").arg(story->reference), [&](Edit& edit) -> Result<void> {
            const Note* now = edit.records().of<Note>().find(id);
            if (!now || now->text != before)
                return Error{Error::Code::Conflict,
                             tr("The note was not saved: it was changed elsewhere meanwhile. Your text is kept; save it again "
                                "to write over the other."),
                             id.toString()};
            Note after = *now;
            after.text = typed;
            return edit.update(*now, after);
        });
}

void StoryNotes::remove(const NoteId& id)
{
    const Story* story = open().story();
    if (!story)
        return;
    const QString reference = story->reference;
    m_add->setFocus(Qt::OtherFocusReason);
    if (open().edit(tr("Remove a note from %1").arg(reference), [&](Edit& edit) -> Result<void> {
            const Note* note = edit.records().of<Note>().find(id);
            return note ? edit.remove(*note) : Result<void>(); // somebody else was faster
        }))
        open().tellDone(tr("A note was removed from %1.").arg(reference));
}

} // namespace waymark
