// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "model/import/findingreader.h"
#include "model/import/fingerprint.h"
#include "model/import/rowview.h"
#include "model/import/textcache.h"

namespace waymark {

/// Turns a row into a finding by the rules of its place.
class FindingBuilder {
public:
    explicit FindingBuilder(const ReadOptions& options)
        : m_givenTarget(options.target)
        , m_notAfter(options.notAfter)
    {
    }

    struct Built {
        Finding finding = {};
        std::string unknownWord = {}; ///< the status, if the format's vocabulary doesn't have it
    };
    /// Nothing if the row names no check.
    std::optional<Built> build(const RowRules& rules, const RowView& row);
    Scope scope(const RowRules& rules, const RowView& row);
    QString plain(const TextRule& rule, const RowView& row);
    /// The first that is one and can be.
    QDateTime time(const TextRule& rule, const RowView& row);

    /// Of the times so far that can't be, and are taken as unknown; invalid: there was none.
    const QDateTime& latestFutureTime() const { return m_latestFutureTime; }
    /// What stands for a target that neither the file nor the person named; empty: there was no need of it.
    const QString& standInTarget() const { return m_standInTarget; }

private:
    QString shared(std::string_view text);
    QString shared(const TextRule& rule, const RowView& row);
    Severity severity(const RowRules& rules, const RowView& row);
    QString url(const TextRule& rule, const RowView& row);
    QStringList references(const TextRule& rule, const RowView& row);
    void locate(const RowRules& rules, const RowView& row, Finding& finding);
    QByteArray fingerprint(const RowRules& rules, const RowView& row, const std::string& checkId,
                           const std::string& resource);

    std::optional<QString> m_givenTarget;
    std::optional<QDateTime> m_notAfter;
    QDateTime m_latestFutureTime;
    QString m_standInTarget;
    TextCache<QString> m_texts;
    TextCache<QStringList> m_references;
    TextCache<QDateTime> m_times;
    TextCache<Scope> m_scopes;
    Fingerprint m_fingerprint;
    std::string m_scratch;
    std::string m_key;
    std::string m_filter;
    std::string m_file;
};

} // namespace waymark
