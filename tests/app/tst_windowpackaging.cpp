// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/manpage.h"
#include "tests/app/tools.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is installed for the window, and so only where it is built.
class TestWindowPackaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_installed.installing().code == 0, m_installed.installing().errors.constData());
        QVERIFY(!m_installed.window().isEmpty());
    }

    void thePageOfTheWindowHasWhatHelpPrints()
    {
        const Ran help = runProgram(m_installed.window(), {u"--help"_s});
        QCOMPARE(help.code, 0);
        static const QRegularExpression begin(u"^  (?:-[a-z], )?(--[a-z-]+)"_s);
        QStringList printed;
        for (const QString& line : QString::fromUtf8(help.output).split(u'\n'))
            if (const auto match = begin.match(line); match.hasMatch())
                printed << match.captured(1);
        printed.sort();
        QVERIFY(printed.contains(u"--demo"_s));
        QCOMPARE(verbsOfPage(m_installed.manPage(u"waymark"_s)).value(QString()), printed);
    }

    void desktopFilesAreValid_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("desktop entry") << u"desktop-file-validate"_s
                                       << QStringList{m_installed.path(u"share/applications/org.waymark.Waymark.desktop"_s)};
        QTest::newRow("AppStream") << u"appstreamcli"_s
                                   << QStringList{u"validate"_s, u"--no-net"_s,
                                                  m_installed.path(u"share/metainfo/org.waymark.Waymark.metainfo.xml"_s)};
    }

    void desktopFilesAreValid()
    {
        QFETCH(QString, tool);
        QFETCH(QStringList, arguments);
        if (!isInstalled(tool))
            QFAIL(qPrintable(tool + u" is not installed: nothing has validated the file."_s));
        const Ran ran = runProgram(tool, arguments);
        QVERIFY2(ran.code == 0, (ran.output + ran.errors).constData());
    }

private:
    Installed m_installed;
};

QTEST_GUILESS_MAIN(TestWindowPackaging)
#include "tst_windowpackaging.moc"
