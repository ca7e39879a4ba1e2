// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/noteson.h"
#include "tests/views/screenstage.h"
#include "tests/views/targetsbox.h"
#include "tests/views/testtheme.h"
#include "views/compliance/checksmodel.h"
#include "views/compliance/complianceview.h"
#include "views/people/peopleview.h"
#include "views/roadmap/sprintdetails.h"
#include "views/shared/datatable.h"
#include "views/targets/targetsview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct PlaceStage : ScreenStage {
    NotesOn notes() const { return NotesOn(details); }
    void edit(const std::function<Result<void>(Edit&)>& perform) const { TargetsBox::change(*workspace, perform); }
    QString title() const { return details.findChild<QLabel*>(u"detailsTitle"_s)->text(); }
    /// In a window of the panel's usual width.
    void showDetails()
    {
        details.resize(337, 900);
        details.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&details));
    }
    static void show(Screen& screen)
    {
        screen.resize(1100, 800);
        screen.QWidget::show();
        screen.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
    }
    /// The only note that has this text.
    Note note(const QString& text) const
    {
        for (const Note& note : workspace->records().notes())
            if (note.text == text)
                return note;
        return {.text = u"there is none"_s};
    }
    size_t count() const { return workspace->records().notes().size(); }
    /// Whatever modifier the last simulated key left behind: selectRow() would heed it.
    static void choose(const DataTable& table, int row)
    {
        table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
};

QString textOf(const QSignalSpy& messages)
{
    return messages.isEmpty() ? QString() : messages.last()[0].value<Message>().text;
}

} // namespace

/// Where notes stand besides stories (tst_storychanges.cpp); what a list of them does is in tst_notelist.cpp.
class TestNotes : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void aSprintTakesNotesAlsoOnceItIsClosed();
    void aSprintThatGoesTakesItsNotesAlong();
    void aPersonsNotesStandBesideTheirDaysOff();
    void aTargetsNotesOpenAtTheKeyboard();
    void whatIsTypedStaysWhenTheTargetChanges();
    void onlyOneTargetHasNotes();
    void aChecksNotesStandInItsDetails();
};

void TestNotes::aSprintTakesNotesAlsoOnceItIsClosed()
{
    PlaceStage stage;
    const Sprint open = aSprint(3);
    Sprint closed = aSprint(2);
    closed.state = SprintState::Closed;
    stage.edit([&](Edit& edit) {
        const auto done = edit.insert(open);
        return done ? edit.insert(closed) : done;
    });
    auto* page = new SprintDetails(stage.context());
    QSignalSpy messages(page, &SprintDetails::messageRaised);
    page->open(open.id);
    stage.showDetails();
    stage.notes().add(u"One is on leave"_s);
    QCOMPARE(stage.note(u"One is on leave"_s).sprint, std::optional(open.id));
    QCOMPARE(stage.workspace->history().undoText(), u"Add a note to sprint 3"_s);
    page->open(closed.id);
    QVERIFY(stage.notes().texts().isEmpty());
    stage.notes().add(u"It went well"_s);
    QCOMPARE(stage.note(u"It went well"_s).sprint, std::optional(closed.id));
    // The other's are still there, and removing one is told with Undo
    page->open(open.id);
    QCOMPARE(stage.notes().texts(), QStringList{u"One is on leave"_s});
    stage.notes().removal()->click();
    QCOMPARE(textOf(messages), u"A note was removed from sprint 3."_s);
    QCOMPARE(stage.count(), size_t(1));
}

void TestNotes::aSprintThatGoesTakesItsNotesAlong()
{
    PlaceStage stage;
    const Sprint sprint = aSprint(3);
    stage.edit([&](Edit& edit) { return edit.insert(sprint); });
    auto* page = new SprintDetails(stage.context());
    page->open(sprint.id);
    stage.showDetails();
    stage.notes().add(u"One is on leave"_s);
    stage.edit([&](Edit& edit) { return removeSprint(edit, sprint.id); });
    QVERIFY(!stage.details.isVisible());
    QCOMPARE(stage.count(), size_t(0));
    QVERIFY(stage.workspace->undo().has_value());
    page->open(sprint.id);
    QCOMPARE(stage.notes().texts(), QStringList{u"One is on leave"_s});
}

void TestNotes::aPersonsNotesStandBesideTheirDaysOff()
{
    PlaceStage stage;
    const Person ana{.name = u"Ana Ferro"_s};
    const Person ben{.name = u"Ben"_s};
    stage.edit([&](Edit& edit) {
        const auto done = edit.insert(ana);
        return done ? edit.insert(ben) : done;
    });
    PeopleView view(stage.context());
    PlaceStage::show(view);
    QSignalSpy messages(&view, &Screen::messageRaised);
    auto* table = view.findChild<DataTable*>(u"peopleTable"_s);
    auto* tab = view.findChild<QToolButton*>(u"notesTab"_s);
    const NotesOn notes(view);
    QVERIFY(!notes.field()->isVisible());
    // When they are asked for at the keyboard, then one can be typed at once
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(tab->isChecked());
    QVERIFY(notes.field()->hasFocus());
    notes.add(u"Knows the payment system"_s);
    QCOMPARE(stage.note(u"Knows the payment system"_s).person, std::optional(ana.id));
    QCOMPARE(tab->text(), u"Notes, 1"_s);
    // Another has none
    table->selectRow(1);
    QVERIFY(notes.texts().isEmpty());
    QCOMPARE(tab->text(), u"Notes"_s);
    table->selectRow(0);
    QCOMPARE(notes.texts(), QStringList{u"Knows the payment system"_s});
    // The screen remembers that notes were shown
    PeopleView again(stage.context());
    again.restoreState(view.saveState());
    QVERIFY(again.findChild<QToolButton*>(u"notesTab"_s)->isChecked());
    notes.removal()->click();
    QCOMPARE(textOf(messages), u"A note was removed from Ana Ferro."_s);
    // And by mouse one comes back to the days off
    QTest::mouseClick(view.findChild<QToolButton*>(u"daysOffTab"_s), Qt::LeftButton);
    QVERIFY(!notes.field()->isVisible());
    QVERIFY(view.findChild<DataTable*>(u"daysOffTable"_s)->isVisible());
}

void TestNotes::aTargetsNotesOpenAtTheKeyboard()
{
    PlaceStage stage;
    TargetsBox::addTargets(*stage.workspace);
    TargetsView view(stage.context());
    PlaceStage::show(view);
    QSignalSpy messages(&view, &Screen::messageRaised);
    auto* table = view.findChild<DataTable*>(u"targetsTable"_s);
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(stage.details.page());
    QCOMPARE(stage.details.page()->objectName(), u"targetDetails"_s);
    QCOMPARE(stage.title(), u"prod-1"_s);
    stage.showDetails();
    QVERIFY(stage.notes().field()->hasFocus());
    stage.notes().add(u"Moves in June"_s);
    QCOMPARE(stage.note(u"Moves in June"_s).target, std::optional(TargetsBox::target(*stage.workspace, u"prod-1"_s).id));
    // Details that are open follow the selection
    PlaceStage::choose(*table, 1);
    QCOMPARE(stage.title(), u"prod-2"_s);
    QVERIFY(stage.notes().texts().isEmpty());
    PlaceStage::choose(*table, 0);
    QCOMPARE(stage.notes().texts(), QStringList{u"Moves in June"_s});
    stage.notes().removal()->click();
    QCOMPARE(textOf(messages), u"A note was removed from prod-1."_s);
}

void TestNotes::whatIsTypedStaysWhenTheTargetChanges()
{
    PlaceStage stage;
    TargetsBox::addTargets(*stage.workspace);
    TargetsView view(stage.context());
    PlaceStage::show(view);
    view.findChild<DataTable*>(u"targetsTable"_s)->selectRow(0);
    QTest::mouseClick(view.findChild<QPushButton*>(u"targetNotes"_s), Qt::LeftButton);
    stage.showDetails();
    stage.notes().type(u"Half a no"_s);
    // When it is renamed meanwhile, which builds its details anew
    const Target before = TargetsBox::target(*stage.workspace, u"prod-1"_s);
    Target after = before;
    after.name = u"Shop"_s;
    stage.edit([&](Edit& edit) { return edit.update(before, after); });
    QCOMPARE(stage.title(), u"Shop"_s);
    // Then one goes on typing
    InPlaceText* field = stage.notes().field();
    QVERIFY(field->isVisible());
    QVERIFY(field->hasFocus());
    QCOMPARE(field->typed(), u"Half a no"_s);
    QTest::keyClicks(field, u"te"_s);
    NotesOn::save(field);
    QCOMPARE(stage.note(u"Half a note"_s).target, std::optional(before.id));
    QCOMPARE(stage.workspace->history().undoText(), u"Add a note to Shop"_s);
}

void TestNotes::onlyOneTargetHasNotes()
{
    PlaceStage stage;
    TargetsBox::addTargets(*stage.workspace);
    TargetsView view(stage.context());
    PlaceStage::show(view);
    auto* table = view.findChild<DataTable*>(u"targetsTable"_s);
    auto* button = view.findChild<QPushButton*>(u"targetNotes"_s);
    QVERIFY(!button->isEnabled());
    table->selectRow(0);
    QVERIFY(button->isEnabled());
    table->selectAll();
    QVERIFY(!button->isEnabled());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(!stage.details.page());
}

void TestNotes::aChecksNotesStandInItsDetails()
{
    PlaceStage stage;
    importNow(*stage.workspace, stage.formats,
              {.file = stage.results(u"a.json"_s, stage.clock->now(), {{u"check-1"_s, u"failed"_s}, {u"check-2"_s, u"passed"_s}})});
    ComplianceView view(stage.context());
    PlaceStage::show(view);
    QTRY_VERIFY(stage.figures->figures() && stage.figures->figures()->checks.size() == 2);
    const auto keyOf = [&](const QString& checkId) {
        for (const CheckOutcome& check : stage.figures->figures()->checks)
            if (check.checkId == checkId)
                return check.check;
        return CheckKey(0);
    };
    view.showChecks({.title = u"All"_s, .checks = {keyOf(u"check-1"_s), keyOf(u"check-2"_s)}});
    QSignalSpy messages(&view, &Screen::messageRaised);
    auto* table = view.findChild<DataTable*>(u"checksTable"_s);
    const auto open = [&](const QString& checkId) {
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        table->setFocus(); // details follow what is chosen by hand
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, ChecksModel::CheckColumn).data().toString() == checkId)
                PlaceStage::choose(*table, row);
        QTRY_VERIFY(stage.details.page());
        QTRY_COMPARE(stage.title(), u"Title of "_s + checkId);
    };
    open(u"check-1"_s);
    stage.showDetails();
    stage.notes().add(u"Known to the vendor"_s);
    QCOMPARE(stage.note(u"Known to the vendor"_s).check, std::optional(keyOf(u"check-1"_s)));
    stage.notes().type(u"half"_s);
    open(u"check-2"_s);
    QVERIFY(stage.notes().texts().isEmpty());
    QVERIFY(stage.notes().field()->typed().isEmpty());
    open(u"check-1"_s);
    QCOMPARE(stage.notes().texts(), QStringList{u"Known to the vendor"_s});
    QCOMPARE(stage.notes().field()->typed(), u"half"_s);
    stage.notes().removal()->click();
    QCOMPARE(textOf(messages), u"A note was removed from check-1."_s);
    QCOMPARE(stage.count(), size_t(0));
}

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
