// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/newstories.h"
#include "model/programme/riskstarting.h"
#include "tests/support/builtinreference.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QSet>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The registry begun with risks of the catalogue.
class TestRiskStarting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto content = builtInReference().content();
        VERIFY_RESULT(content);
        m_reference = *content;
        for (const StarterRisk& starter : m_reference->risks.risks)
            m_starters.push_back(&starter);
        QVERIFY(m_starters.size() >= 30);
    }

    void addsThemWithTheirTies()
    {
        // Given the starter stories of the first risk
        PlanningBox box;
        const StarterRisk& first = *m_starters.front();
        VERIFY_RESULT(addStarterStories(box.workspace(), builtInCatalogues(), first.abuseCases + first.useCases));
        // When all starter risks are added
        QCOMPARE(box.faultOf(adding()), QString());
        // Then all are registered, rated and tied to what is there
        QCOMPARE(m_added, static_cast<int>(m_starters.size()));
        QCOMPARE(box.records().risks().size(), m_starters.size());
        QCOMPARE(box.records().riskRatings().size(), m_starters.size());
        const auto risk = std::ranges::find(box.records().risks(), first.title.simplified(), &Risk::title);
        QVERIFY(risk != box.records().risks().end());
        QCOMPARE(risk->currentLikelihood, first.inherentLikelihood);
        QCOMPARE(tied(box, risk->id, RiskTieKind::RealisedBy), static_cast<int>(first.abuseCases.size()));
        QCOMPARE(tied(box, risk->id, RiskTieKind::TreatedBy), static_cast<int>(first.useCases.size()));
        QCOMPARE(tied(box, risk->id, RiskTieKind::ShownBy), static_cast<int>(first.checks.size()));
        QStringList controls;
        for (const ControlTie& tie : box.records().controlTies())
            if (tie.risk == risk->id)
                controls << tie.control;
        QCOMPARE(QSet<QString>(controls.begin(), controls.end()), QSet<QString>(first.controls.begin(), first.controls.end()));
    }

    void addsNoneTwice()
    {
        PlanningBox box;
        VERIFY_RESULT(box.edit(adding()));
        const auto before = rowsOf(box.records(), true);
        VERIFY_RESULT(box.edit(adding()));
        QCOMPARE(m_added, 0);
        QVERIFY(rowsOf(box.records(), true) == before);
    }

    void storiesThatComeLaterAreTied()
    {
        // Given risks that were registered before any story was there
        PlanningBox box;
        VERIFY_RESULT(box.edit(adding()));
        const StarterRisk& first = *m_starters.front();
        const QStringList own = first.abuseCases + first.useCases;
        const auto risk = std::ranges::find(box.records().risks(), first.title.simplified(), &Risk::title);
        QVERIFY(risk != box.records().risks().end());
        const RiskId id = risk->id;
        QCOMPARE(tied(box, id, RiskTieKind::RealisedBy), 0);
        // When the starter stories that they name are added, then they are tied, by one step
        VERIFY_RESULT(addStarterStories(box.workspace(), builtInCatalogues(), own, &m_reference->risks));
        QCOMPARE(tied(box, id, RiskTieKind::RealisedBy), static_cast<int>(first.abuseCases.size()));
        QCOMPARE(tied(box, id, RiskTieKind::TreatedBy), static_cast<int>(first.useCases.size()));
        VERIFY_RESULT(box.workspace().undo());
        QVERIFY(box.records().stories().empty());
        VERIFY_RESULT(box.workspace().redo());
        // And what a person unlinked stays so when others come
        const auto tie = std::ranges::find_if(box.records().riskTies(), [&](const RiskTie& each) {
            return each.risk == id && each.kind == RiskTieKind::TreatedBy;
        });
        const RiskTieId untied = tie->id;
        VERIFY_RESULT(box.edit([&](Edit& edit) { return untieRisk(edit, untied); }));
        const auto other = std::ranges::find_if(m_starters, [&](const StarterRisk* starter) { return !own.contains(starter->useCases.front()); });
        QVERIFY(other != m_starters.end());
        VERIFY_RESULT(addStarterStories(box.workspace(), builtInCatalogues(), {(*other)->useCases.front()}, &m_reference->risks));
        QCOMPARE(tied(box, id, RiskTieKind::TreatedBy), static_cast<int>(first.useCases.size()) - 1);
    }

    void aStoryOfAnotherKindThanItsStarterIsNotTied()
    {
        PlanningBox box;
        Story story = aStory(u"IAM-UC-1"_s); // a use case, although it was made from an abuse case
        story.catalogueId = m_starters.front()->abuseCases.front();
        box.add(story);
        VERIFY_RESULT(box.edit(adding()));
        QVERIFY(std::ranges::none_of(box.records().riskTies(), [](const RiskTie& tie) { return tie.kind == RiskTieKind::RealisedBy; }));
    }

private:
    PlanningBox::Step adding()
    {
        return [this](Edit& edit) -> Result<void> {
            const auto added = addStarterRisks(edit, m_starters, {.author = u"Anna"_s, .at = someTime()});
            if (!added)
                return added.error();
            m_added = static_cast<int>(added->size());
            return {};
        };
    }
    static int tied(const PlanningBox& box, const RiskId& risk, RiskTieKind kind)
    {
        return static_cast<int>(std::ranges::count_if(box.records().riskTies(),
                                                      [&](const RiskTie& tie) { return tie.risk == risk && tie.kind == kind; }));
    }

    std::shared_ptr<const Reference> m_reference;
    std::vector<const StarterRisk*> m_starters;
    int m_added = -1;
};

QTEST_GUILESS_MAIN(TestRiskStarting)
#include "tst_riskstarting.moc"
