// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importbox.h"
#include "tests/support/numberedresults.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/provingbuilders.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Rows of a plan that name a check.
struct Naming {
    std::vector<Entity> rows = {};
};

} // namespace

/// What is left of an import that was cancelled, or thrown away after a look at it: nothing.
class TestDiscardedImports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void discardingLeavesNothing_data()
    {
        QTest::addColumn<QString>("time");
        QTest::newRow("latest") << u"2026-03-09T06:00:00Z"_s;
        QTest::newRow("amidst the history") << u"2026-03-01T18:00:00Z"_s;
    }
    void discardingLeavesNothing()
    {
        QFETCH(QString, time);
        // Given two imports
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 30, 10).write(box.path(u"a.json"_s))});
        box.import({.file = numbered(u"2026-03-02T06:00:00Z"_s, 30, 5).write(box.path(u"b.json"_s))});
        const auto before = rowCounts(box.workspace().file());
        const QStringList picture = box.picture();
        // When one is staged that brings targets, checks and resources of its own, and thrown away
        ResultsFile file = numbered(time, 20, 20);
        file.add(u"new_check"_s, u"new/resource"_s, Outcome::Failed);
        const QString other = numbered(time, 10, 5, u"elsewhere"_s).write(box.path(u"d.json"_s));
        auto staged = ImportBox::value(box.stage({{.file = file.write(box.path(u"c.json"_s))}, {.file = other}}));
        QCOMPARE(staged.runs.size(), size_t(2));
        VERIFY_RESULT(discardImports(box.workspace().file(), staged));
        // Then all is as before; what a later run saw may stand there in so many words
        auto after = rowCounts(box.workspace().file());
        auto expected = before;
        for (const QString& table : {u"result_change"_s, u"change_detail"_s}) {
            after.erase(table);
            expected.erase(table);
        }
        QCOMPARE(after, expected);
        QCOMPARE(box.picture(), picture);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }

    /// People may have tied something to a check while the file that made it known was only looked at.
    void aCheckThatThePlanNamesStaysWhenItsFileIsDiscarded_data()
    {
        QTest::addColumn<Naming>("naming");
        const auto row = [](const char* name, const std::vector<Entity>& rows) { QTest::newRow(name) << Naming{rows}; };
        const Story story = aStory(u"A"_s);
        row("link", {story, waymark::Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = firstCheck}});
        row("note", {Note{.check = firstCheck, .text = u"Why"_s, .author = u"Anna"_s, .written = someTime()}});
        ExceptionRecord anywhere = aWaiverOf(TargetId::create(), someTime());
        anywhere.target.reset();
        row("exception", {anywhere});
        const Risk risk{.reference = u"R-1"_s, .title = u"Keys leak"_s};
        row("risk", {risk, RiskTie{.kind = RiskTieKind::ShownBy, .risk = risk.id, .check = firstCheck}});
        const Policy policy{.reference = u"POL-1"_s, .title = u"No keys in images"_s};
        row("policy", {policy, PolicyTie{.kind = PolicyTieKind::ShownBy, .policy = policy.id, .check = firstCheck}});
        row("tool", {ToolTie{.tool = u"fargate"_s, .check = firstCheck}});
        row("tie", {CheckTie{.check = firstCheck, .item = u"iam"_s, .author = u"Anna"_s}});
    }
    void aCheckThatThePlanNamesStaysWhenItsFileIsDiscarded()
    {
        QFETCH(Naming, naming);
        // Given a preview of a file whose check somebody names meanwhile
        ImportBox box;
        const QString file = ResultsFile(u"2026-03-01T06:00:00Z"_s).add(u"new"_s, u"r"_s, Outcome::Failed).write(box.path(u"a.json"_s));
        auto staged = ImportBox::value(box.stage({{.file = file}}));
        VERIFY_RESULT(box.workspace().edit(u"Name it"_s, [&](Edit& edit) -> Result<void> {
            const auto known = edit.check(u"unit"_s, u"new"_s);
            if (!known || *known != firstCheck)
                return Error{.message = u"not the check of the file"_s};
            for (const Entity& row : naming.rows)
                if (auto inserted = edit.insert(row); !inserted)
                    return inserted;
            return {};
        }));
        // When it is discarded, then the check stays, and all else goes
        VERIFY_RESULT(discardImports(box.workspace().file(), staged));
        QCOMPARE(rowCounts(box.workspace().file())[u"run"_s], u"0"_s);
        const auto checks = ImportBox::value(box.reader().checks());
        QCOMPARE(checks.size(), size_t(1));
        QCOMPARE(checks.front().checkId, u"new"_s);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }

    /// People edit between any two steps of a discard.
    void aCheckThatIsNamedDuringTheDiscardStays()
    {
        // Given a preview of many checks, the last of which somebody ties as soon as the first one is removed
        ImportBox box;
        ResultsFile file(u"2026-03-01T06:00:00Z"_s);
        for (int i = 10; i < 40; ++i)
            file.add(u"check_%1"_s.arg(i), u"r"_s, Outcome::Failed);
        auto staged = ImportBox::value(box.stage({{.file = file.write(box.path(u"a.json"_s))}}));
        const auto database = ImportBox::value(Database::open(box.workspace().file(), Database::Mode::ReadWrite));
        VERIFY_RESULT(database->execute(
            u"CREATE TRIGGER somebody AFTER DELETE ON check_unit WHEN old.check_id = 'check_10' BEGIN INSERT INTO check_tie"
            " SELECT '00000000-0000-4000-8000-000000000001', id, 'epic', 'iam', 'made', 'Anna', 1"
            " FROM check_unit WHERE check_id = 'check_39'; END"_s));
        // When it is discarded, then that check stays, and all else goes
        VERIFY_RESULT(discardImports(box.workspace().file(), staged));
        QCOMPARE(rowCounts(box.workspace().file())[u"run"_s], u"0"_s);
        const auto checks = ImportBox::value(box.reader().checks());
        QCOMPARE(checks.size(), size_t(1));
        QCOMPARE(checks.front().checkId, u"check_39"_s);
    }

    void cancellingLeavesNothing()
    {
        ImportBox box;
        const auto before = rowCounts(box.workspace().file());
        const QString file = numbered(u"2026-03-01T06:00:00Z"_s, 3000, 5).write(box.path(u"a.json"_s));
        box.progress().cancelled = true;
        const auto staged = box.stage({{.file = file}});
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, Error::Code::Cancelled);
        QCOMPARE(rowCounts(box.workspace().file()), before);
    }

    void onlyOneImportAtATime()
    {
        // Given a preview that stands open
        ImportBox box;
        const QString file = numbered(u"2026-03-01T06:00:00Z"_s, 5, 1).write(box.path(u"a.json"_s));
        std::optional<StagedImports> staged = ImportBox::value(box.stage({{.file = file}}));
        // Then another import waits, and tidying up leaves it alone
        Progress other{.cancelled = true};
        const auto second = stageImports(box.workspace().file(), {{.file = file}}, box.formats(), box.workspace().clock(), other);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Error::Code::Cancelled);
        VERIFY_RESULT(removeAbandonedImports(box.workspace().file()));
        QCOMPARE(rowCounts(box.workspace().file())[u"run"_s], u"1"_s);
        // When its holder is gone, then it is tidied up
        staged.reset();
        VERIFY_RESULT(removeAbandonedImports(box.workspace().file()));
        QCOMPARE(rowCounts(box.workspace().file())[u"run"_s], u"0"_s);
        QCOMPARE(rowCounts(box.workspace().file())[u"resource"_s], u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestDiscardedImports)
#include "tst_discardedimports.moc"
