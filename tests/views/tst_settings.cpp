// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/propertyedits.h"
#include "tests/views/settingsstage.h"
#include "tests/views/testtheme.h"
#include "views/shared/numbers.h"

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct NumberField {
    const char* name;
    int WorkspaceProperties::*property;
    QString typed;
    int stored;
};

const NumberField numberFields[] = {{"settingFreshness", &WorkspaceProperties::freshnessDays, u"45"_s, 45},
                                    {"settingDeadlineCritical", &WorkspaceProperties::deadlineCritical, u"10 days"_s, 10},
                                    {"settingDeadlineHigh", &WorkspaceProperties::deadlineHigh, u"33"_s, 33},
                                    {"settingDeadlineMedium", &WorkspaceProperties::deadlineMedium, u"93"_s, 93},
                                    {"settingDeadlineLow", &WorkspaceProperties::deadlineLow, u"183"_s, 183},
                                    {"settingLimitReady", &WorkspaceProperties::wipReady, u"5"_s, 5},
                                    {"settingLimitInProgress", &WorkspaceProperties::wipInProgress, u"1 story"_s, 1},
                                    {"settingLimitInReview", &WorkspaceProperties::wipInReview, u"3 stories"_s, 3},
                                    {"settingMaturityCompliance", &WorkspaceProperties::maturityCompliance, u"97.5 %"_s, 9'750},
                                    {"settingMaturitySprints", &WorkspaceProperties::maturitySprints, u"2"_s, 2}};

} // namespace

/// What can be set, and what happens to what can't.
class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<TestTheme>(); }
    void cleanupTestCase() { m_theme.reset(); }

    void everyFieldSaysWhatItIsAndWhatItBearsOn_data()
    {
        QTest::addColumn<bool>("withWorkspace");
        QTest::newRow("with a workspace") << true;
        QTest::newRow("on the start page") << false;
    }

    void everyFieldSaysWhatItIsAndWhatItBearsOn()
    {
        QFETCH(bool, withWorkspace);
        const SettingsStage stage(withWorkspace);
        int fields = 0;
        for (const QWidget* field : stage.view->findChildren<QWidget*>()) {
            const bool isField = qobject_cast<const QLineEdit*>(field) || qobject_cast<const QComboBox*>(field);
            if (!isField || !field->objectName().startsWith(u"setting"_s))
                continue;
            ++fields;
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
            QVERIFY2(field->accessibleDescription().size() > 20, qPrintable(field->objectName()));
            QVERIFY2(field->focusPolicy() & Qt::TabFocus, qPrintable(field->objectName()));
        }
        QCOMPARE(fields, withWorkspace ? 21 : 7);
    }

    void numbersOfTheWorkspaceAreEditsThatCanBeUndone_data()
    {
        QTest::addColumn<int>("place");
        for (int place = 0; place < static_cast<int>(std::size(numberFields)); ++place)
            QTest::newRow(numberFields[place].name) << place;
    }

    void numbersOfTheWorkspaceAreEditsThatCanBeUndone()
    {
        QFETCH(int, place);
        const auto& [field, property, typed, stored] = numberFields[place];
        SettingsStage stage;
        const QString before = stage.text(field);
        const WorkspaceProperties propertiesBefore = stage.properties();
        stage.type(field, typed);
        // Just that has changed
        WorkspaceProperties expected = propertiesBefore;
        expected.*property = stored;
        expected.revision = stage.properties().revision;
        QVERIFY(stage.properties() == expected);
        QCOMPARE(stage.messages.size(), size_t(1));
        const Message said = stage.messages.front();
        QCOMPARE(said.actionText, u"Undo"_s);
        said.action();
        QCOMPARE(stage.text(field), before);
        QCOMPARE(stage.properties().*property, propertiesBefore.*property);
        // Leaving the field once more edits nothing
        stage.type(field, before);
        QVERIFY(!stage.workspace->history().canUndo());
    }

    void whatWontDoStaysWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("better");
        QTest::newRow("no number") << QByteArray("settingFreshness") << u"soon"_s << u"“soon” is no whole number."_s << u"10"_s;
        QTest::newRow("too many days") << QByteArray("settingFreshness") << u"4000"_s << u"too much"_s << u"10"_s;
        QTest::newRow("more than all") << QByteArray("settingMaturityCompliance") << u"101"_s << u"101 % is too much"_s << u"90"_s;
        QTest::newRow("no days") << QByteArray("settingDeadlineCritical") << u"0"_s << u"0 days is too little"_s << u"10"_s;
        QTest::newRow("too many stories") << QByteArray("settingLimitReady") << u"1000"_s << u"too much"_s << u"5"_s;
        QTest::newRow("no name") << QByteArray("settingName") << QString() << u"needs a name"_s << u"Payments"_s;
        QTest::newRow("no sprint") << QByteArray("settingMaturitySprints") << u"0"_s << u"0 sprints is too little"_s << u"1"_s;
        QTest::newRow("no hours") << QByteArray("settingBackupHours") << u"0"_s << u"0 hours is too little"_s << u"12"_s;
        QTest::newRow("none kept") << QByteArray("settingBackupKept") << QString() << u"A number is needed here."_s << u"3"_s;
        QTest::newRow("half a path") << QByteArray("settingBackupFolder") << u"backups"_s << u"whole path"_s << QDir::tempPath();
        QTest::newRow("no folder") << QByteArray("settingWatched") << u"/no/such/folder"_s << u"no folder"_s << QDir::tempPath();
        QTest::newRow("a name without end") << QByteArray("settingAuthor") << QString(90, u'x') << u"90 characters"_s << u"Ana"_s;
    }

    void whatWontDoStaysWithItsReason()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        QFETCH(QString, words);
        QFETCH(QString, better);
        SettingsStage stage;
        const PreferenceValues before = stage.preferences.values();
        QSignalSpy watched(&stage.preferences, &Preferences::watchRequested);
        for (const Qt::Key leave : {Qt::Key_Return, Qt::Key_Tab}) {
            stage.type(field, typed, leave);
            QCOMPARE(stage.text(field), typed);
            QVERIFY2(stage.fault(field).contains(words), qPrintable(stage.fault(field)));
            QVERIFY(stage.preferences.values() == before);
            QVERIFY(!stage.workspace->history().canUndo());
            QVERIFY(watched.isEmpty());
        }
        stage.type(field, better);
        QCOMPARE(stage.fault(field), QString());
        QVERIFY(stage.preferences.values() != before || stage.workspace->history().canUndo() || watched.size() == 1);
    }

    void whatIsTypedIsStoredWhenTheScreenIsLeft()
    {
        SettingsStage stage;
        auto* line = stage.find<QLineEdit>("settingFreshness");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"12"_s);
        QCOMPARE(stage.properties().freshnessDays, 30);
        stage.view->hide();
        QCOMPARE(stage.properties().freshnessDays, 12);
    }

    void followsOthersButNotOverWhatIsTyped()
    {
        SettingsStage stage;
        auto* line = stage.find<QLineEdit>("settingFreshness");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"12"_s);
        // When somebody else sets that and another
        const auto other = stage.secondWindow(u"Bernd"_s);
        QVERIFY(other->edit(u"Change"_s, [](Edit& edit) {
            return changeProperties(edit, [](WorkspaceProperties& properties) {
                properties.freshnessDays = 60;
                properties.maturitySprints = 5;
            });
        }));
        QVERIFY(stage.workspace->catchUp());
        // Then what is typed stays, the rest follows, and a message says who set what
        QCOMPARE(stage.text("settingFreshness"), u"12"_s);
        QCOMPARE(stage.text("settingMaturitySprints"), u"5"_s);
        QCOMPARE(stage.messages.size(), size_t(1));
        QVERIFY2(stage.messages.front().text.contains(u"Bernd"_s) && stage.messages.front().text.contains(u"60 days"_s),
                 qPrintable(stage.messages.front().text));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(stage.properties().freshnessDays, 12);
        QCOMPARE(stage.properties().maturitySprints, 5);
    }

    void choicesAreStoredAtOnce()
    {
        SettingsStage stage;
        QSignalSpy changed(&stage.preferences, &Preferences::changed);
        stage.choose("settingTheme", static_cast<int>(Theme::Choice::Dark));
        stage.choose("settingLanguage", u"de"_s);
        stage.choose("settingDays", static_cast<int>(DayForm::Iso));
        QCOMPARE(changed.size(), 3);
        const PreferenceValues& values = stage.preferences.values();
        QCOMPARE(values.theme, Theme::Choice::Dark);
        QCOMPARE(values.language, u"de"_s);
        QCOMPARE(values.dayForm, DayForm::Iso);
        stage.choose("settingTimeZone", u"Europe/Dublin"_s);
        QCOMPARE(stage.properties().timeZone, u"Europe/Dublin"_s);
        stage.choose("settingDoneRule", static_cast<int>(DoneRule::Off));
        QCOMPARE(stage.properties().doneRule, DoneRule::Off);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.find<QComboBox>("settingDoneRule")->currentIndex(), 0);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.find<QComboBox>("settingTimeZone")->currentText(), u"UTC"_s);
        // The same once more is no change
        stage.choose("settingLanguage", u"de"_s);
        QCOMPARE(changed.size(), 3);
    }

    void theWheelChangesNothing()
    {
        SettingsStage stage;
        auto* list = stage.find<QComboBox>("settingTheme");
        list->setFocus();
        QWheelEvent turn(QPointF(4, 4), list->mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(list, &turn);
        QCOMPARE(list->currentIndex(), 0);
        QCOMPARE(stage.preferences.values().theme, Theme::Choice::System);
    }

    void foldersAreTypedOrChosen()
    {
        SettingsStage stage;
        QSignalSpy watched(&stage.preferences, &Preferences::watchRequested);
        QSignalSpy ended(&stage.preferences, &Preferences::unwatchRequested);
        stage.prompt.folderToOpen = stage.folder.path();
        stage.find<QPushButton>("settingWatchedChoose")->click();
        QCOMPARE(watched.size(), 1);
        QCOMPARE(watched.front().front().toString(), stage.folder.path());
        stage.preferences.setWatchedFolder(stage.folder.path()); // as the shell does then
        QCOMPARE(stage.text("settingWatched"), QDir::toNativeSeparators(stage.folder.path()));
        stage.type("settingWatched", QString());
        QCOMPARE(ended.size(), 1);
        // Nothing chosen changes nothing; the usual folder of backups is what stands there while none is set
        stage.prompt.folderToOpen.clear();
        stage.find<QPushButton>("settingBackupFolderChoose")->click();
        QCOMPARE(stage.preferences.values().backups.folder, QString());
        QCOMPARE(stage.find<QLineEdit>("settingBackupFolder")->placeholderText(), u"/usual/backups"_s);
        QCOMPARE(stage.preferences.backupFolder(), u"/usual/backups"_s);
        stage.type("settingBackupFolder", u"/somewhere/else"_s);
        QCOMPARE(stage.preferences.backupFolder(), u"/somewhere/else"_s);
    }

    void backupsAreAskedForAndSwitchedOff()
    {
        SettingsStage stage;
        QSignalSpy now(&stage.preferences, &Preferences::backupRequested);
        QSignalSpy open(&stage.preferences, &Preferences::openBackupRequested);
        stage.find<QPushButton>("settingBackUpNow")->click();
        stage.find<QPushButton>("settingOpenBackup")->click();
        QCOMPARE(now.size(), 1);
        QCOMPARE(open.size(), 1);
        stage.find<QCheckBox>("settingBackupOn")->click();
        QVERIFY(!stage.preferences.values().backups.isOn);
        QVERIFY(!stage.find<QLineEdit>("settingBackupHours")->isEnabled());
        QVERIFY(stage.find<QLabel>("settingBackupNote")->isHidden());
        stage.preferences.setBackupNote(u"Latest: today"_s);
        QVERIFY(stage.find<QLabel>("settingBackupNote")->isVisible());
    }

    void doorsLeadToTheFormsOfRisksAndGate()
    {
        SettingsStage stage;
        stage.find<QPushButton>("settingRiskGrid")->click();
        QVERIFY(stage.details.page());
        QCOMPARE(stage.details.page()->objectName(), u"riskGridForm"_s);
        QVERIFY(stage.details.findChild<QSpinBox*>(u"riskGridAppetite"_s));
        stage.find<QPushButton>("settingGatePolicy")->click();
        QVERIFY(stage.details.page() && stage.details.page()->objectName() != u"riskGridForm"_s);
        // What the forms change is said here
        QVERIFY(stage.workspace->edit(u"Change"_s, [](Edit& edit) {
            return changeProperties(edit, [](WorkspaceProperties& properties) { properties.riskAppetite = 12; });
        }));
        QVERIFY(stage.find<QLabel>("settingRisks")->text().contains(u"12 of 25"_s));
    }

    void theWorkspaceIsRenamedHere()
    {
        SettingsStage stage;
        stage.view->showProperties();
        QCOMPARE(QApplication::focusWidget(), stage.find("settingName"));
        stage.type("settingName", u"  Card payments "_s);
        QCOMPARE(stage.properties().name, u"Card payments"_s);
        QCOMPARE(stage.text("settingName"), u"Card payments"_s);
        QVERIFY(stage.find<QLabel>("settingFacts")->text().contains(QDir::toNativeSeparators(stage.workspace->file())));
        // While somebody types another name, what somebody else calls it is said
        auto* line = stage.find<QLineEdit>("settingName");
        line->selectAll();
        QTest::keyClicks(line, u"Cards"_s);
        const auto other = stage.secondWindow(u"Bernd"_s);
        QVERIFY(other->edit(u"Change"_s, [](Edit& edit) {
            return changeProperties(edit, [](WorkspaceProperties& properties) { properties.name = u"Payments"_s; });
        }));
        QVERIFY(stage.workspace->catchUp());
        QCOMPARE(stage.text("settingName"), u"Cards"_s);
        QVERIFY2(stage.messages.back().text.contains(u"“Payments”"_s), qPrintable(stage.messages.back().text));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(stage.properties().name, u"Cards"_s);
    }

    void theDayOnWhichItWasMadeIsOneOfItsTimeZone()
    {
        // Given a workspace that was made at 9:00 UTC
        SettingsStage stage;
        const auto* facts = stage.find<QLabel>("settingFacts");
        QVERIFY2(facts->text().endsWith(dayText(QDate(2026, 5, 4), {})), qPrintable(facts->text()));
        // When it moves to where that was on the evening before, then that day stands there
        stage.choose("settingTimeZone", u"Pacific/Honolulu"_s);
        QVERIFY2(facts->text().endsWith(dayText(QDate(2026, 5, 3), {})), qPrintable(facts->text()));
    }

    void withoutAWorkspaceThereIsAWayBack()
    {
        SettingsStage stage(false);
        QVERIFY(!stage.find("settingFreshness") && !stage.find("settingWatched"));
        QVERIFY(!stage.find<QPushButton>("settingBackUpNow")->isEnabled());
        QVERIFY(stage.find<QPushButton>("settingOpenBackup")->isEnabled());
        QSignalSpy left(stage.view.get(), &Screen::screenRequested);
        stage.find<QPushButton>("settingsBack")->click();
        QTest::keyClick(stage.view.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.front().front().toString(), u"start"_s);
    }

private:
    std::unique_ptr<TestTheme> m_theme;
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
