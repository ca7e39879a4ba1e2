// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/bytesource.h"
#include "tests/import/importfixture.h"

#include <QCryptographicHash>
#include <QStringEncoder>
#include <QTest>

using namespace waymark;

namespace {

QByteArray contentThrough(ByteSource& source)
{
    QByteArray read;
    for (; !source.atEnd(); source.advance()) {
        read += source.current();
        source.mark();
    }
    return read;
}

} // namespace

class tst_ByteSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnyEncodingAsUtf8_data();
    void readsAnyEncodingAsUtf8();
    void hashesWhatIsOnTheDisk();
    void knowsLineAndColumn();
    void endlessValuesAreRefused();
    void cancelEndsIt();
};

void tst_ByteSource::readsAnyEncodingAsUtf8_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("expected");
    // longer than a block, with characters of two to four bytes across its border
    const QString text = u'{' + QString::fromUtf8("x\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\n").repeated(150'000) + u'}';
    const QByteArray utf8 = text.toUtf8();
    QStringEncoder little(QStringConverter::Utf16LE), big(QStringConverter::Utf16BE);
    const QByteArray le = little(text), be = big(text);
    QTest::newRow("UTF-8") << utf8 << utf8;
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + utf8 << utf8;
    QTest::newRow("UTF-16LE with mark") << "\xff\xfe" + le << utf8;
    QTest::newRow("UTF-16BE with mark") << "\xfe\xff" + be << utf8;
    QTest::newRow("UTF-16LE") << le << utf8;
    QTest::newRow("UTF-16BE") << be << utf8;
    QTest::newRow("exactly a block") << QByteArray(int(ByteSource::blockSize), 'x')
                                     << QByteArray(int(ByteSource::blockSize), 'x');
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void tst_ByteSource::readsAnyEncodingAsUtf8()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, expected);
    const GivenFile file(stored);
    Progress progress;
    ByteSource source(progress);
    QVERIFY(source.open(file.path()));
    QVERIFY(contentThrough(source) == expected);
    QVERIFY(!source.fault());
    QCOMPARE(progress.done.load(), stored.size());
    QCOMPARE(progress.total.load(), stored.size());
}

void tst_ByteSource::hashesWhatIsOnTheDisk()
{
    const QByteArray stored = "\xef\xbb\xbf[1]" + QByteArray(2'000'000, ' ');
    const GivenFile file(stored);
    Progress progress;
    ByteSource source(progress);
    QVERIFY(source.open(file.path()));
    QCOMPARE(source.sha256(), QCryptographicHash::hash(stored, QCryptographicHash::Sha256));
    QCOMPARE(source.size(), stored.size());
}

void tst_ByteSource::knowsLineAndColumn()
{
    const GivenFile file(QByteArray("\xef\xbb\xbf") + "a\nbc\n" + QByteArray(int(ByteSource::blockSize), 'x') + "\nyz");
    Progress progress;
    ByteSource source(progress);
    QVERIFY(source.open(file.path()));
    qint64 at = -1;
    for (; !source.atEnd(); source.advance())
        if (source.current() == 'z')
            at = source.position();
    QCOMPARE(source.place(at).line, 4);
    QCOMPARE(source.place(at).column, 2);
}

void tst_ByteSource::endlessValuesAreRefused()
{
    // Given a file of more than 64 MiB in which nothing is recognised
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("endless.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(ByteSource::blockSize * (ByteSource::mostBlocksPerValue + 2)));
    Progress progress;
    ByteSource source(progress);
    QVERIFY(source.open(file.fileName()));
    while (!source.atEnd())
        source.advance();
    QVERIFY(source.fault() && source.fault()->code == Error::Code::Parse);
}

void tst_ByteSource::cancelEndsIt()
{
    const GivenFile file(QByteArray(int(ByteSource::blockSize) * 2, ' '));
    Progress progress;
    ByteSource source(progress);
    QVERIFY(source.open(file.path()));
    progress.cancelled = true;
    QVERIFY(!source.skipBlanks());
    QVERIFY(source.fault() && source.fault()->code == Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(tst_ByteSource)
#include "tst_bytesource.moc"
