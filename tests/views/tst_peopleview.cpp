// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"
#include "tests/views/screenstage.h"
#include "tests/support/signalargument.h"
#include "views/people/daysoffmodel.h"
#include "views/people/peopleview.h"
#include "views/shared/datatable.h"
#include "views/shared/datefield.h"
#include "views/shared/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The People screen in a window. The author is "tester".
struct PeopleStage : ScreenStage {
    std::unique_ptr<PeopleView> view;
    QStringList messages;
    Message latest;

    explicit PeopleStage(const QStringList& names = {u"Ana Ferro"_s, u"Ben"_s})
    {
        for (const QString& name : names)
            edit([&](Edit& edit) { return edit.insert(Person{.name = name, .capacity = 8}); });
        view = std::make_unique<PeopleView>(context());
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        view->resize(840, 600);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
    }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (auto done = workspace->edit(u"Edit"_s, perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    template <typename T = DataTable>
    T* find(const char* name) const
    {
        return view->findChild<T*>(QLatin1String(name));
    }
    const Person* person(const QString& name) const
    {
        const auto people = workspace->records().people();
        const auto it = std::ranges::find(people, name, &Person::name);
        return it == people.end() ? nullptr : &*it;
    }
    QString cell(const char* table, int row, int column) const
    {
        return find(table)->model()->index(row, column).data().toString();
    }
    Story own(const QString& reference, const QString& owner) const
    {
        Story story = aStory(reference);
        story.owner = person(owner)->id;
        story.points = 3;
        edit([&](Edit& edit) { return edit.insert(story); });
        return story;
    }
    void editCell(const char* name, int row, int column, const QString& text) const
    {
        DataTable* table = find(name);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
        QTest::keyClick(table, Qt::Key_F2);
        QWidget* editor = QApplication::focusWidget();
        QVERIFY(editor && editor != table);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(); // Qt commits once the editor has seen the key
    }
    void typeDay(const char* name, const QString& text) const
    {
        auto* field = find<DateField>(name);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    void addAbsenceByHand(QDate first, QDate last, const QString& reason) const
    {
        find<DateField>("absenceFirst")->setDate(first);
        find<DateField>("absenceLast")->setDate(last);
        find<QLineEdit>("absenceReason")->setText(reason);
        find<QPushButton>("absenceAdd")->click();
    }
};

} // namespace

class TestPeopleView : public QObject {
    Q_OBJECT
    std::unique_ptr<Theme> m_theme;
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Theme::Choice::Light);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void anEmptyScreenSaysWhatBelongsHere()
    {
        PeopleStage stage(QStringList{});
        QVERIFY(!stage.find("peopleTable")->isVisible());
        QVERIFY(stage.find<QWidget>("meHint")->isVisible());
        QTest::keyClick(stage.view.get(), Qt::Key_N, Qt::ControlModifier);
        QLineEdit* name = stage.find<QLineEdit>("personAdd");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"  Carla  Rossi "_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(stage.person(u"Carla Rossi"_s));
        QVERIFY(stage.find("peopleTable")->isVisible());
        QVERIFY(name->text().isEmpty());
        QCOMPARE(stage.workspace->history().undoText(), u"Add Carla Rossi"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY(!stage.find("peopleTable")->isVisible());
    }

    void aNameTwiceIsRefusedAndStaysInTheField()
    {
        PeopleStage stage;
        QLineEdit* name = stage.find<QLineEdit>("personAdd");
        name->setFocus();
        QTest::keyClicks(name, u"ben"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(stage.messages.last().contains(u"called Ben already"));
        QCOMPARE(name->text(), u"ben"_s);
        QCOMPARE(stage.workspace->records().people().size(), size_t(2));
    }

    void cellsAreEditedAtTheKeyboard()
    {
        PeopleStage stage;
        stage.editCell("peopleTable", 0, PeopleModel::CapacityColumn, u"13"_s);
        QCOMPARE(stage.person(u"Ana Ferro"_s)->capacity, 13);
        QCOMPARE(stage.workspace->history().undoText(), u"Set capacity of Ana Ferro to 13"_s);
        stage.editCell("peopleTable", 0, PeopleModel::InitialsColumn, u"ANA"_s);
        QCOMPARE(stage.person(u"Ana Ferro"_s)->initials, u"ANA"_s);
        stage.editCell("peopleTable", 0, PeopleModel::NameColumn, u"Ana F."_s);
        QVERIFY(stage.person(u"Ana F."_s));
        stage.editCell("peopleTable", 0, PeopleModel::NameColumn, u"Ben"_s);
        QVERIFY(stage.messages.last().contains(u"called Ben already"));
        QVERIFY(stage.person(u"Ana F."_s));
    }

    void whatIsTypedStaysWhenTheRowChanges()
    {
        PeopleStage stage;
        DataTable* table = stage.find("peopleTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, PeopleModel::NameColumn));
        QTest::keyClick(table, Qt::Key_Return);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"Half"_s);
        stage.own(u"A-1"_s, u"Ana Ferro"_s);
        QCOMPARE(editor->text(), u"Half"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(stage.person(u"Ana Ferro"_s));
    }

    void whoIsRemovedLeavesTheirStories()
    {
        PeopleStage stage;
        const Story story = stage.own(u"A-1"_s, u"Ana Ferro"_s);
        stage.own(u"A-2"_s, u"Ana Ferro"_s);
        DataTable* table = stage.find("peopleTable");
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(!stage.person(u"Ana Ferro"_s));
        QCOMPARE(stage.messages.last(), u"Ana Ferro was removed; 2 stories have no owner now."_s);
        QVERIFY(!stage.workspace->records().of<Story>().find(story.id)->owner);
        QCOMPARE(stage.latest.actionText, u"Undo"_s);
        stage.latest.action();
        QVERIFY(stage.person(u"Ana Ferro"_s));
        QVERIFY(stage.workspace->records().of<Story>().find(story.id)->owner);
    }

    void thisIsMeAddsTheAuthor()
    {
        PeopleStage stage;
        QVERIFY(stage.find<QWidget>("meHint")->isVisible());
        QTest::mouseClick(stage.find<QPushButton>("thisIsMe"), Qt::LeftButton);
        QVERIFY(stage.person(u"tester"_s));
        QVERIFY(!stage.find<QWidget>("meHint")->isVisible());
        QCOMPARE(stage.cell("peopleTable", 2, PeopleModel::NameColumn), u"tester (you)"_s);
    }

    void daysOffAreAddedChangedAndRemoved()
    {
        PeopleStage stage;
        stage.find("peopleTable")->selectRow(0);
        stage.addAbsenceByHand(QDate(2026, 5, 11), QDate(2026, 5, 13), u"Leave"_s);
        QCOMPARE(stage.workspace->records().absences().size(), size_t(1));
        QCOMPARE(stage.workspace->records().absences().front().reason, u"Leave"_s);
        QCOMPARE(stage.cell("peopleTable", 0, PeopleModel::AwayColumn), u"11 May to 13 May"_s);
        QCOMPARE(stage.workspace->history().undoText(), u"Add days off of Ana Ferro"_s);

        // What shares a day is refused with words, and the reason stays typed
        stage.addAbsenceByHand(QDate(2026, 5, 13), QDate(2026, 5, 14), u"More"_s);
        QCOMPARE(stage.workspace->records().absences().size(), size_t(1));
        QVERIFY(stage.messages.last().contains(u"shares days"));
        QCOMPARE(stage.find<QLineEdit>("absenceReason")->text(), u"More"_s);

        // A cell is edited in place
        stage.editCell("daysOffTable", 0, DaysOffModel::ReasonColumn, u"Training"_s);
        QCOMPARE(stage.workspace->records().absences().front().reason, u"Training"_s);

        // So is a day, as it is typed; what is none is refused with words
        stage.editCell("daysOffTable", 0, DaysOffModel::LastColumn, u"2026-05-12"_s);
        QCOMPARE(stage.workspace->records().absences().front().last, QDate(2026, 5, 12));
        stage.editCell("daysOffTable", 0, DaysOffModel::LastColumn, u"31 Feb 2026"_s);
        QCOMPARE(stage.workspace->records().absences().front().last, QDate(2026, 5, 12));
        QVERIFY2(stage.messages.last().contains(u"“31 Feb 2026” is no day"_s), qPrintable(stage.messages.last()));
        stage.typeDay("absenceLast", u"banana"_s);
        QTest::keyClick(stage.find<QLineEdit>("absenceReason"), Qt::Key_Return);
        QCOMPARE(stage.workspace->records().absences().size(), size_t(1));
        QCOMPARE(stage.find<DateField>("absenceLast")->currentText(), u"banana"_s);
        QVERIFY(stage.find<DateField>("absenceLast")->fault().contains(u"is no day"_s));
        stage.find<DateField>("absenceLast")->dropTyped();

        // Another person has none
        stage.find("peopleTable")->selectRow(1);
        QCOMPARE(stage.find("daysOffTable")->model()->rowCount(), 0);
        stage.find("peopleTable")->selectRow(0);

        DataTable* table = stage.find("daysOffTable");
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(stage.workspace->records().absences().empty());
        stage.latest.action();
        QCOMPARE(stage.workspace->records().absences().size(), size_t(1));
    }

    void theLastDayFollowsTheFirst()
    {
        PeopleStage stage;
        stage.find<DateField>("absenceFirst")->setDate(QDate(2026, 7, 1));
        QCOMPARE(stage.find<DateField>("absenceLast")->date(), QDate(2026, 7, 1));
    }

    void aStoryOfTheirsOpens()
    {
        PeopleStage stage;
        const Story story = stage.own(u"A-1"_s, u"Ana Ferro"_s);
        stage.find("peopleTable")->selectRow(0);
        DataTable* owned = stage.find("ownedTable");
        QCOMPARE(owned->model()->rowCount(), 1);
        QSignalSpy requested(stage.view.get(), &Screen::storyRequested);
        QTest::mouseClick(owned->viewport(), Qt::LeftButton, {}, owned->visualRect(owned->model()->index(0, 1)).center());
        QCOMPARE(requested.size(), 1);
        QCOMPARE(carried<StoryId>(requested[0][0]), story.id);
    }

    void theScreenShowsAPersonAndRemembersWho()
    {
        PeopleStage stage;
        stage.view->showPerson(stage.person(u"Ben"_s)->id);
        QCOMPARE(stage.find("peopleTable")->selectionModel()->selectedRows().front().row(), 1);
        PeopleView again(stage.context());
        again.restoreState(stage.view->saveState());
        QCOMPARE(again.findChild<DataTable*>(u"peopleTable"_s)->selectionModel()->selectedRows().front().row(), 1);
    }

    void everythingHasAName()
    {
        PeopleStage stage;
        for (QWidget* widget : stage.view->findChildren<QWidget*>())
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()
                && !widget->focusProxy() && widget->objectName() != u"qt_spinbox_lineedit") { // the field around it has one
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            }
    }
};

QTEST_MAIN(TestPeopleView)
#include "tst_peopleview.moc"
