// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/exportfacts.h"
#include "model/report/oscalterms.h"

namespace waymark {

// What assessment results and plans of OSCAL have in common.

/// `remarks`: sentences about this document. To be made last: it lists the parties that the rest has named.
QJsonObject oscalMetadata(const ExportFacts& facts, const OscalTerms& terms, const QString& title, const QStringList& remarks);

/// The things that runs looked at, as inventory items, and as the subject of an observation; `scope`: the part of the document that
/// they are in, as ids are unique within the whole.
QJsonArray oscalInventory(const ExportFacts& facts, const OscalTerms& terms, const QString& scope);
QJsonArray oscalSubject(const TargetName& target, const OscalTerms& terms, const QString& scope);
/// A tool as a component of software.
QJsonObject oscalTool(const QString& tool, const OscalTerms& terms);
QString oscalToolUuid(const QString& tool, const OscalTerms& terms);

/// "account 441077820913"
QString targetText(const TargetName& target);
/// "failed; 3 results: 2 failed, 1 passed", with what is excepted.
QString checkSentence(const CheckOutcome& check);

/// What a risk stands on in its document.
struct OscalFrame {
    QString uuid = {};            ///< of the risk
    QJsonArray origins = {};
    QStringList observations = {}; ///< uuids
};
/// A risk of the registry with ratings, plan, acceptances and history.
QJsonObject oscalRisk(const ReportedRisk& risk, const ExportFacts& facts, OscalTerms& terms, const OscalFrame& frame);
/// A story as what is done about a risk; `risk`: its uuid.
QJsonObject oscalResponse(const Story& story, const ExportFacts& facts, const OscalTerms& terms, const QString& risk);
/// An exception in the log of a risk; `risk`: its uuid.
QJsonObject oscalLogEntry(const ExceptionRecord& exception, const ExportFacts& facts, OscalTerms& terms, const QString& risk);
/// What a person attests of a check, with who answers for it.
QJsonObject oscalAttestation(const ExceptionRecord& exception, const QString& checkId, Outcome said, OscalTerms& terms);
/// [{"name", "system", "value"}]; nothing if the value shows nothing.
void addFacet(QJsonArray& facets, const OscalTerms& terms, const QString& name, const QString& value);
/// One characterization by these facets; nothing if there are none.
void addCharacterization(QJsonObject& risk, const QJsonArray& origins, const QJsonArray& facets);

} // namespace waymark
