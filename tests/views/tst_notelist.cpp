// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/notestage.h"
#include "tests/views/testtheme.h"

#include <QPushButton>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The section that shows the notes of a subject, whatever that is. tst_notes.cpp: the places where it stands.
class TestNoteList : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void eachStepCanBeUndone_data();
    void eachStepCanBeUndone();
    void theLatestIsFirstAndOthersAreTheirs();
    void whatIsTypedWaitsForItsSubject();
    void whatIsTypedIntoANoteIsSavedOnLeavingTheSubject();
    void aNoteOfAnotherWindowAppears();
    void aChangeNotYetSeenIsNotOverwritten();
    void whatIsTypedOutlivesTheNote();
    void anEmptiedNoteIsRemoved();
    void nothingIsNoNote();
};

void TestNoteList::eachStepCanBeUndone_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"story", "sprint", "person", "target", "check"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestNoteList::eachStepCanBeUndone()
{
    QFETCH(QString, kind);
    NoteStage stage;
    const NotesOn seen = stage.seen();
    const QString first = u"Waits for the network team"_s;
    const QString second = u"Waits no more"_s;
    stage.list().open(stage.subject(kind), u"that"_s);
    QVERIFY(seen.texts().isEmpty());
    // When a note is added, then it stands on the subject, with moment and name
    seen.add(first);
    QCOMPARE(stage.stored().size(), size_t(1));
    const Note added = stage.stored().front();
    QCOMPARE(kindOf(added), kind);
    QVERIFY(standsOn(added, stage.subject(kind)));
    QCOMPARE(added.author, u"tester"_s);
    QCOMPARE(added.written, stage.clock->now());
    QCOMPARE(seen.texts(), QStringList{first});
    QVERIFY(seen.field()->typed().isEmpty());
    QCOMPARE(stage.undoText(), u"Add a note to that"_s);
    // When it is changed
    InPlaceText* text = seen.shown().front();
    NotesOn::typeInto(text, second);
    NotesOn::save(text);
    QCOMPARE(stage.stored().front().text, second);
    QCOMPARE(stage.undoText(), u"Change a note of that"_s);
    // When it is removed, then the message offers Undo
    seen.removal()->click();
    QVERIFY(stage.stored().empty());
    QVERIFY(seen.texts().isEmpty());
    QCOMPARE(stage.latest.text, u"A note was removed from that."_s);
    QCOMPARE(stage.latest.actionText, u"Undo"_s);
    stage.latest.action();
    QCOMPARE(seen.texts(), QStringList{second});
    // And so on, back to nothing
    VERIFY_RESULT(stage.workspace->undo());
    QCOMPARE(seen.texts(), QStringList{first});
    VERIFY_RESULT(stage.workspace->undo());
    QVERIFY(seen.texts().isEmpty());
    VERIFY_RESULT(stage.workspace->redo());
    QCOMPARE(seen.texts(), QStringList{first});
}

void TestNoteList::theLatestIsFirstAndOthersAreTheirs()
{
    NoteStage stage;
    stage.write(*stage.workspace, u"Ben"_s, u"yesterday"_s, 1);
    stage.write(*stage.workspace, u"tester"_s, u"today"_s);
    stage.openStory();
    stage.write(*stage.workspace, u"tester"_s, u"long ago"_s, 3);
    const std::vector<InPlaceText*> shown = stage.seen().shown();
    QCOMPARE(stage.seen().texts(), (QStringList{u"today"_s, u"yesterday"_s, u"long ago"_s}));
    QCOMPARE(stage.count(), u"3"_s);
    QCOMPARE(shown.size(), size_t(3));
    for (size_t i = 0; i < shown.size(); ++i) {
        const bool own = i != 1;
        QCOMPARE(shown[i]->isReadOnly(), !own);
        QCOMPARE(NotesOn::removalOf(shown[i])->isVisible(), own);
    }
    // Without eyes it says whose it is, and why it can't be changed
    QVERIFY2(shown[1]->accessibleName().contains(u"Yesterday 09:00, Ben"_s), qPrintable(shown[1]->accessibleName()));
    QVERIFY2(shown[1]->accessibleDescription().contains(u"Ben"_s), qPrintable(shown[1]->accessibleDescription()));
    stage.list().clear();
    QVERIFY(stage.seen().texts().isEmpty());
    QVERIFY(stage.count().isEmpty());
}

void TestNoteList::whatIsTypedWaitsForItsSubject()
{
    NoteStage stage;
    const NotesOn seen = stage.seen();
    auto* save = stage.section->findChild<QPushButton*>(u"noteSave"_s);
    stage.openStory();
    QVERIFY(!save->isVisible());
    seen.type(u"half a note"_s);
    QVERIFY(save->isVisible());
    stage.list().open(stage.sprint.id, u"sprint 3"_s);
    QVERIFY(seen.field()->typed().isEmpty());
    QVERIFY(!save->isVisible());
    QVERIFY(stage.stored().empty());
    // When its subject is shown again, then it is there, and the button adds it
    stage.openStory();
    QCOMPARE(seen.field()->typed(), u"half a note"_s);
    QCoreApplication::sendPostedEvents();
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(seen.texts(), QStringList{u"half a note"_s});
    QVERIFY(standsOn(stage.stored().front(), stage.story.id));
    QVERIFY(!save->isVisible());
}

void TestNoteList::whatIsTypedIntoANoteIsSavedOnLeavingTheSubject()
{
    NoteStage stage;
    stage.write(*stage.workspace, u"tester"_s, u"before"_s);
    stage.openStory();
    NotesOn::typeInto(stage.seen().shown().front(), u"after"_s);
    QCOMPARE(stage.stored().front().text, u"before"_s);
    stage.list().open(stage.sprint.id, u"sprint 3"_s);
    QCOMPARE(stage.stored().front().text, u"after"_s);
    QVERIFY(standsOn(stage.stored().front(), stage.story.id));
    QCOMPARE(stage.undoText(), u"Change a note of IAM-UC-01"_s);
    QVERIFY(stage.seen().texts().isEmpty());
}

void TestNoteList::aNoteOfAnotherWindowAppears()
{
    NoteStage stage;
    const std::unique_ptr<Workspace> bens = stage.secondWindow(u"Ben"_s);
    stage.openStory();
    stage.seen().type(u"Mine"_s);
    stage.write(*bens, u"Ben"_s, u"From Ben"_s);
    VERIFY_RESULT(stage.workspace->catchUp());
    QCOMPARE(stage.seen().texts(), QStringList{u"From Ben"_s});
    QCOMPARE(stage.seen().field()->typed(), u"Mine"_s);
    stage.remove(*bens);
    VERIFY_RESULT(stage.workspace->catchUp());
    QVERIFY(stage.seen().texts().isEmpty());
    QCOMPARE(stage.seen().field()->typed(), u"Mine"_s);
    QVERIFY(stage.messages.isEmpty());
}

void TestNoteList::aChangeNotYetSeenIsNotOverwritten()
{
    NoteStage stage;
    stage.write(*stage.workspace, u"tester"_s, u"Before"_s);
    const std::unique_ptr<Workspace> other = stage.secondWindow(u"tester"_s);
    stage.openStory();
    InPlaceText* text = stage.seen().shown().front();
    NotesOn::typeInto(text, u"Mine"_s);
    stage.change(*other, u"Theirs"_s);
    NotesOn::save(text);
    QCOMPARE(stage.stored().front().text, u"Theirs"_s);
    QCOMPARE(text->typed(), u"Mine"_s);
    QVERIFY2(stage.latest.text.startsWith(u"The note was not saved: it was changed elsewhere"_s), qPrintable(stage.latest.text));
    // When the person, who knows by now, insists
    NotesOn::save(text);
    QCOMPARE(stage.stored().front().text, u"Mine"_s);
}

void TestNoteList::whatIsTypedOutlivesTheNote()
{
    NoteStage stage;
    stage.write(*stage.workspace, u"tester"_s, u"Before"_s);
    const std::unique_ptr<Workspace> other = stage.secondWindow(u"tester"_s);
    stage.openStory();
    NotesOn::typeInto(stage.seen().shown().front(), u"A long thought"_s);
    stage.remove(*other);
    VERIFY_RESULT(stage.workspace->catchUp());
    // Then it goes on as a note that isn't added yet
    QVERIFY(stage.seen().texts().isEmpty());
    QVERIFY(stage.stored().empty());
    QCOMPARE(stage.seen().field()->typed(), u"A long thought"_s);
}

void TestNoteList::anEmptiedNoteIsRemoved()
{
    NoteStage stage;
    stage.write(*stage.workspace, u"tester"_s, u"Before"_s);
    stage.openStory();
    InPlaceText* text = stage.seen().shown().front();
    text->setFocus();
    text->selectAll();
    QTest::keyClick(text, Qt::Key_Delete);
    NotesOn::save(text);
    QVERIFY(stage.stored().empty());
    QVERIFY(stage.seen().texts().isEmpty());
    stage.latest.action();
    QCOMPARE(stage.seen().texts(), QStringList{u"Before"_s});
}

void TestNoteList::nothingIsNoNote()
{
    NoteStage stage;
    stage.openStory();
    stage.seen().add(u"   "_s);
    QVERIFY(stage.stored().empty());
    QVERIFY(stage.messages.isEmpty());
}

QTEST_MAIN(TestNoteList)
#include "tst_notelist.moc"
