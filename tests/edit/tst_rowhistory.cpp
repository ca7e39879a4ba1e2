// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/recordnames.h"
#include "model/edit/workspace.h"
#include "tests/support/fixedclock.h"
#include "tests/support/oneofeach.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a details panel shows of a row's past.
class RowHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void newestFirstAndNoMoreThanAskedFor();
    void onlyWhatChangedInTheRow();
    void alsoOfARowThatIsGone();
    void ofWhatNobodyChangedThereIsNone();
    void namesWhatTheIdsStandFor();

private:
    std::unique_ptr<Workspace> opened(const QString& author) const;
    static Result<void> estimate(Workspace& workspace, int points);
    QString file() const { return m_folder->filePath(u"a.waymark"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_anna;
    std::unique_ptr<Workspace> m_bernd;
    Story m_story = aStory(u"A-1"_s);
};

std::unique_ptr<Workspace> RowHistoryTest::opened(const QString& author) const
{
    auto workspace = Workspace::open(
        file(), {.author = author, .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0});
    return workspace ? std::move(*workspace) : nullptr;
}

Result<void> RowHistoryTest::estimate(Workspace& workspace, int points)
{
    return workspace.edit(u"Estimate %1"_s.arg(points), [&](Edit& edit) {
        const Story before = workspace.records().stories().front();
        Story after = before;
        after.points = points;
        return edit.update(before, after);
    });
}

/// Given a story that was added with another, and estimated by Anna and by Bernd.
void RowHistoryTest::init()
{
    m_anna.reset();
    m_bernd.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    VERIFY_RESULT(Workspace::create(file(), {.name = u"Programme"_s}, {.author = u"Anna"_s}));
    m_anna = opened(u"Anna"_s);
    QVERIFY(m_anna);
    VERIFY_RESULT(m_anna->edit(u"Add two"_s, [&](Edit& edit) {
        const auto first = edit.insert(m_story);
        return first ? edit.insert(aStory(u"A-2"_s)) : first;
    }));
    VERIFY_RESULT(estimate(*m_anna, 3));
    m_bernd = opened(u"Bernd"_s);
    QVERIFY(m_bernd);
    VERIFY_RESULT(estimate(*m_bernd, 5));
}

void RowHistoryTest::newestFirstAndNoMoreThanAskedFor()
{
    const auto all = m_anna->historyOf(m_story, 10);
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), size_t(3));
    QCOMPARE(all->at(0).text, u"Estimate 5"_s);
    QCOMPARE(all->at(0).author, u"Bernd"_s);
    QCOMPARE(all->at(0).at, someTime());
    QVERIFY(all->at(0).sequence > all->at(1).sequence);
    QCOMPARE(all->at(2).text, u"Add two"_s);
    const auto latest = m_anna->historyOf(m_story, 1);
    VERIFY_RESULT(latest);
    QCOMPARE(latest->size(), size_t(1));
    QCOMPARE(latest->at(0).text, u"Estimate 5"_s);
}

void RowHistoryTest::onlyWhatChangedInTheRow()
{
    const auto all = m_anna->historyOf(m_story, 10);
    VERIFY_RESULT(all);
    for (const ChangeSet& changeSet : *all) {
        QCOMPARE(changeSet.changes.size(), size_t(1));
        QCOMPARE(std::get<Story>(changeSet.changes.front().either()).reference, u"A-1"_s);
    }
    const std::vector<FieldChange> expected{{u"points"_s, u"Points"_s, u"3"_s, u"5"_s}};
    QVERIFY(differences(all->front().changes.front()) == expected);
}

void RowHistoryTest::alsoOfARowThatIsGone()
{
    const Story last = m_bernd->records().stories().front();
    VERIFY_RESULT(m_bernd->edit(u"Remove"_s, [&](Edit& edit) { return edit.remove(last); }));
    const auto all = m_anna->historyOf(m_story, 10);
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), size_t(4));
    QVERIFY(!all->front().changes.front().after);
    // And the way back is told as an undo
    VERIFY_RESULT(m_bernd->undo());
    QCOMPARE(m_anna->historyOf(m_story, 1)->front().text, u"Undo: Remove"_s);
}

void RowHistoryTest::ofWhatNobodyChangedThereIsNone()
{
    const auto none = m_anna->historyOf(aStory(u"never there"_s), 10);
    VERIFY_RESULT(none);
    QVERIFY(none->empty());
}

void RowHistoryTest::namesWhatTheIdsStandFor()
{
    // Given one of each kind of row
    Records records;
    for (const Entity& entity : oneOfEach())
        std::visit([&](const auto& row) { records.load(row); }, entity);
    const auto name = [&](const char* field, const auto& id) { return namesIn(records)(QLatin1String(field), id.toString()); };
    QCOMPARE(name("sprint_id", records.sprints().front().id), u"Sprint 3"_s);
    QCOMPARE(name("other_story_id", records.stories().front().id), u"IAM-UC-01"_s);
    QCOMPARE(name("owner_id", records.people().front().id), u"Anna Kovac"_s);
    QCOMPARE(name("target_id", records.targets().front().id), u"441077820913"_s);
    QCOMPARE(name("element_id", records.threatElements().front().id), u"Public API"_s);
    QCOMPARE(name("closure_id", records.closures().front().id), u"Sprint 3"_s);
    QCOMPARE(name("exception_id", records.exceptions().front().id), u"EX-1"_s);
    QCOMPARE(name("risk_id", records.risks().front().id), u"R-1"_s);
    QCOMPARE(name("policy_id", records.policies().front().id), u"ISP-4.2"_s);
    QCOMPARE(name("game_day_id", records.gameDays().front().id), u"GD-1"_s);
    QCOMPARE(name("lead_id", records.people().front().id), u"Anna Kovac"_s);
    QCOMPARE(name("workload_id", records.workloads().front().id), u"Payments"_s);
    QCOMPARE(name("lens_id", records.lenses().front().id), u"Our \"own\" lens (1)"_s);
    QCOMPARE(name("review_id", records.reviews().front().id), u"Payments by Our \"own\" lens"_s);
    QCOMPARE(name("answer_id", records.answers().front().id), u"SEC01"_s);
    QCOMPARE(name("sprint_id", SprintId::create()), u"(removed)"_s);
    QCOMPARE(name("title", StoryId::create()), QString());
    // And of a check, which is no record, if it is told
    const NameOfValue withChecks = namesIn(records, {{CheckKey(7), CheckUnit{.checkId = u"iam_root_mfa"_s}}});
    QCOMPARE(withChecks(u"check_id"_s, u"7"_s), u"iam_root_mfa"_s);
    QCOMPARE(withChecks(u"check_id"_s, u"8"_s), QString());
}

QTEST_GUILESS_MAIN(RowHistoryTest)
#include "tst_rowhistory.moc"
