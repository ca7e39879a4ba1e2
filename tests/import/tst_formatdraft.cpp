// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"
#include "tests/import/mappingsamples.h"

#include "model/import/draftguess.h"
#include "model/import/draftpreview.h"
#include "model/import/ownformats.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

FileShape shapeOfFile(const QString& path)
{
    Progress progress;
    auto shape = shapeOf(path, builtInFormats(), progress);
    return shape ? *shape : FileShape();
}

FormatDraft guessed(const QByteArray& content)
{
    const GivenFile file(content);
    return guessDraft(shapeOfFile(file.path()), u"beacon.json"_s);
}

FormatCatalogue catalogueOf(const FormatDraft& draft)
{
    auto format = readFormat(formatText(draft), draft.id);
    if (!format)
        qWarning("%s", qPrintable(format.error().detail));
    return format ? FormatCatalogue::of({*format}) : FormatCatalogue();
}

} // namespace

class tst_FormatDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessesByNamesAndValues();
    void theFileReadsAsDrafted();
    void roundTrips_data();
    void roundTrips();
    void wordsKeepTheirMeaning_data();
    void wordsKeepTheirMeaning();
    void failuresOnlyNeedsNoStatus();
    void scoresBecomeSeverities();
    void faultsAreToldPerField();
    void aHandWrittenFormatIsNoDraft();
    void previewCountsAndTellsUnknownWords();
    void proposedMarksFitNoSampleOfAnotherTool();
    void savedFormatsAreKept();
};

void tst_FormatDraft::guessesByNamesAndValues()
{
    const FormatDraft draft = guessed(beaconReport());
    QCOMPARE(draft.place, u"/observations/*"_s);
    QCOMPARE(draft.member(DraftField::CheckId), u"/rule/id"_s);
    QCOMPARE(draft.member(DraftField::Title), u"/rule/title"_s);
    QCOMPARE(draft.member(DraftField::Status), u"/verdict"_s);
    QCOMPARE(draft.member(DraftField::Severity), u"/level"_s);
    QCOMPARE(draft.member(DraftField::Resource), u"/asset"_s);
    QCOMPARE(draft.member(DraftField::Target), u"$/subject/account"_s);
    QCOMPARE(draft.member(DraftField::Tool), u"$/producer"_s);
    QCOMPARE(draft.member(DraftField::Remediation), u"/advice"_s);
    QCOMPARE(draft.targetKind, TargetKind::Account);
    QCOMPARE(draft.toolName, u"Beacon Audit"_s);
    QCOMPARE(draft.id, u"beacon-audit"_s);
    // Words that mean nothing here have no meaning
    QCOMPARE(draft.statusWords, (std::map<QString, Outcome>{{u"fail"_s, Outcome::Failed}, {u"pass"_s, Outcome::Passed}}));
    QVERIFY(!draft.severityWords.contains(u"severe"_s));
    QVERIFY(faultsOf(draft).empty());
}

void tst_FormatDraft::theFileReadsAsDrafted()
{
    FormatDraft draft = guessed(beaconReport());
    draft.statusWords[u"good"_s] = Outcome::Passed;
    draft.severityWords[u"severe"_s] = Severity::Critical;
    draft.members[DraftField::References] = u"/labels/*"_s;
    const FormatCatalogue formats = catalogueOf(draft);
    const GivenFile file(beaconReport());
    const Outcomes read = readFile(file.path(), {}, formats); // by its content
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.sink.findings.size(), size_t(4));
    const Finding first = findingAt(read);
    QCOMPARE(first.checkId, u"BCN-1"_s);
    QCOMPARE(first.outcome, Outcome::Passed);
    QCOMPARE(first.scope.tool, u"beacon-audit"_s);
    QCOMPARE(first.scope.targetIdentity, u"441077820913"_s);
    QCOMPARE(first.references, (QStringList{u"CWE-798"_s, u"SEC02-BP02"_s}));
    QCOMPARE(findingAt(read, 1).severity, Severity::Critical);
    // What nobody gave a meaning is skipped, and counted
    QCOMPARE(findingAt(read, 3).outcome, Outcome::Skipped);
    QCOMPARE(read.facts->unknownWords, (std::map<QString, qint64>{{u"dunno"_s, 1}}));
    QVERIFY(read.facts->complete);
    // A clean run of the tool looked at the same scope
    const GivenFile clean(R"({"producer":"Beacon Audit","subject":{"account":"441077820913"},"observations":[]})");
    const Outcomes none = readFile(clean.path(), {}, formats);
    QVERIFY2(none.facts, qPrintable(none.facts ? QString() : none.facts.error().message));
    QCOMPARE(none.facts->scopes.size(), size_t(1));
    QCOMPARE(none.facts->scopes.front(), first.scope);
}

void tst_FormatDraft::roundTrips_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("report") << beaconReport();
    QTest::newRow("list at the root") << QByteArray(R"([{"check":"a","status":"ok","file":"x","line":3},{"check":"b","status":"bad"}])");
    QTest::newRow("JSON Lines") << QByteArray("{\"check\":\"a\",\"status\":\"ok\"}\n{\"check\":\"b\",\"status\":\"fail\"}\n");
    QTest::newRow("nested") << QByteArray(R"({"hosts":[{"host":"h1","tests":[{"id":"a","passed":true,"score":7.5}]}]})");
}

void tst_FormatDraft::roundTrips()
{
    QFETCH(QByteArray, content);
    FormatDraft draft = guessed(content);
    std::erase_if(draft.marks, [](const DraftMark& mark) { return !mark.used; });
    QVERIFY2(faultsOf(draft).empty(), qPrintable(faultsOf(draft).empty() ? QString() : faultsOf(draft).front().text));
    const auto again = draftOf(formatText(draft));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
    QVERIFY(*again == draft);
    // And it finds its own file
    const GivenFile file(content);
    const Outcomes read = readFile(file.path(), {}, catalogueOf(draft));
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QVERIFY(!read.sink.findings.empty());
}

void tst_FormatDraft::wordsKeepTheirMeaning_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("meaning");
    for (const Outcome outcome : allOutcomes)
        QTest::newRow(qPrintable(word(outcome))) << u"Zorg %1"_s.arg(word(outcome)) << static_cast<int>(outcome);
}

void tst_FormatDraft::wordsKeepTheirMeaning()
{
    QFETCH(QString, word);
    QFETCH(int, meaning);
    const QByteArray content = u"{\"producer\":\"Zorg\",\"observations\":[{\"rule\":\"a\",\"verdict\":\"%1\"}]}"_s.arg(word).toUtf8();
    FormatDraft draft = guessed(content);
    QVERIFY(draft.statusWords.empty());
    draft.statusWords[asciiLower(word)] = static_cast<Outcome>(meaning);
    const GivenFile file(content);
    QCOMPARE(findingAt(readFile(file.path(), {}, catalogueOf(draft))).outcome, static_cast<Outcome>(meaning));
}

void tst_FormatDraft::failuresOnlyNeedsNoStatus()
{
    const QByteArray content = R"({"producer":"Zorg","observations":[{"rule":"a"}]})";
    FormatDraft draft = guessed(content);
    QVERIFY(!faultsOf(draft).empty());
    draft.failuresOnly = true;
    QVERIFY(faultsOf(draft).empty());
    const GivenFile file(content);
    const Finding finding = findingAt(readFile(file.path(), {}, catalogueOf(draft)));
    QCOMPARE(finding.outcome, Outcome::Failed);
    QVERIFY(finding.scope.failuresOnly);
}

void tst_FormatDraft::scoresBecomeSeverities()
{
    const QByteArray content = R"({"producer":"Zorg","observations":[{"rule":"a","verdict":"fail","cvssScore":9.8}]})";
    const FormatDraft draft = guessed(content);
    QVERIFY(draft.severityIsScore);
    const GivenFile file(content);
    QCOMPARE(findingAt(readFile(file.path(), {}, catalogueOf(draft))).severity, Severity::Critical);
}

void tst_FormatDraft::faultsAreToldPerField()
{
    const auto faults = faultsOf(FormatDraft{.id = u"Not An Id"_s});
    QStringList texts;
    for (const DraftFault& fault : faults)
        texts << fault.text.section(u':', 0, 0);
    QCOMPARE(texts, (QStringList{u"Check"_s, u"Status"_s, u"Name"_s, u"Tool"_s, u"Id"_s, u"Recognised by"_s}));
}

void tst_FormatDraft::aHandWrittenFormatIsNoDraft()
{
    QFile file(builtInFormatFolder() + u"/tfsec.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!draftOf(file.readAll()));
    QVERIFY(!draftOf("no JSON"));
    QVERIFY(!draftOf("[1]"));
}

void tst_FormatDraft::previewCountsAndTellsUnknownWords()
{
    const GivenFile file(beaconReport());
    const FormatDraft draft = guessDraft(shapeOfFile(file.path()), file.path());
    Progress progress;
    const auto preview = previewOf(file.path(), draft, progress);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().message));
    QVERIFY(preview->whole);
    QCOMPARE(preview->counts[Outcome::Failed], 1);
    QCOMPARE(preview->counts[Outcome::Skipped], 2); // GOOD and dunno
    const QString notes = preview->notes.join(u'\n');
    QVERIFY2(notes.contains(u"\"GOOD\""_s) && notes.contains(u"\"dunno\""_s) && notes.contains(u"never passed"_s), qPrintable(notes));
    // No more than the first fifty
    QByteArray many = "{\"producer\":\"Beacon Audit\",\"observations\":[";
    for (int i = 0; i < 400; ++i)
        many += QByteArray(i ? "," : "") + "{\"rule\":\"r" + QByteArray::number(i) + "\",\"verdict\":\"fail\"}";
    const GivenFile large(many + "]}");
    const auto first = previewOf(large.path(), guessDraft(shapeOfFile(large.path()), large.path()), progress);
    QVERIFY(first);
    QCOMPARE(first->findings.size(), DraftPreview::mostFindings);
    QVERIFY(!first->whole);
}

/// What is proposed to tell a tool's files must leave those of all others alone.
void tst_FormatDraft::proposedMarksFitNoSampleOfAnotherTool()
{
    FormatDraft bare = guessed(R"([{"check":"a","status":"ok","severity":"low","resource":"r"}])");
    const FormatCatalogue formats = FormatCatalogue::of({*readFormat(formatText(guessed(beaconReport())), u"a"_s),
                                                         *readFormat(formatText(bare), u"b"_s)});
    int files = 0;
    for (const QString& folder : {QStringLiteral(WAYMARK_TEST_DATA), QStringLiteral(WAYMARK_SAMPLES)}) { // the second may lack
        QDirIterator samples(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (samples.hasNext()) {
            const QString path = samples.next();
            if (path.contains(u"/malformed/"_s) || path.endsWith(u"expected.json"_s))
                continue;
            ++files;
            QVERIFY2(!readFile(path, {}, formats).facts, qPrintable(path));
        }
    }
    QVERIFY(files > 20);
}

void tst_FormatDraft::savedFormatsAreKept()
{
    QTemporaryDir folder;
    const QString own = folder.filePath(u"formats"_s);
    FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder(), own});
    const FormatCatalogue before = formats;
    OwnFormats ownFormats(formats, own);
    FormatDraft draft = guessed(beaconReport());
    // A built-in id is refused
    FormatDraft taken = draft;
    taken.id = u"trivy"_s;
    QVERIFY(!ownFormats.save(taken, OwnFormats::Existing::Replace));
    const auto saved = ownFormats.save(draft, OwnFormats::Existing::Refuse);
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    QVERIFY(ownFormats.has(draft.id) && !ownFormats.has(u"trivy"));
    QVERIFY(!before.find(draft.id)); // a copy is what it was
    // An own one only if that is meant
    QVERIFY(!ownFormats.save(draft, OwnFormats::Existing::Refuse));
    draft.statusWords[u"good"_s] = Outcome::Passed;
    QVERIFY(ownFormats.save(draft, OwnFormats::Existing::Replace));
    const auto again = ownFormats.draft(draft.id);
    QVERIFY(again && again->statusWords == draft.statusWords);
    // A faulty file that comes is told of with place and reason, and the others are there still
    QVERIFY(!ownFormats.refresh());
    QFile faulty(own + u"/faulty.json"_s);
    QVERIFY(faulty.open(QIODevice::WriteOnly));
    faulty.write(formatText(draft).replace("\"checkId\"", "\"chekId\""));
    faulty.close();
    QVERIFY(ownFormats.refresh());
    const QString faults = ownFormats.faults();
    QVERIFY2(faults.contains(u"faulty.json"_s) && faults.contains(u"/rows/0/chekId"_s), qPrintable(faults));
    QVERIFY(ownFormats.has(draft.id));
}

QTEST_GUILESS_MAIN(tst_FormatDraft)
#include "tst_formatdraft.moc"
