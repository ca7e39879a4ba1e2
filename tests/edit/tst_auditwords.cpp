// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/auditreader.h"
#include "model/store/auditpage.h"
#include "model/store/auditrows.h"
#include "model/store/database.h"
#include "model/store/statement.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int all = std::numeric_limits<int>::max();

AuditReader opened(const PlanningBox& box)
{
    auto reader = AuditReader::open(box.file());
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    return *std::move(reader);
}

} // namespace

/// What words in the audit log find, and how entries are found.
class AuditWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOldTitleFindsTheEditThatChangedIt();
    void onlyTextsOfPeopleAreSearched();
    void aReferenceIsFoundAsAWhole_data();
    void aReferenceIsFoundAsAWhole();
    void findsByIndex_data();
    void findsByIndex();
};

void AuditWordsTest::anOldTitleFindsTheEditThatChangedIt()
{
    PlanningBox box;
    Story story = aStory(u"A-1"_s);
    story.title = u"Rotate \"root\" keys\\"_s;
    box.add(story);
    VERIFY_RESULT(box.workspace().edit(u"Rename"_s, [&](Edit& edit) {
        Story renamed = box.story(u"A-1"_s);
        renamed.title = u"Something else"_s;
        return edit.update(box.story(u"A-1"_s), renamed);
    }));
    const AuditReader reader = opened(box);
    for (const QString& word : {u"ROTATE"_s, u"\"root\""_s, u"keys\\"_s}) {
        const auto found = reader.page({.words = {word}}, 0, all);
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), size_t(2)); // where it came, and where it went
        QCOMPARE(found->front().text, u"Rename"_s);
    }
    QCOMPARE(*reader.count({.words = {u"rotate"_s, u"something"_s}}), 1);
    QCOMPARE(*reader.count({.words = {u"rotate"_s, u"never"_s}}), 0);
}

void AuditWordsTest::onlyTextsOfPeopleAreSearched()
{
    PlanningBox box;
    Story story = aStory(u"A-1"_s);
    story.narrative = u"one\nnext"_s; // which JSON writes as \n
    box.add(story);
    const AuditReader reader = opened(box);
    QCOMPARE(*reader.count({.words = {u"catalogue_id"_s}}), 0); // a field's name
    QCOMPARE(*reader.count({.words = {u"nnext"_s}}), 0);
    QCOMPARE(*reader.count({.words = {u"next"_s}}), 1);
    QCOMPARE(*reader.count({.words = {story.id.toString().toUpper()}}), 1);
    const auto session = reader.entry(2);
    VERIFY_RESULT(session);
    QCOMPARE(*reader.count({.words = {session->session}}), 0);
}

void AuditWordsTest::aReferenceIsFoundAsAWhole_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString& word, const QString& text, bool found) {
        QTest::newRow(qPrintable(word + u" in "_s + text)) << word << text << found;
    };
    row(u"R-1"_s, u"R-1"_s, true);
    row(u"R-1"_s, u"R-10"_s, false);
    row(u"R-1"_s, u"R-10, R-1"_s, true);
    row(u"r-1"_s, u"see (R-1), please"_s, true);
    row(u"R-1"_s, u"R-1: a key leaks"_s, true);
    row(u"R-1"_s, u"for R-1"_s, true);
    row(u"R-1"_s, u"R-1-"_s, true);
    row(u"R-1"_s, u"HR-1"_s, false);
    row(u"R-1"_s, u"R-1a"_s, false);
    row(u"R-1"_s, u"R-1-2"_s, true);
    row(u"CVE-2021"_s, u"CVE-2021-44228"_s, true);
    row(u"UC-01"_s, u"IAM-UC-01"_s, false);
    row(u"IAM-UC-01"_s, u"IAM-UC-01"_s, true);
    row(u"IAM-UC-1"_s, u"IAM-UC-10"_s, false);
    row(u"R-1"_s, u"R-1 \"quoted\""_s, true); // which JSON escapes
    // What is no whole reference is part of any word
    row(u"IAM-UC"_s, u"IAM-UC-10"_s, true);
    row(u"R-"_s, u"R-10"_s, true);
    row(u"-1"_s, u"R-10"_s, true);
    row(u"2031-05"_s, u"on 2031-05-02"_s, true);
    row(u"SEC03-BP"_s, u"SEC03-BP02"_s, true);
}

void AuditWordsTest::aReferenceIsFoundAsAWhole()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    QFETCH(bool, found);
    PlanningBox box;
    Story story = aStory(u"A-7"_s);
    story.title = text;
    box.add(story);
    QCOMPARE(*opened(box).count({.words = {word}}), found ? 1 : 0);
}

void AuditWordsTest::findsByIndex_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("index");
    QTest::addColumn<bool>("inOrder");
    QTest::newRow("author") << u"author"_s << u"audit_entry_author"_s << true;
    QTest::newRow("kind") << u"kind"_s << u"audit_item_sequence"_s << true;
    QTest::newRow("item") << u"item"_s << u"audit_item_id"_s << false; // few, which may be sorted
}

void AuditWordsTest::findsByIndex()
{
    QFETCH(QString, part);
    QFETCH(QString, index);
    QFETCH(bool, inOrder);
    PlanningBox box;
    AuditFilter filter;
    if (part == u"author")
        filter.author = u"Anna"_s;
    else if (part == u"kind")
        filter.kinds = {u"story"_s, u"link"_s};
    else
        filter.item = StoryId::create().toString();
    const auto database = Database::open(box.file(), Database::Mode::ReadOnly);
    VERIFY_RESULT(database);
    const AuditCondition condition = auditCondition(filter, 1000);
    auto rows = startStatement(**database,
                               u"EXPLAIN QUERY PLAN SELECT sequence, text FROM audit_entry%1 ORDER BY sequence DESC"_s.arg(condition.sql),
                               condition.values);
    VERIFY_RESULT(rows);
    QStringList plan;
    while (rows->next())
        plan << rows->text(3);
    const QString words = plan.join(u'\n');
    QVERIFY2(words.contains(index), qPrintable(words));
    QVERIFY2(!inOrder || !words.contains(u"TEMP B-TREE"_s), qPrintable(words));
}

QTEST_GUILESS_MAIN(AuditWordsTest)
#include "tst_auditwords.moc"
