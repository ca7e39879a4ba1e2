// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "tests/support/planningbuilders.h"
#include "views/people/daysoffmodel.h"
#include "views/shared/storyrowsmodel.h"
#include "views/people/peoplemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

using Tester = QAbstractItemModelTester;

namespace {

/// Ana with a day off in a sprint, and Ben, whose capacity nobody said.
struct Crew {
    Records records;
    Sprint sprint = aSprint(3); // from 16 February to 1 March
    Person ana{.name = u"Ana Ferro"_s, .capacity = 10};
    Person ben{.name = u"Ben"_s, .initials = u"BE"_s};

    Crew()
    {
        records.load(sprint);
        records.load(ben);
        records.load(ana);
        own(u"A-1"_s, ana, 5, sprint.id);
        own(u"A-2"_s, ana, 8, sprint.id);
        own(u"A-3"_s, ana, 3, {}); // done
        records.load(Absence{.person = ana.id, .first = QDate(2026, 2, 16), .last = QDate(2026, 2, 16)});
        records.load(Absence{.person = ana.id, .first = QDate(2026, 1, 5), .last = QDate(2026, 1, 6)}); // over
        records.load(Absence{.person = ana.id, .first = QDate(2026, 4, 6), .last = QDate(2026, 4, 10)});
    }
    void own(const QString& reference, const Person& owner, int points, const std::optional<SprintId>& in)
    {
        Story story = aStory(reference);
        story.owner = owner.id;
        story.points = points;
        story.sprint = in;
        story.status = in ? StoryStatus::Ready : StoryStatus::Done;
        records.load(story);
    }
    std::vector<PersonRow> rows() const { return peopleRows(records, &sprint, QDate(2026, 2, 10), u"Ben"_s); }
};

QString text(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestPeopleModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aRowSaysWhatAPersonHasToDo();
    void tooMuchIsSaidInWords();
    void cellsAreEditedThroughTheWorkspace();
    void rowsChangeWithoutReset();
    void daysOffAreByDay();
    void ownedStoriesComeInTheOrderOfWork();
};

void TestPeopleModel::aRowSaysWhatAPersonHasToDo()
{
    const Crew team;
    PeopleModel model([](const PersonId&, int, const QVariant&) { return true; });
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.show(team.rows(), 3, QDate(2026, 2, 10));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, PeopleModel::NameColumn), u"Ana Ferro"_s);
    QCOMPARE(text(model, 0, PeopleModel::InitialsColumn), u"AF"_s);
    QCOMPARE(text(model, 0, PeopleModel::CapacityColumn), u"10"_s);
    QCOMPARE(text(model, 0, PeopleModel::StoriesColumn), u"2"_s);
    QCOMPARE(text(model, 0, PeopleModel::PointsColumn), u"13"_s);
    QCOMPARE(text(model, 0, PeopleModel::AwayColumn), u"16 Feb and 1 more"_s);
    QCOMPARE(text(model, 1, PeopleModel::NameColumn), u"Ben (you)"_s);
    QCOMPARE(text(model, 1, PeopleModel::InitialsColumn), u"BE"_s);
    QCOMPARE(text(model, 1, PeopleModel::CapacityColumn), u"not said"_s);
    QCOMPARE(text(model, 1, PeopleModel::LoadColumn), u"0 points"_s);
    QCOMPARE(model.headerData(PeopleModel::LoadColumn, Qt::Horizontal).toString(), u"Load in sprint 3"_s);
    // the editor has the bare value
    QCOMPARE(model.index(1, PeopleModel::NameColumn).data(Qt::EditRole).toString(), u"Ben"_s);
    QCOMPARE(model.index(1, PeopleModel::CapacityColumn).data(Qt::EditRole), QVariant(0));
}

void TestPeopleModel::tooMuchIsSaidInWords()
{
    const Crew team;
    PeopleModel model([](const PersonId&, int, const QVariant&) { return true; });
    model.show(team.rows(), 3, QDate(2026, 2, 10));
    const QModelIndex load = model.index(0, PeopleModel::LoadColumn);
    QCOMPARE(load.data().toString(), u"13 of 9, over"_s); // one of ten working days is off
    QCOMPARE(load.data(OutcomeRole), QVariant(static_cast<int>(Outcome::Failed)));
    QVERIFY(load.data(Qt::ToolTipRole).toString().contains(u"9 points in this sprint instead of 10"));
    QVERIFY(!model.index(1, PeopleModel::LoadColumn).data(OutcomeRole).isValid());
}

void TestPeopleModel::cellsAreEditedThroughTheWorkspace()
{
    const Crew team;
    std::vector<std::pair<int, QVariant>> made;
    PeopleModel model([&](const PersonId& person, int column, const QVariant& value) {
        made.emplace_back(column, value);
        return person == team.ana.id;
    });
    model.show(team.rows(), 3, QDate(2026, 2, 10));
    QVERIFY(model.index(0, PeopleModel::NameColumn).flags() & Qt::ItemIsEditable);
    QVERIFY(!(model.index(0, PeopleModel::LoadColumn).flags() & Qt::ItemIsEditable));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.setData(model.index(0, PeopleModel::CapacityColumn), 12));
    QVERIFY(!model.setData(model.index(1, PeopleModel::NameColumn), u"Ana Ferro"_s)); // refused
    QVERIFY(!model.setData(model.index(0, PeopleModel::LoadColumn), 1));
    QVERIFY(model.setData(model.index(0, PeopleModel::NameColumn), u"Ana Ferro"_s)); // as it is: nothing to do
    QCOMPARE(made.size(), size_t(2));
    QCOMPARE(made[0].second, QVariant(12));
    QCOMPARE(changed.size(), 0); // only the workspace changes a row
}

void TestPeopleModel::rowsChangeWithoutReset()
{
    Crew team;
    PeopleModel model([](const PersonId&, int, const QVariant&) { return true; });
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.show(team.rows(), 3, QDate(2026, 2, 10));
    const QPersistentModelIndex ben(model.index(1, 0));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    team.records.load(Person{.name = u"Aaron"_s});
    model.show(team.rows(), {}, QDate(2026, 2, 10));
    QCOMPARE(ben.row(), 2);
    QCOMPARE(text(model, 0, 0), u"Aaron"_s);
    QCOMPARE(model.headerData(PeopleModel::LoadColumn, Qt::Horizontal).toString(), u"Load"_s);
    QCOMPARE(reset.size(), 0);
}

void TestPeopleModel::daysOffAreByDay()
{
    QVariant made;
    DaysOffModel model([&](const AbsenceId&, int, const QVariant& value) {
        made = value;
        return true;
    });
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    const PersonId ana = PersonId::create();
    model.show({{.person = ana, .first = QDate(2026, 5, 8), .last = QDate(2026, 5, 11), .reason = u"Leave"_s},
                {.person = ana, .first = QDate(2025, 12, 24), .last = QDate(2025, 12, 24)}},
               QDate(2026, 5, 4));
    QCOMPARE(text(model, 0, DaysOffModel::FirstColumn), u"24 Dec 2025"_s);
    QVERIFY(model.index(0, 0).data(MutedRole).toBool()); // over
    QCOMPARE(text(model, 1, DaysOffModel::FirstColumn), u"8 May"_s);
    QCOMPARE(text(model, 1, DaysOffModel::DaysColumn), u"2"_s); // Friday and Monday
    QCOMPARE(text(model, 1, DaysOffModel::ReasonColumn), u"Leave"_s);
    QVERIFY(!(model.index(1, DaysOffModel::DaysColumn).flags() & Qt::ItemIsEditable));
    // A day is edited as text, whole
    QCOMPARE(model.index(0, DaysOffModel::LastColumn).data(Qt::EditRole).toString(), u"24 Dec 2025"_s);
    QVERIFY(model.setData(model.index(1, DaysOffModel::LastColumn), u"2026-05-12"_s));
    QCOMPARE(made.toString(), u"2026-05-12"_s);
}

void TestPeopleModel::ownedStoriesComeInTheOrderOfWork()
{
    Crew team;
    const Sprint next = aSprint(4);
    team.records.load(next);
    team.own(u"A-0"_s, team.ana, 1, next.id);
    const auto catalogues = Catalogues::loadBuiltIn();
    QVERIFY(catalogues);
    StoryRowsModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.show(storiesOf(team.ana.id, team.records, &catalogues->epics));
    QStringList references;
    for (const StoryRow& row : model.rows())
        references << row.story.reference;
    QCOMPARE(references, (QStringList{u"A-1"_s, u"A-2"_s, u"A-0"_s, u"A-3"_s})); // what is done last
    QCOMPARE(text(model, 2, StoryRowsModel::SprintColumn), u"4"_s);
    QCOMPARE(text(model, 0, StoryRowsModel::StatusColumn), u"Ready"_s);
    QCOMPARE(model.index(0, 0).data(EpicRole).toString(), u"IAM"_s);
    QVERIFY(storiesOf(team.ben.id, team.records, nullptr).empty());
}

QTEST_GUILESS_MAIN(TestPeopleModel)
#include "tst_peoplemodel.moc"
