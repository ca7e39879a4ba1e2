// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/caf.h"
#include "views/dashboard/perspectivesmodel.h"
#include "views/dashboard/pillarsmodel.h"
#include "views/dashboard/segmentsrole.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ReviewTotals aReview(const QString& lens, QuestionRisk risk)
{
    return {.workloadName = u"Payments"_s,
            .lensKey = lens.toLower(),
            .lens = lens,
            .pillars = {{.id = u"sec"_s, .name = u"Security"_s}, {.id = u"cost"_s, .name = u"Cost"_s}},
            .questions = {{.id = u"s1"_s, .pillar = u"sec"_s, .risk = risk}, {.id = u"s2"_s, .pillar = u"sec"_s, .risk = QuestionRisk::None},
                          {.id = u"c1"_s, .pillar = u"cost"_s}}};
}

Caf aCaf()
{
    Caf caf;
    Perspective people;
    people.id = u"people"_s;
    people.name = u"People"_s;
    people.capabilities = {{u"culture"_s, u"Culture evolution"_s, {}}, {u"fluency"_s, u"Cloud fluency"_s, {}}};
    Perspective security;
    security.id = u"security"_s;
    security.name = u"Security"_s;
    security.capabilities = {{u"detect"_s, u"Threat detection"_s, {}}};
    caf.perspectives = {people, security};
    return caf;
}

QString textAt(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QList<int> segmentsAt(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(SegmentsRole).value<QList<int>>();
}

} // namespace

/// The tables behind the stacked bars of the dashboard.
class TestBarModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pillarsHaveTheirQuestionsByRisk()
    {
        PillarsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(std::vector{aReview(u"Framework"_s, QuestionRisk::High)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(textAt(model, 0, PillarsModel::PillarColumn), u"Security"_s); // there is but one lens
        QCOMPARE(segmentsAt(model, 0, PillarsModel::ShareColumn), (QList<int>{1, 0, 1, 0, 0, 0}));
        QCOMPARE(textAt(model, 0, PillarsModel::HighColumn), u"1"_s);
        QCOMPARE(textAt(model, 0, PillarsModel::NoneColumn), u"1"_s);
        QCOMPARE(textAt(model, 0, PillarsModel::ShareColumn), u"High risk: 1, No risk: 1"_s);
        // Nothing was answered in the other one: that is no zero
        QCOMPARE(textAt(model, 1, PillarsModel::HighColumn), u"–"_s);
        QCOMPARE(textAt(model, 1, PillarsModel::UnansweredColumn), u"1"_s);
    }

    void pillarsOfSeveralLensesNameThem()
    {
        PillarsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(std::vector{aReview(u"Framework"_s, QuestionRisk::High), aReview(u"Serverless"_s, QuestionRisk::Medium)});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(textAt(model, 0, PillarsModel::PillarColumn), u"Security, Framework"_s);
        QCOMPARE(textAt(model, 2, PillarsModel::PillarColumn), u"Security, Serverless"_s);
        QCOMPARE(textAt(model, 2, PillarsModel::HighColumn), u"0"_s);
    }

    void onlyWhatDiffersOfPillarsChanges()
    {
        PillarsModel model;
        QAbstractItemModelTester tester(&model);
        ReviewTotals review = aReview(u"Framework"_s, QuestionRisk::High);
        model.show(std::vector{review});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.show(std::vector{review});
        QCOMPARE(changed.size(), 0);
        review.questions[0].risk = QuestionRisk::None;
        model.show(std::vector{review});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front()[0].toModelIndex().row(), 0);
        QCOMPARE(reset.size(), 0);
    }

    void perspectivesSayWhatTheirCapabilitiesHave()
    {
        PerspectivesModel model;
        QAbstractItemModelTester tester(&model);
        const std::vector stories = {StoryId::create(), StoryId::create(), StoryId::create()};
        model.show(aCaf(), std::vector{CapabilityStories{.capability = u"detect"_s, .stories = {stories[0], stories[1]}, .proven = {stories[1]}},
                                       CapabilityStories{.capability = u"fluency"_s, .stories = {stories[2]}}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(segmentsAt(model, 0, PerspectivesModel::ShareColumn), (QList<int>{0, 1, 1}));
        QCOMPARE(textAt(model, 0, PerspectivesModel::StoriesColumn), u"1 of 2"_s);
        QCOMPARE(textAt(model, 0, PerspectivesModel::MissingColumn), u"Culture evolution"_s);
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"no story for 1: Culture evolution"_s));
        QCOMPARE(segmentsAt(model, 1, PerspectivesModel::ShareColumn), (QList<int>{1, 0, 0}));
        QCOMPARE(textAt(model, 1, PerspectivesModel::MissingColumn), u"none"_s);
        QCOMPARE(model.rowAt(1).proven, std::vector{stories[1]});
        QCOMPARE(model.rowAt(1).stories[PerspectiveRow::Proven].size(), size_t(2));
        QCOMPARE(model.count(PerspectiveRow::Nothing), 1);
        // When one more is proven, only its row changes
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.show(aCaf(), std::vector{CapabilityStories{.capability = u"detect"_s, .stories = {stories[0], stories[1]}, .proven = {stories[1]}},
                                       CapabilityStories{.capability = u"fluency"_s, .stories = {stories[2]}, .proven = {stories[2]}}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front()[0].toModelIndex().row(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBarModels)
#include "tst_barmodels.moc"
