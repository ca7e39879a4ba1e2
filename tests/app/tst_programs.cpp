// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What scripts rely on: the window's program when it makes pictures, and the scripts themselves.
class TestPrograms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noPicturesOfAWorkspaceThatDoesNotOpen_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: there is no such file
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("no workspace") << QByteArray(8192, 'x');
    }

    void noPicturesOfAWorkspaceThatDoesNotOpen()
    {
        QFETCH(QByteArray, content);
        const QString workspace = m_folder.filePath(u"w.waymark"_s);
        QFile::remove(workspace);
        if (QFile file(workspace); !content.isNull()) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const QString pictures = m_folder.filePath(u"pictures"_s);
        QCOMPARE(run(QStringLiteral(WAYMARK_GUI_PROGRAM), {u"--export-screens"_s, pictures, workspace}), 3);
        QVERIFY2(m_errors.contains("No pictures were written"), m_errors.constData());
        QVERIFY2(m_errors.contains("w.waymark"), m_errors.constData());
        QVERIFY(QDir(pictures).entryList({u"*.png"_s}).isEmpty());
    }

    void picturesOfTheStartPageNeedNoWorkspace()
    {
        const QString pictures = m_folder.filePath(u"start"_s);
        QCOMPARE(run(QStringLiteral(WAYMARK_GUI_PROGRAM), {u"--export-screens"_s, pictures}), 0);
        QCOMPARE(QDir(pictures).entryList({u"*.png"_s}), (QStringList{u"start-dark.png"_s, u"start-light.png"_s}));
    }

    void aPdfThatCannotBeWrittenIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QString out = m_folder.filePath(u"r.pdf"_s);
        const QString missing = m_folder.filePath(u"missing.waymark"_s);
        QTest::newRow("no PDF") << QStringList{u"--export"_s, m_folder.filePath(u"r.txt"_s), missing} << 2;
        QTest::newRow("another kind") << QStringList{u"--export"_s, out, u"--kind"_s, u"sprint"_s, missing} << 2;
        QTest::newRow("of nothing") << QStringList{u"--export"_s, out} << 2;
        QTest::newRow("no workspace") << QStringList{u"--export"_s, out, missing} << 3;
        QTest::newRow("unknown option") << QStringList{u"--export"_s, out, u"--workloads"_s, u"Payments"_s, missing} << 2;
    }

    void aPdfThatCannotBeWrittenIsTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QCOMPARE(run(QStringLiteral(WAYMARK_GUI_PROGRAM), arguments), code);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(!QFile::exists(m_folder.filePath(u"r.pdf"_s)));
    }

    void theTestScriptRefusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{u"--sanitize"_s};
        QTest::newRow("too many") << QStringList{u"--sanitizers"_s, u"tst_cli"_s};
    }

    void theTestScriptRefusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(u"bash"_s, QStringList{QStringLiteral(WAYMARK_SOURCE "/tests/run.sh")} + arguments), 2);
        QVERIFY2(m_errors.startsWith("Usage: "), m_errors.constData());
        QCOMPARE(m_errors.count('\n'), 1);
    }

private:
    int run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path()); // Qt warns where there is none
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        m_errors = process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    QTemporaryDir m_folder;
    QByteArray m_errors;
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
