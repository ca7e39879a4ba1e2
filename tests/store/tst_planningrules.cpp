// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"
#include "model/store/tables.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace waymark;

/// What the database refuses of people, notes, closings and threat models, whoever writes it, and in which words.
class PlanningRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRefusalIsInWords_data();
    void aRefusalIsInWords();

private:
    template <typename T>
    T first() const
    {
        for (const Entity& row : m_rows)
            if (const T* found = std::get_if<T>(&row))
                return *found;
        Q_UNREACHABLE();
    }
    /// A row like one that is there, with an id of its own, and what a test changes in it.
    template <typename T>
    Result<void> insertTwin(const std::function<void(T&)>& change)
    {
        T twin = first<T>();
        twin.id = decltype(T::id)::create();
        change(twin);
        return m_tables->insert(twin);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
    std::vector<Entity> m_rows;
};

void PlanningRulesTest::init()
{
    m_tables.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Database::create(m_folder->filePath(QStringLiteral("a.waymark")));
    VERIFY_RESULT(made);
    m_database = std::move(*made);
    m_tables = std::make_unique<Tables>(*m_database);
    m_rows = oneOfEach();
    for (const Entity& row : m_rows)
        VERIFY_RESULT(m_tables->insert(row));
}

void PlanningRulesTest::aRefusalIsInWords_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* act, const char* words) {
        QTest::newRow(act) << QString::fromLatin1(act) << QString::fromUtf8(words);
    };
    row("same name", "Anna Kovac can't be added: somebody has this name already");
    row("nameless", "The person can't be added: it needs a name");
    row("long initials", "initials have three letters at most");
    row("owner of stories", "Anna Kovac can't be removed: stories still name them as owner");
    row("days off backwards", "The time off can't be added: it needs a last day that is not before its first");
    row("note without words", "The note can't be added: it needs some text");
    row("note on nothing", "The note can't be added: one of its values is not allowed");
    row("note on two", "The note can't be added: one of its values is not allowed");
    row("tied to itself", "The dependency of a story on another can't be added: a story can't be tied to itself");
    row("closed twice", "The closing of the sprint can't be added: the sprint has been closed already");
    row("points lost in closing", "The closing of the sprint can't be added: one of its values is not allowed");
    row("same filter", "The filter Mine can't be added: another filter has this name");
    row("same part", "“Public API” of the threat model can't be added: the threat model has an entry of this kind and name");
    row("signed by nobody", "The signature under the threat model can't be added: it needs the name of who signs");
    row("limit below 0", "The workspace can't be changed: a work-in-progress limit can't be less than 0");
}

void PlanningRulesTest::aRefusalIsInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    const std::map<QString, std::function<Result<void>()>> acts = {
        {QStringLiteral("same name"), [&] { return insertTwin<Person>([](Person&) {}); }},
        {QStringLiteral("nameless"), [&] { return insertTwin<Person>([](Person& person) { person.name.clear(); }); }},
        {QStringLiteral("long initials"),
         [&] { return insertTwin<Person>([](Person& person) { person.initials = QStringLiteral("ABCD"); }); }},
        {QStringLiteral("owner of stories"),
         [&] {
             const auto back = m_tables->remove(first<Absence>());
             return back ? m_tables->remove(first<Person>()) : back;
         }},
        {QStringLiteral("days off backwards"),
         [&] { return insertTwin<Absence>([](Absence& absence) { absence.last = absence.first.addDays(-1); }); }},
        {QStringLiteral("note without words"), [&] { return insertTwin<Note>([](Note& note) { note.text.clear(); }); }},
        {QStringLiteral("note on nothing"), [&] { return insertTwin<Note>([](Note& note) { note.story.reset(); }); }},
        {QStringLiteral("note on two"),
         [&] { return insertTwin<Note>([&](Note& note) { note.sprint = first<Sprint>().id; }); }},
        {QStringLiteral("tied to itself"),
         [&] {
             return insertTwin<Link>([](Link& link) {
                 link.kind = LinkKind::DependsOn;
                 link.otherStory = link.story;
             });
         }},
        {QStringLiteral("closed twice"), [&] { return insertTwin<SprintClosure>([](SprintClosure&) {}); }},
        {QStringLiteral("points lost in closing"),
         [&] { return insertTwin<SprintClosure>([](SprintClosure& closure) { closure.done -= 1; }); }},
        {QStringLiteral("same filter"), [&] { return insertTwin<SavedFilter>([](SavedFilter&) {}); }},
        {QStringLiteral("same part"), [&] { return insertTwin<ThreatElement>([](ThreatElement&) {}); }},
        {QStringLiteral("signed by nobody"),
         [&] { return insertTwin<ThreatReview>([](ThreatReview& review) { review.reviewer.clear(); }); }},
        {QStringLiteral("limit below 0"),
         [&] {
             WorkspaceProperties after = first<WorkspaceProperties>();
             after.wipInReview = -1;
             return m_tables->update(first<WorkspaceProperties>(), after);
         }},
    };
    const auto refused = acts.at(act)();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message + refused.error().detail));
    QVERIFY(!refused.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(PlanningRulesTest)
#include "tst_planningrules.moc"
