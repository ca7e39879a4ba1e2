// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/screenstage.h"
#include "views/progress/burndownchart.h"
#include "views/progress/progresspage.h"
#include "views/progress/progressview.h"
#include "views/progress/progresswords.h"
#include "views/progress/velocitychart.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/figurecard.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QChart>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 5, 6);
const QDate firstDay(2026, 4, 6); // a Monday, as is every sprint's first day

/// Four sprints: two closed, which did 12 and 14 points, one under way and one to come.
struct Plan {
    std::vector<Sprint> sprints;
    std::vector<Story> stories;
    std::vector<SprintClosure> closures;
    std::vector<ClosedStory> closedStories;
    std::vector<PlanDay> days;

    Plan()
    {
        const SprintState states[] = {SprintState::Closed, SprintState::Closed, SprintState::Active, SprintState::Planned};
        for (int i = 0; i < 4; ++i)
            sprints.push_back({.number = i + 1,
                               .start = firstDay.addDays(14 * i),
                               .end = firstDay.addDays(14 * i + 11),
                               .capacity = 20,
                               .state = states[i]});
        for (const auto& [index, planned, done, carried] : {std::array{0, 20, 12, 5}, std::array{1, 18, 14, 4}})
            closures.push_back({.sprint = sprints[static_cast<size_t>(index)].id,
                                .closed = QDateTime(firstDay.addDays(14 * index + 11), QTime(15, 0), Qt::UTC),
                                .capacity = 20,
                                .planned = planned,
                                .done = done,
                                .carried = carried,
                                .returned = planned - done - carried});
        closedStories.push_back({.closure = closures[1].id,
                                 .reference = u"IAM-UC-09"_s,
                                 .title = u"Rotate keys"_s,
                                 .points = 4,
                                 .fate = StoryFate::CarriedOver,
                                 .carriedTo = 3});
        addStory(22, Priority::Must, StoryStatus::Done, {});
        addStory(8, Priority::Must, StoryStatus::Done, sprints[2].id);
        addStory(17, Priority::Must, StoryStatus::Ready, sprints[2].id);
        addStory(13, Priority::Must, StoryStatus::Backlog, {});
        addStory(30, Priority::Should, StoryStatus::Backlog, {});
        noteDays();
    }

    void addStory(int points, Priority priority, StoryStatus status, std::optional<SprintId> sprint)
    {
        const int number = static_cast<int>(stories.size()) + 1;
        stories.push_back({.reference = u"IAM-UC-%1"_s.arg(number),
                           .title = u"Story %1"_s.arg(number),
                           .epic = u"iam"_s,
                           .priority = priority,
                           .points = points,
                           .status = status,
                           .sprint = sprint});
    }

    void note(const QString& subject, QDate day, int scope, int done)
    {
        days.push_back({.day = day, .subject = subject, .totals = {.scope = scope, .done = done}});
    }

    void noteDays()
    {
        const QString baseline = QString::fromLatin1(PlanDay::baseline);
        note(baseline, firstDay, 50, 0);
        note(baseline, QDate(2026, 4, 17), 50, 10);
        note(baseline, QDate(2026, 4, 20), 55, 10);
        note(baseline, QDate(2026, 5, 1), 60, 22);
        note(baseline, today, 60, 30);
        note(QString::fromLatin1(PlanDay::all), firstDay, 80, 0);
        note(QString::fromLatin1(PlanDay::all), today, 90, 30);
        const QString sprint = sprints[2].id.toString();
        note(sprint, QDate(2026, 5, 4), 20, 0);
        note(sprint, QDate(2026, 5, 5), 25, 0);
        note(sprint, today, 25, 8);
        std::ranges::sort(days, {}, [](const PlanDay& day) { return std::pair(day.subject, day.day); });
    }

    ProgrammeFigures figures() const
    {
        return scoreProgramme({.stories = stories,
                               .sprints = sprints,
                               .closures = closures,
                               .closedStories = closedStories,
                               .planDays = days,
                               .today = today});
    }
};

/// A sprint from which nothing can be learnt yet: it lies ahead, without stories.
ProgrammeFigures figuresOfNothing()
{
    const std::vector<Sprint> sprints = {{.number = 1, .start = today.addDays(5), .end = today.addDays(16), .capacity = 20}};
    return scoreProgramme({.sprints = sprints, .today = today});
}

/// The screen in a window, with figures that stay as they are.
struct ProgressStage : ScreenStage {
    std::unique_ptr<ProgressView> view;

    explicit ProgressStage(const ProgrammeFigures& shown = Plan().figures(), QSize size = {1256, 824})
    {
        clock->set(QDateTime(today, QTime(9, 0), Qt::UTC));
        ScreenContext withoutFeed = context();
        withoutFeed.figures = nullptr;
        view = std::make_unique<ProgressView>(withoutFeed);
        view->resize(size);
        show(shown);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
    }

    void show(const ProgrammeFigures& shown) const { view->show(std::make_shared<const ProgrammeFigures>(shown)); }

    template <typename T = QWidget>
    T* find(const char* name) const
    {
        return view->findChild<T*>(QLatin1String(name));
    }
    bool shows(const char* name) const
    {
        const auto* widget = find(name);
        return widget && widget->isVisible();
    }
    FigureCard* card(const char* name) const { return find<FigureCard>(name); }
    QString title(const char* section) const { return find(section)->findChild<SectionHead*>()->title(); }
    void choose(const QString& begin) const
    {
        auto* choice = find<QComboBox>("planSet");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        for (int i = 0; i < choice->count() && !choice->currentText().startsWith(begin); ++i)
            QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY2(choice->currentText().startsWith(begin), qPrintable(choice->currentText()));
    }
    void click(const char* emptyState) const
    {
        for (auto* button : find(emptyState)->findChildren<QPushButton*>())
            if (!button->text().isEmpty())
                QTest::mouseClick(button, Qt::LeftButton);
    }
};

} // namespace

class TestProgressView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme.apply(Theme::Choice::Light);
    }
    void cleanup() { m_theme.apply(Theme::Choice::Light); }

    // Figures

    void everyFigureOpensItsReasons()
    {
        ProgressStage stage;
        const auto cards = stage.view->findChildren<FigureCard*>();
        QCOMPARE(cards.size(), 5);
        for (FigureCard* card : cards) {
            QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
            QTest::keyClick(card, Qt::Key_Space);
            QCOMPARE(reasons.size(), 1);
            QCOMPARE(reasons.front()[0].toString(), card->text());
            QCOMPARE(reasons.front()[1].toString(), card->value());
            const auto figure = reasons.front()[2].value<Figure>();
            QVERIFY2(figure.value && !figure.reasons.empty(), qPrintable(card->text()));
        }
    }

    void cardsShowTheFigures()
    {
        const ProgrammeFigures figures = Plan().figures();
        QVERIFY(figures.baseline.forecast.p80);
        ProgressStage stage(figures);
        QCOMPARE(stage.card("baselineDone")->value(), dayText(figures.baseline.forecast.p80->day, today));
        QVERIFY(stage.card("baselineDone")->accessibleDescription().contains(
            u"Sprint %1; P50"_s.arg(figures.baseline.forecast.p80->sprint)));
        QCOMPARE(stage.card("backlogDone")->value(), dayText(figures.backlog.forecast.p80->day, today));
        QCOMPARE(stage.card("velocity")->value(), u"13"_s);
        QCOMPARE(stage.card("baselineLeft")->value(), u"30"_s);
        QVERIFY(stage.card("baselineLeft")->accessibleDescription().contains(u"of 60 points, +10 since the start"));
        QCOMPARE(stage.card("backlogLeft")->value(), u"60"_s);
    }

    void aFigureWithoutEvidenceSaysSo_data()
    {
        QTest::addColumn<QString>("card");
        for (const char* name : {"baselineDone", "backlogDone", "velocity", "baselineLeft", "backlogLeft"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aFigureWithoutEvidenceSaysSo()
    {
        QFETCH(QString, card);
        ProgressStage stage(figuresOfNothing());
        const auto* shown = stage.view->findChild<FigureCard*>(card);
        QVERIFY(shown);
        QCOMPARE(shown->value(), u"no evidence"_s);
    }

    void aDateIsGivenOnlyWhereThereIsOne_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("remaining");
        QTest::addColumn<int>("velocity");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("note");
        QTest::newRow("no stories") << 0 << 0 << 12 << u"no evidence"_s << u"no story with points"_s;
        QTest::newRow("all done") << 40 << 0 << 12 << u"done"_s << u"all 40 points"_s;
        QTest::newRow("none closed") << 40 << 30 << -1 << u"no evidence"_s << u"no closed sprint yet"_s;
        QTest::newRow("none got anything done") << 40 << 30 << 0 << u"no evidence"_s << u"no closed sprint got anything done"_s;
    }

    void aDateIsGivenOnlyWhereThereIsOne()
    {
        QFETCH(int, points);
        QFETCH(int, remaining);
        QFETCH(int, velocity);
        QFETCH(QString, value);
        QFETCH(QString, note);
        Velocity closed;
        if (velocity >= 0)
            closed.sprints.push_back({.number = 1, .planned = 20, .done = velocity});
        const PlanFigure figure = doneBy({.points = points, .remaining = remaining}, closed, today);
        QCOMPARE(figure.value, value);
        QCOMPARE(figure.note, note);
        QVERIFY(!figure.figure.value);
    }

    // What is shown

    void headsSayTheFinding()
    {
        ProgressStage stage;
        QCOMPARE(stage.title("burndownSection"), u"30 of 60 points remain, scope grew by 10 since 6 Apr"_s);
        QCOMPARE(stage.title("velocitySection"), u"13 points a sprint, the latest did 14"_s);
        QCOMPARE(stage.title("scopeSection"), u"10 points in, 0 out since 6 Apr"_s);
        stage.choose(u"Sprint 3"_s);
        QCOMPARE(stage.title("burndownSection"), u"17 of 25 points remain, scope grew by 5 since 4 May"_s);
        QCOMPARE(stage.title("scopeSection"), u"5 points in, 0 out since 4 May; 4 came from closed sprints"_s);
    }

    void theChoiceOffersProgrammeAndSprints()
    {
        ProgressStage stage;
        const auto* choice = stage.find<QComboBox>("planSet");
        QCOMPARE(choice->count(), 6);
        QCOMPARE(choice->itemText(0), u"Baseline"_s);
        QCOMPARE(choice->itemText(4), u"Sprint 3, active"_s);
        QVERIFY(!choice->accessibleName().isEmpty());
        const auto* chart = stage.find<BurndownChart>("burndownChart");
        QVERIFY(chart->accessibleName().contains(u"Baseline"));
        QVERIFY(chart->accessibleDescription().contains(u"P50"));
        stage.choose(u"Whole backlog"_s);
        QVERIFY(chart->accessibleName().contains(u"Whole backlog"));
        stage.choose(u"Sprint 3"_s);
        QVERIFY(chart->accessibleDescription().contains(u"ideal"));
        QVERIFY(!chart->accessibleDescription().contains(u"P50"));
    }

    void theChoiceStaysFromOneStartToTheNext()
    {
        const ProgrammeFigures figures = Plan().figures();
        ProgressStage before(figures);
        before.choose(u"Sprint 2"_s);
        ProgressStage after(figures);
        after.view->restoreState(before.view->saveState());
        QCOMPARE(after.find<QComboBox>("planSet")->currentText(), u"Sprint 2, closed"_s);
        // When the sprint is not there, the baseline stands in, until it is there again
        ProgrammeFigures without = figures;
        without.sprints.erase(without.sprints.begin() + 1);
        after.show(without);
        QCOMPARE(after.find<QComboBox>("planSet")->currentText(), u"Baseline"_s);
        after.show(figures);
        QCOMPARE(after.find<QComboBox>("planSet")->currentText(), u"Sprint 2, closed"_s);
    }

    void commandsChooseToo()
    {
        ProgressStage stage;
        const auto* choice = stage.find<QComboBox>("planSet");
        for (QAction* action : stage.view->actions())
            if (action->text() == u"Burndown of the current sprint")
                action->trigger();
        // The stage's workspace has no sprints of its own
        QCOMPARE(choice->currentText(), u"Baseline"_s);
        for (QAction* action : stage.view->actions())
            if (action->text() == u"Burndown of the whole backlog")
                action->trigger();
        QCOMPARE(choice->currentText(), u"Whole backlog"_s);
    }

    // Charts

    void arrowKeysTellTheBurndown()
    {
        ProgressStage stage;
        auto* chart = stage.find<BurndownChart>("burndownChart");
        chart->setFocus();
        QVERIFY(chart->toldText().isEmpty());
        // It begins where things stand
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"6 May: 30 of 60 points remain, 30 done"_s);
        QTRY_COMPARE(QToolTip::text(), chart->toldText());
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"5 May: 38 of 60 points remain, 22 done"_s);
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->toldText(), u"6 Apr: 50 of 50 points remain, 0 done"_s);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"6 Apr: 50 of 50 points remain, 0 done"_s);
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY2(chart->toldText().contains(u"P50: 0 points left"), qPrintable(chart->toldText()));
        QVERIFY(chart->accessibleDescription().contains(chart->toldText()));
    }

    void arrowKeysTellTheVelocity()
    {
        ProgressStage stage;
        auto* chart = stage.find<VelocityChart>("velocityChart");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->toldText(), u"Sprint 2: 14 of 18 points done, 4 carried over"_s);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"Sprint 1: 12 of 20 points done, 5 carried over, 3 sent back to the backlog"_s);
    }

    void thePointerTellsTheNearestValue()
    {
        ProgressStage stage;
        QToolTip::hideText();
        auto* chart = stage.find<BurndownChart>("burndownChart");
        QTRY_VERIFY(chart->chart()->plotArea().width() > 100);
        const QRectF plot = chart->chart()->plotArea();
        const QPoint at(qRound(plot.left() + plot.width() / 5), qRound(plot.center().y()));
        QMouseEvent move(QEvent::MouseMove, at, chart->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(chart->viewport(), &move);
        QTRY_VERIFY2(QToolTip::text().contains(u"points remain"), qPrintable(QToolTip::text()));
    }

    void aChartCanBeCopiedAsATable()
    {
        ProgressStage stage;
        for (QAction* action : stage.find("burndownChart")->actions())
            if (action->text() == u"Copy as table")
                action->trigger();
        const QString csv = QGuiApplication::clipboard()->text();
        QVERIFY2(csv.startsWith(u"Day,Scope,Done,Remaining,Ideal"), qPrintable(csv));
        QVERIFY2(csv.contains(u"2026-05-06,60,30,30,"), qPrintable(csv));
    }

    void chartsFollowTheTheme()
    {
        ProgressStage stage;
        m_theme.apply(Theme::Choice::Dark);
        for (const char* name : {"burndownChart", "velocityChart"}) {
            auto* chart = stage.find<PointsChart>(name);
            QTRY_COMPARE(chart->chart()->backgroundBrush().color(), roleColor(Role::Surface, Scheme::Dark));
            QVERIFY(!chart->grab().isNull());
        }
    }

    // Scope changes

    void aChangeOpensItsStories()
    {
        Plan plan;
        ProgrammeFigures figures = plan.figures();
        figures.baseline.burndown.remaining.reasons[1].stories = {plan.stories[3].id};
        ProgressStage stage(figures);
        auto* table = stage.find<DataTable>("scopeChanges");
        QCOMPARE(table->model()->rowCount(), 3);
        QSignalSpy stories(stage.view.get(), &Screen::storiesRequested);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(stories.size(), 0);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(stories.size(), 1);
        const auto selection = stories.front()[0].value<StorySelection>();
        QCOMPARE(selection.stories, std::vector{plan.stories[3].id});
        QVERIFY(selection.title.startsWith(u"Baseline"));
    }

    // Nothing there

    void withoutSprintsItShowsTheWayToTheRoadmap()
    {
        ProgressStage stage{ProgrammeFigures()};
        QVERIFY(stage.shows("noSprint"));
        QVERIFY(!stage.shows("burndownChart"));
        QSignalSpy screens(stage.view.get(), &Screen::screenRequested);
        stage.click("noSprint");
        QCOMPARE(screens.size(), 1);
        QCOMPARE(screens.front()[0].toString(), u"roadmap"_s);
        // When there are sprints
        stage.show(Plan().figures());
        QVERIFY(!stage.shows("noSprint"));
        QVERIFY(stage.shows("burndownChart"));
    }

    void withoutClosedSprintsThereIsNoEmptyFrame()
    {
        ProgressStage stage(figuresOfNothing());
        QVERIFY(stage.shows("noVelocity"));
        QVERIFY(!stage.shows("velocityChart"));
        QVERIFY(stage.shows("noBurndown"));
        QVERIFY(!stage.shows("burndownChart"));
        QVERIFY(!stage.shows("scopeChanges"));
        QSignalSpy screens(stage.view.get(), &Screen::screenRequested);
        stage.click("noVelocity");
        stage.click("noBurndown");
        QCOMPARE(screens.size(), 2);
        QCOMPARE(screens[0][0].toString(), u"roadmap"_s);
        QCOMPARE(screens[1][0].toString(), u"backlog"_s);
        bool says = false;
        for (const QLabel* label : stage.find("noBurndown")->findChildren<QLabel*>())
            says = says || label->text().startsWith(u"Nothing to draw yet");
        QVERIFY(says);
        // When a sprint was closed
        stage.show(Plan().figures());
        QVERIFY(stage.shows("velocityChart"));
        QVERIFY(!stage.shows("noVelocity"));
        QVERIFY(stage.shows("scopeChanges"));
    }

    // Sizes

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("1024 x 680") << QSize(1024 - 184, 680 - 76) << false;
        QTest::newRow("1024 x 680 with details") << QSize(1024 - 184 - 336, 680 - 76) << false;
        QTest::newRow("1440 x 900") << QSize(1440 - 184, 900 - 76) << false;
        QTest::newRow("right to left") << QSize(1440 - 184, 900 - 76) << true;
        QTest::newRow("4K") << QSize(3840 - 184, 2160 - 76) << false;
    }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(bool, mirrored);
        for (const ProgrammeFigures& figures : {Plan().figures(), figuresOfNothing()}) {
            ProgressStage stage(figures, size);
            if (mirrored)
                stage.view->setLayoutDirection(Qt::RightToLeft);
            const auto* page = stage.view->findChild<ProgressPage*>();
            QTRY_VERIFY2(page->width() <= size.width(), qPrintable(u"%1 px"_s.arg(page->width())));
            for (const FigureCard* card : stage.view->findChildren<FigureCard*>())
                QVERIFY2(card->width() >= card->minimumSizeHint().width(), qPrintable(card->text()));
            const auto* table = stage.find<DataTable>("scopeChanges");
            if (table->isVisible())
                QTRY_VERIFY(table->height() >= table->sizeHint().height());
            for (const char* name : {"burndownChart", "velocityChart"})
                if (stage.shows(name))
                    QTRY_VERIFY(stage.find(name)->height() >= stage.find(name)->minimumSizeHint().height());
            QVERIFY(!stage.view->grab().isNull());
        }
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestProgressView)
#include "tst_progressview.moc"
