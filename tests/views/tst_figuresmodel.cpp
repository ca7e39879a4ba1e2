// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencereader.h"
#include "model/programme/programmefigures.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"
#include "views/shared/figuresmodel.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A sprint with stories, and figures of it that are there already.
struct Stage : PlanningBox {
    Sprint sprint = aSprint(1);
    std::unique_ptr<FiguresModel> model;

    explicit Stage(int stories = 3)
    {
        VERIFY_RESULT(edit([&](Edit& edit) {
            Result<void> done = edit.insert(sprint);
            for (int number = 0; number < stories && done; ++number)
                done = edit.insert(numbered(number));
            return done;
        }));
        model = std::make_unique<FiguresModel>(workspace(), builtInCatalogues());
        settle();
    }

    Story numbered(int number) const
    {
        Story story = aRankedStory(u"IAM-UC-%1"_s.arg(number), 1, number);
        story.sprint = sprint.id;
        return story;
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!model->isComputing(), 60'000); }
    const ProgrammeFigures& figures() const { return *model->figures(); }
    int planned() const { return figures().sprints.front().planned; }

    void setPoints(const QString& reference, int points)
    {
        VERIFY_RESULT(edit([&](Edit& edit) {
            Story after = story(reference);
            after.points = points;
            return edit.update(story(reference), after);
        }));
    }
    /// What the records as they are now come to.
    int plannedNow() const
    {
        int points = 0;
        for (const Story& story : records().stories())
            points += story.sprint == sprint.id ? story.points : 0;
        return points;
    }
};

} // namespace

/// Figures follow the records, whatever comes in while they are computed.
class TestFiguresModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheFirstFiguresByItself()
    {
        Stage stage;
        QCOMPARE(stage.planned(), 3);
        QVERIFY(stage.model->environment().isEmpty());
    }

    void computesInAWorker()
    {
        Stage stage;
        const auto before = stage.model->figures();
        stage.setPoints(u"IAM-UC-0"_s, 5);
        // The edit has returned, the last figures are still there, and the new ones come later
        QVERIFY(stage.model->isComputing());
        QVERIFY(stage.model->figures() == before);
        stage.settle();
        QCOMPARE(stage.planned(), 7);
        QCOMPARE(before->sprints.front().planned, 3); // who still shows them has them as they were
    }

    void followsInsertionsChangesAndRemovals()
    {
        Stage stage;
        stage.add(stage.numbered(3));
        stage.settle();
        QCOMPARE(stage.planned(), 4);
        stage.setPoints(u"IAM-UC-1"_s, 8);
        stage.settle();
        QCOMPARE(stage.planned(), 11);
        VERIFY_RESULT(stage.edit([&](Edit& edit) { return edit.remove(stage.story(u"IAM-UC-1"_s)); }));
        stage.settle();
        QCOMPARE(stage.planned(), 3);
        // When it is taken back, and made again
        VERIFY_RESULT(stage.workspace().undo());
        stage.settle();
        QCOMPARE(stage.planned(), 11);
        VERIFY_RESULT(stage.workspace().redo());
        stage.settle();
        QCOMPARE(stage.planned(), 3);
    }

    /// The last of many edits counts, though figures were being computed when most of them came in.
    void quickEditsLeaveNothingStale()
    {
        Stage stage(200);
        QSignalSpy computed(stage.model.get(), &FiguresModel::figuresChanged);
        for (int round = 1; round <= 40; ++round) {
            stage.setPoints(u"IAM-UC-%1"_s.arg(round % 7), round % 13 + 1);
            if (round % 5 == 0)
                QCoreApplication::processEvents(); // some figures arrive in between
        }
        stage.settle();
        QCOMPARE(stage.planned(), stage.plannedNow());
        QVERIFY2(computed.size() < 40, "each edit had figures of its own"); // what is superseded needn't be computed
        QVERIFY(!computed.isEmpty());
    }

    /// Who answers a change by another has that one announced before the first has reached everybody.
    void editsWithinTheAnnouncementOfAnother()
    {
        Stage stage;
        stage.model.reset();
        bool answered = false;
        QObject listener;
        QObject::connect(&stage.workspace(), &Workspace::changed, &listener, [&] { // before the figures hear of it
            if (!std::exchange(answered, true))
                stage.setPoints(u"IAM-UC-0"_s, 13);
        });
        stage.model = std::make_unique<FiguresModel>(stage.workspace(), builtInCatalogues());
        stage.settle();
        stage.setPoints(u"IAM-UC-0"_s, 5);
        stage.settle();
        QVERIFY(answered);
        QCOMPARE(stage.story(u"IAM-UC-0"_s).points, 13);
        QCOMPARE(stage.planned(), 15);
    }

    void followsOtherWindows()
    {
        Stage stage;
        const auto other = stage.secondWindow();
        VERIFY_RESULT(other->edit(u"Theirs"_s, [&](Edit& edit) { return edit.insert(stage.numbered(9)); }));
        VERIFY_RESULT(stage.workspace().catchUp());
        stage.settle();
        QCOMPARE(stage.planned(), 4);
    }

    /// What the worker follows row by row is what it would read anew.
    void agreesWithAFreshComputation()
    {
        Stage stage(20);
        const Story gone = stage.story(u"IAM-UC-4"_s);
        VERIFY_RESULT(stage.edit([&](Edit& edit) { return edit.remove(gone); }));
        stage.add(aSprint(2), Person{.name = u"Ben"_s, .capacity = 8}, Target{.identity = u"platform"_s, .environment = u"test"_s});
        const CheckKey check = stage.prove(stage.id(u"IAM-UC-5"_s), u"check-1"_s);
        stage.settle();
        const auto evidence = EvidenceReader::open(stage.file());
        VERIFY_RESULT(evidence);
        const auto fresh = programmeFigures(*evidence, stage.records(), builtInCatalogues(), stage.workspace().clock().now());
        VERIFY_RESULT(fresh);
        QCOMPARE(stage.figures().sprints.size(), fresh->sprints.size());
        for (size_t i = 0; i < fresh->sprints.size(); ++i) {
            QCOMPARE(stage.figures().sprints[i].sprint.id, fresh->sprints[i].sprint.id);
            QCOMPARE(stage.figures().sprints[i].planned, fresh->sprints[i].planned);
            QCOMPARE(stage.figures().sprints[i].capacity.value, fresh->sprints[i].capacity.value);
        }
        QCOMPARE(stage.figures().units.size(), fresh->units.size());
        QVERIFY(stage.figures().units.contains(check));
        QCOMPARE(stage.model->environments(), QStringList{u"test"_s});
    }

    void anotherEnvironmentSupersedesWhatIsBeingComputed()
    {
        Stage stage(200);
        stage.add(Target{.identity = u"platform"_s, .environment = u"test"_s});
        QSignalSpy computed(stage.model.get(), &FiguresModel::figuresChanged);
        QSignalSpy chosen(stage.model.get(), &FiguresModel::environmentChanged);
        QSignalSpy failed(stage.model.get(), &FiguresModel::failed);
        stage.model->setEnvironment(u"test"_s);
        stage.model->setEnvironment(u"production"_s);
        stage.setPoints(u"IAM-UC-0"_s, 5); // comes in while that is computed
        stage.model->setEnvironment(u"test"_s);
        stage.settle();
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(computed.size(), 1); // only the last was delivered
        QCOMPARE(failed.size(), 0);   // what was superseded has not failed
        QCOMPARE(stage.planned(), stage.plannedNow());
        stage.model->setEnvironment(u"test"_s); // no other
        QVERIFY(!stage.model->isComputing());
    }

    /// Closing a workspace waits for the worker, which still reads what belongs to the model.
    void canBeClosedWhileComputing()
    {
        Stage stage(200);
        for (int round = 1; round <= 10; ++round) {
            stage.setPoints(u"IAM-UC-0"_s, round + 1);
            stage.model->setEnvironment(u"environment %1"_s.arg(round)); // several workers, one behind the other
            QVERIFY(stage.model->isComputing());
            stage.model.reset();
            QCOMPARE(JobBase::underWay(), 0);
            stage.model = std::make_unique<FiguresModel>(stage.workspace(), builtInCatalogues());
        }
        stage.settle();
        QCOMPARE(stage.planned(), stage.plannedNow());
    }

    void keepsTheLastFiguresIfTheFileIsGone()
    {
        Stage stage;
        const auto before = stage.model->figures();
        QSignalSpy failed(stage.model.get(), &FiguresModel::failed);
        QVERIFY(QFile::rename(stage.file(), stage.file() + u".away"_s));
        stage.model->recompute();
        stage.settle();
        QCOMPARE(failed.size(), 1);
        QVERIFY(stage.model->figures() == before);
        // When it is back
        QVERIFY(QFile::rename(stage.file() + u".away"_s, stage.file()));
        stage.setPoints(u"IAM-UC-0"_s, 5);
        stage.settle();
        QCOMPARE(stage.planned(), 7);
    }
};

QTEST_GUILESS_MAIN(TestFiguresModel)
#include "tst_figuresmodel.moc"
