// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/starterrisks.h"
#include "templates/templates.h"
#include "tests/catalog/changedjson.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QJsonObject goodRisk(const QString& id, const QString& title)
{
    return {{u"id"_s, id},
            {u"title"_s, title},
            {u"category"_s, u"Identity"_s},
            {u"cause"_s, u"Cause"_s},
            {u"event"_s, u"Event"_s},
            {u"consequence"_s, u"Consequence"_s},
            {u"inherentLikelihood"_s, 4},
            {u"inherentImpact"_s, 5},
            {u"targetLikelihood"_s, 2},
            {u"targetImpact"_s, 5},
            {u"treatment"_s, u"transfer"_s},
            {u"plan"_s, u"Plan"_s},
            {u"epic"_s, u"iam"_s},
            {u"abuseCases"_s, QJsonArray{u"IAM-AC-01"_s}},
            {u"useCases"_s, QJsonArray{u"IAM-UC-01"_s, u"IAM-UC-02"_s}}};
}

/// Of two risks, the first of which has all that is optional.
QJsonValue goodCatalogue()
{
    QJsonObject full = goodRisk(u"RSK-01"_s, u"First"_s);
    const QJsonObject check{{u"tool"_s, u"prowler"_s}, {u"check"_s, u"iam_root_mfa_enabled"_s}};
    full.insert(u"checks"_s, QJsonArray{check});
    full.insert(u"controls"_s, QJsonArray{u"cis-docker/5.4"_s});
    return QJsonObject{{u"version"_s, u"1"_s}, {u"source"_s, u"S"_s}, {u"risks"_s, QJsonArray{full, goodRisk(u"RSK-02"_s, u"Second"_s)}}};
}

} // namespace

/// Reads risks that a registry can start from.
class TestStarterRisks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = StarterRiskCatalogue::load(templateFolder() + u"/risks.json"_s, builtInCatalogues().epics);
        VERIFY_RESULT(loaded);
        m_builtIn = *std::move(loaded);
    }

    void refusesFaults_data()
    {
        const FaultRows row;
        const QJsonValue gone(QJsonValue::Undefined);
        row("no source", u"source"_s, gone, u"#/"_s);
        row("no risks", u"risks"_s, QJsonArray());
        row("id twice", u"risks/1/id"_s, u"RSK-01"_s, u"#/risks/1"_s);
        row("title twice", u"risks/1/title"_s, u"First"_s, u"#/risks/1"_s);
        row("no cause", u"risks/0/cause"_s, gone, u"#/risks/0"_s);
        row("no consequence", u"risks/0/consequence"_s, u""_s);
        row("not rated", u"risks/0/inherentLikelihood"_s, 0);
        row("rated off the grid", u"risks/0/inherentImpact"_s, 6);
        row("half a rating", u"risks/0/targetImpact"_s, 1.5);
        row("target more likely", u"risks/0/targetLikelihood"_s, 5);
        row("target worse", u"risks/1/inherentImpact"_s, 4, u"#/risks/1/targetImpact"_s);
        row("unknown treatment", u"risks/0/treatment"_s, u"ignore"_s);
        row("unknown epic", u"risks/0/epic"_s, u"nope"_s);
        row("no abuse case", u"risks/0/abuseCases"_s, QJsonArray());
        row("unknown abuse case", u"risks/0/abuseCases/0"_s, u"IAM-AC-99"_s, u"#/risks/0/abuseCases"_s);
        row("a use case as abuse case", u"risks/0/abuseCases/0"_s, u"IAM-UC-01"_s, u"#/risks/0/abuseCases"_s);
        row("no use case", u"risks/1/useCases"_s, gone, u"#/risks/1"_s);
        row("an abuse case as use case", u"risks/0/useCases/1"_s, u"IAM-AC-01"_s, u"#/risks/0/useCases"_s);
        row("check without tool", u"risks/0/checks/0/tool"_s, gone, u"#/risks/0/checks/0"_s);
        row("control without its set", u"risks/0/controls/0"_s, u"5.4"_s, u"#/risks/0/controls"_s);
    }

    void refusesFaults()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        VERIFY_RESULT(load(goodCatalogue()));
        const auto loaded = load(changedJson(goodCatalogue(), path, value));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Parse);
        QCOMPARE(faultPlace(loaded.error()), place);
    }

    void readsWhatIsThere()
    {
        const auto loaded = load(goodCatalogue());
        VERIFY_RESULT(loaded);
        const StarterRisk* full = loaded->find(u"RSK-01");
        QVERIFY(full);
        QCOMPARE(full->abuseCases, QStringList{u"IAM-AC-01"_s});
        QCOMPARE(full->useCases, QStringList({u"IAM-UC-01"_s, u"IAM-UC-02"_s}));
        QVERIFY(full->checks == (std::vector<CheckName>{{u"prowler"_s, u"iam_root_mfa_enabled"_s}}));
        QCOMPARE(full->controls, QStringList{u"cis-docker/5.4"_s});
        QVERIFY(loaded->find(u"RSK-02")->checks.empty());
        QVERIFY(!loaded->find(u"RSK-03"));
    }

    /// Nothing is proven of a new risk, so it stands where it stood before any treatment; the register gives its reference.
    void becomesARiskThatIsAsItWas()
    {
        const auto loaded = load(goodCatalogue());
        VERIFY_RESULT(loaded);
        const Risk risk = loaded->risks.front().toRisk();
        QCOMPARE(risk.title, u"First"_s);
        QCOMPARE(risk.category, u"Identity"_s);
        QCOMPARE(risk.epic, u"iam"_s);
        QCOMPARE(risk.cause, u"Cause"_s);
        QCOMPARE(risk.event, u"Event"_s);
        QCOMPARE(risk.consequence, u"Consequence"_s);
        QCOMPARE(risk.plan, u"Plan"_s);
        QCOMPARE(std::pair(risk.inherentLikelihood, risk.inherentImpact), std::pair(4, 5));
        QCOMPARE(std::pair(risk.currentLikelihood, risk.currentImpact), std::pair(4, 5));
        QCOMPARE(std::pair(risk.targetLikelihood, risk.targetImpact), std::pair(2, 5));
        QCOMPARE(risk.treatment, RiskTreatment::Transfer);
        QCOMPARE(risk.status, RiskStatus::Open);
        QVERIFY(risk.reference.isEmpty());
        QVERIFY(risk.id != loaded->risks.front().toRisk().id);
    }

    /// A starting point is worth having if tests show whether it is real.
    void builtInOnesAreTiedToChecksThatHaveAnEpic()
    {
        QVERIFY(m_builtIn.risks.size() >= 30);
        for (const StarterRisk& risk : m_builtIn.risks) {
            QVERIFY2(!risk.checks.empty(), qPrintable(risk.id));
            for (const CheckName& check : risk.checks) {
                const auto placed = [&](ScannerClass scannerClass) {
                    return builtInCatalogues().checkMap.find(check.tool, check.checkId, scannerClass).has_value();
                };
                QVERIFY2(placed(ScannerClass::Misconfiguration) || placed(ScannerClass::Test) || placed(ScannerClass::Secret),
                         qPrintable(risk.id + u' ' + check.tool + u':' + check.checkId));
            }
        }
    }

    void builtInOnesCoverEachEpic()
    {
        for (const Epic& epic : builtInCatalogues().epics.epics)
            QVERIFY2(std::ranges::count(m_builtIn.risks, epic.id, &StarterRisk::epic) > 0, qPrintable(epic.id));
    }

    void noTwoBuiltInOnesSayTheSame()
    {
        QSet<QString> texts;
        for (const StarterRisk& risk : m_builtIn.risks)
            for (const QString& text : {risk.title, risk.cause, risk.event, risk.consequence, risk.plan}) {
                QVERIFY2(!texts.contains(text), qPrintable(risk.id + u": "_s + text));
                texts.insert(text);
            }
    }

private:
    Result<StarterRiskCatalogue> load(const QJsonValue& catalogue) const
    {
        return StarterRiskCatalogue::load(writeJson(m_folder.filePath(u"risks.json"_s), catalogue), builtInCatalogues().epics);
    }

    QTemporaryDir m_folder;
    StarterRiskCatalogue m_builtIn;
};

QTEST_GUILESS_MAIN(TestStarterRisks)
#include "tst_starterrisks.moc"
