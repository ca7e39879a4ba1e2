// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"
#include "model/domain/scope.h"
#include "model/import/pointer.h"
#include "model/import/valuerule.h"

namespace waymark {

/// Rows that are none: with a reason they are counted as passed over, without one they are silently something else.
struct RowFilter {
    Condition keep;
    QString reason = {}; ///< with "%1" for the value
    PointerIndex value = -1;
};

/// What a run looked at, as one alternative of a list.
struct TargetSource {
    TargetKind kind = TargetKind::Other;
    TextRule from = {};
};

/// One part of the identity of a result.
struct FingerprintField {
    enum class Source { CheckId, Resource, File, Own };
    Source source = Source::CheckId;
    Term term = {};
};

template <>
struct Words<FingerprintField::Source> {
    static constexpr std::pair<FingerprintField::Source, const char*> list[] = {
        {FingerprintField::Source::CheckId, "checkId"},
        {FingerprintField::Source::Resource, "resource"},
        {FingerprintField::Source::File, "file"}};
};

/// What the rows of one place in the file mean.
struct RowRules {
    enum class Purpose {
        Finding,
        LookedAt, ///< no result, but says that a scope was looked at
        Trouble,  ///< no result, but an error that the tool reports
        Document  ///< one for each document: facts of the whole file
    };
    Purpose purpose = Purpose::Finding;
    std::vector<Pointer> places = {};   ///< absolute, without "$"
    bool ofTexts = false;               ///< texts at the places are rows: the pointer "" is the text
    std::vector<Pointer> pointers = {}; ///< all that the rules below want, each once
    std::vector<Lookup> lookups = {};
    std::vector<RowFilter> filters = {};

    TextRule tool = {};
    TextRule toolVersion = {};
    std::vector<TargetSource> target = {};
    TargetSource otherTarget = {}; ///< when neither the file nor the person names one
    Choice<ScannerClass> scannerClass = {};
    TextRule severityFilter = {}; ///< what the tool was told to leave out by severity, in its words
    bool failuresOnly = false;

    TextRule checkId = {};
    TextRule title = {};
    Choice<Outcome> outcome = {};
    TextRule outcomeRaw = {};
    TextRule severity = {};
    Vocabulary<Severity> severityWords = {};
    Severity otherSeverity = Severity::Unrated;
    TextRule resource = {};
    TextRule region = {};
    TextRule file = {}; ///< location without line
    TextRule line = {};
    TextRule time = {};
    TextRule evidence = {};
    TextRule remediation = {};
    TextRule url = {};
    TextRule references = {}; ///< all values of all terms
    PointerIndex times = -1;  ///< how many rows without names of their own the row stands for; -1: itself
    TextRule group = {};      ///< what the row belongs to, which may lie in many documents
    bool ifFirstOfGroup = false; ///< no row if one of its group came before it
    std::vector<FingerprintField> fingerprint = {{.source = FingerprintField::Source::CheckId},
                                                 {.source = FingerprintField::Source::Resource},
                                                 {.source = FingerprintField::Source::File}};

    struct Incomplete {
        Condition when;
        QString reason = {};
        bool unlessFollowed = false; ///< a later document of the file takes it back: pages in a row
        bool alone = false;          ///< only if the file is this one document, in no list: one event, not a scan
    };
    std::vector<Incomplete> incomplete = {};

    TextRule trouble = {};
    bool troubleCuts = false; ///< results may be missing because of it
};

} // namespace waymark
