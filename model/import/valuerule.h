// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/vocabulary.h"

#include <QRegularExpression>

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Index of a pointer in the list of its rows' pointers (Rows::pointers).
using PointerIndex = int;

/// A change of a text, one of a small closed set.
struct Transform {
    enum class Kind {
        Lower,
        Upper,
        Slug,          ///< lower case, blanks to "-"
        LastSegment,   ///< behind the last "/" or ":"
        BaseName,      ///< behind the last "/"
        PercentDecode, ///< of a URI
        StripPrefix,
        Capture, ///< first group of a regular expression; nothing if that doesn't match
        Bands,   ///< a number becomes the word of the highest band that it reaches; other texts stay
        Map      ///< whole words, case ignored; others stay
    };
    Kind kind = Kind::Lower;
    std::string text = {}; ///< prefix
    QRegularExpression pattern = {};
    std::vector<std::pair<double, std::string>> bands = {}; ///< from the highest
    Vocabulary<std::string> map = {};
};

struct Condition {
    enum class Kind {
        Exists,
        Is,      ///< any of the pointer's values is one of the words
        IsNot,   ///< any of its values is none of the words; with `member`: any element whose member is none or missing
        Lacks,   ///< any element has no `member`
        Matches, ///< any of its values matches the pattern
        All,
        Any,
        Not
    };
    Kind kind = Kind::Exists;
    PointerIndex pointer = -1;
    PointerIndex member = -1;
    std::vector<std::string> words = {};
    QRegularExpression pattern = {};
    std::vector<Condition> parts = {};
};

/// One way to come by a text.
struct Term {
    enum class Source { Pointer, Constant, Joined, Lookup };
    Source source = Source::Pointer;
    PointerIndex pointer = -1;    ///< the value; for a look-up the key
    std::string text = {};        ///< constant
    std::vector<Term> parts = {}; ///< joined; parts without a text are left out
    std::optional<std::string> separator =
        {};               ///< of parts, or of several values of one pointer (else the first counts)
    bool withKey = false; ///< "key value", the key being the one that "{*}" met
    int table = -1;
    bool byIndex = false;         ///< the key is a position in the table
    PointerIndex entryValue = -1; ///< index in the table's pointers
    PointerIndex memberKey = -1;  ///< of several members of the entry, the one with this pointer's text as key
    PointerIndex arguments = -1;  ///< replace "{0}", "{1}", ... in the text
    std::vector<Transform> apply = {};
    std::optional<Condition> onlyIf = {};
};

/// The first term that gives a text counts.
using TextRule = std::vector<Term>;

/// The first rule that applies counts: one whose condition holds, or whose text has a value.
template <typename T>
struct Choice {
    struct Rule {
        std::optional<Condition> condition = {};
        T then = {};
        TextRule from = {};
        Vocabulary<T> words = {};
    };
    std::vector<Rule> rules = {};
    T otherwise = {};
};

} // namespace waymark
