// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/asofbutton.h"
#include "app/asofchoice.h"
#include "app/headerbar.h"
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/support/importnow.h"
#include "tests/support/openshell.h"
#include "tests/support/resultsfile.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QLabel>
#include <QMenu>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; ///< ms

const QDate firstRun(2026, 11, 12);
const QDate between(2026, 11, 15);
const QDate secondRun(2026, 11, 20);

/// A workspace with a run of 12 November, in which both checks fail, and one of the 20th, in which one passes.
struct AsOfShell : OpenShell {
    AsOfShell()
    {
        prompt->fileToSave = folder.filePath(u"then.waymark"_s);
        window->files().create({.name = u"Then"_s, .firstDay = QDate(2026, 11, 16)});
        import(u"a.json"_s, firstRun, Outcome::Failed);
        import(u"b.json"_s, secondRun, Outcome::Passed);
        settle();
    }

    void import(const QString& name, QDate day, Outcome second)
    {
        ResultsFile file(day.toString(Qt::ISODate) + u"T06:00:00Z"_s);
        file.add(u"check-1"_s, u"r1"_s, Outcome::Failed).add(u"check-2"_s, u"r2"_s, second);
        importNow(view()->workspace(), app->formats, {.file = file.write(folder.filePath(name))});
    }
    WorkspaceView* view() const { return window->workspaceView(); }
    FiguresModel& figures() const { return view()->figures(); }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0 && figures().areAsOf(), patience); }
    QString passing() const
    {
        const auto* card = find<FigureCard>("checksPassing");
        return card ? card->value() : QString();
    }
    QString band() const
    {
        const auto* text = find<QLabel>("asOfText");
        return text ? text->text() : QString();
    }
    QString message() const
    {
        const auto* text = find<QLabel>("messageText");
        return text ? text->text() : QString();
    }
    AsOfChoice* choice() const { return find<AsOfChoice>("asOfChoice"); }
    /// Into the field of the header, in place of what is there.
    void type(const QString& text) const
    {
        choice()->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
        press(Qt::Key_Return);
    }
};

} // namespace

/// All figures of evidence as they were at the end of a day.
class TestAsOf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresOnScreenAreThoseOfTheDay()
    {
        AsOfShell shell;
        QTRY_COMPARE(shell.passing(), u"50.00 %"_s);
        QVERIFY(!shell.find("asOfBand"));
        // When a day between the two runs is asked for
        shell.figures().setAsOf(between);
        // Then the band says so at once, and the figures are those of the first run
        QVERIFY(shell.find("asOfBand"));
        shell.settle();
        QTRY_COMPARE(shell.passing(), u"0.00 %"_s);
        QVERIFY2(shell.band().startsWith(u"Figures as of 15 Nov 2026."_s), qPrintable(shell.band()));
        QVERIFY2(shell.band().contains(u"as it is now"_s), qPrintable(shell.band())); // the plan has no past
        // When one goes back, then all is as before
        shell.click("backToNow");
        shell.settle();
        QTRY_VERIFY(!shell.find("asOfBand"));
        QTRY_COMPARE(shell.passing(), u"50.00 %"_s);
        QCOMPARE(shell.choice()->currentText(), u"Now"_s);
    }

    void byKeys()
    {
        AsOfShell shell;
        shell.tabTo("asOfChoice");
        shell.press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"2026-11-15"_s);
        shell.press(Qt::Key_Return);
        QCOMPARE(shell.figures().asOf(), std::optional(between));
        QCOMPARE(shell.choice()->currentText(), u"15 Nov 2026"_s);
        shell.settle();
        QTRY_COMPARE(shell.passing(), u"0.00 %"_s);
        shell.tabTo("backToNow");
        shell.press(Qt::Key_Return);
        QVERIFY(!shell.figures().asOf());
        shell.settle();
        QTRY_COMPARE(shell.passing(), u"50.00 %"_s);
    }

    void takesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day"); // invalid: now
        QTest::newRow("iso") << u"2026-11-15"_s << between;
        QTest::newRow("words") << u"15 Nov 2026"_s << between;
        QTest::newRow("whole words") << u"15 November 2026"_s << between;
        QTest::newRow("of a run") << u"20 Nov 2026"_s << secondRun;
        QTest::newRow("now") << u"now"_s << QDate();
        QTest::newRow("nothing") << u" "_s << QDate();
        QTest::newRow("today") << u"2026-11-24"_s << QDate();
    }
    void takesWhatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        AsOfShell shell;
        shell.figures().setAsOf(firstRun);
        shell.type(text);
        QCOMPARE(shell.figures().asOf(), day.isValid() ? std::optional(day) : std::nullopt);
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("no day") << u"soon"_s << u"no day"_s;
        QTest::newRow("no such day") << u"2026-02-30"_s << u"no day"_s;
        QTest::newRow("to come") << u"2026-11-25"_s << u"still to come"_s;
    }
    void refusesInWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        AsOfShell shell;
        shell.figures().setAsOf(between);
        shell.type(text);
        // Then nothing changes, the field shows what holds, and a message says why
        QCOMPARE(shell.figures().asOf(), std::optional(between));
        QCOMPARE(shell.choice()->currentText(), u"15 Nov 2026"_s);
        QVERIFY2(shell.message().contains(why), qPrintable(shell.message()));
    }

    void escTakesBackWhatWasTyped()
    {
        AsOfShell shell;
        shell.choice()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"20"_s);
        QVERIFY(shell.choice()->currentText() != u"Now"_s);
        shell.press(Qt::Key_Escape);
        QCOMPARE(shell.choice()->currentText(), u"Now"_s);
        QVERIFY(!shell.figures().asOf());
    }

    void offersTheDaysOfRuns()
    {
        AsOfShell shell;
        const AsOfChoice* choice = shell.choice();
        QStringList texts;
        for (int i = 0; i < choice->count(); ++i)
            texts << choice->itemText(i);
        QCOMPARE(texts, (QStringList{u"Now"_s, u"20 Nov 2026"_s, u"12 Nov 2026"_s, u"Calendar…"_s}));
        // When one is reached by the arrow
        shell.choice()->setFocus();
        shell.press(Qt::Key_Down);
        QCOMPARE(shell.figures().asOf(), std::optional(secondRun));
    }

    void aDayOfTheCalendar()
    {
        AsOfShell shell;
        QCalendarWidget* calendar = shell.choice()->calendar();
        QCOMPARE(calendar->maximumDate(), shell.figures().today());
        Q_EMIT calendar->activated(between);
        QCOMPARE(shell.figures().asOf(), std::optional(between));
    }

    void aButtonWhereThereIsNoRoom()
    {
        AsOfShell shell;
        QMenu menu;
        QAction undo;
        QAction redo;
        QWidget host;
        host.resize(1200, 100);
        HeaderBar bar(shell.view()->workspace(), shell.figures(), &menu, &undo, &redo, &host);
        const auto* field = bar.findChild<AsOfChoice*>();
        const auto* button = bar.findChild<AsOfButton*>();
        bar.resize(1200, bar.height());
        host.show();
        QTRY_VERIFY(field->isVisible() && !button->isVisible());
        // When there is no room, then a button stands there, and offers the same
        bar.resize(320, bar.height());
        QTRY_VERIFY(button->isVisible() && !field->isVisible());
        QVERIFY(!button->isChecked());
        Q_EMIT button->menu()->aboutToShow();
        QStringList texts;
        for (const QAction* entry : button->menu()->actions())
            texts << entry->text();
        QCOMPARE(texts, (QStringList{u"Now"_s, u"20 Nov 2026"_s, u"12 Nov 2026"_s, u"Calendar…"_s}));
        button->menu()->actions().at(2)->trigger();
        QCOMPARE(shell.figures().asOf(), std::optional(firstRun));
        QVERIFY(button->isChecked());
        QVERIFY2(button->toolTip().contains(u"12 Nov 2026"_s), qPrintable(button->toolTip()));
        // When there is room again, then the field is back
        bar.resize(1200, bar.height());
        QTRY_VERIFY(field->isVisible() && !button->isVisible());
    }

    void beforeTheFirstRunNothingWasKnown()
    {
        AsOfShell shell;
        shell.figures().setAsOf(firstRun.addDays(-1));
        shell.settle();
        QVERIFY(shell.find("nothingCounts"));
        QVERIFY(!shell.find("checksPassing"));
        bool says = false;
        for (const QLabel* label : shell.find("nothingCounts")->findChildren<QLabel*>())
            says |= label->text().contains(u"No run had looked by 11 Nov 2026"_s);
        QVERIFY(says);
    }

    void whatHasNoPastSaysSo()
    {
        AsOfShell shell;
        shell.figures().setAsOf(between);
        shell.settle();
        shell.view()->showScreen(u"compliance"_s);
        QVERIFY2(shell.band().contains(u"list of results"_s), qPrintable(shell.band()));
        shell.click("resultsTab");
        QCOMPARE(shell.find<QLabel>("settlingNote")->text(), u"As it is now"_s);
        shell.click("checksTab"); // its figures are those of the day
        QVERIFY(!shell.find<QLabel>("settlingNote")->text().contains(u"now"_s));
        shell.view()->showScreen(u"backlog"_s);
        QVERIFY2(shell.band().contains(u"The plan"_s), qPrintable(shell.band()));
    }

    void theNextStartIsOfNow()
    {
        AsOfShell shell;
        shell.figures().setAsOf(between);
        shell.settle();
        shell.reopen();
        shell.window->files().open(shell.folder.filePath(u"then.waymark"_s));
        QTRY_VERIFY_WITH_TIMEOUT(shell.view(), patience);
        QVERIFY(!shell.figures().asOf());
        QVERIFY(!shell.find("asOfBand"));
    }
};

QTEST_MAIN(TestAsOf)
#include "tst_asofview.moc"
