// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/referencefigures.h"
#include "tests/support/builtincatalogues.h"
#include "views/frameworks/capabilitiesfiltermodel.h"
#include "views/frameworks/capabilitiesmodel.h"
#include "views/shared/cellmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr ItemKind capability = ItemKind::Capability;

QString text(const QModelIndex& index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

} // namespace

class TestCapabilitiesModel : public QObject {
    Q_OBJECT

    const Caf& m_caf = builtInCatalogues().caf;
    QString firstId() const { return m_caf.perspectives.front().capabilities.front().id; }
    QString secondId() const { return m_caf.perspectives.front().capabilities[1].id; }
    /// The first with two stories, one done, and a check that fails; the second with a story only.
    ReferenceFigures figures() const
    {
        ReferenceFigures made;
        ItemEvidence failing{.stories = {StoryId::create(), StoryId::create()}, .done = 1, .checks = {CheckKey(1)}, .standing = ItemStanding::Failed};
        failing.compliance.checkLevel.value = 0;
        made.items.insert({capability, firstId()}, failing);
        made.items.insert({capability, secondId()}, ItemEvidence{.stories = {StoryId::create()}});
        return made;
    }

private Q_SLOTS:
    void everyCapabilityOfTheFrameworkIsThere()
    {
        CapabilitiesModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(m_caf, {});
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.capabilities(), 47);
        QCOMPARE(model.gaps(), 47);
        const QModelIndex first = model.indexOf({capability, firstId()});
        QVERIFY(first.parent().isValid());
        QCOMPARE(text(first, CapabilitiesModel::StandingColumn), u"No evidence"_s);
        QCOMPARE(text(first, CapabilitiesModel::ComplianceColumn), u"no evidence"_s);
        QCOMPARE(text(first, CapabilitiesModel::StoriesColumn), u"none"_s);
    }

    void aRowTellsWhatStandsBehindIt()
    {
        CapabilitiesModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(m_caf, figures());
        const QModelIndex first = model.indexOf({capability, firstId()});
        QCOMPARE(text(first, CapabilitiesModel::StoriesColumn), u"1 of 2"_s);
        QCOMPARE(text(first, CapabilitiesModel::ChecksColumn), u"1"_s);
        QCOMPARE(text(first, CapabilitiesModel::StandingColumn), u"Failed"_s);
        QCOMPARE(first.siblingAtColumn(CapabilitiesModel::StandingColumn).data(ToneRole).toInt(), static_cast<int>(Tone::Failed));
        QCOMPARE(model.withStory(), 2);
        QCOMPARE(model.gaps(), 46); // a story without a check is a gap still
    }

    void onlyWhatDiffersChanges()
    {
        CapabilitiesModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(m_caf, {});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.show(m_caf, figures());
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 2);
    }

    void theFilterLeavesGapsAndTheirPerspectives()
    {
        CapabilitiesModel model;
        CapabilitiesFilterModel shown;
        const QAbstractItemModelTester tester(&shown);
        shown.setSourceModel(&model);
        model.show(m_caf, figures());
        const QModelIndex first = model.indexOf({capability, firstId()});
        shown.show({.gaps = true});
        QVERIFY(!shown.mapFromSource(first).isValid());
        QVERIFY(shown.mapFromSource(model.indexOf({capability, secondId()})).isValid());
        QCOMPARE(shown.rowCount(), 6);
        // When the gap opens again, then the row is back
        model.show(m_caf, {});
        QVERIFY(shown.mapFromSource(first).isValid());
        shown.show({.words = u"no-capability-has-this"_s});
        QCOMPARE(shown.rowCount(), 0);
        shown.show({.words = text(first, CapabilitiesModel::NameColumn)});
        QVERIFY(shown.mapFromSource(first).isValid());
        QVERIFY(shown.rowCount() < 6);
    }
};

QTEST_GUILESS_MAIN(TestCapabilitiesModel)
#include "tst_capabilitiesmodel.moc"
