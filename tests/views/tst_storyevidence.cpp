// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/imports.h"
#include "tests/support/exceptionbuilders.h"
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/storystage.h"
#include "tests/views/testtheme.h"
#include "views/shared/choicefield.h"

#include <QCompleter>
#include <QLineEdit>
#include <QMenu>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A story that two checks prove, one of which failed in a real import.
struct EvidenceStage : StoryStage {
    EvidenceStage()
    {
        const QString file = results(u"a.json"_s, utc(2026, 5, 4), {{u"check-1"_s, u"failed"_s}, {u"check-2"_s, u"passed"_s}});
        Progress progress;
        auto staged = stageImports(workspace->file(), {{.file = file}}, formats, *clock, progress);
        if (!staged || staged->runs.empty())
            qFatal("no import");
        if (auto accepted = acceptImports(*workspace, *staged); !accepted)
            qFatal("%s", qPrintable(accepted.error().message));
        staged->lock.reset();
        link(u"check-1"_s);
        link(u"check-2"_s);
        waitForFigures();
    }
    void link(const QString& check) const
    {
        edit([&](Edit& edit) -> Result<void> {
            const auto key = edit.check(u"waymark"_s, check);
            return key ? linkCheck(edit, use.id, *key) : key.error();
        });
    }
    void waitForFigures() const
    {
        if (!QTest::qWaitFor([this] { return figures->figures() && !figures->isComputing() && JobBase::underWay() == 0; }))
            qFatal("no figures");
    }
    QListView* list(const char* name) const { return find<QListView>(name); }
    QLineEdit* linkField() const { return find<QLineEdit>("linkField"); }
    QAbstractItemView* found() const { return linkField()->findChild<QCompleter*>()->popup(); }
    void typeLink(const QString& words) const
    {
        linkField()->setFocus();
        QTest::keyClicks(linkField(), words);
    }
    QMenu* menu() const { return details.findChild<QMenu*>(u"linkWords"_s); }
};

} // namespace

class TestStoryEvidence : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void theChecksSayWhatTheyFound()
    {
        EvidenceStage stage;
        stage.link(u"check-3"_s); // which has never run
        QTRY_COMPARE(stage.lines("storyChecks").size(), 3);
        QTRY_VERIFY(stage.lines("storyChecks")[1].contains(u"check-3"));
        stage.waitForFigures();
        const QStringList lines = stage.lines("storyChecks");
        QVERIFY2(lines[0].startsWith(u"check-1, Failed on 1 of 1 resource, Today"), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(u"check-3, Never ran"), qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(u"check-2, Passed on 1 resource"), qPrintable(lines[2]));
        QCOMPARE(stage.find<QWidget>("storyProof")->accessibleName(), u"Contradicted"_s);
        QCOMPARE(stage.find<QLabel>("storyProofSentence")->text(), u"Of its linked checks (3), 1 fails, 1 never ran."_s);
    }

    void anExceptionIsSaidWithItsLastDay()
    {
        EvidenceStage stage;
        QTRY_COMPARE(stage.lines("storyChecks").size(), 2);
        const auto& checks = stage.figures->figures()->checks;
        const CheckKey failing = std::ranges::find(checks, Outcome::Failed, &CheckOutcome::outcome)->check;
        exceptionsIn::grant(*stage.workspace, {.check = failing, .expiry = QDate(2026, 6, 3)});
        QTRY_VERIFY2(stage.lines("storyChecks")[0].contains(u"excepted until 3 Jun"), qPrintable(stage.lines("storyChecks")[0]));
        QVERIFY(stage.lines("storyChecks")[0].contains(u"Failed on 1 of 1"));
        // When its last day is over, then the check stands for itself again
        stage.clock->set(utc(2026, 6, 4));
        stage.figures->recompute();
        QTRY_VERIFY(!stage.lines("storyChecks")[0].contains(u"excepted"));
    }

    void aCheckOpensItsResults()
    {
        EvidenceStage stage;
        QSignalSpy requested(stage.page, &StoryDetails::checksRequested);
        stage.list("storyChecks")->setFocus();
        QTest::keyClick(stage.list("storyChecks"), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        const auto selection = requested[0][0].value<CheckSelection>();
        QCOMPARE(selection.title, u"check-1"_s);
        QCOMPARE(selection.checks.size(), size_t(1));
        const QRect second = stage.list("storyChecks")->visualRect(stage.list("storyChecks")->model()->index(1, 0));
        QTest::mouseClick(stage.list("storyChecks")->viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(requested.size(), 2);
        QCOMPARE(requested[1][0].value<CheckSelection>().title, u"check-2"_s);
    }

    void doneIsRefusedWhileACheckFails()
    {
        EvidenceStage stage;
        auto* status = stage.find<ChoiceField>("storyStatus");
        Q_EMIT status->chosen(static_cast<int>(StoryStatus::Done));
        QCOMPARE(stage.now().status, StoryStatus::Backlog);
        QVERIFY(stage.messages.last().contains(u"1 of 2 linked checks fail"));
        QCOMPARE(status->currentText(), u"Backlog"_s);
        // where the workspace only warns, it is done and said
        stage.edit([&](Edit& edit) {
            WorkspaceProperties after = edit.records().properties();
            after.doneRule = DoneRule::Warn;
            return edit.update(edit.records().properties(), after);
        });
        Q_EMIT status->chosen(static_cast<int>(StoryStatus::Done));
        QCOMPARE(stage.now().status, StoryStatus::Done);
        QVERIFY(stage.messages.last().contains(u"although not proven"));
        QCOMPARE(status->currentText(), u"Done"_s);
    }

    void deletingACheckUnlinksIt()
    {
        EvidenceStage stage;
        stage.list("storyChecks")->setFocus();
        QTest::keyClick(stage.list("storyChecks"), Qt::Key_Delete);
        QCOMPARE(stage.lines("storyChecks").size(), 1);
        QVERIFY(stage.undoText().startsWith(u"Unlink check-1"));
        stage.latest.action();
        QCOMPARE(stage.lines("storyChecks").size(), 2);
    }

    void aLinkIsFoundByWords()
    {
        // Given words that only the abuse case has, typed in another order
        EvidenceStage stage;
        stage.typeLink(u"ac-01 title"_s);
        QTRY_VERIFY(stage.found()->isVisible());
        QCOMPARE(stage.found()->model()->rowCount(), 1);
        QTest::keyClick(stage.found(), Qt::Key_Return);

        // When the likeliest way is taken from those that fit
        QTRY_VERIFY(stage.menu());
        QStringList ways;
        for (const QAction* action : stage.menu()->actions())
            ways << action->text();
        QCOMPARE(ways, (QStringList{u"mitigates IAM-AC-01"_s, u"depends on IAM-AC-01"_s, u"needed by IAM-AC-01"_s}));
        QTest::keyClick(stage.menu(), Qt::Key_Return);

        // Then the link is there, and one undo takes it back
        QCOMPARE(stage.lines("storyLinks").size(), 1);
        QVERIFY(stage.lines("storyLinks")[0].startsWith(u"IAM-AC-01, mitigates: Title of IAM-AC-01"));
        QCOMPARE(stage.undoText(), u"Link: IAM-UC-01 mitigates IAM-AC-01"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY(stage.lines("storyLinks").isEmpty());
    }

    void oneWayThatFitsAsksNothing()
    {
        EvidenceStage stage;
        stage.edit([&](Edit& edit) { return addDependency(edit, stage.use.id, stage.other.id); });
        stage.typeLink(u"IAM-UC-02"_s);
        QTest::keyClick(stage.linkField(), Qt::Key_Return);
        // "needed by" is left, which would close a circle: it is refused with the path
        QVERIFY(!stage.menu());
        QVERIFY2(stage.messages.last().contains(u"IAM-UC-01 → IAM-UC-02 → IAM-UC-01")
                     || stage.messages.last().contains(u"IAM-UC-02 → IAM-UC-01 → IAM-UC-02"),
                 qPrintable(stage.messages.last()));
        QCOMPARE(stage.lines("storyLinks").size(), 1);
    }

    void aCheckIsLinkedById()
    {
        EvidenceStage stage;
        stage.list("storyChecks")->setFocus();
        QTest::keyClick(stage.list("storyChecks"), Qt::Key_Delete);
        QTRY_VERIFY(JobBase::underWay() == 0);
        stage.typeLink(u"check-1"_s);
        QTest::keyClick(stage.linkField(), Qt::Key_Return);
        QCOMPARE(stage.lines("storyChecks").size(), 2);
        QCOMPARE(stage.undoText(), u"Link: IAM-UC-01 proven by check-1"_s);
        // once more says that it is there
        stage.typeLink(u"check-1"_s);
        QTest::keyClick(stage.linkField(), Qt::Key_Return);
        QVERIFY(stage.messages.last().contains(u"already"));
    }

    void whatNothingHasIsSaid()
    {
        EvidenceStage stage;
        stage.typeLink(u"no such thing"_s);
        QTest::keyClick(stage.linkField(), Qt::Key_Return);
        QVERIFY(stage.messages.last().contains(u"no such thing"));
        QTest::keyClick(stage.linkField(), Qt::Key_Escape);
        QVERIFY(stage.linkField()->text().isEmpty());
        QVERIFY(stage.details.isVisible());
    }

    void aLinkOpensTheOtherStoryAndIsRemoved()
    {
        EvidenceStage stage;
        stage.edit([&](Edit& edit) { return addDependency(edit, stage.use.id, stage.other.id); });
        QSignalSpy requested(stage.page, &StoryDetails::storyRequested);
        stage.list("storyLinks")->setFocus();
        QTest::keyClick(stage.list("storyLinks"), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(carried<StoryId>(requested[0][0]), stage.other.id);
        QTest::keyClick(stage.list("storyLinks"), Qt::Key_Delete);
        QVERIFY(stage.lines("storyLinks").isEmpty());
        QCOMPARE(stage.latest.actionText, u"Undo"_s);
        stage.latest.action();
        QCOMPARE(stage.lines("storyLinks").size(), 1);
    }

    void anAbuseCaseSaysWhereItStands()
    {
        EvidenceStage stage;
        stage.page->open(stage.abuse.id);
        QStringList badges;
        for (const QWidget* widget : stage.page->findChildren<QWidget*>())
            if (widget->isVisible() && qstrcmp(widget->metaObject()->className(), "waymark::BadgeLabel") == 0)
                badges << widget->accessibleName();
        QCOMPARE(badges, (QStringList{u"Unproven"_s, u"Unmitigated"_s}));
    }
};

QTEST_MAIN(TestStoryEvidence)
#include "tst_storyevidence.moc"
