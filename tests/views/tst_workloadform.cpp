// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/workloadform.h"
#include "views/shared/datatable.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The form in a window.
struct FormStage : OpenReviewStage {
    WorkloadForm form{open};
    QSignalSpy closed{&form, &WorkloadForm::closed};
    QSignalSpy saved{&form, &WorkloadForm::saved};
    Message latest;

    FormStage()
    {
        QObject::connect(&form, &WorkloadForm::messageRaised, &form, [this](const Message& message) { latest = message; });
        showInWindow(form, {900, 760});
    }
    template <typename T>
    T* find(const char* name) const
    {
        return form.findChild<T*>(QLatin1String(name));
    }
    QString scope() const { return find<QLabel>("workloadScope")->text(); }
    QString note() const { return find<QLabel>("workloadNote")->text(); }
    void type(const char* name, const QString& text) const
    {
        auto* line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void setEnvironment(const QString& environment) const { find<QComboBox>("workloadEnvironment")->setEditText(environment); }
    void accept() const { QTest::mouseClick(find<QPushButton>("workloadAccept"), Qt::LeftButton); }
    const Workload* named(const QString& name) const
    {
        const auto workloads = workspace->records().workloads();
        const auto it = std::ranges::find(workloads, name, &Workload::name);
        return it == workloads.end() ? nullptr : &*it;
    }
    QStringList faults() const
    {
        QStringList texts;
        for (const QLabel* fault : form.findChildren<QLabel*>(u"fieldFault"_s))
            if (fault->isVisible())
                texts << fault->text();
        return texts;
    }
    void importBoth()
    {
        importRun(clock->now().addDays(-1), {{u"check-1"_s, u"failed"_s}}, u"platform"_s);
        importRun(clock->now().addDays(-1), {{u"check-1"_s, u"passed"_s}}, u"lab"_s);
    }
};

} // namespace

class TestWorkloadForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelSaysWhatIsInScope()
    {
        WorkloadTargetsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Target prod{.kind = TargetKind::Account, .identity = u"1111"_s, .name = u"shop"_s, .environment = u"production"_s};
        const Target test{.kind = TargetKind::Account, .identity = u"2222"_s, .environment = u"test"_s};
        model.show({prod, test});
        QVERIFY(model.inScope().empty()); // nothing is stated
        model.setEnvironment(u"production"_s);
        QCOMPARE(model.inScope().size(), size_t(1));
        QCOMPARE(model.inScope().front().id, prod.id);
        const QSet<QString> tools{u"trivy"_s, u"prowler"_s};
        ToolsByTarget looked;
        looked.insert(TargetName{.kind = TargetKind::Account, .identity = u"1111"_s}, tools);
        model.setTools(looked);
        QVERIFY(model.toolsInScope() == tools);
        // When another is ticked, the environment counts for nothing
        const int row = model.rowOf(test.id);
        QVERIFY(model.setData(model.index(row, WorkloadTargetsModel::NameColumn), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.inScope().front().id, test.id);
        QVERIFY(model.toolsInScope().isEmpty());
        QVERIFY(model.tied() == std::vector<TargetId>{test.id});
        QVERIFY(model.index(model.rowOf(prod.id), 0).data(MutedRole).toBool());
        QVERIFY(!model.setData(model.index(row, WorkloadTargetsModel::KindColumn), Qt::Checked, Qt::CheckStateRole));
        // What is gone is not tied any more
        model.show({prod});
        QVERIFY(model.tied().empty());
        QCOMPARE(model.inScope().front().id, prod.id);
    }

    void aNewWorkloadIsOneStep()
    {
        FormStage stage;
        const Person owner{.name = u"Ana Ferro"_s};
        stage.edit([&](Edit& edit) { return edit.insert(owner); });
        stage.form.makeNew();
        QVERIFY(stage.find<QLineEdit>("workloadName")->hasFocus());
        QVERIFY(!stage.find<QPushButton>("workloadRemove")->isVisible());
        stage.type("workloadName", u"  Card  authorisation "_s);
        stage.find<QPlainTextEdit>("workloadDescription")->setPlainText(u"Says yes or no to cards."_s);
        stage.setEnvironment(u"production"_s);
        auto* people = stage.find<QComboBox>("workloadOwner");
        people->setCurrentIndex(people->findText(u"Ana Ferro"_s));
        auto* service = stage.find<QComboBox>("workloadService");
        service->setCurrentIndex(service->findText(u"EKS"_s));
        auto* tenancy = stage.find<QComboBox>("workloadTenancy");
        tenancy->setCurrentIndex(tenancy->findText(u"Dedicated hosts"_s));
        QTest::keyClick(stage.find<QCheckBox>("workloadGdpr"), Qt::Key_Space);
        QVERIFY(stage.find<QCheckBox>("workloadPersonal")->isChecked()); // implied
        QVERIFY(!stage.find<QCheckBox>("workloadPersonal")->isEnabled());
        QTest::keyClick(stage.find<QLineEdit>("workloadHost"), Qt::Key_Return);
        const Workload* made = stage.named(u"Card authorisation"_s);
        QVERIFY(made);
        QCOMPARE(made->owner, std::optional(owner.id));
        QCOMPARE(made->environment, u"production"_s);
        QVERIFY(made->gdpr && made->personalData);
        QVERIFY(made->serviceModel == ServiceModel::Eks);
        QVERIFY(made->tenancy == Tenancy::DedicatedHost);
        QCOMPARE(stage.saved.size(), 1);
        QCOMPARE(carried<WorkloadId>(stage.saved[0][0]), made->id);
        QCOMPARE(stage.closed.size(), 1);
        QCOMPARE(stage.latest.actionText, u"Undo"_s);
        stage.latest.action();
        QVERIFY(!stage.named(u"Card authorisation"_s));
    }

    void faultsStandAtTheField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << u"  "_s << u"Give the workload a name."_s;
        QTest::newRow("another's") << u"payments"_s << u"There is a workload called Payments already. Choose another name."_s;
    }
    void faultsStandAtTheField()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        FormStage stage;
        stage.form.makeNew();
        QVERIFY(stage.faults().isEmpty());
        stage.type("workloadName", name);
        stage.accept();
        QCOMPARE(stage.faults(), QStringList{words});
        QVERIFY(stage.find<QLineEdit>("workloadName")->hasFocus());
        QVERIFY(stage.saved.isEmpty() && stage.closed.isEmpty());
        QCOMPARE(stage.workspace->records().workloads().size(), size_t(2));
    }

    void saysWhatEvidenceIsInScope()
    {
        FormStage stage;
        stage.importBoth();
        stage.form.edit(stage.workload);
        QTRY_COMPARE(stage.scope(), u"In scope: 1 target, all of production; 1 tool: waymark."_s);
        stage.setEnvironment(u"nowhere"_s);
        QVERIFY(stage.scope().contains(u"no target is assigned to nowhere"_s));
        stage.setEnvironment({});
        QVERIFY(stage.scope().startsWith(u"No evidence is in scope."_s));
        auto* table = stage.find<DataTable>("workloadTargets");
        table->setFocus();
        stage.find<QLineEdit>("workloadTargetWords")->setText(u"lab"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        table->selectionModel()->setCurrentIndex(table->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(stage.scope(), u"In scope: 1 target, the ticked ones only; 1 tool: waymark."_s);
        stage.accept();
        const Records& records = stage.workspace->records();
        const auto targets = targetsInScope(records, stage.workload);
        QCOMPARE(targets.size(), size_t(1));
        QCOMPARE(records.of<Target>().find(targets.front())->identity, u"lab"_s);
        stage.latest.action(); // fields and targets are one step
        QCOMPARE(records.of<Target>().find(targetsInScope(records, stage.workload).front())->identity, u"platform"_s);
    }

    void aTargetThatComesIsOffered()
    {
        FormStage stage;
        stage.form.edit(stage.workload);
        QVERIFY(stage.scope().contains(u"no target is assigned to production"_s));
        stage.importBoth();
        QCOMPARE(stage.find<DataTable>("workloadTargets")->model()->rowCount(), 2);
        QTRY_COMPARE(stage.scope(), u"In scope: 1 target, all of production; 1 tool: waymark."_s);
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        FormStage stage;
        stage.form.edit(stage.workload);
        stage.edit([&](Edit& edit) { return changeWorkload(edit, stage.workload, [](Workload& row) { row.hostType = u"m7g.large"_s; }); });
        stage.type("workloadHost", u"t4g.small"_s);
        stage.accept();
        QVERIFY(stage.note().contains(u"was changed since"_s));
        QCOMPARE(stage.named(u"Payments"_s)->hostType, u"m7g.large"_s);
        QCOMPARE(stage.find<QLineEdit>("workloadHost")->text(), u"t4g.small"_s); // what is typed stays
        QVERIFY(stage.closed.isEmpty());
    }

    void deletingTakesItsReviewsAndIsUndone()
    {
        FormStage stage;
        stage.form.edit(stage.workload);
        QTest::mouseClick(stage.find<QPushButton>("workloadRemove"), Qt::LeftButton);
        QVERIFY(!stage.named(u"Payments"_s));
        QCOMPARE(stage.workspace->records().reviews().size(), size_t(1));
        QCOMPARE(stage.latest.text, u"Payments was deleted with its review."_s);
        QCOMPARE(stage.closed.size(), 1);
        stage.latest.action();
        QVERIFY(stage.named(u"Payments"_s));
        QCOMPARE(stage.workspace->records().reviews().size(), size_t(2));
    }

    void escapeLeavesAndChangesNothing()
    {
        FormStage stage;
        stage.form.edit(stage.workload);
        stage.type("workloadName", u"Something else"_s);
        QTest::keyClick(stage.find<QLineEdit>("workloadName"), Qt::Key_Escape);
        QCOMPARE(stage.closed.size(), 1);
        QVERIFY(stage.named(u"Payments"_s));
        stage.form.edit(stage.workload); // afresh
        QCOMPARE(stage.find<QLineEdit>("workloadName")->text(), u"Payments"_s);
    }

    void aWorkloadThatIsGoneClosesTheForm()
    {
        FormStage stage;
        stage.form.edit(stage.workload);
        stage.edit([&](Edit& edit) { return removeWorkload(edit, stage.workload); });
        QCOMPARE(stage.closed.size(), 1);
        QVERIFY(stage.latest.text.contains(u"was removed"_s));
    }

    void everythingHasAName()
    {
        FormStage stage;
        stage.form.edit(stage.workload);
        for (QWidget* widget : stage.form.findChildren<QWidget*>())
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()) {
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
            }
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestWorkloadForm)
#include "tst_workloadform.moc"
