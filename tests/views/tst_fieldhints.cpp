// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/fieldhints.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What an empty line says that it is for, where it has no room for that.
class TestFieldHints : public QObject {
    Q_OBJECT

    static void rest(QLineEdit& line)
    {
        QHelpEvent help(QEvent::ToolTip, line.rect().center(), line.mapToGlobal(line.rect().center()));
        QCoreApplication::sendEvent(&line, &help);
    }

private Q_SLOTS:
    void cleanup()
    {
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void aHintWithoutRoomIsTold_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("told");
        const QString hint = u"An epic, story or control, by its id or words"_s;
        QTest::newRow("no room") << 120 << QString() << QString() << hint;
        QTest::newRow("room") << 900 << QString() << QString() << QString();
        QTest::newRow("something is typed") << 120 << u"IAM"_s << QString() << QString();
        QTest::newRow("it has a tool tip") << 120 << QString() << u"Its own"_s << u"Its own"_s;
    }

    void aHintWithoutRoomIsTold()
    {
        QFETCH(int, width);
        QFETCH(QString, text);
        QFETCH(QString, own);
        QFETCH(QString, told);
        const FieldHints hints(this);
        QLineEdit line(text);
        line.setPlaceholderText(u"An epic, story or control, by its id or words"_s);
        line.setToolTip(own);
        line.resize(width, 28);
        line.show();
        rest(line);
        if (told.isEmpty())
            QVERIFY(!QToolTip::isVisible());
        else
            QCOMPARE(QToolTip::text(), told);
    }
};

QTEST_MAIN(TestFieldHints)
#include "tst_fieldhints.moc"
