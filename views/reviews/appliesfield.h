// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/review.h"

#include <QString>

namespace waymark {

class ChoiceField;

/// That a question or a choice applies, in the words `applies`, and each reason why it doesn't. Values are the ints of an
/// AnswerReason.
void offerReasons(ChoiceField& field, const QString& applies);
/// Another tool may give no reason why it doesn't apply: then it is another one.
void showReason(ChoiceField& field, bool applies, AnswerReason reason);

} // namespace waymark
