// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/exceptionsstage.h"
#include "tests/views/testtheme.h"
#include "views/shared/datefield.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

/// How somebody asks for an exception.
class TestExceptionForm : public QObject {
    Q_OBJECT
    TestTheme m_theme;

    static void writeFile(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void asksForWhatWasPrefilled()
    {
        ExceptionsStage stage;
        ExceptionDraft draft = stage.draft();
        draft.covers.front().resources = {u"resource/check-1"_s};
        stage.view->makeException(draft);
        QCOMPARE(stage.find<QPlainTextEdit>("exceptionResources")->toPlainText(), u"resource/check-1"_s);
        QCOMPARE(stage.find<DateField>("exceptionLastDay")->date(), QDate(2026, 5, 4).addDays(90));
        stage.type("exceptionReason", u"Behind a firewall"_s);
        stage.type("exceptionOwner", u"Olga"_s);
        QTest::keyClick(stage.find("exceptionOwner"), Qt::Key_Return);
        QCOMPARE(stage.exceptions().size(), size_t(1));
        const ExceptionRecord asked = stage.exceptions().front();
        QCOMPARE(asked.reference, u"EX-1"_s);
        QCOMPARE(asked.resources, QStringList{u"resource/check-1"_s});
        QCOMPARE(asked.owner, u"Olga"_s);
        QCOMPARE(asked.requester, u"tester"_s);
        QVERIFY(asked.approver.isEmpty());
        // And its details are open; one undo takes it back
        QVERIFY(stage.find("exceptionDetails"));
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.exceptions().empty());
    }

    void saysWhatIsWrongAtTheFieldAndKeepsWhatWasTyped()
    {
        ExceptionsStage stage;
        stage.view->makeException({});
        stage.type("exceptionReason", u"Because"_s);
        stage.click("exceptionAccept");
        QVERIFY(stage.exceptions().empty());
        const QStringList faults = stage.faults();
        QCOMPARE(faults.size(), 2); // neither check nor owner
        QVERIFY2(faults.join(u' ').contains(u"check"_s), qPrintable(faults.join(u' ')));
        QCOMPARE(stage.find<QPlainTextEdit>("exceptionReason")->toPlainText(), u"Because"_s);
        // When the check is found by words of its title, and an owner named, then the rest is still there
        stage.type("exceptionCheck", u"of check-1"_s);
        QTest::keyClick(stage.find("exceptionCheck"), Qt::Key_Return);
        stage.type("exceptionOwner", u"Olga"_s);
        stage.click("exceptionAccept");
        QCOMPARE(stage.exceptions().size(), size_t(1));
        QCOMPARE(stage.exceptions().front().check, std::optional(stage.check(u"check-1"_s)));
        QCOMPARE(stage.exceptions().front().reason, u"Because"_s);
    }

    void aRiskIsWhatItIsForAndNothingIsCovered()
    {
        ExceptionsStage stage;
        const Risk risk{.reference = u"R-3"_s, .title = u"Keys leak"_s, .currentLikelihood = 4, .currentImpact = 4};
        exceptionsIn::change(*stage.workspace, [&](Edit& edit) { return edit.insert(risk); });
        stage.view->makeException({.kind = ExceptionKind::Acceptance, .risk = risk.id, .severity = Severity::Critical});
        QCOMPARE(stage.find<QLabel>("exceptionRisk")->text(), u"R-3 Keys leak"_s);
        QVERIFY(!stage.find("exceptionCheck") && !stage.find("exceptionTarget") && !stage.find("exceptionResources"));
        QVERIFY(!stage.find<QComboBox>("exceptionKind")->isEnabled());
        QCOMPARE(stage.find<DateField>("exceptionLastDay")->date(),
                 proposedLastDay(ExceptionKind::Acceptance, Severity::Critical, QDate(2026, 5, 4)));
        stage.type("exceptionReason", u"It ends in spring"_s);
        stage.type("exceptionOwner", u"Olga"_s);
        stage.click("exceptionAccept");
        QCOMPARE(stage.exceptions().size(), size_t(1));
        const ExceptionRecord asked = stage.exceptions().front();
        QCOMPARE(asked.risk, std::optional(risk.id));
        QVERIFY(!asked.check && !asked.target && asked.resources.isEmpty());
        QVERIFY(asked.kind == ExceptionKind::Acceptance);
        QVERIFY(stage.workspace->history().undoText().contains(u"R-3 Keys leak"_s));
        // And its details lead to the risk
        QSignalSpy risks(stage.view.get(), &Screen::riskRequested);
        QVERIFY(stage.find<QLabel>("coveredText")->text().startsWith(u"R-3 Keys leak"_s));
        stage.click("coveredDoor");
        QCOMPARE(carried<RiskId>(risks.front().front()), risk.id);
    }

    /// Whoever leaves the risk out asks for an exception from a check.
    void theRiskCanBeLeftOut()
    {
        ExceptionsStage stage;
        const Risk risk{.reference = u"R-3"_s, .title = u"Keys leak"_s};
        exceptionsIn::change(*stage.workspace, [&](Edit& edit) { return edit.insert(risk); });
        stage.view->makeException({.kind = ExceptionKind::Acceptance, .risk = risk.id});
        stage.click("exceptionRiskLeave");
        QVERIFY(!stage.find("exceptionRisk"));
        QVERIFY(stage.find("exceptionCheck") && stage.find("exceptionTarget"));
        QVERIFY(stage.find<QComboBox>("exceptionKind")->isEnabled());
        stage.click("exceptionAccept");
        QVERIFY(stage.exceptions().empty()); // there is nothing that it is for
    }

    void aProposalForARiskIsEdited()
    {
        ExceptionsStage stage;
        const Risk risk{.reference = u"R-3"_s, .title = u"Keys leak"_s};
        exceptionsIn::change(*stage.workspace, [&](Edit& edit) { return edit.insert(risk); });
        const ExceptionId id = exceptionsIn::ask(*stage.workspace, {.kind = ExceptionKind::Acceptance, .risk = risk.id});
        stage.view->showExceptions({.title = {}, .exceptions = {id}});
        stage.click("exceptionEdit");
        QCOMPARE(stage.find<QLabel>("exceptionRisk")->text(), u"R-3 Keys leak"_s);
        stage.find<QPlainTextEdit>("exceptionReason")->setPlainText(u"Longer than we thought"_s);
        stage.click("exceptionAccept");
        QCOMPARE(stage.exception(id).reason, u"Longer than we thought"_s);
        QCOMPARE(stage.exception(id).risk, std::optional(risk.id));
    }

    void aCheckThatNobodyKnowsIsSaid()
    {
        ExceptionsStage stage;
        stage.view->makeException({});
        stage.type("exceptionCheck", u"no such check at all"_s);
        QTest::keyClick(stage.find("exceptionCheck"), Qt::Key_Return);
        QCOMPARE(stage.faults().size(), 1);
        QVERIFY(stage.faults().front().contains(u"no such check at all"_s));
    }

    void aTooLateDayIsRefusedInWords()
    {
        ExceptionsStage stage;
        stage.view->makeException(stage.draft());
        stage.type("exceptionReason", u"r"_s);
        stage.type("exceptionOwner", u"Olga"_s);
        stage.find<DateField>("exceptionLastDay")->setDate(QDate(2028, 1, 1));
        stage.click("exceptionAccept");
        QVERIFY(stage.exceptions().empty());
        QCOMPARE(stage.faults().size(), 1);
        QVERIFY2(stage.faults().front().contains(u"2028-01-01"_s), qPrintable(stage.faults().front()));
    }

    void theLastDayIsTheOneTyped()
    {
        ExceptionsStage stage;
        stage.view->makeException(stage.draft());
        stage.type("exceptionReason", u"r"_s);
        stage.type("exceptionOwner", u"Olga"_s);
        stage.type("exceptionLastDay", u"31 Jun 2026"_s);
        // When it is asked for before the field is left, then what is no day is refused there, and stays typed
        auto* lastDay = stage.find<DateField>("exceptionLastDay");
        auto* accept = stage.find<QPushButton>("exceptionAccept");
        accept->click();
        QVERIFY(stage.exceptions().empty());
        QCOMPARE(stage.faults().size(), 1);
        QVERIFY2(stage.faults().front().contains(u"“31 Jun 2026” is no day"_s), qPrintable(stage.faults().front()));
        QCOMPARE(lastDay->currentText(), u"31 Jun 2026"_s);
        QCOMPARE(lastDay->accessibleDescription(), stage.faults().front());
        // When a day is typed, then it is that one
        QTest::keyClick(lastDay, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(lastDay, u"2026-06-29"_s);
        QVERIFY(stage.faults().isEmpty());
        accept->click();
        QCOMPARE(stage.exceptions().size(), size_t(1));
        QCOMPARE(stage.exceptions().front().expiry, QDate(2026, 6, 29));
        // And the next form doesn't know of it
        stage.view->makeException(stage.draft());
        QCOMPARE(stage.find<DateField>("exceptionLastDay")->date(), QDate(2026, 5, 4).addDays(90));
    }

    void anAttestationNeedsAnAnswerAndEvidence()
    {
        // Given an attestation with nothing but owner and reason
        ExceptionsStage stage;
        stage.view->makeException(stage.draft());
        auto* kind = stage.find<QComboBox>("exceptionKind");
        kind->setCurrentIndex(kind->findData(static_cast<int>(ExceptionKind::Attestation)));
        QVERIFY(!stage.find("exceptionResources"));
        stage.type("exceptionReason", u"No tool can look"_s);
        stage.type("exceptionOwner", u"Olga"_s);
        stage.click("exceptionAccept");
        QCOMPARE(stage.faults().size(), 2);
        // When a file proves it, then its name and hash are kept
        auto* attested = stage.find<QComboBox>("exceptionAttested");
        attested->setCurrentIndex(attested->findData(static_cast<int>(Outcome::Passed)));
        stage.prompt.fileToOpen = stage.folder.filePath(u"proof.txt"_s);
        writeFile(stage.prompt.fileToOpen, "seen");
        stage.click("exceptionChooseFile");
        QTRY_VERIFY(stage.find<QPushButton>("exceptionAccept")->isEnabled() && stage.find("exceptionForgetFile"));
        stage.click("exceptionAccept");
        QCOMPARE(stage.exceptions().size(), size_t(1));
        QCOMPARE(stage.exceptions().front().attested, std::optional(Outcome::Passed));
        QCOMPARE(stage.exceptions().front().evidenceFile, u"proof.txt"_s);
        QCOMPARE(stage.exceptions().front().evidenceSha256,
                 QString::fromLatin1(QCryptographicHash::hash("seen", QCryptographicHash::Sha256).toHex()));
    }

    void aFileThatCantBeReadIsSaid()
    {
        ExceptionsStage stage;
        stage.view->makeException(stage.draft());
        stage.prompt.fileToOpen = stage.folder.filePath(u"gone.txt"_s);
        stage.click("exceptionChooseFile");
        QTRY_COMPARE(stage.faults().size(), 1);
        QVERIFY2(stage.faults().front().contains(u"gone.txt"_s), qPrintable(stage.faults().front()));
        QVERIFY(!stage.find("exceptionForgetFile"));
    }

    void severalChecksAreOneStep()
    {
        ExceptionsStage stage;
        ExceptionDraft draft = stage.draft();
        draft.covers.push_back({.check = stage.check(u"check-2"_s), .tool = u"waymark"_s, .checkId = u"check-2"_s, .resources = {u"x"_s}});
        stage.view->makeException(draft);
        QVERIFY(!stage.find("exceptionResources"));
        stage.type("exceptionReason", u"r"_s);
        stage.type("exceptionOwner", u"Olga"_s);
        stage.click("exceptionAccept");
        QCOMPARE(stage.exceptions().size(), size_t(2));
        QCOMPARE(stage.exceptions().back().resources, QStringList{u"x"_s});
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.exceptions().empty());
    }

    void aProposalIsEditedAndAnotherPersonsChangeIsNotOverwritten()
    {
        // Given a proposal whose form is open
        ExceptionsStage stage;
        const ExceptionId id = exceptionsIn::ask(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        stage.view->showExceptions({.title = {}, .exceptions = {id}});
        stage.click("exceptionEdit");
        stage.type("exceptionEvidence", u"Ticket 7"_s);
        // When somebody else changes it meanwhile
        exceptionsIn::change(*stage.workspace, [&](Edit& edit) {
            return changeException(edit, id, [](ExceptionRecord& it) { it.reason = u"Another"_s; }, u"Nina"_s, stage.clock->now());
        });
        stage.click("exceptionAccept");
        // Then it is refused, and what was typed stays
        QCOMPARE(stage.exception(id).evidence, QString());
        QCOMPARE(stage.exception(id).reason, u"Another"_s);
        QVERIFY(stage.find<QLabel>("exceptionNote")->text().contains(u"changed since"_s));
        QCOMPARE(stage.find<QPlainTextEdit>("exceptionEvidence")->toPlainText(), u"Ticket 7"_s);
        // When it is opened anew, then it is saved
        stage.click("exceptionCancel");
        stage.view->showExceptions({.title = {}, .exceptions = {id}});
        stage.click("exceptionEdit");
        stage.type("exceptionEvidence", u"Ticket 8"_s);
        stage.click("exceptionAccept");
        QCOMPARE(stage.exception(id).evidence, u"Ticket 8"_s);
        QCOMPARE(stage.exception(id).requester, u"tester"_s);
    }
};

QTEST_MAIN(TestExceptionForm)
#include "tst_exceptionform.moc"
