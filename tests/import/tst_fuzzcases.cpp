// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/onefuzz.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <ctime>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostSeconds = 5; ///< of the processor, for one input

} // namespace

/// What the fuzzer once found, and what people thought of, through the code that the fuzzer runs.
class tst_FuzzCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doNoHarm_data();
    void doNoHarm();
};

void tst_FuzzCases::doNoHarm_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(WAYMARK_SOURCE) + u"/tests/fuzz/cases"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void tst_FuzzCases::doNoHarm()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray input = file.readAll();
    const std::clock_t before = std::clock();
    QCOMPARE(faultWith(input), QString());
    QVERIFY((std::clock() - before) / CLOCKS_PER_SEC < mostSeconds);
}

QTEST_GUILESS_MAIN(tst_FuzzCases)
#include "tst_fuzzcases.moc"
