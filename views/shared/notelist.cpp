// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/notelist.h"

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/shared/inplacetext.h"
#include "views/shared/keys.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int indent = 6; ///< px: in line with the texts that are edited in place

} // namespace

NoteList::NoteList(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_add(new InPlaceText(InPlaceText::Lines::Many, tr("Add a note")))
    , m_save(new QPushButton(tr("Add the note")))
    , m_lines(new QVBoxLayout)
{
    m_lines->setSpacing(space::step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_add);
    column->addWidget(m_save, 0, Qt::AlignLeading);
    column->addLayout(m_lines);
    buildAdding();
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Note>() || changes.touches<WorkspaceProperties>()) // which have the time zone
            refresh();
    });
}

void NoteList::buildAdding()
{
    m_add->setObjectName(QStringLiteral("noteAdd"));
    m_add->setPlaceholderText(tr("Add a note, %1 saves it", "keys").arg(keyText(keys::accept)));
    m_add->setSavesOnLeaving(false);
    m_add->setProperty("adds", true);
    m_save->setObjectName(QStringLiteral("noteSave"));
    m_save->setProperty("link", true);
    m_save->setAutoDefault(true); // Enter presses it
    m_save->setFocusPolicy(Qt::TabFocus);
    m_save->hide();
    connect(m_add, &InPlaceText::committed, this, &NoteList::add);
    connect(m_add, &QTextEdit::textChanged, this, [this] { m_save->setVisible(m_add->isDirty()); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_add->setFocus(Qt::OtherFocusReason);
        m_add->save();
    });
}

void NoteList::open(NoteSubject subject, QString name)
{
    const bool another = m_subject != subject;
    if (another)
        leave();
    m_subject = subject;
    m_name = std::move(name);
    m_add->setAccessibleName(tr("Add a note to %1").arg(m_name));
    if (another)
        arrive();
    refresh();
}

void NoteList::clear()
{
    leave();
    m_subject.reset();
    refresh();
}

void NoteList::enter()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

void NoteList::leave()
{
    const std::vector<Row> shown = m_rows; // saving may change them
    for (const Row& row : shown) {
        if (find(row.note) && !row.text->isOvertaken())
            row.text->save();
        if (row.text->isDirty())
            m_unsaved.insert(row.note, row.text->typed());
        row.text->revert();
    }
    if (m_subject && m_add->isDirty())
        m_drafts.push_back({.subject = *m_subject, .text = m_add->typed()});
    m_add->revert();
}

void NoteList::arrive()
{
    const auto draft = std::ranges::find_if(m_drafts, [this](const Draft& one) { return m_subject == one.subject; });
    if (draft == m_drafts.end())
        return;
    m_add->setTyped(draft->text);
    m_drafts.erase(draft);
}

const Note* NoteList::find(const NoteId& note) const
{
    return m_context.workspace->records().of<Note>().find(note);
}

std::vector<const Note*> NoteList::notes() const
{
    std::vector<const Note*> found;
    for (const Note& note : m_context.workspace->records().notes())
        if (m_subject && standsOn(note, *m_subject))
            found.push_back(&note);
    std::ranges::sort(found, [](const Note* a, const Note* b) {
        return a->written != b->written ? a->written > b->written : a->id.toString() < b->id.toString();
    });
    return found;
}

void NoteList::refresh()
{
    std::vector<Row> rows;
    for (const Note* note : notes()) {
        const auto known = std::ranges::find(m_rows, note->id, &Row::note);
        const bool fresh = known == m_rows.end();
        const Row row = fresh ? makeRow(*note) : *known;
        fill(row, *note);
        if (const QString typed = fresh ? m_unsaved.take(note->id) : QString(); !typed.isEmpty())
            row.text->setTyped(typed);
        m_lines->removeWidget(row.whole);
        m_lines->addWidget(row.whole);
        rows.push_back(row);
    }
    std::swap(m_rows, rows);
    for (const Row& row : rows)
        if (std::ranges::find(m_rows, row.note, &Row::note) == m_rows.end())
            drop(row);
    orderTabs();
    Q_EMIT countChanged(count());
}

NoteList::Row NoteList::makeRow(const Note& note)
{
    Row row{.note = note.id,
            .whole = new QWidget,
            .head = new QLabel,
            .remove = new QToolButton,
            .text = new InPlaceText(InPlaceText::Lines::Many, tr("Note"))};
    auto* head = new QHBoxLayout;
    head->addWidget(row.head, 1);
    head->addWidget(row.remove);
    auto* lines = new QVBoxLayout(row.whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(head);
    lines->addWidget(row.text);
    row.head->setTextFormat(Qt::PlainText);
    row.head->setWordWrap(true);
    row.head->setContentsMargins(indent, 0, 0, 0);
    setType(row.head, Type::Small, false, true);
    row.text->setObjectName(QStringLiteral("noteText"));
    row.remove->setObjectName(QStringLiteral("noteRemove"));
    row.remove->setIcon(signIcon(QStringLiteral("close"), Role::Muted));
    row.remove->setIconSize({12, 12});
    row.remove->setToolTip(tr("Remove this note"));
    if (note.author != m_context.workspace->author()) {
        row.text->setReadOnly(true);
        row.text->setAccessibleDescription(tr("Only %1 can change it").arg(note.author));
        row.remove->hide();
    }
    connectRow(row);
    return row;
}

void NoteList::connectRow(const Row& row)
{
    connect(row.remove, &QToolButton::clicked, this, [this, id = row.note] { remove(id); });
    connect(row.text, &InPlaceText::committed, this,
            [this, id = row.note](const QString& typed, const QString& before) { change(id, typed, before); });
    connect(row.text, &InPlaceText::overtaken, this, [this] {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("The note was changed elsewhere while you were typing. Your text is not saved but "
                                         "kept: %1 saves it, Esc takes the other.",
                                         "keys")
                                          .arg(keyText(keys::accept))});
    });
}

void NoteList::fill(const Row& row, const Note& note) const
{
    row.head->setText(tr("%1, %2", "moment, person").arg(momentText(note.written, localNow(*m_context.workspace)), note.author));
    row.text->setAccessibleName(tr("Note of %1").arg(row.head->text()));
    row.remove->setAccessibleName(tr("Remove the note of %1").arg(row.head->text()));
    row.text->setValue(note.text);
}

/// What somebody was typing into a note that is gone goes on as a new one.
void NoteList::drop(const Row& row)
{
    const QString typed = row.text->isDirty() ? row.text->typed() : QString();
    if (!typed.isEmpty())
        m_add->setTyped(m_add->typed().isEmpty() ? typed : m_add->typed() + QStringLiteral("\n\n") + typed);
    row.text->revert();
    row.whole->hide();
    row.whole->deleteLater();
}

void NoteList::orderTabs()
{
    QWidget* before = m_save;
    for (const Row& row : m_rows)
        for (QWidget* next : {static_cast<QWidget*>(row.text), static_cast<QWidget*>(row.remove)}) {
            setTabOrder(before, next);
            before = next;
        }
}

bool NoteList::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    return editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { Q_EMIT messageRaised(message); });
}

void NoteList::add(const QString& typed)
{
    if (!m_subject || typed.isEmpty())
        return;
    const Workspace& workspace = *m_context.workspace;
    Note note = noteOn(*m_subject);
    note.text = typed;
    if (edit(tr("Add a note to %1").arg(m_name),
             [&](Edit& edit) { return addNote(edit, note, workspace.author(), workspace.clock().now()); }))
        m_add->revert();
}

void NoteList::change(const NoteId& id, const QString& typed, const QString& before)
{
    if (typed.isEmpty()) {
        remove(id);
        return;
    }
    edit(tr("Change a note of %1").arg(m_name), [&](Edit& edit) -> Result<void> {
        const Note* now = edit.find<Note>(id);
        if (!now)
            return Error{Error::Code::NotFound,
                         tr("The note was not saved: it was removed elsewhere meanwhile. Your text is kept, as a new note "
                            "that is not added yet."),
                         id.toString()};
        if (now->text != before)
            return Error{Error::Code::Conflict,
                         tr("The note was not saved: it was changed elsewhere meanwhile. Your text is kept; save it again "
                            "to write over the other."),
                         id.toString()};
        Note after = *now;
        after.text = typed;
        return edit.update(*now, after);
    });
}

void NoteList::remove(const NoteId& id)
{
    const auto row = std::ranges::find(m_rows, id, &Row::note);
    if (row != m_rows.end() && row->whole->isAncestorOf(QApplication::focusWidget()))
        m_add->setFocus(Qt::OtherFocusReason); // which saves what was typed, for Undo
    const QString name = m_name;
    bool removed = false;
    const bool done = edit(tr("Remove a note from %1").arg(name), [&](Edit& edit) -> Result<void> {
        const Note* note = edit.find<Note>(id);
        removed = note != nullptr; // else somebody else was faster
        return note ? edit.remove(*note) : Result<void>();
    });
    if (done && removed)
        Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, tr("A note was removed from %1.").arg(name)));
}

} // namespace waymark
