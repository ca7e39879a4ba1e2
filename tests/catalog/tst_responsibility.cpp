// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/responsibility.h"
#include "templates/templates.h"
#include "tests/catalog/changedjson.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QStringList modelWords = {u"ec2"_s, u"ecsOnEc2"_s, u"ecsOnFargate"_s, u"eks"_s, u"lambda"_s};

/// The first cell is the customer's, the second shared, all others the provider's.
QJsonArray goodCells()
{
    QJsonArray cells;
    for (const QString& model : modelWords)
        cells.append(QJsonObject{{u"model"_s, model}, {u"responsible"_s, u"provider"_s}, {u"evidence"_s, u"Report"_s}});
    cells.replace(0, QJsonObject{{u"model"_s, u"ec2"_s}, {u"responsible"_s, u"customer"_s}, {u"ours"_s, u"Work"_s}});
    cells.replace(1, QJsonObject{{u"model"_s, u"ecsOnEc2"_s},
                                 {u"responsible"_s, u"shared"_s},
                                 {u"ours"_s, u"Half"_s},
                                 {u"evidence"_s, u"Report"_s}});
    return cells;
}

QJsonObject goodRow(const QString& id)
{
    return {{u"id"_s, id}, {u"name"_s, u"Name"_s}, {u"purpose"_s, u"Purpose"_s}, {u"cells"_s, goodCells()}};
}

QJsonValue goodMatrix()
{
    QJsonArray named;
    for (const QString& model : modelWords)
        named.append(QJsonObject{{u"model"_s, model}, {u"name"_s, model.toUpper()}, {u"purpose"_s, u"Purpose"_s}});
    QJsonObject full = goodRow(u"host"_s);
    full.insert(u"layer"_s, u"host"_s);
    full.insert(u"controls"_s, QJsonArray{u"cis-docker/1.*"_s});
    return QJsonObject{{u"version"_s, u"1"_s},
                       {u"source"_s, u"S"_s},
                       {u"models"_s, named},
                       {u"rows"_s, QJsonArray{goodRow(u"building"_s), full}}};
}

} // namespace

/// Reads who answers for what.
class TestResponsibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesFaults_data()
    {
        const FaultRows row;
        const QJsonValue gone(QJsonValue::Undefined);
        row("no version", u"version"_s, gone, u"#/"_s);
        row("a model is missing", u"models/4"_s, gone, u"#/models"_s);
        row("models in another order", u"models/0/model"_s, u"eks"_s, u"#/models"_s);
        row("unknown model", u"models/0/model"_s, u"nope"_s);
        row("no rows", u"rows"_s, QJsonArray());
        row("row twice", u"rows/1/id"_s, u"building"_s);
        row("unknown layer", u"rows/1/layer"_s, u"nope"_s);
        row("control without its set", u"rows/1/controls/0"_s, u"1.*"_s, u"#/rows/1/controls"_s);
        row("a cell is missing", u"rows/0/cells/2"_s, gone, u"#/rows/0/cells"_s);
        row("cells in another order", u"rows/0/cells/3/model"_s, u"lambda"_s, u"#/rows/0/cells"_s);
        row("unknown responsible", u"rows/0/cells/2/responsible"_s, u"nobody"_s);
        row("nothing for the customer", u"rows/0/cells/0/ours"_s, gone, u"#/rows/0/cells/0"_s);
        row("nothing shared with the customer", u"rows/0/cells/1/ours"_s, gone, u"#/rows/0/cells/1"_s);
        row("no evidence of a shared part", u"rows/0/cells/1/evidence"_s, gone, u"#/rows/0/cells/1"_s);
        row("no evidence of the provider", u"rows/0/cells/4/evidence"_s, gone, u"#/rows/0/cells/4"_s);
        row("evidence of nothing", u"rows/0/cells/0/evidence"_s, u"Report"_s);
    }

    void refusesFaults()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        VERIFY_RESULT(load(goodMatrix()));
        const auto loaded = load(changedJson(goodMatrix(), path, value));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Parse);
        QCOMPARE(faultPlace(loaded.error()), place);
    }

    void readsWhatIsThere()
    {
        const auto loaded = load(goodMatrix());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->models.size(), size_t(5));
        QCOMPARE(loaded->models[2].name, u"ECSONFARGATE"_s);
        QCOMPARE(loaded->rows.size(), size_t(2));
        const ResponsibilityRow& host = loaded->rows[1];
        QVERIFY(host.layer == DefenceLayer::Host);
        QCOMPARE(host.controls, QStringList{u"cis-docker/1.*"_s});
        const ResponsibilityCell* shared = host.cell(ServiceModel::EcsOnEc2);
        QVERIFY(shared);
        QCOMPARE(shared->responsible, Responsible::Shared);
        QCOMPARE(shared->ours, u"Half"_s);
        QCOMPARE(shared->evidence, u"Report"_s);
        QVERIFY(host.cell(ServiceModel::Ec2)->evidence.isEmpty());
        QVERIFY(host.cell(ServiceModel::Lambda)->ours.isEmpty());
        QVERIFY(!host.cell(ServiceModel::Other));
        QVERIFY(!loaded->rows[0].layer && loaded->rows[0].controls.isEmpty());
    }

    /// The less one rents, the less one has to do: of no row is Fargate or Lambda more the customer's than EC2.
    void builtInGoesFromServersToServerless()
    {
        const auto loaded = Responsibility::load(templateFolder() + u"/responsibility.json"_s);
        VERIFY_RESULT(loaded);
        QVERIFY(loaded->rows.size() >= 12);
        std::set<DefenceLayer> layers;
        for (const ResponsibilityRow& row : loaded->rows) {
            const Responsible onServers = row.cell(ServiceModel::Ec2)->responsible;
            QVERIFY2(row.cell(ServiceModel::EcsOnFargate)->responsible <= onServers, qPrintable(row.id));
            QVERIFY2(row.cell(ServiceModel::Lambda)->responsible <= onServers, qPrintable(row.id));
            if (row.layer)
                layers.insert(*row.layer);
            if (row.controls.contains(u"cis-docker/1.*"_s)) {
                QCOMPARE(onServers, Responsible::Customer);
                QCOMPARE(row.cell(ServiceModel::EcsOnFargate)->responsible, Responsible::Provider);
            }
        }
        QCOMPARE(layers.size(), std::size(Words<DefenceLayer>::list));
        QVERIFY(loaded->rows.back().layer == DefenceLayer::Data);
        QVERIFY(!loaded->rows.front().layer);
    }

private:
    Result<Responsibility> load(const QJsonValue& matrix) const
    {
        return Responsibility::load(writeJson(m_folder.filePath(u"responsibility.json"_s), matrix));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestResponsibility)
#include "tst_responsibility.moc"
