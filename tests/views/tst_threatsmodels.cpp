// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/threatdigest.h"
#include "tests/support/movedto.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"
#include "views/threats/abusecasesfiltermodel.h"
#include "views/threats/abusecasesmodel.h"
#include "views/threats/answersmodel.h"
#include "views/threats/gapsmodel.h"
#include "views/threats/threatelementsmodel.h"
#include "views/threats/threattargetsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList columnOf(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    texts.sort();
    return texts;
}

/// Three abuse cases, the first Anna's and mitigated by a use case that has a check.
struct ThreatsBox : PlanningBox {
    Person anna{.name = u"Anna"_s};
    Story use = aStory(u"IAM-UC-01"_s);
    Story key = abuse(u"IAM-AC-01"_s, u"Steal a key"_s);
    Story log = abuse(u"LOG-AC-01"_s, u"Wipe the log"_s);
    Story door = abuse(u"LOG-AC-02"_s, u"Open a door"_s);
    Target target{.identity = u"441077820913"_s, .name = u"prod-core"_s};
    CheckKey check = CheckKey(0);
    ProgrammeFigures figures;

    ThreatsBox()
    {
        key.owner = anna.id;
        add(anna, use, key, log, door, target, Link{.kind = LinkKind::MitigatedBy, .story = key.id, .otherStory = use.id});
        check = prove(use.id, u"kms-7"_s);
        figures.proofs.mitigations = {{key.id, Mitigation::OnPaper}, {log.id, Mitigation::Unmitigated}, {door.id, Mitigation::Unmitigated}};
        figures.proofs.proofs[use.id] = {.proof = Proof::Failing, .checks = {check}, .failing = {check}};
        figures.units.insert(check, {.key = check, .tool = u"unit"_s, .checkId = u"kms-7"_s});
    }
    static Story abuse(const QString& reference, const QString& title)
    {
        Story story = aStory(reference);
        story.kind = StoryKind::Abuse;
        story.title = title;
        return story;
    }
    void change(const Story& story, const std::function<void(Story&)>& how)
    {
        VERIFY_RESULT(edit([&](Edit& edit) {
            const Story before = *records().of<Story>().find(story.id);
            Story after = before;
            how(after);
            return edit.update(before, after);
        }));
    }
    /// The target's model, of one element and its answer: at 23:30 UTC on 2 March.
    void signLateOnADay()
    {
        const ThreatElement vault{.target = target.id, .name = u"Vault"_s};
        add(vault, Link{.kind = LinkKind::Threatens, .story = key.id, .element = vault.id});
        add(ThreatReview{.target = target.id,
                         .reviewer = u"Anna"_s,
                         .signedAt = QDateTime(QDate(2026, 3, 2), QTime(23, 30), Qt::UTC),
                         .elements = 1,
                         .answered = 1,
                         .digest = threatModelDigest(target.id, records().threatElements(), records().links(), records().stories())});
    }
};

} // namespace

class TestThreatsModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filtersAbuseCases_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("state"); // -1: any
        QTest::addColumn<int>("owner");
        QTest::addColumn<QStringList>("shown");
        const auto row = [](const char* name, const QString& words, int state, OwnerChoice::Kind owner, const QStringList& shown) {
            QTest::newRow(name) << words << state << static_cast<int>(owner) << shown;
        };
        using Kind = OwnerChoice::Kind;
        row("all", {}, -1, Kind::Anyone, {u"IAM-AC-01"_s, u"LOG-AC-01"_s, u"LOG-AC-02"_s});
        row("words of the title", u"a OPEN"_s, -1, Kind::Anyone, {u"LOG-AC-02"_s});
        row("a reference", u"log-ac"_s, -1, Kind::Anyone, {u"LOG-AC-01"_s, u"LOG-AC-02"_s});
        row("reference and title", u"log-ac wipe"_s, -1, Kind::Anyone, {u"LOG-AC-01"_s});
        row("no such word", u"nothing"_s, -1, Kind::Anyone, {});
        row("a state", {}, static_cast<int>(Mitigation::Unmitigated), Kind::Anyone, {u"LOG-AC-01"_s, u"LOG-AC-02"_s});
        row("a person's", {}, -1, Kind::Person, {u"IAM-AC-01"_s});
        row("nobody's", {}, -1, Kind::Nobody, {u"LOG-AC-01"_s, u"LOG-AC-02"_s});
        row("all at once", u"log"_s, static_cast<int>(Mitigation::Unmitigated), Kind::Nobody, {u"LOG-AC-01"_s, u"LOG-AC-02"_s});
        row("each wants its own", {}, static_cast<int>(Mitigation::Unmitigated), Kind::Person, {});
    }
    void filtersAbuseCases()
    {
        QFETCH(QString, words);
        QFETCH(int, state);
        QFETCH(int, owner);
        QFETCH(QStringList, shown);
        ThreatsBox box;
        AbuseCasesModel model;
        AbuseCasesFilterModel filtered;
        filtered.setSourceModel(&model);
        QAbstractItemModelTester tester(&model);
        QAbstractItemModelTester filteredTester(&filtered);
        model.show(box.records(), box.figures);
        filtered.setWords(words);
        filtered.setState(state < 0 ? std::nullopt : std::optional(static_cast<Mitigation>(state)));
        filtered.setOwner({.kind = static_cast<OwnerChoice::Kind>(owner),
                           .person = owner == static_cast<int>(OwnerChoice::Kind::Person) ? std::optional(box.anna.id) : std::nullopt});
        QCOMPARE(columnOf(filtered, AbuseCasesModel::ReferenceColumn), shown);
        // and taking all back shows all
        filtered.setWords({});
        filtered.setState({});
        filtered.setOwner({});
        QCOMPARE(filtered.rowCount(), 3);
    }

    void aCaseThatIsGivenAwayLeavesItsOwnersList()
    {
        ThreatsBox box;
        AbuseCasesModel model;
        AbuseCasesFilterModel filtered;
        filtered.setSourceModel(&model);
        QAbstractItemModelTester tester(&filtered);
        filtered.setOwner({.kind = OwnerChoice::Kind::Person, .person = box.anna.id});
        model.show(box.records(), box.figures);
        QCOMPARE(filtered.rowCount(), 1);
        QCOMPARE(model.count(Mitigation::OnPaper, filtered.owner()), 1);
        QCOMPARE(model.count(Mitigation::Unmitigated, filtered.owner()), 0);
        QCOMPARE(model.count(Mitigation::Unmitigated, {}), 2);
        // Nothing that is shown of it changes but that it is shown
        box.change(box.key, [](Story& story) { story.owner.reset(); });
        model.show(box.records(), box.figures);
        QCOMPARE(filtered.rowCount(), 0);
    }

    void answersNameTheChecksThatFail()
    {
        ThreatsBox box;
        AnswersModel uses(LinkKind::MitigatedBy);
        QAbstractItemModelTester tester(&uses);
        uses.show(box.records(), box.figures, box.key.id);
        QCOMPARE(columnOf(uses, AnswersModel::NameColumn), QStringList{u"IAM-UC-01"_s});
        const QString tip = uses.index(0, AnswersModel::ProofColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"failing: kms-7"_s), qPrintable(tip));
        uses.show(box.records(), box.figures, box.log.id);
        QCOMPARE(uses.rowCount(), 0);
        uses.show(box.records(), box.figures, std::nullopt);
        QCOMPARE(uses.rowCount(), 0);
        AnswersModel checks(LinkKind::ProvenBy);
        QAbstractItemModelTester checksTester(&checks);
        checks.show(box.records(), box.figures, box.use.id);
        QCOMPARE(columnOf(checks, AnswersModel::NameColumn), QStringList{u"kms-7"_s});
        QCOMPARE(columnOf(checks, AnswersModel::StateColumn), QStringList{u"Never ran"_s});
    }

    void gapsFollowTheLinks()
    {
        ThreatsBox box;
        box.figures.checks = {{.check = box.check, .checkId = u"kms-7"_s}, {.check = CheckKey(999), .checkId = u"loose"_s}};
        GapsModel model;
        QAbstractItemModelTester tester(&model);
        for (const auto& [kind, names] : {std::pair(GapKind::Unmitigated, QStringList{u"LOG-AC-01"_s, u"LOG-AC-02"_s}),
                                          std::pair(GapKind::Unproven, QStringList()),
                                          std::pair(GapKind::Unclaimed, QStringList{u"loose"_s})}) {
            model.show(box.records(), box.figures, kind);
            QCOMPARE(columnOf(model, GapsModel::NameColumn), names);
            QCOMPARE(model.count(kind), static_cast<int>(names.size()));
        }
        box.add(Link{.kind = LinkKind::MitigatedBy, .story = box.log.id, .otherStory = box.use.id});
        model.show(box.records(), box.figures, GapKind::Unmitigated);
        QCOMPARE(columnOf(model, GapsModel::NameColumn), QStringList{u"LOG-AC-02"_s});
    }

    void targetsSayWhetherTheirModelIsWhatWasSigned()
    {
        ThreatsBox box;
        const Target other{.identity = u"8"_s, .name = u"without"_s};
        const ThreatElement vault{.target = box.target.id, .name = u"Vault"_s};
        box.add(other, vault, Link{.kind = LinkKind::Threatens, .story = box.key.id, .element = vault.id});
        ThreatTargetsModel model;
        QAbstractItemModelTester tester(&model);
        const auto words = [&](int column) {
            model.show(box.records());
            return model.index(model.rowOf(box.target.id), column).data().toString();
        };
        QCOMPARE(words(ThreatTargetsModel::AnsweredColumn), u"1 of 1"_s);
        QCOMPARE(words(ThreatTargetsModel::SignedColumn), u"Not signed"_s);
        const Records& records = box.records();
        box.add(ThreatReview{.target = box.target.id,
                             .reviewer = u"Anna"_s,
                             .signedAt = someTime(),
                             .elements = 1,
                             .answered = 1,
                             .digest = threatModelDigest(box.target.id, records.threatElements(), records.links(), records.stories())});
        QCOMPARE(words(ThreatTargetsModel::SignedColumn), u"Signed 2026-03-02"_s);
        box.change(box.key, [](Story& story) { story.narrative = u"In another way"_s; });
        QCOMPARE(words(ThreatTargetsModel::SignedColumn), u"Changed since 2026-03-02"_s);
        QCOMPARE(model.index(model.rowOf(other.id), ThreatTargetsModel::AnsweredColumn).data().toString(), u"not begun"_s);
        QCOMPARE(model.index(model.rowOf(other.id), ThreatTargetsModel::SignedColumn).data().toString(), u"Not signed"_s);
    }

    void aModelWasSignedOnADayOfTheWorkspace_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("text");
        QTest::newRow("west") << u"Pacific/Honolulu"_s << u"Signed 2026-03-02"_s;
        QTest::newRow("where it is tomorrow") << u"Europe/Berlin"_s << u"Signed 2026-03-03"_s;
    }

    void aModelWasSignedOnADayOfTheWorkspace()
    {
        QFETCH(QString, zone);
        QFETCH(QString, text);
        ThreatsBox box;
        VERIFY_RESULT(box.edit(movedTo(zone)));
        box.signLateOnADay();
        ThreatTargetsModel model;
        model.show(box.records());
        QCOMPARE(model.index(model.rowOf(box.target.id), ThreatTargetsModel::SignedColumn).data().toString(), text);
    }

    void whereTheWorkspaceMovesItsDaysAreToldAnew()
    {
        // Given a model that is shown by the days of UTC
        ThreatsBox box;
        box.signLateOnADay();
        ThreatTargetsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(box.records());
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        model.show(box.records());
        QCOMPARE(told.size(), 0);
        // When the workspace moves to where it is tomorrow
        VERIFY_RESULT(box.edit(movedTo(u"Europe/Berlin"_s)));
        model.show(box.records());
        // Then who shows it hears of the other day
        QCOMPARE(told.size(), 1);
        const auto index = told.front().front().value<QModelIndex>();
        QCOMPARE(index.column(), static_cast<int>(ThreatTargetsModel::SignedColumn));
        QCOMPARE(index.data().toString(), u"Signed 2026-03-03"_s);
    }

    void elementsAreThoseOfTheirTarget()
    {
        ThreatsBox box;
        const ThreatElement vault{.target = box.target.id, .name = u"Vault"_s};
        box.add(vault, Link{.kind = LinkKind::Threatens, .story = box.key.id, .element = vault.id});
        ThreatElementsModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        model.show(box.target.id);
        QCOMPARE(columnOf(model, ThreatElementsModel::AnswerColumn), QStringList{u"IAM-AC-01"_s});
        QVERIFY(model.setData(model.index(0, ThreatElementsModel::NameColumn), u"Safe"_s));
        model.show(box.target.id);
        QCOMPARE(columnOf(model, ThreatElementsModel::NameColumn), QStringList{u"Safe"_s});
        model.show(TargetId::create());
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestThreatsModels)
#include "tst_threatsmodels.moc"
