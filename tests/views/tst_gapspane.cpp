// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/threatsstage.h"
#include "views/threats/gapsmodel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// The gaps: one abuse case without mitigation, two use cases without a check, and, once it ran, a check without a story.
struct GapsStage : ThreatsStage {
    explicit GapsStage(bool checked = false)
    {
        if (checked)
            importRun(clock->now().addDays(-1), {{u"kms-7"_s, u"failed"_s}});
        if (!QTest::qWaitFor([&] { return isReady() && (!checked || figures->figures()->checks.size() == 1); }))
            qFatal("no figures");
        click("threatsTab2");
    }
    int rows() const { return table("gaps")->model()->rowCount(); }
    QString name(int row) const { return text("gaps", row, GapsModel::NameColumn); }
    /// From the first kind of gap to another, by keys.
    void walkTo(GapKind kind) const
    {
        tabTo("gap0");
        for (int i = 0; i < static_cast<int>(kind); ++i)
            press(Qt::Key_Right);
        const auto* button = qobject_cast<QToolButton*>(QApplication::focusWidget());
        QVERIFY(button && button->isChecked());
        QCOMPARE(button->objectName(), u"gap%1"_s.arg(static_cast<int>(kind)));
    }
    void type(const QString& words) const
    {
        QTest::keyClicks(QApplication::focusWidget(), words);
        press(Qt::Key_Return);
    }
    void clickRow(int row) const
    {
        QTest::mouseClick(table("gaps")->viewport(), Qt::LeftButton, {},
                          table("gaps")->visualRect(table("gaps")->model()->index(row, GapsModel::TitleColumn)).center());
    }
    /// Clicks what fits best in the list below the field.
    void pickByMouse(const QString& words) const
    {
        auto* field = find<ItemPicker>("gapPartner");
        QTest::mouseClick(field, Qt::LeftButton);
        QTest::keyClicks(field, words);
        const QAbstractItemView* list = field->findChild<QCompleter*>()->popup();
        QTRY_VERIFY(list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    }
    /// The check that proves a story; none: nothing does.
    std::optional<CheckKey> checkOf(const StoryId& story) const
    {
        for (const Link& link : workspace->records().links())
            if (link.kind == LinkKind::ProvenBy && link.story == story)
                return link.check;
        return std::nullopt;
    }
    /// Whether a use case stands against the abuse case that nothing stood against.
    bool isMitigatedBy(const StoryId& useCase) const
    {
        return std::ranges::any_of(workspace->records().links(), [&](const Link& link) {
            return link.kind == LinkKind::MitigatedBy && link.story == open.id && link.otherStory == useCase;
        });
    }
    CheckKey ranCheck() const { return figures->figures()->checks.front().check; }
};

} // namespace

class TestGapsPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mitigatesByANewUseCase_data()
    {
        QTest::addColumn<bool>("keys");
        QTest::newRow("mouse") << false;
        QTest::newRow("keys") << true;
    }
    void mitigatesByANewUseCase()
    {
        QFETCH(bool, keys);
        GapsStage stage;
        QAbstractItemModelTester tester(stage.table("gaps")->model());
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.name(0), u"IAM-AC-02"_s);
        QSignalSpy opened(stage.view.get(), &Screen::storyRequested);
        if (keys) {
            stage.tabTo("gapMake");
            stage.press(Qt::Key_Return);
        } else {
            stage.click("gapMake");
        }
        // Then it exists, is linked, and is opened to be described; and nothing is left to do
        QCOMPARE(stage.workspace->records().stories().size(), size_t(5));
        QCOMPARE(opened.size(), 1);
        const StoryId made = carried<StoryId>(opened.front().front());
        const Story story = *stage.workspace->records().of<Story>().find(made);
        QCOMPARE(story.kind, StoryKind::Use);
        QCOMPARE(story.title, u"Prevent: Title of IAM-AC-02"_s);
        QCOMPARE(story.epic, stage.open.epic);
        QVERIFY(stage.isMitigatedBy(made));
        QTRY_COMPARE(stage.rows(), 0);
        QVERIFY(!stage.table("gaps")->isVisible());
        QVERIFY(!stage.find("gapMake")->isEnabled() && !stage.find("gapPartner")->isEnabled());
        // One undo takes both back
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.workspace->records().stories().size(), size_t(4));
        QTRY_COMPARE(stage.rows(), 1);
    }

    void mitigatesByAUseCaseThatIsThere_data() { mitigatesByANewUseCase_data(); }
    void mitigatesByAUseCaseThatIsThere()
    {
        QFETCH(bool, keys);
        GapsStage stage;
        if (keys) {
            stage.tabTo("gapPartner");
            stage.type(u"uc-02"_s);
        } else {
            stage.pickByMouse(u"uc-02"_s);
        }
        QVERIFY(stage.isMitigatedBy(stage.other.id));
        QCOMPARE(stage.workspace->records().stories().size(), size_t(4));
        QTRY_COMPARE(stage.rows(), 0);
        VERIFY_RESULT(stage.workspace->undo());
        QTRY_COMPARE(stage.rows(), 1);
    }

    void linksACheckToAUseCase_data() { mitigatesByANewUseCase_data(); }
    void linksACheckToAUseCase()
    {
        QFETCH(bool, keys);
        GapsStage stage(true);
        QAbstractItemModelTester tester(stage.table("gaps")->model());
        if (keys) {
            stage.walkTo(GapKind::Unproven);
            stage.tabTo("gaps");
            stage.press(Qt::Key_Down);
            stage.tabTo("gapPartner");
        } else {
            stage.click("gap1");
            stage.clickRow(1);
        }
        QCOMPARE(stage.rows(), 2);
        QCOMPARE(stage.name(1), u"IAM-UC-02"_s);
        QVERIFY(!stage.find("gapMake")->isVisible()); // a check comes from a run, nobody makes one here
        if (keys)
            stage.type(u"kms-7"_s);
        else
            stage.pickByMouse(u"kms-7"_s);
        // Then the second use case, which was chosen, has it
        QCOMPARE(stage.checkOf(stage.other.id), std::optional(stage.ranCheck()));
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.name(0), u"IAM-UC-01"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.rows(), 2);
    }

    void makesAStoryForACheck_data() { mitigatesByANewUseCase_data(); }
    void makesAStoryForACheck()
    {
        QFETCH(bool, keys);
        GapsStage stage(true);
        QAbstractItemModelTester tester(stage.table("gaps")->model());
        QSignalSpy opened(stage.view.get(), &Screen::storyRequested);
        if (keys) {
            stage.walkTo(GapKind::Unclaimed);
            QCOMPARE(stage.name(0), u"kms-7"_s);
            stage.tabTo("gapMake");
            stage.press(Qt::Key_Return);
        } else {
            stage.click("gap2");
            QCOMPARE(stage.name(0), u"kms-7"_s);
            stage.click("gapMake");
        }
        QCOMPARE(opened.size(), 1);
        const StoryId made = carried<StoryId>(opened.front().front());
        QCOMPARE(stage.workspace->records().of<Story>().find(made)->title, u"Title of kms-7"_s);
        QCOMPARE(stage.checkOf(made), std::optional(stage.ranCheck()));
        QCOMPARE(stage.rows(), 0);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.rows(), 1);
    }

    void givesACheckToAStoryThatIsThere_data() { mitigatesByANewUseCase_data(); }
    void givesACheckToAStoryThatIsThere()
    {
        QFETCH(bool, keys);
        GapsStage stage(true);
        if (keys) {
            stage.walkTo(GapKind::Unclaimed);
            stage.tabTo("gapPartner");
            stage.type(u"ac-01"_s); // abuse cases have checks too
        } else {
            stage.click("gap2");
            stage.pickByMouse(u"ac-01"_s);
        }
        QCOMPARE(stage.checkOf(stage.abuse.id), std::optional(stage.ranCheck()));
        QCOMPARE(stage.rows(), 0);
    }

    void enterOpensWhatHasTheGap()
    {
        GapsStage stage(true);
        QSignalSpy stories(stage.view.get(), &Screen::storyRequested);
        QSignalSpy checks(stage.view.get(), &Screen::checksRequested);
        stage.tabTo("gaps");
        stage.press(Qt::Key_Return);
        QCOMPARE(stories.size(), 1);
        QVERIFY(carried<StoryId>(stories.front().front()) == stage.open.id);
        stage.click("gap2");
        stage.press(Qt::Key_Return);
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks.front().front().value<CheckSelection>().checks, std::vector{stage.ranCheck()});
    }

    void countsEachKind()
    {
        GapsStage stage(true);
        const auto text = [&](const char* name) { return stage.find<QToolButton>(name)->text(); };
        QCOMPARE(text("gap0"), u"Unmitigated abuse cases  1"_s);
        QCOMPARE(text("gap1"), u"Unproven use cases  2"_s);
        QCOMPARE(text("gap2"), u"Unclaimed checks  1"_s);
    }
};

QTEST_MAIN(TestGapsPane)
#include "tst_gapspane.moc"
