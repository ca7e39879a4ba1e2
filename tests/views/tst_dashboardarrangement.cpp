// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardarrangement.h"

#include <QJsonArray>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QStringList allCards = {u"maturityPolar"_s, u"maturityGrid"_s, u"nextRung"_s, u"epics"_s,    u"trend"_s,   u"failures"_s,
                              u"sprints"_s,       u"burndown"_s,     u"riskHeat"_s, u"exposure"_s, u"pillars"_s, u"capabilities"_s};

/// Three of them shown, which are in the preset of the lead, in this order.
DashboardArrangement three()
{
    DashboardArrangement arrangement({u"trend"_s, u"epics"_s, u"nextRung"_s});
    return arrangement;
}

QString orderOf(const DashboardArrangement& arrangement)
{
    return arrangement.shown().join(u' ');
}

} // namespace

class TestDashboardArrangement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presetsChooseAndOrder_data()
    {
        QTest::addColumn<DashboardPreset>("preset");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("hidden");
        QTest::newRow("lead") << DashboardPreset::Lead << u"maturityPolar"_s << u"capabilities"_s;
        QTest::newRow("architect") << DashboardPreset::Architect << u"pillars"_s << u"sprints"_s;
        QTest::newRow("manager") << DashboardPreset::Manager << u"maturityPolar"_s << u"failures"_s;
    }

    void presetsChooseAndOrder()
    {
        QFETCH(DashboardPreset, preset);
        QFETCH(QString, first);
        QFETCH(QString, hidden);
        DashboardArrangement arrangement(allCards);
        arrangement.setPreset(preset);
        QCOMPARE(arrangement.preset(), preset);
        QCOMPARE(arrangement.shown().first(), first);
        QVERIFY(!arrangement.isShown(hidden));
        QVERIFY(!arrangement.isChanged());
        // Then it has each card once, shown or not
        QStringList sorted = arrangement.order();
        sorted.sort();
        QStringList expected = allCards;
        expected.sort();
        QCOMPARE(sorted, expected);
        QVERIFY(!presetName(preset).isEmpty());
    }

    void theLeadComesFirst()
    {
        QCOMPARE(DashboardArrangement(allCards).preset(), DashboardPreset::Lead);
    }

    void aPresetShowsOnlyWhatThereIs()
    {
        QCOMPARE(orderOf(DashboardArrangement({u"trend"_s, u"epics"_s})), u"epics trend"_s);
    }

    void cardsAreMovedByPlaces_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<int>("by");
        QTest::addColumn<QString>("order"); // before: nextRung epics trend
        QTest::newRow("right") << u"nextRung"_s << 1 << u"epics nextRung trend"_s;
        QTest::newRow("left") << u"trend"_s << -1 << u"nextRung trend epics"_s;
        QTest::newRow("to the end") << u"nextRung"_s << 2 << u"epics trend nextRung"_s;
        QTest::newRow("before all") << u"nextRung"_s << -1 << u"nextRung epics trend"_s;
        QTest::newRow("behind all") << u"trend"_s << 1 << u"nextRung epics trend"_s;
        QTest::newRow("unknown") << u"nothing"_s << 1 << u"nextRung epics trend"_s;
    }

    void cardsAreMovedByPlaces()
    {
        QFETCH(QString, card);
        QFETCH(int, by);
        QFETCH(QString, order);
        DashboardArrangement arrangement = three();
        const QString before = orderOf(arrangement);
        QCOMPARE(arrangement.move(card, by), order != before);
        QCOMPARE(orderOf(arrangement), order);
        QCOMPARE(arrangement.isChanged(), order != before);
    }

    void cardsAreDroppedBeforeOthers_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("order"); // of epics; before: nextRung epics trend
        QTest::newRow("first") << 0 << u"epics nextRung trend"_s;
        QTest::newRow("where it is") << 1 << u"nextRung epics trend"_s;
        QTest::newRow("before its follower") << 2 << u"nextRung epics trend"_s;
        QTest::newRow("last") << 3 << u"nextRung trend epics"_s;
        QTest::newRow("nowhere") << 4 << u"nextRung epics trend"_s;
        QTest::newRow("before the first") << -1 << u"nextRung epics trend"_s;
    }

    void cardsAreDroppedBeforeOthers()
    {
        QFETCH(int, place);
        QFETCH(QString, order);
        DashboardArrangement arrangement = three();
        QCOMPARE(arrangement.moveTo(u"epics"_s, place), order != orderOf(arrangement));
        QCOMPARE(orderOf(arrangement), order);
    }

    void hiddenOnesAreNoPlaces()
    {
        // Given that what stands between two is hidden
        DashboardArrangement arrangement = three();
        arrangement.setShown(u"epics"_s, false);
        QCOMPARE(orderOf(arrangement), u"nextRung trend"_s);
        QVERIFY(!arrangement.move(u"epics"_s, 1));
        // When they change places, it takes one step
        QVERIFY(arrangement.move(u"nextRung"_s, 1));
        QCOMPARE(orderOf(arrangement), u"trend nextRung"_s);
        // When it is shown again, nothing is lost
        arrangement.setShown(u"epics"_s, true);
        QCOMPARE(arrangement.shown().size(), 3);
        QVERIFY(arrangement.shown().indexOf(u"trend"_s) < arrangement.shown().indexOf(u"nextRung"_s));
    }

    void thePresetIsRestored()
    {
        DashboardArrangement arrangement(allCards);
        arrangement.setPreset(DashboardPreset::Manager);
        const QStringList before = arrangement.shown();
        arrangement.setShown(before.first(), false);
        arrangement.setShown(u"failures"_s, true);
        arrangement.move(before.last(), -1);
        QVERIFY(arrangement.isChanged());
        arrangement.setPreset(arrangement.preset());
        QCOMPARE(arrangement.shown(), before);
        QVERIFY(!arrangement.isChanged());
    }

    void whatIsSavedComesBack()
    {
        DashboardArrangement arrangement(allCards);
        arrangement.setPreset(DashboardPreset::Architect);
        arrangement.setShown(u"pillars"_s, false);
        arrangement.move(u"trend"_s, -2);
        DashboardArrangement other(allCards);
        other.restore(arrangement.save());
        QCOMPARE(other.preset(), DashboardPreset::Architect);
        QCOMPARE(other.order(), arrangement.order());
        QCOMPARE(other.shown(), arrangement.shown());
        QCOMPARE(other.save(), arrangement.save());
    }

    void cardsOfLaterVersionsComeLastAndAreSeen()
    {
        DashboardArrangement former({u"epics"_s, u"trend"_s});
        former.move(u"trend"_s, -1);
        DashboardArrangement later({u"capabilities"_s, u"epics"_s, u"trend"_s}); // which the lead's preset doesn't show
        later.restore(former.save());
        QCOMPARE(orderOf(later), u"trend epics capabilities"_s);
    }

    void strangeStatesDoNoHarm_data()
    {
        QTest::addColumn<QJsonObject>("state");
        QTest::addColumn<QString>("shown"); // of three(): nextRung epics trend
        QTest::newRow("none") << QJsonObject() << u"nextRung epics trend"_s;
        QTest::newRow("unknown preset") << QJsonObject{{u"preset"_s, u"king"_s}} << u"nextRung epics trend"_s;
        QTest::newRow("of other types") << QJsonObject{{u"preset"_s, 7}, {u"order"_s, u"trend"_s}, {u"hidden"_s, 3}} << u"nextRung epics trend"_s;
        QTest::newRow("unknown cards")
            << QJsonObject{{u"order"_s, QJsonArray{u"gone"_s, u"trend"_s, 5, u"epics"_s, u"nextRung"_s}}, {u"hidden"_s, QJsonArray{u"gone"_s, u"epics"_s}}}
            << u"trend nextRung"_s;
        QTest::newRow("twice") << QJsonObject{{u"order"_s, QJsonArray{u"trend"_s, u"trend"_s, u"epics"_s}}} << u"trend epics nextRung"_s;
        QTest::newRow("hidden, of no place") << QJsonObject{{u"order"_s, QJsonArray{u"trend"_s}}, {u"hidden"_s, QJsonArray{u"epics"_s}}}
                                             << u"trend nextRung epics"_s;
    }

    void strangeStatesDoNoHarm()
    {
        QFETCH(QJsonObject, state);
        QFETCH(QString, shown);
        DashboardArrangement arrangement = three();
        arrangement.restore(state);
        QCOMPARE(orderOf(arrangement), shown);
        QCOMPARE(arrangement.order().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestDashboardArrangement)
#include "tst_dashboardarrangement.moc"
