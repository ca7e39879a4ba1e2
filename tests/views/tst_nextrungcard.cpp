// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/maturitystage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/nextrungcard.h"
#include "views/shared/datatable.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct RungStage : CardStage<NextRungCard> {
    using CardStage::CardStage;
    DataTable* table() const { return card.findChild<DataTable*>(u"nextRungTable"_s); }
    /// Of the first line; by a click, or by Enter.
    void open(int row, bool byKey) const
    {
        const QModelIndex index = table()->model()->index(row, NextRungModel::TextColumn);
        if (!byKey) {
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
            return;
        }
        table()->setFocus(Qt::TabFocusReason);
        table()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        QTest::keyClick(table(), Qt::Key_Return);
    }
};

/// One epic at rung 2, of which `reason` is missing.
DashboardFacts missing(const Reason& reason)
{
    const std::vector<MaturityPoint> points = pointsOf({{u"IAM"_s, {2}}}, within(0));
    auto figures = std::make_shared<ProgrammeFigures>(figuresOf(points, 1));
    for (MaturityCriterion& criterion : figures->maturity.front().criteria)
        if (criterion.rule == MaturityRule::MustsDone)
            criterion.figure.reasons = {reason};
    return {.figures = figures, .maturity = points, .now = within(0)};
}

} // namespace

class TestNextRungCard : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void whatIsMissingIsADoor_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("click") << false;
        QTest::newRow("Enter") << true;
    }

    void whatIsMissingIsADoor()
    {
        QFETCH(bool, byKey);
        const StoryId story = StoryId::create();
        const RiskId risk = RiskId::create();
        const ExceptionId exception = ExceptionId::create();
        const auto asked = [byKey](const Reason& reason, auto signal) {
            RungStage stage(missing(reason));
            QSignalSpy spy(&stage.card, signal);
            stage.open(1, byKey);
            return spy.isEmpty() ? QVariant() : spy.front().front();
        };
        const Reason base{.kind = Reason::Kind::Missing, .text = u"Not yet"_s};
        Reason reason = base;
        reason.stories = {story};
        QCOMPARE(carried<StorySelection>(asked(reason, &DashboardCard::storiesRequested)).stories, std::vector{story});
        reason = base;
        reason.checks = {CheckKey(4)};
        QCOMPARE(carried<CheckSelection>(asked(reason, &DashboardCard::checksRequested)).checks, std::vector{CheckKey(4)});
        reason = base;
        reason.risks = {risk};
        QCOMPARE(carried<RiskSelection>(asked(reason, &DashboardCard::risksRequested)).risks, std::vector{risk});
        reason = base;
        reason.exceptions = {exception};
        reason.checks = {CheckKey(4)}; // the exception is what has to be renewed
        QCOMPARE(carried<ExceptionSelection>(asked(reason, &DashboardCard::exceptionsRequested)).exceptions, std::vector{exception});
        reason.exceptions = {exception, ExceptionId::create()};
        QCOMPARE(carried<ExceptionSelection>(asked(reason, &DashboardCard::exceptionsRequested)).exceptions, reason.exceptions);
        const ItemRef starter = carried<ItemRef>(asked(base, &DashboardCard::itemRequested));
        QCOMPARE(starter.kind, ItemKind::Starter);
        QVERIFY(starter.id.startsWith(u"IAM"));
    }

    void theEpicOpensItsLadder()
    {
        RungStage stage;
        QSignalSpy reasons(&stage.card, &DashboardCard::reasonsRequested);
        stage.open(0, false);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.front().front().toString(), u"Maturity of Epic IAM"_s);
    }

    void aFullCardHasAllEpics()
    {
        std::vector<EpicCourse> courses;
        for (const char* code : {"A", "B", "C", "D", "E", "F"})
            courses.push_back({QLatin1String(code), {1}});
        RungStage stage(factsOf(courses, within(0), 1));
        QCOMPARE(stage.title(), u"Six epics are 2 criteria short of their next rung"_s);
        QCOMPARE(stage.table()->model()->rowCount(), 4 * 3);
        stage.card.setFull(true);
        QCOMPARE(stage.table()->model()->rowCount(), 6 * 3);
    }
};

QTEST_MAIN(TestNextRungCard)
#include "tst_nextrungcard.moc"
