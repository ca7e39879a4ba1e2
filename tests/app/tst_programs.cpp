// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
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
        const QString picture = m_folder.filePath(u"r.png"_s);
        QTest::newRow("no PDF") << QStringList{u"--export"_s, m_folder.filePath(u"r.txt"_s), missing} << 2;
        QTest::newRow("another kind") << QStringList{u"--export"_s, out, u"--kind"_s, u"plan"_s, missing} << 2;
        QTest::newRow("a sprint of no sprints") << QStringList{u"--export"_s, out, u"--sprint"_s, u"1"_s, missing} << 2;
        QTest::newRow("a past that isn't told") << QStringList{u"--export"_s, out, u"--kind"_s, u"risks"_s, u"--as-of"_s, u"2026-03-02"_s, missing} << 2;
        QTest::newRow("a lens of no review") << QStringList{u"--export"_s, out, u"--lens"_s, u"aws"_s, missing} << 2;
        QTest::newRow("the size of a report") << QStringList{u"--export"_s, out, u"--size"_s, u"1440x900"_s, missing} << 2;
        QTest::newRow("the kind of a picture") << QStringList{u"--export"_s, picture, u"--kind"_s, u"programme"_s, missing} << 2;
        QTest::newRow("a redacted picture") << QStringList{u"--export"_s, picture, u"--redact"_s, missing} << 2;
        QTest::newRow("no size") << QStringList{u"--export"_s, picture, u"--size"_s, u"large"_s, missing} << 2;
        QTest::newRow("too small") << QStringList{u"--export"_s, picture, u"--size"_s, u"10x10"_s, missing} << 2;
        QTest::newRow("too large") << QStringList{u"--export"_s, picture, u"--size"_s, u"99999x99999"_s, missing} << 2;
        QTest::newRow("no file") << QStringList{u"--export"_s, QString(), missing} << 2;
        QTest::newRow("a picture of no workspace") << QStringList{u"--export"_s, picture, missing} << 3;
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
        QVERIFY(!QFile::exists(m_folder.filePath(u"r.pdf"_s)) && !QFile::exists(m_folder.filePath(u"r.png"_s)));
    }

    void whatIsAskedForMustBeThere_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("sprint") << QStringList{u"--kind"_s, u"sprint"_s, u"--sprint"_s, u"99"_s} << QByteArray("there are 0, 1, 2, 3, 4, 5, 6");
        QTest::newRow("environment") << QStringList{u"--environment"_s, u"moon"_s} << QByteArray("there is no environment \"moon\"");
        QTest::newRow("day") << QStringList{u"--as-of"_s, u"9990-01-01"_s} << QByteArray("still to come");
        QTest::newRow("review") << QStringList{u"--kind"_s, u"review"_s, u"--workload"_s, u"Nothing"_s} << QByteArray("Nothing");
    }

    void whatIsAskedForMustBeThere()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, why);
        const QString out = m_folder.filePath(u"asked.pdf"_s);
        QCOMPARE(run(QStringLiteral(WAYMARK_GUI_PROGRAM), QStringList{u"--export"_s, out} + options + QStringList{demo()}), 2);
        QVERIFY2(m_errors.contains(why), m_errors.constData());
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(!QFile::exists(out));
    }

    void writesEveryKindAsPdf_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("without a kind") << QStringList();
        for (const QString& kind : {u"programme"_s, u"dashboard"_s, u"sprint"_s, u"review"_s, u"risks"_s, u"compliance"_s})
            QTest::newRow(qPrintable(kind)) << QStringList{u"--kind"_s, kind};
        QTest::newRow("one sprint") << QStringList{u"--kind"_s, u"sprint"_s, u"--sprint"_s, u"1"_s};
        QTest::newRow("redacted") << QStringList{u"--redact"_s};
    }

    void writesEveryKindAsPdf()
    {
        QFETCH(QStringList, options);
        const QString out = m_folder.filePath(u"written.PDF"_s);
        QFile::remove(out);
        QVERIFY2(run(QStringLiteral(WAYMARK_GUI_PROGRAM), QStringList{u"--export"_s, out} + options + QStringList{demo()}) == 0,
                 m_errors.constData());
        const QByteArray pdf = content(out);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/Outlines")); // bookmarks
        QVERIFY(!pdf.contains("/Subtype /Image")); // charts are lines, not pixels
        QVERIFY(pdf.count("/Type /Page\n") >= 2);
    }

    void writesAPictureOfTheDashboard()
    {
        const QString out = m_folder.filePath(u"dashboard.PNG"_s);
        QVERIFY2(run(QStringLiteral(WAYMARK_GUI_PROGRAM), {u"--export"_s, out, u"--size"_s, u"1280x800"_s, demo()}) == 0, m_errors.constData());
        const QByteArray png = content(out);
        QVERIFY(png.startsWith("\x89PNG"));
        QCOMPARE(png.mid(16, 8).toHex(), QByteArray("0000050000000320")); // width and height, see PNG's IHDR
    }

    void questionsNeedNoDisplay_data()
    {
        QTest::addColumn<QString>("question");
        for (const QString& question : {u"--help"_s, u"-h"_s, u"--version"_s, u"-v"_s})
            QTest::newRow(qPrintable(question)) << question;
    }

    void questionsNeedNoDisplay()
    {
        QFETCH(QString, question);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& display : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            environment.remove(display);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(WAYMARK_GUI_PROGRAM), {question});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().contains("aymark"));
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
    /// A demo workspace, made once.
    QString demo()
    {
        const QString file = m_folder.filePath(u"demo.waymark"_s);
        if (!QFile::exists(file) && run(QStringLiteral(WAYMARK_CLI), {u"new"_s, file, u"--demo"_s}) != 0)
            qFatal("%s", m_errors.constData());
        return file;
    }

    static QByteArray content(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path()); // Qt warns where there is none
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(300'000))
            return -1;
        m_errors = process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    QTemporaryDir m_folder;
    QByteArray m_errors;
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
