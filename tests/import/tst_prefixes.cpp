// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/samples.h"

#include <QTest>

#include <map>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPrefixes = 500; ///< of one sample; of a longer one they are some bytes apart

/// By format, the smallest sample that holds results.
std::map<QString, QByteArray> smallestSamples()
{
    std::map<QString, QByteArray> smallest;
    for (const Sample& sample : samplesIn(QStringLiteral(WAYMARK_TEST_DATA))) {
        const QByteArray content = contentOf(sample.path).trimmed();
        if (!content.contains(':'))
            continue;
        QByteArray& known = smallest[sample.format];
        if (known.isEmpty() || content.size() < known.size())
            known = content;
    }
    return smallest;
}

/// JSON, one document or several in a row, that ends where a document does.
bool isWhole(const QByteArray& text)
{
    if (Json::accept(text.begin(), text.end()))
        return true;
    const QList<QByteArray> lines = text.split('\n');
    return std::ranges::all_of(lines, [](const QByteArray& line) {
        return line.trimmed().isEmpty() || Json::accept(line.begin(), line.end());
    });
}

} // namespace

/// A download that broke off, a disk that was full, a file that is still being written.
class tst_Prefixes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatHasASample();
    void whatIsCutOffIsRefused_data();
    void whatIsCutOffIsRefused();
};

void tst_Prefixes::everyFormatHasASample()
{
    const auto samples = smallestSamples();
    for (const Format& format : builtInFormats().formats())
        QVERIFY2(samples.contains(format.id), qPrintable(format.id));
}

void tst_Prefixes::whatIsCutOffIsRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    for (const auto& [format, content] : smallestSamples())
        QTest::newRow(qPrintable(format)) << format << content;
}

void tst_Prefixes::whatIsCutOffIsRefused()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    const FormatCatalogue alone = FormatCatalogue::of({*builtInFormats().find(format)});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prefix.json"_s);
    const qsizetype step = content.size() / mostPrefixes + 1;
    for (qsizetype length = 1; length < content.size(); length += step) {
        const QByteArray prefix = content.left(length);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(prefix) == prefix.size());
        file.close();
        const auto read = readFile(path, {.format = format, .target = u"t"_s}, alone);
        if (isWhole(prefix))
            continue;
        QVERIFY2(!read.facts, prefix.right(80).constData());
        QVERIFY(!read.facts.error().message.isEmpty());
        QVERIFY(read.sink.findings.empty());
    }
}

QTEST_GUILESS_MAIN(tst_Prefixes)
#include "tst_prefixes.moc"
