// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/comparisonmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ChoiceFigures choiceOf(ChoiceStatus status, ChoiceEvidence evidence = ChoiceEvidence::NotClaimed)
{
    ChoiceFigures choice{.id = u"keys"_s, .title = u"Rotate keys"_s, .status = status};
    choice.proof.evidence = evidence;
    return choice;
}

/// A review of one question, or of none.
ReviewFigures reviewOf(const std::optional<ChoiceFigures>& choice)
{
    ReviewFigures review;
    review.pillars.push_back({.name = u"Security"_s});
    if (choice) {
        QuestionFigures question{.id = u"SEC"_s, .title = u"How are keys kept?"_s, .choices = {*choice}};
        question.asAnswered.risk = QuestionRisk::Medium;
        review.pillars.front().questions.push_back(question);
    }
    return review;
}

} // namespace

Q_DECLARE_METATYPE(std::optional<waymark::ChoiceFigures>)

/// What differs between two states of a review, as rows.
class TestComparisonModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRowSaysWhatChanged_data()
    {
        using Choice = std::optional<ChoiceFigures>;
        QTest::addColumn<Choice>("before");
        QTest::addColumn<Choice>("after");
        QTest::addColumn<QStringList>("question"); // before, after, what changed
        QTest::addColumn<QStringList>("choice");   // likewise
        const Choice unselected = choiceOf(ChoiceStatus::Unselected);
        const Choice selected = choiceOf(ChoiceStatus::Selected, ChoiceEvidence::Unproven);
        const Choice contradicted = choiceOf(ChoiceStatus::Selected, ChoiceEvidence::Contradicted);
        const QString none = u"Not in this lens"_s;
        const QString unproven = u"Selected, unproven"_s;
        const QString against = u"Selected, contradicted"_s;
        QTest::newRow("a question that came late, and nobody answered")
            << Choice() << unselected << QStringList{none, u"Medium"_s, u"new"_s} << QStringList{none, u"Not selected"_s, u"new"_s};
        QTest::newRow("one that has gone")
            << unselected << Choice() << QStringList{u"Medium"_s, none, u"gone"_s} << QStringList{u"Not selected"_s, none, u"gone"_s};
        QTest::newRow("selected since") << unselected << selected << QStringList{u"Medium"_s, u"Medium"_s, u"changed"_s}
                                        << QStringList{u"Not selected"_s, unproven, u"changed"_s};
        QTest::newRow("contradicted since") << selected << contradicted << QStringList{u"Medium"_s, u"Medium"_s, u"worse"_s}
                                            << QStringList{unproven, against, u"contradicted now"_s};
        QTest::newRow("contradicted no more") << contradicted << selected << QStringList{u"Medium"_s, u"Medium"_s, u"better"_s}
                                              << QStringList{against, unproven, u"no longer contradicted"_s};
    }

    void eachRowSaysWhatChanged()
    {
        QFETCH(std::optional<ChoiceFigures>, before);
        QFETCH(std::optional<ChoiceFigures>, after);
        QFETCH(QStringList, question);
        QFETCH(QStringList, choice);
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(comparisonRows(compareReviews(reviewOf(before), reviewOf(after)), ComparisonFilter::Changed));
        const auto texts = [&](int row) {
            QStringList list;
            for (const int column : {ComparisonModel::BeforeColumn, ComparisonModel::AfterColumn, ComparisonModel::ChangeColumn})
                list << model.index(row, column).data().toString();
            return list;
        };
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(texts(0), question);
        QCOMPARE(texts(1), choice);
    }

    void whatIsTheSameIsNoRow()
    {
        const ReviewFigures review = reviewOf(choiceOf(ChoiceStatus::Selected, ChoiceEvidence::Unproven));
        QVERIFY(comparisonRows(compareReviews(review, review), ComparisonFilter::Changed).empty());
    }
};

QTEST_GUILESS_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
