// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tools.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The Debian package that cpack makes of what is built.
class TestDebPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& tool : {u"dpkg-deb"_s, u"dpkg-shlibdeps"_s, u"file"_s})
            if (!isInstalled(tool))
                QFAIL(qPrintable(tool + u" is not installed: no package could be made, and none was looked at."_s));
        const Ran made = runProgram(QStringLiteral(WAYMARK_CPACK),
                                    {u"--config"_s, QStringLiteral(WAYMARK_BUILD "/CPackConfig.cmake"), u"-B"_s,
                                     m_folder.path()});
        QVERIFY2(made.code == 0, (made.output + made.errors).constData());
        const QStringList packages = QDir(m_folder.path()).entryList({u"*.deb"_s});
        QCOMPARE(packages.size(), 1);
        QVERIFY2(packages.front().startsWith(QStringLiteral("waymark_" WAYMARK_VERSION "-1_")), qPrintable(packages.front()));
        m_package = m_folder.filePath(packages.front());
        const Ran unpacked = runProgram(u"dpkg-deb"_s, {u"-x"_s, m_package, root(QString())});
        QVERIFY2(unpacked.code == 0, unpacked.errors.constData());
    }

    void saysWhatItIs_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("name") << u"Package"_s << u"^waymark$"_s;
        QTest::newRow("section") << u"Section"_s << u"^utils$"_s;
        QTest::newRow("priority") << u"Priority"_s << u"^optional$"_s;
        QTest::newRow("maintainer") << u"Maintainer"_s << u"^The Waymark authors <[^ ]+\\.invalid>$"_s;
        QTest::newRow("synopsis") << u"Description"_s << u"^plan security epics"_s;
        QTest::newRow("what it links") << u"Depends"_s << u"libqt6charts6"_s;
        QTest::newRow("what it loads") << u"Depends"_s << u"libqt6sql6-sqlite"_s;
    }

    void saysWhatItIs()
    {
        QFETCH(QString, field);
        QFETCH(QString, pattern);
        const Ran ran = runProgram(u"dpkg-deb"_s, {u"-f"_s, m_package, field});
        const QString value = QString::fromUtf8(ran.output).trimmed();
        QVERIFY2(value.contains(QRegularExpression(pattern)), qPrintable(value));
    }

    void programsStart()
    {
        QCOMPARE(runProgram(root(u"usr/bin/waymark-cli"_s), {u"--version"_s}).output, QByteArray(WAYMARK_VERSION "\n"));
        const QString pictures = m_folder.filePath(u"pictures"_s);
        const Ran ran = runProgram(root(u"usr/bin/waymark"_s), {u"--export-screens"_s, pictures});
        QVERIFY2(ran.code == 0, ran.errors.constData());
        QVERIFY(QFile::exists(pictures + u"/start-light.png"_s));
    }

    void programsAreStripped_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("waymark") << u"usr/bin/waymark"_s;
        QTest::newRow("waymark-cli") << u"usr/bin/waymark-cli"_s;
    }

    void programsAreStripped()
    {
        QFETCH(QString, program);
        const Ran ran = runProgram(u"file"_s, {u"-b"_s, root(program)});
        QVERIFY2(ran.output.contains(", stripped"), ran.output.constData());
    }

    void zshLooksWhereDebianHasIt()
    {
        QVERIFY(QFile::exists(root(u"usr/share/zsh/vendor-completions/_waymark-cli"_s)));
    }

    void registersItsType_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("index");
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("by name") << u"update-mime-database"_s << u"usr/share/mime"_s << u"globs2"_s
                                 << QByteArray("application/vnd.waymark:*.waymark");
        QTest::newRow("by content") << u"update-mime-database"_s << u"usr/share/mime"_s << u"magic"_s
                                    << QByteArray("application/vnd.waymark");
        QTest::newRow("opened by") << u"update-desktop-database"_s << u"usr/share/applications"_s << u"mimeinfo.cache"_s
                                   << QByteArray("application/vnd.waymark=org.waymark.Waymark.desktop");
    }

    void registersItsType()
    {
        QFETCH(QString, tool);
        QFETCH(QString, folder);
        QFETCH(QString, index);
        QFETCH(QByteArray, entry);
        if (!isInstalled(tool))
            QFAIL(qPrintable(tool + u" is not installed: nothing has read the type's description."_s));
        const Ran ran = runProgram(tool, {root(folder)});
        QVERIFY2(ran.code == 0, ran.errors.constData());
        QVERIFY(contentOf(root(folder + u'/' + index)).contains(entry));
    }

    void appStreamFindsWhatItNames()
    {
        if (!isInstalled(u"appstreamcli"_s))
            QFAIL("appstreamcli is not installed: nothing has looked whether metadata and desktop entry fit.");
        const Ran ran = runProgram(u"appstreamcli"_s, {u"validate-tree"_s, u"--no-net"_s, root(QString())});
        QVERIFY2(ran.code == 0, (ran.output + ran.errors).constData());
    }

    void lintianFindsNoError()
    {
        if (!isInstalled(u"lintian"_s))
            QFAIL("lintian is not installed: it has not checked the package.");
        const Ran ran = runProgram(u"lintian"_s, {u"--fail-on"_s, u"error"_s, m_package});
        QVERIFY2(ran.code == 0, (ran.output + ran.errors).constData());
    }

private:
    /// In what the package unpacks.
    QString root(const QString& name) const { return m_folder.filePath(u"root/"_s + name); }

    QTemporaryDir m_folder;
    QString m_package;
};

QTEST_GUILESS_MAIN(TestDebPackage)
#include "tst_debpackage.moc"
