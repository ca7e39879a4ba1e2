// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/runedits.h"
#include "tests/support/importnow.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/screenstage.h"
#include "tests/views/testtheme.h"
#include "views/compliance/runspane.h"
#include "views/shared/datatable.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A scan that did not succeed, and whose tool said why.
QString failedScan(ScreenStage& stage)
{
    QJsonArray errors;
    for (const QString& text : {u"a.c can't be parsed"_s, u"<b>b.c</b> can't be parsed"_s})
        errors.append(QJsonObject{{u"level"_s, u"error"_s}, {u"message"_s, QJsonObject{{u"text"_s, text}}}});
    const QJsonObject invocation{{u"executionSuccessful"_s, false}, {u"toolExecutionNotifications"_s, errors}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, QJsonObject{{u"name"_s, u"lint"_s}}}}},
                          {u"invocations"_s, QJsonArray{invocation}},
                          {u"results"_s, QJsonArray()}};
    QFile file(stage.folder.filePath(u"lint.sarif"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(QJsonDocument(QJsonObject{{u"version"_s, u"2.1.0"_s}, {u"runs"_s, QJsonArray{run}}}).toJson());
    return file.fileName();
}

} // namespace

/// The list of runs on the Compliance screen, by itself.
class TestRunsPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChosenRunTellsWhatIsToBeKnown()
    {
        // Given a whole run, and one of a scan that failed, which has no time either
        ScreenStage stage;
        importNow(*stage.workspace, stage.formats, {.file = stage.results(u"a.json"_s, utc(2026, 4, 27), {{u"c"_s, u"passed"_s}})});
        importNow(*stage.workspace, stage.formats, {.file = failedScan(stage)});
        RunsPane pane(stage.context());
        const auto* notes = pane.findChild<QLabel*>(u"runNotes"_s);
        QVERIFY(notes);
        QVERIFY(!notes->isVisibleTo(&pane));
        // When the latter is chosen, which stands first
        pane.table()->selectRow(0);
        // Then the first notes stand below, and all are told to who asks
        QVERIFY(notes->isVisibleTo(&pane));
        QCOMPARE(notes->text().count(u'\n'), 2);
        QVERIFY2(notes->text().contains(u"time of its import"_s) && notes->text().contains(u"did not succeed"_s),
                 qPrintable(notes->text()));
        QVERIFY2(notes->accessibleName().contains(u"<b>b.c</b> can't be parsed"_s), qPrintable(notes->accessibleName()));
        QVERIFY2(notes->toolTip().contains(u"<b>b.c"_s), qPrintable(notes->toolTip())); // tool tips show no markup
        // When the whole one is, then there is nothing to tell
        pane.table()->selectRow(1);
        QVERIFY(!notes->isVisibleTo(&pane));
    }

    void theImportButtonIsNoWiderThanItsText()
    {
        ScreenStage stage;
        RunsPane pane(stage.context());
        pane.resize(1400, 300);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const auto* button = pane.findChild<QPushButton*>(u"importResults"_s);
        QVERIFY(button);
        QVERIFY2(button->width() <= button->sizeHint().width(), qPrintable(QString::number(button->width())));
    }

    void fewNotesAreAllShown()
    {
        ScreenStage stage;
        importNow(*stage.workspace, stage.formats,
                  {.file = stage.results(u"a.json"_s, utc(2026, 4, 27), {{u"c"_s, u"passed"_s}}), .partial = true});
        RunsPane pane(stage.context());
        pane.table()->selectRow(0);
        const auto* notes = pane.findChild<QLabel*>(u"runNotes"_s);
        QVERIFY2(notes->text().contains(u"imported as partial"_s), qPrintable(notes->text()));
        QCOMPARE(notes->text().count(u'\n'), 0);
        QVERIFY(notes->toolTip().isEmpty());
    }

    void showsDeletedOnesAgainAfterARestart()
    {
        // Given two runs, one of them deleted
        ScreenStage stage;
        for (const int day : {27, 28})
            importNow(*stage.workspace, stage.formats,
                      {.file = stage.results(u"%1.json"_s.arg(day), utc(2026, 4, day), {{u"c"_s, u"passed"_s}})});
        const RunId deleted = stage.workspace->records().runs().front().id;
        QVERIFY(stage.workspace->edit(u"Delete"_s, [&](Edit& edit) { return removeRun(edit, deleted); }));
        // When somebody wants to see that too, and the screen is made anew
        QJsonObject state;
        {
            RunsPane pane(stage.context());
            QCOMPARE(pane.table()->model()->rowCount(), 1);
            pane.findChild<QCheckBox*>(u"showWithdrawnRuns"_s)->click();
            state = pane.saveState();
        }
        RunsPane pane(stage.context());
        pane.restoreState(state);
        // Then it is as it was left
        QVERIFY(pane.findChild<QCheckBox*>(u"showWithdrawnRuns"_s)->isChecked());
        QCOMPARE(pane.table()->model()->rowCount(), 2);
        pane.restoreState({});
        QCOMPARE(pane.table()->model()->rowCount(), 1);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestRunsPane)
#include "tst_runspane.moc"
