// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/itemnames.h"
#include "model/score/programmefigures.h"
#include "tests/support/builtinreference.h"
#include "tests/support/movedto.h"
#include "tests/support/planningbox.h"
#include "tests/support/provingbuilders.h"
#include "tests/support/verifyresult.h"

#include <QSet>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What items of all kinds are called.
class TestItemNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto content = builtInReference().content();
        VERIFY_RESULT(content);
        m_reference = *content;
        Story abuse = aStory(u"IAM-AC-7"_s);
        abuse.kind = StoryKind::Abuse;
        m_story = aStory(u"IAM-UC-10"_s);
        m_story.narrative = u"With a\nhardware key"_s;
        const Person person{.name = u"Anna Kovac"_s};
        const Target target{.kind = TargetKind::Account, .identity = u"441077820913"_s, .environment = u"production"_s};
        Run run = waymark::aRun(u"scan.json"_s);
        run.state = RunState::Counted;
        Run incoming = waymark::aRun(u"later.json"_s);
        m_box.add(aSprint(10), aSprint(9), abuse, m_story, aStory(u"IAM-UC-9"_s), person, target, run, incoming);
        m_box.prove(m_story.id, u"mfa"_s);
        m_box.add(aWaiverOf(target.id, someTime()), Risk{.reference = u"R-10"_s, .title = u"Ten"_s},
                  Risk{.reference = u"R-9"_s, .title = u"Nine"_s, .cause = u"Old keys"_s},
                  Policy{.reference = u"ISP-4.2"_s, .title = u"Keys are short-lived"_s},
                  GameDay{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .scheduled = QDate(2026, 5, 1)}, Workload{.name = u"Shop"_s});
        m_figures.units.insert(firstCheck, {.key = firstCheck, .tool = u"unit"_s, .checkId = u"mfa"_s, .title = u"Root has MFA"_s});
        m_figures.reviews.push_back(
            {.workloadName = u"Shop"_s,
             .questions = {{.id = u"SEC/01"_s,
                            .title = u"How do you?"_s,
                            .choices = {{.id = u"a/b"_s, .title = u"So"_s, .evidence = ChoiceEvidence::Unproven},
                                        {.id = u"c"_s, .title = u"Or so"_s, .evidence = ChoiceEvidence::Unclaimed}}}}});
    }

    void everyItemIsCalledAsInItsList_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto& [kind, text] : Words<ItemKind>::list)
            QTest::newRow(text) << static_cast<int>(kind);
    }

    void everyItemIsCalledAsInItsList()
    {
        QFETCH(int, kind);
        const auto items = itemsOf(ItemKind(kind), sources());
        QCOMPARE(items.empty(), ItemKind(kind) == ItemKind::Result);
        QSet<QString> ids;
        for (const NamedItem& item : items) {
            QCOMPARE(item.item.kind, ItemKind(kind));
            QVERIFY2(!item.code.isEmpty() || !item.title.isEmpty(), qPrintable(item.item.id));
            QVERIFY(!item.text.contains(u'\n'));
            QVERIFY2(!ids.contains(item.item.id), qPrintable(item.item.id));
            ids.insert(item.item.id);
            const NamedItem same = nameOf(item.item, sources());
            QCOMPARE(same.item, item.item);
            QCOMPARE(same.code, item.code);
            QCOMPARE(same.title, item.title);
            QCOMPARE(same.text, item.text);
        }
    }

    void whatIsNotThereHasNoName()
    {
        for (const auto& [kind, text] : Words<ItemKind>::list) {
            const NamedItem name = nameOf({kind, u"nothing of the kind"_s}, sources());
            QCOMPARE(name.item, (ItemRef{kind, u"nothing of the kind"_s}));
            QVERIFY2((name.code.isEmpty() && name.title.isEmpty()) || kind == ItemKind::Result, text);
        }
    }

    void withoutSourcesThereAreNoItems()
    {
        for (const auto& [kind, text] : Words<ItemKind>::list) {
            QVERIFY2(itemsOf(kind, {}).empty(), text);
            QVERIFY2(nameOf({kind, u"1"_s}, {}).title.isEmpty(), text);
        }
    }

    void namesThemAsPeopleDo()
    {
        const NamedItem story = nameOf(itemRef(ItemKind::UseCase, m_story.id), sources());
        QCOMPARE(story.code, u"IAM-UC-10"_s);
        QCOMPARE(story.title, m_story.title);
        QVERIFY(story.text.contains(u"With a hardware key"_s));
        QCOMPARE(nameOf(itemRef(firstCheck), sources()).code, u"unit mfa"_s);
        QCOMPARE(nameOf({ItemKind::Control, u"cis-docker/4.1"_s}, sources()).code, u"CIS Docker 4.1"_s);
        QVERIFY(!nameOf({ItemKind::Control, u"cis-docker/4.1"_s}, sources()).title.isEmpty());
        QCOMPARE(nameOf({ItemKind::Epic, u"iam"_s}, sources()).code, u"IAM"_s);
        QCOMPARE(nameOf(itemRef(ResultKey(17)), sources()).code, u"17"_s);
    }

    void ordersThemByNumber()
    {
        QCOMPARE(codes(ItemKind::Risk), (QStringList{u"R-9"_s, u"R-10"_s}));
        QCOMPARE(codes(ItemKind::UseCase), (QStringList{u"IAM-UC-9"_s, u"IAM-UC-10"_s}));
        QCOMPARE(codes(ItemKind::Sprint), (QStringList{u"Sprint 9"_s, u"Sprint 10"_s}));
    }

    void onlyWhatIsSelectedAnswersAndOnlyWhatCountsRan()
    {
        const auto choices = itemsOf(ItemKind::Choice, sources());
        QCOMPARE(choices.size(), size_t(1));
        QCOMPARE(choices.front().title, u"So"_s);
        QCOMPARE(itemsOf(ItemKind::Run, sources()).size(), size_t(1));
    }

    void timesAreThoseOfTheWorkspace_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("code");
        QTest::newRow("as it is made") << u"UTC"_s << u"2026-03-02 22:15"_s;
        QTest::newRow("where it is tomorrow") << u"Asia/Tokyo"_s << u"2026-03-03 07:15"_s;
        QTest::newRow("west") << u"America/Lima"_s << u"2026-03-02 17:15"_s;
    }

    void timesAreThoseOfTheWorkspace()
    {
        QFETCH(QString, zone);
        PlanningBox box;
        Run run = waymark::aRun(u"scan.json"_s);
        run.state = RunState::Counted;
        run.time = QDateTime(QDate(2026, 3, 2), QTime(22, 15), Qt::UTC);
        box.add(run);
        VERIFY_RESULT(box.edit(movedTo(zone)));
        QTEST(itemsOf(ItemKind::Run, {.records = &box.records()}).front().code, "code");
        QTEST(nameOf(itemRef(ItemKind::Run, run.id), {.records = &box.records()}).code, "code");
    }

    void controlsThatOnlyTiesNameComeLast()
    {
        PlanningBox box;
        const Story story = aStory(u"IAM-UC-1"_s);
        box.add(story, ControlTie{.control = u"nist-800-53/AC-2"_s, .story = story.id});
        const auto items = itemsOf(ItemKind::Control, {.records = &box.records(), .reference = m_reference.get()});
        QCOMPARE(items.back().item.id, u"nist-800-53/AC-2"_s);
        QCOMPARE(items.front().item.id, m_reference->controls.sets.front().controls.front().item());
    }

private:
    ItemSources sources() const
    {
        return {.records = &m_box.records(), .catalogues = &builtInCatalogues(), .reference = m_reference.get(), .figures = &m_figures};
    }
    QStringList codes(ItemKind kind) const
    {
        QStringList codes;
        for (const NamedItem& item : itemsOf(kind, sources()))
            codes << item.code;
        return codes;
    }

    PlanningBox m_box;
    Story m_story;
    ProgrammeFigures m_figures;
    std::shared_ptr<const Reference> m_reference;
};

QTEST_GUILESS_MAIN(TestItemNames)
#include "tst_itemnames.moc"
