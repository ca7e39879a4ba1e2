// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/cardsstage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/cardgrid.h"
#include "views/shared/elidedlabel.h"

#include <QAccessible>
#include <QImage>
#include <QPixmap>

#include <set>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Words that need so many times the room that the label has on a line.
QString wordsFor(const ElidedLabel& label, double lines)
{
    QString words = u"Checks"_s;
    while (label.fontMetrics().horizontalAdvance(words) < lines * label.width())
        words += u" fail"_s;
    return words;
}

} // namespace

/// Cards of the dashboard stand in rows, and are moved by keys and by the mouse.
class TestDashboardCards : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void cardsOfTheArrangementAreSeen()
    {
        const CardsStage stage;
        QCOMPARE(stage.seen(), stage.arranged());
        QVERIFY(stage.seen().contains(u"failures"_s));
        QVERIFY(!stage.seen().contains(u"exposure"_s));
        // Each has a name of its own, for menus and screen readers
        std::set<QString> names;
        for (const DashboardCard* card : stage.page()->cards()) {
            names.insert(card->name());
            QCOMPARE(card->accessibleName(), card->name());
        }
        QCOMPARE(names.size(), stage.page()->cards().size());
    }

    void rowsTakeTheWholeWidth_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("most"); // cards in a row
        QTest::newRow("1440 x 900") << QSize(1440 - 184, 900 - 76) << 3;
        QTest::newRow("1024 x 680") << QSize(1024 - 184, 680 - 76) << 2;
        QTest::newRow("1024 x 680 with details") << QSize(1024 - 184 - 336, 680 - 76) << 1;
        QTest::newRow("3840 x 2160") << QSize(3840 - 184, 2160 - 76) << 6;
    }

    void rowsTakeTheWholeWidth()
    {
        QFETCH(QSize, size);
        QFETCH(int, most);
        const CardsStage stage(factsOf(dashboardFigures()), size);
        QMap<int, QList<QRect>> rows;
        for (const QString& id : stage.shown())
            rows[stage.place(id).top()] << stage.place(id);
        int widest = 0;
        for (const QList<QRect>& row : rows) {
            widest = std::max(widest, static_cast<int>(row.size()));
            QVERIFY(row.first().left() < 30);
            QVERIFY2(stage.page()->width() - row.last().right() < 30, qPrintable(QString::number(row.last().right())));
            for (qsizetype i = 1; i < row.size(); ++i) {
                QVERIFY(row[i].left() > row[i - 1].right());
                QCOMPARE(row[i].height(), row[0].height());
            }
        }
        QCOMPARE(widest, most);
        QVERIFY(stage.page()->width() <= size.width());
    }

    void aCardIsMovedByKeys()
    {
        const CardsStage stage;
        const QStringList before = stage.shown();
        stage.press(before[0], Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.shown().mid(0, 2), (QStringList{before[1], before[0]}));
        QVERIFY(stage.place(before[0]).left() > stage.place(before[1]).right());
        QVERIFY(stage.fullButton(before[0])->hasFocus()); // to be moved on
        stage.press(before[0], Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.shown(), before);
        // There is nothing before the first
        stage.press(before[0], Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.shown(), before);
    }

    void fromRightToLeftTheKeysMoveAsTheyPoint()
    {
        const CardsStage stage;
        stage.view->setLayoutDirection(Qt::RightToLeft);
        stage.settle();
        const QStringList before = stage.shown();
        stage.press(before[0], Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.shown().mid(0, 2), (QStringList{before[1], before[0]}));
        QVERIFY(stage.place(before[0]).right() < stage.place(before[1]).left());
    }

    void aCardIsDraggedByItsHead()
    {
        const CardsStage stage;
        const QStringList before = stage.shown();
        // When it is dropped onto the right half of the third, then it stands behind that
        const QRect third = stage.place(before[2]);
        stage.drag(before[0], third.center() + QPoint(third.width() / 4, 0));
        QCOMPARE(stage.shown().mid(0, 3), (QStringList{before[1], before[2], before[0]}));
        // When it is dropped onto the left half of the first, then before that
        const QRect first = stage.place(before[1]);
        stage.drag(before[0], first.center() - QPoint(first.width() / 4, 0));
        QCOMPARE(stage.shown(), before);
        // When it is dropped at the end of all, then it is the last
        stage.drag(before[0], stage.place(before.last()).center() + QPoint(stage.place(before.last()).width() / 4, 0));
        QCOMPARE(stage.shown().last(), before[0]);
    }

    void aDragShowsWhereItWillFall_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("by spans") << QSize(1256, 824);
        QTest::newRow("one in a row") << QSize(640, 824);
    }

    /// Before the first and behind the last too, where there is no gap between cards.
    void aDragShowsWhereItWillFall()
    {
        QFETCH(QSize, size);
        const CardsStage stage(factsOf(dashboardFigures()), size);
        const auto* grid = stage.page()->findChild<CardGrid*>();
        const QStringList before = stage.shown();
        QVERIFY(grid->mark().isNull());
        QList<QLine> marks;
        for (const QPoint to : {stage.place(before[0]).topLeft() + QPoint(2, 2), stage.place(before[1]).topLeft() + QPoint(2, 2),
                                stage.place(before.last()).bottomRight() - QPoint(2, 2)}) {
            stage.grab(before[2], to);
            stage.mouse(before[2], QEvent::MouseMove, to); // where the page was scrolled to
            const QLine mark = grid->mark();
            QVERIFY(!mark.isNull() && !marks.contains(mark));
            marks << mark;
            QVERIFY(grid->rect().adjusted(1, 1, -1, -1).contains(QRect(mark.p1(), mark.p2())));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            stage.mouse(before[2], QEvent::MouseButtonRelease, to);
            QVERIFY(grid->mark().isNull());
        }
        QCOMPARE(stage.shown(), before);
    }

    void aDragEndsWithoutADrop_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"escape", "another button", "outside", "where it was", "hardly moved"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void aDragEndsWithoutADrop()
    {
        QFETCH(QString, how);
        const CardsStage stage;
        const QStringList before = stage.shown();
        const QString card = before[0];
        const QPoint to = stage.place(before[2]).center();
        if (how == u"hardly moved") {
            stage.mouse(card, QEvent::MouseButtonPress, stage.grip(card));
            stage.mouse(card, QEvent::MouseMove, stage.grip(card) + QPoint(1, 1));
            stage.mouse(card, QEvent::MouseButtonRelease, stage.grip(card) + QPoint(1, 1));
        } else if (how == u"outside") {
            stage.drag(card, QPoint(-200, -200));
        } else if (how == u"where it was") {
            stage.drag(card, stage.place(card).center());
        } else {
            stage.grab(card, to);
            if (how == u"escape")
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            else
                QTest::mousePress(stage.head(card), Qt::RightButton, {}, QPoint(30, 8));
            stage.mouse(card, QEvent::MouseButtonRelease, to);
        }
        QCOMPARE(stage.shown(), before);
        // and the next one works
        stage.drag(card, to + QPoint(stage.place(before[2]).width() / 4, 0));
        QVERIFY(stage.shown() != before);
    }

    void aLongHeadlineGoesOverTwoLines()
    {
        const CardsStage stage;
        const QString card = stage.shown().front();
        auto* title = stage.head(card)->findChild<ElidedLabel*>(u"sectionTitle"_s);
        QVERIFY(title);
        QVERIFY(title->height() >= 2 * title->fontMetrics().height());
        const auto places = [&] { return QList<QRect>{stage.place(card), stage.head(card)->geometry(), title->geometry()}; };
        // Given a card whose headline fits on one line
        stage.head(card)->setText(u"Checks fail"_s, u"By epic"_s);
        stage.settle();
        QCOMPARE(title->shownLines(), QStringList{u"Checks fail"_s});
        const QList<QRect> before = places();
        // When it is too long for one, then it goes on below, all of it is seen, and nothing has moved
        const QString longer = wordsFor(*title, 1.4);
        stage.head(card)->setText(longer, u"By epic"_s);
        stage.settle();
        title->grab(); // which finds out whether there is room
        const QStringList lines = title->shownLines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.join(u' '), longer);
        for (const QString& line : lines)
            QVERIFY2(title->fontMetrics().horizontalAdvance(line) <= title->width(), qPrintable(line));
        QCOMPARE(title->toolTip(), QString());
        QCOMPARE(places(), before);
        // When it is too long for two, then its end goes, and who points at it or listens has all of it
        const QString longest = wordsFor(*title, 3);
        stage.head(card)->setText(longest, u"By epic"_s);
        stage.settle();
        title->grab();
        QCOMPARE(title->shownLines().size(), 2);
        QVERIFY(title->shownLines().join(u' ') != longest);
        QCOMPARE(title->toolTip(), longest);
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(title);
        QVERIFY(face);
        QCOMPARE(face->text(QAccessible::Name), longest);
        QCOMPARE(places(), before);
    }

    void bothLinesOfAHeadlineArePainted()
    {
        const CardsStage stage;
        const QString card = stage.shown().front();
        auto* title = stage.head(card)->findChild<ElidedLabel*>(u"sectionTitle"_s);
        // How many of the rows of pixels that a line takes bear ink
        const auto inked = [&](const QRect& part) {
            const QImage image = title->grab(part).toImage().convertToFormat(QImage::Format_RGB32);
            int rows = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixel(x, y) != image.pixel(image.width() - 1, 0)) {
                        ++rows;
                        break;
                    }
            return rows;
        };
        const int half = title->height() / 2;
        const QRect above(0, 0, title->width(), half);
        const QRect below(0, half, title->width(), half);
        stage.head(card)->setText(u"Checks fail"_s, {});
        QCOMPARE(inked(above), 0);
        QVERIFY(inked(below) > 4);
        stage.head(card)->setText(wordsFor(*title, 1.4), {});
        QVERIFY(inked(above) > 4);
        QVERIFY(inked(below) > 4);
    }

    void tabFollowsTheCards()
    {
        const CardsStage stage;
        const QStringList before = stage.shown();
        stage.press(before[0], Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QStringList reached;
        for (const QWidget* next = stage.view->nextInFocusChain(); next != stage.view.get(); next = next->nextInFocusChain())
            if (next->objectName() == u"fullScreen" && next->isVisible())
                for (const DashboardCard* card : stage.page()->cards())
                    if (card->isAncestorOf(next))
                        reached << card->id();
        QCOMPARE(reached, stage.shown());
    }
};

QTEST_MAIN(TestDashboardCards)
#include "tst_dashboardcards.moc"
