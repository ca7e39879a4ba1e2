// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/keys.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Keys as texts tell them.
class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areToldAsTheyAreBound_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<QString>("toolTip");
        QTest::newRow("none") << QKeySequence() << u"Add"_s;
        QTest::newRow("one") << QKeySequence(keys::add) << u"Add (Ctrl+N)"_s;
        QTest::newRow("with two modifiers") << QKeySequence(keys::history) << u"Add (Ctrl+Shift+H)"_s;
        QTest::newRow("without one") << QKeySequence(Qt::Key_Escape) << u"Add (Esc)"_s;
        QTest::newRow("Return") << QKeySequence(Qt::Key_Return) << u"Add (Enter)"_s;
        QTest::newRow("Return with a modifier") << QKeySequence(keys::accept) << u"Add (Ctrl+Enter)"_s;
    }

    void areToldAsTheyAreBound()
    {
        QFETCH(QKeySequence, keys);
        QFETCH(QString, toolTip);
        QCOMPARE(withKeys(u"Add"_s, keys), toolTip);
        QCOMPARE(keyText(keys).isEmpty(), keys.isEmpty());
        QVERIFY(toolTip.contains(keyText(keys)));
    }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
