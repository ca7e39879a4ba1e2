// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/tablesbox.h"

#include <functional>
#include <map>

using namespace waymark;

/// What the database refuses of ratings, acceptances of risks, policy statements, game days and ties to controls, whoever
/// writes it, and in which words.
class RegisterRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<TablesBox>(); }
    void aRefusalIsInWords_data();
    void aRefusalIsInWords();

private:
    using Acts = std::map<QString, std::function<Result<void>()>>;

    template <typename T>
    std::function<Result<void>()> twin(const std::function<void(T&)>& change = [](T&) {})
    {
        return [this, change] { return m_box->insertTwin<T>(change); };
    }
    /// An acceptance of the risk itself, and what is wrong with it.
    std::function<Result<void>()> acceptance(const std::function<void(ExceptionRecord&)>& change)
    {
        return twin<ExceptionRecord>([this, change](ExceptionRecord& row) {
            row.reference = QStringLiteral("EX-9");
            row.kind = ExceptionKind::Acceptance;
            row.check.reset();
            row.risk = m_box->first<Risk>().id;
            row.target.reset();
            row.resources.clear();
            change(row);
        });
    }
    Acts actsOnRisks();
    Acts actsOnPolicy();
    Acts actsOnGameDays();
    std::unique_ptr<TablesBox> m_box;
};

void RegisterRulesTest::aRefusalIsInWords_data()
{
    addRefusals({
        {"rating out of range", "The rating of the risk can't be added: likelihood and impact are 1 to 5"},
        {"rating of no risk", "The rating of the risk can't be added: something that it refers to is not there any more"},
        {"changed rating", "The rating of the risk can't be changed: a rating stays as it was"},
        {"realised by a check", "its two ends don't fit its kind"},
        {"treated and realised by a story", "The link of a risk to a story can't be added: the two are linked already"},
        {"exception for both", "Exception EX-9 can't be added: it is either for a check or for a risk itself"},
        {"exception for neither", "Exception EX-9 can't be added: it is either for a check or for a risk itself"},
        {"waived risk", "Exception EX-9 can't be added: a risk itself can only be accepted"},
        {"risk on a target", "a risk itself can only be accepted, whatever the target"},
        {"risk of resources", "a risk itself can only be accepted, whatever the target"},
        {"acceptance of no risk", "Exception EX-9 can't be added: something that it refers to is not there any more"},
        {"rated risk", "Risk R-1 can't be removed: ratings, acceptances, links or notes of it are still there"},
        {"same statement", "Policy statement ISP-4.2 can't be added: another policy statement has this reference"},
        {"statement without a reference", "can't be added: it needs a reference"},
        {"statement without a title", "Policy statement ISP-4.3 can't be added: it needs a title"},
        {"statement tied twice", "The link of a policy statement to a story can't be added: the two are linked already"},
        {"statement tied to both", "its two ends don't fit its kind"},
        {"tied statement", "Policy statement ISP-4.2 can't be removed: links or notes of it are still there"},
        {"control tied twice", "The link to the control cis-docker/4.1 can't be added: the two are linked already"},
        {"control tied to nothing", "a control is tied to exactly one story, policy statement or risk"},
        {"control tied to two", "a control is tied to exactly one story, policy statement or risk"},
        {"no control", "The link to the control docker can't be added: its control names no benchmark or framework"},
        {"no item of a benchmark", "its control names no benchmark or framework"},
        {"tool tied twice", "The link to the tool fargate can't be added: the two are linked already"},
        {"tool tied to nothing", "a tool is tied to exactly one story or check"},
        {"tool tied to both", "a tool is tied to exactly one story or check"},
        {"no tool", "it needs a tool"},
        {"same game day", "Game day GD-1 can't be added: another game day has this reference"},
        {"game day without a title", "Game day GD-2 can't be added: it needs a title"},
        {"game day without an epic", "Game day GD-2 can't be added: it needs an epic"},
        {"game day without a day", "Game day GD-2 can't be added: it needs a day for which it is planned"},
        {"held and planned", "Game day GD-1 can't be changed: it needs the day on which it was held if it has an outcome"},
        {"outcome without a day", "it needs the day on which it was held if it has an outcome"},
        {"half a hash", "Game day GD-2 can't be added: one of its values is not allowed"},
        {"game day tied twice", "The link of a game day to a story can't be added: the two are linked already"},
        {"tied game day", "Game day GD-1 can't be removed: links or notes of it are still there"},
    });
}

RegisterRulesTest::Acts RegisterRulesTest::actsOnRisks()
{
    return {
        {QStringLiteral("rating out of range"), twin<RiskRating>([](RiskRating& row) { row.targetImpact = 6; })},
        {QStringLiteral("rating of no risk"), twin<RiskRating>([](RiskRating& row) { row.risk = RiskId::create(); })},
        {QStringLiteral("changed rating"),
         [this] { return m_box->update<RiskRating>([](RiskRating& row) { row.reason = QStringLiteral("Other"); }); }},
        {QStringLiteral("realised by a check"), twin<RiskTie>([](RiskTie& row) { row.kind = RiskTieKind::RealisedBy; })},
        {QStringLiteral("treated and realised by a story"),
         twin<RiskTie>([this](RiskTie& row) {
             row.kind = RiskTieKind::RealisedBy;
             row.check.reset();
             row.story = m_box->first<Story>().id;
         })},
        {QStringLiteral("exception for both"), acceptance([](ExceptionRecord& row) { row.check = firstCheck; })},
        {QStringLiteral("exception for neither"), acceptance([](ExceptionRecord& row) { row.risk.reset(); })},
        {QStringLiteral("waived risk"), acceptance([](ExceptionRecord& row) { row.kind = ExceptionKind::Waiver; })},
        {QStringLiteral("risk on a target"),
         acceptance([this](ExceptionRecord& row) { row.target = m_box->first<Target>().id; })},
        {QStringLiteral("risk of resources"),
         acceptance([](ExceptionRecord& row) { row.resources = QStringList{QStringLiteral("r")}; })},
        {QStringLiteral("acceptance of no risk"), acceptance([](ExceptionRecord& row) { row.risk = RiskId::create(); })},
        {QStringLiteral("rated risk"), [this] { return m_box->remove<Risk>(); }},
    };
}

RegisterRulesTest::Acts RegisterRulesTest::actsOnPolicy()
{
    return {
        {QStringLiteral("same statement"), twin<Policy>()},
        {QStringLiteral("statement without a reference"), twin<Policy>([](Policy& row) { row.reference.clear(); })},
        {QStringLiteral("statement without a title"),
         twin<Policy>([](Policy& row) {
             row.reference = QStringLiteral("ISP-4.3");
             row.title.clear();
         })},
        {QStringLiteral("statement tied twice"), twin<PolicyTie>()},
        {QStringLiteral("statement tied to both"), twin<PolicyTie>([](PolicyTie& row) { row.check = firstCheck; })},
        {QStringLiteral("tied statement"), [this] { return m_box->remove<Policy>(); }},
        {QStringLiteral("control tied twice"), twin<ControlTie>()},
        {QStringLiteral("control tied to nothing"), twin<ControlTie>([](ControlTie& row) { row.story.reset(); })},
        {QStringLiteral("control tied to two"),
         twin<ControlTie>([this](ControlTie& row) { row.policy = m_box->first<Policy>().id; })},
        {QStringLiteral("no control"), twin<ControlTie>([](ControlTie& row) { row.control = QStringLiteral("docker"); })},
        {QStringLiteral("no item of a benchmark"),
         twin<ControlTie>([](ControlTie& row) { row.control = QStringLiteral("docker/"); })},
        {QStringLiteral("tool tied twice"), twin<ToolTie>()},
        {QStringLiteral("tool tied to nothing"), twin<ToolTie>([](ToolTie& row) { row.story.reset(); })},
        {QStringLiteral("tool tied to both"), twin<ToolTie>([](ToolTie& row) { row.check = firstCheck; })},
        {QStringLiteral("no tool"), twin<ToolTie>([](ToolTie& row) { row.tool.clear(); })},
    };
}

RegisterRulesTest::Acts RegisterRulesTest::actsOnGameDays()
{
    const auto second = [this](const std::function<void(GameDay&)>& change) {
        return twin<GameDay>([change](GameDay& row) {
            row.reference = QStringLiteral("GD-2");
            change(row);
        });
    };
    return {
        {QStringLiteral("same game day"), twin<GameDay>()},
        {QStringLiteral("game day without a title"), second([](GameDay& row) { row.title.clear(); })},
        {QStringLiteral("game day without an epic"), second([](GameDay& row) { row.epic.clear(); })},
        {QStringLiteral("game day without a day"), second([](GameDay& row) { row.scheduled = QDate(); })},
        {QStringLiteral("held and planned"),
         [this] { return m_box->update<GameDay>([](GameDay& row) { row.outcome = GameDayOutcome::Planned; }); }},
        {QStringLiteral("outcome without a day"), [this] { return m_box->update<GameDay>([](GameDay& row) { row.held.reset(); }); }},
        {QStringLiteral("half a hash"), second([](GameDay& row) { row.evidenceSha256 = QStringLiteral("abc"); })},
        {QStringLiteral("game day tied twice"),
         twin<GameDayTie>([](GameDayTie& row) { row.kind = GameDayTieKind::Exercises; })},
        {QStringLiteral("tied game day"), [this] { return m_box->remove<GameDay>(); }},
    };
}

void RegisterRulesTest::aRefusalIsInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    Acts acts = actsOnRisks();
    acts.merge(actsOnPolicy());
    acts.merge(actsOnGameDays());
    verifyRefused(acts.at(act)(), words);
}

QTEST_GUILESS_MAIN(RegisterRulesTest)
#include "tst_registerrules.moc"
