// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importnow.h"
#include "tests/support/movedto.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/screenstage.h"
#include "views/import/importflow.h"
#include "views/shared/datatable.h"
#include "views/shared/jobbar.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct ImportStage : ScreenStage {
    ImportStage() : flow(createImportFlow(context()))
    {
        flow->resize(1000, 600);
        flow->show();
    }
    QPushButton* button(const char* name) { return flow->findChild<QPushButton*>(QLatin1String(name)); }
    bool previewIsThere() { return flow->findChild<DataTable*>()->isVisible(); }
    QString goodFile() { return results(u"a.json"_s, utc(2026, 5, 3), {{u"check-1"_s, u"failed"_s}, {u"check-2"_s, u"passed"_s}}); }
    QString badFile()
    {
        QFile file(folder.filePath(u"bad.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("[{\"cut");
        return file.fileName();
    }

    std::unique_ptr<ImportFlow> flow;
};

} // namespace

class TestImportView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void previewsThenImportsThenUndoes()
    {
        // Given a file with two results
        ImportStage stage;
        QSignalSpy closed(stage.flow.get(), &ImportFlow::closed);
        QSignalSpy messages(stage.flow.get(), &ImportFlow::messageRaised);
        // When it is dropped
        stage.flow->start({stage.goodFile()});
        // Then a preview comes, and nothing counts
        QTRY_VERIFY(stage.previewIsThere());
        QVERIFY(stage.flow->isActive());
        QVERIFY(stage.workspace->records().runs().empty());
        // When it is accepted by Enter
        QTest::keyClick(stage.button("importAccept"), Qt::Key_Return);
        // Then the run counts and the message offers Undo
        QCOMPARE(closed.size(), 1);
        QVERIFY(!stage.flow->isActive());
        QCOMPARE(stage.workspace->records().runs().size(), size_t(1));
        QCOMPARE(stage.workspace->records().runs().front().state, RunState::Counted);
        QCOMPARE(messages.size(), 1);
        const auto message = messages.front()[0].value<Message>();
        QCOMPARE(message.text, u"One file imported: 2 new."_s);
        QCOMPARE(message.actionText, u"Undo"_s);
        // When that is taken
        message.action();
        // Then it no longer counts
        QCOMPARE(stage.workspace->records().runs().front().state, RunState::Withdrawn);
    }

    void escLeavesTheWorkspaceAsItWas()
    {
        ImportStage stage;
        QSignalSpy closed(stage.flow.get(), &ImportFlow::closed);
        stage.flow->start({stage.goodFile()});
        QTRY_VERIFY(stage.previewIsThere());
        stage.button("importAccept")->setFocus();
        QTest::keyClick(stage.flow->focusWidget() ? stage.flow->focusWidget() : stage.flow.get(), Qt::Key_Escape);
        QTRY_COMPARE(closed.size(), 1);
        stage.flow.reset(); // waits for the discarding
        const auto verified = Workspace::verify(stage.workspace->file());
        QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().message));
        QVERIFY(stage.workspace->records().runs().empty());
    }

    void closingTheWindowDiscards()
    {
        // Given a preview
        ImportStage stage;
        const QString file = stage.goodFile();
        stage.flow->start({file});
        QTRY_VERIFY(stage.previewIsThere());
        // When the window goes
        stage.flow.reset();
        // Then the same file can be imported as if for the first time
        stage.flow.reset(createImportFlow(stage.context()));
        stage.flow->show();
        QSignalSpy messages(stage.flow.get(), &ImportFlow::messageRaised);
        stage.flow->start({file});
        QTRY_VERIFY(stage.previewIsThere());
        stage.button("importAccept")->click();
        QCOMPARE(messages.front()[0].value<Message>().text, u"One file imported: 2 new."_s);
    }

    void nobodyWaitsForAReadingWhenTheWorkspaceIsClosed()
    {
        // Given a file that is being read
        JobBar jobs;
        ImportStage stage;
        QTRY_COMPARE(JobBase::underWay(), 0);
        ScreenContext context = stage.context();
        context.jobs = &jobs;
        const QString file = stage.goodFile();
        stage.flow.reset(createImportFlow(context));
        stage.flow->start({file});
        // When the view goes
        stage.flow.reset();
        // Then the reading ends behind it, and leaves nothing
        QCOMPARE(JobBase::underWay(), 1);
        QVERIFY(!jobs.isHidden());
        QTRY_COMPARE(JobBase::underWay(), 0);
        QTRY_VERIFY(jobs.isHidden());
        QVERIFY(Workspace::verify(stage.workspace->file()));
        importNow(*stage.workspace, stage.formats, {.file = file});
        QCOMPARE(stage.workspace->records().runs().size(), size_t(1));
        QCOMPARE(stage.workspace->records().runs().front().newResults, 2);
    }

    void aBadFileDoesNotStopTheOthers()
    {
        ImportStage stage;
        stage.flow->start({stage.badFile(), stage.goodFile()});
        QTRY_VERIFY(stage.previewIsThere());
        QCOMPARE(stage.flow->findChild<DataTable*>()->model()->rowCount(), 2);
        QCOMPARE(stage.button("importAccept")->text(), u"Import the others"_s);
        const auto* notes = stage.flow->findChild<QLabel*>(u"importNotes"_s);
        QVERIFY2(notes->isVisible() && notes->text().contains(u"bad.json"_s), qPrintable(notes->text()));
        stage.button("importAccept")->click();
        QCOMPARE(stage.workspace->records().runs().size(), size_t(1));
    }

    void theSameContentAgainIsWarnedOf()
    {
        // Given a file that counts
        ImportStage stage;
        QVERIFY(stage.workspace->edit(u"Move"_s, movedTo(u"Asia/Tokyo"_s))); // hardly where the machine is
        const QString file = stage.goodFile();
        importNow(*stage.workspace, stage.formats, {.file = file});
        // When it is dropped once more
        stage.flow->start({file});
        QTRY_VERIFY(stage.previewIsThere());
        // Then the notes say so with the time there, and it can be imported all the same
        const auto* notes = stage.flow->findChild<QLabel*>(u"importNotes"_s);
        QVERIFY2(notes->isVisible() && notes->text().contains(u"imported already, as a.json on "_s) && notes->text().contains(u" JST."_s),
                 qPrintable(notes->text()));
        stage.button("importAccept")->click();
        QCOMPARE(stage.workspace->records().runs().size(), size_t(2));
    }

    void aTargetThatIsTypedIsHeededBeforeAnythingIsAccepted()
    {
        // Given a preview of a file that names no target
        ImportStage stage;
        stage.flow->start({stage.results(u"a.json"_s, utc(2026, 5, 3), {{u"check-1"_s, u"failed"_s}}, QString())});
        QTRY_VERIFY(stage.previewIsThere());
        QVERIFY(stage.button("importAccept")->isEnabled() && !stage.button("importAgain")->isEnabled());
        // When one is typed
        QTest::keyClicks(stage.flow->findChild<QLineEdit*>(u"importTarget"_s), u"node-7"_s);
        // Then what was read without it can't be accepted any more, and the page says why
        QVERIFY(!stage.button("importAccept")->isEnabled());
        const auto* note = stage.flow->findChild<QLabel*>(u"importOutdated"_s);
        QVERIFY(!note->text().isEmpty());
        // Until it is read again
        stage.button("importAgain")->click();
        QTRY_VERIFY(stage.button("importAccept")->isEnabled());
        QVERIFY(note->text().isEmpty());
        stage.button("importAccept")->click();
        QCOMPARE(stage.workspace->records().runs().size(), size_t(1));
        QCOMPARE(stage.workspace->records().runs().front().target, u"node-7"_s);
    }

    void onlyBadFilesOfferNothingToAccept()
    {
        ImportStage stage;
        QSignalSpy closed(stage.flow.get(), &ImportFlow::closed);
        stage.flow->start({stage.badFile()});
        QTRY_VERIFY(stage.previewIsThere());
        QVERIFY(!stage.button("importAccept")->isVisible());
        stage.button("importCancel")->click();
        QCOMPARE(closed.size(), 1);
    }

    void filesThatComeInLaterAreAdded()
    {
        ImportStage stage;
        stage.flow->start({stage.goodFile()});
        QTRY_VERIFY(stage.previewIsThere());
        stage.flow->start({stage.results(u"b.json"_s, utc(2026, 5, 4), {{u"check-1"_s, u"passed"_s}, {u"check-2"_s, u"passed"_s}})});
        QTRY_VERIFY(stage.previewIsThere() && stage.flow->findChild<DataTable*>()->model()->rowCount() == 2);
        stage.button("importAccept")->click();
        QCOMPARE(stage.workspace->records().runs().size(), size_t(2));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestImportView)
#include "tst_importview.moc"
