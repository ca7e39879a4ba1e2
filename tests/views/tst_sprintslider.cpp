// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/sprintslider.h"

#include <QSlider>
#include <QStyle>
#include <QTest>
#include <QWheelEvent>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDate sixth(2026, 4, 12);   ///< the last day of sprint 6
const QDate seventh(2026, 4, 26); ///< likewise; sprint 8 is under way on 4 May
constexpr int now = 2;                ///< the last stop

/// In a window, over sprints of these numbers.
struct SliderStage : ScreenStage {
    std::unique_ptr<SprintSlider> shown;

    explicit SliderStage(const std::vector<int>& sprints = {6, 7, 8})
    {
        for (const int number : sprints)
            add(number);
        shown = std::make_unique<SprintSlider>(*workspace, *figures);
        shown->resize(600, shown->sizeHint().height());
        if (!shown->isHidden())
            QCoreApplication::processEvents();
    }
    ~SliderStage() { QTRY_VERIFY(!figures->isComputing()); }

    void add(int number) const
    {
        const auto done = workspace->edit(u"Given"_s, [number](Edit& edit) { return edit.insert(aSprint(number)); });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    QSlider* slider() const { return shown->slider(); }
    /// Where the handle is at a stop.
    QPoint at(int stop) const
    {
        const int handle = slider()->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider());
        return {handle / 2 + QStyle::sliderPositionFromValue(0, slider()->maximum(), stop, slider()->width() - handle), slider()->height() / 2};
    }
};

} // namespace

/// The dashboard as it was at the end of any sprint.
class TestSprintSlider : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void whileNoSprintIsOverThereIsNone()
    {
        const SliderStage stage({8, 9});
        QVERIFY(stage.shown->isHidden());
        // When one that is over is added, then it is there
        stage.add(7);
        QVERIFY(!stage.shown->isHidden());
        QCOMPARE(stage.slider()->maximum(), 1);
        QCOMPARE(stage.slider()->value(), 1);
    }

    void itStandsAtNow()
    {
        const SliderStage stage;
        QCOMPARE(stage.slider()->maximum(), now);
        QCOMPARE(stage.slider()->value(), now);
        QCOMPARE(stage.slider()->accessibleDescription(), u"As of now"_s);
        QVERIFY(!stage.slider()->accessibleName().isEmpty());
    }

    void keysTakeFiguresBack()
    {
        const SliderStage stage;
        QTest::keyClick(stage.slider(), Qt::Key_Left);
        QCOMPARE(stage.figures->asOf(), std::optional(seventh));
        QCOMPARE(stage.slider()->accessibleDescription(), u"End of sprint 7, 26 Apr 2026"_s);
        QTest::keyClick(stage.slider(), Qt::Key_Left);
        QCOMPARE(stage.figures->asOf(), std::optional(sixth));
        QTest::keyClick(stage.slider(), Qt::Key_Left); // there is nothing before
        QCOMPARE(stage.figures->asOf(), std::optional(sixth));
        QTest::keyClick(stage.slider(), Qt::Key_Right);
        QCOMPARE(stage.figures->asOf(), std::optional(seventh));
        QTest::keyClick(stage.slider(), Qt::Key_End);
        QVERIFY(!stage.figures->asOf());
        QTest::keyClick(stage.slider(), Qt::Key_Home);
        QCOMPARE(stage.figures->asOf(), std::optional(sixth));
    }

    void figuresFollowWhenTheMouseLetsGo()
    {
        const SliderStage stage;
        QTest::mousePress(stage.slider(), Qt::LeftButton, {}, stage.at(now));
        QTest::mouseMove(stage.slider(), stage.at(1));
        QMouseEvent move(QEvent::MouseMove, stage.at(0), stage.slider()->mapToGlobal(stage.at(0)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(stage.slider(), &move);
        QCOMPARE(stage.slider()->sliderPosition(), 0);
        QVERIFY(!stage.figures->asOf()); // not yet
        QTest::mouseRelease(stage.slider(), Qt::LeftButton, {}, stage.at(0));
        QCOMPARE(stage.figures->asOf(), std::optional(sixth));
        QCOMPARE(stage.slider()->value(), 0);
    }

    void aClickGoesToTheStopNextToIt()
    {
        const SliderStage stage;
        QTest::mouseClick(stage.slider(), Qt::LeftButton, {}, stage.at(1) + QPoint(30, 0));
        QCOMPARE(stage.figures->asOf(), std::optional(seventh));
        QTest::mouseClick(stage.slider(), Qt::LeftButton, {}, stage.at(now));
        QVERIFY(!stage.figures->asOf());
    }

    void theWheelScrollsPast()
    {
        const SliderStage stage;
        QWheelEvent turn(stage.at(1), stage.slider()->mapToGlobal(stage.at(1)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(stage.slider(), &turn);
        QVERIFY(!stage.figures->asOf());
    }

    void itFollowsWhatIsChosenElsewhere_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("stop");
        QTest::addColumn<QString>("says");
        QTest::newRow("the end of a sprint") << seventh << 1 << u"End of sprint 7, 26 Apr 2026"_s;
        QTest::newRow("a day after") << seventh.addDays(2) << 1 << u"As of 28 Apr 2026"_s;
        QTest::newRow("a day before") << seventh.addDays(-1) << 0 << u"As of 25 Apr 2026"_s;
        QTest::newRow("before all ends") << sixth.addDays(-30) << 0 << u"As of 13 Mar 2026"_s;
    }

    void itFollowsWhatIsChosenElsewhere()
    {
        QFETCH(QDate, day);
        QFETCH(int, stop);
        QFETCH(QString, says);
        const SliderStage stage;
        stage.figures->setAsOf(day);
        QCOMPARE(stage.figures->asOf(), std::optional(day)); // which it doesn't round
        QCOMPARE(stage.slider()->value(), stop);
        QCOMPARE(stage.slider()->accessibleDescription(), says);
        stage.figures->setAsOf({});
        QCOMPARE(stage.slider()->value(), now);
    }

    /// From a day between two ends to the end at which the handle stands already.
    void aClickOnTheHandleRoundsTheDay()
    {
        const SliderStage stage;
        stage.figures->setAsOf(seventh.addDays(2));
        QTest::mouseClick(stage.slider(), Qt::LeftButton, {}, stage.at(1));
        QCOMPARE(stage.figures->asOf(), std::optional(seventh));
    }

    void aSprintEndsWithItsDay()
    {
        const SliderStage stage;
        QTRY_VERIFY(!stage.figures->isComputing());
        stage.clock->set(QDateTime(QDate(2026, 5, 11), QTime(0, 1), Qt::UTC));
        stage.figures->recompute();
        QTRY_COMPARE(stage.slider()->maximum(), now + 1);
        QCOMPARE(stage.slider()->value(), now + 1);
    }
};

QTEST_MAIN(TestSprintSlider)
#include "tst_sprintslider.moc"
