// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/workspacejson.h"
#include "tests/edit/storybox.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

/// An exported plan whose rows break a rule that edits keep: one error that names the place, and no file.
class ImportedRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theUntouchedPlanIsRead();
    void whatBreaksARuleIsRefused_data();
    void whatBreaksARuleIsRefused();

private:
    Result<std::unique_ptr<Workspace>> import(const QJsonObject& document) const
    {
        return importWorkspace(m_folder->filePath(u"new.waymark"_s), QJsonDocument(document).toJson(), builtInCatalogues(),
                               u"Berta"_s, std::make_shared<FixedClock>(someTime()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QJsonObject m_document;
};

namespace {

/// An exported plan that is written to.
class WrittenPlan {
public:
    explicit WrittenPlan(const QJsonObject& document) : m_document(document) {}

    const QJsonObject& document() const { return m_document; }
    /// Of the first row that has the value.
    int indexOf(const QString& table, const QString& field, const QJsonValue& value) const
    {
        const QJsonArray rows = m_document.value(table).toArray();
        for (int i = 0; i < rows.size(); ++i)
            if (rows.at(i).toObject().value(field) == value)
                return i;
        qFatal("no such row in %s", qPrintable(table));
    }
    QJsonObject row(const QString& table, int index) const { return m_document.value(table).toArray().at(index).toObject(); }
    QJsonValue idOf(const QString& reference) const
    {
        return row(u"story"_s, indexOf(u"story"_s, u"reference"_s, reference)).value(u"id");
    }
    int linkOf(const QString& kind) const { return indexOf(u"link"_s, u"kind"_s, kind); }
    int sprint(int number) const { return indexOf(u"sprint"_s, u"number"_s, number); }

    void set(const QString& table, int index, const QString& field, const QJsonValue& value)
    {
        QJsonArray rows = m_document.value(table).toArray();
        QJsonObject changed = rows.at(index).toObject();
        changed.insert(field, value);
        rows.replace(index, changed);
        m_document.insert(table, rows);
    }
    void append(const QString& table, QJsonObject like, const QString& field, const QJsonValue& value)
    {
        like.insert(u"id"_s, LinkId::create().toString());
        like.insert(field, value);
        QJsonArray rows = m_document.value(table).toArray();
        rows.append(like);
        m_document.insert(table, rows);
    }
    void addDependency(const QString& story, const QString& other)
    {
        QJsonObject link = row(u"link"_s, linkOf(u"dependsOn"_s));
        link.insert(u"story_id"_s, idOf(story));
        append(u"link"_s, link, u"other_story_id"_s, idOf(other));
    }

private:
    QJsonObject m_document;
};

using Harm = std::function<QString(WrittenPlan&)>; ///< gives the place that the error is to name

QString closeACircle(WrittenPlan& plan)
{
    plan.addDependency(u"B-1"_s, u"A-2"_s);
    plan.addDependency(u"A-2"_s, u"A-1"_s);
    return u"/link/%1"_s.arg(plan.linkOf(u"dependsOn"_s));
}

QString turnTheMitigation(WrittenPlan& plan)
{
    const int link = plan.linkOf(u"mitigatedBy"_s);
    plan.set(u"link"_s, link, u"story_id"_s, plan.idOf(u"A-1"_s));
    plan.set(u"link"_s, link, u"other_story_id"_s, plan.idOf(u"X-1"_s));
    return u"/link/%1"_s.arg(link);
}

QString threatenByAUseCase(WrittenPlan& plan)
{
    const int link = plan.linkOf(u"threatens"_s);
    plan.set(u"link"_s, link, u"story_id"_s, plan.idOf(u"A-1"_s));
    return u"/link/%1"_s.arg(link);
}

QString shareDays(WrittenPlan& plan)
{
    plan.set(u"sprint"_s, plan.sprint(1), u"start_day"_s, plan.row(u"sprint"_s, plan.sprint(0)).value(u"end_day"));
    return u"/sprint/%1"_s.arg(plan.sprint(1));
}

QString openTheClosed(WrittenPlan& plan)
{
    plan.set(u"sprint"_s, plan.sprint(0), u"state"_s, u"active"_s);
    return u"/sprint/%1"_s.arg(plan.sprint(0));
}

QString activateTwo(WrittenPlan& plan)
{
    for (const int number : {0, 1})
        plan.set(u"sprint"_s, plan.sprint(number), u"state"_s, u"active"_s);
    return u"/sprint/%1"_s.arg(plan.sprint(1));
}

QString nameTwoAlike(WrittenPlan& plan)
{
    plan.append(u"person"_s, plan.row(u"person"_s, 0), u"name"_s, u"ANNA"_s);
    return u"/person/1"_s;
}

QString beOffTwice(WrittenPlan& plan)
{
    plan.append(u"absence"_s, plan.row(u"absence"_s, 0), u"first_day"_s, u"2026-03-03"_s);
    return u"/absence/1"_s;
}

QString approveByTheOwner(WrittenPlan& plan)
{
    plan.set(u"exception"_s, 0, u"approver"_s, u"OLGA"_s);
    return u"/exception/0"_s;
}

QString exceptForYears(WrittenPlan& plan)
{
    plan.set(u"exception"_s, 0, u"expiry"_s, u"2029-01-01"_s);
    return u"/exception/0"_s;
}

QString judgeByNothing(WrittenPlan& plan)
{
    plan.set(u"gate_policy"_s, 0, u"document"_s, u"{\"clauses\":[{\"id\":\"luck\"}]}"_s);
    return u"/gate_policy/0"_s;
}

QString askTwice(WrittenPlan& plan)
{
    plan.set(u"gate_policy"_s, 0, u"document"_s, u"{\"clauses\":[{\"id\":\"errors\",\"max\":0,\"max\":9}]}"_s);
    return u"/gate_policy/0"_s;
}

const std::map<QString, std::pair<Harm, QString>>& harms()
{
    static const std::map<QString, std::pair<Harm, QString>> all = {
        {u"circle"_s, {closeACircle, u"the stories would wait for each other, A-1 → B-1 → A-2 → A-1"_s}},
        {u"mitigation"_s, {turnTheMitigation, u"an abuse case is mitigated by use cases, and A-1 by X-1 is not that"_s}},
        {u"threat"_s, {threatenByAUseCase, u"A-1 is a use case"_s}},
        {u"days"_s, {shareDays, u"sprint 1 would share days with sprint 0"_s}},
        {u"closing"_s, {openTheClosed, u"sprint 0 is not closed, although there is a closing of it"_s}},
        {u"active"_s, {activateTwo, u"sprint 1 would be active beside sprint 0"_s}},
        {u"people"_s, {nameTwoAlike, u"there is a person called Anna already"_s}},
        {u"approver"_s, {approveByTheOwner, u"OLGA owns the exception"_s}},
        {u"last day"_s, {exceptForYears, u"is not within 366 days"_s}},
        {u"policy"_s, {judgeByNothing, u"at /clauses/0/id, an \"id\" is wanted"_s}},
        {u"policy twice"_s, {askTwice, u"at /clauses/0/max, the member stands there twice"_s}},
        {u"days off"_s, {beOffTwice, u"Anna is off from"_s}},
    };
    return all;
}

} // namespace

void ImportedRulesTest::initTestCase()
{
    StoryBox box;
    const Person person{.name = u"Anna"_s, .capacity = 5};
    box.add(person, Absence{.person = person.id, .first = QDate(2026, 3, 2), .last = QDate(2026, 3, 6)},
            SprintClosure{.sprint = box.sprint(0).id, .closed = someTime(), .author = u"Anna"_s},
            ExceptionRecord{.reference = u"EX-1"_s, .check = box.prove(box.id(u"B-1"_s), u"c9"_s), .reason = u"r"_s,
                            .owner = u"Olga"_s, .requester = u"Anna"_s, .requested = someTime(), .approver = u"Bo"_s,
                            .approved = someTime(), .expiry = someTime().date().addDays(9)},
            GatePolicyRecord{.document = u"{\"clauses\":[{\"id\":\"errors\"}]}"_s});
    const auto json = exportWorkspace(box.workspace());
    VERIFY_RESULT(json);
    m_document = QJsonDocument::fromJson(*json).object();
}

void ImportedRulesTest::theUntouchedPlanIsRead()
{
    VERIFY_RESULT(import(m_document));
}

void ImportedRulesTest::whatBreaksARuleIsRefused_data()
{
    QTest::addColumn<QString>("rule");
    for (const auto& [rule, harm] : harms())
        QTest::newRow(qPrintable(rule)) << rule;
}

void ImportedRulesTest::whatBreaksARuleIsRefused()
{
    QFETCH(QString, rule);
    const auto& [harm, words] = harms().at(rule);
    WrittenPlan plan(m_document);
    const QString place = harm(plan);
    const auto made = import(plan.document());
    QVERIFY(!made);
    const Error& error = made.error();
    QCOMPARE(error.code, Error::Code::Invalid);
    QCOMPARE(error.detail, place);
    QVERIFY2(error.message.contains(u"at %1, "_s.arg(place)) && error.message.contains(words), qPrintable(error.message));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(ImportedRulesTest)
#include "tst_importedrules.moc"
