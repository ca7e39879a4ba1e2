// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/referencefigures.h"
#include "tests/support/builtinreference.h"
#include "views/frameworks/servicesfiltermodel.h"
#include "views/frameworks/servicesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestServicesModel : public QObject {
    Q_OBJECT

    std::shared_ptr<const Reference> m_content;
    const Toolbox& toolbox() const { return m_content->toolbox; }
    std::vector<ServiceRow> rows(const ReferenceFigures& figures = {}) const
    {
        return serviceRows(toolbox(), builtInCatalogues().epics, figures, nullptr);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto content = builtInReference().content();
        QVERIFY(content);
        m_content = *content;
    }

    void theWholeToolboxIsListed()
    {
        ServicesModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(rows());
        QCOMPARE(model.rowCount(), static_cast<int>(toolbox().entries.size()));
        const int macie = model.rowOf(u"macie"_s);
        QVERIFY(macie >= 0);
        QCOMPARE(model.index(macie, ServicesModel::NameColumn).data().toString(), u"Amazon Macie"_s);
        QCOMPARE(model.index(macie, ServicesModel::MakerColumn).data().toString(), u"AWS"_s);
        QCOMPARE(model.index(macie, ServicesModel::StandingColumn).data().toString(), u"No evidence"_s);
        QVERIFY(model.index(macie, ServicesModel::FormatColumn).data().toString().contains(u"aws-macie"_s));
    }

    void aToolStandsAsItsChecks()
    {
        ReferenceFigures figures;
        figures.items.insert({ItemKind::Tool, u"macie"_s}, ItemEvidence{.checks = {CheckKey(1), CheckKey(2)}, .standing = ItemStanding::Passed});
        ServicesModel model;
        model.show(rows());
        const QAbstractItemModelTester tester(&model);
        model.show(rows(figures));
        const int macie = model.rowOf(u"macie"_s);
        QCOMPARE(model.index(macie, ServicesModel::ChecksColumn).data().toString(), u"2"_s);
        QCOMPARE(model.index(macie, ServicesModel::StandingColumn).data().toString(), u"Passed"_s);
    }

    void filtersLeaveWhatTheySay_data()
    {
        QTest::addColumn<int>("filter");
        QTest::newRow("maker") << 0;
        QTest::newRow("component") << 1;
        QTest::newRow("epic") << 2;
        QTest::newRow("layer") << 3;
        QTest::newRow("words") << 4;
    }
    void filtersLeaveWhatTheySay()
    {
        QFETCH(int, filter);
        ShownServices wanted;
        std::function<bool(const ToolboxEntry&)> fits;
        const auto has = [](const auto& list, const auto& value) { return std::ranges::find(list, value) != list.end(); };
        switch (filter) {
        case 0: wanted.maker = ToolMaker::OpenSource; fits = [](const ToolboxEntry& e) { return e.maker == ToolMaker::OpenSource; }; break;
        case 1: wanted.component = Component::Responsive; fits = [&](const ToolboxEntry& e) { return has(e.components, Component::Responsive); }; break;
        case 2: wanted.epic = u"iam"_s; fits = [](const ToolboxEntry& e) { return e.epics.contains(u"iam"_s); }; break;
        case 3: wanted.layer = DefenceLayer::Host; fits = [&](const ToolboxEntry& e) { return has(e.layers, DefenceLayer::Host); }; break;
        default:
            wanted.words = u"amazon macie"_s;
            fits = [](const ToolboxEntry& e) {
                const QString all = e.name + u' ' + e.purpose;
                return all.contains(u"amazon"_s, Qt::CaseInsensitive) && all.contains(u"macie"_s, Qt::CaseInsensitive);
            };
        }
        ServicesModel model;
        ServicesFilterModel shown;
        shown.setSourceModel(&model);
        const QAbstractItemModelTester tester(&shown);
        model.show(rows());
        shown.show(wanted);
        const auto expected = std::ranges::count_if(toolbox().entries, fits);
        QVERIFY(expected > 0);
        QCOMPARE(shown.rowCount(), static_cast<int>(expected));
        QVERIFY(shown.rowCount() < model.rowCount());
    }
};

QTEST_GUILESS_MAIN(TestServicesModel)
#include "tst_servicesmodel.moc"
