// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/programme/programmefigures.h"
#include "model/programme/setup.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// A programme of two sprints, lived through day by day in a real workspace.
class TestPlanningFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogues::loadBuiltIn();
        VERIFY_RESULT(loaded);
        m_catalogues = std::make_unique<Catalogues>(*std::move(loaded));
        NewProgramme programme{.name = u"P"_s, .timeZone = u"Europe/Vienna"_s, .firstDay = monday};
        auto created = createWorkspace(m_folder.filePath(u"p.waymark"_s), programme, *m_catalogues, u"Anna"_s, m_clock);
        VERIFY_RESULT(created);
        m_workspace = *std::move(created);
        live();
    }

    void theReaderHasTheDaysOfTheWorkspace()
    {
        const auto reader = EvidenceReader::open(m_workspace->file());
        VERIFY_RESULT(reader);
        const auto read = reader->planDays();
        const auto kept = m_workspace->planDays();
        VERIFY_RESULT(read);
        VERIFY_RESULT(kept);
        QVERIFY(!read->empty());
        QVERIFY(*read == *kept);
    }

    void burndownIsHistory()
    {
        const auto figures = this->figures();
        const auto& days = figures.sprints[0].burndown.days;
        QCOMPARE(days.size(), size_t(14));
        QCOMPARE(days[0].scope, 8);
        QCOMPARE(days[0].remaining(), 8);
        QCOMPARE(days[3].remaining(), 5);  // A is done
        QCOMPARE(days[4].scope, 10);       // C was added
        QCOMPARE(days[13].scope, 10);      // and though B and C stand elsewhere since
        QCOMPARE(days[13].remaining(), 7); // they have not burned down here
        QCOMPARE(figures.sprints[0].planned, 10);
        QCOMPARE(figures.sprints[0].done, 3);
    }

    void whatIsLeftGoesOn()
    {
        const auto figures = this->figures();
        QCOMPARE(figures.sprints[1].planned, 5);
        QCOMPARE(figures.sprints[1].carriedOver.value, std::optional<qint64>(5));
        QCOMPARE(figures.velocity.sprints[0].returned, 2);
        QCOMPARE(figures.velocity.mean.value, std::optional<qint64>(300));
        QCOMPARE(figures.backlog.totals, (PlanTotals{.scope = 10, .done = 3}));
        QCOMPARE(figures.backlog.burndown.days.back().remaining(), 7);
        QVERIFY(figures.backlog.forecast.p95); // 7 points, 3 a sprint
        QCOMPARE(figures.backlog.forecast.p95->sprint, 3);
        QVERIFY(figures.sprints[1].gate && !figures.sprints[1].gate->holds); // nothing ran
        QVERIFY(!figures.sprints[2].gate);
    }

private:
    const QDate monday{2026, 3, 2};

    void at(int day) { m_clock->set(QDateTime(monday.addDays(day), QTime(9, 0), Qt::UTC)); }

    void edit(const std::function<Result<void>(Edit&)>& perform)
    {
        const auto done = m_workspace->edit(u"a day's work"_s, perform);
        VERIFY_RESULT(done);
    }

    void live()
    {
        const auto sprintId = [&](int number) {
            return std::ranges::find(m_workspace->records().sprints(), number, &Sprint::number)->id;
        };
        std::vector<Story> stories = {aStory(u"A"_s), aStory(u"B"_s), aStory(u"C"_s)};
        const int points[] = {3, 5, 2};
        for (size_t i = 0; i < 3; ++i)
            stories[i].points = points[i];
        at(0);
        edit([&](Edit& edit) -> Result<void> {
            for (size_t i = 0; i < 2; ++i) {
                stories[i].sprint = sprintId(0);
                if (auto inserted = edit.insert(stories[i]); !inserted)
                    return inserted;
            }
            return startSprint(edit, sprintId(0));
        });
        at(3);
        const std::vector first = {stories[0].id};
        edit([&](Edit& edit) {
            return changeStories(edit, first, [](Story& story) { story.status = StoryStatus::Done; });
        });
        at(4);
        stories[2].sprint = sprintId(0);
        edit([&](Edit& edit) { return edit.insert(stories[2]); });
        at(14);
        edit([&](Edit& edit) {
            return closeSprint(edit, {.sprint = sprintId(0),
                                      .now = m_clock->now(),
                                      .author = u"Anna"_s,
                                      .capacity = 10,
                                      .carryTo = sprintId(1),
                                      .returned = {stories[2].id}});
        });
    }

    ProgrammeFigures figures() const
    {
        const auto reader = EvidenceReader::open(m_workspace->file());
        const auto figures = programmeFigures(*reader, m_workspace->records(), *m_catalogues, m_clock->now());
        return figures ? *figures : ProgrammeFigures{};
    }

    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(QDateTime(monday, QTime(7, 0), Qt::UTC));
    std::unique_ptr<Catalogues> m_catalogues;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestPlanningFigures)
#include "tst_planningfigures.moc"
