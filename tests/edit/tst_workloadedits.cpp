// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/edit/reviewbox.h"
#include "tests/support/verifyresult.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

class WorkloadEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<ReviewEditBox>(); }
    void textsAreTidied();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
    void identityStays();
    void whereTheGdprAppliesThereIsPersonalData();
    void whatChangesNothingLeavesNoTrace();
    void removalTakesAllThatIsItsOwn();
    void targetsAreJustThese();
    void scopeIsTargetsElseEnvironmentElseNothing();
    void aWorkloadLosesAnOwnerWhoIsRemoved();
    void whatIsGoneIsSaid();
    void aNameThatIsTakenMeanwhileStopsUndo();

private:
    PlanningBox::Step changing(const WorkloadChange& change) const
    {
        return [this, change](Edit& edit) { return changeWorkload(edit, m_box->workload.id, change); };
    }
    PlanningBox::Step targeting(const std::vector<TargetId>& targets) const
    {
        return [this, targets](Edit& edit) { return setWorkloadTargets(edit, m_box->workload.id, targets); };
    }
    const Workload& now() const { return *m_box->records().of<Workload>().find(m_box->workload.id); }
    QStringList scope() const
    {
        QStringList identities;
        for (const TargetId& id : targetsInScope(m_box->records(), m_box->workload.id))
            identities << m_box->records().of<Target>().find(id)->identity;
        identities.sort();
        return identities;
    }

    std::unique_ptr<ReviewEditBox> m_box;
};

void WorkloadEditsTest::textsAreTidied()
{
    const Workload draft{.name = u"  Ware \n house "_s,
                         .description = u"\n All goods \n"_s,
                         .environment = u" test "_s,
                         .serviceModel = ServiceModel::Eks,
                         .hostType = u" m7g.large\n"_s};
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return plainly(addWorkload(edit, draft)); }), QString());
    const Workload* added = m_box->records().of<Workload>().find(draft.id);
    QVERIFY(added);
    QCOMPARE(added->name, u"Ware house"_s);
    QCOMPARE(added->description, u"All goods"_s);
    QCOMPARE(added->environment, u"test"_s);
    QCOMPARE(added->hostType, u"m7g.large"_s);
    QCOMPARE(added->serviceModel, ServiceModel::Eks);
}

void WorkloadEditsTest::whatIsWrongIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("hostType");
    QTest::addColumn<QString>("words"); // empty: nothing is wrong
    QTest::newRow("fine") << u"Other"_s << QString() << QString() << QString();
    QTest::newRow("longest") << QString(500, u'x') << QString(500, u'x') << QString(500, u'x') << QString();
    QTest::newRow("no name") << u" \n "_s << QString() << QString() << u"a workload needs a name"_s;
    QTest::newRow("name of another") << u"payMents "_s << QString() << QString() << u"there is a workload called Payments already"_s;
    QTest::newRow("long name") << QString(501, u'x') << QString() << QString() << u"at most 500 characters"_s;
    QTest::newRow("long environment") << u"Other"_s << QString(501, u'x') << QString() << u"at most 500 characters"_s;
    QTest::newRow("long host type") << u"Other"_s << QString() << QString(501, u'x') << u"at most 500 characters"_s;
}

void WorkloadEditsTest::whatIsWrongIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, environment);
    QFETCH(QString, hostType);
    QFETCH(QString, words);
    const Workload other{.name = u"Archive"_s};
    m_box->add(other);
    const PlanningBox::Step change = [&](Edit& edit) {
        return changeWorkload(edit, other.id, [&](Workload& workload) {
            workload.name = name;
            workload.environment = environment;
            workload.hostType = hostType;
        });
    };
    const PlanningBox::Step addition = [&](Edit& edit) {
        return plainly(addWorkload(edit, {.name = name, .environment = environment, .hostType = hostType}));
    };
    for (const PlanningBox::Step& step : {addition, change}) {
        if (words.isEmpty()) {
            QCOMPARE(m_box->faultOf(step), QString());
            VERIFY_RESULT(m_box->workspace().undo());
            continue;
        }
        const QString said = m_box->refusalOf(step);
        QVERIFY2(said.contains(words), qPrintable(said));
    }
}

void WorkloadEditsTest::identityStays()
{
    QCOMPARE(m_box->faultOf(changing([](Workload& workload) {
                 workload.id = WorkloadId::create();
                 workload.revision = 70;
                 workload.dataClass = DataClass::Restricted;
             })),
             QString());
    QCOMPARE(m_box->records().workloads().size(), size_t(1));
    QCOMPARE(now().dataClass, DataClass::Restricted);
}

void WorkloadEditsTest::whereTheGdprAppliesThereIsPersonalData()
{
    QCOMPARE(m_box->faultOf(changing([](Workload& workload) { workload.gdpr = true; })), QString());
    QVERIFY(now().personalData);
    // Taking the one away takes the other along only if that is said
    VERIFY_RESULT(m_box->edit(changing([](Workload& workload) { workload.personalData = false; })));
    QVERIFY(now().personalData && now().gdpr);
    VERIFY_RESULT(m_box->edit(changing([](Workload& workload) { workload.gdpr = false; })));
    QVERIFY(now().personalData && !now().gdpr);
}

void WorkloadEditsTest::whatChangesNothingLeavesNoTrace()
{
    QVERIFY(m_box->leavesNoTrace(changing([](Workload&) {})));
    QVERIFY(m_box->leavesNoTrace(changing([](Workload& workload) { workload.name += u"  "_s; })));
    QVERIFY(m_box->leavesNoTrace(targeting({})));
    VERIFY_RESULT(m_box->edit(targeting({m_box->first.id, m_box->second.id})));
    QVERIFY(m_box->leavesNoTrace(targeting({m_box->second.id, m_box->first.id, m_box->second.id})));
}

void WorkloadEditsTest::removalTakesAllThatIsItsOwn()
{
    // Given a workload with targets, whose review has answers, a milestone and a story, and another one
    const Workload other{.name = u"Archive"_s};
    const Review otherReview{.workload = other.id, .lens = m_box->lens.id, .started = someTime()};
    m_box->add(other, otherReview);
    VERIFY_RESULT(m_box->edit(targeting({m_box->first.id})));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        for (const ReviewId& review : {m_box->review.id, otherReview.id})
            if (auto set = setChoice(edit, review, ReviewEditBox::data(), u"kms"_s, ChoiceStatus::Selected); !set)
                return set;
        if (auto tied = tieImprovement(edit, m_box->review.id, u"DATA"_s, u"tls"_s, m_box->improving.id); !tied)
            return tied.error();
        return plainly(takeMilestone(edit, {.review = m_box->review.id, .name = u"M"_s, .taken = someTime(), .document = u"{}"_s}));
    }));
    // When it is removed
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeWorkload(edit, m_box->workload.id); }), QString());
    // Then all of that goes, and nothing else
    const Records& records = m_box->records();
    QCOMPARE(records.workloads().size(), size_t(1));
    QVERIFY(records.workloadTargets().empty());
    QCOMPARE(records.reviews().size(), size_t(1));
    QCOMPARE(records.reviews().front().id, otherReview.id);
    QCOMPARE(records.answers().size(), size_t(1));
    QCOMPARE(records.choiceAnswers().size(), size_t(1));
    QVERIFY(records.milestones().empty());
    QVERIFY(records.improvementTies().empty());
    QCOMPARE(records.stories().size(), size_t(1));
    QCOMPARE(records.lenses().size(), size_t(1));
    QCOMPARE(records.targets().size(), size_t(3));
}

void WorkloadEditsTest::targetsAreJustThese()
{
    QCOMPARE(m_box->faultOf(targeting({m_box->first.id, m_box->test.id, m_box->first.id})), QString());
    QCOMPARE(m_box->records().workloadTargets().size(), size_t(2));
    QCOMPARE(m_box->faultOf(targeting({m_box->second.id, m_box->test.id})), QString());
    QCOMPARE(scope(), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(m_box->faultOf(targeting({})), QString());
    QVERIFY(m_box->records().workloadTargets().empty());
    const QString said = m_box->refusalOf(targeting({m_box->first.id, TargetId::create()}));
    QVERIFY2(said.contains(u"a target of the workload is not there any more"_s), qPrintable(said));
}

void WorkloadEditsTest::scopeIsTargetsElseEnvironmentElseNothing()
{
    QCOMPARE(scope(), (QStringList{u"1"_s, u"2"_s}));
    VERIFY_RESULT(m_box->edit(targeting({m_box->test.id}))); // of another environment than its own
    QCOMPARE(scope(), QStringList{u"3"_s});
    VERIFY_RESULT(m_box->edit(targeting({})));
    VERIFY_RESULT(m_box->edit(changing([](Workload& workload) { workload.environment.clear(); })));
    QCOMPARE(scope(), QStringList());
    VERIFY_RESULT(m_box->edit(changing([](Workload& workload) { workload.environment = u"staging"_s; })));
    QCOMPARE(scope(), QStringList());
    QVERIFY(targetsInScope(m_box->records(), WorkloadId::create()).empty());
}

void WorkloadEditsTest::aWorkloadLosesAnOwnerWhoIsRemoved()
{
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removePerson(edit, m_box->anna.id); }), QString());
    QVERIFY(!now().owner);
    VERIFY_RESULT(m_box->workspace().undo());
    QCOMPARE(now().owner, std::optional(m_box->anna.id));
}

void WorkloadEditsTest::whatIsGoneIsSaid()
{
    const WorkloadId gone = WorkloadId::create();
    const std::array<PlanningBox::Step, 4> steps = {
        [&](Edit& edit) { return removeWorkload(edit, gone); },
        [&](Edit& edit) { return changeWorkload(edit, gone, [](Workload&) {}); },
        [&](Edit& edit) { return setWorkloadTargets(edit, gone, {}); },
        changing([](Workload& workload) { workload.owner = PersonId::create(); })};
    for (const PlanningBox::Step& step : steps) {
        const auto refused = m_box->edit(step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotFound);
        QVERIFY2(refused.error().message.contains(u"not there any more"_s), qPrintable(refused.error().message));
    }
}

void WorkloadEditsTest::aNameThatIsTakenMeanwhileStopsUndo()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removeWorkload(edit, m_box->workload.id); }));
    const auto other = m_box->secondWindow();
    QVERIFY(other);
    VERIFY_RESULT(other->edit(u"Add"_s, [](Edit& edit) { return plainly(addWorkload(edit, {.name = u"PAYMENTS"_s})); }));
    VERIFY_RESULT(m_box->workspace().catchUp());
    const auto refused = m_box->workspace().undo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"there is a workload called PAYMENTS already"_s), qPrintable(refused.error().message));
    QCOMPARE(m_box->records().workloads().size(), size_t(1));
}

QTEST_GUILESS_MAIN(WorkloadEditsTest)
#include "tst_workloadedits.moc"
