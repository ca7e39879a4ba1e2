// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/appliesfield.h"

#include "views/reviews/reviewwords.h"
#include "views/shared/choicefield.h"
#include "views/shared/midsentence.h"

#include <QCoreApplication>

#include <vector>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AppliesField)
};

} // namespace

void offerReasons(ChoiceField& field, const QString& applies)
{
    std::vector<ChoiceField::Entry> entries{{.value = static_cast<int>(AnswerReason::None), .text = applies}};
    for (const AnswerReason reason : {AnswerReason::OutOfScope, AnswerReason::BusinessPriorities, AnswerReason::ArchitectureConstraints,
                                      AnswerReason::Other})
        entries.push_back({.value = static_cast<int>(reason), .text = Text::tr("Doesn't apply: %1", "reason").arg(midSentence(reasonText(reason)))});
    field.offer(entries);
}

void showReason(ChoiceField& field, bool applies, AnswerReason reason)
{
    const AnswerReason told = reason == AnswerReason::None ? AnswerReason::Other : reason;
    field.show(static_cast<int>(applies ? AnswerReason::None : told));
}

} // namespace waymark
