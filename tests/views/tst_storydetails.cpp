// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/storystage.h"
#include "tests/views/testtheme.h"
#include "views/shared/choicefield.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QScrollArea>
#include <QSet>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The fields of a story: shown, edited, refused.
class TestStoryDetails : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void aStoryIsShownWithAllItsFields();
    void theTitleIsEditedByF2();
    void anEmptyTitleIsRefused();
    void escapeLeavesThingsAsTheyAre();
    void eachChoiceIsOneNamedEdit_data();
    void eachChoiceIsOneNamedEdit();
    void pointsAreTyped_data();
    void pointsAreTyped();
    void aClosedSprintCantBeChosen();
    void aKindThatLinksRestOnStays();
    void theNarrativeIsWrittenOverManyLines();
    void criteriaAreAddedChangedMovedAndRemoved();
    void everythingHasANameAndIsReachedByTab();
    void nothingIsCutOffInTheNarrowPanel();
    void theStatusHasRoomInTheNarrowestPanel();
};

void TestStoryDetails::aStoryIsShownWithAllItsFields()
{
    StoryStage stage;
    QVERIFY(stage.details.page() == stage.page);
    QVERIFY(stage.details.accessibleName().contains(u"IAM-UC-01, use case"));
    QCOMPARE(stage.find("storyTitle")->typed(), u"Title of IAM-UC-01"_s);
    QCOMPARE(stage.find<ChoiceField>("storyStatus")->currentText(), u"Backlog"_s);
    QCOMPARE(stage.find<ChoiceField>("storyOwner")->currentText(), u"Nobody"_s);
    QCOMPARE(stage.find<ChoiceField>("storyKind")->currentText(), u"Use case"_s);
    QCOMPARE(stage.find("criterion2")->typed(), u"second"_s);
    QVERIFY(stage.find("storyPoints")->placeholderText().contains(u"estimated"));
}

void TestStoryDetails::theTitleIsEditedByF2()
{
    StoryStage stage;
    stage.find<ChoiceField>("storyStatus")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    InPlaceText* title = stage.find("storyTitle");
    QVERIFY(title->hasFocus());
    QTest::keyClicks(title, u"Sign in once"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(stage.now().title, u"Sign in once"_s);
    QCOMPARE(stage.undoText(), u"Rename IAM-UC-01"_s);
    VERIFY_RESULT(stage.workspace->undo());
    QCOMPARE(title->toPlainText(), u"Title of IAM-UC-01"_s);
}

void TestStoryDetails::anEmptyTitleIsRefused()
{
    StoryStage stage;
    InPlaceText* title = stage.type("storyTitle", u" "_s);
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(stage.now().title, u"Title of IAM-UC-01"_s);
    QVERIFY(stage.messages.last().contains(u"needs a title"));
    QVERIFY(title->isDirty());
}

void TestStoryDetails::escapeLeavesThingsAsTheyAre()
{
    StoryStage stage;
    InPlaceText* title = stage.type("storyTitle", u"x"_s);
    QTest::keyClick(title, Qt::Key_Escape);
    QCOMPARE(title->toPlainText(), u"Title of IAM-UC-01"_s);
    QVERIFY(stage.details.isVisible());
    QTest::keyClick(title, Qt::Key_Escape); // nothing is being edited: the panel closes
    QVERIFY(!stage.details.isVisible());
    QCOMPARE(stage.now().revision, 1);
    QVERIFY(!stage.page->story());
}

void TestStoryDetails::eachChoiceIsOneNamedEdit_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("text");
    QTest::newRow("status") << u"storyStatus"_s << u"In review"_s << u"Move IAM-UC-01 to in review"_s;
    QTest::newRow("owner") << u"storyOwner"_s << u"Ana Ferro"_s << u"Set owner of IAM-UC-01 to Ana Ferro"_s;
    QTest::newRow("priority") << u"storyPriority"_s << u"Must"_s << u"Set priority of IAM-UC-01 to must"_s;
    QTest::newRow("sprint") << u"storySprint"_s << u"Sprint 3, 16 Feb to 1 Mar"_s << u"Plan IAM-UC-01 in sprint 3"_s;
    QTest::newRow("epic") << u"storyEpic"_s << u"Resilience"_s << u"Set epic of IAM-UC-01 to Resilience"_s;
    QTest::newRow("component") << u"storyComponent"_s << u"Detective"_s << u"Set component of IAM-UC-01 to detective"_s;
    QTest::newRow("layer") << u"storyLayer"_s << u"Host"_s << u"Set defence layer of IAM-UC-01 to host"_s;
    QTest::newRow("kind") << u"storyKind"_s << u"Abuse case"_s << u"Set kind of IAM-UC-01 to abuse case"_s;
}

void TestStoryDetails::eachChoiceIsOneNamedEdit()
{
    QFETCH(QString, field);
    QFETCH(QString, choice);
    StoryStage stage;
    auto* combo = stage.find<ChoiceField>(qPrintable(field));
    const QString before = combo->currentText();
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Return);
    QTRY_VERIFY(combo->view()->isVisible());
    combo->view()->setCurrentIndex(combo->model()->index(combo->findText(choice), 0));
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QCOMPARE(combo->currentText(), choice);
    QTEST(stage.undoText(), "text");
    QCOMPARE(stage.now().revision, 2);
    VERIFY_RESULT(stage.workspace->undo());
    QCOMPARE(combo->currentText(), before);
}

void TestStoryDetails::pointsAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("points");
    QTest::newRow("a number") << u"5"_s << 5;
    QTest::newRow("none") << u"0"_s << 0;
    QTest::newRow("a word") << u"five"_s << 3;
    QTest::newRow("less than nothing") << u"-2"_s << 3;
    QTest::newRow("far too many") << u"100000"_s << 3;
}

void TestStoryDetails::pointsAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(int, points);
    StoryStage stage;
    stage.edit([&](Edit& edit) { return changeStories(edit, std::array{stage.use.id}, [](Story& story) { story.points = 3; }); });
    InPlaceText* field = stage.type("storyPoints", typed);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.now().points, points);
    QCOMPARE(stage.messages.isEmpty(), points != 3);
    if (points == 5)
        QCOMPARE(stage.undoText(), u"Set points of IAM-UC-01 to 5"_s);
    else if (points == 3)
        QCOMPARE(field->typed(), typed); // kept, to be put right
}

void TestStoryDetails::aClosedSprintCantBeChosen()
{
    StoryStage stage;
    auto* combo = stage.find<ChoiceField>("storySprint");
    const int row = combo->findText(u"Sprint 2"_s, Qt::MatchStartsWith);
    QVERIFY(row > 0);
    QVERIFY(!(combo->model()->flags(combo->model()->index(row, 0)) & Qt::ItemIsEnabled));
    QVERIFY(combo->itemData(row, Qt::ToolTipRole).toString().contains(u"closed"));
}

void TestStoryDetails::aKindThatLinksRestOnStays()
{
    StoryStage stage;
    stage.edit([&](Edit& edit) { return addMitigation(edit, stage.abuse.id, stage.use.id); });
    auto* kind = stage.find<ChoiceField>("storyKind");
    Q_EMIT kind->chosen(static_cast<int>(StoryKind::Abuse));
    QCOMPARE(stage.now().kind, StoryKind::Use);
    QVERIFY(stage.messages.last().contains(u"stays a use case"));
    QCOMPARE(kind->currentText(), u"Use case"_s);
}

void TestStoryDetails::theNarrativeIsWrittenOverManyLines()
{
    StoryStage stage;
    InPlaceText* text = stage.type("storyNarrative", u"As an admin"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"I sign in once"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.now().narrative, u"As an admin\nI sign in once"_s);
    QCOMPARE(stage.undoText(), u"Change the narrative of IAM-UC-01"_s);
    // leaving saves too
    QTest::keyClicks(text, u"!"_s);
    stage.find("storyTitle")->setFocus();
    QVERIFY(stage.now().narrative.contains(u'!'));
}

void TestStoryDetails::criteriaAreAddedChangedMovedAndRemoved()
{
    StoryStage stage;
    InPlaceText* add = stage.type("criterionAdd", u"third"_s);
    QTest::keyClick(add, Qt::Key_Return);
    QCOMPARE(stage.now().criteria, (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    QVERIFY(add->toPlainText().isEmpty());
    QTest::keyClick(stage.type("criterion2", u"2nd"_s), Qt::Key_Return);
    QCOMPARE(stage.now().criteria[1], u"2nd"_s);
    QTest::keyClick(stage.find("criterion2"), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(stage.now().criteria, (QStringList{u"2nd"_s, u"first"_s, u"third"_s}));
    QVERIFY(stage.find("criterion1")->hasFocus()); // it goes along
    QTest::keyClick(stage.find("criterion1"), Qt::Key_Up, Qt::ControlModifier); // at the top: stays
    QTest::keyClick(stage.find("criterion1"), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(stage.now().criteria, (QStringList{u"first"_s, u"2nd"_s, u"third"_s}));
    QTest::keyClick(stage.find("criterion2"), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(stage.now().criteria, (QStringList{u"first"_s, u"third"_s}));
    QVERIFY(!stage.find("criterion3")->isVisible());
    // an emptied one is removed as well
    InPlaceText* last = stage.find("criterion2");
    last->setFocus();
    last->selectAll();
    QTest::keyClick(last, Qt::Key_Delete);
    QTest::keyClick(last, Qt::Key_Return);
    QCOMPARE(stage.now().criteria, QStringList{u"first"_s});
    for (int i = 0; i < 6; ++i)
        VERIFY_RESULT(stage.workspace->undo());
    QCOMPARE(stage.now().criteria, (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(stage.find("criterion2")->toPlainText(), u"second"_s);
}

void TestStoryDetails::everythingHasANameAndIsReachedByTab()
{
    StoryStage stage;
    QSet<QWidget*> left;
    for (QWidget* widget : stage.page->findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            left.insert(widget);
        }
    stage.page->enter();
    QStringList order;
    for (int i = 0; i < 60 && !left.isEmpty(); ++i) {
        left.remove(QApplication::focusWidget());
        order << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QStringList missed;
    for (QWidget* widget : std::as_const(left))
        missed << widget->objectName();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u' ')));
    const QStringList expected{u"storyTitle"_s,    u"storyStatus"_s,     u"storyOwner"_s,     u"storyPriority"_s, u"storyPoints"_s,
                               u"storySprint"_s,   u"storyEpic"_s,       u"storyCapability"_s, u"storyComponent"_s, u"storyLayer"_s,
                               u"storyKind"_s,     u"storyNarrative"_s,  u"criterion1"_s,     u"criterion2"_s,    u"criterionAdd"_s,
                               u"linkField"_s,     u"noteAdd"_s,         u"storyHistory"_s};
    QCOMPARE(order.mid(0, expected.size()), expected);
}

void TestStoryDetails::nothingIsCutOffInTheNarrowPanel()
{
    StoryStage stage;
    const QString longest = u"Anormouslylongwordwithoutanyspacethatnolinecanholdwhateveritswidth "_s.repeated(3).trimmed();
    stage.edit([&](Edit& edit) {
        return changeStories(edit, std::array{stage.use.id}, [&](Story& story) {
            story.title = longest;
            story.narrative = longest;
            story.criteria = {longest};
        });
    });
    const auto* scroll = stage.find<QScrollArea>("storyPage");
    QTRY_VERIFY(scroll->widget()->height() > 900);
    QCOMPARE(scroll->widget()->width(), scroll->viewport()->width());
    for (const char* name : {"storyTitle", "storyNarrative", "criterion1"}) {
        const InPlaceText* text = stage.find(name);
        QVERIFY2(text->height() >= text->heightForWidth(text->width()), name);
        QVERIFY2(text->document()->size().width() <= text->viewport()->width(), name);
    }
    for (const QWidget* widget : scroll->widget()->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const int right = widget->mapTo(scroll->widget(), QPoint(widget->width(), 0)).x();
        QVERIFY2(right <= scroll->widget()->width(), qPrintable(widget->objectName()));
    }
}

void TestStoryDetails::theStatusHasRoomInTheNarrowestPanel()
{
    StoryStage stage;
    const auto setStatus = [&](StoryStatus status) {
        stage.edit([&](Edit& edit) {
            return changeStories(edit, std::array{stage.use.id}, [&](Story& story) { story.status = status; });
        });
    };
    stage.details.resize(stage.details.minimumWidth(), 900);
    const auto* status = stage.find<ChoiceField>("storyStatus");
    for (const auto& [value, words] : {std::pair(StoryStatus::InReview, u"In review"_s), {StoryStatus::InProgress, u"In progress"_s}}) {
        setStatus(value);
        QTRY_COMPARE(status->shownText(), words);
    }
}

QTEST_MAIN(TestStoryDetails)
#include "tst_storydetails.moc"
