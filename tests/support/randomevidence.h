// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/evidencebox.h"
#include "tests/support/evidenceoracle.h"

#include <algorithm>
#include <random>

namespace waymark {

/// Runs of two scopes, one of them of a tool that reports only failures, imported in any order of time; some go and come
/// back. In the store and in the oracle alike.
class RandomEvidence {
public:
    struct Imported {
        Run run;
        std::vector<Finding> findings;
        std::vector<Scope> scopes;
    };

    explicit RandomEvidence(quint32 seed, int steps)
        : m_random(seed)
    {
        for (int step = 0; step < steps; ++step)
            below(4) == 0 ? flipOne() : import();
        check(m_box.settle());
    }

    static constexpr int days = 9; ///< aDay(0) to aDay(days - 1)
    static QString failuresOnlyTarget() { return QStringLiteral("account-1"); }
    EvidenceBox& box() { return m_box; }
    const EvidenceOracle& oracle() const { return m_oracle; }
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    /// Those that count, oldest first.
    std::vector<Imported> counting() const
    {
        std::vector<Imported> counting;
        for (const RunId& run : m_oracle.runs(true))
            counting.push_back(*std::ranges::find(m_imported, run, [](const Imported& i) { return i.run.id; }));
        return counting;
    }

private:
    static void check(const Result<void>& result)
    {
        if (!result)
            qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }

    void import()
    {
        Imported imported{.run = EvidenceBox::aRun(below(days), below(3) != 0), .findings = {}, .scopes = {}};
        const int which = below(3);
        for (int number = 0; number < 2; ++number) {
            if (which != 2 && which != number)
                continue;
            Scope scope = aFinding(QStringLiteral("c"), QStringLiteral("r"), Outcome::Passed).scope;
            scope.targetIdentity = QStringLiteral("account-%1").arg(number);
            scope.failuresOnly = number == 1;
            imported.scopes.push_back(scope);
            for (int i = below(9); i > 0; --i) {
                const auto outcome = static_cast<Outcome>(below(3) == 0 ? below(6) : below(2));
                imported.findings.push_back(aFinding(QStringLiteral("check%1").arg(below(2)),
                                                     QStringLiteral("resource%1").arg(below(4)), outcome,
                                                     below(5) == 0 ? Severity::High : Severity::Low));
                imported.findings.back().scope = scope;
            }
        }
        check(m_box.settle());
        const auto staged = m_box.stage(*m_box.staging(), imported.run, imported.findings, imported.scopes);
        check(staged ? Result<void>() : Result<void>(staged.error()));
        check(m_box.count(imported.run.id));
        m_oracle.add(imported.run, imported.findings, imported.scopes, true);
        m_imported.push_back(std::move(imported));
    }

    void flipOne()
    {
        const bool counting = below(3) == 0;
        const std::vector<RunId> runs = m_oracle.runs(!counting);
        if (runs.empty())
            return;
        const RunId run = runs[static_cast<size_t>(below(static_cast<int>(runs.size())))];
        check(counting ? m_box.count(run) : m_box.withdraw(run));
        m_oracle.setCounts(run, counting);
    }

    std::mt19937 m_random;
    EvidenceBox m_box;
    EvidenceOracle m_oracle;
    std::vector<Imported> m_imported;
};

} // namespace waymark
