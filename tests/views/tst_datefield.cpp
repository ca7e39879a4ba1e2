// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/shared/datefield.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A form with a day, 27 Feb 2027, and another field behind it.
struct DayStage {
    DayStage()
    {
        auto* column = new QVBoxLayout(&window);
        field = new DateField(u"Last day"_s);
        field->setDate(QDate(2027, 2, 27));
        other = new QLineEdit;
        column->addWidget(field);
        column->addWidget(faultLineOf(*field));
        column->addWidget(other);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window isn't active");
        QTest::keyClick(&window, Qt::Key_Tab);
        field->setFocus(Qt::TabFocusReason);
    }
    void type(const QString& text) const
    {
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    QString shown() const { return field->lineEdit()->text(); }
    QString said() const
    {
        const auto* label = window.findChild<QLabel*>(u"fieldFault"_s);
        return label->isVisible() ? label->text() : QString();
    }

    QWidget window;
    DateField* field;
    QLineEdit* other;
};

} // namespace

/// How a person gives a day.
class TestDateField : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void whatIsTypedIsTheDay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("ISO") << u"2026-11-29"_s << QDate(2026, 11, 29);
        QTest::newRow("as the field shows it") << u"5 Oct 2026"_s << QDate(2026, 10, 5);
    }

    void whatIsTypedIsTheDay()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        for (const bool byEnter : {true, false}) {
            DayStage stage;
            QSignalSpy changed(stage.field, &DateField::dateChanged);
            // When it is typed over what stands there, on coming by Tab, then nothing is taken before it is whole
            QTest::keyClicks(stage.field, typed);
            QCOMPARE(changed.size(), 0);
            // When Enter is pressed, or the field is left, then it is that day, once
            if (byEnter)
                QTest::keyClick(stage.field, Qt::Key_Return);
            else
                stage.other->setFocus();
            QCOMPARE(stage.field->date(), day);
            QCOMPARE(changed.size(), 1);
            QCOMPARE(stage.shown(), QLocale().toString(day, u"d MMM yyyy"_s));
            QVERIFY(stage.said().isEmpty());
        }
    }

    void whatIsNoDayIsRefusedAndStays()
    {
        DayStage stage;
        QSignalSpy changed(stage.field, &DateField::dateChanged);
        stage.type(u"31 Feb 2027"_s);
        QVERIFY(stage.said().isEmpty()); // not while it is typed
        stage.other->setFocus();
        // Then the words are at the field, the day is the old one, and what was typed still stands there
        const QString said = u"“31 Feb 2027” is no day with its year. Type one like 29 Nov 2026 or 2026-11-29. 27 Feb 2027 stays until then."_s;
        QCOMPARE(stage.said(), said);
        QCOMPARE(stage.field->fault(), said);
        QCOMPARE(stage.field->accessibleDescription(), said);
        QCOMPARE(stage.field->date(), QDate(2027, 2, 27));
        QCOMPARE(stage.shown(), u"31 Feb 2027"_s);
        QCOMPARE(changed.size(), 0);
        // When it is mended
        stage.field->setFocus(Qt::TabFocusReason);
        stage.type(u"28 Feb 2027"_s);
        QVERIFY(stage.said().isEmpty());
        QTest::keyClick(stage.field, Qt::Key_Return);
        QCOMPARE(stage.field->date(), QDate(2027, 2, 28));
        QVERIFY(stage.field->accessibleDescription() != said);
    }

    void escTakesBackWhatWasTyped()
    {
        // Given a form that Esc closes
        DayStage stage;
        int closed = 0;
        connect(new QShortcut(Qt::Key_Escape, &stage.window), &QShortcut::activated, this, [&closed] { ++closed; });
        stage.type(u"banana"_s);
        QTest::keyClick(stage.field, Qt::Key_Return);
        QVERIFY(!stage.said().isEmpty());
        QTest::keyClick(stage.field, Qt::Key_Escape);
        QCOMPARE(stage.shown(), u"27 Feb 2027"_s);
        QVERIFY(stage.said().isEmpty() && stage.field->fault().isEmpty());
        QCOMPARE(closed, 0);
        // When nothing is typed, then it is the form's
        QTest::keyClick(stage.field, Qt::Key_Escape);
        QCOMPARE(closed, 1);
    }

    void whatIsBeingTypedStaysWhenTheDayIsSet()
    {
        DayStage stage;
        stage.type(u"2026-1"_s);
        stage.field->setDate(QDate(2027, 2, 27));
        stage.field->setDate(QDate(2027, 3, 1));
        QCOMPARE(stage.shown(), u"2026-1"_s);
        QTest::keyClicks(stage.field, u"1-29"_s);
        QTest::keyClick(stage.field, Qt::Key_Return);
        QCOMPARE(stage.field->date(), QDate(2026, 11, 29));
        // And a refusal names the day that stays now
        stage.type(u"banana"_s);
        QTest::keyClick(stage.field, Qt::Key_Return);
        stage.field->setDate(QDate(2026, 12, 1));
        QVERIFY2(stage.said().endsWith(u"1 Dec 2026 stays until then."_s), qPrintable(stage.said()));
        stage.field->dropTyped();
        QCOMPARE(stage.shown(), u"1 Dec 2026"_s);
    }

    void aFormTakesWhatWasNotLeft()
    {
        DayStage stage;
        stage.type(u"2026-11-29"_s);
        QVERIFY(stage.field->takeTyped());
        QCOMPARE(stage.field->date(), QDate(2026, 11, 29));
        stage.type(u""_s);
        QTest::keyClick(stage.field, Qt::Key_Delete);
        QVERIFY(!stage.field->takeTyped());
        QVERIFY2(stage.said().startsWith(u"A day is needed here."_s), qPrintable(stage.said()));
        const DateField unset;
        QVERIFY(!const_cast<DateField&>(unset).takeTyped());
    }

    void keysGoByDaysAndMonths_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QDate>("day");
        QTest::newRow("Up") << int(Qt::Key_Up) << QDate(2027, 2, 28);
        QTest::newRow("Down") << int(Qt::Key_Down) << QDate(2027, 2, 26);
        QTest::newRow("Page Up") << int(Qt::Key_PageUp) << QDate(2027, 3, 27);
        QTest::newRow("Page Down") << int(Qt::Key_PageDown) << QDate(2027, 1, 27);
    }

    void keysGoByDaysAndMonths()
    {
        QFETCH(int, key);
        QFETCH(QDate, day);
        DayStage stage;
        QTest::keyClick(stage.field, static_cast<Qt::Key>(key));
        QCOMPARE(stage.field->date(), day);
        // From what is typed; what is no day stays
        stage.type(u"2027-02-27"_s);
        QTest::keyClick(stage.field, static_cast<Qt::Key>(key));
        QCOMPARE(stage.field->date(), day);
        stage.type(u"banana"_s);
        QTest::keyClick(stage.field, static_cast<Qt::Key>(key));
        QCOMPARE(stage.field->date(), day);
        QCOMPARE(stage.shown(), u"banana"_s);
    }

    void theCalendarGivesADay()
    {
        DayStage stage;
        stage.type(u"2026-11-29"_s);
        QTest::keyClick(stage.field, Qt::Key_F4);
        auto* calendar = stage.field->findChild<QCalendarWidget*>();
        QVERIFY(calendar && calendar->isVisible());
        QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 29));
        Q_EMIT calendar->clicked(QDate(2026, 12, 24));
        QVERIFY(!calendar->isVisible());
        QCOMPARE(stage.field->date(), QDate(2026, 12, 24));
        QCOMPARE(stage.shown(), u"24 Dec 2026"_s);
        QTest::keyClick(stage.field, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(calendar->isVisible());
        QTest::keyClick(calendar, Qt::Key_Escape);
        QVERIFY(!calendar->isVisible());
        QCOMPARE(stage.field->date(), QDate(2026, 12, 24));
    }

    void theWidestDayHasRoom()
    {
        DayStage stage;
        stage.window.resize(stage.window.minimumSizeHint());
        stage.field->resize(stage.field->sizeHint());
        stage.field->setDate(QDate(2026, 11, 30));
        const QLineEdit& line = *stage.field->lineEdit();
        const int room = line.width() - 4; // Qt's margins beside the text of a line
        for (int month = 1; month <= 12; ++month) {
            const QString text = QLocale().toString(QDate(2028, month, 30), u"d MMM yyyy"_s);
            QVERIFY2(line.fontMetrics().horizontalAdvance(text) < room || month == 2, qPrintable(text));
        }
    }
};

QTEST_MAIN(TestDateField)
#include "tst_datefield.moc"
