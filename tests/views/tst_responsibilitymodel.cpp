// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/outofscope.h"
#include "tests/support/builtinreference.h"
#include "views/frameworks/responsibilitymodel.h"
#include "views/shared/cellmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestResponsibilityModel : public QObject {
    Q_OBJECT

    std::shared_ptr<const Reference> m_content;
    const Responsibility& matrix() const { return m_content->responsibility; }
    int rowOf(const QString& id) const
    {
        const auto it = std::ranges::find(matrix().rows, id, &ResponsibilityRow::id);
        return static_cast<int>(it - matrix().rows.begin());
    }
    int columnOf(ServiceModel model) const
    {
        const auto it = std::ranges::find(matrix().models, model, &Responsibility::Model::model);
        return static_cast<int>(it - matrix().models.begin()) + 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto content = builtInReference().content();
        QVERIFY(content);
        m_content = *content;
    }

    void cellsSayWhoAnswers()
    {
        ResponsibilityModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(matrix(), {});
        QCOMPARE(model.rowCount(), static_cast<int>(matrix().rows.size()));
        const QModelIndex host = model.index(rowOf(u"host-os"_s), columnOf(ServiceModel::EcsOnFargate));
        QCOMPARE(host.data().toString(), u"Provider"_s);
        QVERIFY(!host.data(SignNameRole).toString().isEmpty());
        QCOMPARE(host.siblingAtColumn(columnOf(ServiceModel::Ec2)).data().toString(), u"Customer"_s);
        const auto cell = model.cellAt(host);
        QVERIFY(cell);
        QCOMPARE(cell->model->model, ServiceModel::EcsOnFargate);
        QVERIFY(!cell->cell->evidence.isEmpty());
        QVERIFY(!model.cellAt(host.siblingAtColumn(0)));
    }

    void headsNameTheWorkloads()
    {
        const std::vector<Workload> workloads = {{.name = u"Shop"_s, .serviceModel = ServiceModel::EcsOnFargate},
                                                 {.name = u"Bank"_s, .serviceModel = ServiceModel::EcsOnFargate},
                                                 {.name = u"Unknown"_s}};
        ResponsibilityModel model;
        model.show(matrix(), {});
        QSignalSpy heads(&model, &QAbstractItemModel::headerDataChanged);
        model.show(matrix(), workloads);
        QCOMPARE(heads.size(), 1);
        QCOMPARE(model.workloadsOf(ServiceModel::EcsOnFargate), (QStringList{u"Bank"_s, u"Shop"_s}));
        const QString head = model.headerData(columnOf(ServiceModel::EcsOnFargate), Qt::Horizontal).toString();
        QVERIFY(head.endsWith(u"Bank, Shop"_s));
        QVERIFY(!model.headerData(columnOf(ServiceModel::Ec2), Qt::Horizontal).toString().contains(u"Unknown"_s));
    }

    /// EKS on Fargate is judged by EKS, its hosts excepted; of other models there is no column, and that is said.
    void workloadsWithoutAColumnAreNotLost()
    {
        const std::vector<Workload> workloads = {{.name = u"Shop"_s, .serviceModel = ServiceModel::EksOnFargate},
                                                 {.name = u"Bank"_s, .serviceModel = ServiceModel::Eks},
                                                 {.name = u"Legacy"_s, .serviceModel = ServiceModel::Other},
                                                 {.name = u"Unknown"_s}};
        ResponsibilityModel model;
        QVERIFY(model.withoutColumn().isEmpty());
        model.show(matrix(), workloads);
        QCOMPARE(model.workloadsOf(ServiceModel::Eks), (QStringList{u"Bank"_s, u"Shop (on Fargate)"_s}));
        QCOMPARE(model.withoutColumn(), QStringList{u"Legacy"_s});
    }

    void patternsNameWhatIsOutOfScope()
    {
        const QStringList controls = {u"cis-docker/1.1.1"_s, u"cis-docker/2.1"_s, u"cis-docker/4.1"_s};
        const auto& row = matrix().rows[static_cast<size_t>(rowOf(u"host-os"_s))];
        QCOMPARE(controlsOf(row, controls), QStringList{u"cis-docker/1.1.1"_s});
        QCOMPARE(controlsOf({}, controls), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestResponsibilityModel)
#include "tst_responsibilitymodel.moc"
