// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/samples.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <sstream>

using namespace waymark;

namespace {

OutcomeCounts countsOf(const Json& rows)
{
    OutcomeCounts counts;
    for (const auto& [name, count] : rows.items()) {
        const QString outcome =
            name == "not_applicable" ? QStringLiteral("notApplicable") : QString::fromStdString(name);
        counts[fromWord<Outcome>(outcome).value()] = count.get<qint64>();
    }
    return counts;
}

/// Nothing of it tells a tool: nothing at all, or a list without an object.
bool isAmbiguous(const QByteArray& content)
{
    const QByteArray bare = content.simplified().replace(" ", "");
    return bare.isEmpty() || bare == "{}" || bare == "null" || bare == "{\"Findings\":[]}" ||
           (bare.startsWith('[') && !bare.contains('{'));
}

/// Some rows of the format may be nothing but a number, which many rows of the file are behind.
bool hasNumbersForRows(const QString& format)
{
    return std::ranges::any_of(builtInFormats().find(format)->rows,
                               [](const RowRules& rules) { return rules.times >= 0; });
}

enum class Order { Sorted, Reversed, Shuffled };

Json reordered(const Json& value, Order order, std::mt19937& random)
{
    if (value.is_array()) {
        Json made = Json::array();
        for (const Json& each : value)
            made.push_back(reordered(each, order, random));
        return made;
    }
    if (!value.is_object())
        return value;
    std::vector<std::string> keys;
    for (const auto& [key, member] : value.items())
        keys.push_back(key);
    std::ranges::sort(keys);
    if (order == Order::Reversed)
        std::ranges::reverse(keys);
    else if (order == Order::Shuffled)
        std::ranges::shuffle(keys, random);
    Json made = Json::object();
    for (const std::string& key : keys)
        made[key] = reordered(value.at(key), order, random);
    return made;
}

/// All documents of the text, in a row, each with its keys in another order. A variable that the text assigns them to
/// is left out.
QByteArray reordered(const QByteArray& content, Order order, std::mt19937& random)
{
    const char start = content.trimmed().front();
    const qsizetype assigned = start >= 'a' && start <= 'z' ? content.indexOf('=') : -1;
    std::istringstream stream(content.mid(assigned + 1).toStdString());
    std::string made;
    Json document;
    while (stream >> std::ws && stream.peek() != EOF) {
        stream >> document;
        made += reordered(document, order, random).dump() + '\n';
    }
    return QByteArray::fromStdString(made);
}

} // namespace

class tst_Samples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInFormatsHaveNoFaults();
    void everyFormatHasSamplesOfOurs();
    void whatIsNoJsonIsToldSo_data();
    void whatIsNoJsonIsToldSo();
    void countsEqualTheIndependentOnes_data();
    void countsEqualTheIndependentOnes();
    void theOrderOfKeysPlaysNoPart_data();
    void theOrderOfKeysPlaysNoPart();
    void malformedFiles_data();
    void malformedFiles();
};

void tst_Samples::builtInFormatsHaveNoFaults()
{
    for (const Error& fault : builtInFormats().faults())
        qWarning().noquote() << fault.message << fault.detail;
    QVERIFY(builtInFormats().faults().empty());
}

/// A folder without a format, or a format without samples, would be passed over in silence.
void tst_Samples::everyFormatHasSamplesOfOurs()
{
    const QDir data(QStringLiteral(WAYMARK_TEST_DATA));
    std::set<QString> named;
    for (const Sample& sample : samplesIn(data.path()))
        named.insert(data.relativeFilePath(sample.path));
    for (const QString& folder : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QStringList{QStringLiteral("csv"), QStringLiteral("custom-lens"), QStringLiteral("golden")}.contains(folder))
            continue; // stories, lenses and what the demo is written as, not results
        QVERIFY2(builtInFormats().find(folder), qPrintable(folder));
        for (const QString& file : QDir(data.filePath(folder)).entryList(QDir::Files))
            QVERIFY2(named.contains(folder + u'/' + file), qPrintable(file));
    }
    for (const Format& format : builtInFormats().formats())
        QVERIFY2(std::ranges::any_of(named, [&](const QString& file) { return file.startsWith(format.id + u'/'); }),
                 qPrintable(format.id));
}

void tst_Samples::whatIsNoJsonIsToldSo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("failed");
    for (const SampleWithoutJson& sample : samplesWithoutJson)
        QTest::newRow(sample.name) << QString::fromLatin1(sample.name) << sample.passed << sample.failed;
}

/// They are refused, never taken for a clean run, unless the format is given.
void tst_Samples::whatIsNoJsonIsToldSo()
{
    QFETCH(QString, name);
    QFETCH(int, passed);
    QFETCH(int, failed);
    const QString path = QStringLiteral(WAYMARK_SAMPLES "/") + name;
    if (!QFile::exists(path))
        QSKIP("the shared samples are not here");
    for (const auto& format : {std::optional<QString>(), std::optional(name.section(u'/', 0, 0))}) {
        const auto read = readFile(path, {.format = format});
        QCOMPARE(read.facts.has_value(), format.has_value());
        if (read.facts) {
            QCOMPARE(read.facts->rows[Outcome::Passed], passed);
            QCOMPARE(read.facts->rows[Outcome::Failed], failed);
            QCOMPARE(read.facts->rows.total(), passed + failed);
            continue;
        }
        QCOMPARE(read.facts.error().code, Error::Code::Parse);
        QVERIFY2(read.facts.error().message.contains(QLatin1String("does not start with JSON")),
                 qPrintable(read.facts.error().message));
        QVERIFY(read.sink.findings.empty());
    }
}

void tst_Samples::countsEqualTheIndependentOnes_data()
{
    QTest::addColumn<int>("sample");
    if (!QFile::exists(QStringLiteral(WAYMARK_SAMPLES "/expected.json")))
        qInfo("the shared samples are not here: only tests/data is looked at");
    const auto samples = allSamples();
    for (size_t i = 0; i < samples.size(); ++i)
        QTest::addRow("%s", qPrintable(samples[i].path)) << static_cast<int>(i);
}

void tst_Samples::countsEqualTheIndependentOnes()
{
    QFETCH(int, sample);
    static const auto samples = allSamples();
    const Sample& given = samples[static_cast<size_t>(sample)];
    // Given a file that tells its tool, or the person does
    const bool ambiguous = isAmbiguous(contentOf(given.path));
    const auto read = readFile(given.path, {.format = ambiguous ? std::optional(given.format) : std::nullopt});
    if (ambiguous && contentOf(given.path).contains('"') && !contentOf(given.path).contains('{')) {
        QVERIFY(!read.facts); // a list of words: of no format, whatever is said
        return;
    }
    // Then it is read as the format of its folder, with the rows counted by others
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, given.format);
    const OutcomeCounts expected = countsOf(given.rows);
    for (const Outcome outcome : allOutcomes)
        QVERIFY2(read.facts->rows[outcome] == expected[outcome], qPrintable(QStringLiteral("%1: %2, not %3")
                                                                                .arg(word(outcome))
                                                                                .arg(read.facts->rows[outcome])
                                                                                .arg(expected[outcome])));
    if (hasNumbersForRows(given.format))
        QVERIFY(static_cast<qint64>(read.sink.findings.size()) <= expected.total());
    else
        QCOMPARE(static_cast<qint64>(read.sink.findings.size()), expected.total());
    QVERIFY(read.sink.largestBatch <= 256);
    for (const Finding& finding : read.sink.findings) {
        QCOMPARE(finding.fingerprint.size(), 16);
        QVERIFY(!finding.checkId.isEmpty() && !finding.scope.tool.isEmpty() && !finding.scope.targetIdentity.isEmpty());
        QVERIFY(std::ranges::find(read.facts->scopes, finding.scope) != read.facts->scopes.end());
    }
}

void tst_Samples::theOrderOfKeysPlaysNoPart_data()
{
    countsEqualTheIndependentOnes_data();
}

void tst_Samples::theOrderOfKeysPlaysNoPart()
{
    QFETCH(int, sample);
    static const auto samples = allSamples();
    const Sample& given = samples[static_cast<size_t>(sample)];
    const QByteArray content = contentOf(given.path);
    if (isAmbiguous(content))
        return;
    const auto original = readFile(given.path);
    QVERIFY(original.facts);
    std::mt19937 random(7);
    for (const Order order : {Order::Sorted, Order::Reversed, Order::Shuffled, Order::Shuffled}) {
        // When the same file is written with its keys in another order
        const auto read = readText(reordered(content, order, random));
        // Then the same findings come out
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QCOMPARE(read.facts->format, original.facts->format);
        QCOMPARE(read.facts->time, original.facts->time);
        QCOMPARE(read.facts->complete, original.facts->complete);
        QCOMPARE(read.facts->scopes.size(), original.facts->scopes.size());
        QVERIFY(lines(read.sink) == lines(original.sink));
    }
}

void tst_Samples::malformedFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows"); // or -1: refused
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, int rows, const char* says = "") {
        QTest::newRow(name) << QString::fromLatin1(name) << rows << QString::fromLatin1(says);
    };
    add("asff_bare_array_root.json", 3);
    add("asff_jsonl.jsonl", 3);
    add("asff_single_object_root.json", 1);
    add("asff_two_pages_concatenated.json", 3);
    add("bom_utf8.json", 23);
    add("crlf.json", 3);
    add("duplicate_keys.json", 1);
    add("nul_and_controls.json", 1);
    add("utf16le_bom.json", 5);
    add("asff_awscli_invalid_json.json", -1, "line 12, column 41");
    add("empty_file.json", -1, "is empty");
    add("whitespace_only.json", -1, "is empty");
    add("gzipped.json.gz", -1, "gzip");
    add("invalid_utf8.json", -1, "not valid UTF-8");
    add("jsonl_blank_lines_and_bad_line.jsonl", -1, "begins in line 5");
    add("log_noise_before_json.json", -1, "does not start with JSON");
    add("lone_surrogate.json", -1, "line 1, column 26");
    add("null_root.json", -1, "Say which format");
    add("string_root.json", -1, "single value");
    add("trailing_garbage.json", -1, "After a document");
    add("truncated.json", -1, "ends in the middle");
}

void tst_Samples::malformedFiles()
{
    QFETCH(QString, name);
    QFETCH(int, rows);
    QFETCH(QString, says);
    const QString path = QStringLiteral(WAYMARK_SAMPLES "/malformed/") + name;
    if (!QFile::exists(path))
        QSKIP("the shared samples are not here");
    const auto read = readFile(path);
    QCOMPARE(read.facts.has_value(), rows >= 0);
    if (read.facts)
        QCOMPARE(read.facts->rows.total(), rows);
    else
        QVERIFY2(read.facts.error().message.contains(says), qPrintable(read.facts.error().message));
}

QTEST_GUILESS_MAIN(tst_Samples)
#include "tst_samples.moc"
