// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/programme/itemmoves.h"
#include "tests/support/planningbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a tie takes away from where it is.
class TestItemMoves : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTieMovesWhatHasOnePlace_data();
    void aTieMovesWhatHasOnePlace();
    void othersStandBesideEachOther();
};

void TestItemMoves::aTieMovesWhatHasOnePlace_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("epic") << int(ItemKind::Epic) << u"iam"_s << u"data"_s;
    QTest::newRow("capability") << int(ItemKind::Capability) << u"threat-detection"_s << u"data-protection"_s;
    QTest::newRow("component") << int(ItemKind::Component) << u"detective"_s << u"responsive"_s;
    QTest::newRow("layer") << int(ItemKind::Layer) << u"code"_s << u"host"_s;
}

void TestItemMoves::aTieMovesWhatHasOnePlace()
{
    QFETCH(int, kind);
    QFETCH(QString, from);
    QFETCH(QString, to);
    Story story = aStory(u"A-1"_s);
    story.epic = u"iam"_s;
    story.capability = u"threat-detection"_s;
    story.component = Component::Detective;
    story.layer = DefenceLayer::Code;
    Records records;
    records.load(story);
    const ItemRef item = itemRef(ItemKind::UseCase, story.id);
    const ItemRef place{static_cast<ItemKind>(kind), to};
    for (const auto& move : {moveByTie(records, item, place), moveByTie(records, place, item)}) {
        QVERIFY(move);
        QCOMPARE(move->item, item);
        QCOMPARE(move->from, (ItemRef{place.kind, from}));
        QCOMPARE(move->to, place);
    }
    QVERIFY(!moveByTie(records, item, {place.kind, from})); // it is there already
}

void TestItemMoves::othersStandBesideEachOther()
{
    Story bare = aStory(u"A-1"_s);
    bare.epic.clear();
    const Risk risk{.reference = u"R-1"_s, .title = u"Keys leak"_s, .epic = u"iam"_s};
    Records records;
    records.load(bare);
    records.load(risk);
    const ItemRef item = itemRef(ItemKind::UseCase, bare.id);
    QVERIFY(!moveByTie(records, item, {ItemKind::Epic, u"iam"_s}));
    QVERIFY(!moveByTie(records, item, {ItemKind::Control, u"cis-docker/4.1"_s}));
    QVERIFY(!moveByTie(records, itemRef(CheckKey(1)), {ItemKind::Epic, u"iam"_s}));
    QVERIFY(!moveByTie(records, itemRef(ItemKind::UseCase, StoryId::create()), {ItemKind::Epic, u"iam"_s}));
    const auto move = moveByTie(records, {ItemKind::Epic, u"data"_s}, itemRef(ItemKind::Risk, risk.id));
    QVERIFY(move);
    QCOMPARE(move->from.id, u"iam"_s);
}

QTEST_GUILESS_MAIN(TestItemMoves)
#include "tst_itemmoves.moc"
