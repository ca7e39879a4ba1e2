// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/questionsfiltermodel.h"
#include "views/reviews/questionsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

Q_DECLARE_METATYPE(waymark::QuestionFilter)

namespace {

QuestionFigures aQuestion(const QString& id, const QString& title, QuestionRisk risk, int contradicted = 0)
{
    QuestionFigures question{.id = id, .title = title};
    question.answer.state = risk == QuestionRisk::Unanswered ? AnswerState::Open : AnswerState::Answered;
    question.asAnswered.risk = question.asProven.risk = risk;
    for (int i = 0; i < contradicted; ++i)
        question.choices.push_back({.id = u"c%1"_s.arg(i), .status = ChoiceStatus::Selected, .proof = {.evidence = ChoiceEvidence::Contradicted}});
    return question;
}

/// Security with four questions, reliability with one.
ReviewFigures someFigures()
{
    ReviewFigures figures;
    figures.pillars = {{.id = u"security"_s,
                        .name = u"Security"_s,
                        .questions = {aQuestion(u"SEC01"_s, u"How do you operate securely?"_s, QuestionRisk::None),
                                      aQuestion(u"SEC02"_s, u"How do you manage identities?"_s, QuestionRisk::High),
                                      aQuestion(u"SEC03"_s, u"How do you manage permissions?"_s, QuestionRisk::Medium, 1),
                                      aQuestion(u"SEC04"_s, u"How do you detect events?"_s, QuestionRisk::Unanswered)}},
                       {.id = u"reliability"_s,
                        .name = u"Reliability"_s,
                        .questions = {aQuestion(u"REL01"_s, u"How do you manage quotas?"_s, QuestionRisk::Unanswered)}}};
    addUp(figures);
    return figures;
}

QStringList shown(const QAbstractItemModel& model)
{
    QStringList ids;
    for (int pillar = 0; pillar < model.rowCount(); ++pillar) {
        const QModelIndex parent = model.index(pillar, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            ids << model.index(row, 0, parent).data(KeyRole).toString();
    }
    return ids;
}

} // namespace

class TestQuestionsModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pillarsCountTheirRisks()
    {
        QuestionsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someFigures());
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex security = model.index(0, 0);
        QCOMPARE(security.data().toString(), u"Security"_s);
        QCOMPARE(security.data(HighRole).toInt(), 1);
        QCOMPARE(security.data(MediumRole).toInt(), 1);
        QCOMPARE(security.data(TotalRole).toInt(), 4);
        QCOMPARE(model.rowCount(security), 4);
        QCOMPARE(model.index(1, 0).data(HighRole).toInt(), 0);
    }

    void questionsSayTheirRiskInWordsToo()
    {
        QuestionsModel model;
        model.show(someFigures());
        const QModelIndex question = model.indexOf(u"SEC03"_s);
        QCOMPARE(question.parent(), model.index(0, 0));
        QCOMPARE(question.data(RiskRole).toInt(), static_cast<int>(QuestionRisk::Medium));
        QCOMPARE(question.data(ContradictedRole).toInt(), 1);
        QCOMPARE(question.data(Qt::AccessibleTextRole).toString(),
                 u"SEC03, How do you manage permissions?, Medium risk, contradicted by tests"_s);
        QVERIFY(!model.indexOf(u"SEC99"_s).isValid());
    }

    void onlyWhatDiffersChanges()
    {
        QuestionsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someFigures());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        ReviewFigures figures = someFigures();
        model.show(figures);
        QCOMPARE(changed.size(), 0);
        figures.pillars[0].questions[3] = aQuestion(u"SEC04"_s, u"How do you detect events?"_s, QuestionRisk::High);
        addUp(figures);
        model.show(figures);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 2); // the pillar's counts, and the question
        QCOMPARE(changed[0][0].toModelIndex(), model.index(0, 0));
        QCOMPARE(changed[1][0].toModelIndex(), model.indexOf(u"SEC04"_s));
        QCOMPARE(model.index(0, 0).data(HighRole).toInt(), 2);
    }

    void anotherLensReplacesThemAll()
    {
        QuestionsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someFigures());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        ReviewFigures other;
        other.pillars = {{.id = u"one"_s, .name = u"One"_s, .questions = {aQuestion(u"Q1"_s, u"Why?"_s, QuestionRisk::None)}}};
        model.show(other);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.questions(), QStringList{u"Q1"_s});
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void nextOpenGoesRound_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("next");
        QTest::newRow("from the beginning") << QString() << u"SEC04"_s;
        QTest::newRow("after one that is answered") << u"SEC01"_s << u"SEC04"_s;
        QTest::newRow("after an open one") << u"SEC04"_s << u"REL01"_s;
        QTest::newRow("from the end on") << u"REL01"_s << u"SEC04"_s;
    }

    void nextOpenGoesRound()
    {
        QFETCH(QString, from);
        QFETCH(QString, next);
        QuestionsModel model;
        model.show(someFigures());
        QCOMPARE(model.nextOpen(from), next);
    }

    void thereMayBeNoNextOpen()
    {
        QuestionsModel model;
        ReviewFigures figures;
        figures.pillars = {{.id = u"one"_s, .questions = {aQuestion(u"Q1"_s, u"Why?"_s, QuestionRisk::NotApplicable)}}};
        model.show(figures);
        QCOMPARE(model.nextOpen(u"Q1"_s), QString());
    }

    void filters_data()
    {
        QTest::addColumn<QuestionFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("all") << QuestionFilter{} << QStringList{u"SEC01"_s, u"SEC02"_s, u"SEC03"_s, u"SEC04"_s, u"REL01"_s};
        QTest::newRow("words of a title") << QuestionFilter{.words = u"manage"_s} << QStringList{u"SEC02"_s, u"SEC03"_s, u"REL01"_s};
        QTest::newRow("several words") << QuestionFilter{.words = u"PERM manage"_s} << QStringList{u"SEC03"_s};
        QTest::newRow("an id") << QuestionFilter{.words = u"rel01"_s} << QStringList{u"REL01"_s};
        QTest::newRow("a risk") << QuestionFilter{.risk = QuestionRisk::High} << QStringList{u"SEC02"_s};
        QTest::newRow("unanswered") << QuestionFilter{.risk = QuestionRisk::Unanswered} << QStringList{u"SEC04"_s, u"REL01"_s};
        QTest::newRow("contradicted") << QuestionFilter{.contradicted = true} << QStringList{u"SEC03"_s};
        QTest::newRow("nothing") << QuestionFilter{.words = u"nobody"_s} << QStringList{};
    }

    void filters()
    {
        QFETCH(QuestionFilter, filter);
        QFETCH(QStringList, expected);
        QuestionsModel model;
        QuestionsFilterModel filtered;
        QAbstractItemModelTester tester(&filtered);
        filtered.setSourceModel(&model);
        model.show(someFigures());
        filtered.setFilter(filter);
        QCOMPARE(shown(filtered), expected);
        for (int row = 0; row < filtered.rowCount(); ++row) // no pillar without questions
            QVERIFY(filtered.rowCount(filtered.index(row, 0)) > 0);
    }

    /// As when evidence is still being read while somebody filters by it.
    void whatTheFilterAsksForComesLater()
    {
        ReviewFigures before = someFigures();
        before.pillars[0].questions[2].choices.clear();
        addUp(before);
        QuestionsModel model;
        QuestionsFilterModel filtered;
        QAbstractItemModelTester tester(&filtered);
        filtered.setSourceModel(&model);
        model.show(before);
        QCOMPARE(shown(filtered).size(), 5); // all have been seen
        filtered.setFilter({.contradicted = true});
        QCOMPARE(shown(filtered), QStringList());
        model.show(someFigures());
        QCOMPARE(shown(filtered), QStringList{u"SEC03"_s});
        model.show(before);
        QCOMPARE(shown(filtered), QStringList());
    }

    void theQuestionThatSomebodyIsAtStays()
    {
        QuestionsModel model;
        QuestionsFilterModel filtered;
        filtered.setSourceModel(&model);
        ReviewFigures figures = someFigures();
        model.show(figures);
        filtered.setFilter({.risk = QuestionRisk::Unanswered});
        filtered.keep(u"SEC04"_s);
        figures.pillars[0].questions[3] = aQuestion(u"SEC04"_s, u"How do you detect events?"_s, QuestionRisk::None);
        addUp(figures);
        model.show(figures);
        QCOMPARE(shown(filtered), (QStringList{u"SEC04"_s, u"REL01"_s}));
        filtered.keep(u"REL01"_s);
        QCOMPARE(shown(filtered), QStringList{u"REL01"_s});
    }
};

QTEST_GUILESS_MAIN(TestQuestionsModel)
#include "tst_questionsmodel.moc"
