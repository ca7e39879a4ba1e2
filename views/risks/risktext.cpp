// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/risktext.h"

#include "model/edit/records.h"
#include "views/shared/inplacetext.h"

namespace waymark {

RiskText::RiskText(OpenRisk& open, InPlaceText& text, QString words, QString Risk::*member)
    : QObject(&text)
    , m_open(open)
    , m_text(text)
    , m_words(std::move(words))
    , m_member(member)
{
    connect(&open, &OpenRisk::aboutToLeave, this, &RiskText::leave);
    connect(&open, &OpenRisk::opened, this, &RiskText::arrive);
    connect(&open, &OpenRisk::refreshed, this, &RiskText::refresh);
    connect(&text, &InPlaceText::committed, this, &RiskText::save);
    connect(&text, &InPlaceText::overtaken, this, &RiskText::tellOvertaken);
    refresh();
}

void RiskText::refresh()
{
    if (const Risk* risk = m_open.risk(); risk && !m_saving)
        m_text.setValue(risk->*m_member);
}

void RiskText::save(const QString& typed, const QString& before)
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    if (risk->*m_member != before) {
        tellOvertaken();
        refresh();
        return;
    }
    m_saving = true;
    const bool done = m_open.change(tr("Change the %1 of %2", "field, risk").arg(m_words, risk->reference),
                                    [&](Risk& changed) { changed.*m_member = typed; });
    m_saving = false;
    if (const Risk* now = m_open.risk(); done && now)
        m_text.setTyped(now->*m_member); // it may be stored otherwise than it was typed
    refresh();
}

void RiskText::tellOvertaken()
{
    if (const Risk* risk = m_open.risk())
        m_open.tell({.kind = Message::Kind::Warning,
                     .text = tr("Somebody else changed the %1 of %2 while you were typing. Your text is not saved but kept: Enter "
                                "saves it over theirs, Esc takes theirs.",
                                "field, risk")
                                 .arg(m_words, risk->reference)});
}

void RiskText::leave()
{
    if (!m_open.id() || !m_text.isDirty())
        return;
    if (!m_text.isOvertaken() && m_open.risk())
        m_text.save();
    if (m_text.isDirty())
        m_putBy.insert(*m_open.id(), m_text.typed());
    m_text.revert();
}

void RiskText::arrive()
{
    refresh();
    if (const QString putBy = m_putBy.take(*m_open.id()); !putBy.isEmpty())
        m_text.setTyped(putBy);
}

} // namespace waymark
