// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace waymark {

/// Which entries of the audit log.
struct AuditFilter {
    QString author = {};      ///< empty: anybody
    /// Each of them in what the person did, or in a text or id of what was changed, before or after: a story's old title finds
    /// the edit that changed it. Case doesn't matter for the letters a to z; of others it does. Numbers are not looked at. A
    /// reference finds itself only: "R-1" doesn't find "R-10".
    QStringList words = {};
    QStringList kinds = {};   ///< tables of entities that were changed: "story"; empty: any
    QString item = {};        ///< id of an item that was changed; empty: any
    QDateTime from = {};      ///< UTC; invalid: from the beginning
    QDateTime until = {};     ///< UTC, not included; invalid: until now
    qint64 after = 0;         ///< only entries behind this one
    qint64 before = 0;        ///< only entries before this one; 0: all

    friend bool operator==(const AuditFilter&, const AuditFilter&) = default;
};

/// An entry without its images: what a list shows.
struct AuditLine {
    qint64 sequence = 0;
    QDateTime at = {}; ///< UTC
    QString author = {};
    QString text = {};
    std::optional<qint64> undoes = {};
    std::vector<std::pair<QString, QString>> items = {}; ///< table and id of what it changed; at most mostItems
    int changed = 0; ///< rows in all

    static constexpr int mostItems = 20;

    friend bool operator==(const AuditLine&, const AuditLine&) = default;
};

} // namespace waymark
