// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/reviewstage.h"
#include "tests/views/testtheme.h"
#include "views/import/importflow.h"
#include "views/import/newcontradictions.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime yesterday(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);

/// PERM's first choice is selected in "Payments" only, and a check that is linked to it has passed.
struct ProvenStage : ReviewStage {
    ProvenStage()
    {
        link("PERM", "perm_least", {u"iam-1"_s});
        select("PERM", "perm_least");
        importRun(yesterday, {{u"iam-1"_s, u"passed"_s}});
        settle();
    }
    void settle() const { QTRY_VERIFY(figures->figures() && !figures->isComputing()); }
};

const std::vector<std::pair<QString, QString>> failing = {{u"iam-1"_s, u"failed"_s}};

} // namespace

/// What an import contradicts that it didn't before.
class TestNewContradictions : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aFailingRunContradictsOneAnswer()
    {
        ProvenStage stage;
        NewContradictions news(*stage.workspace, *stage.figures);
        QSignalSpy found(&news, &NewContradictions::found);
        stage.importRun(yesterday.addSecs(60), {{u"iam-1"_s, u"passed"_s}});
        stage.settle();
        QCOMPARE(found.size(), 0);
        stage.importRun(yesterday.addSecs(120), failing);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found[0][0].toLongLong(), stage.workspace->history().toUndo().sequence);
        const auto& choices = carried<std::vector<ContradictedChoice>>(found[0][1]);
        QCOMPARE(choices.size(), size_t(1));
        QCOMPARE(choices[0].workload, u"Payments"_s);
        QCOMPARE(choices[0].question, u"PERM"_s);
        QCOMPARE(contradictedText(choices), u"Tests now contradict “Grant least privilege” in PERM of Payments."_s);
        // Once more of the same contradicts nothing new
        stage.importRun(yesterday.addSecs(180), failing);
        stage.settle();
        QCOMPARE(found.size(), 1);
    }

    /// What can't be said exactly isn't said.
    void anotherChangeInBetweenMakesItUnsure()
    {
        ProvenStage stage;
        NewContradictions news(*stage.workspace, *stage.figures);
        QSignalSpy found(&news, &NewContradictions::found);
        stage.importRun(yesterday.addSecs(60), failing);
        stage.select("DETECT", "detect_logs");
        stage.settle();
        QCOMPARE(found.size(), 0);
    }

    void figuresOfAPastDaySayNothing()
    {
        ProvenStage stage;
        stage.figures->setAsOf(QDate(2026, 5, 3));
        stage.settle();
        NewContradictions news(*stage.workspace, *stage.figures);
        QSignalSpy found(&news, &NewContradictions::found);
        stage.importRun(yesterday.addSecs(60), failing);
        stage.settle();
        QCOMPARE(found.size(), 0);
    }

    void takingARunBackIsNoImport()
    {
        ProvenStage stage;
        stage.importRun(yesterday.addSecs(60), failing);
        QVERIFY(stage.workspace->undo());
        stage.settle();
        NewContradictions news(*stage.workspace, *stage.figures);
        QSignalSpy found(&news, &NewContradictions::found);
        QVERIFY(stage.workspace->redo()); // somebody knows what it does
        stage.settle();
        QCOMPARE(found.size(), 0);
    }

    void severalAreCounted()
    {
        const std::vector<ContradictedChoice> choices = {{.workload = u"A"_s}, {.workload = u"B"_s}, {.workload = u"A"_s}};
        QCOMPARE(contradictedText(choices), u"Tests now contradict 3 answers that they didn't before, of A, B."_s);
    }

    /// By the flow that a person goes through: the message has more to say a moment later, and its Undo stays.
    void theMessageOfTheImportSaysSo()
    {
        ProvenStage stage;
        const std::unique_ptr<ImportFlow> flow(createImportFlow(stage.context()));
        flow->resize(1000, 600);
        flow->show();
        QSignalSpy messages(flow.get(), &ImportFlow::messageRaised);
        flow->start({stage.results(u"failing.json"_s, yesterday.addSecs(60), failing)});
        auto* accept = flow->findChild<QPushButton*>(u"importAccept"_s);
        QTRY_VERIFY(accept && accept->isVisible() && accept->isEnabled());
        accept->click();
        QCOMPARE(messages.size(), 1);
        const QString first = carried<Message>(messages[0][0]).text;
        QTRY_COMPARE(messages.size(), 2);
        const Message& second = carried<Message>(messages[1][0]);
        QCOMPARE(second.text, first + u" Tests now contradict “Grant least privilege” in PERM of Payments."_s);
        QCOMPARE(second.actionText, u"Undo"_s);
        const std::function<void()> undo = second.action; // a copy: it raises another message
        undo();
        const auto runs = stage.workspace->records().runs();
        const auto run = std::ranges::find(runs, u"failing.json"_s, &Run::file);
        QVERIFY(run != runs.end() && run->state == RunState::Withdrawn);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected); // as it was all the time
    }
};

QTEST_MAIN(TestNewContradictions)
#include "tst_newcontradictions.moc"
