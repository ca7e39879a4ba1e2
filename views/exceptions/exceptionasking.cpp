// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of an exception say, and what is wrong with it; exceptionfields.cpp builds them.
#include "views/exceptions/coversfield.h"
#include "views/exceptions/evidencefile.h"
#include "views/exceptions/exceptionfaults.h"
#include "views/exceptions/exceptionfields.h"
#include "views/shared/datefield.h"
#include "views/shared/formfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace waymark {

bool ExceptionFields::isReading() const
{
    return m_file->isReading();
}

std::vector<AskedException> ExceptionFields::asked() const
{
    std::vector<AskedException> asked;
    ExceptionRecord common{.kind = kind(),
                           .target = TargetId::parse(m_target->currentData().toString()),
                           .reason = m_reason->toPlainText().trimmed(),
                           .owner = m_owner->text().simplified(),
                           .expiry = m_lastDay->date(),
                           .evidence = m_evidence->toPlainText().trimmed(),
                           .evidenceFile = m_file->digest().name,
                           .evidenceSha256 = m_file->digest().sha256};
    if (kind() == ExceptionKind::Attestation && m_attested->currentData().isValid())
        common.attested = static_cast<Outcome>(m_attested->currentData().toInt());
    if (m_risk) {
        common.risk = m_risk;
        common.target.reset();
        asked.push_back({.exception = common});
        return asked;
    }
    for (const DraftedCover& cover : m_covers->covers()) {
        ExceptionRecord exception = common;
        exception.id = ExceptionId::create();
        exception.check = cover.check;
        exception.resources = cover.resources;
        asked.push_back({.cover = cover, .exception = exception});
    }
    if (asked.empty())
        asked.push_back({.exception = common});
    return asked;
}

bool ExceptionFields::check()
{
    const bool hasDay = m_lastDay->takeTyped(); // it may not have been left
    ExceptionFaults faults;
    for (const AskedException& each : asked()) {
        ExceptionRecord exception = each.exception;
        if (!exception.check && !each.cover.checkId.isEmpty())
            exception.check = CheckKey(0); // gets its own when it is made known
        faults = faultsOf(exception, today());
        if (!faults.check.isEmpty() || !faults.resources.isEmpty())
            break; // the others are the same for all
    }
    if (!hasDay)
        faults.lastDay = m_lastDay->fault();
    m_covers->setFaults(faults.check, faults.resources);
    const std::pair<FormField*, const QString*> places[] = {{m_attestedField, &faults.attested}, {m_ownerField, &faults.owner},
                                                            {m_reasonField, &faults.reason}, {m_lastDayField, &faults.lastDay},
                                                            {m_evidenceField, &faults.evidence}};
    for (const auto& [field, fault] : places)
        field->setFault(*fault);
    m_riskField->setFault(m_risk ? faults.check : QString());
    if (!m_risk && (!faults.check.isEmpty() || !faults.resources.isEmpty()))
        m_covers->focusPicker();
    else if (const auto first = std::ranges::find_if(places, [](const auto& place) { return !place.second->isEmpty(); });
             first != std::end(places))
        first->first->focusField();
    return faults == ExceptionFaults();
}

void ExceptionFields::focusFirst()
{
    if (!m_risk && m_covers->covers().empty())
        m_covers->focusPicker();
    else if (m_owner->text().isEmpty())
        m_owner->setFocus(Qt::OtherFocusReason);
    else
        m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark
