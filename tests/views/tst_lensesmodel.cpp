// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewstage.h"
#include "views/reviews/lensesmodel.h"
#include "views/shared/cellmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestLensesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theModelKeepsTheRowsItHas()
    {
        ReviewStage stage;
        const Records& records = stage.workspace->records();
        const std::vector<BuiltInLens> builtIn{{.key = u"framework"_s, .name = u"A framework"_s, .version = u"2026"_s}};
        LensesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(lensRows(records, builtIn, {}), {});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, LensesModel::NameColumn).data().toString(), u"A framework"_s);
        QCOMPARE(model.index(1, LensesModel::ReviewsColumn).data().toInt(), 2);
        QCOMPARE(model.index(1, LensesModel::QuestionsColumn).data().toString(), u"…"_s); // not read yet
        QCOMPARE(unreadLenses(model.rows(), records).size(), size_t(2));
        const LensSummaries read{{stage.lens.toString(), LensSummary{.questions = 3, .faults = {{.pointer = u"/name"_s, .message = u"Too long."_s}}}}};
        model.show(lensRows(records, builtIn, read), stage.lens.toString());
        QCOMPARE(model.index(1, LensesModel::QuestionsColumn).data().toInt(), 3);
        QCOMPARE(model.index(1, LensesModel::FaultsColumn).data().toString(), u"1 fault"_s);
        QVERIFY(model.index(1, LensesModel::NameColumn).data(StrongRole).toBool());
        // Once a review has been started by it, the program's own is one row with the workspace's
        stage.edit([&](Edit& edit) -> Result<void> {
            const auto kept = addLens(edit, {.key = u"framework"_s,
                                             .name = u"A framework"_s,
                                             .version = u"2026"_s,
                                             .source = u"built in"_s,
                                             .document = QString::fromUtf8(lensDocument(stageLens())),
                                             .added = stage.clock->now()});
            return kept ? Result<void>() : kept.error();
        });
        model.show(lensRows(records, builtIn, read), {});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.rowAt(0).record && model.rowAt(0).builtIn);
    }
};

QTEST_MAIN(TestLensesModel)
#include "tst_lensesmodel.moc"
