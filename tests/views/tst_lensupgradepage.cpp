// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/lensupgradepage.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Emergency access has another id, logs another title, and PERM the rules that go with it.
Lens otherEdition()
{
    Lens lens = stageLens();
    LensQuestion& permissions = lens.pillars[0].questions[0];
    permissions.choices[2] = {.id = u"perm_breakglass"_s, .title = u"Plan and rehearse emergency access"_s};
    permissions.rules[0].condition = u"perm_least && perm_review && perm_breakglass"_s;
    lens.pillars[0].questions[1].choices[0].title = u"Keep logs for a year"_s;
    return lens;
}

/// The page in a window; PERM's emergency access and DETECT's logs are selected, so is least privilege.
struct UpgradeStage : OpenReviewStage {
    LensUpgradePage page{open};
    QSignalSpy closed{&page, &ReviewPage::closed};
    Message latest;

    explicit UpgradeStage(bool answered = true)
    {
        if (answered) {
            select("PERM", "perm_least");
            select("PERM", "perm_emergency");
            select("DETECT", "detect_logs");
        }
        QObject::connect(&page, &ReviewPage::messageRaised, &page, [this](const Message& message) { latest = message; });
        showInWindow(page, {1000, 600});
        page.open(edition(otherEdition()));
        settle();
    }
    LensRecord edition(const Lens& other) const { return editionOf(other, u"2"_s, clock->now()); }
    static void settle()
    {
        if (!QTest::qWaitFor([] { return JobBase::underWay() == 0; }))
            qFatal("jobs go on");
    }
    DataTable* table() const { return page.findChild<DataTable*>(u"upgradeTable"_s); }
    ChoiceField* goesTo() const { return page.findChild<ChoiceField*>(u"upgradeGoesTo"_s); }
    QPushButton* accept() const { return page.findChild<QPushButton*>(u"upgradeAccept"_s); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void choose(const QString& text) const
    {
        const int entry = goesTo()->findText(text);
        if (entry < 0)
            qFatal("no entry %s", qPrintable(text));
        goesTo()->setCurrentIndex(entry);
        Q_EMIT goesTo()->activated(entry);
    }
    QString version() const { return open.record()->version; }
};

} // namespace

class TestLensUpgradePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelAsksForWhatWouldBeLost()
    {
        UpgradeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Lens to = otherEdition();
        const LensChange renamed{.move = LensMove::Renamed, .fromQuestion = u"DETECT"_s, .fromChoice = u"detect_logs"_s, .toQuestion = u"DETECT"_s, .toChoice = u"detect_logs"_s, .answered = true};
        const LensChange silent{.move = LensMove::Retired, .fromQuestion = u"OLD"_s};
        const LensChange lost{.move = LensMove::Retired, .fromQuestion = u"PERM"_s, .fromChoice = u"perm_emergency"_s, .answered = true};
        model.show({renamed, silent, lost}, to, true);
        QCOMPARE(model.undecided(), 1);
        QCOMPARE(model.rowAt(0).change.fromChoice, u"perm_emergency"_s); // first what a person has to do
        const ChoicePath retired(u"PERM"_s, u"perm_emergency"_s);
        const ChoicePath place(u"PERM"_s, u"perm_breakglass"_s);
        model.decide(retired, {.to = place}, to);
        QCOMPARE(model.undecided(), 0);
        QCOMPARE(model.confirmed().value(retired), place);
        QCOMPARE(model.index(0, UpgradeModel::AnswerColumn).data().toString(), u"Goes to PERM: Plan and rehearse emergency access"_s);
        model.show({renamed, lost}, to, false); // somebody went on answering
        QCOMPARE(model.confirmed().value(retired), place);
        model.show({renamed, lost}, to, true); // another edition
        QCOMPARE(model.undecided(), 1);
        model.letUndecidedGo();
        QCOMPARE(model.undecided(), 0);
        QVERIFY(model.confirmed().isEmpty());
    }

    void aRetiredAnswerGoesWhereAPersonSays()
    {
        UpgradeStage stage;
        QCOMPARE(stage.cell(0, UpgradeModel::AnswerColumn), u"To be decided"_s);
        QVERIFY(!stage.accept()->isEnabled());
        QCOMPARE(stage.version(), u"1"_s); // nothing has happened yet
        stage.choose(u"PERM: Plan and rehearse emergency access"_s); // it shares words, so it is offered
        QVERIFY(stage.accept()->isEnabled());
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        QCOMPARE(stage.version(), u"2"_s);
        QCOMPARE(stage.closed.size(), 1);
        QVERIFY(stage.statusOf("PERM", "perm_breakglass") == ChoiceStatus::Selected);
        QVERIFY(stage.statusOf("PERM", "perm_least") == ChoiceStatus::Selected);
        QVERIFY(stage.statusOf("DETECT", "detect_logs") == ChoiceStatus::Selected); // renamed, the same id
        stage.latest.action(); // one step
        QCOMPARE(stage.version(), u"1"_s);
        QVERIFY(stage.statusOf("PERM", "perm_emergency") == ChoiceStatus::Selected);
        QVERIFY(stage.statusOf("PERM", "perm_breakglass") == ChoiceStatus::Unselected);
        QCOMPARE(stage.workspace->records().lenses().size(), size_t(1));
    }

    void whatPeopleTiedComesAlong()
    {
        UpgradeStage stage;
        stage.link("PERM", "perm_emergency", {u"drill"_s});
        const auto items = [&stage] {
            QStringList tied;
            for (const CheckTie& tie : stage.workspace->records().checkTies())
                tied << tie.item.section(u'/', 1);
            tied.sort();
            return tied;
        };
        const QStringList before{u"PERM/perm_emergency"_s};
        QCOMPARE(items(), before);
        stage.choose(u"PERM: Plan and rehearse emergency access"_s);
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        QCOMPARE(stage.version(), u"2"_s);
        QCOMPARE(items(), (QStringList{u"PERM/perm_breakglass"_s, u"PERM/perm_emergency"_s}));
        stage.latest.action();
        QCOMPARE(items(), before);
    }

    void anotherPlaceIsTyped()
    {
        UpgradeStage stage;
        auto* other = stage.page.findChild<QLineEdit*>(u"upgradeOther"_s);
        other->setFocus();
        QTest::keyClicks(other, u"rehearse"_s);
        QTest::keyClick(other, Qt::Key_Return);
        QCOMPARE(stage.cell(0, UpgradeModel::AnswerColumn), u"Goes to PERM: Plan and rehearse emergency access"_s);
        QCOMPARE(stage.goesTo()->currentText(), u"PERM: Plan and rehearse emergency access"_s);
        QTest::keyClick(stage.accept(), Qt::Key_Return);
        QVERIFY(stage.statusOf("PERM", "perm_breakglass") == ChoiceStatus::Selected);
    }

    void whatIsLetGoIsGoneAndComesBackWithUndo()
    {
        UpgradeStage stage;
        QTest::keyClick(stage.page.findChild<QPushButton*>(u"upgradeLetGo"_s), Qt::Key_Return);
        QCOMPARE(stage.cell(0, UpgradeModel::AnswerColumn), u"Let go"_s);
        QTest::keyClick(stage.accept(), Qt::Key_Return);
        QVERIFY(stage.statusOf("PERM", "perm_emergency") == ChoiceStatus::Unselected);
        QVERIFY(stage.statusOf("PERM", "perm_breakglass") == ChoiceStatus::Unselected);
        stage.latest.action();
        QVERIFY(stage.statusOf("PERM", "perm_emergency") == ChoiceStatus::Selected);
    }

    void whereNothingIsAnsweredNothingIsToBeDecided()
    {
        UpgradeStage stage(false);
        QVERIFY(stage.accept()->isEnabled());
        QVERIFY(stage.table()->model()->rowCount() > 0);
        QVERIFY(!stage.goesTo()->isEnabled());
    }

    void whatIsAnsweredMeanwhileIsAskedForToo()
    {
        UpgradeStage stage(false);
        stage.select("PERM", "perm_emergency");
        QVERIFY(!stage.accept()->isEnabled()); // also while both are compared again
        UpgradeStage::settle();
        QVERIFY(!stage.accept()->isEnabled());
        QCOMPARE(stage.cell(0, UpgradeModel::AnswerColumn), u"To be decided"_s);
    }

    /// What was decided before somebody went on answering stays, and nothing is stored of what was compared before that.
    void editionsAreComparedAgainOnAWorker()
    {
        UpgradeStage stage;
        stage.choose(u"Let it go"_s);
        QVERIFY(stage.accept()->isEnabled());
        stage.select("PERM", "perm_review");
        QVERIFY(!stage.accept()->isEnabled());
        stage.accept()->click();
        QCOMPARE(stage.version(), u"1"_s);
        UpgradeStage::settle();
        QVERIFY(stage.accept()->isEnabled());
        QCOMPARE(stage.cell(0, UpgradeModel::AnswerColumn), u"Let go"_s);
        stage.accept()->click();
        QCOMPARE(stage.version(), u"2"_s);
        QVERIFY(stage.statusOf("PERM", "perm_review") == ChoiceStatus::Selected);
    }

    void anAnswerWhileTheEditionIsReadIsNotMissed()
    {
        UpgradeStage stage(false);
        stage.page.open(stage.edition(otherEdition()));
        stage.select("PERM", "perm_emergency"); // before the worker is done
        QVERIFY(!stage.accept()->isEnabled());
        UpgradeStage::settle();
        QCOMPARE(stage.cell(0, UpgradeModel::AnswerColumn), u"To be decided"_s);
    }

    void escapeChangesNothing()
    {
        UpgradeStage stage;
        stage.choose(u"Let it go"_s);
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QCOMPARE(stage.closed.size(), 1);
        QCOMPARE(stage.version(), u"1"_s);
    }

    void anotherReviewGivesItUp()
    {
        UpgradeStage stage;
        stage.open.open(stage.otherReview);
        QCOMPARE(stage.closed.size(), 1);
        QVERIFY(stage.latest.text.contains(u"given up"_s));
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        QCOMPARE(stage.version(), u"1"_s);
    }

    void anEditionThatCantBeReadSaysSo()
    {
        UpgradeStage stage;
        LensRecord broken = stage.edition(otherEdition());
        broken.document = u"{\"name\": \"Stage lens\"}"_s;
        stage.page.open(broken);
        QTRY_COMPARE(stage.closed.size(), 1);
        QVERIFY(stage.latest.kind == Message::Kind::Failure);
    }

    void theDifferencesAreFiltered()
    {
        UpgradeStage stage;
        const int all = stage.table()->model()->rowCount();
        stage.page.focusFilter();
        auto* words = stage.page.findChild<QLineEdit*>(u"upgradeWords"_s);
        QVERIFY(words->hasFocus());
        QTest::keyClicks(words, u"logs for a year"_s);
        QCOMPARE(stage.table()->model()->rowCount(), 1);
        QVERIFY(all > 1);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestLensUpgradePage)
#include "tst_lensupgradepage.moc"
