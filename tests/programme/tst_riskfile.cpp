// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/csvtext.h"
#include "model/programme/registerrows.h"
#include "model/programme/riskfile.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A workspace with a use case, an abuse case, a person and a check.
class RiskBox {
public:
    RiskBox()
    {
        const Story story = aStory(u"IAM-UC-1"_s);
        Story abuse = aStory(u"IAM-AC-1"_s);
        abuse.kind = StoryKind::Abuse;
        m_box.add(story, abuse, Person{.name = u"Mara Lindqvist"_s});
        m_names.insert(m_box.prove(story.id, u"mfa"_s), u"unit mfa"_s);
    }

    PlanningBox& box() { return m_box; }
    const QHash<CheckKey, QString>& names() const { return m_names; }
    std::vector<RiskDraft> drafted(const QByteArray& bytes)
    {
        const auto table = readCsv(bytes);
        if (!table)
            qFatal("%s", qPrintable(table.error().message));
        auto drafts = draftRisks(*table, m_box.records(), builtInCatalogues(), m_names);
        if (!drafts)
            qFatal("%s", qPrintable(drafts.error().message));
        return *std::move(drafts);
    }
    PlanningBox::Step importing(const std::vector<RiskDraft>& drafts, const QString& reason = u"Yearly round"_s)
    {
        return [this, drafts, reason](Edit& edit) -> Result<void> {
            const auto count = importRisks(edit, drafts, reason, {.author = u"Anna"_s, .at = someTime()});
            if (!count)
                return count.error();
            made = *count;
            return {};
        };
    }
    Risk risk(const QString& reference) const
    {
        for (const Risk& each : m_box.records().risks())
            if (each.reference == reference)
                return each;
        qFatal("no risk %s", qPrintable(reference));
    }

    int made = -1; ///< by the latest import

private:
    PlanningBox m_box;
    QHash<CheckKey, QString> m_names;
};

using Fate = RiskDraft::Fate;

const QByteArray fullFile =
    "Reference,Title,Category,Epic,Cause,Event,Consequence,Inherent likelihood,Inherent impact,Current likelihood,Current impact,"
    "Target likelihood,Target impact,Treatment,Plan,Owner,Review,Status,Stories,Checks\r\n"
    "R-1,Keys leak,Identity,IAM,\"Keys in\nimages\",An image is published,Data is read,5,4,3,4,1,2,Transfer,Scan images,Mara Lindqvist,"
    "2026-12-31,treating,IAM-UC-1; IAM-AC-1,unit mfa\r\n"
    "R-2,+cmd,,,,,,,,,,,,,,,,,,\r\n";

} // namespace

/// The risk registry as a table.
class TestRiskFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsRisksWithTheirTies()
    {
        RiskBox stage;
        const auto drafts = stage.drafted(fullFile);
        QCOMPARE(drafts.size(), size_t(2));
        QCOMPARE(drafts[0].fate, Fate::Added);
        QCOMPARE(stage.box().faultOf(stage.importing(drafts)), QString());
        QCOMPARE(stage.made, 2);
        const Risk keys = stage.risk(u"R-1"_s);
        QCOMPARE(keys.epic, u"iam"_s);
        QCOMPARE(keys.cause, u"Keys in\nimages"_s);
        QCOMPARE(keys.inherentLikelihood, 5);
        QCOMPARE(keys.currentImpact, 4);
        QCOMPARE(keys.targetImpact, 2);
        QCOMPARE(keys.treatment, RiskTreatment::Transfer);
        QCOMPARE(keys.status, RiskStatus::Treating);
        QVERIFY(keys.owner);
        QCOMPARE(stage.risk(u"R-2"_s).inherentLikelihood, 0);
        // Abuse cases realise it, use cases treat it
        QStringList kinds;
        for (const RiskTie& tie : stage.box().records().riskTies())
            kinds << word(tie.kind);
        kinds.sort();
        QCOMPARE(kinds, (QStringList{u"realisedBy"_s, u"shownBy"_s, u"treatedBy"_s}));
        QCOMPARE(stage.box().records().riskRatings().size(), size_t(2));
    }

    void readsBackWhatItWrites()
    {
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const QByteArray written = risksAsCsv(stage.box().records(), stage.names());
        QVERIFY(written.contains("'+cmd"));
        for (const RiskDraft& draft : stage.drafted(written)) {
            QCOMPARE(draft.fate, Fate::Unchanged);
            QVERIFY2(draft.notes.isEmpty(), qPrintable(draft.notes.join(u'|')));
        }
        RiskBox other;
        VERIFY_RESULT(other.box().edit(other.importing(other.drafted(written))));
        QCOMPARE(risksAsCsv(other.box().records(), other.names()), written);
    }

    void changedRatingsLeaveTheirReason()
    {
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const auto drafts = stage.drafted("reference,title,current_likelihood,status\nr-1,Keys leak often,2,open\nR-2,+cmd,,\n");
        QCOMPARE(drafts[0].fate, Fate::Changed);
        QCOMPARE(drafts[1].fate, Fate::Unchanged);
        QVERIFY(!stage.box().refusalOf(stage.importing(drafts, QString())).isEmpty());
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        QCOMPARE(stage.made, 1);
        const Risk keys = stage.risk(u"R-1"_s);
        QCOMPARE(keys.title, u"Keys leak often"_s);
        QCOMPARE(keys.currentLikelihood, 2);
        QCOMPARE(keys.inherentLikelihood, 5);
        QCOMPARE(keys.status, RiskStatus::Open);
        const auto ratings = stage.box().records().riskRatings();
        QVERIFY(std::ranges::count(ratings, u"Yearly round"_s, &RiskRating::reason) == 1);
    }

    void anEmptyCellLeavesWhatIsThere()
    {
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const auto drafts = stage.drafted("reference,title,category,epic,cause,current likelihood,current impact,treatment,plan,owner,review,status\n"
                                          "R-1,,,,,,,,,,,\n");
        QCOMPARE(drafts[0].fate, Fate::Unchanged);
        QVERIFY2(drafts[0].notes.isEmpty() && drafts[0].changes.isEmpty(), qPrintable((drafts[0].notes + drafts[0].changes).join(u'|')));
    }

    void theWordForNothingEmptiesWhatItIsGivenFor()
    {
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const auto drafts = stage.drafted("reference,category,epic,cause,title,plan,current likelihood,current impact,target impact,owner,review,status\n"
                                          "R-1,(none),(none),(None),,,(none),0,1,(none),(none),open\n");
        QCOMPARE(drafts[0].fate, Fate::Changed);
        QVERIFY2(drafts[0].notes.isEmpty(), qPrintable(drafts[0].notes.join(u'|')));
        // Each field is said, from what to what
        QCOMPARE(drafts[0].changes,
                 (QStringList{u"Category: Identity → (none)"_s, u"Epic: %1 → (none)"_s.arg(builtInCatalogues().epics.find(u"iam")->name),
                              u"Cause: Keys in images → (none)"_s, u"Current likelihood: 3 → not rated"_s, u"Current impact: 4 → not rated"_s,
                              u"Target impact: 2 → 1"_s, u"Owner: Mara Lindqvist → (none)"_s, u"Review day: 2026-12-31 → (none)"_s,
                              u"Status: treating → open"_s}));
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        const Risk keys = stage.risk(u"R-1"_s);
        QVERIFY(keys.category.isEmpty() && keys.epic.isEmpty() && keys.cause.isEmpty() && !keys.owner && !keys.reviewDay);
        QCOMPARE(keys.currentLikelihood, 0);
        QCOMPARE(keys.plan, u"Scan images"_s);
        // A title can't be nothing, nor can what is one of a few words
        QCOMPARE(stage.drafted("reference,title\nR-1,(none)\n").front().fate, Fate::Refused);
        QVERIFY(stage.drafted("reference,title,status\nR-1,,(none)\n").front().notes.join(u'|').contains(u"status “(none)” is left out"_s));
    }

    void ofLongTextsItSaysWhereTheyDiffer()
    {
        RiskBox stage;
        const QByteArray many(300, 'x');
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted("title,cause,event\nA," + many + "one,\"a\nb\"\n"))));
        const auto changes = stage.drafted("reference,title,cause,event\nR-1,A," + many + "two,a b\n").front().changes;
        const QString lead(20, u'x');
        QCOMPARE(changes, (QStringList{u"Cause: …%1one → …%1two"_s.arg(lead), u"Event: only blanks and line breaks change"_s}));
    }

    void saysWhatIsTiedAnew()
    {
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted("title,stories\nA,IAM-UC-1\n"))));
        const auto drafts = stage.drafted("reference,title,stories,checks\nR-1,A,IAM-UC-1;IAM-AC-1,unit mfa\n");
        QCOMPARE(drafts[0].changes, QStringList{u"New links: IAM-AC-1, unit mfa"_s});
        QCOMPARE(drafts[0].fate, Fate::Changed);
    }

    /// What an older file left above is no fault of a row that mends it, or that is about something else.
    void aTargetThatIsAboveAlreadyCanBeMended()
    {
        RiskBox stage;
        stage.box().add(Risk{.reference = u"R-4"_s, .title = u"Outage"_s, .inherentLikelihood = 2, .inherentImpact = 2, .targetLikelihood = 3, .targetImpact = 3});
        QCOMPARE(stage.drafted("reference,title\nR-4,Outage of a region\n").front().fate, Fate::Changed);
        QCOMPARE(stage.drafted("reference,title,target impact\nR-4,,2\n").front().fate, Fate::Refused);
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted("reference,title,target likelihood,target impact\nR-4,Outage of a zone,1,2\n"))));
        QCOMPARE(stage.risk(u"R-4"_s).targetLikelihood, 1);
        QCOMPARE(stage.risk(u"R-4"_s).title, u"Outage of a zone"_s);
    }

    void countsWhatIsLeftOut()
    {
        RiskBox stage;
        const auto drafts = stage.drafted("Title,Colour,Owner,Review\nA,red,Nobody,soon\n,,Nobody,\nB,,,\n");
        QCOMPARE(leftOut(drafts), 3); // a column, an owner, a day; the second row is refused
    }

    void aLineThatEndsEarlyLeavesTheRestAlone()
    {
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const auto drafts = stage.drafted("reference,title,category,epic,cause,current likelihood,current impact,owner,review,plan\nR-1,Keys leak,Keys\n");
        QCOMPARE(drafts[0].fate, Fate::Changed);
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        const Risk keys = stage.risk(u"R-1"_s);
        QCOMPARE(keys.category, u"Keys"_s);
        QCOMPARE(keys.currentLikelihood, 3);
        QCOMPARE(keys.currentImpact, 4);
        QCOMPARE(keys.epic, u"iam"_s);
        QCOMPARE(keys.plan, u"Scan images"_s);
        QVERIFY(keys.owner && keys.reviewDay && !keys.cause.isEmpty());
    }

    void oneTitleMakesOneRisk()
    {
        RiskBox stage;
        const auto drafts = stage.drafted("title,category\nKeys leak,a\nA region fails,b\n KEYS  leak,c\n");
        QCOMPARE(drafts[0].fate, Fate::Added);
        QCOMPARE(drafts[1].fate, Fate::Added);
        QCOMPARE(drafts[2].fate, Fate::Refused);
        QVERIFY2(drafts[2].notes.join(u'|').contains(u"line 2 has this title"_s), qPrintable(drafts[2].notes.join(u'|')));
    }

    void notesWhatItCantKeep()
    {
        RiskBox stage;
        const auto drafts = stage.drafted("Reference,Title,Colour,Epic,Treatment,Owner,Review,Status,Stories,Checks\n"
                                          "ERM-7,A,red,Nothing at all,hope,Nobody,soon,maybe,X-1,unit other\n");
        QCOMPARE(drafts[0].fate, Fate::Added);
        const QString notes = drafts[0].notes.join(u'\n');
        for (const QString& word : {u"Colour"_s, u"Nothing at all"_s, u"hope"_s, u"Nobody"_s, u"soon"_s, u"maybe"_s, u"X-1"_s, u"unit other"_s, u"ERM-7"_s})
            QVERIFY2(notes.contains(word), qPrintable(word + u" in "_s + notes));
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        QCOMPARE(stage.risk(u"R-1"_s).title, u"A"_s);
        // When the same file comes again, then its risk isn't registered twice
        QCOMPARE(stage.drafted("Reference,Title\nERM-7,a\n").front().fate, Fate::Refused);
    }

    void refusedRowsChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("why");
        QTest::newRow("no title") << QByteArray("R-9,,1") << u"title"_s;
        QTest::newRow("rating beyond the scale") << QByteArray("R-1,a,6") << u"“6”"_s;
        QTest::newRow("rating in words") << QByteArray("R-1,a,high") << u"high"_s;
        QTest::newRow("too many fields") << QByteArray("R-1,a,1,b") << u"fields"_s;
        QTest::newRow("twice in the file") << QByteArray("R-1,a,4\nr-1,b,4") << u"line 2"_s;
        QTest::newRow("half a rating") << QByteArray(",a,3") << u"the inherent rating has an impact and no likelihood"_s;
        QTest::newRow("half of one is taken away") << QByteArray("R-1,a,(none)") << u"the inherent rating has a likelihood and no impact"_s;
        QTest::newRow("inherent below the target") << QByteArray("R-1,a,1") << u"the target rating, 1 x 2, is above the inherent one, 5 x 1"_s;
    }

    void refusedRowsChangeNothing()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, why);
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        auto drafts = stage.drafted("Reference,Title,Inherent impact\n" + row + "\n");
        QCOMPARE(drafts.back().fate, Fate::Refused);
        QVERIFY2(drafts.back().notes.join(u'|').contains(why), qPrintable(drafts.back().notes.join(u'|')));
        drafts.erase(drafts.begin(), drafts.end() - 1);
        const auto before = rowsOf(stage.box().records(), true);
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        QCOMPARE(stage.made, 0);
        QVERIFY(rowsOf(stage.box().records(), true) == before);
    }

    void whatWasChangedMeanwhileIsNotOverwritten()
    {
        RiskBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const auto drafts = stage.drafted("Reference,Title\nR-1,Other\n");
        const RiskId id = stage.risk(u"R-1"_s).id;
        VERIFY_RESULT(stage.box().edit([&](Edit& edit) { return changeRisk(edit, id, [](Risk& risk) { risk.category = u"Keys"_s; }); }));
        QVERIFY(stage.box().refusalOf(stage.importing(drafts)).contains(u"R-1"_s));
    }

    void withoutTitlesThereIsNothingToDraft()
    {
        RiskBox stage;
        const auto table = readCsv("Reference\nR-1\n");
        VERIFY_RESULT(table);
        QVERIFY(!draftRisks(*table, stage.box().records(), builtInCatalogues(), stage.names()));
    }
};

QTEST_GUILESS_MAIN(TestRiskFile)
#include "tst_riskfile.moc"
