// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/recordtext.h"

#include "views/shared/inplacetext.h"

namespace waymark {

RecordText::RecordText(OpenItem& open, InPlaceText& text, Access access)
    : QObject(&text)
    , m_open(open)
    , m_text(text)
    , m_access(std::move(access))
{
    connect(&open, &OpenItem::aboutToLeave, this, &RecordText::leave);
    connect(&open, &OpenItem::opened, this, &RecordText::arrive);
    connect(&open, &OpenItem::refreshed, this, &RecordText::refresh);
    connect(&text, &InPlaceText::committed, this, &RecordText::save);
    connect(&text, &InPlaceText::overtaken, this, &RecordText::tellOvertaken);
    refresh();
}

void RecordText::refresh()
{
    if (isThere() && !m_saving)
        m_text.setValue(m_access.value());
}

void RecordText::save(const QString& typed, const QString& before)
{
    if (!isThere())
        return;
    if (m_access.value() != before) {
        tellOvertaken();
        refresh();
        return;
    }
    m_saving = true;
    const bool done = m_access.write(typed);
    m_saving = false;
    if (done && isThere())
        m_text.setTyped(m_access.value()); // it may be stored otherwise than it was typed
    refresh();
}

void RecordText::tellOvertaken()
{
    if (isThere())
        m_open.tell({.kind = Message::Kind::Warning,
                     .text = tr("Somebody else changed the %1 of %2 while you were typing. Your text is not saved but kept: Enter "
                                "saves it over theirs, Esc takes theirs.",
                                "field, item")
                                 .arg(m_access.words, m_access.reference())});
}

void RecordText::leave()
{
    const QString key = m_access.key();
    if (key.isEmpty() || !m_text.isDirty())
        return;
    if (!m_text.isOvertaken() && isThere())
        m_text.save();
    if (m_text.isDirty())
        m_putBy.insert(key, m_text.typed());
    m_text.revert();
}

void RecordText::arrive()
{
    refresh();
    if (const QString putBy = m_putBy.take(m_access.key()); !putBy.isEmpty())
        m_text.setTyped(putBy);
}

RecordDay::RecordDay(OpenItem& open, InPlaceText& text, Access access)
    : QObject(&text)
    , m_open(open)
    , m_text(text)
    , m_access(std::move(access))
{
    connect(&open, &OpenItem::aboutToLeave, this, [this] {
        if (m_access.isThere())
            m_text.save();
        m_text.revert();
    });
    connect(&open, &OpenItem::refreshed, this, &RecordDay::refresh);
    connect(&text, &InPlaceText::committed, this, &RecordDay::save);
    refresh();
}

void RecordDay::refresh()
{
    if (!m_access.isThere())
        return;
    const std::optional<QDate> day = m_access.day();
    m_text.setValue(day ? day->toString(Qt::ISODate) : QString());
}

void RecordDay::save(const QString& typed)
{
    if (!m_access.isThere())
        return;
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!day.isValid() && (m_access.needed || !typed.isEmpty())) {
        m_open.tell({.kind = Message::Kind::Failure,
                     .text = (m_access.needed ? tr("The %1 of %2 was not changed: “%3” is no day. Type it like 2026-09-30.")
                                              : tr("The %1 of %2 was not changed: “%3” is no day. Type it like 2026-09-30, or nothing."))
                                 .arg(m_access.words, m_access.reference(), typed)});
        return;
    }
    m_access.write(day.isValid() ? std::optional(day) : std::nullopt);
    refresh();
}

} // namespace waymark
