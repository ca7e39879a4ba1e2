// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidenceshelf.h"
#include "model/edit/runedits.h"
#include "tests/support/findingbuilders.h"
#include "tests/support/numberedresults.h"
#include "tests/support/runbox.h"

#include <QRandomGenerator>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QString stateText(const ObservedState& state)
{
    return (state.outcome ? word(*state.outcome) : u"not seen"_s) + u' ' + word(state.severity);
}

template <typename T>
QString numberOf(T key)
{
    return QString::number(key.value());
}

/// All that a shelf keeps, as text that compares.
QStringList pictureOf(const EvidenceReader& reader, const std::optional<QDateTime>& asOf)
{
    QStringList lines;
    const auto tallies = ImportBox::value(reader.tallies(asOf));
    std::vector<ExceptionReach> reaches;
    for (const CheckTally& tally : tallies) {
        lines << tally.checkId + u' ' + tally.scope.targetIdentity + u' ' + tally.lastRun.toString(Qt::ISODate);
        for (const auto& [state, count] : tally.counts)
            lines << stateText(state) + u' ' + QString::number(count);
        reaches.push_back({.check = tally.check, .resources = {u"resource/1"_s, u"resource/21"_s, u"resource/41"_s}});
    }
    for (const auto& [key, scope] : ImportBox::value(reader.scopes(asOf)))
        lines << numberOf(key) + u' ' + scope.targetIdentity;
    for (const RunDeltas& run : ImportBox::value(reader.deltas(asOf)))
        for (const TallyDelta& delta : run.deltas)
            lines << run.run.toString() + numberOf(delta.check) + u' ' + stateText(delta.state) + u' ' + QString::number(delta.delta);
    for (const CheckKey check : ImportBox::value(reader.everFailed(asOf)))
        lines << u"failed "_s + numberOf(check);
    for (const CheckKey check : ImportBox::value(reader.onlyInDrills(asOf)))
        lines << u"in drills "_s + numberOf(check);
    for (const ExceptedCount& count : ImportBox::value(reader.excepted(reaches, asOf)))
        lines << u"excepted "_s + numberOf(count.check) + u' ' + stateText(count.state) + u' ' + QString::number(count.count);
    OverdueMoments before;
    before.fill(QDateTime(QDate(2026, 3, 4), QTime(0, 0), Qt::UTC));
    for (const OverdueCount& count : ImportBox::value(reader.overdue(before, reaches, asOf)))
        lines << u"overdue "_s + numberOf(count.check) + u' ' + QString::number(count.count) + u' ' + QString::number(count.excepted);
    return lines;
}

/// All runs that are withdrawn.
void purge(ImportBox& box)
{
    std::vector<RunId> runs;
    for (const Run& run : box.workspace().records().runs())
        if (run.state == RunState::Withdrawn)
            runs.push_back(run.id);
    if (runs.empty())
        return;
    ImportBox::done(purgeRuns(box.workspace(), runs));
    ImportBox::done(removePurgedRuns(box.workspace().file(), box.progress()));
}

/// What people do to runs, in no order.
struct RandomActs {
    ImportBox box;
    QRandomGenerator random{5};
    int files = 0;

    void next()
    {
        Workspace& workspace = box.workspace();
        const auto runs = workspace.records().runs();
        const int act = random.bounded(7);
        if (runs.size() < 3 || act == 0)
            import(true);
        else if (act == 1)
            flip(runs[random.bounded(static_cast<quint32>(runs.size()))]);
        else if (act == 2)
            static_cast<void>(workspace.undo().has_value()); // there may be nothing to undo
        else if (act == 3)
            static_cast<void>(workspace.redo().has_value());
        else if (act == 4)
            purge(box);
        else if (act == 5)
            import(false);
        else
            box.settleNow();
    }
    void import(bool accepted)
    {
        const QDateTime time(QDate(2026, 3, 1 + random.bounded(9)), QTime(6, files), Qt::UTC);
        const QString file = box.path(u"%1.json"_s.arg(files++));
        const QString target = random.bounded(2) == 0 ? u"platform"_s : u"annex"_s;
        const QString written =
            numbered(time.toString(Qt::ISODate), 40 + random.bounded(20), random.bounded(40), target).write(file);
        auto staged = ImportBox::value(box.stage({{.file = written}}));
        ImportBox::done(accepted ? acceptImports(box.workspace(), staged) : discardImports(box.workspace().file(), staged));
    }
    void flip(Run run)
    {
        ImportBox::done(box.workspace().edit(u"Flip"_s, [&](Edit& edit) {
            return run.state == RunState::Counted ? removeRun(edit, run.id) : restoreRun(edit, run.id);
        }));
    }
};

} // namespace

class TestEvidenceShelf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersOnceWhileNothingChanges()
    {
        EvidenceShelf shelf;
        int reads = 0;
        const auto ask = [&](const QString& state, const EvidenceShelf::Question& question) {
            return ImportBox::value(shelf.get<int>(state, question, [&] { return Result(++reads); }));
        };
        using Kind = EvidenceShelf::Kind;
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Tallies}), 1);
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Tallies}), 1);
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Deltas}), 2);
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Tallies, .asOf = aDay(3)}), 3);
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Tallies}), 1);
        const std::vector<ExceptionReach> reaches{{.check = CheckKey(1), .resources = {u"a"_s}}};
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Excepted, .reaches = reaches}), 4);
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Excepted}), 5);
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Excepted, .reaches = reaches}), 4);
        QCOMPARE(ask(u"two"_s, {.kind = Kind::Tallies}), 6);
        QCOMPARE(ask(u"two"_s, {.kind = Kind::Excepted, .reaches = reaches}), 7);
        QCOMPARE(ask(u"one"_s, {.kind = Kind::Tallies}), 8); // of a reader that is still of the state before
    }

    void whatFailedIsAskedAgain()
    {
        EvidenceShelf shelf;
        const EvidenceShelf::Question question{.kind = EvidenceShelf::Kind::Scopes};
        QVERIFY(!shelf.get<int>(u"one"_s, question, [] { return Result<int>(Error{.message = u"no"_s}); }));
        QCOMPARE(ImportBox::value(shelf.get<int>(u"one"_s, question, [] { return Result(7); })), 7);
    }

    void keepsAFewOfEachKind()
    {
        EvidenceShelf shelf;
        int reads = 0;
        for (int round = 0; round < 2; ++round)
            for (int day = 0; day < 100; ++day)
                QVERIFY(shelf.get<int>(u"one"_s, {.kind = EvidenceShelf::Kind::Tallies, .asOf = aDay(day)}, [&] { return Result(++reads); }));
        QCOMPARE(reads, 200);
    }

    /// The keys of its run and scope are used again.
    void anImportInPlaceOfAPurgedOneIsAnother()
    {
        EvidenceShelf shelf;
        ImportBox box;
        for (const int failing : {10, 20}) {
            const Run run = box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 40, failing).write(box.path(u"%1.json"_s.arg(failing)))});
            const auto kept = ImportBox::value(EvidenceReader::open(box.workspace().file(), &shelf));
            QCOMPARE(pictureOf(kept, {}), pictureOf(box.reader(), {}));
            ImportBox::done(box.workspace().edit(u"Remove"_s, [&](Edit& edit) { return removeRun(edit, run.id); }));
            purge(box);
        }
    }

    void aTitleThatIsFilledInIsSeen()
    {
        EvidenceShelf shelf;
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 40, 10).write(box.path(u"a.json"_s))});
        const auto titles = [&] {
            QStringList list;
            for (const CheckTally& tally : ImportBox::value(ImportBox::value(EvidenceReader::open(box.workspace().file(), &shelf)).tallies()))
                list << tally.title;
            return list;
        };
        const auto entitle = [&](const QString& title) {
            auto database = ImportBox::value(Database::open(box.workspace().file(), Database::Mode::ReadWrite));
            ImportBox::done(database->execute(u"UPDATE check_unit SET title = '%1' WHERE id = 1"_s.arg(title)));
        };
        entitle({});
        QVERIFY(titles().contains(QString()));
        entitle(u"Known now"_s);
        QVERIFY(titles().contains(u"Known now"_s));
        entitle(u"Another"_s); // of which the state tells nothing, and which no import does
        QVERIFY(titles().contains(u"Known now"_s));
    }

    /// Whatever becomes of runs, who has a shelf reads what others read.
    void isNeverOlderThanTheEvidence()
    {
        EvidenceShelf shelf;
        RandomActs acts;
        const std::optional<QDateTime> moments[] = {std::nullopt, QDateTime(QDate(2026, 3, 5), QTime(12, 0), Qt::UTC)};
        for (int step = 0; step < 60; ++step) {
            acts.next();
            for (const auto& asOf : moments) {
                const auto kept = ImportBox::value(EvidenceReader::open(acts.box.workspace().file(), &shelf));
                QCOMPARE(pictureOf(kept, asOf), pictureOf(acts.box.reader(), asOf));
                QCOMPARE(pictureOf(kept, asOf), pictureOf(acts.box.reader(), asOf));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEvidenceShelf)
#include "tst_evidenceshelf.moc"
