// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/shared/choicefield.h"
#include "views/shared/inplacetext.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A text and something else that can have the focus, in a window.
struct Page {
    QWidget window;
    InPlaceText* text;
    QLineEdit* other = new QLineEdit;
    explicit Page(InPlaceText::Lines lines)
        : text(new InPlaceText(lines, u"Title"_s))
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(text);
        column->addWidget(other);
        text->setValue(u"before"_s);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
        text->setFocus();
    }
};

} // namespace

class TestInPlaceText : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void typingStopsAtTheLongest()
    {
        Page page(InPlaceText::Lines::Many);
        page.text->setLongest(8);
        page.text->moveCursor(QTextCursor::End);
        QTest::keyClicks(page.text, u"1234"_s);
        QCOMPARE(page.text->toPlainText(), u"before12"_s);
        page.text->moveCursor(QTextCursor::Start);
        QTest::keyClicks(page.text, u"x"_s); // in the middle likewise: what stands there stays
        QCOMPARE(page.text->toPlainText(), u"before12"_s);
        page.text->setTyped(u"one\ntwo three"_s);
        QCOMPARE(page.text->toPlainText(), u"one\ntwo "_s);
        // What is longer already can be shortened, and nothing of it is cut
        page.text->revert();
        page.text->setValue(u"before there was a limit"_s);
        page.text->moveCursor(QTextCursor::End);
        QTest::keyClick(page.text, Qt::Key_Backspace);
        QCOMPARE(page.text->toPlainText(), u"before there was a limi"_s);
    }

    void enterSavesOneLine()
    {
        Page page(InPlaceText::Lines::One);
        QSignalSpy committed(page.text, &InPlaceText::committed);
        page.text->selectAll();
        QTest::keyClicks(page.text, u" after "_s);
        QVERIFY(page.text->isDirty());
        QTest::keyClick(page.text, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed[0][0].toString(), u"after"_s);
        QCOMPARE(committed[0][1].toString(), u"before"_s);
        page.text->setValue(u"after"_s);
        QVERIFY(!page.text->isDirty());
        QCOMPARE(page.text->toPlainText(), u"after"_s);
        QTest::keyClick(page.text, Qt::Key_Return); // nothing new
        QCOMPARE(committed.size(), 1);
    }

    void manyLinesAreSavedWithControl()
    {
        Page page(InPlaceText::Lines::Many);
        QSignalSpy committed(page.text, &InPlaceText::committed);
        page.text->moveCursor(QTextCursor::End);
        QTest::keyClick(page.text, Qt::Key_Return);
        QTest::keyClicks(page.text, u"more"_s);
        QCOMPARE(committed.size(), 0);
        QTest::keyClick(page.text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed[0][0].toString(), u"before\nmore"_s);
    }

    void escapeTakesBackWhatWasTyped()
    {
        Page page(InPlaceText::Lines::One);
        QSignalSpy committed(page.text, &InPlaceText::committed);
        QTest::keyClicks(page.text, u"x"_s);
        QTest::keyClick(page.text, Qt::Key_Escape);
        QCOMPARE(page.text->toPlainText(), u"before"_s);
        QCOMPARE(committed.size(), 0);
    }

    void leavingSaves()
    {
        Page page(InPlaceText::Lines::One);
        QSignalSpy committed(page.text, &InPlaceText::committed);
        QTest::keyClicks(page.text, u"x"_s);
        page.other->setFocus();
        QCOMPARE(committed.size(), 1);
        // unless the field adds something
        page.text->setSavesOnLeaving(false);
        page.text->setFocus();
        page.other->setFocus();
        QCOMPARE(committed.size(), 1);
    }

    void whatIsTypedStaysWhenTheValueChanges()
    {
        Page page(InPlaceText::Lines::One);
        QSignalSpy committed(page.text, &InPlaceText::committed);
        QSignalSpy overtaken(page.text, &InPlaceText::overtaken);
        page.text->selectAll();
        QTest::keyClicks(page.text, u"mine"_s);

        // When somebody else stores another value
        page.text->setValue(u"theirs"_s);

        // Then what was typed stays, leaving doesn't save it, Enter does, over theirs
        QCOMPARE(overtaken.size(), 1);
        QCOMPARE(page.text->toPlainText(), u"mine"_s);
        QVERIFY(page.text->isOvertaken());
        page.other->setFocus();
        QCOMPARE(committed.size(), 0);
        page.text->setFocus();
        QTest::keyClick(page.text, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed[0][1].toString(), u"theirs"_s);
        // and Esc takes theirs
        QTest::keyClick(page.text, Qt::Key_Escape);
        QCOMPARE(page.text->toPlainText(), u"theirs"_s);
        QVERIFY(!page.text->isOvertaken());
    }

    void aPastedTextKeepsToOneLine()
    {
        Page page(InPlaceText::Lines::One);
        QGuiApplication::clipboard()->setText(u"one\ntwo\tthree"_s);
        page.text->selectAll();
        page.text->paste();
        QCOMPARE(page.text->toPlainText(), u"one two three"_s);
    }

    void itGrowsWithItsText()
    {
        Page page(InPlaceText::Lines::One);
        const int one = page.text->heightForWidth(200);
        page.text->setValue(u"word "_s.repeated(40));
        QVERIFY(page.text->heightForWidth(200) > 3 * one);
        QVERIFY(page.text->heightForWidth(400) < page.text->heightForWidth(200));
        page.text->setValue(QString(200, u'm')); // no space to break at
        QVERIFY(page.text->heightForWidth(200) > 3 * one);
    }

    void aChoiceIsOneChange()
    {
        ChoiceField field(u"Status"_s);
        field.offer({{.value = 1, .text = u"Ready"_s}, {.value = 2, .text = u"Doing"_s}, {.value = 3, .text = u"Done"_s, .whyNot = u"not yet"_s}});
        field.show(QVariant(1));
        field.QWidget::show();
        QSignalSpy chosen(&field, &ChoiceField::chosen);
        QTest::keyClick(&field, Qt::Key_Down); // opens the list, changes nothing
        QTRY_VERIFY(field.view()->isVisible());
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(field.view(), Qt::Key_Down);
        QTest::keyClick(field.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0], QVariant(2));
        QCOMPARE(field.currentText(), u"Ready"_s); // until it is stored
        field.show(QVariant(2));
        QCOMPARE(field.currentText(), u"Doing"_s);
        // Esc leaves it, and what can't be chosen is passed over
        QTest::keyClick(&field, Qt::Key_Space);
        QTRY_VERIFY(field.view()->isVisible());
        QTest::keyClick(field.view(), Qt::Key_Down);
        QTest::keyClick(field.view(), Qt::Key_Escape);
        QTRY_VERIFY(!field.view()->isVisible());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(field.currentText(), u"Doing"_s);
    }

    /// The arrow has no room until it is drawn; what still has none is cut, and its tool tip has all of it.
    void aChoiceUsesTheRoomOfItsArrow()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* other = new QLineEdit;
        auto* field = new ChoiceField(u"Status"_s);
        field->offer({{.value = 1, .text = u"In review"_s}, {.value = 2, .text = u"Sprint 6, 23 Nov to 6 Dec"_s}});
        field->show(QVariant(1));
        column->addWidget(other);
        column->addWidget(field);
        field->setFixedWidth(field->fontMetrics().horizontalAdvance(u"In review"_s) + 2 * (4 + 2) + 1); // padding, border
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        QCOMPARE(field->shownText(), u"In review"_s);
        field->setFocus();
        QVERIFY(field->shownText().endsWith(u'…'));
        other->setFocus();
        field->show(QVariant(2));
        QVERIFY(field->shownText().endsWith(u'…'));
        QCOMPARE(field->toolTip(), u"Sprint 6, 23 Nov to 6 Dec"_s);
    }

    void aLetterFindsAChoice()
    {
        ChoiceField field(u"Epic"_s);
        field.offer({{.value = 1, .text = u"Identity"_s}, {.value = 2, .text = u"Logging"_s}});
        field.show(QVariant(1));
        field.QWidget::show();
        QSignalSpy chosen(&field, &ChoiceField::chosen);
        QTest::keyClick(&field, Qt::Key_L);
        QTRY_VERIFY(field.view()->isVisible());
        QTest::keyClick(field.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0], QVariant(2));
    }
};

QTEST_MAIN(TestInPlaceText)
#include "tst_inplacetext.moc"
