// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/targetsstage.h"
#include "tests/views/testtheme.h"
#include "views/targets/rulepreviewmodel.h"
#include "views/targets/rulesmodel.h"

#include <QLabel>
#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The rules that assign targets, and the preview of what they would do.
class TestTargetRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsAddedAtTheKeyboard()
    {
        TargetsStage stage;
        // When Ctrl+N is pressed anywhere on the screen, and a pattern is typed
        stage.targets()->setFocus();
        QTest::keyClick(stage.targets(), Qt::Key_N, Qt::ControlModifier);
        auto* note = stage.view->findChild<QLabel*>(u"rulesNote"_s);
        stage.editor()->setText(u"prod-*"_s);
        // Then it says how far that reaches, before it is saved
        QVERIFY2(note->text().contains(u"2 of 4"_s), qPrintable(note->text()));
        QVERIFY(stage.patterns().isEmpty());
        QTest::keyClick(stage.editor(), Qt::Key_Return);
        QTRY_COMPARE(stage.patterns(), QStringList{u"prod-*"_s});
        QTRY_VERIFY(!stage.editor());
        // When another is begun and left, then it is none
        QTest::keyClick(stage.rules(), Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(stage.editor(), Qt::Key_Escape);
        QTRY_COMPARE(stage.rules()->model()->rowCount(), 1);
        QCOMPARE(stage.patterns(), QStringList{u"prod-*"_s});
    }

    void aRuleBeginsLikeTheSelectedTarget()
    {
        TargetsStage stage;
        stage.select({2});
        QTest::keyClick(stage.targets(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(stage.editor()->text(), u"registry/shop:1"_s);
        stage.type(u"registry/*"_s);
        QCOMPARE(stage.patterns(), QStringList{u"registry/*"_s});
    }

    void rulesMoveAndGoAtTheKeyboard()
    {
        TargetsStage stage;
        for (const QString& pattern : {u"a"_s, u"b"_s, u"c"_s})
            TargetsBox::addRule(*stage.workspace, pattern, u"test"_s);
        stage.rules()->setFocus();
        stage.rules()->selectRow(2);
        QTest::keyClick(stage.rules(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(stage.rules(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(stage.patterns(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
        QTest::keyClick(stage.rules(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(stage.patterns(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        // Del removes, without a question, and can be undone
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        QTest::keyClick(stage.rules(), Qt::Key_Delete);
        QCOMPARE(stage.patterns(), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(stage.prompt.asked.isEmpty());
        QCOMPARE(messages.size(), 1);
        messages.front()[0].value<Message>().action();
        QCOMPARE(stage.patterns(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    }

    void delInTheTargetsRemovesNoRule()
    {
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"a"_s, u"test"_s);
        stage.rules()->selectRow(0);
        stage.select({0});
        QTest::keyClick(stage.targets(), Qt::Key_Delete);
        QCOMPARE(stage.patterns(), QStringList{u"a"_s});
    }

    void rulesAreAppliedAfterAPreview()
    {
        // Given a rule that would change two of the targets
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        auto* apply = stage.button("applyRules");
        QVERIFY2(apply->text().contains(u"2"_s), qPrintable(apply->text()));
        // When they are to be applied, then a preview comes first
        apply->click();
        auto* preview = stage.table("rulePreviewTable");
        QVERIFY(preview->isVisible());
        QCOMPARE(preview->model()->rowCount(), 2);
        QCOMPARE(stage.environment("prod-1"), QString());
        // When one is unticked at the keyboard and the rest accepted
        preview->setFocus();
        preview->setCurrentIndex(preview->model()->index(0, 0));
        QTest::keyClick(preview, Qt::Key_Space);
        QCOMPARE(stage.button("rulesAccept")->text(), u"Change one target"_s);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        stage.button("rulesAccept")->click();
        // Then the other is as the rule says, by one step
        QCOMPARE(stage.environment("prod-1"), QString());
        QCOMPARE(stage.environment("prod-2"), u"production"_s);
        QVERIFY(stage.targets()->isVisible());
        messages.front()[0].value<Message>().action();
        QCOMPARE(stage.environment("prod-2"), QString());
    }

    void aClickUnticks()
    {
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        stage.button("applyRules")->click();
        auto* preview = stage.table("rulePreviewTable");
        const QRect cell = preview->visualRect(preview->model()->index(0, 0));
        QTest::mouseClick(preview->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(10, cell.height() / 2));
        QCOMPARE(stage.button("rulesAccept")->text(), u"Change one target"_s);
    }

    void escLeavesThePreview()
    {
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        stage.button("applyRules")->click();
        QTest::keyClick(stage.table("rulePreviewTable"), Qt::Key_Escape);
        QVERIFY(stage.targets()->isVisible());
        QCOMPARE(stage.environment("prod-1"), QString());
    }

    void thePreviewFollowsOthers()
    {
        // Given a preview
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        stage.button("applyRules")->click();
        // When others change what it rests on, then it is made anew, and goes when nothing is left
        TargetsBox::addRule(*stage.workspace, u"test-*"_s, u"test"_s);
        QCOMPARE(stage.table("rulePreviewTable")->model()->rowCount(), 3);
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.targets()->isVisible());
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestTargetRules)
#include "tst_targetrules.moc"
