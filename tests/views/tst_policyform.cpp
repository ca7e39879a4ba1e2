// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/gatefigures.h"
#include "tests/support/verifyresult.h"
#include "tests/views/gatestage.h"
#include "tests/views/testtheme.h"
#include "views/gate/percentfield.h"
#include "views/gate/policyclauses.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The form, opened from the screen.
struct PolicyStage : GateStage {
    explicit PolicyStage(bool opens = true)
    {
        if (opens)
            open();
    }
    void open() const { button("gatePolicy")->click(); }
    QCheckBox* clause(const char* rule) const { return details.findChild<QCheckBox*>(u"clause-"_s + QLatin1String(rule)); }
    QSpinBox* number(const char* rule) const { return details.findChild<QSpinBox*>(u"number-"_s + QLatin1String(rule)); }
    QComboBox* whom() const { return inDetails<QComboBox>("policyWhom"); }
    QString verdict() const { return inDetails<QLabel>("policyVerdict")->text(); }
    QPushButton* save() const { return inDetails<QPushButton>("policySave"); }
    void choose(int entry) const
    {
        whom()->setCurrentIndex(entry);
        Q_EMIT whom()->activated(entry);
    }
    SprintPolicy policy() const { return policyFor(workspace->records(), sprint.id); }
};

} // namespace

class TestPolicyForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereItIsNarrowNumbersStandBelowTheirBoxes()
    {
        QWidget host;
        PolicyClauses clauses(&host);
        const auto* box = clauses.findChild<QCheckBox*>(u"clause-compliance"_s);
        const auto* number = clauses.findChild<QSpinBox*>(u"number-compliance"_s);
        QVERIFY(box && number);
        const auto top = [&] { return number->mapTo(&clauses, QPoint()).y(); };
        host.resize(700, 700);
        host.show();
        clauses.resize(600, 600);
        QTRY_VERIFY(top() < box->geometry().bottom());
        clauses.resize(clauses.minimumSizeHint().width(), 600);
        QTRY_VERIFY(top() > box->geometry().bottom());
        QVERIFY(number->mapTo(&clauses, number->rect().bottomRight()).x() < clauses.width()); // whole
    }

    void saysWhatTheGateWouldSay()
    {
        PolicyStage stage;
        QVERIFY(stage.clause("severeFailures")->isChecked());
        QVERIFY(!stage.clause("compliance")->isChecked());
        QVERIFY(!stage.number("compliance")->isEnabled());
        QTRY_COMPARE(stage.verdict(), u"Sprint 8 would not hold: 1 of 1 clauses fail (Severe failures up to)."_s);
        stage.number("severeFailures")->setValue(1);
        QTRY_COMPARE(stage.verdict(), u"Sprint 8 would hold: all clauses do."_s);
        QTest::keyClick(stage.clause("compliance"), Qt::Key_Space);
        QTRY_COMPARE(stage.verdict(), u"Sprint 8 would not hold: 1 of 2 clauses fail (Compliance from)."_s);
        QCOMPARE(stage.gate(1), u"Refused"_s); // nothing is saved
        QCOMPARE(stage.policy().policy.maxSevereFailures, 0);
    }

    void savingIsOneEdit()
    {
        PolicyStage stage;
        stage.number("severeFailures")->setValue(1);
        QTest::keyClick(stage.save(), Qt::Key_Return);
        QVERIFY(!stage.details.page());
        QCOMPARE(stage.policy().policy.maxSevereFailures, 1);
        QVERIFY(stage.policy().source == SprintPolicy::Source::Workspace);
        QTRY_COMPARE(stage.gate(1), u"Holds"_s);
        stage.latest.action();
        QCOMPARE(stage.policy().policy.maxSevereFailures, 0);
        QTRY_COMPARE(stage.gate(1), u"Refused"_s);
    }

    void aSprintHasItsOwnAndGoesBack()
    {
        PolicyStage stage;
        stage.choose(1);
        stage.number("severeFailures")->setValue(7);
        stage.save()->click();
        QVERIFY(stage.policy().source == SprintPolicy::Source::Sprint);
        QCOMPARE(generalPolicy(stage.workspace->records()).policy.maxSevereFailures, 0);
        stage.open();
        QCOMPARE(stage.whom()->currentIndex(), 1); // its own is what is edited
        QCOMPARE(stage.number("severeFailures")->value(), 7);
        auto* back = stage.inDetails<QPushButton>("policyTakeAway");
        QVERIFY(!back->isHidden());
        back->click();
        QVERIFY(stage.policy().source == SprintPolicy::Source::Workspace);
        stage.latest.action();
        QCOMPARE(stage.policy().policy.maxSevereFailures, 7);
    }

    void aClosedSprintHasNoPolicyToEdit()
    {
        PolicyStage stage(false);
        stage.select(stage.sprints(), 0);
        stage.open();
        QCOMPARE(stage.whom()->count(), 1);
    }

    void aPolicyWithoutClausesIsRefused()
    {
        PolicyStage stage;
        QTest::keyClick(stage.clause("severeFailures"), Qt::Key_Space);
        QVERIFY(!stage.save()->isEnabled());
        QVERIFY(stage.verdict().contains(u"one clause"));
        QTest::keyClick(stage.clause("severeFailures"), Qt::Key_Space);
        QVERIFY(stage.save()->isEnabled());
    }

    void requiredScopesAreLines()
    {
        PolicyStage stage;
        auto* adding = stage.inDetails<QPushButton>("scopeAdd");
        QVERIFY(!stage.clause("requiredScopes")->isChecked());
        stage.clause("requiredScopes")->click();
        QVERIFY(!stage.save()->isEnabled());
        QVERIFY(stage.verdict().contains(u"Add a scope")); // in the person's words, not the document's
        adding->click();
        QVERIFY(!stage.save()->isEnabled());
        QVERIFY(stage.verdict().contains(u"by which tool"));
        QTest::keyClicks(stage.inDetails<QLineEdit>("scopeTool"), u"waymark"_s);
        QVERIFY(stage.save()->isEnabled());
        stage.inDetails<QLineEdit>("scopeTarget")->setText(u"plat*"_s);
        auto* kind = stage.inDetails<QComboBox>("scopeClass");
        QTest::keyClick(kind, Qt::Key_Down);
        QTest::keyClick(kind, Qt::Key_Down);
        QTest::keyClick(stage.inDetails<QCheckBox>("scopeAnyFilter"), Qt::Key_Space);
        stage.save()->click();
        const RequiredScope wanted{.tool = u"waymark"_s, .target = u"plat*"_s, .scannerClass = ScannerClass::Vulnerability, .anySeverityFilter = true};
        QCOMPARE(stage.policy().policy.scopes, std::vector<RequiredScope>{wanted});
        stage.open();
        QCOMPARE(stage.inDetails<QLineEdit>("scopeTool")->text(), u"waymark"_s);
        QCOMPARE(stage.inDetails<QComboBox>("scopeClass")->currentText(), u"Vulnerabilities"_s);
        QVERIFY(stage.inDetails<QCheckBox>("scopeAnyFilter")->isChecked());
        stage.inDetails<QToolButton>("scopeRemove")->click();
        QVERIFY(!stage.save()->isEnabled());
    }

    void onePolicyGoesThroughAFile()
    {
        PolicyStage stage;
        stage.number("severeFailures")->setValue(3);
        stage.inDetails<QLineEdit>("policyName")->setText(u"Pilot"_s);
        stage.prompt.fileToSave = stage.folder.filePath(u"policy.json"_s);
        stage.inDetails<QPushButton>("policyExport")->click();
        QVERIFY(stage.latest.kind == Message::Kind::Done);
        stage.number("severeFailures")->setValue(0);
        stage.prompt.fileToOpen = stage.prompt.fileToSave;
        stage.inDetails<QPushButton>("policyImport")->click();
        QCOMPARE(stage.number("severeFailures")->value(), 3);
        QCOMPARE(stage.inDetails<QLineEdit>("policyName")->text(), u"Pilot"_s);
        QCOMPARE(stage.policy().policy.maxSevereFailures, 0); // not before it is saved
    }

    void aBadFileChangesNothing()
    {
        PolicyStage stage;
        stage.prompt.fileToOpen = stage.folder.filePath(u"bad.json"_s);
        QFile file(stage.prompt.fileToOpen);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1]");
        file.close();
        stage.number("severeFailures")->setValue(2);
        stage.inDetails<QPushButton>("policyImport")->click();
        QVERIFY(stage.latest.kind == Message::Kind::Failure);
        QVERIFY(stage.latest.text.contains(u"bad.json"));
        QCOMPARE(stage.number("severeFailures")->value(), 2);
    }

    void whatCantBeReadIsSaidAndReplaced()
    {
        PolicyStage stage(false);
        const GatePolicyRecord before = stage.workspace->records().gatePolicies().front();
        GatePolicyRecord broken = before;
        broken.document = u"{\"clauses\": [{\"id\": \"moonPhase\"}]}"_s;
        stage.edit([&](Edit& edit) { return edit.update(before, broken); });
        stage.open();
        QVERIFY(!stage.inDetails<QLabel>("policyNote")->isHidden());
        QVERIFY(stage.inDetails<QLabel>("policyNote")->text().contains(u"can't be read"));
        QVERIFY(stage.clause("mustsDone")->isChecked()); // the default one
        stage.save()->click();
        QVERIFY(stage.policy().fault.isEmpty());
        QCOMPARE(stage.policy().policy.rules, GatePolicy().rules);
    }

    void whatOthersSaveDoesntReplaceWhatIsTyped()
    {
        PolicyStage stage;
        stage.number("severeFailures")->setValue(4);
        stage.ask({.rules = {GateRule::Errors}});
        QCOMPARE(stage.number("severeFailures")->value(), 4);
        QVERIFY(stage.inDetails<QLabel>("policyNote")->text().contains(u"Meanwhile"));
        // What nobody touched follows
        stage.inDetails<QPushButton>("policyCancel")->click();
        stage.open();
        QVERIFY(stage.clause("errors")->isChecked());
        stage.ask({.rules = {GateRule::Fresh}});
        QVERIFY(stage.clause("fresh")->isChecked());
        QVERIFY(!stage.clause("errors")->isChecked());
    }

    void perCentHasTwoDecimals()
    {
        PercentField field;
        field.setValue(8'500);
        QCOMPARE(field.text(), u"85 %"_s);
        field.selectAll();
        QTest::keyClicks(&field, u"92.75"_s);
        QCOMPARE(field.value(), 9'275);
        field.selectAll();
        QTest::keyClicks(&field, u"101"_s); // the last letter is not taken
        QCOMPARE(field.value(), 1'000);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestPolicyForm)
#include "tst_policyform.moc"
