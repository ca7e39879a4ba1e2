// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/fakeresults.h"
#include "views/compliance/resultexport.h"
#include "views/shared/tablecsv.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestResultExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("text") << u"plain"_s << u"plain"_s;
        QTest::newRow("comma") << u"a, b"_s << u"\"a, b\""_s;
        QTest::newRow("quote") << u"a \"b\""_s << u"\"a \"\"b\"\"\""_s;
        QTest::newRow("line end") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+cmd"_s << u"'+cmd"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("negative number") << u"-5"_s << u"-5"_s;
        QTest::newRow("minus") << u"-5+cmd"_s << u"'-5+cmd"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void writesCells()
    {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QCOMPARE(csvLine({cell, u"x"_s}), written + u",x\r\n"_s);
    }

    void exportsAllAndDefusesFormulas()
    {
        // Given more results than are read at once, the first of them with a formula for a name
        QTemporaryDir folder;
        FakeStore store;
        store.rows = 20'001;
        ResultSource source = store.source();
        source.page = [inner = source.page](const ResultFilter& filter, qint64 offset, int limit) {
            auto page = inner(filter, offset, limit);
            if (offset == 0)
                page->rows.front().resource = u"=cmd|'/c calc'!A1"_s;
            return page;
        };
        Progress progress;
        // When they are exported
        const auto written = exportResults(source, {}, {}, folder.filePath(u"results.csv"_s), progress);
        // Then all are in the file, and the formula is text
        QVERIFY(written);
        QCOMPARE(*written, 20'001);
        QFile file(folder.filePath(u"results.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 20'003);
        QVERIFY2(lines[1].contains(",'=cmd|"), lines[1].constData());
    }

    void saysWhatExceptionsCover()
    {
        // Given two results, the first of which an exception covers, and a third that was skipped and attested
        QTemporaryDir folder;
        FakeStore store;
        store.rows = 3;
        ResultSource source = store.source();
        source.page = [inner = source.page](const ResultFilter& filter, qint64 offset, int limit) {
            auto page = inner(filter, offset, limit);
            for (size_t i = 0; i < page->rows.size(); ++i)
                page->rows[i].check = CheckKey(static_cast<qint64>(i) + 1);
            page->rows.back().state.outcome = Outcome::Skipped;
            return page;
        };
        const std::vector<ExceptionReach> reaches = {{.check = CheckKey(1)},
                                                     {.check = CheckKey(3), .attested = Outcome::Passed}};
        Progress progress;
        // When they are exported
        const QString name = folder.filePath(u"results.csv"_s);
        QVERIFY(exportResults(source, {}, ResultCover(reaches), name, progress));
        // Then that stands beside what the tools said
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY2(lines[0].endsWith(",since,excepted,attested\r"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("failed,") && lines[1].endsWith(",yes,\r"), lines[1].constData());
        QVERIFY2(lines[2].startsWith("failed,") && lines[2].endsWith(",,\r"), lines[2].constData());
        QVERIFY2(lines[3].startsWith("skipped,") && lines[3].endsWith(",,passed\r"), lines[3].constData());
    }

    void leavesNoHalfExport()
    {
        QTemporaryDir folder;
        FakeStore store;
        store.rows = 100;
        Progress progress;
        progress.cancelled = true;
        const auto written = exportResults(store.source(), {}, {}, folder.filePath(u"results.csv"_s), progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(folder.filePath(u"results.csv"_s)));
    }
};

QTEST_GUILESS_MAIN(TestResultExport)
#include "tst_resultexport.moc"
