// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/reviewedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workloadedits.h"
#include "model/import/formatcatalogue.h"
#include "model/programme/setup.h"
#include "model/programme/workspacejson.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/oneofeach.h"
#include "tests/support/planningbox.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace waymark;

/// A workspace that goes out as JSON and comes back is the same plan.
class WorkspaceJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anEmptyWorkspaceComesBack();
    void everyKindOfRowComesBack();
    void reviewsComeBack();
    void anyWorkspaceComesBack_data();
    void anyWorkspaceComesBack();
    void theDemoComesBack();
    void theSameWorkspaceGivesTheSameBytes();
    void keysOfTheDatabaseDoNotShow();
    void theImportedPlanGoesOn();

private:
    Result<std::unique_ptr<Workspace>> import(const QByteArray& json, const QString& name = u"copy.waymark"_s) const
    {
        return importWorkspace(m_folder->filePath(name), json, builtInCatalogues(), u"Berta"_s,
                               std::make_shared<FixedClock>(someTime().addDays(400)));
    }
    QString faultOf(Workspace& workspace) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

using Rows = std::map<std::pair<QString, QString>, QJsonObject>;

/// All rows but runs, revisions included, with the names of checks instead of the keys that the database gave them.
Rows planOf(const Workspace& workspace)
{
    std::map<qint64, QString> names;
    const auto evidence = EvidenceReader::open(workspace.file());
    if (!evidence)
        qFatal("%s", qPrintable(evidence.error().message));
    const auto checks = evidence->checks();
    if (!checks)
        qFatal("%s", qPrintable(checks.error().message));
    for (const CheckUnit& check : *checks)
        names[check.key.value()] = check.tool + u' ' + check.checkId + u' ' + check.title;
    Rows rows = rowsOf(workspace.records(), true);
    std::erase_if(rows, [](const auto& row) { return row.first.first == u"run"; });
    for (auto& [id, row] : rows)
        if (row.value(u"check_id").isDouble())
            row.insert(u"check_id"_s, names.at(row.value(u"check_id").toInteger()));
    return rows;
}

/// What differs after coming back: the history is another one, and there are no runs.
QJsonObject planIn(const QByteArray& json)
{
    QJsonObject document = QJsonDocument::fromJson(json).object();
    document.remove(u"auditHead"_s);
    document.remove(u"evidence"_s);
    return document;
}

QString firstDifference(const Rows& one, const Rows& other)
{
    for (const auto& [id, row] : one) {
        const auto found = other.find(id);
        if (found == other.end() || found->second != row)
            return id.first + u' ' + QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
    }
    return one.size() == other.size() ? QString() : u"there are more rows"_s;
}

} // namespace

/// Sends a workspace out and in. What is wrong with that, in words; empty: nothing.
QString WorkspaceJsonTest::faultOf(Workspace& workspace) const
{
    const auto json = exportWorkspace(workspace);
    if (!json)
        return json.error().message;
    {
        const auto made = import(*json);
        if (!made)
            return made.error().message + made.error().detail;
        if ((*made)->history().canUndo())
            return u"the import can be undone"_s;
    }
    auto opened = Workspace::open(m_folder->filePath(u"copy.waymark"_s), {.author = u"Berta"_s, .pollInterval = 0});
    if (!opened)
        return opened.error().message;
    if (const QString difference = firstDifference(planOf(workspace), planOf(**opened)); !difference.isEmpty())
        return difference;
    const auto before = workspace.planDays();
    const auto after = (*opened)->planDays();
    if (!before || !after || *before != *after)
        return u"other plan days"_s;
    const auto again = exportWorkspace(**opened);
    if (!again || planIn(*again) != planIn(*json))
        return u"it goes out otherwise than it came in"_s;
    const auto verified = Workspace::verify((*opened)->file());
    return verified ? QString() : verified.error().message;
}

void WorkspaceJsonTest::anEmptyWorkspaceComesBack()
{
    PlanningBox box;
    QCOMPARE(faultOf(box.workspace()), QString());
}

void WorkspaceJsonTest::everyKindOfRowComesBack()
{
    PlanningBox box;
    std::vector<Entity> rows = oneOfEach();
    for (Entity& entity : rows)
        if (Sprint* sprint = std::get_if<Sprint>(&entity)) { // whose closing is among the rows
            sprint->state = SprintState::Closed;
            sprint->focusEpics = {u"iam"_s, u"data"_s};
        }
    VERIFY_RESULT(box.edit([&](Edit& edit) -> Result<void> {
        const auto known = edit.check(u"unit"_s, u"c1"_s, u"Title of \"c1\"\u202e"_s);
        if (!known)
            return known.error();
        for (const Entity& entity : rows)
            if (!std::holds_alternative<WorkspaceProperties>(entity))
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
        return edit.insert(Note{.check = *known, .text = u"Why"_s, .author = u"Anna"_s, .written = someTime()});
    }));
    box.prove(box.id(u"IAM-UC-01"_s), u"c1"_s);
    QCOMPARE(faultOf(box.workspace()), QString());
    // And the list of runs tells which file to import again
    const auto json = exportWorkspace(box.workspace());
    VERIFY_RESULT(json);
    const QJsonObject evidence = QJsonDocument::fromJson(*json).object().value(u"evidence").toObject();
    QCOMPARE(evidence.value(u"included"), QJsonValue(false));
    QCOMPARE(evidence.value(u"runs").toArray().at(0).toObject().value(u"file").toString(), u"scan.json"_s);
}

/// Two editions of a lens, of which a milestone has the former one.
void WorkspaceJsonTest::reviewsComeBack()
{
    PlanningBox box;
    const LensQuestion question{.id = u"Q\"1\""_s, .choices = {{.id = u"a"_s}, {.id = u"a_no"_s}}};
    VERIFY_RESULT(box.edit([&](Edit& edit) -> Result<void> {
        const auto workload = addWorkload(edit, {.name = u"Payments"_s, .gdpr = true});
        const auto lens = addLens(edit, {.key = u"own"_s, .document = u"{\"name\":\"Own\"}"_s, .added = someTime()});
        const auto next = addLens(edit, {.key = u"own"_s, .document = u"{\"name\":\"Own 2\"}"_s, .added = someTime()});
        if (!workload || !lens || !next)
            return edit.status();
        const auto review = startReview(edit, *workload, *lens, someTime());
        if (!review)
            return review.error();
        if (auto set = setChoice(edit, *review, question, u"a"_s, ChoiceStatus::Selected); !set)
            return set;
        if (const auto taken = takeMilestone(edit, {.review = *review, .name = u"M"_s, .taken = someTime(), .document = u"{\"a\": 1}"_s}); !taken)
            return taken.error();
        return upgradeReview(edit, *review, *next, std::vector<WholeAnswer>{{.question = question.id, .state = AnswerState::Answered}}, {});
    }));
    QCOMPARE(box.records().lenses().size(), size_t(2));
    QCOMPARE(box.records().milestones().size(), size_t(1));
    QCOMPARE(faultOf(box.workspace()), QString());
}

void WorkspaceJsonTest::anyWorkspaceComesBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void WorkspaceJsonTest::anyWorkspaceComesBack()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed);
    PlanningBox box;
    QDateTime now = someTime();
    for (int step = 0; step < 150; ++step) {
        // Given a clock that moves on, and now and then back
        now = now.addSecs(3600 * (random.below(30) - 5));
        box.setTime(now);
        const int act = random.below(10);
        if (act == 0 && box.workspace().history().canUndo())
            static_cast<void>(box.workspace().undo());
        else
            static_cast<void>(random.makeOne(box.workspace())); // many are refused
    }
    QVERIFY(planOf(box.workspace()).size() > 1);
    QCOMPARE(faultOf(box.workspace()), QString());
}

void WorkspaceJsonTest::theDemoComesBack()
{
    const auto catalogues = Catalogues::loadBuiltIn();
    VERIFY_RESULT(catalogues);
    const FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});
    Progress progress;
    const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
    const QString file = m_folder->filePath(u"demo.waymark"_s);
    const auto demo = createDemo(file, *catalogues, formats, u"demo"_s, clock, progress);
    VERIFY_RESULT(demo);
    QVERIFY(!(*demo)->records().closures().empty());
    QVERIFY(!(*demo)->records().notes().empty());
    QVERIFY(!(*demo)->records().links().empty());
    QCOMPARE(faultOf(**demo), QString());
}

void WorkspaceJsonTest::theSameWorkspaceGivesTheSameBytes()
{
    PlanningBox box;
    RandomEdits random(7);
    for (int step = 0; step < 60; ++step)
        static_cast<void>(random.makeOne(box.workspace()));
    const auto first = exportWorkspace(box.workspace());
    VERIFY_RESULT(first);
    box.setTime(someTime().addDays(1));
    const auto second = exportWorkspace(box.workspace());
    VERIFY_RESULT(second);
    QCOMPARE(*second, *first);
    const std::unique_ptr<Workspace> other = box.secondWindow(); // whose rows lie in another order
    QVERIFY(other);
    const auto third = exportWorkspace(*other);
    VERIFY_RESULT(third);
    QCOMPARE(*third, *first);
}

void WorkspaceJsonTest::keysOfTheDatabaseDoNotShow()
{
    // Given a workspace that knows other checks too
    PlanningBox box;
    box.add(aStory(u"A"_s));
    VERIFY_RESULT(box.edit([](Edit& edit) -> Result<void> {
        for (const QString& id : {u"z"_s, u"y"_s})
            if (const auto known = edit.check(u"unit"_s, id); !known)
                return known.error();
        return edit.insert(aStory(u"B"_s));
    }));
    box.prove(box.id(u"A"_s), u"c1"_s);
    // Then only the one that the plan refers to goes out, by its name
    const auto json = exportWorkspace(box.workspace());
    VERIFY_RESULT(json);
    const QJsonObject document = QJsonDocument::fromJson(*json).object();
    QCOMPARE(document.value(u"checks").toArray().size(), 1);
    const QJsonObject reference{{u"tool"_s, u"unit"_s}, {u"check_id"_s, u"c1"_s}};
    QCOMPARE(document.value(u"link").toArray().at(0).toObject().value(u"check_id"), QJsonValue(reference));
    QCOMPARE(faultOf(box.workspace()), QString());
}

void WorkspaceJsonTest::theImportedPlanGoesOn()
{
    PlanningBox box;
    Story story = aStory(u"A"_s);
    story.points = 3;
    box.add(story);
    box.setTime(someTime().addDays(2));
    VERIFY_RESULT(box.edit([&](Edit& edit) {
        return changeStories(edit, std::vector{story.id}, [](Story& after) { after.points = 5; });
    }));
    const auto json = exportWorkspace(box.workspace());
    VERIFY_RESULT(json);
    const auto made = import(*json);
    VERIFY_RESULT(made);
    QCOMPARE(QFileInfo((*made)->file()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // When somebody goes on with it
    VERIFY_RESULT((*made)->edit(u"Estimate"_s, [&](Edit& edit) {
        return changeStories(edit, std::vector{story.id}, [](Story& after) { after.points = 8; });
    }));
    // Then revisions and days go on where they stood
    QCOMPARE((*made)->records().stories().front().revision, qint64(3));
    const auto days = (*made)->planDays();
    VERIFY_RESULT(days);
    const std::vector<PlanDay> expected{{someTime().date(), u"all"_s, {3, 0}},
                                        {someTime().date().addDays(2), u"all"_s, {5, 0}},
                                        {someTime().date().addDays(400), u"all"_s, {8, 0}}};
    QVERIFY(*days == expected);
    VERIFY_RESULT((*made)->undo());
    VERIFY_RESULT(Workspace::verify((*made)->file()));
}

QTEST_GUILESS_MAIN(WorkspaceJsonTest)
#include "tst_workspacejson.moc"
