// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/itemlinks.h"
#include "tests/support/builtinreference.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What can be tied by hand, either way round.
const std::vector<std::pair<ItemKind, ItemKind>>& linkable()
{
    using K = ItemKind;
    static const std::vector<std::pair<ItemKind, ItemKind>> pairs = {
        {K::UseCase, K::Check}, {K::AbuseCase, K::Check}, {K::AbuseCase, K::UseCase},
        {K::Risk, K::Check}, {K::Risk, K::UseCase}, {K::Risk, K::AbuseCase},
        {K::Risk, K::Control}, {K::Practice, K::Check}, {K::Control, K::Check},
        {K::Control, K::UseCase}, {K::Control, K::AbuseCase}, {K::Control, K::Policy},
        {K::Policy, K::UseCase}, {K::Policy, K::AbuseCase}, {K::Policy, K::Check},
        {K::Epic, K::Check}, {K::Capability, K::UseCase}, {K::Capability, K::AbuseCase},
        {K::Epic, K::UseCase}, {K::Epic, K::AbuseCase}, {K::Epic, K::Risk},
        {K::Tool, K::UseCase}, {K::Tool, K::AbuseCase}, {K::Tool, K::Check}};
    return pairs;
}

bool isLinkable(ItemKind one, ItemKind other)
{
    return std::ranges::any_of(linkable(), [&](const auto& pair) {
        return pair == std::pair(one, other) || pair == std::pair(other, one);
    });
}

/// One item of each kind that can be tied.
class LinkBox {
public:
    LinkBox()
    {
        Story abuse = aStory(u"IAM-AC-1"_s);
        abuse.kind = StoryKind::Abuse;
        const Story use = aStory(u"IAM-UC-1"_s);
        const Story other = aStory(u"IAM-UC-2"_s);
        const Risk risk{.reference = u"R-1"_s, .title = u"Keys leak"_s};
        const Policy policy{.reference = u"ISP-1"_s, .title = u"Keys are short-lived"_s};
        m_box.add(abuse, use, other, risk, policy);
        m_check = m_box.prove(other.id, u"own-1"_s);
        m_items = {itemRef(ItemKind::AbuseCase, abuse.id), itemRef(ItemKind::UseCase, use.id), itemRef(ItemKind::Risk, risk.id),
                   itemRef(ItemKind::Policy, policy.id), itemRef(m_check), {ItemKind::Epic, u"data"_s},
                   {ItemKind::Control, u"cis-docker/4.1"_s}, {ItemKind::Tool, u"fargate"_s},
                   {ItemKind::Capability, builtInCatalogues().caf.perspectives.front().capabilities.front().id},
                   {ItemKind::Practice, builtInCatalogues().references.practices().practices.front().slug}};
        units.insert(m_check, {.key = m_check, .tool = u"unit"_s, .checkId = u"own-1"_s});
    }

    ItemRef item(ItemKind kind) const
    {
        for (const ItemRef& item : m_items)
            if (item.kind == kind)
                return item;
        return {kind, u"some"_s};
    }
    PlanningBox& box() { return m_box; }
    LinkContext context() const
    {
        return {.catalogues = &builtInCatalogues(), .reference = builtInReference().content()->get(), .author = u"Anna"_s, .units = &units};
    }
    PlanningBox::Step linking(const ItemRef& one, const ItemRef& other)
    {
        return [this, one, other](Edit& edit) { return told(linkItems(edit, one, other, context())); };
    }
    PlanningBox::Step unlinking(const ItemRef& one, const ItemRef& other)
    {
        return [this, one, other](Edit& edit) { return told(unlinkItems(edit, one, other, context())); };
    }

    bool changed = false; ///< what the latest step said
    Error error = {};     ///< of the latest step that failed
    QHash<CheckKey, CheckUnit> units;

private:
    Result<void> told(const Result<bool>& done)
    {
        changed = done && *done;
        if (done)
            return {};
        error = done.error();
        return done.error();
    }

    PlanningBox m_box;
    std::vector<ItemRef> m_items;
    CheckKey m_check{0};
};

} // namespace

/// Ties between items of all kinds, made and taken away in one way.
class TestItemLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksOnceAndUnlinks_data()
    {
        QTest::addColumn<int>("one");
        QTest::addColumn<int>("other");
        for (const auto& [one, other] : linkable()) {
            QTest::addRow("%s and %s", qPrintable(word(one)), qPrintable(word(other))) << int(one) << int(other);
            QTest::addRow("%s and %s", qPrintable(word(other)), qPrintable(word(one))) << int(other) << int(one);
        }
    }

    void linksOnceAndUnlinks()
    {
        QFETCH(int, one);
        QFETCH(int, other);
        LinkBox stage;
        PlanningBox& box = stage.box();
        const ItemRef from = stage.item(ItemKind(one));
        const ItemRef to = stage.item(ItemKind(other));
        QVERIFY(canLink(from.kind, to.kind));
        // When they are tied, then something changes, which undo takes back and redo makes again
        const auto before = rowsOf(box.records(), false);
        QCOMPARE(box.faultOf(stage.linking(from, to)), QString());
        QVERIFY(stage.changed);
        // When they are tied again, then nothing changes
        const auto tied = rowsOf(box.records(), true);
        VERIFY_RESULT(box.edit(stage.linking(to, from)));
        QVERIFY(!stage.changed);
        QVERIFY(rowsOf(box.records(), true) == tied);
        // When the tie is taken away, then it is gone, and there is nothing more to take away
        QCOMPARE(box.faultOf(stage.unlinking(from, to)), QString());
        QVERIFY(stage.changed);
        const auto untied = rowsOf(box.records(), true);
        QCOMPARE(untied.size(), before.size());
        VERIFY_RESULT(box.edit(stage.unlinking(to, from)));
        QVERIFY(!stage.changed);
        QVERIFY(rowsOf(box.records(), true) == untied);
        // Fields that were set are empty, all else is as it was
        const bool isField = (one == int(ItemKind::Epic) || other == int(ItemKind::Epic)) && from.kind != ItemKind::Check
            && to.kind != ItemKind::Check;
        if (!isField)
            QVERIFY(rowsOf(box.records(), false) == before);
    }

    void othersAreRefused()
    {
        LinkBox stage;
        int refused = 0;
        for (const auto& [one, oneWord] : Words<ItemKind>::list)
            for (const auto& [other, otherWord] : Words<ItemKind>::list) {
                QCOMPARE(canLink(one, other), isLinkable(one, other));
                if (canLink(one, other))
                    continue;
                ++refused;
                for (const auto& step : {stage.linking(stage.item(one), stage.item(other)), stage.unlinking(stage.item(one), stage.item(other))}) {
                    const QString words = stage.box().refusalOf(step);
                    QVERIFY2(words.contains(u"can't be tied"_s), qPrintable(words + QLatin1String(oneWord) + QLatin1String(otherWord)));
                    QCOMPARE(stage.error.code, Error::Code::Invalid);
                }
            }
        QVERIFY(refused > 500);
    }

    void whatIsGoneIsNotTied()
    {
        LinkBox stage;
        for (const auto& [one, other] : linkable())
            for (const auto& [kind, partner] : {std::pair(one, other), std::pair(other, one)}) {
                if (kind == ItemKind::Check)
                    continue;
                const ItemRef gone{kind, StoryId::create().toString()};
                QVERIFY2(!stage.box().refusalOf(stage.linking(gone, stage.item(partner))).isEmpty(), qPrintable(word(kind)));
                QCOMPARE(stage.error.code, Error::Code::NotFound);
                VERIFY_RESULT(stage.box().edit(stage.unlinking(gone, stage.item(partner))));
                QVERIFY(!stage.changed);
            }
    }

    void aCheckThatNobodyKnowsIsMadeKnown()
    {
        LinkBox stage;
        const ItemRef check{ItemKind::Check, u"trivy (sarif) CVE-2021-1"_s};
        QCOMPARE(stage.box().faultOf(stage.linking(stage.item(ItemKind::Risk), check)), QString());
        CheckKey key(0);
        VERIFY_RESULT(stage.box().edit([&](Edit& edit) -> Result<void> {
            const auto known = edit.check(u"trivy (sarif)"_s, u"CVE-2021-1"_s);
            if (!known)
                return known.error();
            key = *known;
            return {};
        }));
        QCOMPARE(stage.box().records().riskTies().front().check, std::optional(key));
        // A word alone names no check
        QVERIFY(!stage.box().refusalOf(stage.linking(stage.item(ItemKind::Risk), {ItemKind::Check, u"trivy"_s})).isEmpty());
    }

    void abuseCasesRealiseARiskAndUseCasesTreatIt()
    {
        LinkBox stage;
        VERIFY_RESULT(stage.box().edit(stage.linking(stage.item(ItemKind::AbuseCase), stage.item(ItemKind::Risk))));
        QCOMPARE(stage.box().records().riskTies().front().kind, RiskTieKind::RealisedBy);
        VERIFY_RESULT(stage.box().edit(stage.unlinking(stage.item(ItemKind::AbuseCase), stage.item(ItemKind::Risk))));
        VERIFY_RESULT(stage.box().edit(stage.linking(stage.item(ItemKind::UseCase), stage.item(ItemKind::Risk))));
        QCOMPARE(stage.box().records().riskTies().front().kind, RiskTieKind::TreatedBy);
    }

    void whatTheCatalogueSaysIsRejectedAndTakenBack()
    {
        // Given a check that the catalogue ties to a control
        LinkBox stage;
        CheckKey key(0);
        VERIFY_RESULT(stage.box().edit([&](Edit& edit) -> Result<void> {
            const auto known = edit.check(u"docker-bench"_s, u"4.1"_s);
            if (!known)
                return known.error();
            key = *known;
            return edit.insert(Person{.name = u"Bo"_s}); // an edit that changes nothing leaves nothing
        }));
        stage.units.insert(key, {.key = key, .tool = u"docker-bench"_s, .checkId = u"4.1"_s});
        const ItemRef control{ItemKind::Control, u"cis-docker/4.1"_s};
        // When that is untied, then it is rejected, once
        QCOMPARE(stage.box().faultOf(stage.unlinking(control, itemRef(key))), QString());
        QCOMPARE(stage.box().records().checkTies().size(), size_t(1));
        QCOMPARE(stage.box().records().checkTies().front().state, CheckTieState::Rejected);
        QCOMPARE(stage.box().records().checkTies().front().author, u"Anna"_s);
        VERIFY_RESULT(stage.box().edit(stage.unlinking(control, itemRef(key))));
        QVERIFY(!stage.changed);
        // When it is tied again, then a person's word stands
        QCOMPARE(stage.box().faultOf(stage.linking(control, itemRef(key))), QString());
        QCOMPARE(stage.box().records().checkTies().front().state, CheckTieState::Made);
        // When that is untied, then the catalogue's word doesn't come back
        QCOMPARE(stage.box().faultOf(stage.unlinking(control, itemRef(key))), QString());
        QCOMPARE(stage.box().records().checkTies().front().state, CheckTieState::Rejected);
    }

    void whatTheToolboxSaysOfAToolStays_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("checkId");
        QTest::newRow("it runs the check") << u"prowler"_s << u"iam_root_mfa_enabled"_s;
        QTest::newRow("the check looks at it") << u"fargate"_s << u"ecs_service_fargate_latest_platform_version"_s;
    }
    void whatTheToolboxSaysOfAToolStays()
    {
        QFETCH(QString, tool);
        QFETCH(QString, checkId);
        // Given a check that the toolbox ties to the tool
        LinkBox stage;
        CheckKey key(0);
        VERIFY_RESULT(stage.box().edit([&](Edit& edit) -> Result<void> {
            const auto known = edit.check(u"prowler"_s, checkId);
            if (!known)
                return known.error();
            key = *known;
            return edit.insert(Person{.name = u"Bo"_s}); // an edit that changes nothing leaves nothing
        }));
        stage.units.insert(key, {.key = key, .tool = u"prowler"_s, .checkId = checkId});
        // Then nobody needs to tie the two, and nobody can untie them
        const ItemRef item{ItemKind::Tool, tool};
        for (const auto& step : {stage.linking(item, itemRef(key)), stage.unlinking(item, itemRef(key))}) {
            VERIFY_RESULT(stage.box().edit(step));
            QVERIFY(!stage.changed);
            QVERIFY(stage.box().records().toolTies().empty());
        }
        // And another tool is tied to it as to any check
        QCOMPARE(stage.box().faultOf(stage.linking({ItemKind::Tool, u"macie"_s}, itemRef(key))), QString());
        QVERIFY(stage.changed);
    }

    void rulesOfStoriesAreKept()
    {
        // Given a use case that passes for an abuse case
        LinkBox stage;
        const ItemRef use = stage.item(ItemKind::UseCase);
        const QString words = stage.box().refusalOf(stage.linking({ItemKind::AbuseCase, stage.item(ItemKind::UseCase).id}, use));
        QVERIFY2(words.contains(u"IAM-UC-1"_s), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestItemLinks)
#include "tst_itemlinks.moc"
