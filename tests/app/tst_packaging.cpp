// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/manpage.h"
#include "tests/app/tools.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Verbs verbsOfHelp(const QString& help)
{
    Verbs verbs;
    for (const QString& line : help.split(u'\n')) {
        if (!line.startsWith(u"  waymark-cli "))
            continue;
        QStringList title;
        QStringList options;
        for (QString word : line.simplified().split(u' ').mid(1)) {
            word.remove(u'[').remove(u']');
            if (word.startsWith(u"--"))
                options << word;
            else if (options.isEmpty())
                title << word;
        }
        options.sort();
        verbs.insert(title.join(u' '), options);
    }
    return verbs;
}

} // namespace

/// What is installed beside the programs says what the programs do.
class TestPackaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_installed.installing().code == 0, m_installed.installing().errors.constData()); }

    void filesLieWhereASystemLooks_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("ofWindow");
        const std::pair<QString, bool> files[] = {
            {u"bin/waymark-cli"_s, false},
            {u"share/man/man1/waymark-cli.1.gz"_s, false},
            {u"share/bash-completion/completions/waymark-cli"_s, false},
            {u"share/zsh/site-functions/_waymark-cli"_s, false},
            {u"share/doc/waymark/copyright"_s, false},
            {u"share/doc/waymark/changelog.Debian.gz"_s, false},
            {u"bin/waymark"_s, true},
            {u"share/man/man1/waymark.1.gz"_s, true},
            {u"share/applications/org.waymark.Waymark.desktop"_s, true},
            {u"share/metainfo/org.waymark.Waymark.metainfo.xml"_s, true},
            {u"share/mime/packages/org.waymark.Waymark.xml"_s, true},
            {u"share/icons/hicolor/scalable/apps/org.waymark.Waymark.svg"_s, true},
        };
        for (const auto& [file, ofWindow] : files)
            QTest::newRow(qPrintable(file)) << file << ofWindow;
    }

    void filesLieWhereASystemLooks()
    {
        QFETCH(QString, file);
        QFETCH(bool, ofWindow);
        const QFileInfo info(m_installed.path(file));
        QCOMPARE(info.isFile() && info.size() > 0, !ofWindow || WAYMARK_HAS_WINDOW);
        QVERIFY(!file.startsWith(u"bin/") || !info.exists() || info.isExecutable());
    }

    void manRendersPagesWithoutWarning_data() { addPages(); }

    void manRendersPagesWithoutWarning()
    {
        QFETCH(QString, page);
        if (!isInstalled(u"man"_s))
            QFAIL("man is not installed: nothing has looked at how it renders the page.");
        Surroundings surroundings;
        surroundings.environment.insert(u"MANROFFSEQ"_s, QString());
        surroundings.environment.insert(u"MANWIDTH"_s, u"80"_s);
        const QStringList arguments{u"--warnings"_s, u"-E"_s,     u"UTF-8"_s, u"-l"_s,
                                    u"-Tutf8"_s,     u"-Z"_s, m_installed.manFile(page)};
        const Ran ran = runProgram(u"man"_s, arguments, surroundings);
        QCOMPARE(ran.errors, QByteArray());
        QCOMPARE(ran.code, 0);
        QVERIFY(!ran.output.isEmpty());
    }

    void pagesNameTheVersion_data() { addPages(); }

    void pagesNameTheVersion()
    {
        QFETCH(QString, page);
        QVERIFY(m_installed.manPage(page).contains(QStringLiteral("\"waymark " WAYMARK_VERSION "\"")));
    }

    void thePageOfTheCommandLineHasWhatHelpPrints()
    {
        const Ran help = runProgram(m_installed.cli(), {u"--help"_s});
        QCOMPARE(help.code, 0);
        const Verbs printed = verbsOfHelp(QString::fromUtf8(help.output));
        QVERIFY(printed.size() > 5);
        Verbs described = verbsOfPage(m_installed.manPage(u"waymark-cli"_s));
        QCOMPARE(described.take(QString()), (QStringList{u"--help"_s, u"--version"_s}));
        QCOMPARE(described.keys(), printed.keys());
        for (auto verb = printed.cbegin(); verb != printed.cend(); ++verb)
            QVERIFY2(described.value(verb.key()) == verb.value(),
                     qPrintable(u"%1: the page has %2, help prints %3"_s.arg(
                         verb.key(), described.value(verb.key()).join(u' '), verb.value().join(u' '))));
    }

    void thePageOfTheCommandLineHasAllKinds()
    {
        const QString help = QString::fromUtf8(runProgram(m_installed.cli(), {u"report"_s, u"--help"_s}).output);
        const QString kinds = help.section(u"--kind "_s, 1).section(u']', 0, 0);
        QVERIFY(kinds.contains(u'|'));
        const QString page = m_installed.manPage(u"waymark-cli"_s).section(u".SS \"report"_s, 1).section(u".SS "_s, 0, 0);
        for (const QString& kind : kinds.split(u'|'))
            QVERIFY2(page.contains(QRegularExpression(u"\\b%1\\b"_s.arg(kind))), qPrintable(kind));
    }

    void scriptsAreSound_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("script");
        QTest::newRow("bash") << u"bash"_s << m_installed.path(u"share/bash-completion/completions/waymark-cli"_s);
        QTest::newRow("zsh") << u"zsh"_s << m_installed.path(u"share/zsh/site-functions/_waymark-cli"_s);
        for (const QString& name : {u"package.sh"_s, u"pictures.sh"_s})
            QTest::newRow(qPrintable(name)) << u"bash"_s << QStringLiteral(WAYMARK_SOURCE "/app/") + name;
    }

    void scriptsAreSound()
    {
        QFETCH(QString, shell);
        QFETCH(QString, script);
        if (!isInstalled(shell))
            QFAIL(qPrintable(shell + u" is not installed: nothing has read its script."_s));
        const Ran ran = runProgram(shell, {u"-n"_s, script});
        QCOMPARE(ran.errors, QByteArray());
        QCOMPARE(ran.code, 0);
    }

    void allNameTheSameVersion()
    {
        const QByteArray changelog = contentOf(QStringLiteral(WAYMARK_SOURCE "/resources/packaging/changelog"));
        QVERIFY(changelog.startsWith("waymark (" WAYMARK_VERSION "-1) "));
        const QByteArray metainfo =
            contentOf(QStringLiteral(WAYMARK_SOURCE "/resources/org.waymark.Waymark.metainfo.xml"));
        QVERIFY(metainfo.contains("<release version=\"" WAYMARK_VERSION "\""));
        QCOMPARE(runProgram(m_installed.cli(), {u"--version"_s}).output, QByteArray(WAYMARK_VERSION "\n"));
    }

private:
    void addPages() const
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("waymark-cli") << u"waymark-cli"_s;
        if (!m_installed.window().isEmpty())
            QTest::newRow("waymark") << u"waymark"_s;
    }

    Installed m_installed;
};

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
