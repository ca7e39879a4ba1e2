// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/coveragerow.h"

#include <QStringList>

#include <vector>

namespace waymark {

class Records;
struct Catalogues;
struct ProgrammeFigures;
struct Reference;
struct ReferenceFigures;

inline constexpr size_t mostNamedChecks = 40; ///< of an item: there may be one for each CVE of a scan

/// An item of a benchmark or of a set of practices with what stands behind it.
struct BenchmarkRow {
    CoverageRow coverage = {}; ///< its name is the title, its purpose the text
    QString id = {};           ///< as its publisher and tools print it: "4.1"
    QString epic = {};         ///< code; empty: none
    QString why = {};          ///< it stands as it does
    QStringList stories = {};  ///< references
    QStringList checks = {};   ///< "docker-bench 4.1: Failed": the first `mostNamedChecks`, those that fail first
    int failing = 0;           ///< of all of its checks
    QString outOfScope = {};   ///< why it is the provider's; empty: it is not

    /// It is the provider's, and nothing that ran says that it is ours all the same.
    bool isLeftOut() const
    {
        return !outOfScope.isEmpty()
            && (coverage.standing == ItemStanding::NoEvidence || coverage.standing == ItemStanding::NeverRun);
    }
    friend bool operator==(const BenchmarkRow&, const BenchmarkRow&) = default;
};

struct BenchmarkSection {
    QString id = {}; ///< in its set: "4", "content"
    QString name = {};
    std::vector<BenchmarkRow> items = {};
};

/// One set of controls or best practices, as it is shown.
struct Benchmark {
    QString id = {};
    QString name = {};
    QString about = {}; ///< version and source
    std::vector<BenchmarkSection> sections = {};
};

/// How many items of a set stand how.
struct BenchmarkCounts {
    int items = 0;
    int passed = 0;     ///< by tests alone
    int attested = 0;   ///< with a person's word, which no test bears out
    int failed = 0;
    int noEvidence = 0; ///< of those in scope
    int leftOut = 0;
};
BenchmarkCounts countsOf(const Benchmark& benchmark);
BenchmarkCounts countsOf(const BenchmarkSection& section);
/// The worst of those that are in scope; none: none is.
std::optional<ItemStanding> worstOf(const BenchmarkSection& section);

/// What a set is made of. All outlive the call; `programme` may be null while it is computed.
struct BenchmarkSources {
    const Reference* reference = nullptr;
    const Catalogues* catalogues = nullptr;
    const ReferenceFigures* figures = nullptr;
    const Records* records = nullptr;
    const ProgrammeFigures* programme = nullptr;
};

/// Id and name of every set there is: those with texts, the best practices, and frameworks of which checks or links name items.
std::vector<std::pair<QString, QString>> benchmarkNames(const BenchmarkSources& sources);
/// Without sections, if there is no such set.
Benchmark benchmarkOf(const QString& id, const BenchmarkSources& sources);
/// The set that has an item; empty: none.
QString benchmarkWith(const ItemRef& item);
/// Every check of its items, each once.
std::vector<CheckKey> checksOf(const Benchmark& benchmark, const ReferenceFigures& figures);
/// Of those of these checks that ran: hundredths of a per cent; none: no evidence.
std::optional<qint64> complianceOf(const std::vector<CheckKey>& checks, const ProgrammeFigures* programme);

} // namespace waymark
