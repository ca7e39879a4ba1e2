// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/storedzip.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

quint32 number(const QByteArray& bytes, qsizetype at, int size)
{
    return size == 2 ? qFromLittleEndian<quint16>(bytes.constData() + at) : qFromLittleEndian<quint32>(bytes.constData() + at);
}

/// As a program that unpacks reads it: from the list at the end. Empty: the archive is faulty.
QHash<QString, QByteArray> unpacked(const QByteArray& zip)
{
    QHash<QString, QByteArray> files;
    const qsizetype end = zip.size() - 22;
    if (end < 0 || number(zip, end, 4) != 0x06054b50U)
        return {};
    qsizetype at = number(zip, end + 16, 4);
    for (quint32 i = 0; i < number(zip, end + 10, 2); ++i) {
        const qsizetype nameLength = number(zip, at + 28, 2);
        const qsizetype head = number(zip, at + 42, 4);
        const qsizetype size = number(zip, at + 24, 4);
        if (number(zip, at, 4) != 0x02014b50U || number(zip, head, 4) != 0x04034b50U || number(zip, at + 10, 2) != 0)
            return {};
        const QByteArray content = zip.mid(head + 30 + nameLength, size);
        if (zip.mid(head + 30, nameLength) != zip.mid(at + 46, nameLength) || crc32(content) != number(zip, at + 16, 4)
            || number(zip, head + 14, 4) != number(zip, at + 16, 4) || number(zip, head + 18, 4) != size)
            return {};
        files.insert(QString::fromUtf8(zip.mid(at + 46, nameLength)), content);
        at += 46 + nameLength;
    }
    return at == end ? files : QHash<QString, QByteArray>();
}

} // namespace

class TestStoredZip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksumIsThatOfTheStandard()
    {
        QCOMPARE(crc32("123456789"), 0xCBF43926U);
        QCOMPARE(crc32("6789", crc32("12345")), 0xCBF43926U);
        QCOMPARE(crc32(""), 0U);
    }

    void whatIsPackedUnpacks()
    {
        QTemporaryDir folder;
        const QHash<QString, QByteArray> files = {{u"b.txt"_s, QByteArray("b\n")},
                                                  {u"empty.txt"_s, QByteArray("")},
                                                  {u"a.bin"_s, QByteArray(3'000'000, '\xff')}};
        for (auto it = files.begin(); it != files.end(); ++it) {
            QFile file(folder.filePath(it.key()));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(it.value()) == it.value().size());
        }
        QByteArray zip;
        QBuffer buffer(&zip);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Progress progress;
        VERIFY_RESULT(writeZip(buffer, folder.path(), files.keys(), QDateTime(QDate(2026, 6, 1), QTime(12, 30, 10), Qt::UTC), progress));
        QCOMPARE(unpacked(zip), files);
        QCOMPARE(number(zip, 12, 2), quint32((46 << 9) | (6 << 5) | 1)); // 2026-06-01
        QCOMPARE(number(zip, 10, 2), quint32((12 << 11) | (30 << 5) | 5));
    }

    /// Without ZIP64 sizes and places have 32 bits: what doesn't fit must not be written as if it did.
    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<qint64>("size");
        constexpr qint64 around = 2 * (30 + 46 + 2 * 1) + 22; // two files with names of one letter, the other of one byte
        QTest::newRow("more by one byte") << qint64(0xFFFFFFFE) - around;
        QTest::newRow("4 GiB") << qint64(0x100000000);
        QTest::newRow("5 GiB") << qint64(0x140000000);
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(qint64, size);
        QTemporaryDir folder;
        QFile small(folder.filePath(u"a"_s));
        QVERIFY(small.open(QIODevice::WriteOnly) && small.write("x") == 1);
        small.close();
        QFile large(folder.filePath(u"b"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(size)); // of nothing, which takes no room
        large.close();
        QByteArray zip;
        QBuffer buffer(&zip);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Progress progress;
        const auto written = writeZip(buffer, folder.path(), {u"a"_s, u"b"_s}, QDateTime::fromSecsSinceEpoch(0, Qt::UTC), progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Invalid);
        QVERIFY2(written.error().message.contains(u"4 GB"), qPrintable(written.error().message));
        QVERIFY(zip.isEmpty()); // before anything is written
    }

    void aDiskThatIsFullIsAnError()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100'000, 'x')) == 100'000);
        file.close();
        QFile full(u"/dev/full"_s); // of Linux
        QVERIFY(full.open(QIODevice::WriteOnly));
        Progress progress;
        const auto written = writeZip(full, folder.path(), {u"a"_s}, QDateTime::fromSecsSinceEpoch(0, Qt::UTC), progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Io);
    }

    void missingFileIsAnError()
    {
        QTemporaryDir folder;
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Progress progress;
        const auto written = writeZip(buffer, folder.path(), {u"missing"_s}, QDateTime::fromSecsSinceEpoch(0, Qt::UTC), progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Io);
    }
};

QTEST_GUILESS_MAIN(TestStoredZip)
#include "tst_storedzip.moc"
