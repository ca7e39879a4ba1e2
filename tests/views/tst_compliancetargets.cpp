// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/compliancestage.h"
#include "tests/views/testtheme.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The Compliance screen while its results, or all figures, are restricted to targets.
class TestComplianceTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentTakesInNewTargets_data()
    {
        QTest::addColumn<bool>("inTheHeader");
        QTest::newRow("that all figures are of") << true;
        QTest::newRow("that the list is filtered by") << false;
    }

    void theEnvironmentTakesInNewTargets()
    {
        QFETCH(bool, inTheHeader);
        // Given one environment of two, whose one target has three results
        ComplianceStage stage;
        stage.assign(u"platform"_s, u"production"_s);
        stage.import(stage.results(u"c.json"_s, utc(2026, 5, 4), {{u"check-7"_s, u"failed"_s}}, u"annex"_s));
        auto* choice = stage.view->findChild<QComboBox*>(u"resultTarget"_s);
        if (inTheHeader)
            stage.figures->setEnvironment(u"production"_s);
        else
            choice->setCurrentIndex(choice->findText(u"production, 1"_s));
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When a file of a target comes in that a rule puts there
        stage.addRule(u"shop*"_s, u"production"_s);
        stage.import(stage.results(u"d.json"_s, utc(2026, 5, 4), {{u"check-8"_s, u"failed"_s}}, u"shop-1"_s));
        // Then its results are among them, and the restriction still stands
        QTRY_COMPARE(stage.shownChecks(), allChecks + QStringList{u"check-8"_s});
        QCOMPARE(choice->currentText(), inTheHeader ? u"All"_s : u"production, 2"_s);
        // When the first target leaves the environment, so do its results
        stage.assign(u"platform"_s, u"test"_s);
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-8"_s});
    }

    void anEnvironmentWithoutTargetsHasNoResults()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        stage.figures->setEnvironment(u"retired"_s);
        QTRY_COMPARE(stage.shownChecks(), QStringList());
        stage.figures->setEnvironment({});
        QTRY_COMPARE(stage.shownChecks(), allChecks);
    }

    void anEnvironmentThatIsGoneRestrictsNoMore()
    {
        ComplianceStage stage;
        stage.assign(u"platform"_s, u"production"_s);
        auto* choice = stage.view->findChild<QComboBox*>(u"resultTarget"_s);
        choice->setCurrentIndex(choice->findText(u"production, 1"_s));
        stage.assign(u"platform"_s, u"test"_s);
        QCOMPARE(choice->currentText(), u"All"_s);
        QTRY_COMPARE(stage.shownChecks(), allChecks);
    }

    void anEnvironmentWhoseRunsWereWithdrawnSaysSo()
    {
        // Given an environment in which runs count
        ComplianceStage stage;
        stage.assign(u"platform"_s, u"production"_s);
        stage.import(stage.results(u"c.json"_s, utc(2026, 5, 4), {{u"check-7"_s, u"failed"_s}}, u"annex"_s));
        stage.figures->setEnvironment(u"production"_s);
        const auto* note = stage.view->findChild<QLabel*>(u"settlingNote"_s);
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        QTRY_VERIFY2(note->text().isEmpty(), qPrintable(note->text()));
        // When all of them are withdrawn, though another environment has one that counts
        stage.withdraw({u"a.json"_s, u"b.json"_s});
        // Then the screen says why it is empty, and what to do
        QTRY_VERIFY2(note->text().contains(u"No run counts in production"_s), qPrintable(note->text()));
        QVERIFY2(note->toolTip().contains(u"restore one"_s), qPrintable(note->toolTip()));
        // When the figures are of all targets again, so is the screen
        stage.figures->setEnvironment({});
        QTRY_VERIFY2(note->text().isEmpty(), qPrintable(note->text()));
    }

private:
    TestTheme m_theme{Theme::Choice::Dark};
};

QTEST_MAIN(TestComplianceTargets)
#include "tst_compliancetargets.moc"
