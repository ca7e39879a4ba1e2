// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/capabilitystories.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Story storyOf(const QString& capability, Priority priority = Priority::Must)
{
    return {.reference = u"IAM-UC-01"_s, .capability = capability, .priority = priority};
}

} // namespace

class TestCapabilityStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storiesStandAtTheirCapabilities()
    {
        // Given stories of two capabilities, one that won't be done, and one of no capability
        const std::vector stories = {storyOf(u"threat-detection"_s), storyOf(u"data-protection"_s), storyOf(u"threat-detection"_s),
                                     storyOf(u"incident-response"_s, Priority::Wont), storyOf({})};
        // And checks that prove one, excuse another, and prove the one of none
        StoryProofs proofs;
        proofs.proofs.insert(stories[2].id, {.proof = Proof::Passed});
        proofs.proofs.insert(stories[1].id, {.proof = Proof::Excepted, .excepted = {CheckKey(1)}});
        proofs.proofs.insert(stories[4].id, {.proof = Proof::Passed});
        // When they are gathered
        const std::vector<CapabilityStories> all = capabilityStories(stories, proofs);
        // Then capabilities have those that are to be done, and excuses prove nothing
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].capability, u"data-protection"_s);
        QCOMPARE(all[0].stories, std::vector{stories[1].id});
        QVERIFY(all[0].proven.empty());
        QCOMPARE(all[1].capability, u"threat-detection"_s);
        QCOMPARE(all[1].stories, (std::vector{stories[0].id, stories[2].id}));
        QCOMPARE(all[1].proven, std::vector{stories[2].id});
    }

    void withoutStoriesThereIsNothing() { QVERIFY(capabilityStories({}, {}).empty()); }
};

QTEST_GUILESS_MAIN(TestCapabilityStories)
#include "tst_capabilitystories.moc"
