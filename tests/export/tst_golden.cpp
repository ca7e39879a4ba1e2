// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/wholefile.h"
#include "model/export/reportcontent.h"
#include "model/export/workspaceexport.h"
#include "tests/support/demobox.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Result<QByteArray> bytesOf(const QString& file)
{
    QFile device(file);
    if (device.open(QIODevice::ReadOnly))
        return device.readAll();
    return Error{.code = Error::Code::Io, .message = u"%1 can't be read: %2. WAYMARK_WRITE_GOLDEN=1 writes golden files."_s.arg(file, device.errorString())};
}

/// Each by its number in the order in which they appear first: ids are random, and OSCAL's are made of the workspace's.
QString withNumberedIds(const QString& text)
{
    static const QRegularExpression id(u"\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"_s);
    QHash<QString, qsizetype> numbers;
    QString result;
    qsizetype end = 0;
    for (auto it = id.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        qsizetype& number = numbers[match.captured()];
        if (number == 0)
            number = numbers.size();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
        end = match.capturedEnd();
    }
    return result += QStringView(text).mid(end);
}

/// What is random by design, made the same in all runs: ids become numbers, and the head of the audit log, a hash over ids, zeros.
/// So that a difference has a line of its own, a break goes before each tag of HTML that opens, and between members and items of
/// JSON; none is taken away. The version is none of this: the test sets it.
QString normalised(const QByteArray& content, bool isHtml)
{
    static const QRegularExpression head(u"<code>[0-9a-f]{64}</code>"_s);
    static const QRegularExpression opening(u"<(?=[a-z])"_s);
    static const QRegularExpression between(u"(?<=[\"}\\]]),(?=[\"{])"_s);
    QString text = withNumberedIds(QString::fromUtf8(content));
    if (!isHtml)
        return text.replace(between, u",\n"_s);
    text.replace(head, u"<code>%1</code>"_s.arg(QString(64, u'0')));
    return text.replace(opening, u"\n<"_s);
}

/// From a little before the place at which two lines differ.
QString excerpt(const QStringList& lines, qsizetype line, qsizetype place)
{
    constexpr qsizetype before = 60;
    constexpr qsizetype longest = 240;
    return line < lines.size() ? lines[line].mid(std::max<qsizetype>(0, place - before), longest) : u"(no such line)"_s;
}

/// The first line in which they differ, with its number and both texts; empty: they are the same.
QString difference(const QString& is, const QString& was)
{
    if (is == was)
        return {};
    const QStringList now = is.split(u'\n');
    const QStringList before = was.split(u'\n');
    const qsizetype line = std::ranges::mismatch(now, before).in1 - now.begin();
    const QString left = now.value(line);
    const QString right = before.value(line);
    const qsizetype place = std::ranges::mismatch(left, right).in1 - left.begin();
    return u"line %1, character %2\n  is:  %3\n  was: %4"_s.arg(QString::number(line + 1), QString::number(place + 1),
                                                                excerpt(now, line, place), excerpt(before, line, place));
}

} // namespace

/// What is written of the demo, to the byte: whatever changes it shows as a difference of files that people can look at.
class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationVersion(u"0"_s);
        VERIFY_RESULT(m_demo.make());
    }

    void isAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"demo-programme.html", "demo.oscal-ar.json", "demo.oscal-poam.json", "demo.hdf.json"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void isAsItWas()
    {
        QFETCH(QString, name);
        const auto written = madeOf(m_demo, name);
        VERIFY_RESULT(written);
        const QString golden = QStringLiteral(WAYMARK_TEST_DATA "/golden/") + name;
        if (qEnvironmentVariableIntValue("WAYMARK_WRITE_GOLDEN") == 1) {
            QVERIFY(QDir().mkpath(QStringLiteral(WAYMARK_TEST_DATA "/golden")));
            VERIFY_RESULT(writeWholeFile(golden, written->toUtf8(), u"The golden file can't be written to %1: %2."_s));
            QSKIP("WAYMARK_WRITE_GOLDEN is set: the golden file was written, nothing was compared");
        }
        const auto expected = bytesOf(golden);
        VERIFY_RESULT(expected);
        const QString differing = difference(*written, QString::fromUtf8(*expected));
        if (differing.isEmpty())
            return;
        const QString beside = QDir::current().filePath(u"actual-"_s + name); // of the build
        VERIFY_RESULT(writeWholeFile(beside, written->toUtf8(), u"What was made can't be written to %1: %2."_s));
        QFAIL(qPrintable(u"%1 differs from %2 in %3"_s.arg(beside, golden, differing)));
    }

    void anotherDemoIsWrittenAlike_data() { isAsItWas_data(); }
    /// No order may follow from ids, which are others each time.
    void anotherDemoIsWrittenAlike()
    {
        QFETCH(QString, name);
        if (!m_another) {
            m_another = std::make_unique<DemoBox>();
            VERIFY_RESULT(m_another->make());
        }
        const auto one = madeOf(m_demo, name);
        VERIFY_RESULT(one);
        const auto other = madeOf(*m_another, name);
        VERIFY_RESULT(other);
        const QString differing = difference(*other, *one);
        QVERIFY2(differing.isEmpty(), qPrintable(differing));
    }

private:
    /// Normalised. An export is named after its kind: "demo.hdf.json".
    static Result<QString> madeOf(const DemoBox& demo, const QString& name)
    {
        const bool isHtml = name.endsWith(u".html"_s);
        const auto bytes = isHtml ? programme(demo) : exported(demo, name);
        return bytes ? Result<QString>(normalised(*bytes, isHtml)) : Result<QString>(bytes.error());
    }

    static Result<QByteArray> programme(const DemoBox& demo)
    {
        Progress progress;
        return reportContent({.workspace = demo.file(), .kind = ReportKind::Programme, .author = u"Ana"_s, .now = demo.now()}, u"html"_s,
                             demo.records(), builtInCatalogues(), progress);
    }

    static Result<QByteArray> exported(const DemoBox& demo, const QString& name)
    {
        const ExportRequest request{.workspace = demo.file(),
                                    .out = demo.path(name),
                                    .kind = fromWord<ExportKind>(name.section(u'.', 1, 1)).value(),
                                    .author = u"Ana"_s,
                                    .now = demo.now()};
        Progress progress;
        const auto written = writeExport(request, demo.records(), builtInCatalogues(), progress);
        return written ? bytesOf(request.out) : Result<QByteArray>(written.error());
    }

    DemoBox m_demo;
    std::unique_ptr<DemoBox> m_another;
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
