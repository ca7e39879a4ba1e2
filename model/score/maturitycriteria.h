// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/maturity.h"

#include <QCoreApplication>

#include <map>

namespace waymark {

/// The context in which the texts of the ladder are translated.
struct MaturityText {
    Q_DECLARE_TR_FUNCTIONS(Maturity)
};

/// What is an epic's.
struct EpicEvidence {
    std::vector<const Story*> stories = {}; ///< those that won't be done left out
    std::set<CheckKey> linked = {};         ///< checks that are to prove these
    std::vector<const CheckOutcome*> checks = {};    ///< that count for it
    std::vector<const AttestedCheck*> attested = {}; ///< likewise
    std::vector<const ExceptionRecord*> lapsed = {}; ///< of checks that count for it or are linked, and of its risks
    std::vector<const Risk*> risks = {};
};

/// The evidence of ladders, sorted by epic once for all of them. Good as long as the evidence is.
class MaturityIndex {
public:
    explicit MaturityIndex(const MaturityEvidence& evidence);

    const MaturityEvidence& evidence() const { return m_evidence; }
    const EpicEvidence& of(const QString& epic) const;
    const CheckOutcome* outcome(CheckKey check) const { return m_outcomes.value(check); } ///< null: it never ran

private:
    void addStories();
    void addChecks();
    void addRisks();
    void addLapsed();

    const MaturityEvidence& m_evidence;
    std::map<QString, EpicEvidence> m_epics;
    QHash<CheckKey, const CheckOutcome*> m_outcomes;
};

/// A criterion as it is before anything was found against it.
MaturityCriterion aCriterion(MaturityRule rule, const QString& text);
/// Missed, by a sentence.
void miss(MaturityCriterion& criterion, const Reason& reason);
/// Missed, for there is nothing to judge it by; it has no value then.
void missForNothing(MaturityCriterion& criterion, const QString& sentence);
/// A line more, unless it counts nothing.
void addLine(MaturityCriterion& criterion, Reason reason);
/// Of stories and checks; %1 in `text` is how many and %2 what the first few stories are called.
Reason ofStories(Reason::Kind kind, const QString& text, const std::vector<const Story*>& stories);
Reason ofChecks(Reason::Kind kind, const QString& text, const std::set<CheckKey>& checks);

// One each, of one epic at the moment of the evidence.
MaturityCriterion inSprintsCriterion(const EpicEvidence& epic);
MaturityCriterion estimatedCriterion(const EpicEvidence& epic);
MaturityCriterion storyDoneCriterion(const EpicEvidence& epic);
MaturityCriterion checkRanCriterion(const EpicEvidence& epic, const MaturityIndex& index);
MaturityCriterion mustsDoneCriterion(const EpicEvidence& epic);
MaturityCriterion checksPassedCriterion(const EpicEvidence& epic, const MaturityIndex& index);
MaturityCriterion mitigatedCriterion(const EpicEvidence& epic, const MaturityIndex& index);
MaturityCriterion complianceCriterion(const EpicEvidence& epic, const MaturityIndex& index);
MaturityCriterion freshCriterion(const EpicEvidence& epic, const MaturityIndex& index);
MaturityCriterion noExpiredExceptionCriterion(const EpicEvidence& epic, const MaturityIndex& index);
MaturityCriterion riskAppetiteCriterion(const EpicEvidence& epic, const MaturityIndex& index);

} // namespace waymark
