// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/reviewedits.h"

#include <QStringList>

namespace waymark {

/// An answer as text, whatever the order of its choices.
inline QString answerWords(const WholeAnswer& answer)
{
    QStringList choices;
    for (const WholeAnswer::Choice& choice : answer.choices)
        choices << QStringList{choice.choice, word(choice.status), word(choice.reason), choice.notes}.join(u'/');
    choices.sort();
    return QStringList{answer.question, word(answer.state), word(answer.reason), answer.notes, word(answer.improvement),
                       choices.join(u' ')}
        .join(u'|');
}

} // namespace waymark
