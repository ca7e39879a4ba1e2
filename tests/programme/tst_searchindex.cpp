// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/programme/itemkindtext.h"
#include "model/programme/programmefigures.h"
#include "model/programme/searchindex.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/builtinreference.h"
#include "tests/support/planningbuilders.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <optional>
#include <set>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int all = 1'000'000;

QStringList codes(const std::vector<SearchHit>& hits)
{
    QStringList found;
    for (const SearchHit& hit : hits)
        found << hit.item->code;
    return found;
}

Story story(const QString& reference, const QString& title, const QString& narrative = {})
{
    Story made = aStory(reference);
    made.title = title;
    made.narrative = narrative;
    return made;
}

Records recordsOf(std::initializer_list<Story> stories)
{
    Records records;
    records.load(WorkspaceProperties{});
    for (const Story& one : stories)
        records.load(one);
    return records;
}

/// One item of each kind that people plan with, each of which says "quokka" somewhere.
Records oneOfEach()
{
    Records records = recordsOf({story(u"IAM-UC-01"_s, u"Feed the quokka"_s)});
    Story abuse = story(u"IAM-AC-01"_s, u"Poison it"_s, u"The quokka is poisoned."_s);
    abuse.kind = StoryKind::Abuse;
    records.load(abuse);
    records.load(Risk{.reference = u"R-1"_s, .title = u"Nothing is left"_s, .cause = u"A quokka ate it"_s});
    Sprint sprint = aSprint(1);
    sprint.goal = u"Quokkas are safe"_s;
    records.load(sprint);
    records.load(Person{.name = u"Ada Quokka"_s});
    records.load(Workload{.name = u"Quokka shop"_s});
    records.load(ExceptionRecord{.reference = u"EX-1"_s, .risk = RiskId::create(), .reason = u"quokkas bite"_s});
    records.load(Policy{.reference = u"P-1"_s, .title = u"Animals"_s, .statement = u"No quokka goes hungry."_s});
    records.load(GameDay{.reference = u"GD-1"_s, .title = u"Escape"_s, .scenario = u"A quokka is out."_s});
    records.load(Target{.identity = u"quokka.example.org"_s});
    Run run = aRun(u"quokka.json"_s);
    run.state = RunState::Counted;
    records.load(run);
    return records;
}

ProgrammeFigures figuresWithQuokkas()
{
    ProgrammeFigures figures;
    figures.units.insert(CheckKey(7), CheckUnit{.key = CheckKey(7), .tool = u"prowler"_s, .checkId = u"quokka_fed"_s, .title = u"It is fed"_s});
    ReviewTotals review{.workloadName = u"Shop"_s};
    review.questions.push_back({.id = u"SEC01"_s,
                                .title = u"How do you feed a quokka?"_s,
                                .choices = {{.id = u"often"_s, .title = u"The quokka is fed often"_s, .code = u"SEC01-BP01"_s, .evidence = ChoiceEvidence::Unproven}}});
    figures.reviews.push_back(review);
    return figures;
}

/// What an item can be found by, as itemsOf() has it.
QString wordsOf(const NamedItem& item)
{
    return QStringList{item.code, item.title, itemKindWords(item.item.kind), item.text}.join(u'\n').toCaseFolded();
}

QString randomText(QRandomGenerator& random, int words)
{
    static const QStringList syllables = {u"Key"_s, u"log"_s, u"ÄRGER"_s, u"straße"_s, u"sign"_s, u"in"_s, u"in"_s, u"x"_s, u"Data"_s, u"日本"_s};
    QStringList made;
    for (int i = 0; i < words; ++i)
        made << syllables[random.bounded(static_cast<int>(syllables.size()))] + (random.bounded(2) ? syllables[random.bounded(static_cast<int>(syllables.size()))] : QString());
    return made.join(u' ');
}

} // namespace

/// All items by all of their words.
class TestSearchIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestComesFirst()
    {
        // Given stories that have "key" in all places, the worst first
        const Records records = recordsOf({story(u"A-1"_s, u"Rotate"_s, u"Each key is rotated."_s), story(u"A-2"_s, u"Rotate a key"_s),
                                           story(u"A-3"_s, u"Keys rotate"_s), story(u"KEY-9"_s, u"Rotate"_s), story(u"KEY"_s, u"Rotate"_s)});
        const SearchIndex index(ItemSources{.records = &records});
        QCOMPARE(index.size(), 5);
        // When that is looked for, then the code itself comes first, and what only says so somewhere comes last
        QCOMPARE(codes(index.find(u"key"_s, all)), (QStringList{u"KEY"_s, u"KEY-9"_s, u"A-3"_s, u"A-2"_s, u"A-1"_s}));
        const auto hits = index.find(u"key"_s, all);
        for (size_t i = 0; i < hits.size(); ++i)
            QCOMPARE(hits[i].rank, static_cast<int>(i));
    }

    void whatIsCalledSoComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("the code and the name") << u"DAT Data protection"_s << u"DAT"_s;
        QTest::newRow("the code and words of the name") << u"dat prot"_s << u"DAT"_s;
        QTest::newRow("the whole name") << u"data  protection"_s << u"DAT"_s;
        QTest::newRow("a kind and the whole name") << u"epic data protection"_s << u"DAT"_s;
        QTest::newRow("a kind and the code") << u"risk r-1"_s << u"R-1"_s;
        QTest::newRow("a code that others begin with") << u"r-1"_s << u"R-1"_s;
        QTest::newRow("a check without its tool") << u"ec2_backup"_s << u"prowler ec2_backup"_s;
        QTest::newRow("a check with its tool and words") << u"prowler ec2_backup volumes"_s << u"prowler ec2_backup"_s;
    }

    /// Whoever types the code or the whole name of an item means it, whatever else has these words.
    void whatIsCalledSoComesFirst()
    {
        // Given items that have the words of others in their titles, or codes that begin like theirs
        Records records = recordsOf({story(u"IAM-UC-01"_s, u"Data protection of DAT volumes: r-1, ec2_backup, prowler, dat prot"_s),
                                     story(u"IAM-UC-02"_s, u"Data protection plan, an epic of R-1"_s)});
        records.load(Risk{.reference = u"R-10"_s, .title = u"Backups, of which risk R-1 speaks, are gone"_s});
        records.load(Risk{.reference = u"R-1"_s, .title = u"Nobody knows"_s});
        ProgrammeFigures figures;
        for (const QString& id : {u"ec2_backup_plan"_s, u"ec2_backup"_s})
            figures.units.insert(CheckKey(id.size()), CheckUnit{.key = CheckKey(id.size()), .tool = u"prowler"_s, .checkId = id, .title = u"Volumes are in a plan"_s});
        const SearchIndex index(ItemSources{.records = &records, .catalogues = &builtInCatalogues(), .figures = &figures});
        // When one is typed, then it comes first
        QFETCH(QString, typed);
        const auto hits = index.find(typed, all);
        QVERIFY(hits.size() > 1);
        QTEST(hits[0].item->code, "first");
        QCOMPARE(hits[0].rank, static_cast<int>(SearchFit::Called));
    }

    /// All checks of a tool begin with its name: whoever types that looks for what is called so.
    void whatIsCalledSoComesBeforeTheChecksOfATool()
    {
        // Given many checks of a tool that is in the toolbox too, and a story that only speaks of it
        const auto reference = builtInReference().content();
        QVERIFY(reference);
        ProgrammeFigures figures;
        for (int i = 1; i <= 50; ++i)
            figures.units.insert(CheckKey(i), CheckUnit{.key = CheckKey(i), .tool = u"guardduty"_s, .checkId = u"Listing-%1"_s.arg(i), .title = u"Unusual listing"_s});
        const Records records = recordsOf({story(u"A-1"_s, u"Turn GuardDuty on"_s)});
        const SearchIndex index(ItemSources{.records = &records, .catalogues = &builtInCatalogues(), .reference = reference->get(), .figures = &figures});
        // When that name is looked for, then the tool comes before its checks, and so does what has the word in its title
        const auto hits = index.find(u"GuardDuty"_s, all);
        const auto placeOf = [&hits](auto&& isWanted) { return std::ranges::find_if(hits, isWanted) - hits.begin(); };
        const auto tool = placeOf([](const SearchHit& hit) { return hit.item->title == u"Amazon GuardDuty"_s; });
        const auto inTitle = placeOf([](const SearchHit& hit) { return hit.item->code == u"A-1"_s; });
        const auto check = placeOf([](const SearchHit& hit) { return hit.item->item.kind == ItemKind::Check; });
        QVERIFY(tool < inTitle);
        QVERIFY(inTitle < check);
        QVERIFY(check < std::ssize(hits));
        // A check is found by its whole code, and by its tool with words of its own, as before
        QCOMPARE(index.find(u"guardduty listing-7"_s, 1).front().item->code, u"guardduty Listing-7"_s);
        QCOMPARE(index.find(u"guardduty unusual"_s, 1).front().rank, static_cast<int>(SearchFit::InTitle));
    }

    void noMoreAreGivenThanAreWanted()
    {
        const Records records = recordsOf({story(u"A-1"_s, u"Rotate"_s, u"key"_s), story(u"A-2"_s, u"A key"_s), story(u"A-3"_s, u"Key"_s)});
        const SearchIndex index(ItemSources{.records = &records});
        QCOMPARE(codes(index.find(u"key"_s, 2)), (QStringList{u"A-3"_s, u"A-2"_s}));
        QVERIFY(index.find(u"key"_s, 0).empty());
    }

    /// What nobody wants doesn't crowd out what they want.
    void othersDontCrowdOutWhatIsAccepted()
    {
        const Story worst = story(u"B-1"_s, u"Rotate"_s, u"Each key is rotated."_s);
        Records records = recordsOf({worst});
        for (int i = 1; i <= 50; ++i)
            records.load(story(u"A-%1"_s.arg(i), u"Key"_s));
        const SearchIndex index(ItemSources{.records = &records});
        const QString wanted = worst.id.toString();
        const auto hits = index.find(u"key"_s, 3, [&wanted](const ItemRef& item) { return item.id == wanted; });
        QCOMPARE(codes(hits), QStringList{u"B-1"_s});
    }

    void withoutWordsNothingIsFound()
    {
        const Records records = recordsOf({story(u"A-1"_s, u"Rotate"_s)});
        const SearchIndex index(ItemSources{.records = &records});
        QVERIFY(index.find({}, all).empty());
        QVERIFY(index.find(u"  \n "_s, all).empty());
        QVERIFY(SearchIndex().find(u"a"_s, all).empty());
        QCOMPARE(SearchIndex().size(), 0);
    }

    void eachWordCountsWhereverItStands_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("found");
        QTest::newRow("in title and narrative, in another order") << u"narrow title"_s << true;
        QTest::newRow("of a criterion") << u"criterion"_s << true;
        QTest::newRow("parts of words") << u"arro itl"_s << true;
        QTest::newRow("one is nowhere") << u"title nowhere"_s << false;
        QTest::newRow("by its code") << u"a-1"_s << true;
        QTest::newRow("whatever its case") << u"TITLE ÜBER"_s << true;
        QTest::newRow("accents are as they are") << u"uber"_s << false;
        QTest::newRow("in two scripts") << u"日本"_s << true;
        QTest::newRow("the end of one field and the beginning of the next") << u"a-1a"_s << false;
        QTest::newRow("by its kind") << u"story title"_s << true;
        QTest::newRow("by another kind") << u"risk title"_s << false;
    }

    void eachWordCountsWhereverItStands()
    {
        Story one = story(u"A-1"_s, u"A title über all"_s, u"narrow 日本"_s);
        one.criteria = {u"The criterion"_s};
        const Records records = recordsOf({one});
        const SearchIndex index(ItemSources{.records = &records});
        QFETCH(QString, words);
        QTEST(!index.find(words, all).empty(), "found");
    }

    void aWordForTheKindSaysNothingOfTheFit()
    {
        // Given a person, and a story that speaks of her
        Records records = recordsOf({story(u"A-1"_s, u"A person of note"_s, u"ana"_s)});
        records.load(Person{.name = u"Ana"_s});
        const SearchIndex index(ItemSources{.records = &records});
        // When she is looked for as a person, then she comes first
        const auto hits = index.find(u"person ana"_s, all);
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits.front().item->title, u"Ana"_s);
    }

    void everyKindIsFound()
    {
        const Records records = oneOfEach();
        const ProgrammeFigures figures = figuresWithQuokkas();
        const SearchIndex index(ItemSources{.records = &records, .figures = &figures});
        std::set<ItemKind> kinds;
        for (const SearchHit& hit : index.find(u"QUOKKA"_s, all))
            kinds.insert(hit.item->item.kind);
        for (const ItemKind kind : {ItemKind::UseCase, ItemKind::AbuseCase, ItemKind::Risk, ItemKind::Sprint, ItemKind::Person,
                                    ItemKind::Workload, ItemKind::Question, ItemKind::Choice, ItemKind::Check, ItemKind::Exception,
                                    ItemKind::Policy, ItemKind::GameDay, ItemKind::Target, ItemKind::Run})
            QVERIFY2(kinds.contains(kind), qPrintable(word(kind)));
    }

    void everyKindOfReferenceContentIsFound_data()
    {
        QTest::addColumn<ItemKind>("kind");
        for (const auto& [kind, text] : Words<ItemKind>::list)
            if (isReference(kind))
                QTest::newRow(text) << kind;
    }

    void everyKindOfReferenceContentIsFound()
    {
        QFETCH(ItemKind, kind);
        const auto reference = builtInReference().content();
        QVERIFY(reference);
        const ItemSources sources{.catalogues = &builtInCatalogues(), .reference = reference->get()};
        const SearchIndex index(sources);
        const auto items = itemsOf(kind, sources);
        QVERIFY(!items.empty());
        for (const NamedItem& item : items) {
            const auto hits = index.find(item.code.isEmpty() ? item.title : item.code + u' ' + item.title, all);
            QVERIFY2(std::ranges::any_of(hits, [&](const SearchHit& hit) { return hit.item->item == item.item; }), qPrintable(item.title));
        }
    }

    void notesAreFoundByWhatTheyStandOn()
    {
        Records records = recordsOf({story(u"A-1"_s, u"One"_s), story(u"A-2"_s, u"Two"_s)});
        Note note = noteOn(NoteSubject(records.stories()[1].id));
        note.text = u"Ask the wombat"_s;
        records.load(note);
        const SearchIndex index(ItemSources{.records = &records});
        QCOMPARE(codes(index.find(u"wombat"_s, all)), QStringList{u"A-2"_s});
    }

    void whatIsPlannedComesBeforeReferenceContent()
    {
        // Given a risk that is called as a service is
        const auto reference = builtInReference().content();
        QVERIFY(reference);
        const ToolboxEntry& tool = (*reference)->toolbox.entries.front();
        Records records = recordsOf({});
        records.load(Risk{.reference = u"R-1"_s, .title = tool.name});
        const SearchIndex index(ItemSources{.records = &records, .catalogues = &builtInCatalogues(), .reference = reference->get()});
        // When it is looked for by that name, then the risk comes first, and the service after it
        const auto hits = index.find(tool.name, all);
        QVERIFY(hits.size() >= 2);
        QCOMPARE(hits.front().item->code, u"R-1"_s);
        QVERIFY(std::ranges::any_of(hits, [](const SearchHit& hit) { return hit.item->item.kind == ItemKind::Tool; }));
    }

    void anIndexIsAValueOfItsOwn()
    {
        std::optional<SearchIndex> index;
        {
            const Records records = recordsOf({story(u"A-1"_s, u"Rotate"_s)});
            index.emplace(ItemSources{.records = &records});
        }
        const SearchIndex copy = *index;
        index.reset();
        QCOMPARE(codes(copy.find(u"rotate"_s, all)), QStringList{u"A-1"_s});
    }

    void hitsAreThoseOfLookingAtEach_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void hitsAreThoseOfLookingAtEach()
    {
        QFETCH(uint, seed);
        QRandomGenerator random(seed);
        Records records = recordsOf({});
        for (int i = 0; i < 60; ++i)
            records.load(story(QStringLiteral("S-%1").arg(i), randomText(random, 3), randomText(random, 5)));
        for (int i = 0; i < 20; ++i)
            records.load(Risk{.reference = QStringLiteral("R-%1").arg(i), .title = randomText(random, 3), .cause = randomText(random, 3)});
        const ItemSources sources{.records = &records};
        const SearchIndex index(sources);
        for (int round = 0; round < 30; ++round) {
            const QString text = randomText(random, 1 + random.bounded(2)).left(1 + random.bounded(8));
            const QStringList words = text.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
            std::multiset<QString> expected;
            for (const ItemKind kind : {ItemKind::UseCase, ItemKind::AbuseCase, ItemKind::Risk})
                for (const NamedItem& item : itemsOf(kind, sources))
                    if (std::ranges::all_of(words, [&](const QString& word) { return wordsOf(item).contains(word); }))
                        expected.insert(item.code);
            std::multiset<QString> found;
            int rank = 0;
            for (const SearchHit& hit : index.find(text, all)) {
                found.insert(hit.item->code);
                QVERIFY(hit.rank >= rank);
                rank = hit.rank;
            }
            QVERIFY2(found == expected, qPrintable(text));
        }
    }

    void findsAmongManyItems()
    {
        Records records = recordsOf({});
        for (int i = 0; i < 50'000; ++i)
            records.load(story(QStringLiteral("S-%1").arg(i), QStringLiteral("Title %1").arg(i), i % 1000 == 0 ? u"A rare narrative"_s : u"A narrative"_s));
        const SearchIndex index(ItemSources{.records = &records});
        QCOMPARE(index.size(), 50'000);
        QCOMPARE(index.find(u"rare"_s, all).size(), size_t(50));
        QCOMPARE(index.find(u"a"_s, 40).size(), size_t(40));
        QCOMPARE(codes(index.find(u"s-49999"_s, all)), QStringList{u"S-49999"_s});
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
