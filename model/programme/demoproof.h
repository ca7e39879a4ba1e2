// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"
#include "model/domain/risk.h"

#include <vector>

class QTimeZone;

namespace waymark {

class TemplateNode;

/// What templates/demo/demo.json says about exceptions, risks and gate policies. Checks are named by tool and id, targets
/// by identity, stories by their ids in the epic catalogue, people by name. Times are UTC.

struct DemoCheck {
    QString tool = {};
    QString id = {};
};

/// An exception that somebody asks for, and what became of it.
struct DemoException {
    ExceptionRecord draft = {}; ///< but for check and target
    DemoCheck check = {};
    QString target = {}; ///< empty: on whatever target
    QString by = {};
    QDateTime at = {};
    QString approver = {}; ///< empty: it is a proposal
    QDateTime approved = {};
    QString revoker = {}; ///< empty: it was not revoked
    QDateTime revoked = {};
    QString revokeReason = {};
};

/// What a look at a risk has changed.
struct DemoRiskReview {
    QString by = {};
    QDateTime at = {};
    int likelihood = 0; ///< current, 1..5
    int impact = 0;
    RiskTreatment treatment = RiskTreatment::Mitigate;
    RiskStatus status = RiskStatus::Open;
    QString why = {}; ///< the ratings and the status are others now
    QDate next = {}; ///< review
};

struct DemoRisk {
    Risk risk = {}; ///< but for its owner
    QString owner = {};
    QString by = {};
    QDateTime at = {};
    std::vector<DemoCheck> checks = {}; ///< that show whether it is real
    QStringList stories = {};           ///< that make it smaller
    std::vector<DemoRiskReview> reviews = {};
};

/// A policy for all sprints that have none of their own.
struct DemoPolicy {
    QString by = {};
    QDateTime at = {};
    QString document = {}; ///< JSON
};

struct DemoProof {
    std::vector<DemoException> exceptions = {};
    std::vector<DemoRisk> risks = {};
    std::vector<DemoPolicy> policies = {};
};

/// `folder`: where the files of policies are; `zone`: that of the times. Faults are noted at the nodes.
DemoProof readDemoProof(const TemplateNode& root, const QString& folder, const QTimeZone& zone);

/// A member that is a day such as 2026-12-04.
QDate demoDay(const TemplateNode& node, const char* key);

/// A member that is a time such as 2026-08-24T09:00, there.
QDateTime demoTime(const TemplateNode& node, const char* key, const QTimeZone& zone);

} // namespace waymark
