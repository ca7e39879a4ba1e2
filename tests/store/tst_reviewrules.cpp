// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/tablesbox.h"

#include <functional>
#include <map>

using namespace waymark;

/// What the database refuses of workloads, lenses and reviews, whoever writes it, and in which words.
class ReviewRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<TablesBox>(); }
    void aRefusalIsInWords_data();
    void aRefusalIsInWords();
    void aMilestoneIsRenamed();
    void aCheckIsTiedToAChoice();

private:
    std::unique_ptr<TablesBox> m_box;
};

void ReviewRulesTest::aRefusalIsInWords_data()
{
    addRefusals({
        {"same workload", "Workload Payments can't be added: another workload has this name"},
        {"nameless workload", "can't be added: it needs a name"},
        {"GDPR without personal data", "where the GDPR applies there is personal data"},
        {"same target", "The link of a workload to a target can't be added: the two are linked already"},
        {"no such target", "something that it refers to is not there any more"},
        {"lens without a document", "can't be added: its document is no JSON object"},
        {"other lens", "can't be changed: a lens stays as it was"},
        {"same review", "The review can't be added: the workload has a review by this lens already"},
        {"same question", "The answer to SEC01 can't be added: the review says something of this question already"},
        {"no question", "can't be added: it needs a question"},
        {"reason for what applies", "only what doesn't apply has a reason for that"},
        {"same choice", "The answer on sec_a can't be added: the answer says something of this choice already"},
        {"reason for a choice that applies", "only what doesn't apply has a reason for that"},
        {"same milestone", "The milestone Before go-live can't be added: the review has a milestone of this name"},
        {"other document", "The milestone Before go-live can't be changed: of a milestone only the name can change"},
        {"other author", "can't be changed: of a milestone only the name can change"},
        {"other time", "can't be changed: of a milestone only the name can change"},
        {"same story", "The link of a story to sec_a can't be added: the two are linked already"},
        {"reviewed workload", "Workload Payments can't be removed: reviews of it are still there"},
        {"used lens", "can't be removed: reviews by it are still there"},
        {"reviewed target", "can't be removed: exceptions, notes or a threat model still refer to it, or workloads or game days do"},
    });
}

void ReviewRulesTest::aRefusalIsInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    const std::map<QString, std::function<Result<void>()>> acts = {
        {QStringLiteral("same workload"), [&] { return m_box->insertTwin<Workload>([](Workload&) {}); }},
        {QStringLiteral("nameless workload"), [&] { return m_box->insertTwin<Workload>([](Workload& row) { row.name.clear(); }); }},
        {QStringLiteral("GDPR without personal data"),
         [&] { return m_box->update<Workload>([](Workload& row) { row.personalData = false; }); }},
        {QStringLiteral("same target"), [&] { return m_box->insertTwin<WorkloadTarget>([](WorkloadTarget&) {}); }},
        {QStringLiteral("no such target"),
         [&] { return m_box->insertTwin<WorkloadTarget>([](WorkloadTarget& row) { row.target = TargetId::create(); }); }},
        {QStringLiteral("lens without a document"),
         [&] { return m_box->insertTwin<LensRecord>([](LensRecord& row) { row.document = QStringLiteral("[]"); }); }},
        {QStringLiteral("other lens"),
         [&] { return m_box->update<LensRecord>([](LensRecord& row) { row.version = QStringLiteral("2"); }); }},
        {QStringLiteral("same review"), [&] { return m_box->insertTwin<Review>([](Review&) {}); }},
        {QStringLiteral("same question"), [&] { return m_box->insertTwin<Answer>([](Answer&) {}); }},
        {QStringLiteral("no question"), [&] { return m_box->insertTwin<Answer>([](Answer& row) { row.question.clear(); }); }},
        {QStringLiteral("reason for what applies"),
         [&] { return m_box->update<Answer>([](Answer& row) { row.state = AnswerState::Answered; }); }},
        {QStringLiteral("same choice"), [&] { return m_box->insertTwin<ChoiceAnswer>([](ChoiceAnswer&) {}); }},
        {QStringLiteral("reason for a choice that applies"),
         [&] { return m_box->update<ChoiceAnswer>([](ChoiceAnswer& row) { row.status = ChoiceStatus::Selected; }); }},
        {QStringLiteral("same milestone"), [&] { return m_box->insertTwin<Milestone>([](Milestone&) {}); }},
        {QStringLiteral("other document"),
         [&] { return m_box->update<Milestone>([](Milestone& row) { row.document = QStringLiteral("{}"); }); }},
        {QStringLiteral("other author"),
         [&] { return m_box->update<Milestone>([](Milestone& row) { row.author = QStringLiteral("Bo"); }); }},
        {QStringLiteral("other time"),
         [&] { return m_box->update<Milestone>([](Milestone& row) { row.taken = row.taken.addSecs(1); }); }},
        {QStringLiteral("same story"), [&] { return m_box->insertTwin<ImprovementTie>([](ImprovementTie&) {}); }},
        {QStringLiteral("reviewed workload"), [&] { return m_box->remove<Workload>(); }},
        {QStringLiteral("used lens"), [&] { return m_box->remove<LensRecord>(); }},
        {QStringLiteral("reviewed target"), [&] { return m_box->remove<Target>(); }},
    };
    verifyRefused(acts.at(act)(), words);
}

void ReviewRulesTest::aMilestoneIsRenamed()
{
    const auto renamed = m_box->update<Milestone>([](Milestone& row) { row.name = QStringLiteral("At launch"); });
    QVERIFY2(renamed.has_value(), qPrintable(renamed ? QString() : renamed.error().detail));
}

void ReviewRulesTest::aCheckIsTiedToAChoice()
{
    const auto tied = m_box->insertTwin<CheckTie>([](CheckTie& tie) {
        tie.kind = CheckTieKind::Choice;
        tie.item = QStringLiteral("own/SEC01/sec_a");
    });
    QVERIFY2(tied.has_value(), qPrintable(tied ? QString() : tied.error().detail));
}

QTEST_GUILESS_MAIN(ReviewRulesTest)
#include "tst_reviewrules.moc"
