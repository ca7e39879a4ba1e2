// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/personedits.h"
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct Team {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    Person ana{.name = u"Ana Ferro"_s, .capacity = 8};
    Person ben{.name = u"Ben"_s};
    Absence leave;

    Team()
    {
        auto created = Workspace::create(folder.filePath(u"test.waymark"_s), {.name = u"Test"_s}, {.author = u"Ana"_s, .pollInterval = 0});
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        workspace = *std::move(created);
        leave = {.person = ana.id, .first = QDate(2026, 5, 4), .last = QDate(2026, 5, 8), .reason = u"Leave"_s};
        const auto filled = edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : std::initializer_list<Entity>{ana, ben, leave})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
    }
    Result<void> edit(const std::function<Result<void>(Edit&)>& perform) const { return workspace->edit(u"Edit"_s, perform); }
};

} // namespace

class TestPersonEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPersonIsChecked_data();
    void aPersonIsChecked();
    void spacesAroundANameAreTaken();
    void daysOffDontOverlap_data();
    void daysOffDontOverlap();
    void daysOffCanMoveOverThemselves();
    void whatIsGoneIsSaid();
};

void TestPersonEdits::aPersonIsChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::addColumn<int>("capacity");
    QTest::addColumn<QString>("words"); // empty: fine
    QTest::newRow("fine") << u"Carla"_s << u"CAR"_s << 5 << QString();
    QTest::newRow("no name") << u"  "_s << QString() << 5 << u"needs a name"_s;
    QTest::newRow("a name twice") << u"ben"_s << QString() << 5 << u"called Ben already"_s;
    QTest::newRow("endless name") << QString(501, u'x') << QString() << 5 << u"more than 500 characters"_s;
    QTest::newRow("long initials") << u"Carla"_s << u"CARL"_s << 5 << u"more than 3 letters"_s;
    QTest::newRow("less than nothing") << u"Carla"_s << QString() << -1 << u"less than no capacity"_s;
}

void TestPersonEdits::aPersonIsChecked()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QFETCH(int, capacity);
    QFETCH(QString, words);
    const Team team;
    const auto added = team.edit([&](Edit& edit) { return addPerson(edit, {.name = name, .initials = initials, .capacity = capacity}); });
    QCOMPARE(added.has_value(), words.isEmpty());
    const auto changed = team.edit([&](Edit& edit) {
        return changePerson(edit, team.ana.id, [&](Person& person) {
            person.name = words.isEmpty() ? u"Ana"_s : name;
            person.initials = initials;
            person.capacity = capacity;
        });
    });
    QCOMPARE(changed.has_value(), words.isEmpty());
    if (!words.isEmpty()) {
        QVERIFY2(added.error().message.contains(words), qPrintable(added.error().message));
        QVERIFY2(changed.error().message.contains(words), qPrintable(changed.error().message));
        QVERIFY(*team.workspace->records().of<Person>().find(team.ana.id) != team.ben);
    }
}

void TestPersonEdits::spacesAroundANameAreTaken()
{
    const Team team;
    VERIFY_RESULT(team.edit([&](Edit& edit) { return changePerson(edit, team.ana.id, [](Person& person) { person.name = u"  Ana   F "_s; }); }));
    QCOMPARE(team.workspace->records().of<Person>().find(team.ana.id)->name, u"Ana F"_s);
}

void TestPersonEdits::daysOffDontOverlap_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<bool>("hers");
    QTest::addColumn<QString>("words"); // empty: fine
    const auto may = [](int day) { return QDate(2026, 5, day); };
    QTest::newRow("behind") << may(9) << may(10) << true << QString();
    QTest::newRow("before") << may(1) << may(3) << true << QString();
    QTest::newRow("the last day twice") << may(8) << may(10) << true << u"shares days"_s;
    QTest::newRow("the first day twice") << may(1) << may(4) << true << u"shares days"_s;
    QTest::newRow("within") << may(5) << may(6) << true << u"shares days"_s;
    QTest::newRow("around") << may(1) << may(20) << true << u"shares days"_s;
    QTest::newRow("somebody else's") << may(5) << may(6) << false << QString();
    QTest::newRow("backwards") << may(20) << may(19) << true << u"end before they begin"_s;
    QTest::newRow("no day") << QDate() << may(19) << true << u"end before they begin"_s;
}

void TestPersonEdits::daysOffDontOverlap()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(bool, hers);
    QFETCH(QString, words);
    const Team team;
    const Absence absence{.person = hers ? team.ana.id : team.ben.id, .first = first, .last = last};
    const auto added = team.edit([&](Edit& edit) { return addAbsence(edit, absence); });
    QCOMPARE(added.has_value(), words.isEmpty());
    QCOMPARE(team.workspace->records().absences().size(), size_t(words.isEmpty() ? 2 : 1));
    if (!words.isEmpty())
        QVERIFY2(added.error().message.contains(words), qPrintable(added.error().message));
}

void TestPersonEdits::daysOffCanMoveOverThemselves()
{
    const Team team;
    VERIFY_RESULT(team.edit([&](Edit& edit) {
        return changeAbsence(edit, team.leave.id, [](Absence& absence) { absence.last = QDate(2026, 5, 6); });
    }));
    QCOMPARE(team.workspace->records().absences().front().last, QDate(2026, 5, 6));
    VERIFY_RESULT(team.edit([&](Edit& edit) { return removeAbsence(edit, team.leave.id); }));
    QVERIFY(team.workspace->records().absences().empty());
}

void TestPersonEdits::whatIsGoneIsSaid()
{
    const Team team;
    const auto person = team.edit([](Edit& edit) { return changePerson(edit, PersonId::create(), [](Person&) {}); });
    QCOMPARE(person.error().code, Error::Code::NotFound);
    const auto absence = team.edit([](Edit& edit) { return removeAbsence(edit, AbsenceId::create()); });
    QCOMPARE(absence.error().code, Error::Code::NotFound);
    const auto orphan = team.edit([](Edit& edit) {
        return addAbsence(edit, {.person = PersonId::create(), .first = QDate(2026, 5, 4), .last = QDate(2026, 5, 4)});
    });
    QCOMPARE(orphan.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestPersonEdits)
#include "tst_personedits.moc"
