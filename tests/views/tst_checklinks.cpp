// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/compliancestage.h"
#include "views/compliance/checksmodel.h"
#include "views/shared/itempicker.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The Compliance screen with a story to link to, and its table of checks in front.
struct LinksStage : ComplianceStage {
    Story story = aStory(u"IAM-UC-01"_s);
    QStringList messages;
    Message latest;

    LinksStage()
    {
        change([&](Edit& edit) { return edit.insert(story); });
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        QTest::mouseClick(view->findChild<QToolButton*>(u"checksTab"_s), Qt::LeftButton);
    }
    bool isReady() { return checks()->model()->rowCount() == 3; }
    DataTable* checks() { return table("checksTable"); }
    void activate(QWidget& window)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    /// Opens the details of the check in a row.
    void openDetails(int row)
    {
        activate(*view);
        checks()->setFocus();
        checks()->selectionModel()->setCurrentIndex(checks()->model()->index(row, 0),
                                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    /// Types into a picker of the details panel and takes the first that fits.
    void pick(const QString& name, const QString& words)
    {
        activate(details);
        auto* picker = details.findChild<ItemPicker*>(name);
        picker->setFocus();
        QTest::keyClicks(picker, words);
        QTest::keyClick(picker, Qt::Key_Return);
    }
    QPushButton* act(const QString& accessibleName) const
    {
        for (QPushButton* button : details.findChildren<QPushButton*>(u"tieAct"_s))
            if (button->accessibleName() == accessibleName && button->parentWidget()->objectName() == u"tieLines"_s
                && !button->parentWidget()->isHidden())
                return button;
        return nullptr;
    }
    /// What stands in the section, line by line.
    QStringList lines() const
    {
        QStringList texts;
        for (const QWidget* shown : details.findChildren<QWidget*>(u"tieLines"_s))
            if (!shown->isHidden())
                for (const QLabel* label : shown->findChildren<QLabel*>())
                    texts << label->text();
        return texts;
    }
    QString waiting() const { return details.findChild<QLabel*>(u"tieCount"_s)->text(); }
    qsizetype links() const { return static_cast<qsizetype>(workspace->records().links().size()); }
    qsizetype ties() const { return static_cast<qsizetype>(workspace->records().checkTies().size()); }
};

/// A file whose one check names these.
QString resultsNaming(LinksStage& stage, const QStringList& references)
{
    QFile file(stage.folder.filePath(u"named.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("a test file can't be written");
    const QJsonObject result{{u"id"_s, u"named"_s},
                             {u"status"_s, u"failed"_s},
                             {u"severity"_s, u"high"_s},
                             {u"resource"_s, u"resource/named"_s},
                             {u"links"_s, QJsonArray::fromStringList(references)}};
    file.write(QJsonDocument(QJsonObject{{u"schema"_s, u"results/1"_s},
                                         {u"tool"_s, u"waymark"_s},
                                         {u"target"_s, u"other platform"_s},
                                         {u"time"_s, u"2026-05-04T06:00:00Z"_s},
                                         {u"results"_s, QJsonArray{result}}})
                   .toJson());
    return file.fileName();
}

} // namespace

/// What checks are tied to, seen and done on the Compliance screen.
class CheckLinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linksManyByKeys()
    {
        LinksStage stage;
        QTRY_VERIFY(stage.isReady());
        // When all checks are selected and Ctrl+L is pressed
        stage.activate(*stage.view);
        stage.checks()->setFocus();
        QTest::keyClick(stage.checks(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(stage.checks(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(stage.details.page());
        QCOMPARE(stage.details.page()->objectName(), u"linkChecksPage"_s);
        QCOMPARE(stage.details.findChild<QLabel*>(u"detailsTitle"_s)->text(), u"3 checks"_s);
        // Then a story that is typed is proved by all of them, in one step
        stage.pick(u"linkChecksField"_s, u"iam-uc-01"_s);
        QCOMPARE(stage.links(), 3);
        QCOMPARE(stage.messages.last(), u"3 checks linked to IAM-UC-01."_s);
        // And so with an epic, in which they then count
        stage.pick(u"linkChecksField"_s, u"data protection"_s);
        QCOMPARE(stage.ties(), 3);
        QTRY_COMPARE(stage.column("checksTable", ChecksModel::EpicColumn), QStringList(3, u"DAT"_s));
        // When it is done again, then nothing changes
        stage.pick(u"linkChecksField"_s, u"iam-uc-01"_s);
        QVERIFY2(stage.messages.last().contains(u"already"_s), qPrintable(stage.messages.last()));
        QCOMPARE(stage.links(), 3);
        // When both are taken back, then nothing is left
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.ties(), 0);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.links(), 0);
    }

    void saysWhatIsMissing()
    {
        LinksStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.checks()->clearSelection();
        QVERIFY(stage.checks()->actions().contains(stage.view->findChild<QAction*>(u"linkChecks"_s))); // its context menu
        stage.view->findChild<QAction*>(u"linkChecks"_s)->trigger();
        QVERIFY2(stage.messages.last().contains(u"Select"_s), qPrintable(stage.messages.last()));
        QVERIFY(!stage.details.page());
        stage.openDetails(0);
        stage.view->findChild<QAction*>(u"linkChecks"_s)->trigger();
        stage.pick(u"linkChecksField"_s, u"alchemy"_s);
        QVERIFY2(stage.messages.last().contains(u"alchemy"_s), qPrintable(stage.messages.last()));
        QCOMPARE(stage.links() + stage.ties(), 0);
    }

    void showsAndChangesTheTiesOfOne()
    {
        LinksStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.openDetails(0);
        QTRY_VERIFY(stage.details.page());
        QTRY_VERIFY(!stage.lines().isEmpty());
        QVERIFY(stage.lines().first().contains(u"no epic"_s));
        // When a best practice, a control and a story are typed into its field
        stage.pick(u"tieField"_s, u"SEC03-BP02"_s);
        stage.pick(u"tieField"_s, u"cis docker 4.1"_s);
        stage.pick(u"tieField"_s, u"iam-uc-01"_s);
        // Then each stands there with how it came, and the check is in the story's epic
        const QString practice = u"SEC03-BP02  Grant least privilege access"_s;
        QTRY_VERIFY(stage.lines().contains(practice));
        QVERIFY(stage.lines().contains(u"CIS Docker 4.1"_s));
        QVERIFY(stage.lines().contains(u"IAM-UC-01  Title of IAM-UC-01"_s));
        QCOMPARE(stage.lines().count(u"Linked by hand"_s), 2);
        QVERIFY(stage.lines().contains(u"By the story that it is linked to"_s));
        // When one is taken back by its button
        QTRY_VERIFY(stage.act(u"Unlink SEC03-BP02"_s));
        QTest::keyClick(stage.act(u"Unlink SEC03-BP02"_s), Qt::Key_Space);
        QCOMPARE(stage.ties(), 1);
        QTRY_VERIFY(stage.lines().contains(u"CIS Docker 4.1"_s));
        QVERIFY(!stage.lines().contains(practice));
        // Then the message's Undo brings it back
        const auto undo = stage.latest.action;
        QVERIFY(undo);
        undo();
        QTRY_VERIFY(stage.lines().contains(practice));
    }

    void aPersonConfirmsWhatIsNotSure()
    {
        // Given a check whose result names a practice of another edition's id, and what no catalogue has
        LinksStage stage;
        stage.import(resultsNaming(stage, {u"SEC05-BP04"_s, u"CWE-79"_s, u"CVE-2024-1"_s}));
        QTRY_COMPARE(stage.checks()->model()->rowCount(), 4);
        const int row = static_cast<int>(stage.column("checksTable", ChecksModel::CheckColumn).indexOf(u"named"_s));
        stage.openDetails(row);
        // Then what is sure is tied, and the rest waits
        QTRY_COMPARE(stage.details.page() ? stage.waiting() : QString(), u"2 to confirm"_s);
        QTRY_VERIFY(stage.lines().contains(u"CWE-79"_s));
        QVERIFY(stage.lines().contains(u"In results, but in no catalogue: CVE-2024-1"_s));
        // When one is confirmed and the other rejected
        QTRY_VERIFY(stage.act(u"Confirm SEC05-BP03"_s));
        QTest::keyClick(stage.act(u"Confirm SEC05-BP03"_s), Qt::Key_Space);
        QTRY_COMPARE(stage.waiting(), u"1 to confirm"_s);
        QTRY_VERIFY(stage.act(u"Reject SEC05-BP04"_s));
        QTest::keyClick(stage.act(u"Reject SEC05-BP04"_s), Qt::Key_Space);
        // Then nothing waits any more, and both words are kept
        QTRY_COMPARE(stage.waiting(), QString());
        QCOMPARE(stage.ties(), 2);
        QTRY_VERIFY(stage.act(u"Unlink SEC05-BP03"_s));
        QVERIFY(!stage.act(u"Confirm SEC05-BP04"_s));
    }

    void aStoryThatResultsNameIsLinkedByAPerson()
    {
        // Given a check whose result names a story, and one that isn't there
        LinksStage stage;
        stage.import(resultsNaming(stage, {u"IAM-UC-01"_s, u"IAM-UC-99"_s}));
        QTRY_COMPARE(stage.checks()->model()->rowCount(), 4);
        stage.openDetails(static_cast<int>(stage.column("checksTable", ChecksModel::CheckColumn).indexOf(u"named"_s)));
        // Then the first waits for a person's word, and proves nothing until then
        QTRY_COMPARE(stage.details.page() ? stage.waiting() : QString(), u"1 to confirm"_s);
        QVERIFY(stage.lines().contains(u"In results, but in no catalogue: IAM-UC-99"_s));
        QCOMPARE(stage.links(), 0);
        // When it is given, then the check is linked to it, and nothing waits any more
        QTRY_VERIFY(stage.act(u"Confirm IAM-UC-01"_s));
        QTest::keyClick(stage.act(u"Confirm IAM-UC-01"_s), Qt::Key_Space);
        QCOMPARE(stage.links(), 1);
        QTRY_COMPARE(stage.waiting(), QString());
        QTRY_VERIFY(stage.act(u"Unlink IAM-UC-01"_s));
    }
};

QTEST_MAIN(CheckLinksTest)
#include "tst_checklinks.moc"
