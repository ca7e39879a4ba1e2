// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatdraft.h"
#include "model/import/shape.h"

namespace waymark {

/// Proposals, which a person sees and may change: by the names of members and by what they hold. What no name tells
/// stays untied, and a word that means nothing here has no meaning.
/// `file`: its name, of which name and id of the format are made where the file names no tool.
FormatDraft guessDraft(const FileShape& shape, const QString& file);

/// Proposes anew what depends on where the findings are: fields, words and marks.
void guessMembers(FormatDraft& draft, const FileShape& shape);

/// Proposes anew what depends on one field: the meaning of its words, or the kind of the target.
void guessMeaning(FormatDraft& draft, const FileShape& shape, DraftField field);

/// The words that a member has, in lower case, and how often each stands there.
std::map<QString, qint64> wordsOf(const ShapeMember& member);

} // namespace waymark
