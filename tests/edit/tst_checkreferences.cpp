// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importbox.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A results file in which each check names something: check, resource, status, links.
struct Named {
    QString check;
    QString resource;
    QString status;
    QStringList links;
};

QString write(const ImportBox& box, const QString& name, const QString& time, const std::vector<Named>& results)
{
    QJsonArray list;
    for (const Named& each : results)
        list.append(QJsonObject{{u"id"_s, each.check},
                                {u"title"_s, each.check},
                                {u"resource"_s, each.resource},
                                {u"status"_s, each.status},
                                {u"links"_s, QJsonArray::fromStringList(each.links)}});
    QFile file(box.path(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("a test file can't be written");
    file.write(QJsonDocument(QJsonObject{{u"schema"_s, u"results/1"_s},
                                         {u"tool"_s, u"unit"_s},
                                         {u"target"_s, u"platform"_s},
                                         {u"time"_s, time},
                                         {u"results"_s, list}})
                   .toJson());
    return file.fileName();
}

CheckReferences referencesOf(const ImportBox& box, const QString& check)
{
    const EvidenceReader reader = box.reader();
    for (const CheckUnit& unit : ImportBox::value(reader.checks()))
        if (unit.checkId == check)
            return ImportBox::value(reader.references(unit.key));
    qFatal("no check %s", qPrintable(check));
}

} // namespace

/// What the newest result of a check names.
class CheckReferencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areThoseOfTheNewestResult()
    {
        // Given a check that a later run sees on another resource, too, with a milder outcome
        ImportBox box;
        const Named first{u"a"_s, u"r1"_s, u"failed"_s, {u"CWE-1"_s}};
        box.import({.file = write(box, u"1.json"_s, u"2026-03-01T06:00:00Z"_s, {first, {u"b"_s, u"r1"_s, u"skipped"_s, {}}})});
        QCOMPARE(referencesOf(box, u"a"_s).references, QStringList{u"CWE-1"_s});
        box.import({.file = write(box, u"2.json"_s, u"2026-03-02T06:00:00Z"_s,
                                  {first, {u"a"_s, u"r2"_s, u"passed"_s, {u"CWE-2"_s, u"SEC01-BP01"_s}}, {u"b"_s, u"r1"_s, u"skipped"_s, {}}})});
        QCOMPARE(referencesOf(box, u"a"_s).references, (QStringList{u"CWE-2"_s, u"SEC01-BP01"_s}));
        QVERIFY(referencesOf(box, u"a"_s).scannerClass == ScannerClass::Test);
        // Then a check that names nothing has none, but a class
        QCOMPARE(referencesOf(box, u"b"_s).references, QStringList());
        QVERIFY(referencesOf(box, u"b"_s).scannerClass == ScannerClass::Test);
    }

    void followTheNewestRun()
    {
        ImportBox box;
        box.import({.file = write(box, u"1.json"_s, u"2026-03-01T06:00:00Z"_s, {{u"a"_s, u"r"_s, u"failed"_s, {u"CWE-1"_s}}})});
        // When a later run sees another outcome and names something else
        box.import({.file = write(box, u"2.json"_s, u"2026-03-02T06:00:00Z"_s, {{u"a"_s, u"r"_s, u"passed"_s, {u"CWE-2"_s}}})});
        // Then that is what counts
        QCOMPARE(referencesOf(box, u"a"_s).references, QStringList{u"CWE-2"_s});
    }

    void aCheckThatNeverRanHasNone()
    {
        ImportBox box;
        ImportBox::done(box.workspace().edit(u"Know"_s, [](Edit& edit) -> Result<void> {
            const auto key = edit.check(u"unit"_s, u"never"_s);
            return key ? edit.insert(CheckTie{.check = *key, .item = u"iam"_s}) : key.error();
        }));
        QCOMPARE(referencesOf(box, u"never"_s).references, QStringList());
        QVERIFY(!referencesOf(box, u"never"_s).scannerClass);
    }
};

QTEST_GUILESS_MAIN(CheckReferencesTest)
#include "tst_checkreferences.moc"
