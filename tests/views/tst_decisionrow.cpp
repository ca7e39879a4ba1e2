// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/shared/decisionrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A page with a field above its foot, in a window.
struct DecisionStage {
    QWidget page;
    QLineEdit* field = new QLineEdit;
    DecisionRow* row;

    explicit DecisionStage(const char* note)
        : row(new DecisionRow(&page, {.cancel = "no", .accept = "yes", .note = note}))
    {
        QVBoxLayout* column = pageColumn(&page, 8);
        column->addWidget(field);
        column->addWidget(row);
        row->accept()->setText(u"Add 3 sprints"_s);
        page.resize(800, 200);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("no window");
        field->setFocus();
    }
};

} // namespace

class TestDecisionRow : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void escAnywhereInThePageCancels()
    {
        DecisionStage stage("note");
        QSignalSpy cancelled(stage.row, &DecisionRow::cancelled);
        QSignalSpy accepted(stage.row, &DecisionRow::accepted);
        QTest::keyClick(stage.field, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QTest::mouseClick(stage.page.findChild<QPushButton*>(u"no"_s), Qt::LeftButton);
        QCOMPARE(cancelled.size(), 2);
        QCOMPARE(accepted.size(), 0);
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        DecisionStage stage("note");
        QSignalSpy cancelled(stage.row, &DecisionRow::cancelled);
        QSignalSpy accepted(stage.row, &DecisionRow::accepted);
        auto* yes = stage.page.findChild<QPushButton*>(u"yes"_s);
        QCOMPARE(yes, stage.row->accept());
        yes->setFocus();
        QTest::keyClick(yes, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        // But not while it can't be
        yes->setEnabled(false);
        QTest::keyClick(yes, Qt::Key_Return);
        QTest::mouseClick(yes, Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
        stage.row->cancel()->setFocus();
        QTest::keyClick(stage.row->cancel(), Qt::Key_Return);
        QCOMPARE(cancelled.size(), 1);
    }

    void tabGoesFromThePageToCancelAndOn()
    {
        DecisionStage stage("note");
        QTest::keyClick(stage.field, Qt::Key_Tab);
        QVERIFY(stage.row->cancel()->hasFocus());
        QTest::keyClick(stage.row->cancel(), Qt::Key_Tab);
        QVERIFY(stage.row->accept()->hasFocus());
    }

    void theNoteIsPlainAndStandsBeforeTheButtons()
    {
        DecisionStage stage("note");
        stage.row->setNote(u"<b>Sprint 9</b> would then hold more than it has room for"_s);
        const auto* note = stage.page.findChild<QLabel*>(u"note"_s);
        QCOMPARE(note->text(), u"<b>Sprint 9</b> would then hold more than it has room for"_s);
        QCOMPARE(note->textFormat(), Qt::PlainText);
        QVERIFY(note->geometry().right() < stage.row->cancel()->geometry().left());
        QVERIFY(stage.row->cancel()->geometry().right() < stage.row->accept()->geometry().left());
    }

    void whereItIsNarrowTheNoteStandsAboveTheButtons()
    {
        DecisionStage stage("note");
        stage.row->setNote(u"Sprint 9 would then hold more than it has room for"_s);
        stage.page.resize(300, 300);
        const auto* note = stage.page.findChild<QLabel*>(u"note"_s);
        QTRY_VERIFY(note->geometry().bottom() < stage.row->cancel()->geometry().top());
        QVERIFY(stage.row->cancel()->geometry().right() < stage.row->accept()->geometry().left());
        stage.page.resize(800, 300);
        QTRY_VERIFY(note->geometry().right() < stage.row->cancel()->geometry().left());
    }

    void withoutANoteTheButtonsStandAtTheEnd()
    {
        DecisionStage stage(nullptr);
        QVERIFY(!stage.page.findChild<QLabel*>());
        QVERIFY(stage.row->cancel()->geometry().left() > stage.row->width() / 2);
    }
};

QTEST_MAIN(TestDecisionRow)
#include "tst_decisionrow.moc"
