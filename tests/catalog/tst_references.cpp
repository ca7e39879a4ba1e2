// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "templates/templates.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString textOf(ReferenceMatch match)
{
    switch (match) {
    case ReferenceMatch::Exact: return u"exact"_s;
    case ReferenceMatch::BySlug: return u"by slug"_s;
    case ReferenceMatch::Ambiguous: return u"ambiguous"_s;
    case ReferenceMatch::Retired: return u"retired"_s;
    case ReferenceMatch::Unresolved: return u"unresolved"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject practice(const QString& id, const QString& slug)
{
    return {{u"id"_s, id}, {u"slug"_s, slug}, {u"title"_s, u"T"_s}};
}

/// A file of two practices, and whatever is former.
QJsonObject practiceFile(const QJsonObject& first, const QJsonObject& second, const QJsonArray& former = {})
{
    const QJsonObject question{{u"id"_s, u"SEC01"_s}, {u"practices"_s, QJsonArray{first, second}}};
    const QJsonObject pillar{{u"id"_s, u"security"_s}, {u"questions"_s, QJsonArray{question}}};
    return {{u"version"_s, u"1"_s}, {u"source"_s, u"s"_s}, {u"pillars"_s, QJsonArray{pillar}}, {u"former"_s, former}};
}

QJsonObject frameworkFile(const QString& item, const QString& reference)
{
    const QJsonObject framework{
        {u"id"_s, u"f"_s}, {u"name"_s, u"F"_s}, {u"item"_s, item}, {u"references"_s, QJsonArray{reference}}};
    return {{u"version"_s, u"1"_s}, {u"source"_s, u"s"_s}, {u"frameworks"_s, QJsonArray{framework}}};
}

} // namespace

/// What references inside results mean.
class ReferencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasTheWholeFramework();
    void resolves_data();
    void resolves();
    void eachUnmovedIdIsExact();
    void namesItems();
    void knowsWhatChecksCanBeTiedTo_data();
    void knowsWhatChecksCanBeTiedTo();
    void refusesFaultyPractices_data();
    void refusesFaultyPractices();
    void refusesFaultyFrameworks_data();
    void refusesFaultyFrameworks();
    void refusesAMapOfUnknownItems();

private:
    QString write(const QJsonObject& root) const
    {
        QFile file(m_folder.filePath(u"t.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(root).toJson()) < 0)
            qFatal("a test file can't be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    const References& m_references = builtInCatalogues().references;
};

void ReferencesTest::hasTheWholeFramework()
{
    QSet<QString> questions;
    QSet<QString> pillars;
    for (const BestPractice& each : m_references.practices().practices) {
        questions.insert(each.question);
        pillars.insert(each.pillar);
    }
    QCOMPARE(m_references.practices().practices.size(), size_t(307));
    QCOMPARE(questions.size(), 57);
    QCOMPARE(pillars.size(), 6);
}

void ReferencesTest::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("meant");
    const auto row = [](const QString& text, const QStringList& meant) { QTest::newRow(qPrintable(u'"' + text + u'"')) << text << meant; };
    row(u"SEC01-BP01"_s, {u"exact sec_securely_operate_multi_accounts"_s});
    row(u"control:SEC04-BP01"_s, {u"exact sec_detect_investigate_events_app_service_logging"_s});
    row(u"SEC11_BP02"_s, {u"exact sec_appsec_automate_testing_throughout_lifecycle"_s});
    row(u"SEC06-BP06"_s, {u"by slug sec_protect_compute_validate_software_integrity"_s});
    row(u"SEC05-BP04"_s, {u"ambiguous sec_network_auto_protect"_s, u"by slug sec_network_protection_inspection"_s});
    row(u"SEC05-BP03"_s, {u"ambiguous sec_network_protection_inspection"_s, u"retired sec_network_protection_auto_protect"_s});
    row(u"SEC08-BP05"_s, {u"retired sec_protect_data_rest_use_people_away"_s});
    row(u"sec_identities_secrets"_s, {u"by slug sec_identities_secrets"_s});
    row(u"sec_protect_compute_reduce_surface"_s, {u"retired sec_protect_compute_reduce_surface"_s});
    row(u"CIS AWS Foundations Benchmark v5.0.0/1.4"_s, {u"exact cis-aws-5.0/1.4"_s});
    row(u"CIS-5.0 1.4"_s, {u"ambiguous cis-aws-5.0/1.4"_s});
    row(u"CIS-Docker 4.1"_s, {u"exact cis-docker/4.1"_s});
    row(u"CIS-Kubernetes 1.2.3"_s, {u"exact cis-kubernetes/1.2.3"_s});
    row(u"NIST.800-53.r5 AC-2(1)"_s, {u"exact nist-800-53/AC-2(1)"_s});
    row(u"NIST-800-53 AC-2 (1)"_s, {u"exact nist-800-53/AC-2(1)"_s});
    row(u"CWE-079"_s, {u"exact cwe/79"_s});
    row(u"CWE-117 - Log injection"_s, {u"exact cwe/117"_s});
    for (const QString& unknown : {u"SEC99-BP01"_s, u"XSEC01-BP01"_s, u"SEC01-BP011"_s, u"CIS-2.0 1.4"_s, u"CIS-Docker all"_s,
                                   u"NIST-800-53-Revision-5 ac_2_1"_s, u"CVE-2024-1"_s, u"sec_no_such_thing"_s, QString()})
        row(unknown, {u"unresolved "_s});
}

void ReferencesTest::resolves()
{
    QFETCH(QString, text);
    QFETCH(QStringList, meant);
    QStringList found;
    for (const ResolvedReference& each : m_references.resolve(text)) {
        found << textOf(each.match) + u' ' + each.item;
        if (each.match != ReferenceMatch::Unresolved)
            QCOMPARE(each.kind, each.item.contains(u'/') ? CheckTieKind::Control : CheckTieKind::BestPractice);
    }
    QCOMPARE(found, meant);
}

void ReferencesTest::eachUnmovedIdIsExact()
{
    int moved = 0;
    for (const BestPractice& each : m_references.practices().practices) {
        const std::vector<ResolvedReference> found = m_references.resolve(each.id);
        if (m_references.practices().findFormerId(each.id)) {
            QVERIFY2(found.size() == 2 && found.front().match == ReferenceMatch::Ambiguous, qPrintable(each.id));
            ++moved;
        } else {
            QVERIFY2(found.size() == 1 && found.front().match == ReferenceMatch::Exact, qPrintable(each.id));
        }
        QCOMPARE(found.front().item, each.slug);
    }
    QCOMPARE(moved, 13);
}

void ReferencesTest::namesItems()
{
    QCOMPARE(m_references.idOf(CheckTieKind::BestPractice, u"sec_permissions_least_privileges"_s), u"SEC03-BP02"_s);
    QCOMPARE(m_references.titleOf(CheckTieKind::BestPractice, u"sec_permissions_least_privileges"_s),
             u"Grant least privilege access"_s);
    QCOMPARE(m_references.idOf(CheckTieKind::BestPractice, u"sec_retired"_s), u"sec_retired"_s);
    QCOMPARE(m_references.idOf(CheckTieKind::Control, u"cis-docker/4.1"_s), u"CIS Docker 4.1"_s);
    QCOMPARE(m_references.idOf(CheckTieKind::Control, u"cwe/79"_s), u"CWE-79"_s);
    QCOMPARE(m_references.idOf(CheckTieKind::Control, u"loose"_s), u"loose"_s);
    QVERIFY(m_references.controls().contains(u"cis-docker/4.1"_s));
}

void ReferencesTest::knowsWhatChecksCanBeTiedTo_data()
{
    QTest::addColumn<CheckTieKind>("kind");
    QTest::addColumn<QString>("item");
    QTest::addColumn<bool>("known");
    QTest::newRow("practice") << CheckTieKind::BestPractice << u"sec_identities_secrets"_s << true;
    QTest::newRow("id as practice") << CheckTieKind::BestPractice << u"SEC02-BP03"_s << false;
    QTest::newRow("retired practice") << CheckTieKind::BestPractice << u"sec_protect_compute_reduce_surface"_s << false;
    QTest::newRow("control") << CheckTieKind::Control << u"cis-docker/4.1"_s << true;
    QTest::newRow("control that no check names") << CheckTieKind::Control << u"cwe/79"_s << true;
    QTest::newRow("no number") << CheckTieKind::Control << u"cis-docker/x"_s << false;
    QTest::newRow("more than a number") << CheckTieKind::Control << u"cis-docker/4.1 and more"_s << false;
    QTest::newRow("no framework") << CheckTieKind::Control << u"4.1"_s << false;
    QTest::newRow("unknown framework") << CheckTieKind::Control << u"iso/4.1"_s << false;
    QTest::newRow("epics are elsewhere") << CheckTieKind::Epic << u"iam"_s << false;
    QTest::newRow("choices are elsewhere") << CheckTieKind::Choice << u"own/SEC01/sec_a"_s << false;
}

void ReferencesTest::knowsWhatChecksCanBeTiedTo()
{
    QFETCH(CheckTieKind, kind);
    QFETCH(QString, item);
    QFETCH(bool, known);
    QCOMPARE(m_references.has(kind, item), known);
}

void ReferencesTest::refusesFaultyPractices_data()
{
    QTest::addColumn<QJsonObject>("root");
    QTest::addColumn<QString>("pointer"); // empty: it is fine
    const QJsonObject one = practice(u"SEC01-BP01"_s, u"sec_a"_s);
    const QJsonObject two = practice(u"SEC01-BP02"_s, u"sec_b"_s);
    const auto former = [&](const QString& id, const QString& slug, const QString& replaced = {}) {
        QJsonObject entry{{u"id"_s, id}, {u"slug"_s, slug}};
        if (!replaced.isEmpty())
            entry.insert(u"replacedBy"_s, replaced);
        return practiceFile(one, two, QJsonArray{entry});
    };
    QTest::newRow("fine") << former(u"SEC01-BP02"_s, u"sec_old"_s, u"sec_a"_s) << QString();
    QTest::newRow("id twice") << practiceFile(one, practice(u"SEC01-BP01"_s, u"sec_b"_s)) << u"#/pillars/0/questions/0/practices/1"_s;
    QTest::newRow("slug twice") << practiceFile(one, practice(u"SEC01-BP02"_s, u"sec_a"_s)) << u"#/pillars/0/questions/0/practices/1"_s;
    QTest::newRow("of another question")
        << practiceFile(one, practice(u"SEC02-BP01"_s, u"sec_b"_s)) << u"#/pillars/0/questions/0/practices/1/id"_s;
    QTest::newRow("former is present") << former(u"SEC01-BP02"_s, u"sec_b"_s) << u"#/former/0/id"_s;
    QTest::newRow("replaced by nothing") << former(u"SEC01-BP03"_s, u"sec_c"_s, u"sec_d"_s) << u"#/former/0/replacedBy"_s;
}

void ReferencesTest::refusesFaultyPractices()
{
    QFETCH(QJsonObject, root);
    QFETCH(QString, pointer);
    const auto loaded = BestPracticeCatalogue::load(write(root));
    QCOMPARE(loaded.has_value(), pointer.isEmpty());
    if (!pointer.isEmpty())
        QVERIFY2(loaded.error().detail.section(u'\n', 0, 0).endsWith(pointer), qPrintable(loaded.error().detail));
}

void ReferencesTest::refusesFaultyFrameworks_data()
{
    QTest::addColumn<QJsonObject>("root");
    QTest::addColumn<bool>("fine");
    QTest::newRow("fine") << frameworkFile(u"\\d+"_s, u"^F (.+)$"_s) << true;
    QTest::newRow("no expression") << frameworkFile(u"("_s, u"^F (.+)$"_s) << false;
    QTest::newRow("item that captures") << frameworkFile(u"(\\d+)"_s, u"^F (.+)$"_s) << false;
    QTest::newRow("reference without number") << frameworkFile(u"\\d+"_s, u"^F .+$"_s) << false;
}

void ReferencesTest::refusesFaultyFrameworks()
{
    QFETCH(QJsonObject, root);
    QFETCH(bool, fine);
    QCOMPARE(FrameworkCatalogue::load(write(root)).has_value(), fine);
}

void ReferencesTest::refusesAMapOfUnknownItems()
{
    const auto practices = BestPracticeCatalogue::load(write(practiceFile(practice(u"SEC01-BP01"_s, u"sec_a"_s), practice(u"SEC01-BP02"_s, u"sec_b"_s))));
    VERIFY_RESULT(practices);
    const auto frameworks = FrameworkCatalogue::load(templateFolder() + u"/frameworks.json"_s);
    VERIFY_RESULT(frameworks);
    QVERIFY(References::make(*practices, *frameworks, CheckMap()));
    QVERIFY(!References::make(*practices, *frameworks, builtInCatalogues().checkMap));
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
