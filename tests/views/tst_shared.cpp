// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/job/job.h"
#include "tests/views/testtheme.h"
#include "views/shared/datatable.h"
#include "views/shared/detailspanel.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/figurecard.h"
#include "views/shared/jobbar.h"
#include "views/shared/messagebar.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"

#include <QApplication>
#include <QDir>
#include <QHelpEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QThread>
#include <QTimeZone>
#include <QToolTip>

using namespace waymark;

class TestShared : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreCutAndNeverRounded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QDateTime now(QDate(2026, 5, 4), QTime(9, 0), QTimeZone("Europe/Berlin"));
        const auto at = [](int month, int day, int hour) {
            return QDateTime(QDate(2026, month, day), QTime(hour, 12), Qt::UTC);
        };
        QTest::newRow("percent") << percentText(8590) << QStringLiteral("85.90 %");
        QTest::newRow("nearly all") << percentText(9999) << QStringLiteral("99.99 %");
        QTest::newRow("nothing to prove is not proof") << percentText(std::nullopt) << QStringLiteral("no evidence");
        QTest::newRow("zero is a value") << percentText(0) << QStringLiteral("0.00 %");
        QTest::newRow("today, in the zone of now") << momentText(at(5, 4, 4), now) << QStringLiteral("Today 06:12");
        QTest::newRow("yesterday") << momentText(at(5, 3, 20), now) << QStringLiteral("Yesterday 22:12");
        QTest::newRow("UTC's evening is the zone's next day")
            << momentText(at(5, 3, 22), now) << QStringLiteral("Today 00:12");
        QTest::newRow("this year") << momentText(at(3, 9, 1), now) << QStringLiteral("9 Mar 02:12");
        QTest::newRow("another year") << dayText(QDate(2025, 12, 31), QDate(2026, 1, 1))
                                      << QStringLiteral("31 Dec 2025");
        QTest::newRow("sprint") << dayRangeText(QDate(2026, 4, 27), QDate(2026, 5, 8))
                                << QStringLiteral("27 Apr to 8 May");
    }

    void numbersAreCutAndNeverRounded()
    {
        QFETCH(QString, text);
        QTEST(text, "expected");
    }

    void oneIsCountedInTheSingular()
    {
        QCOMPARE(countedStories(1), QStringLiteral("1 story"));
        QCOMPARE(countedStories(0), QStringLiteral("0 stories"));
        QCOMPARE(countedPoints(1), QStringLiteral("1 point"));
        QCOMPARE(countedPoints(12), QStringLiteral("12 points"));
    }

    void everyMeaningHasASignOfItsOwn()
    {
        QSet<QByteArray> seen;
        int meanings = 0;
        const auto look = [&](const QString& name) {
            QFile file(QStringLiteral(":/waymark/icons/%1.svg").arg(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const QByteArray svg = file.readAll();
            // without colour: shapes alone tell them apart
            seen << svg.mid(svg.indexOf("<svg"));
            ++meanings;
        };
        for (const Outcome outcome : allOutcomes)
            look(signName(outcome));
        for (const Severity severity : allSeverities)
            look(signName(severity));
        for (const auto& [kind, name] : Words<ChangeKind>::list)
            look(signName(kind));
        QCOMPARE(seen.size(), meanings);
    }

    void signsFollowTheTheme()
    {
        const QIcon icon = signIcon(QStringLiteral("close"));
        m_theme.apply(Theme::Choice::Light);
        const QImage light = icon.pixmap(16).toImage();
        m_theme.apply(Theme::Choice::Dark);
        const QImage dark = icon.pixmap(16).toImage();
        m_theme.apply(Theme::Choice::Light);
        QVERIFY(light != dark);
        QCOMPARE(icon.pixmap(16).toImage(), light);
    }

    void aFigureCardSaysAllThatItPaints()
    {
        FigureCard card(QStringLiteral("Failed, critical or high"));
        card.setValue(QStringLiteral("11"));
        card.setDelta(FigureCard::Delta{
            .change = -6, .text = QStringLiteral("6"), .better = true, .since = QStringLiteral("since 4 May")});
        QCOMPARE(card.accessibleName(), QStringLiteral("Failed, critical or high: 11"));
        QVERIFY(card.accessibleDescription().startsWith(QStringLiteral("down 6, better since 4 May")));
        card.setDelta(FigureCard::Delta{
            .change = 1, .text = QStringLiteral("1"), .better = false, .since = QStringLiteral("since 4 May")});
        QVERIFY(card.accessibleDescription().contains(QStringLiteral("up 1, worse")));

        card.show();
        QSignalSpy clicked(&card, &QAbstractButton::clicked);
        QTest::mouseClick(&card, Qt::LeftButton);
        QTest::keyClick(&card, Qt::Key_Space);
        QCOMPARE(clicked.size(), 2);
    }

    void aFigureCardCutsNoValueUnseen()
    {
        const QString value = QStringLiteral("does not hold");
        FigureCard card(QStringLiteral("Gate"));
        card.setValue(value);
        card.show();
        card.resize(card.minimumSizeHint());
        QCOMPARE(card.shownValue(), value);
        const QString before = card.toolTip();
        card.resize(card.width() * 4 / 5, card.height()); // smaller type
        QCOMPARE(card.shownValue(), value);
        card.resize(60, card.height());
        QVERIFY(card.shownValue().endsWith(u'…'));
        QVERIFY(card.toolTip().startsWith(value) && card.toolTip().endsWith(before));
    }

    /// A resource may be called "<b>..." or worse; QToolTip and QLabel would take that for HTML.
    void toolTipsShowWhatFilesSayAsItIs_data()
    {
        QTest::addColumn<bool>("ofATable");
        QTest::newRow("of a widget") << false;
        QTest::newRow("of a cell") << true;
    }

    void toolTipsShowWhatFilesSayAsItIs()
    {
        QFETCH(bool, ofATable);
        // Given a tool tip that looks like HTML
        const QString hostile = QStringLiteral("<b>bucket</b> <img src='http://example.org/x.png'>");
        DataTable table(QStringLiteral("Results"));
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), hostile, Qt::ToolTipRole);
        table.setModel(&model);
        ElidedLabel label(hostile);
        label.resize(20, 20);
        QWidget* widget = ofATable ? static_cast<QWidget*>(&table) : &label;
        widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(widget));
        label.grab(); // which finds that there is no room
        // When the pointer rests on it
        QWidget* under = ofATable ? table.viewport() : &label;
        const QPoint at(5, 5);
        QHelpEvent help(QEvent::ToolTip, at, under->mapToGlobal(at));
        QApplication::sendEvent(under, &help);
        // Then it is shown letter by letter
        QCOMPARE(QToolTip::text(), hostile);
        const QLabel* tip = nullptr;
        for (const QWidget* window : QApplication::topLevelWidgets())
            if (window->inherits("QTipLabel"))
                tip = qobject_cast<const QLabel*>(window);
        QVERIFY(tip);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void labelsShowHtmlOnlyIfTheyAskForIt()
    {
        QLabel guesses(QStringLiteral("<b>x</b>"));
        QLabel asks(QStringLiteral("<b>x</b>"));
        asks.setTextFormat(Qt::RichText);
        for (QLabel* label : {&guesses, &asks})
            label->ensurePolished();
        QCOMPARE(guesses.textFormat(), Qt::PlainText);
        QCOMPARE(asks.textFormat(), Qt::RichText);
    }

    void ampersandsOfPeopleMarkNoLetter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QStringLiteral("Payments");
        QTest::newRow("one") << QStringLiteral("Payments & more");
        QTest::newRow("more") << QStringLiteral("&a&&b&");
    }

    void ampersandsOfPeopleMarkNoLetter()
    {
        QFETCH(QString, text);
        QVERIFY(QKeySequence::mnemonic(literalText(text)).isEmpty());
        QCOMPARE(withoutMnemonics(literalText(text)), text);
        QCOMPARE(withoutMnemonics(QStringLiteral("&Dashboard")), QStringLiteral("Dashboard"));
    }

    void aMessageActsOnceAndCloses()
    {
        MessageBar bar;
        int undone = 0;
        bar.show({.kind = Message::Kind::Done,
                  .text = QStringLiteral("Imported"),
                  .actionText = QStringLiteral("Undo"),
                  .action = [&] { ++undone; }});
        QCOMPARE(bar.text(), QStringLiteral("Imported"));
        auto* action = bar.findChild<QPushButton*>(QStringLiteral("messageAction"));
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(bar.isHidden());

        bar.show({.text = QStringLiteral("<img src='x'>")});
        QVERIFY(action->isHidden());
        QCOMPARE(bar.findChild<QLabel*>(QStringLiteral("messageText"))->textFormat(), Qt::PlainText);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
    }

    void theJobBarFollowsAJobAndCancelsIt()
    {
        JobBar bar;
        Job<int> job;
        QSemaphore began;
        job.start(
            [&](Progress& progress) {
                progress.total = 200;
                progress.done = 50;
                began.release();
                while (!progress.cancelled)
                    QThread::yieldCurrentThread();
                return 0;
            },
            this, [](int) {});
        QVERIFY(began.tryAcquire(1, 5000));
        bar.watch(job, QStringLiteral("Importing x.json"));
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.findChild<QProgressBar*>()->value(), 25);
        QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("jobCancel")), Qt::LeftButton);
        QTRY_VERIFY(bar.isHidden());
        QVERIFY(!job.isRunning());
    }

    void whatCannotStopHasNoCancel()
    {
        JobBar bar;
        Job<int> job;
        QSemaphore may;
        job.start(
            [&](Progress&) {
                may.acquire();
                return 0;
            },
            this, [](int) {});
        bar.watch(job, QStringLiteral("Saving a copy"), JobBar::Stop::Never);
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("jobCancel"))->isHidden());
        may.release();
        QTRY_VERIFY(bar.isHidden());
    }

    void escapeLeavesTheDetails()
    {
        QWidget window;
        auto* panel = new DetailsPanel(&window);
        auto* page = new QWidget;
        QSignalSpy opened(panel, &DetailsPanel::opened);
        QSignalSpy dismissed(panel, &DetailsPanel::dismissed);
        panel->open(page, QStringLiteral("Result"), QStringLiteral("SSH is open"));
        QCOMPARE(panel->page(), page);
        panel->open(page, QStringLiteral("Result"), QStringLiteral("Another"));
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(panel, Qt::Key_Escape);
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(!panel->page());
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestShared)
#include "tst_shared.moc"
