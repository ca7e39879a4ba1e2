// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/policyedits.h"

#include "model/domain/textlimits.h"
#include "model/edit/riskedits.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Policy statements, what they are mapped to, and the ties of controls.
class PolicyEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesAReferenceWhereThereIsNone();
    void tidiesTheDraft();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
    void isChangedUnderAnotherReference();
    void isMappedOnce();
    void controlsAreTiedOnce();
    void whatIsGoneCantBeTied();
    void noOtherTextIsAControl_data();
    void noOtherTextIsAControl();
    void removalTakesAllWithIt();
    void aPersonWhoIsRemovedOwnsNoneAnyMore();
    void aStoryGoesWithItsTies();
    void bothPartsOfAStoryKeepItsTies();
    void undoBringsNoSecondOneOfAReference();

private:
    template <typename T>
    static Result<void> outcomeOf(const Result<T>& result)
    {
        return result ? Result<void>() : Result<void>(result.error());
    }
    static PlanningBox::Step adding(const Policy& draft)
    {
        return [draft](Edit& edit) { return outcomeOf(addPolicy(edit, draft)); };
    }
    PlanningBox::Step changing(const PolicyChange& change) const
    {
        return [id = m_policy.id, change](Edit& edit) { return changePolicy(edit, id, change); };
    }
    PlanningBox::Step mapping() const
    {
        return [this](Edit& edit) -> Result<void> {
            if (const auto met = tiePolicyToStory(edit, m_policy.id, m_story.id); !met)
                return met.error();
            return outcomeOf(tiePolicyToChecks(edit, m_policy.id, std::array{m_check}));
        };
    }
    PlanningBox::Step tyingControls() const
    {
        return [this](Edit& edit) -> Result<void> {
            if (const auto tied = tieControl(edit, u"cis-docker/4.1"_s, m_story.id); !tied)
                return tied.error();
            if (const auto tied = tieControl(edit, u"cis-docker/4.1"_s, m_risk.id); !tied)
                return tied.error();
            return outcomeOf(tieControl(edit, u" cis-docker/4.1\n"_s, m_policy.id));
        };
    }
    const Policy& now() const { return *m_box->records().of<Policy>().find(m_policy.id); }
    const Records& records() const { return m_box->records(); }

    std::unique_ptr<PlanningBox> m_box;
    Person m_ana{.name = u"Ana"_s};
    Story m_story;
    Policy m_policy;
    Risk m_risk;
    CheckKey m_check = CheckKey(0);
};

/// Given ISP-4.2 of Ana, a story, a risk and a check.
void PolicyEditsTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    m_story = aStory(u"A-1"_s);
    m_story.points = 5;
    m_policy = Policy{.reference = u"ISP-4.2"_s, .title = u"No secrets in images"_s, .owner = m_ana.id};
    m_risk = Risk{.reference = u"R-1"_s, .title = u"Keys leak"_s};
    m_box->add(m_ana, m_story, m_policy, m_risk);
    m_check = m_box->prove(m_story.id, u"c1"_s);
}

void PolicyEditsTest::givesAReferenceWhereThereIsNone()
{
    QCOMPARE(nextPolicyReference(records()), u"POL-1"_s);
    VERIFY_RESULT(m_box->edit(adding({.reference = u"POL-7"_s, .title = u"Seventh"_s})));
    const Policy next{.title = u"Eighth"_s};
    VERIFY_RESULT(m_box->edit(adding(next)));
    QCOMPARE(records().of<Policy>().find(next.id)->reference, u"POL-8"_s);
    QCOMPARE(nextPolicyReference(records()), u"POL-9"_s);
}

void PolicyEditsTest::tidiesTheDraft()
{
    const Policy draft{.reference = u" ISP 5 "_s, .title = u"One\n line "_s, .statement = u"\n Two\nlines \n"_s, .source = u" Book\n1"_s};
    QCOMPARE(m_box->faultOf(adding(draft)), QString());
    const Policy* added = records().of<Policy>().find(draft.id);
    QCOMPARE(added->reference, u"ISP 5"_s);
    QCOMPARE(added->title, u"One line"_s);
    QCOMPARE(added->statement, u"Two\nlines"_s);
    QCOMPARE(added->source, u"Book 1"_s);
}

void PolicyEditsTest::whatIsWrongIsRefused_data()
{
    QTest::addColumn<Policy>("draft");
    QTest::addColumn<QString>("words");
    QTest::newRow("no title") << Policy{.title = u" \n"_s} << u"needs a title"_s;
    QTest::newRow("same reference") << Policy{.reference = u"isp-4.2"_s, .title = u"t"_s} << u"there is a policy statement ISP-4.2 already"_s;
    QTest::newRow("long category") << Policy{.title = u"t"_s, .category = QString(longestLine + 1, u'c')} << u"at most 500 characters"_s;
    QTest::newRow("long statement") << Policy{.title = u"t"_s, .statement = QString(longestNotes + 1, u's')} << u"at most 20000 characters"_s;
    QTest::newRow("no such owner") << Policy{.title = u"t"_s, .owner = PersonId::create()} << u"is not there any more"_s;
}

void PolicyEditsTest::whatIsWrongIsRefused()
{
    QFETCH(Policy, draft);
    QFETCH(QString, words);
    const QString said = m_box->refusalOf(adding(draft));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void PolicyEditsTest::isChangedUnderAnotherReference()
{
    QCOMPARE(m_box->faultOf(changing([](Policy& policy) {
                 policy.id = PolicyId::create();
                 policy.reference = u"ISP-4.3"_s;
                 policy.status = PolicyStatus::Withdrawn;
             })),
             QString());
    QCOMPARE(now().reference, u"ISP-4.3"_s);
    QCOMPARE(now().status, PolicyStatus::Withdrawn);
    // Its own reference in other letters is no clash; none at all is refused
    QCOMPARE(m_box->faultOf(changing([](Policy& policy) { policy.reference = u"isp-4.3"_s; })), QString());
    const QString said = m_box->refusalOf(changing([](Policy& policy) { policy.reference = u" "_s; }));
    QVERIFY2(said.contains(u"needs a reference"_s), qPrintable(said));
}

void PolicyEditsTest::isMappedOnce()
{
    QCOMPARE(m_box->faultOf(mapping()), QString());
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        const auto story = tiePolicyToStory(edit, m_policy.id, m_story.id);
        const auto checks = tiePolicyToChecks(edit, m_policy.id, std::array{m_check, m_check});
        return story && checks && !*story && *checks == 0 ? Result<void>() : Error{.message = u"tied again"_s};
    }));
    QCOMPARE(records().policyTies().size(), size_t(2));
    const PolicyTieId tie = records().policyTies().front().id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return untiePolicy(edit, tie); }), QString());
    QVERIFY(!m_box->refusalOf([&](Edit& edit) { return untiePolicy(edit, tie); }).isEmpty());
}

void PolicyEditsTest::controlsAreTiedOnce()
{
    QCOMPARE(m_box->faultOf(tyingControls()), QString());
    VERIFY_RESULT(m_box->edit(tyingControls()));
    QCOMPARE(records().controlTies().size(), size_t(3));
    for (const ControlTie& tie : records().controlTies())
        QCOMPARE(tie.control, u"cis-docker/4.1"_s);
    const ControlTieId tie = records().controlTies().front().id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return untieControl(edit, tie); }), QString());
    QVERIFY(!m_box->refusalOf([&](Edit& edit) { return untieControl(edit, tie); }).isEmpty());
}

void PolicyEditsTest::whatIsGoneCantBeTied()
{
    const auto code = [&](const PlanningBox::Step& step) {
        const auto done = m_box->edit(step);
        return done ? Error::Code::Cancelled : done.error().code;
    };
    QCOMPARE(code([&](Edit& edit) { return outcomeOf(tieControl(edit, u"a/b"_s, StoryId::create())); }), Error::Code::NotFound);
    QCOMPARE(code([&](Edit& edit) { return outcomeOf(tieControl(edit, u"a/b"_s, PolicyId::create())); }), Error::Code::NotFound);
    QCOMPARE(code([&](Edit& edit) { return outcomeOf(tieControl(edit, u"a/b"_s, RiskId::create())); }), Error::Code::NotFound);
    QCOMPARE(code([&](Edit& edit) { return outcomeOf(tiePolicyToStory(edit, m_policy.id, StoryId::create())); }), Error::Code::NotFound);
    QCOMPARE(code([&](Edit& edit) { return outcomeOf(tiePolicyToStory(edit, PolicyId::create(), m_story.id)); }), Error::Code::NotFound);
    QCOMPARE(code([&](Edit& edit) { return removePolicy(edit, PolicyId::create()); }), Error::Code::NotFound);
}

void PolicyEditsTest::noOtherTextIsAControl_data()
{
    QTest::addColumn<QString>("control");
    QTest::newRow("empty") << QString();
    QTest::newRow("no benchmark") << u"/4.1"_s;
    QTest::newRow("no item") << u"cis-docker/"_s;
    QTest::newRow("one word") << u"cis-docker"_s;
    QTest::newRow("too long") << u"cis-docker/"_s + QString(longestLine, u'4');
}

void PolicyEditsTest::noOtherTextIsAControl()
{
    QFETCH(QString, control);
    const QString said = m_box->refusalOf([&](Edit& edit) { return outcomeOf(tieControl(edit, control, m_story.id)); });
    QVERIFY2(said.startsWith(u"Nothing was changed"_s), qPrintable(said));
}

void PolicyEditsTest::removalTakesAllWithIt()
{
    VERIFY_RESULT(m_box->edit(mapping()));
    VERIFY_RESULT(m_box->edit(tyingControls()));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        Note note = noteOn(NoteSubject(m_policy.id));
        note.text = u"Ask the board"_s;
        return addNote(edit, note, u"Anna"_s, someTime());
    }));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removePolicy(edit, m_policy.id); }), QString());
    QVERIFY(records().policies().empty());
    QVERIFY(records().policyTies().empty());
    QVERIFY(records().notes().empty());
    QCOMPARE(records().controlTies().size(), size_t(2));
    // A risk takes its own ties with it
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeRisk(edit, m_risk.id); }), QString());
    QCOMPARE(records().controlTies().size(), size_t(1));
}

void PolicyEditsTest::aPersonWhoIsRemovedOwnsNoneAnyMore()
{
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removePerson(edit, m_ana.id); }), QString());
    QVERIFY(!now().owner);
}

void PolicyEditsTest::aStoryGoesWithItsTies()
{
    VERIFY_RESULT(m_box->edit(mapping()));
    VERIFY_RESULT(m_box->edit(tyingControls()));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeStories(edit, std::array{m_story.id}); }), QString());
    QCOMPARE(records().policyTies().size(), size_t(1));
    QVERIFY(records().policyTies().front().check);
    QCOMPARE(records().controlTies().size(), size_t(2));
}

void PolicyEditsTest::bothPartsOfAStoryKeepItsTies()
{
    VERIFY_RESULT(m_box->edit(mapping()));
    VERIFY_RESULT(m_box->edit(tyingControls()));
    Story rest = aStory(u"A-2"_s);
    rest.points = 2;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return splitStory(edit, m_story.id, rest, {}); }), QString());
    QCOMPARE(records().policyTies().size(), size_t(3));
    QCOMPARE(records().controlTies().size(), size_t(4));
    const auto ofRest = [&](const ControlTie& tie) { return tie.story == rest.id && tie.control == u"cis-docker/4.1"; };
    QVERIFY(std::ranges::any_of(records().controlTies(), ofRest));
    // A copy has none
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return duplicateStory(edit, m_story.id, u"A-3"_s); }), QString());
    QCOMPARE(records().policyTies().size(), size_t(3));
    QCOMPARE(records().controlTies().size(), size_t(4));
}

/// The database takes two that differ in capital letters only.
void PolicyEditsTest::undoBringsNoSecondOneOfAReference()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removePolicy(edit, m_policy.id); }));
    const auto bernd = m_box->secondWindow();
    QVERIFY(bernd);
    VERIFY_RESULT(bernd->edit(u"Add"_s, adding({.reference = u"isp-4.2"_s, .title = u"Other"_s})));
    VERIFY_RESULT(m_box->workspace().catchUp());
    const auto undone = m_box->workspace().undo();
    QVERIFY(!undone);
    QVERIFY2(undone.error().message.contains(u"there is a policy statement isp-4.2 already"_s), qPrintable(undone.error().message));
    QCOMPARE(records().policies().size(), size_t(1));
}

QTEST_GUILESS_MAIN(PolicyEditsTest)
#include "tst_policyedits.moc"
