// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/policyedits.h"
#include "model/import/csvtext.h"
#include "model/programme/policyfile.h"
#include "tests/support/builtinreference.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A workspace with a story, a person and a check.
class PolicyBox {
public:
    PolicyBox()
    {
        const Story story = aStory(u"IAM-UC-1"_s);
        m_box.add(story, aStory(u"IAM-UC-2"_s), Person{.name = u"Mara Lindqvist"_s});
        m_names.insert(m_box.prove(story.id, u"mfa"_s), u"unit mfa"_s);
    }

    PlanningBox& box() { return m_box; }
    const QHash<CheckKey, QString>& names() const { return m_names; }
    std::vector<PolicyDraft> drafted(const QByteArray& bytes)
    {
        const auto content = builtInReference().content();
        const auto table = readCsv(bytes);
        if (!content || !table)
            qFatal("the test's own table can't be read");
        auto drafts = draftPolicies(*table, m_box.records(), builtInCatalogues(), **content, m_names);
        if (!drafts)
            qFatal("%s", qPrintable(drafts.error().message));
        return *std::move(drafts);
    }
    PlanningBox::Step importing(const std::vector<PolicyDraft>& drafts)
    {
        return [this, drafts](Edit& edit) -> Result<void> {
            const auto count = importPolicies(edit, drafts);
            if (!count)
                return count.error();
            made = *count;
            return {};
        };
    }
    Policy policy(const QString& reference) const
    {
        for (const Policy& each : m_box.records().policies())
            if (each.reference == reference)
                return each;
        qFatal("no statement %s", qPrintable(reference));
    }

    int made = -1; ///< by the latest import

private:
    PlanningBox m_box;
    QHash<CheckKey, QString> m_names;
};

using Fate = PolicyDraft::Fate;

const QByteArray fullFile =
    "Reference,Title,Statement,Source,Category,Owner,Review,Status,Controls,Stories,Checks\r\n"
    "ISP-10,Keys are short-lived,\"Keys live for a day,\nat most\",ISP 2026 section 4,Identity,mara lindqvist,2026-12-31,in force,"
    "cis-docker/4.1; nist-800-53/AC-2,IAM-UC-1;IAM-UC-2,unit mfa\r\n"
    "ISP-9,'=1+1,,,,,,draft,,,\r\n";

} // namespace

/// The organisation's policy as a table.
class TestPolicyFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsStatementsWithTheirTies()
    {
        PolicyBox stage;
        const auto drafts = stage.drafted(fullFile);
        QCOMPARE(drafts.size(), size_t(2));
        QCOMPARE(drafts[0].fate, Fate::Added);
        QCOMPARE(drafts[0].line, 2);
        QCOMPARE(drafts[0].owner, u"Mara Lindqvist"_s);
        QCOMPARE(drafts[0].controls.size(), 2);
        QVERIFY2(drafts[0].notes.isEmpty(), qPrintable(drafts[0].notes.join(u'|')));
        // When it is imported, then all of it is there, and undo takes it back
        QCOMPARE(stage.box().faultOf(stage.importing(drafts)), QString());
        QCOMPARE(stage.made, 2);
        const Policy keys = stage.policy(u"ISP-10"_s);
        QCOMPARE(keys.statement, u"Keys live for a day,\nat most"_s);
        QCOMPARE(keys.reviewDay, std::optional(QDate(2026, 12, 31)));
        QCOMPARE(keys.status, PolicyStatus::InForce);
        QVERIFY(keys.owner);
        QCOMPARE(stage.policy(u"ISP-9"_s).title, u"=1+1"_s);
        QCOMPARE(stage.policy(u"ISP-9"_s).status, PolicyStatus::Draft);
        QCOMPARE(stage.box().records().controlTies().size(), size_t(2));
        QCOMPARE(stage.box().records().policyTies().size(), size_t(3));
    }

    void readsBackWhatItWrites()
    {
        PolicyBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const QByteArray written = policiesAsCsv(stage.box().records(), stage.names());
        QVERIFY(written.contains("'=1+1"));
        QVERIFY(written.indexOf("ISP-9") < written.indexOf("ISP-10"));
        // In the same register nothing would change
        for (const PolicyDraft& draft : stage.drafted(written)) {
            QCOMPARE(draft.fate, Fate::Unchanged);
            QVERIFY2(draft.notes.isEmpty(), qPrintable(draft.notes.join(u'|')));
        }
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(written))));
        QCOMPARE(stage.made, 0);
        // In another one it becomes the same register
        PolicyBox other;
        VERIFY_RESULT(other.box().edit(other.importing(other.drafted(written))));
        QCOMPARE(policiesAsCsv(other.box().records(), other.names()), written);
    }

    void changesOnlyWhatTheFileHasColumnsFor()
    {
        PolicyBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const auto drafts = stage.drafted("title;reference;checks\nKeys live for an hour;isp-10;\n=1+1;ISP-9;unit mfa\n");
        QCOMPARE(drafts[0].fate, Fate::Changed);
        QCOMPARE(drafts[1].fate, Fate::Changed); // for its new tie alone
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        const Policy keys = stage.policy(u"ISP-10"_s);
        QCOMPARE(keys.title, u"Keys live for an hour"_s);
        QCOMPARE(keys.source, u"ISP 2026 section 4"_s);
        QVERIFY(keys.owner);
        QCOMPARE(stage.box().records().policies().size(), size_t(2));
        QCOMPARE(stage.box().records().policyTies().size(), size_t(4)); // the empty cell took none away
    }

    void anEmptyCellLeavesWhatIsThere()
    {
        PolicyBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const QByteArray heads = "reference,title,statement,source,category,owner,review,status\n";
        const auto same = stage.drafted(heads + "ISP-10,,,,,,,\n");
        QCOMPARE(same[0].fate, Fate::Unchanged);
        QVERIFY(same[0].changes.isEmpty());
        // Its word for nothing empties it, and each field that changes is said
        const auto drafts = stage.drafted(heads + "ISP-10,Keys are short,(none),(none),(NONE),(none),(none),draft\n");
        QCOMPARE(drafts[0].fate, Fate::Changed);
        QCOMPARE(drafts[0].changes,
                 (QStringList{u"Title: Keys are short-lived → Keys are short"_s, u"Statement: Keys live for a day, at most → (none)"_s,
                              u"Source: ISP 2026 section 4 → (none)"_s, u"Category: Identity → (none)"_s, u"Owner: Mara Lindqvist → (none)"_s,
                              u"Review day: 2026-12-31 → (none)"_s, u"Status: in force → draft"_s}));
        QVERIFY2(drafts[0].notes.isEmpty(), qPrintable(drafts[0].notes.join(u'|')));
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        const Policy keys = stage.policy(u"ISP-10"_s);
        QVERIFY(keys.statement.isEmpty() && keys.source.isEmpty() && keys.category.isEmpty() && !keys.owner && !keys.reviewDay);
        QCOMPARE(stage.drafted("reference,title\nISP-10,(none)\n").front().fate, Fate::Refused);
    }

    void saysWhatIsTiedAnew()
    {
        PolicyBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted("reference,title,controls\nA-1,A,cis-docker/4.1\n"))));
        const auto drafts = stage.drafted("reference,title,controls,stories,checks\nA-1,A,cis-docker/4.1;cis-docker/4.5,IAM-UC-1,unit mfa\n");
        QCOMPARE(drafts[0].changes, QStringList{u"New links: cis-docker/4.5, IAM-UC-1, unit mfa"_s});
    }

    void notesWhatItCantKeep()
    {
        PolicyBox stage;
        const auto drafts = stage.drafted("Title,Colour,Owner,Review,Status,Controls,Stories,Checks\n"
                                          "A,red,Nobody,31.12.2026,sometimes,cis-docker;own/1,X-1,unit other\nB,,,,,,,\n");
        QCOMPARE(drafts[0].fate, Fate::Added);
        const QString notes = drafts[0].notes.join(u'\n');
        for (const QString& word : {u"Colour"_s, u"Nobody"_s, u"31.12.2026"_s, u"sometimes"_s, u"“cis-docker”"_s, u"own/1"_s, u"X-1"_s, u"unit other"_s})
            QVERIFY2(notes.contains(word), qPrintable(word + u" in "_s + notes));
        QVERIFY(drafts[0].controls.isEmpty() && drafts[0].stories.isEmpty() && drafts[0].checks.isEmpty());
        QVERIFY(drafts[1].notes.isEmpty());
        // References that the file doesn't give are the next free ones
        VERIFY_RESULT(stage.box().edit(stage.importing(drafts)));
        QCOMPARE(stage.policy(u"POL-2"_s).title, u"B"_s);
    }

    void takesControlsByTheNamesThatAreShown()
    {
        PolicyBox stage;
        const auto drafts = stage.drafted("Title,Controls\nA,CIS Docker 4.5; cis-docker/4.5; cis docker 4.1\n");
        QCOMPARE(drafts[0].controls, (QStringList{u"cis-docker/4.5"_s, u"cis-docker/4.1"_s}));
        QVERIFY2(drafts[0].notes.isEmpty(), qPrintable(drafts[0].notes.join(u'|')));
    }

    void saysWhyARowIsRefusedBeforeWhatIsLeftOut()
    {
        PolicyBox stage;
        const auto drafts = stage.drafted("Title,Review,Owner\n,31.12.2026,Nobody\n");
        QCOMPARE(drafts[0].fate, Fate::Refused);
        QCOMPARE(drafts[0].notes.size(), 3);
        QVERIFY2(drafts[0].notes.front().contains(u"title"_s), qPrintable(drafts[0].notes.front()));
    }

    void twoReferencesMayHaveOneTitle()
    {
        PolicyBox stage;
        for (const PolicyDraft& draft : stage.drafted("Reference,Title\nISP-1,Encryption\nISP-2,Encryption\n"))
            QCOMPARE(draft.fate, Fate::Added);
    }

    void givesOnlyReferencesThatTheFileLeavesFree()
    {
        PolicyBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted("Reference,Title\n,A\nPOL-1,B\n"))));
        QCOMPARE(stage.policy(u"POL-1"_s).title, u"B"_s);
        QCOMPARE(stage.policy(u"POL-2"_s).title, u"A"_s);
    }

    void refusedRowsChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("why");
        QTest::newRow("no title") << QByteArray("ISP-1,") << u"title"_s;
        QTest::newRow("title too long") << "ISP-1," + QByteArray(501, 'x') << u"500"_s;
        QTest::newRow("too many fields") << QByteArray("ISP-1,a,b") << u"fields"_s;
        QTest::newRow("a title that is there") << QByteArray(",keys ARE short-lived") << u"ISP-10"_s;
        QTest::newRow("twice in the file") << QByteArray("ISP-1,a\nisp-1,b") << u"line 2"_s;
        QTest::newRow("a title twice in the file") << QByteArray(",a\n, A ") << u"line 2 has this title already"_s;
        QTest::newRow("a title that a reference has") << QByteArray("ISP-1,a\n,a") << u"line 2 has this title already"_s;
        QTest::newRow("a reference for a title") << QByteArray(",a\nISP-1,a") << u"line 2 has this title already"_s;
    }

    void refusedRowsChangeNothing()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, why);
        PolicyBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        auto drafts = stage.drafted("Reference,Title\n" + row + "\n");
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
        PolicyBox stage;
        VERIFY_RESULT(stage.box().edit(stage.importing(stage.drafted(fullFile))));
        const auto drafts = stage.drafted("Reference,Title\nISP-10,Other\n");
        const PolicyId id = stage.policy(u"ISP-10"_s).id;
        VERIFY_RESULT(stage.box().edit([&](Edit& edit) { return changePolicy(edit, id, [](Policy& policy) { policy.category = u"Keys"_s; }); }));
        QVERIFY(stage.box().refusalOf(stage.importing(drafts)).contains(u"ISP-10"_s));
    }

    void withoutTitlesThereIsNothingToDraft()
    {
        PolicyBox stage;
        const auto content = builtInReference().content();
        const auto table = readCsv("Reference\nISP-1\n");
        QVERIFY(content && table);
        const auto drafts = draftPolicies(*table, stage.box().records(), builtInCatalogues(), **content, stage.names());
        QVERIFY(!drafts);
        QCOMPARE(drafts.error().code, Error::Code::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestPolicyFile)
#include "tst_policyfile.moc"
