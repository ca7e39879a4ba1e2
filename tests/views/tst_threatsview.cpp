// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/threatsstage.h"
#include "views/shared/emptystate.h"
#include "views/shared/ownerfilter.h"
#include "views/threats/abusecasesmodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A target with two elements, one of which an abuse case answers and the other has a reason; signed on the first day.
struct SignedStage : ThreatsStage {
    ThreatElement vault{.target = target.id, .name = u"Vault"_s};
    ThreatElement api{.target = target.id, .kind = ThreatElementKind::EntryPoint, .name = u"API"_s, .noThreat = u"Private"_s};
    Link answer{.kind = LinkKind::Threatens, .story = abuse.id, .element = vault.id};

    SignedStage()
    {
        edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : {Entity(vault), Entity(api), Entity(answer)})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        if (!QTest::qWaitFor([this] { return isReady(); }))
            qFatal("no abuse cases");
        click("threatsTab1");
        sign(u"All looked at"_s);
    }
    void sign(const QString& statement) const
    {
        find<QLineEdit>("statement")->setText(statement);
        click("signReview");
    }
    QString state() const { return text("threatTargets", 0, 3); }
    QStringList earlier() const
    {
        const auto* list = find<QListWidget>("earlierSignatures");
        QStringList texts;
        for (int i = 0; i < list->count(); ++i)
            texts << list->item(i)->text();
        return texts;
    }
    template <typename Row>
    void change(const Row& row, const std::function<void(Row&)>& how) const
    {
        edit([&](Edit& edit) {
            const Row before = *edit.records().of<Row>().find(row.id);
            Row after = before;
            how(after);
            return edit.update(before, after);
        });
    }
};

} // namespace

class TestThreatsView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhereEachAbuseCaseStands()
    {
        ThreatsStage stage;
        QTRY_VERIFY(stage.isReady());
        QAbstractItemModelTester tester(stage.table("abuseCases")->model());
        QTRY_COMPARE(stage.text("abuseCases", 1, AbuseCasesModel::StateColumn), u"Mitigated on paper"_s);
        QCOMPARE(stage.text("abuseCases", 0, AbuseCasesModel::StateColumn), u"Unmitigated"_s);
        QCOMPARE(stage.text("abuseCases", 0, AbuseCasesModel::ReferenceColumn), u"IAM-AC-02"_s);
        QCOMPARE(stage.text("abuseCases", 1, AbuseCasesModel::StateColumn), u"Mitigated on paper"_s);
    }

    void mitigatesAndTakesBack()
    {
        ThreatsStage stage;
        QTRY_VERIFY(stage.isReady());
        QAbstractItemModelTester uses(stage.table("mitigations")->model());
        QAbstractItemModelTester checks(stage.table("abuseChecks")->model());
        // Given the case that nothing stands against
        stage.choose("abuseCases", AbuseCasesModel::ReferenceColumn, u"IAM-AC-02"_s);
        QCOMPARE(stage.table("mitigations")->model()->rowCount(), 0);
        // When a use case is picked by a part of its id
        stage.pick("addMitigation", u"uc-02"_s);
        // Then it is linked, shown, and can be removed by a key, and undone
        QCOMPARE(stage.links(LinkKind::MitigatedBy), 2);
        QCOMPARE(stage.text("mitigations", 0, 1), u"IAM-UC-02"_s);
        QTRY_VERIFY(stage.text("abuseCases", 0, AbuseCasesModel::StateColumn) != u"Unmitigated"_s);
        stage.table("mitigations")->selectRow(0);
        QTest::keyClick(stage.table("mitigations"), Qt::Key_Delete);
        QCOMPARE(stage.links(LinkKind::MitigatedBy), 1);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.links(LinkKind::MitigatedBy), 2);
    }

    void asksEachElementForAnAbuseCaseBeforeSigning()
    {
        ThreatsStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.click("threatsTab1");
        QAbstractItemModelTester targets(stage.table("threatTargets")->model());
        // Given two elements, the first added from what stands there while there is none, by buttons
        auto* empty = stage.find<EmptyState>("noElements");
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QPushButton*>(u"emptyAction"_s), Qt::LeftButton);
        QVERIFY(!empty->isVisible());
        stage.click("add1");
        QCOMPARE(stage.workspace->records().threatElements().size(), size_t(2));
        QAbstractItemModelTester tester(stage.table("threatElements")->model());
        // When one signs too early, then it is refused with what is missing
        stage.click("signReview");
        QVERIFY2(stage.messages.last().contains(u"still needs an abuse case"_s), qPrintable(stage.messages.last()));
        QVERIFY(stage.workspace->records().threatReviews().empty());
        // When one is answered and the other has a reason
        stage.table("threatElements")->selectRow(0);
        stage.pick("answerCase", u"ac-01"_s);
        QCOMPARE(stage.text("threatElements", 0, 2), u"IAM-AC-01"_s);
        stage.table("threatElements")->selectRow(1);
        auto* reason = stage.view->findChild<QLineEdit*>(u"noThreat"_s);
        reason->setFocus();
        QTest::keyClicks(reason, u"Private"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(stage.text("threatElements", 1, 2), u"None needed: Private"_s);
        // Then the signature is there, with name and date, and stale as soon as the model changes
        stage.click("signReview");
        QCOMPARE(stage.workspace->records().threatReviews().size(), size_t(1));
        QCOMPARE(stage.workspace->records().threatReviews().front().reviewer, u"tester"_s);
        QVERIFY(stage.text("threatTargets", 0, 3).startsWith(u"Signed"_s));
        stage.click("add2");
        QVERIFY(stage.text("threatTargets", 0, 3).startsWith(u"Changed since"_s));
    }

    void editsAnElementInPlace()
    {
        ThreatsStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.click("threatsTab1");
        stage.click("add0");
        stage.click("add0");
        DataTable* table = stage.table("threatElements");
        const QModelIndex name = table->model()->index(0, 1);
        QVERIFY(table->model()->setData(name, u"Card vault"_s));
        QCOMPARE(stage.text("threatElements", 0, 1), u"Card vault"_s);
        // A name that is taken is refused with words, and the row stays
        QVERIFY(!table->model()->setData(table->model()->index(1, 1), u"Card vault"_s));
        QVERIFY2(stage.messages.last().contains(u"already"_s), qPrintable(stage.messages.last()));
    }

    void provenNeedsACheckThatWasSeenToFail_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("state");
        QTest::newRow("seen to fail") << u"failed"_s << u"Mitigated and proven"_s;
        QTest::newRow("always passed") << u"passed"_s << u"Never seen failing"_s;
    }

    void provenNeedsACheckThatWasSeenToFail()
    {
        QFETCH(QString, first);
        QFETCH(QString, state);
        // Given a use case that is done and proven, and a check of the abuse case, which passes now
        ThreatsStage stage;
        stage.importRun(stage.clock->now().addDays(-2), {{u"attack"_s, first}, {u"defence"_s, u"passed"_s}});
        stage.importRun(stage.clock->now().addDays(-1), {{u"attack"_s, u"passed"_s}, {u"defence"_s, u"passed"_s}});
        stage.prove(stage.abuse, u"attack"_s);
        stage.prove(stage.use, u"defence"_s);
        const auto shown = [&] {
            const int row = stage.rowOf("abuseCases", AbuseCasesModel::ReferenceColumn, u"IAM-AC-01"_s);
            return row < 0 ? QString() : stage.text("abuseCases", row, AbuseCasesModel::StateColumn);
        };
        QTRY_COMPARE(shown(), u"Mitigated on paper"_s);
        // When the use case is done, then it counts what the check did in the first run
        stage.edit([&](Edit& edit) {
            return changeStories(edit, std::array{stage.use.id}, [](Story& story) { story.status = StoryStatus::Done; });
        });
        QTRY_COMPARE(shown(), state);
        // and its mitigation says so too
        stage.choose("abuseCases", AbuseCasesModel::ReferenceColumn, u"IAM-AC-01"_s);
        QTRY_COMPARE(stage.text("mitigations", 0, 3), u"Confirmed"_s);
        QCOMPARE(stage.text("abuseChecks", 0, 1), u"attack"_s);
    }

    void aSignatureStandsForWhatWasSigned()
    {
        SignedStage stage;
        QVERIFY2(stage.state().startsWith(u"Signed"_s), qPrintable(stage.state()));
        // When an element gets another name, though not another number, then it is no longer what was signed
        stage.change<ThreatElement>(stage.vault, [](ThreatElement& element) { element.name = u"Key vault"_s; });
        QVERIFY2(stage.state().startsWith(u"Changed since"_s), qPrintable(stage.state()));
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY2(stage.state().startsWith(u"Signed"_s), qPrintable(stage.state()));
        // and when another abuse case answers
        stage.change<Link>(stage.answer, [&](Link& link) { link.story = stage.open.id; });
        QVERIFY2(stage.state().startsWith(u"Changed since"_s), qPrintable(stage.state()));
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY2(stage.state().startsWith(u"Signed"_s), qPrintable(stage.state()));
        // and when the one that answers gets other words; then the signature says so below, too
        stage.change<Story>(stage.abuse, [](Story& story) { story.title = u"Another attack"_s; });
        QVERIFY2(stage.state().startsWith(u"Changed since"_s), qPrintable(stage.state()));
        QVERIFY(stage.find<QLabel>("latestSignature")->text().endsWith(u"It has changed since."_s));
        stage.change<Story>(stage.abuse, [&](Story& story) { story.title = stage.abuse.title; });
        QVERIFY2(stage.state().startsWith(u"Signed"_s), qPrintable(stage.state()));
        QVERIFY(!stage.find<QLabel>("latestSignature")->text().endsWith(u"It has changed since."_s));
    }

    void showsEverySignature()
    {
        SignedStage stage;
        QVERIFY(stage.earlier().isEmpty() && !stage.find("earlierSignatures")->isVisible());
        for (const QString& statement : {u"Once more"_s, u"And again"_s}) {
            stage.clock->set(stage.clock->now().addDays(1));
            stage.sign(statement);
        }
        QVERIFY(stage.find<QLabel>("latestSignature")->text().startsWith(u"Signed by tester, Today 09:00. And again"_s));
        QVERIFY(stage.find("earlierSignatures")->isVisible());
        QCOMPARE(stage.earlier(), (QStringList{u"Before: tester, Yesterday 09:00. Once more"_s,
                                               u"Before: tester, 4 May 09:00. All looked at"_s}));
    }

    void showsWhoseAbuseCasesOneWants()
    {
        ThreatsStage stage;
        QTRY_VERIFY(stage.isReady());
        auto* owner = stage.find<OwnerFilter>("ownerFilter");
        const auto command = [&](const char* name) { stage.find<QAction>(name)->trigger(); };
        // Given nobody of the author's name, then the command says what to do
        command("showMyWork");
        QVERIFY2(stage.messages.last().contains(u"This is me"_s), qPrintable(stage.messages.last()));
        // When there is one who owns a case, then the command shows it, from whichever tab
        const Person me{.name = u"tester"_s};
        stage.edit([&](Edit& edit) { return edit.insert(me); });
        const auto give = [&](const std::optional<PersonId>& person) {
            stage.edit([&](Edit& edit) {
                return changeStories(edit, std::array{stage.abuse.id}, [&](Story& story) { story.owner = person; });
            });
        };
        give(me.id);
        stage.click("threatsTab2");
        command("showMyWork");
        QVERIFY(stage.table("abuseCases")->isVisible());
        QTRY_COMPARE(stage.table("abuseCases")->model()->rowCount(), 1);
        QCOMPARE(stage.text("abuseCases", 0, AbuseCasesModel::ReferenceColumn), u"IAM-AC-01"_s);
        // and it comes back with the screen
        const QJsonObject state = stage.view->saveState();
        command("showEverybodysWork");
        QCOMPARE(stage.table("abuseCases")->model()->rowCount(), 2);
        stage.view->restoreState(state);
        QCOMPARE(owner->choice().kind, OwnerChoice::Kind::Mine);
        QCOMPARE(stage.table("abuseCases")->model()->rowCount(), 1);
        // and when the case is given away, it goes
        give({});
        QTRY_COMPARE(stage.table("abuseCases")->model()->rowCount(), 0);
    }

    void addsByKey()
    {
        ThreatsStage stage;
        QTRY_VERIFY(stage.isReady());
        QSignalSpy opened(stage.view.get(), &Screen::storyRequested);
        stage.view->activateWindow();
        stage.table("abuseCases")->setFocus();
        QTest::keyClick(stage.table("abuseCases"), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(opened.size(), 1);
        QTRY_COMPARE(stage.table("abuseCases")->model()->rowCount(), 3);
    }
};

QTEST_MAIN(TestThreatsView)
#include "tst_threatsview.moc"
