// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"

namespace waymark {

enum class ScannerClass { Misconfiguration, Vulnerability, Secret, Licence, Test };

template <>
struct Words<ScannerClass> {
    static constexpr std::pair<ScannerClass, const char*> list[] = {
        {ScannerClass::Misconfiguration, "misconfiguration"},
        {ScannerClass::Vulnerability, "vulnerability"},
        {ScannerClass::Secret, "secret"},
        {ScannerClass::Licence, "licence"},
        {ScannerClass::Test, "test"}};
};

/// What a run looked at. A run says nothing outside its scopes.
struct Scope {
    QString tool = {}; ///< lower-case slug: "prowler", "security-hub"
    TargetKind targetKind = TargetKind::Other;
    QString targetIdentity = {};
    ScannerClass scannerClass = ScannerClass::Misconfiguration;
    QString severityFilter = {}; ///< as the tool states it; empty: none known
    bool failuresOnly = false;   ///< the tool lists only what it found wrong, so absence means passed
    bool drill = false;          ///< a run against a deliberately broken target, outside every other figure

    friend bool operator==(const Scope&, const Scope&) = default;
    friend size_t qHash(const Scope& scope, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, scope.tool, static_cast<int>(scope.targetKind), scope.targetIdentity,
                          static_cast<int>(scope.scannerClass), scope.severityFilter, scope.drill);
    }
};

} // namespace waymark
