// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace waymark {

/// A part of HTML that has a text, or a tag. What is between them is markup only.
struct HtmlToken {
    /// Text: between tags, with character references; Value: of an attribute, without its quotes, likewise; Raw: of a style sheet or
    /// script, as it is; Remark: of a comment, a declaration or CDATA.
    enum class Kind { Text, Value, Raw, Remark, StartTag, EndTag };
    Kind kind = Kind::Text;
    qsizetype from = 0;
    qsizetype to = 0;  ///< behind it
    QString name = {}; ///< in small letters: of the tag or the attribute, or of the element that is raw
};

/// In order; values come behind the tag that they stand in. As browsers read it: quotes of either kind or none around values, `>` within
/// them, comments, declarations, CDATA, elements whose content is no markup; a `<` that opens nothing is text, and so is a tag that
/// never ends.
std::vector<HtmlToken> htmlTokens(const QString& html);

} // namespace waymark
