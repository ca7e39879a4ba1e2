// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/textlimits.h"
#include "tests/views/settingsstage.h"
#include "tests/views/testtheme.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// What is typed into the settings is not lost without a word.
class TestRefusedSettings : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void whatCantBeStoredIsToldWhenTheScreenIsLeft()
    {
        SettingsStage stage;
        // Given what won't do, which is said beside the fields and nowhere else
        stage.type("settingName", QString(), Qt::Key_Tab);
        stage.type("settingFreshness", u"soon"_s);
        QVERIFY(stage.messages.empty());
        // When the screen is left
        stage.view->hide();
        // Then one message says what of it isn't stored, and why
        QTRY_COMPARE(stage.messages.size(), size_t(1));
        const Message said = stage.messages.front();
        QCOMPARE(said.kind, Message::Kind::Failure);
        for (const QString& part : {u"“Name of the workspace”"_s, u"a workspace needs a name"_s, u"“soon” is no whole number."_s})
            QVERIFY2(said.text.contains(part), qPrintable(said.text));
        QCOMPARE(stage.properties().name, u"Test"_s);
        // And it is all there when somebody comes back
        stage.view->show();
        QCOMPARE(stage.text("settingName"), QString());
        QVERIFY(stage.fault("settingName").contains(u"needs a name"_s));
        QCOMPARE(stage.text("settingFreshness"), u"soon"_s);
        // When it is put right, then there is nothing to tell
        stage.type("settingName", u"Payments"_s);
        stage.type("settingFreshness", u"12"_s);
        QCOMPARE(stage.properties().name, u"Payments"_s);
        stage.messages.clear();
        stage.view->hide();
        QCoreApplication::processEvents();
        QVERIFY(stage.messages.empty());
    }

    void whoTakesTheScreenAwayHearsOfIt()
    {
        SettingsStage stage;
        auto* line = stage.find<QLineEdit>("settingFreshness");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"soon"_s); // and the field isn't left
        const QString told = stage.view->storeTyped();
        QVERIFY2(told.contains(u"“soon” is no whole number."_s), qPrintable(told));
        QCOMPARE(stage.view->storeTyped(), told);
        line->selectAll();
        QTest::keyClicks(line, u"12"_s);
        QCOMPARE(stage.view->storeTyped(), QString());
        QCOMPARE(stage.properties().freshnessDays, 12);
    }

    void theNameIsNoLongerThanItMayBe()
    {
        SettingsStage stage;
        auto* line = stage.find<QLineEdit>("settingName");
        QCOMPARE(line->maxLength(), longestLine);
        QVERIFY(line->accessibleDescription().contains(QString::number(longestLine)));
        line->setFocus();
        line->selectAll();
        line->insert(QString(longestLine + 1, u'x')); // as if it were pasted
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(stage.fault("settingName"), QString());
        QCOMPARE(stage.properties().name, QString(longestLine, u'x'));
    }
};

QTEST_MAIN(TestRefusedSettings)
#include "tst_refusedsettings.moc"
