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
        NoColours,     ///< without the escape sequences that colour a terminal
        StripPrefix,
        AddPrefix, ///< to a text, not to none
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
    enum class Source { Pointer, Constant, Joined, First, Lookup };
    /// What of a table's entry the term wants. The pointers are those of the table.
    struct EntryPointer {
        int table = -1;
        PointerIndex value = -1;
        PointerIndex beside = -1;
    };
    Source source = Source::Pointer;
    PointerIndex pointer = -1;
    std::string text = {};                ///< constant
    std::vector<Term> parts = {};         ///< joined, without those that have no text; or the first that has one
    int lookup = -1;                      ///< index in the rows' look-ups
    std::vector<EntryPointer> entry = {}; ///< for each table that the look-up may find something in
    std::optional<std::string> separator =
        {};                      ///< of parts, or of several values of one pointer (else the first counts)
    bool withKey = false;        ///< "key value", the key being the one that "{*}" met
    PointerIndex member = -1;    ///< only values whose key, met by "{*}", is this pointer's text
    PointerIndex beside = -1;    ///< in front of each value, and "-": this pointer's text of the same element
    PointerIndex arguments = -1; ///< replace "{0}", "{1}", ... in the text
    std::string split = {};      ///< each value is a list whose entries this separates; empty: it is none
    std::vector<Transform> apply = {};
    std::optional<Condition> onlyIf = {};
};

/// An entry of a table that rows refer to: the first of several ways that finds one counts.
struct Lookup {
    struct Way {
        int table = -1;
        PointerIndex key = -1;                ///< whose text is the entry's key, or what it has in `by`; or
        PointerIndex by = -1;                 ///< of the table's pointers; -1: the table's own key
        std::vector<PointerIndex> index = {}; ///< the entry's position, from the outer list inwards
        std::optional<Condition> onlyIf = {};
    };
    QString name = {};
    std::vector<Way> ways = {};
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
        bool passesOn = false; ///< a word that isn't in `words` leaves it to the next rule
    };
    std::vector<Rule> rules = {};
    T otherwise = {};
};

} // namespace waymark
