// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importnow.h"
#include "tests/support/resultsfile.h"
#include "tests/views/dashboardmodelbox.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Stage : DashboardModelBox {
    QTemporaryDir folder; ///< of files to import
    FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});

    void importRun(const QString& name, const QDateTime& time, Outcome outcome)
    {
        const QString path = ResultsFile(time.toString(Qt::ISODate)).add(u"mfa"_s, u"account"_s, outcome).write(folder.filePath(name));
        importNow(workspace(), formats, {.file = path});
    }
};

} // namespace

/// What an import changes of the dashboard, and what it leaves.
class TestDashboardImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Sprint 4 ended on day 13, sprint 5 on day 27.
    void anImportOfTodayKeepsThePast()
    {
        Stage stage;
        stage.importRun(u"passed.json"_s, onDay(28), Outcome::Passed); // brings the target, which every moment knows then
        stage.settle();
        const Shown shown(stage);
        const int runs = stage.facts().figures->countedRuns;
        stage.importRun(u"failed.json"_s, onDay(29), Outcome::Failed);
        stage.settle();
        QCOMPARE(stage.facts().figures->countedRuns, runs + 1);
        QCOMPARE(QSet<QString>(shown.list.begin(), shown.list.end()), QSet<QString>{u"4: 3, 5: 3, now: 3"_s});
        // When it looked before a sprint ended, then that end may be another
        stage.importRun(u"early.json"_s, onDay(20), Outcome::Failed);
        stage.settle();
        QVERIFY(shown.list.contains(u"now: 3"_s));
        QCOMPARE(stage.pointsLeft(), u"4: 3, 5: 3, now: 3"_s);
    }
};

QTEST_GUILESS_MAIN(TestDashboardImport)
#include "tst_dashboardimport.moc"
