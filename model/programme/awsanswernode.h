// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/awsreview.h"

namespace waymark {

class JsonNode;

/// Whether it is an Answer or AnswerSummary of the AWS tool's API, which differ by a few members.
bool isAwsAnswer(const JsonNode& node);
/// What is wrong in it is noted at the node; members that the API doesn't know are nobody's fault.
AwsAnswers::Answer readAwsAnswer(const JsonNode& node);

/// What an answer says of a choice; it is put in if nothing is.
WholeAnswer::Choice& choiceIn(WholeAnswer& answer, const QString& choice);

} // namespace waymark
