// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/managershell.h"

#include <QLabel>
#include <QProcess>
#include <QRegularExpression>
#include <QSlider>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// All of the text, as pdftotext reads it; empty: it can't be run (tests/run.sh installs poppler-utils), or not read the file.
QString textOf(const QString& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    const bool isRead = process.waitForFinished(rolePatience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return isRead ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

bool hasWord(const QString& text, const QString& word)
{
    return QRegularExpression(u"\\b%1\\b"_s.arg(QRegularExpression::escape(word))).match(text).hasMatch();
}

} // namespace

/// A manager, once a week and by keys: the leading figures with their reasons, the dashboard as it was at the end of a sprint, and
/// the report of the programme, in which nobody is named.
class TestManagerJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromAnEmptyWorkspaceToAProgrammeReport()
    {
        m_shell = std::make_unique<ManagerShell>();
        makeWorkspace(*m_shell, u"Payments"_s);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_shell->records().runs().empty() && m_shell->records().stories().empty());
        m_shell->beginToWork();
        m_shell->workOn();
        m_shell->openAgain();
        for (const auto step : {&TestManagerJourney::choosePreset, &TestManagerJourney::readTheTopLine, &TestManagerJourney::lookBack,
                                &TestManagerJourney::comeBack, &TestManagerJourney::writeTheReport}) {
            if (QTest::currentTestFailed())
                return;
            (this->*step)();
        }
    }

    void cleanup() { m_shell.reset(); }

private:
    void choosePreset()
    {
        m_shell->press(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->find("checksPassing"), rolePatience);
        settleFigures(*m_shell);
        runCommand(*m_shell, u"dashboard for manager"_s);
        QCOMPARE(m_shell->page().arrangement().preset(), DashboardPreset::Manager);
        QVERIFY(m_shell->find("exposureCard") && !m_shell->find("failuresCard"));
    }

    /// Every figure opens its reasons.
    void readTheTopLine()
    {
        QCOMPARE(valueOf(*m_shell, "checksPassing"), u"100.00 %"_s);
        QCOMPARE(valueOf(*m_shell, "highRiskIssues"), u"0"_s);
        QCOMPARE(valueOf(*m_shell, "risksAboveAppetite"), u"0"_s);
        m_pointsLeft = valueOf(*m_shell, "baselineProgress").toInt();
        for (const FigureCard* card : m_shell->topLine()) {
            m_shell->tabTo(qPrintable(card->objectName()));
            m_shell->press(Qt::Key_Return);
            QVERIFY2(m_shell->find("reasonsPanel"), qPrintable(card->objectName()));
            QCOMPARE(m_shell->find<QLabel>("reasonsValue")->text(), card->value());
            QVERIFY2(m_shell->find("reasonsPanel")->findChildren<QLabel*>().size() > 2, qPrintable(card->objectName()));
            m_shell->press(Qt::Key_Escape);
            QTRY_VERIFY(!m_shell->find("reasonsPanel"));
        }
        m_now = m_shell->saidByAll();
        QCOMPARE(m_now.size(), 13); // twelve cards, and the top line
    }

    /// By keys to the end of sprint 0: every card is of that moment, as figuresThen() has it, and none of today.
    void lookBack()
    {
        m_shell->tabTo("sprintSlider");
        m_shell->press(Qt::Key_Home);
        QCOMPARE(m_shell->window->workspaceView()->figures().asOf(), std::optional(m_shell->sprint(0)->end));
        settleFigures(*m_shell);
        QVERIFY(m_shell->find<QSlider>("sprintSlider")->accessibleDescription().startsWith(u"End of sprint 0"_s));
        QCOMPARE(valueOf(*m_shell, "checksPassing"), u"0.00 %"_s);
        QCOMPARE(valueOf(*m_shell, "highRiskIssues"), u"1"_s);
        QCOMPARE(valueOf(*m_shell, "risksAboveAppetite"), u"1"_s);
        QCOMPARE(valueOf(*m_shell, "baselineProgress").toInt(), m_pointsLeft + ManagerShell::pointsDone);
        const DashboardFacts then = m_shell->factsThen();
        QVERIFY(then.figures && then.figures->isPlanThen);
        const Said shown = m_shell->saidByAll();
        const Said expected = m_shell->saidByAll(&then);
        QCOMPARE(shown.size(), m_now.size());
        for (auto card = shown.cbegin(); card != shown.cend(); ++card) {
            QVERIFY2(card.value() == expected.value(card.key()),
                     qPrintable(card.key() + u": "_s + card.value().join(u" | "_s) + u"\n"_s + expected.value(card.key()).join(u" | "_s)));
            QVERIFY2(card.value() != m_now.value(card.key()), qPrintable(card.key() + u" is as it is now"_s));
        }
    }

    void comeBack()
    {
        m_shell->tabTo("sprintSlider");
        m_shell->press(Qt::Key_End);
        QVERIFY(!m_shell->window->workspaceView()->figures().asOf());
        settleFigures(*m_shell);
        const Said shown = m_shell->saidByAll();
        for (auto card = shown.cbegin(); card != shown.cend(); ++card)
            QVERIFY2(card.value() == m_now.value(card.key()), qPrintable(card.key() + u": "_s + card.value().join(u" | "_s)));
    }

    void writeTheReport()
    {
        const QByteArray pdf = written(*m_shell, u"export programme report hidden"_s, u"programme.pdf"_s);
        QVERIFY(pdf.startsWith("%PDF-"));
        const QString text = textOf(m_shell->folder.filePath(u"programme.pdf"_s));
        QVERIFY(!text.isEmpty());
        QVERIFY2(pdf.count("/Type /Page\n") > 1, qPrintable(QString::number(pdf.count("/Type /Page\n"))));
        QCOMPARE(pdf.count("/Type /Page\n"), text.split(u'\f', Qt::SkipEmptyParts).size());
        QVERIFY(text.contains(u"Payments"_s) && text.contains(u"Contents"_s));
        QVERIFY(text.contains(u"100.00"_s)); // the compliance that the top line shows
        QVERIFY(text.contains(u"Redacted:"_s));
        QVERIFY(!hasWord(text, u"Ana"_s) && !hasWord(text, u"Olga"_s));
    }

    std::unique_ptr<ManagerShell> m_shell;
    Said m_now;
    int m_pointsLeft = 0;
};

QTEST_MAIN(TestManagerJourney)
#include "tst_managerjourney.moc"
