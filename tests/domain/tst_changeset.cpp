// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/changeset.h"
#include "tests/support/oneofeach.h"

#include <QTest>

using namespace waymark;

class ChangeSetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesReadBackAsTheSameChanges();
    void bytesAreCanonical();
    void bytesTellTwoChangeSetsApart();
    void otherBytesAreRefused_data();
    void otherBytesAreRefused();
    void visitsOnlyTheKindThatIsAskedFor();
};

namespace {

ChangeSet aChangeSet()
{
    ChangeSet changeSet;
    changeSet.author = QStringLiteral("Anna");
    changeSet.session = QStringLiteral("s1");
    changeSet.at = someTime();
    changeSet.text = QStringLiteral("Rename");
    changeSet.undoes = 7;
    for (const Entity& entity : oneOfEach()) {
        changeSet.changes.push_back({.after = entity});
        changeSet.changes.push_back({.before = entity});
        changeSet.changes.push_back({.before = entity, .after = entity});
    }
    return changeSet;
}

} // namespace

void ChangeSetTest::bytesReadBackAsTheSameChanges()
{
    // Given a change set with an insertion, a removal and an update of every kind of entity
    const ChangeSet written = aChangeSet();
    // When its bytes are read
    const auto read = changeSetFromBytes(canonicalBytes(written));
    // Then it is the same, but for the sequence, which the log gives
    QVERIFY(read);
    QVERIFY(read->changes == written.changes);
    QCOMPARE(read->author, written.author);
    QCOMPARE(read->session, written.session);
    QCOMPARE(read->at, written.at);
    QCOMPARE(read->text, written.text);
    QVERIFY(read->undoes == written.undoes);
    QCOMPARE(read->sequence, 0);
}

void ChangeSetTest::bytesAreCanonical()
{
    // Given bytes, when they are read and written again, then they are the same, without any white space outside texts
    const QByteArray bytes = canonicalBytes(aChangeSet());
    QCOMPARE(canonicalBytes(*changeSetFromBytes(bytes)), bytes);
    QVERIFY(bytes.startsWith("{\"at\":\"2026-03-02T09:30:15.250Z\",\"author\":\"Anna\",\"changes\":[{\"after\":{"));
    QVERIFY(!bytes.contains("\": ") && !bytes.contains('\n'));
}

void ChangeSetTest::bytesTellTwoChangeSetsApart()
{
    ChangeSet one = aChangeSet();
    ChangeSet other = one;
    other.undoes.reset();
    QVERIFY(canonicalBytes(one) != canonicalBytes(other));
    other = one;
    std::get<Sprint>(*other.changes[3].after).capacity += 1;
    QVERIFY(canonicalBytes(one) != canonicalBytes(other));
}

void ChangeSetTest::otherBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("cut off") << QByteArray("}]") << QByteArray();
    QTest::newRow("unknown table") << QByteArray("\"table\":\"story\"") << QByteArray("\"table\":\"novel\"");
    QTest::newRow("unknown word") << QByteArray("\"backlog\"") << QByteArray("\"shelved\"");
    QTest::newRow("missing field") << QByteArray("\"rank\"") << QByteArray("\"rang\"");
    QTest::newRow("not an id") << QByteArray("\"story_id\":\"") << QByteArray("\"story_id\":\"x");
    QTest::newRow("no time") << QByteArray("\"at\":\"2026-") << QByteArray("\"at\":\"never");
    QTest::newRow("text for a number") << QByteArray("\"capacity\":20") << QByteArray("\"capacity\":\"20\"");
}

void ChangeSetTest::otherBytesAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray bytes = canonicalBytes(aChangeSet());
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    QVERIFY(!changeSetFromBytes(bytes));
}

void ChangeSetTest::visitsOnlyTheKindThatIsAskedFor()
{
    const ChangeSet changeSet = aChangeSet();
    int inserted = 0;
    int removed = 0;
    int updated = 0;
    changeSet.forEach<Story>([&](const Story* before, const Story* after) {
        inserted += !before && after;
        removed += before && !after;
        updated += before && after;
    });
    QCOMPARE(inserted, 2);
    QCOMPARE(removed, 2);
    QCOMPARE(updated, 2);
    QVERIFY(changeSet.touches<Run>());
    QVERIFY(!ChangeSet{}.touches<Run>());
}

QTEST_GUILESS_MAIN(ChangeSetTest)
#include "tst_changeset.moc"
