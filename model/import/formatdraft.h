// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"
#include "model/domain/result.h"
#include "model/domain/scope.h"
#include "model/domain/severity.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace waymark {

/// What Waymark wants of a finding and a person may tie to a member of the file.
enum class DraftField {
    CheckId, Title, Status, Severity, Resource, Target, Time, File, Line, Evidence, Remediation, Url, References, Tool
};

/// In a format file, with the member that each stands under.
template <>
struct Words<DraftField> {
    static constexpr std::pair<DraftField, const char*> list[] = {
        {DraftField::CheckId, "checkId"},   {DraftField::Title, "title"},
        {DraftField::Status, "outcome"},    {DraftField::Severity, "severity"},
        {DraftField::Resource, "resource"}, {DraftField::Target, "target"},
        {DraftField::Time, "time"},         {DraftField::File, "file"},
        {DraftField::Line, "line"},         {DraftField::Evidence, "evidence"},
        {DraftField::Remediation, "remediation"}, {DraftField::Url, "url"},
        {DraftField::References, "references"},   {DraftField::Tool, "tool"}};
};

/// What may show that a file is of the format.
struct DraftMark {
    QString pointer = {}; ///< from the document: "/results/*/rule"; something must stand there
    QString value = {};   ///< if not empty, this
    bool used = true;     ///< false: proposed, but not asked for

    friend bool operator==(const DraftMark&, const DraftMark&) = default;
};

/// What a person has said of the files of a tool, so far.
struct FormatDraft {
    QString id = {};
    QString name = {};
    QString toolName = {}; ///< for people; its slug names the tool where the file doesn't
    QString place = {};    ///< of the findings: "/results/*"; empty: each document is one
    std::map<DraftField, QString> members = {}; ///< pointers, as ShapeMember has them
    TargetKind targetKind = TargetKind::Other;
    ScannerClass scannerClass = ScannerClass::Misconfiguration;
    bool failuresOnly = false;    ///< the tool lists only what it found wrong
    bool severityIsScore = false; ///< a CVSS score from 0 to 10
    std::map<QString, Outcome> statusWords = {}; ///< by asciiLower() words; what isn't here is skipped, never passed
    std::map<QString, Severity> severityWords = {}; ///< likewise; what isn't here is asked of the words common to tools
    std::vector<DraftMark> marks = {};

    QString member(DraftField field) const; ///< empty: tied to none
    bool has(DraftField field) const { return !member(field).isEmpty(); }
    friend bool operator==(const FormatDraft&, const FormatDraft&) = default;
};

/// Where in the assistant a fault is put right.
enum class DraftStep { List, Fields, Words, Name };

/// Why a draft makes no format yet.
struct DraftFault {
    DraftStep step = DraftStep::Fields;
    QString text = {}; ///< what is missing or wrong, and what to do
};

/// Why the draft makes no format yet; none: it does.
std::vector<DraftFault> faultsOf(const FormatDraft& draft);

/// The format file, to be read and changed by people too. Of a draft with faults it may not load.
QByteArray formatText(const FormatDraft& draft);

/// The draft of which formatText() makes this file, apart from marks that aren't used. Errors: Invalid: it says more
/// than a draft can.
Result<FormatDraft> draftOf(const QByteArray& file);

/// A finding has several values at the pointer, of which a format reads the first.
bool isOneOfSeveral(const QString& pointer);
/// How words of a file are compared: the case of A to Z plays no part.
QString asciiLower(QString text);
/// "acme-cloud-audit": what ids and names of tools are made of.
QString draftSlug(const QString& text);

} // namespace waymark
