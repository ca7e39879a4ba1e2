// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/overdue.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The figure of what is overdue, from counts by check, scope and severity.
class TestOverdue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingRanIsNoEvidence()
    {
        const Figure figure = overdueFailures({}, {}, false);
        QVERIFY(!figure.value);
        QCOMPARE(figure.reasons.size(), size_t(1));
        QCOMPARE(figure.reasons[0].kind, Reason::Kind::Missing);
    }

    void noneIsZeroWithAReason()
    {
        const Figure figure = overdueFailures({}, {}, true);
        QCOMPARE(figure.value.value_or(-1), qint64(0));
        QCOMPARE(figure.reasons.size(), size_t(1));
        QCOMPARE(figure.reasons[0].kind, Reason::Kind::Counted);
    }

    void reasonsAreBySeverityWithTheirChecks()
    {
        // Given a check that fails in two scopes, and another of another severity
        const std::vector<OverdueCount> counts = {aCount(1, Severity::Low, 3), aCount(2, Severity::Critical, 2),
                                                  aCount(1, Severity::Low, 4)};
        const Figure figure = overdueFailures(counts, {}, true);
        // Then results are counted, the worst severity first, and each check is named once
        QCOMPARE(figure.value.value_or(-1), qint64(9));
        QCOMPARE(figure.reasons.size(), size_t(2));
        QCOMPARE(figure.reasons[0].count, qint64(2));
        QVERIFY(figure.reasons[0].text.contains(u"critical"_s) && figure.reasons[0].text.contains(u"7 days"_s));
        QCOMPARE(figure.reasons[1].count, qint64(7));
        QVERIFY(figure.reasons[1].checks == std::vector{CheckKey(1)});
    }

    void exceptedOnesAreLeftOutAndNamed()
    {
        const std::vector<OverdueCount> counts = {aCount(1, Severity::High, 3, 3), aCount(2, Severity::High, 5, 1)};
        const Figure figure = overdueFailures(counts, {}, true);
        QCOMPARE(figure.value.value_or(-1), qint64(4));
        QCOMPARE(figure.reasons.size(), size_t(2));
        QVERIFY(figure.reasons[0].checks == std::vector{CheckKey(2)});
        QCOMPARE(figure.reasons[1].kind, Reason::Kind::LeftOut);
        QCOMPARE(figure.reasons[1].count, qint64(4));
        QVERIFY((figure.reasons[1].checks == std::vector{CheckKey(1), CheckKey(2)}));
    }

private:
    static OverdueCount aCount(qint64 check, Severity severity, qint64 count, qint64 excepted = 0)
    {
        return {.check = CheckKey(check), .severity = severity, .count = count, .excepted = excepted};
    }
};

QTEST_GUILESS_MAIN(TestOverdue)
#include "tst_overdue.moc"
