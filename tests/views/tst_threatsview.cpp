// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"
#include "tests/views/screenstage.h"
#include "views/shared/datatable.h"
#include "views/shared/itempicker.h"
#include "views/threats/abusecasesmodel.h"
#include "views/threats/threatsview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Two abuse cases, two use cases, one of which stands against the first; a target.
struct ThreatsStage : ScreenStage {
    Story use = aStory(u"IAM-UC-01"_s);
    Story other = aStory(u"IAM-UC-02"_s);
    Story abuse = aStory(u"IAM-AC-01"_s);
    Story open = aStory(u"IAM-AC-02"_s);
    Target target{.kind = TargetKind::Account, .identity = u"441077820913"_s, .name = u"prod-core"_s};
    std::unique_ptr<ThreatsView> view;

    ThreatsStage()
    {
        abuse.kind = open.kind = StoryKind::Abuse;
        other.rank = 1;
        const auto made = workspace->edit(u"Set up"_s, [&](Edit& edit) -> Result<void> {
            for (const Entity& entity : {Entity(use), Entity(other), Entity(abuse), Entity(open), Entity(target),
                                         Entity(Link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = use.id})})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        view = std::make_unique<ThreatsView>(context());
        view->resize(1100, 760);
        view->QWidget::show();
        QObject::connect(view.get(), &Screen::messageRaised, [this](const Message& message) { messages << message.text; });
    }
    bool isReady() { return table("abuseCases")->model()->rowCount() == 2; }
    DataTable* table(const char* name) { return view->findChild<DataTable*>(QLatin1String(name)); }
    void click(const char* name) { QTest::mouseClick(view->findChild<QAbstractButton*>(QLatin1String(name)), Qt::LeftButton); }
    QString text(const char* name, int row, int column) { return table(name)->model()->index(row, column).data().toString(); }
    /// Types into a picker and takes the first that fits.
    void pick(const char* name, const QString& words)
    {
        auto* picker = view->findChild<ItemPicker*>(QLatin1String(name));
        picker->setFocus();
        QTest::keyClicks(picker, words);
        QTest::keyClick(picker, Qt::Key_Return);
    }
    /// Selects the row whose second column says so.
    void choose(const char* name, int column, const QString& wanted)
    {
        for (int row = 0; row < table(name)->model()->rowCount(); ++row)
            if (text(name, row, column) == wanted)
                table(name)->selectRow(row);
    }
    qsizetype links(LinkKind kind) const { return std::ranges::count(workspace->records().links(), kind, &Link::kind); }
    QStringList messages;
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
        QCOMPARE(stage.view->badge(), u"1"_s);
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
        QTRY_COMPARE(stage.view->badge(), QString());
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
        // Given two elements, added by buttons
        stage.click("add0");
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

    void closesGapsAtOnce()
    {
        ThreatsStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.click("threatsTab2");
        QAbstractItemModelTester tester(stage.table("gaps")->model());
        QCOMPARE(stage.table("gaps")->model()->rowCount(), 1);
        // When a use case against the unmitigated case is made
        QSignalSpy opened(stage.view.get(), &Screen::storyRequested);
        stage.click("gapMake");
        // Then it exists, is linked, and is opened to be described
        QCOMPARE(stage.links(LinkKind::MitigatedBy), 2);
        QCOMPARE(stage.workspace->records().stories().size(), size_t(5));
        QCOMPARE(opened.size(), 1);
        QTRY_COMPARE(stage.table("gaps")->model()->rowCount(), 0);
        stage.click("gap1");
        QCOMPARE(stage.table("gaps")->model()->rowCount(), 3); // no use case has a check
        VERIFY_RESULT(stage.workspace->undo());
        QTRY_COMPARE(stage.table("gaps")->model()->rowCount(), 2);
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
