// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/choicesmodel.h"
#include "views/reviews/reviewwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

Q_DECLARE_METATYPE(waymark::ChoiceProof)

namespace {

const QDateTime now(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);

ProvingCheck aCheck(CheckStanding standing, bool stale = false)
{
    return {.check = {.check = CheckKey(1), .tool = u"tool"_s, .checkId = u"check"_s},
            .standing = standing,
            .stale = stale,
            .results = 1,
            .lastRun = now.addDays(stale ? -47 : -1)};
}

ChoiceProof aProof(ChoiceEvidence evidence, std::vector<ProvingCheck> checks)
{
    return {.evidence = evidence, .checks = std::move(checks)};
}

/// Two choices, of which the first is selected, and "none of these".
QuestionFigures someQuestion()
{
    return {.id = u"PERM"_s,
            .title = u"How do you manage permissions?"_s,
            .choices = {{.id = u"perm_least"_s,
                         .title = u"Grant least privilege"_s,
                         .code = u"SEC03-BP02"_s,
                         .status = ChoiceStatus::Selected,
                         .proof = aProof(ChoiceEvidence::Contradicted, {aCheck(CheckStanding::Failed), aCheck(CheckStanding::Passed)})},
                        {.id = u"perm_review"_s, .title = u"Review permissions"_s},
                        {.id = u"perm_no"_s, .title = u"None of these"_s}}};
}

} // namespace

class TestChoicesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noneOfTheseIsNoRow()
    {
        ChoicesModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someQuestion(), true, now);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data().toString(), u"Grant least privilege"_s);
        QCOMPARE(first.data(SecondRole).toString(), u"SEC03-BP02, 1 of 2 checks fails"_s);
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QCOMPARE(first.data(ChoiceEvidenceRole).toInt(), static_cast<int>(ChoiceEvidence::Contradicted));
        const QModelIndex second = model.index(1, 0);
        QCOMPARE(second.data(SecondRole).toString(), u"No check is linked"_s);
        QCOMPARE(second.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    }

    void nothingIsSaidOfEvidenceThatIsNotRead()
    {
        ChoicesModel model;
        model.show(someQuestion(), false, now);
        QVERIFY(!model.index(0, 0).data(ChoiceEvidenceRole).isValid());
        QCOMPARE(model.index(0, 0).data(SecondRole).toString(), u"SEC03-BP02, evidence is being read"_s);
    }

    void aChoiceThatDoesNotApplySaysWhy()
    {
        QuestionFigures question = someQuestion();
        question.choices[1].status = ChoiceStatus::NotApplicable;
        question.choices[1].reason = AnswerReason::OutOfScope;
        ChoicesModel model;
        model.show(question, true, now);
        QCOMPARE(model.index(1, 0).data(SecondRole).toString(), u"doesn't apply: out of scope"_s);
        QVERIFY(model.index(1, 0).data(MutedRole).toBool());
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    }

    void aCheckMarkAsksAndChangesNothingItself()
    {
        ChoicesModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someQuestion(), true, now);
        QVERIFY(!model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole)); // nobody does it
        QString asked;
        model.setToggle([&](const QString& choice, bool selected) {
            asked = choice + (selected ? u"+"_s : u"-"_s);
            return true;
        });
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(asked, u"perm_review+"_s);
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(asked, u"perm_least-"_s);
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QVERIFY(!model.setData(model.index(1, 0), u"Other"_s, Qt::EditRole));
    }

    void onlyWhatDiffersChanges()
    {
        ChoicesModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someQuestion(), true, now);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QuestionFigures question = someQuestion();
        question.choices[1].status = ChoiceStatus::Selected;
        model.show(question, true, now);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    }

    /// Ids of choices are unique within their question only.
    void anotherQuestionHasOtherRows()
    {
        ChoicesModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someQuestion(), true, now);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QuestionFigures other = someQuestion();
        other.id = u"OTHER"_s;
        model.show(other, true, now);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.rowCount(), 2);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void wordsOfEvidence_data()
    {
        QTest::addColumn<ChoiceProof>("proof");
        QTest::addColumn<QString>("words");
        using enum CheckStanding;
        QTest::newRow("no check") << aProof(ChoiceEvidence::Unproven, {}) << u"No check is linked"_s;
        QTest::newRow("one passes") << aProof(ChoiceEvidence::Confirmed, {aCheck(Passed)}) << u"1 check passes"_s;
        QTest::newRow("three pass") << aProof(ChoiceEvidence::Confirmed, {aCheck(Passed), aCheck(Passed), aCheck(Passed)}) << u"3 checks pass"_s;
        QTest::newRow("one fails") << aProof(ChoiceEvidence::Contradicted, {aCheck(Failed)}) << u"1 check fails"_s;
        QTest::newRow("two of three fail") << aProof(ChoiceEvidence::Contradicted, {aCheck(Failed), aCheck(Failed), aCheck(Passed)})
                                           << u"2 of 3 checks fail"_s;
        QTest::newRow("attested as failed") << aProof(ChoiceEvidence::Contradicted, {aCheck(AttestedFailed), aCheck(Passed)})
                                            << u"1 of 2 checks fails"_s;
        ProvingCheck tied = aCheck(NeverRun);
        tied.check.byHand = true;
        QTest::newRow("never ran, and somebody tied it") << aProof(ChoiceEvidence::Unproven, {tied, aCheck(Passed)}) << u"1 of 2 checks never ran"_s;
        QTest::newRow("none ever ran") << aProof(ChoiceEvidence::Unproven, {aCheck(NeverRun), aCheck(NeverRun)}) << u"2 of 2 checks never ran"_s;
        // Of the catalogue, and another has run: it is in nobody's way
        QTest::newRow("others never ran") << aProof(ChoiceEvidence::Confirmed, {aCheck(Passed), aCheck(NeverRun), aCheck(NeverRun)})
                                          << u"1 check passes, 2 never ran"_s;
        QTest::newRow("stale, others never ran") << aProof(ChoiceEvidence::Stale, {aCheck(Passed, true), aCheck(NeverRun)})
                                                 << u"1 check, last run 47 days ago"_s;
        QTest::newRow("unclaimed, another never ran") << aProof(ChoiceEvidence::Unclaimed, {aCheck(Passed), aCheck(NeverRun)})
                                                      << u"1 check passes, 1 never ran, yet not selected"_s;
        QTest::newRow("passes beside one that is not applicable") << aProof(ChoiceEvidence::Confirmed, {aCheck(Passed), aCheck(NotApplicable, true)})
                                                                  << u"1 check passes"_s;
        QTest::newRow("undecided") << aProof(ChoiceEvidence::Unproven, {aCheck(Undecided)}) << u"1 check could not tell"_s;
        QTest::newRow("stale") << aProof(ChoiceEvidence::Stale, {aCheck(Passed, true), aCheck(Passed)}) << u"2 checks, last run 47 days ago"_s;
        QTest::newRow("unclaimed") << aProof(ChoiceEvidence::Unclaimed, {aCheck(Passed)}) << u"1 check passes, yet not selected"_s;
        QTest::newRow("attested in part") << aProof(ChoiceEvidence::Attested, {aCheck(AttestedPassed), aCheck(Passed)})
                                          << u"2 checks pass, 1 of them attested"_s;
        QTest::newRow("attested") << aProof(ChoiceEvidence::Attested, {aCheck(AttestedPassed)}) << u"1 check is attested as passed"_s;
        QTest::newRow("not applicable") << aProof(ChoiceEvidence::Unproven, {aCheck(NotApplicable)}) << u"1 check, not applicable"_s;
    }

    void wordsOfEvidence()
    {
        QFETCH(ChoiceProof, proof);
        QFETCH(QString, words);
        QCOMPARE(proofText(proof, now), words);
    }
};

QTEST_GUILESS_MAIN(TestChoicesModel)
#include "tst_choicesmodel.moc"
