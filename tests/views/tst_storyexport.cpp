// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storyimport.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/fixedclock.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "views/backlog/storyexport.h"

#include <QTemporaryDir>

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What is exported is imported again as the same stories.
class TestStoryExport : public QObject {
    Q_OBJECT

    std::unique_ptr<Workspace> make(const QString& name)
    {
        auto created = Workspace::create(m_folder.filePath(name), {.name = u"Test"_s},
                                         {.author = u"Anna"_s, .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0});
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        return *std::move(created);
    }
    static std::vector<StoryId> allOf(const Workspace& workspace)
    {
        std::vector<const Story*> stories;
        for (const Story& story : workspace.records().stories())
            stories.push_back(&story);
        std::ranges::sort(stories, {}, &Story::rank);
        std::vector<StoryId> ids;
        for (const Story* story : stories)
            ids.push_back(story->id);
        return ids;
    }
    /// A story in words that don't depend on ids of this workspace.
    static QJsonObject plain(const Workspace& workspace, const Story& story)
    {
        QJsonObject json = toJson(story);
        for (const QString& own : {u"id"_s, u"rank"_s, u"revision"_s})
            json.remove(own);
        json.insert(u"owner_id"_s, story.owner ? workspace.records().of<Person>().find(*story.owner)->name : QString());
        json.insert(u"sprint_id"_s, story.sprint ? workspace.records().of<Sprint>().find(*story.sprint)->number : -1);
        QStringList needs;
        for (const Link& link : workspace.records().links())
            if (link.story == story.id)
                needs << workspace.records().of<Story>().find(*link.otherStory)->reference;
        needs.sort();
        json.insert(u"needs"_s, needs.join(u' '));
        return json;
    }
    static QList<QJsonObject> plain(const Workspace& workspace)
    {
        QList<QJsonObject> stories;
        for (const StoryId& id : allOf(workspace))
            stories << plain(workspace, *workspace.records().of<Story>().find(id));
        return stories;
    }
    void importInto(Workspace& workspace, const QByteArray& csv)
    {
        const auto table = readCsv(csv);
        VERIFY_RESULT(table);
        const auto import = draftStories(*table, guessMapping(*table, m_catalogues), workspace.records(), m_catalogues, {});
        VERIFY_RESULT(import);
        VERIFY_RESULT(importStories(workspace, *import, u"backlog.csv"_s));
    }

private Q_SLOTS:
    void defusesFormulas_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("=") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("+") << u"+cmd"_s << QByteArray("'+cmd");
        QTest::newRow("-") << u"-cmd"_s << QByteArray("'-cmd");
        QTest::newRow("@") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("an apostrophe that was there") << u"'=1+1"_s << QByteArray("''=1+1");
        QTest::newRow("a plain apostrophe") << u"'s-Hertogenbosch"_s << QByteArray("'s-Hertogenbosch");
        QTest::newRow("quotes and commas") << u"a, \"b\""_s << QByteArray("\"a, \"\"b\"\"\"");
    }

    void defusesFormulas()
    {
        QFETCH(QString, title);
        QFETCH(QByteArray, cell);
        const auto from = make(QStringLiteral("%1.waymark").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
        Story story = storyAt(u"IAM-1"_s, 1);
        story.title = title;
        addAll(*from, {story});
        const QByteArray csv = storyCsv(from->records(), allOf(*from), {});
        QVERIFY2(csv.contains("\r\nIAM-1,use," + cell + ",iam,"), csv.constData());
        // and it comes back as it was
        const auto to = make(QStringLiteral("%1.waymark").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
        importInto(*to, csv);
        QCOMPARE(storyNamed(*to, u"IAM-1"_s).title, title);
    }

    void readsBackWhatItWrote()
    {
        // Given stories with all that a story can have, at random
        std::mt19937 random(11);
        const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        const auto from = make(u"from.waymark"_s);
        const auto to = make(u"to.waymark"_s);
        for (Workspace* workspace : {from.get(), to.get()})
            addAll(*workspace, {aSprint(1), aSprint(2)});
        addAll(*from, {Person{.name = u"Anna Kovac"_s}, Person{.name = u"Ö. \"Quote\", Jr."_s}});
        const QStringList texts = {u"plain"_s, u"with, comma; and semicolon"_s, u"\"quoted\""_s, u"=HYPERLINK(1)"_s, u"two\nlines\n\nand more"_s,
                                   u"-5"_s, u"\u00e4\u4e16\U0001F512"_s, u"'quote"_s, u"''@x"_s};
        std::vector<Entity> rows;
        std::vector<StoryId> ids;
        for (int i = 0; i < 60; ++i) {
            Story story = storyAt(QStringLiteral("IAM-%1").arg(i), i, below(9));
            story.title = texts[below(9)].simplified() + QString::number(i);
            story.narrative = texts[below(9)];
            story.criteria = QStringList{u"- first"_s, u"second, with comma"_s, u"3. third"_s}.mid(0, below(4));
            story.kind = below(2) == 0 ? StoryKind::Abuse : StoryKind::Use;
            story.priority = static_cast<Priority>(below(4));
            story.status = static_cast<StoryStatus>(below(5));
            story.component = static_cast<Component>(below(4));
            story.layer = static_cast<DefenceLayer>(below(6));
            story.epic = below(4) == 0 ? QString() : m_catalogues.epics.epics[static_cast<size_t>(below(10))].id;
            story.capability = below(2) == 0 ? QString() : u"threat-detection"_s;
            story.catalogueId = below(5) == 0 ? QStringLiteral("IAM-UC-%1").arg(i) : QString();
            if (below(3) > 0)
                story.owner = from->records().people()[static_cast<size_t>(below(2))].id;
            if (below(3) > 0)
                story.sprint = from->records().sprints()[static_cast<size_t>(below(2))].id;
            if (!ids.empty() && below(3) == 0)
                rows.push_back(Link{.kind = LinkKind::DependsOn, .story = story.id, .otherStory = ids[static_cast<size_t>(below(static_cast<int>(ids.size())))]});
            rows.insert(rows.begin() + static_cast<qsizetype>(ids.size()), story);
            ids.push_back(story.id);
        }
        addAll(*from, rows);
        // When they are exported and imported elsewhere
        importInto(*to, storyCsv(from->records(), allOf(*from), {}));
        // Then they are the same, in the same order
        QCOMPARE(plain(*to), plain(*from));
        // and importing them again adds nothing
        const auto table = readCsv(storyCsv(to->records(), allOf(*to), {}));
        VERIFY_RESULT(table);
        StoryMapping mapping = guessMapping(*table, m_catalogues);
        mapping.updateKnown = true;
        const auto again = draftStories(*table, mapping, to->records(), m_catalogues, {});
        VERIFY_RESULT(again);
        QCOMPARE(again->count(RowFate::Known), 60);
    }

    void saysWhatChecksSay()
    {
        const auto from = make(u"proofs.waymark"_s);
        addAll(*from, {storyAt(u"IAM-1"_s, 1)});
        StoryProofs proofs;
        proofs.proofs.insert(storyNamed(*from, u"IAM-1"_s).id, {.proof = Proof::Failing});
        QVERIFY(storyCsv(from->records(), allOf(*from), proofs).contains(",Contradicted,"));
    }

    void aFileThatCantBeWrittenIsSaid()
    {
        const auto from = make(u"refused.waymark"_s);
        const auto done = exportStories(m_folder.filePath(u"no/such/folder/a.csv"_s), from->records(), {}, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, Error::Code::Io);
    }

private:
    const Catalogues& m_catalogues = builtInCatalogues();
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestStoryExport)
#include "tst_storyexport.moc"
