// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmefigures.h"
#include "model/programme/tieditems.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/importbox.h"

using namespace waymark;
using namespace Qt::StringLiterals;

/// What checks give evidence for, in lists of checks.
class TestTiedItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesWhatPeopleTiedAndNotWhatTheyRejected()
    {
        // Given a check that is tied to a practice and a control, and of which another practice was rejected
        ImportBox box;
        box.import({.file = ResultsFile(u"2026-05-30T06:00:00Z"_s)
                                .add(u"own"_s, u"r"_s, Outcome::Passed)
                                .add(u"other"_s, u"r"_s, Outcome::Passed)
                                .write(box.path(u"a.json"_s))});
        ImportBox::done(box.workspace().edit(u"Tie"_s, [](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"unit"_s, u"own"_s);
            if (!check)
                return check.error();
            for (const auto& [kind, item, state] : {std::tuple(CheckTieKind::BestPractice, u"sec_a"_s, CheckTieState::Made),
                                                    std::tuple(CheckTieKind::BestPractice, u"sec_b"_s, CheckTieState::Rejected),
                                                    std::tuple(CheckTieKind::Control, u"own/1"_s, CheckTieState::Made)})
                if (auto tied = edit.insert(CheckTie{.check = *check, .kind = kind, .item = item, .state = state}); !tied)
                    return tied;
            return {};
        }));
        const EvidenceReader reader = box.reader();
        const Records& records = box.workspace().records();
        auto figures = ImportBox::value(programmeFigures(reader, records, builtInCatalogues(), box.workspace().clock().now()));
        QCOMPARE(figures.checks.size(), size_t(2));
        for (const CheckOutcome& check : figures.checks)
            QVERIFY(!check.tied);
        // When that is asked for, then it is told
        ImportBox::done(addTiedItems(figures, reader, records, builtInCatalogues()));
        for (const CheckOutcome& check : figures.checks) {
            const bool own = check.checkId == u"own";
            QVERIFY(check.tied);
            QCOMPARE(check.tied->bestPractices, own ? QStringList{u"sec_a"_s} : QStringList());
            QCOMPARE(check.tied->controls, own ? QStringList{u"own/1"_s} : QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(TestTiedItems)
#include "tst_tieditems.moc"
