// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/policyedits.h"
#include "model/programme/itemnames.h"
#include "tests/support/signalargument.h"
#include "tests/views/panestage.h"
#include "views/frameworks/policypane.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/inplacetext.h"
#include "views/shared/itempicker.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct PolicyStage : PaneStage<PolicyPane> {
    Person ana{.name = u"Ana Ferro"_s};
    Policy keys{.reference = u"ISP-1"_s, .title = u"Keys are rotated"_s};
    Policy logs{.reference = u"ISP-2"_s, .title = u"Logs are kept"_s};

    /// The first is met by a story, the second mapped to nothing.
    void fill()
    {
        edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : std::initializer_list<Entity>{ana, keys, logs})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            const auto tied = tiePolicyToStory(edit, keys.id, story.id);
            return tied ? Result<void>() : Result<void>(tied.error());
        });
    }
    DataTable* table() const { return find<DataTable>("policyTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QStringList references() const
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << cell(row, PoliciesModel::ReferenceColumn);
        return texts;
    }
    void choose(int row) const
    {
        table()->setFocus();
        table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    const Policy& now(const Policy& policy) const { return *workspace->records().of<Policy>().find(policy.id); }
};

} // namespace

class TestPolicyPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStatementIsAddedByTyping()
    {
        PolicyStage stage;
        QVERIFY(stage.find("emptyAction")->isVisible());
        stage.pane->add();
        stage.enter("policyAdd", u"Images are scanned"_s);
        QCOMPARE(stage.references(), QStringList{u"POL-1"_s});
        QCOMPARE(stage.cell(0, PoliciesModel::StandingColumn), u"Mapped to nothing"_s);
        QCOMPARE(stage.find<InPlaceText>("policyTitle")->value(), u"Images are scanned"_s);
        QCOMPARE(stage.details.item(), std::optional(itemRef(ItemKind::Policy, stage.workspace->records().policies().front().id)));
        QVERIFY(stage.find<QLineEdit>("policyAdd")->text().isEmpty());
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.references().isEmpty());
        QVERIFY(stage.find("emptyAction")->isVisible());
    }

    void whatIsMappedToNothingComesFirstAndIsCounted()
    {
        PolicyStage stage;
        stage.fill();
        QCOMPARE(stage.references(), (QStringList{u"ISP-2"_s, u"ISP-1"_s}));
        QCOMPARE(stage.cell(1, PoliciesModel::StoriesColumn), u"1"_s);
        auto* unmapped = stage.find<QPushButton>("policyUnmapped");
        QVERIFY(unmapped->text().endsWith(u" 1"_s));
        QTest::mouseClick(unmapped, Qt::LeftButton);
        QCOMPARE(stage.references(), QStringList{u"ISP-2"_s});
        QVERIFY(stage.pane->showItem(itemRef(ItemKind::Policy, stage.keys.id))); // the filter gives way
        QCOMPARE(stage.references().size(), 2);
        // A statement that nobody holds to is no gap
        stage.edit([&](Edit& edit) { return changePolicy(edit, stage.logs.id, [](Policy& policy) { policy.status = PolicyStatus::Withdrawn; }); });
        QCOMPARE(stage.references(), (QStringList{u"ISP-1"_s, u"ISP-2"_s}));
    }

    void fieldsAreEditedInPlace()
    {
        PolicyStage stage;
        stage.fill();
        stage.choose(0);
        auto* statement = stage.find<InPlaceText>("policyStatement");
        statement->setFocus();
        QTest::keyClicks(statement, u"All logs are kept for a year."_s);
        QTest::keyClick(statement, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.now(stage.logs).statement, u"All logs are kept for a year."_s);
        Q_EMIT stage.find<ChoiceField>("policyStatus")->chosen(static_cast<int>(PolicyStatus::Draft));
        QCOMPARE(stage.now(stage.logs).status, PolicyStatus::Draft);
        Q_EMIT stage.find<ChoiceField>("policyOwner")->chosen(stage.ana.id.toString());
        QCOMPARE(stage.now(stage.logs).owner, std::optional(stage.ana.id));
        for (int step = 0; step < 3; ++step)
            QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.now(stage.logs), [&] {
            Policy former = stage.logs;
            former.revision = stage.now(stage.logs).revision;
            return former;
        }());
        QVERIFY(statement->value().isEmpty());
    }

    void aReferenceThatIsTakenIsRefusedAndStaysTyped()
    {
        PolicyStage stage;
        stage.fill();
        stage.choose(0);
        auto* reference = stage.find<InPlaceText>("policyReference");
        reference->setTyped(u"isp-1"_s);
        reference->save();
        QCOMPARE(stage.now(stage.logs).reference, u"ISP-2"_s);
        QVERIFY(stage.messages.last().contains(u"ISP-1"_s));
        QCOMPARE(reference->typed(), u"isp-1"_s);
    }

    void aReviewDayIsADay()
    {
        PolicyStage stage;
        stage.fill();
        stage.choose(0);
        auto* review = stage.find<InPlaceText>("policyReview");
        review->setTyped(u"soon"_s);
        review->save();
        QVERIFY(!stage.now(stage.logs).reviewDay);
        QVERIFY(stage.messages.last().contains(u"soon"_s));
        review->setTyped(u"2026-05-03"_s); // yesterday
        review->save();
        QCOMPARE(stage.now(stage.logs).reviewDay, std::optional(QDate(2026, 5, 3)));
        QVERIFY(stage.cell(0, PoliciesModel::ReviewColumn).endsWith(u"overdue"_s));
    }

    void controlsAreTiedByTyping()
    {
        PolicyStage stage;
        stage.fill();
        QTRY_VERIFY(stage.isReady());
        stage.choose(0);
        const ItemSources sources{.records = &stage.workspace->records(), .catalogues = &stage.catalogues, .reference = stage.reference->content()};
        const NamedItem control = nameOf({ItemKind::Control, u"container-images/IMG-01"_s}, sources);
        auto* picker = stage.find<ItemPicker>("policyTieField");
        picker->setFocus();
        QTest::keyClicks(picker, control.code);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(stage.workspace->records().controlTies().size(), size_t(1));
        QCOMPARE(stage.workspace->records().controlTies().front().control, control.item.id);
        QCOMPARE(stage.references(), (QStringList{u"ISP-1"_s, u"ISP-2"_s})); // it is no gap any more
        // And opened and untied by keys
        auto* list = stage.find<QListView>("policyTies");
        QCOMPARE(list->model()->rowCount(), 1);
        QSignalSpy opened(stage.pane, &FrameworksPane::itemRequested);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(carried<ItemRef>(opened.back().front()), control.item);
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(stage.workspace->records().controlTies().empty());
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.workspace->records().controlTies().size(), size_t(1));
    }

    /// What is to prove a statement is planned before anything has run.
    void aCheckThatNeverRanIsTied()
    {
        PolicyStage stage;
        stage.fill();
        QTRY_VERIFY(stage.isReady());
        stage.choose(0);
        const ListedCheck& listed = stage.catalogues.checkMap.listed().front();
        auto* picker = stage.find<ItemPicker>("policyTieField");
        picker->setFocus();
        QTest::keyClicks(picker, listed.tools.value(0) + u' ' + listed.checkId);
        QTest::keyClick(picker, Qt::Key_Return);
        const auto ties = stage.workspace->records().policyTies();
        QCOMPARE(ties.size(), size_t(2));
        QVERIFY(std::ranges::any_of(ties, [&](const PolicyTie& tie) { return tie.policy == stage.logs.id && tie.check.has_value(); }));
    }

    void unknownWordsAreSaid()
    {
        PolicyStage stage;
        stage.fill();
        stage.choose(0);
        stage.enter("policyTieField", u"no such thing"_s);
        QVERIFY(stage.messages.last().contains(u"no such thing"_s));
    }

    void itStandsAsItsChecksDo()
    {
        PolicyStage stage;
        stage.fill();
        stage.importRun({{u"log-days"_s, u"failed"_s}});
        stage.link(itemRef(ItemKind::Policy, stage.logs.id), u"log-days"_s);
        QVERIFY(stage.pane->showItem(itemRef(ItemKind::Policy, stage.logs.id)));
        const auto standing = [&] {
            const int row = static_cast<int>(stage.references().indexOf(u"ISP-2"_s));
            return stage.cell(row, PoliciesModel::StandingColumn);
        };
        QTRY_COMPARE(standing(), u"Failed"_s);
        QVERIFY(stage.find<QLabel>("policyStanding")->text().startsWith(u"1 of 1 check fails."_s));
        QSignalSpy doors(stage.pane, &FrameworksPane::checksRequested);
        stage.click("policyChecks");
        QCOMPARE(carried<CheckSelection>(doors.back().front()).checks.size(), size_t(1));
    }

    void removalCanBeUndone()
    {
        PolicyStage stage;
        stage.fill();
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QCOMPARE(stage.references(), QStringList{u"ISP-1"_s});
        QVERIFY(stage.messages.contains(u"ISP-2 was removed with its links and notes."_s));
        stage.latest.action();
        QCOMPARE(stage.references().size(), 2);
    }

    void theRegisterIsExported()
    {
        PolicyStage stage;
        stage.fill();
        stage.prompt.fileToSave = stage.folder.filePath(u"policy.csv"_s);
        stage.click("policyExport");
        QTRY_VERIFY(stage.latest.text.startsWith(u"Exported 2 policy statements"_s));
        const QByteArray bytes = stage.bytesOf(stage.prompt.fileToSave);
        QVERIFY(bytes.startsWith("reference,title,"));
        QVERIFY(bytes.contains("ISP-1,Keys are rotated"));
        QVERIFY(bytes.contains("IAM-UC-01"));
    }

    void modelsKeepTheRules()
    {
        Records records;
        records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
        const Policy one{.reference = u"P-10"_s, .title = u"Ten"_s};
        const Policy other{.reference = u"P-9"_s, .title = u"Nine"_s, .status = PolicyStatus::Draft};
        for (const Policy& policy : {one, other})
            records.load(policy);
        PoliciesModel model;
        QAbstractItemModelTester tester(&model);
        PoliciesFilterModel filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester filterTester(&filter);
        const QDate today = someTime().date();
        model.show(policyRows(records, {}, today), today);
        QCOMPARE(model.rowAt(0).policy.reference, u"P-10"_s); // in force, and mapped to nothing
        QCOMPARE(model.unmapped(), 1);
        filter.sort(PoliciesModel::ReferenceColumn);
        QCOMPARE(filter.index(0, PoliciesModel::ReferenceColumn).data().toString(), u"P-9"_s); // by number
        filter.show({.words = u"nine"_s});
        QCOMPARE(filter.rowCount(), 1);
        filter.show({.status = PolicyStatus::InForce});
        QCOMPARE(filter.index(0, PoliciesModel::ReferenceColumn).data().toString(), u"P-10"_s);
        records.load(PolicyTie{.policy = one.id, .check = CheckKey(1)});
        model.show(policyRows(records, {}, today), today);
        const auto standing = [&] { return model.index(model.rowOf(one.id), PoliciesModel::StandingColumn).data().toString(); };
        QCOMPARE(standing(), QString()); // nobody knows yet: that is not "no evidence"
        const ItemRef item = itemRef(ItemKind::Policy, one.id);
        ReferenceFigures figures;
        figures.items.insert(item, ItemEvidence{.checks = {CheckKey(1)}, .standing = ItemStanding::Passed});
        model.show(policyRows(records, figures, today), today);
        QCOMPARE(standing(), u"Passed"_s);
        QCOMPARE(model.unmapped(), 0);
        QCOMPARE(model.rowAt(0).policy.reference, u"P-9"_s);
    }
};

QTEST_MAIN(TestPolicyPane)
#include "tst_policypane.moc"
