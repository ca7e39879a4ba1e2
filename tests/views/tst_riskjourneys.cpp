// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/programmefigures.h"
#include "tests/views/reviewshell.h"
#include "views/risks/riskheatmap.h"
#include "views/shared/numbers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QProcess>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString socketRisk = u"A container with the Docker socket owns its host"_s; ///< RSK-10: nine checks, four of docker-bench
const QString typedRisk = u"Refunds are rounded twice"_s;

/// An empty registry, and tests that prove four of the checks of one starter risk.
struct RiskJourney : ReviewShell {
    RiskJourney()
    {
        ResultsFile file(u"2026-11-21T06:00:00Z"_s, u"shop"_s);
        file.by(u"docker-bench"_s);
        for (const QString& check : {u"5.4"_s, u"5.5"_s, u"5.25"_s, u"5.31"_s})
            file.add(check, u"shop:1"_s, Outcome::Passed, Severity::High);
        importNow(workspace(), app->formats, {.file = file.write(folder.filePath(u"runtime.json"_s))});
        settle();
    }

    DataTable* table() const { return find<DataTable>("risksTable"); }
    int rows() const { return table() ? table()->model()->rowCount() : -1; }
    const Risk& risk(const QString& title) const
    {
        const auto risks = records().risks();
        const auto found = std::ranges::find(risks, title, &Risk::title);
        if (found == risks.end())
            qFatal("no risk %s", qPrintable(title));
        return *found;
    }
    std::vector<RiskRating> ratings(const RiskId& of) const
    {
        std::vector<RiskRating> list;
        std::ranges::copy_if(records().riskRatings(), std::back_inserter(list),
                             [&](const RiskRating& rating) { return rating.risk == of; });
        std::ranges::sort(list, {}, &RiskRating::rated);
        return list;
    }
    int standingAt(int likelihood, int impact) const
    {
        return static_cast<int>(std::ranges::count_if(records().risks(), [&](const Risk& each) {
            return each.currentLikelihood == likelihood && each.currentImpact == impact;
        }));
    }
    void clickCell(int likelihood, int impact) const
    {
        auto* map = find<RiskHeatMap>("riskHeatMap");
        QVERIFY(map);
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(likelihood, impact).center());
    }
    /// As somebody does who has found it in the table.
    void openRisk(const QString& title) const
    {
        QVERIFY(table());
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                if (model->index(row, column).data().toString() == title) {
                    table()->setFocus();
                    table()->selectionModel()->setCurrentIndex(model->index(row, column),
                                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                    QTest::keyClick(table(), Qt::Key_Return);
                    QTRY_VERIFY_WITH_TIMEOUT(find("riskDetails"), reviewPatience);
                    return;
                }
        QFAIL(qPrintable(title));
    }
    /// What a pipeline is told of the same workspace.
    QJsonObject report() const
    {
        const QString out = folder.filePath(u"risks.json"_s);
        QProcess process;
        process.start(QStringLiteral(WAYMARK_CLI), {u"report"_s, workspace().file(), u"--kind"_s, u"risks"_s, u"--out"_s, out});
        if (!process.waitForFinished(reviewPatience) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        QFile file(out);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
};

} // namespace

/// A risk manager opens a registry: from starter risks over the heat map, a rating, what tests suggest and a file of others to a
/// report that says what the screen says.
class TestRiskJourneys : public QObject {
    Q_OBJECT

    static void takeStarters(RiskJourney& shell)
    {
        shell.press(Qt::Key_I, Qt::AltModifier);
        QVERIFY(shell.find("risksScreen"));
        shell.click("emptyAction");
        QTRY_VERIFY_WITH_TIMEOUT(shell.find<DataTable>("starterRisks") && shell.find<DataTable>("starterRisks")->model()->rowCount() > 0,
                                 reviewPatience);
        shell.click("starterRiskAll");
        shell.click("starterRiskAdd");
        QTRY_VERIFY_WITH_TIMEOUT(shell.records().risks().size() >= 30, reviewPatience);
        QTRY_COMPARE(shell.rows(), static_cast<int>(shell.records().risks().size()));
    }

    static void filterByCell(RiskJourney& shell)
    {
        const int here = shell.standingAt(4, 5);
        QVERIFY(here > 0 && here < shell.rows());
        const int all = shell.rows();
        shell.clickCell(4, 5);
        QTRY_COMPARE(shell.rows(), here);
        QVERIFY(shell.find("riskChip"));
        shell.clickCell(4, 5); // and back
        QTRY_COMPARE(shell.rows(), all);
    }

    static void rate(RiskJourney& shell)
    {
        shell.openRisk(socketRisk);
        const RiskId id = shell.risk(socketRisk).id;
        shell.click("riskRate");
        QVERIFY(shell.find("riskRateLikelihood"));
        QTest::keyClick(shell.find("riskRateLikelihood"), Qt::Key_Down); // from likely to almost certain
        shell.click("riskRateSave");
        QCOMPARE(shell.ratings(id).size(), size_t(1)); // not without a reason
        shell.click("riskRateReason");
        ReviewShell::type(u"Seen twice this month"_s);
        shell.press(Qt::Key_Return);
        QTRY_COMPARE(shell.ratings(id).size(), size_t(2));
        QCOMPARE(shell.ratings(id).back().reason, u"Seen twice this month"_s);
        QCOMPARE(shell.risk(socketRisk).currentLikelihood, 5);
    }

    /// Four of nine checks are proven: likelihood sinks by one of the three steps to its target, impact by none.
    static void acceptWhatTestsSuggest(RiskJourney& shell)
    {
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("riskAcceptSuggestion"), reviewPatience);
        QCOMPARE(shell.risk(socketRisk).currentLikelihood, 5); // nothing changes by itself
        shell.click("riskAcceptSuggestion");
        shell.click("riskSuggestionSave");
        const RiskId id = shell.risk(socketRisk).id;
        QTRY_COMPARE(shell.ratings(id).size(), size_t(3));
        QCOMPARE(shell.risk(socketRisk).currentLikelihood, 3);
        QCOMPARE(shell.risk(socketRisk).currentImpact, 5);
        QVERIFY(shell.ratings(id).back().reason.contains(u"4 of 9"_s));
        shell.click("detailsClose");
    }

    static void importOthers(RiskJourney& shell)
    {
        QFile file(shell.folder.filePath(u"others.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("title,category,inherent likelihood,inherent impact,current likelihood,current impact,checks\n"
                   "Refunds are rounded twice,Product,3,2,2,2,docker-bench 4.2\n");
        file.close();
        shell.prompt->fileToOpen = file.fileName();
        const size_t before = shell.records().risks().size();
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), u"import risks csv"_s);
        QTRY_VERIFY(shell.find<QListView>("paletteList")->model()->index(0, 0).data().toString().startsWith(u"Import risks"_s));
        shell.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("riskImportPage"), reviewPatience);
        QTRY_VERIFY(shell.find("riskImportAccept")->isEnabled());
        shell.click("riskImportAccept");
        QTRY_COMPARE(shell.records().risks().size(), before + 1);
        const auto ties = shell.records().riskTies();
        QVERIFY(std::ranges::count(ties, shell.risk(typedRisk).id, &RiskTie::risk) == 1);
    }

    static void expectTheSameInTheReport(RiskJourney& shell)
    {
        shell.settle();
        const QJsonObject report = shell.report();
        QCOMPARE(report.value(u"risks").toArray().size(), shell.rows());
        const auto figures = shell.window->workspaceView()->figures().figures();
        QCOMPARE(report.value(u"exposure").toInteger(), figures->registry.exposure.value.value_or(-1));
        QCOMPARE(report.value(u"open").toInt(), figures->risks.open);
        QCOMPARE(report.value(u"aboveAppetite").toInt(), figures->risks.aboveAppetite);
        QTRY_VERIFY(shell.find<QPushButton>("riskExposure"));
        const auto* door = shell.find<QPushButton>("riskExposure");
        QVERIFY2(door->text().contains(countText(report.value(u"exposure").toInteger())), qPrintable(door->text()));
        for (const QJsonValue& each : report.value(u"risks").toArray()) {
            const QJsonObject said = each.toObject();
            const Risk& risk = shell.risk(said.value(u"title").toString());
            QCOMPARE(said.value(u"current").toObject().value(u"level").toInt(), risk.currentLikelihood * risk.currentImpact);
        }
    }

private Q_SLOTS:
    void aRegistryFromStarters()
    {
        RiskJourney shell;
        takeStarters(shell);
        filterByCell(shell);
        rate(shell);
        acceptWhatTestsSuggest(shell);
        importOthers(shell);
        expectTheSameInTheReport(shell);
    }
};

QTEST_MAIN(TestRiskJourneys)
#include "tst_riskjourneys.moc"
