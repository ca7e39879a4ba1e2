// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/compliancestage.h"
#include "tests/views/testtheme.h"
#include "views/compliance/checkexport.h"
#include "views/compliance/checkspane.h"
#include "views/shared/jobbar.h"

#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

CheckRow aCheck(qint64 key, const QString& title)
{
    CheckRow row;
    row.check.check = CheckKey(key);
    row.check.checkId = u"check_%1"_s.arg(key);
    row.check.title = title;
    return row;
}

QStringList linesOf(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

} // namespace

/// Checks as CSV, written by a worker.
class TestCheckExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesThemInTheirOrderAndDefusesFormulas()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"checks.csv"_s);
        Progress progress;
        const auto written = exportChecks({aCheck(2, u"=1+1"_s), aCheck(1, u"a, b"_s)}, file, progress);
        QVERIFY(written);
        QCOMPARE(*written, 2);
        QCOMPARE(progress.done.load(), 2);
        const QStringList lines = linesOf(file);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], u"Status,Severity,Check,Title,Epic,Tool,Failed,Passed,Other"_s);
        QVERIFY2(lines[1].contains(u",check_2,'=1+1,None,"_s), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(u",check_1,\"a, b\",None,"_s), qPrintable(lines[2]));
    }

    void leavesNothingUnfinished()
    {
        const QTemporaryDir folder;
        Progress progress;
        progress.cancelled = true;
        const auto cancelled = exportChecks({aCheck(1, u"a"_s)}, folder.filePath(u"checks.csv"_s), progress);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, Error::Code::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
        // When there is no such folder, then that is said of the file
        const QString nowhere = folder.filePath(u"none/checks.csv"_s);
        Progress another;
        const auto failed = exportChecks({}, nowhere, another);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, Error::Code::Io);
        QVERIFY2(failed.error().message.contains(nowhere), qPrintable(failed.error().message));
    }

    void exportsWhatIsShownWithoutWaiting()
    {
        // Given two of three checks in the reverse order, and a program with a status bar
        ComplianceStage stage;
        JobBar jobs;
        ScreenContext context = stage.context();
        context.jobs = &jobs;
        stage.view = std::make_unique<ComplianceView>(context);
        stage.view->QWidget::show();
        auto* pane = stage.view->findChild<ChecksPane*>();
        QVERIFY(pane);
        QTRY_COMPARE(pane->table()->model()->rowCount(), 3);
        pane->table()->sortByColumn(ChecksModel::CheckColumn, Qt::DescendingOrder);
        pane->findChild<QLineEdit*>(u"checkWords"_s)->setText(u"check"_s);
        pane->select({stage.keyOf(u"check-1"_s), stage.keyOf(u"check-3"_s)});
        QCOMPARE(pane->table()->model()->rowCount(), 2);
        // When they are exported, then the screen doesn't wait for the file
        const QString file = stage.folder.filePath(u"checks.csv"_s);
        QSignalSpy messages(pane, &BrowsePane::messageRaised);
        pane->exportTo(file);
        QCOMPARE(messages.size(), 0);
        QTRY_COMPARE(messages.size(), 1);
        const auto message = messages.front()[0].value<Message>();
        QCOMPARE(message.kind, Message::Kind::Done);
        QVERIFY2(message.text.startsWith(u"2 checks"_s), qPrintable(message.text));
        const QStringList lines = linesOf(file);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].contains(u",check-3,"_s) && lines[2].contains(u",check-1,"_s), qPrintable(lines.join(u'\n')));
        stage.view.reset(); // before the status bar
    }

private:
    TestTheme m_theme{Theme::Choice::Light};
};

QTEST_MAIN(TestCheckExport)
#include "tst_checkexport.moc"
