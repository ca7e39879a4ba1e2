// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/controls.h"
#include "templates/templates.h"
#include "tests/catalog/articleitems.h"
#include "tests/catalog/changedjson.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Numbers of all items that a log of docker-bench has results of.
QSet<QString> numbersIn(const QString& log)
{
    QSet<QString> numbers;
    const QJsonObject report = readJson(log).toObject();
    for (const QJsonValue& test : report.value(u"tests"_s).toArray())
        for (const QJsonValue& result : test.toObject().value(u"results"_s).toArray())
            numbers.insert(result.toObject().value(u"id"_s).toString());
    return numbers;
}

/// What docker-bench 1.3.6 has tests of: the numbers of each part from 1 up to its last.
QSet<QString> numbersOfDockerBench()
{
    const std::map<QString, int> last = {{u"1.1"_s, 18}, {u"1.2"_s, 2}, {u"2"_s, 18}, {u"3"_s, 24},  {u"4"_s, 12},
                                         {u"5"_s, 31},   {u"6"_s, 2},   {u"7"_s, 10}, {u"8.1"_s, 7}, {u"8.2"_s, 1}};
    QSet<QString> numbers;
    for (const auto& [part, count] : last)
        for (int i = 1; i <= count; ++i)
            numbers.insert(part + u'.' + QString::number(i));
    return numbers;
}

} // namespace

/// The benchmark and the practices that Waymark comes with.
class TestBenchmarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = ControlCatalogue::load(templateFolder() + u"/benchmarks"_s, builtInCatalogues().caf, builtInCatalogues().epics);
        VERIFY_RESULT(loaded);
        m_controls = *std::move(loaded);
    }

    void areComplete()
    {
        std::map<QString, size_t> found;
        for (const ControlSet& set : m_controls.sets)
            found[set.id] = set.controls.size();
        const std::map<QString, size_t> expected = {
            {u"cis-docker"_s, 125}, {u"container-images"_s, 22}, {u"container-runtime"_s, 20}, {u"modern-applications"_s, 7}};
        QCOMPARE(found, expected);
    }

    void saySomethingOfTheirOwn()
    {
        std::map<QString, QString> seen;
        for (const ControlSet& set : m_controls.sets)
            for (const Control& control : set.controls) {
                for (const QString& text : {control.title.toLower(), control.text.toLower()}) {
                    QVERIFY2(!seen.contains(text), qPrintable(control.item() + u" repeats "_s + seen[text]));
                    seen[text] = control.item();
                }
                QVERIFY2(control.title.size() <= 90, qPrintable(control.item()));
                QVERIFY2(control.text.size() >= 90 && control.text.size() <= 500, qPrintable(control.item()));
            }
    }

    void eachIsAnItemOfAFramework()
    {
        for (const ControlSet& set : m_controls.sets)
            for (const Control& control : set.controls)
                QVERIFY2(builtInCatalogues().references.has(CheckTieKind::Control, control.item()), qPrintable(control.item()));
    }

    void eachSectionHasControls()
    {
        for (const ControlSet& set : m_controls.sets)
            for (const ControlSet::Section& section : set.sections)
                QVERIFY2(std::ranges::count(set.controls, section.id, &Control::section) > 0, qPrintable(set.id + u' ' + section.id));
    }

    void dockerBenchTestsEachItem()
    {
        const QSet<QString> items = dockerItems();
        QCOMPARE(QStringList((numbersOfDockerBench() - items).values()), QStringList());
        QCOMPARE(QStringList((items - numbersOfDockerBench()).values()), QStringList());
    }

    void whatLogsPrintIsAnItem_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<int>("numbers");
        QTest::newRow("images and runtime") << QStringLiteral(WAYMARK_TEST_DATA "/docker-bench/giuslock_docker-bench-security.log.json") << 42;
        QTest::newRow("all but Docker Enterprise")
            << QStringLiteral(WAYMARK_SAMPLES "/docker-bench/dojo_docker-bench-report-single-vuln.json") << 117;
    }

    void whatLogsPrintIsAnItem()
    {
        QFETCH(QString, log);
        QFETCH(int, numbers);
        if (!QFile::exists(log))
            QSKIP("the shared samples are not here");
        const QSet<QString> printed = numbersIn(log);
        QCOMPARE(printed.size(), qsizetype(numbers));
        QCOMPARE(QStringList((printed - dockerItems()).values()), QStringList());
    }

    void eachItemIsProvenByItsOwnCheck()
    {
        for (const Control& control : m_controls.set(u"cis-docker")->controls) {
            const auto place = builtInCatalogues().checkMap.find(u"docker-bench"_s, control.id, ScannerClass::Misconfiguration);
            QVERIFY2(place.has_value(), qPrintable(control.id));
            QCOMPARE(place->epic, control.epic);
            const ControlReference itself{.framework = u"cis-docker"_s, .id = control.id};
            QVERIFY2(std::ranges::find(place->controls, itself) != place->controls.end(), qPrintable(control.id));
        }
    }

    /// Whatever the map ties to these sets has a text, so that no result leads to a number without meaning.
    void eachTiedItemHasAText()
    {
        int tied = 0;
        for (const QString& item : builtInCatalogues().references.controls())
            if (m_controls.set(QStringView(item).left(item.indexOf(u'/')))) {
                QVERIFY2(m_controls.find(item), qPrintable(item));
                ++tied;
            }
        QVERIFY(tied > 100);
    }

    void eachPracticeHasChecksOrSaysHowItIsAttested()
    {
        const QStringList tied = builtInCatalogues().references.controls();
        QStringList attested;
        for (const ControlSet& set : m_controls.sets)
            for (const Control& control : set.controls)
                if (set.id != u"cis-docker" && !tied.contains(control.item())) {
                    QVERIFY2(control.text.contains(u"person attests it"_s), qPrintable(control.item()));
                    attested << control.id;
                }
        QCOMPARE(attested, QStringList({u"IMG-03"_s, u"IMG-04"_s, u"IMG-08"_s, u"MOD-1"_s, u"MOD-3"_s}));
    }

    void provesPractices_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("check");
        QTest::addColumn<ScannerClass>("scannerClass");
        QTest::addColumn<QString>("item");
        const auto row = [](const QString& tool, const QString& check, const QString& item,
                            ScannerClass scannerClass = ScannerClass::Misconfiguration) {
            QTest::newRow(qPrintable(tool + u' ' + check)) << tool << check << scannerClass << item;
        };
        row(u"trivy"_s, u"DS002"_s, u"container-images/IMG-10"_s);
        row(u"trivy"_s, u"CVE-2024-1"_s, u"container-images/IMG-09"_s, ScannerClass::Vulnerability);
        row(u"trivy-operator"_s, u"CVE-2024-1"_s, u"container-runtime/RUN-04"_s, ScannerClass::Vulnerability);
        row(u"grype"_s, u"GHSA-aaaa-bbbb-cccc"_s, u"container-images/IMG-09"_s, ScannerClass::Vulnerability);
        row(u"gitleaks"_s, u"aws-access-token"_s, u"container-images/IMG-02"_s, ScannerClass::Secret);
        row(u"checkov"_s, u"CKV_DOCKER_7"_s, u"container-images/IMG-11"_s);
        row(u"kics"_s, u"fd54f200-402c-4333-a5a4-36ef6709af2f"_s, u"container-images/IMG-10"_s);
        row(u"prowler"_s, u"ecr_repositories_tag_immutability"_s, u"container-images/IMG-13"_s);
        row(u"security-hub"_s, u"ECS.4"_s, u"container-runtime/RUN-10"_s);
        row(u"docker-bench"_s, u"5.12"_s, u"container-runtime/RUN-18"_s);
        row(u"docker-bench"_s, u"1.2.4"_s, u"cis-docker/1.1.5"_s); // as 1.3.5 numbers it
        row(u"gatekeeper"_s, u"K8sAllowedRepos"_s, u"container-runtime/RUN-02"_s);
        row(u"gatekeeper"_s, u"K8sPSPPrivilegedContainer"_s, u"container-runtime/RUN-10"_s);
        row(u"kube-bench"_s, u"eks-1.5.0/node/5.1.4"_s, u"container-images/IMG-07"_s);
        row(u"kubescape"_s, u"C-0260"_s, u"container-runtime/RUN-08"_s);
        row(u"opa-test"_s, u"data.kubernetes.test_registry"_s, u"container-runtime/RUN-12"_s, ScannerClass::Test);
        row(u"guardduty"_s, u"Execution:Runtime/NewBinaryExecuted"_s, u"container-runtime/RUN-16"_s);
        row(u"waymark"_s, u"unsigned-image-admission-refusal"_s, u"container-images/IMG-18"_s, ScannerClass::Test);
        row(u"cfn-lint"_s, u"E3002"_s, u"modern-applications/MOD-5"_s);
    }

    void provesPractices()
    {
        QFETCH(QString, tool);
        QFETCH(QString, check);
        QFETCH(ScannerClass, scannerClass);
        QFETCH(QString, item);
        const auto place = builtInCatalogues().checkMap.find(tool, check, scannerClass);
        QVERIFY(place.has_value());
        const auto names = [&](const ControlReference& control) { return control.item() == item; };
        QVERIFY(std::ranges::any_of(place->controls, names));
    }

    void hasWhatTheArticleLists_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("word");
        for (const ArticleItem& listed : articleItems)
            QTest::newRow(listed.asListed) << QString::fromLatin1(listed.item) << QString::fromLatin1(listed.word);
    }

    void hasWhatTheArticleLists()
    {
        QFETCH(QString, item);
        QFETCH(QString, word);
        const Control* control = m_controls.find(item);
        QVERIFY2(control, qPrintable(item));
        const QString said = control->title + u' ' + control->text;
        QVERIFY2(said.contains(word, Qt::CaseInsensitive), qPrintable(said));
    }

    void theSevenPracticesAreThere()
    {
        const QStringList words = {u"devops"_s, u"automating"_s, u"microservices"_s, u"ci/cd"_s, u"infrastructure as code"_s, u"servers"_s,
                                   u"observable"_s};
        const ControlSet* set = m_controls.set(u"modern-applications");
        QVERIFY(set);
        for (int i = 0; i < words.size(); ++i) {
            const Control& control = set->controls.at(static_cast<size_t>(i));
            QCOMPARE(control.id, u"MOD-%1"_s.arg(i + 1));
            QVERIFY2(control.title.toLower().contains(words[i]), qPrintable(control.title));
        }
    }

private:
    QSet<QString> dockerItems() const
    {
        QSet<QString> items;
        for (const Control& control : m_controls.set(u"cis-docker")->controls)
            items.insert(control.id);
        return items;
    }

    ControlCatalogue m_controls;
};

QTEST_GUILESS_MAIN(TestBenchmarks)
#include "tst_benchmarks.moc"
