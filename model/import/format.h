// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/rowrules.h"
#include "model/import/textkind.h"

namespace waymark {

/// Values of one part of the file that rows of another part refer to by key or position.
struct LookupTable {
    QString name = {};
    Pointer owner = {};                 ///< the object that the table belongs to, absolute
    Pointer entries = {};               ///< absolute, below the owner
    std::vector<Pointer> pointers = {}; ///< relative to an entry
    PointerIndex key = -1;
    size_t lists = 0; ///< inside one another, between the owner and the entries: what a position counts in
};

/// A results format as a value: all that templates/formats/<id>.json says.
struct Format {
    QString id = {};
    QString name = {};
    QString toolName = {}; ///< for people: "Prowler, AWS Security Hub"
    QString source = {};
    QString note = {}; ///< for people: what to import of a tool that writes no JSON of its own; empty: it does
    bool emptyFileIsClean = false; ///< the tool writes nothing at all when it found nothing
    TextKind text = TextKind::None;
    bool linesBetween = false;     ///< the tool writes lines of text between its documents
    Condition detect = {};         ///< over detectPointers, relative to a document
    std::optional<Condition> besides = {}; ///< likewise: documents without results that the tool writes too
    std::vector<Pointer> detectPointers = {};
    std::optional<Condition> detectText = {}; ///< of the document that a text is read as, over:
    std::vector<Pointer> detectTextPointers = {};
    std::vector<Pointer> embedded = {}; ///< texts that are documents in base64
    std::vector<RowRules> rows = {};
    std::vector<LookupTable> tables = {};
    QString file = {};     ///< that it was read from; empty: from none
    QString replaces = {}; ///< file of the format of this id that it took the place of; empty: of none
};

} // namespace waymark
